/** Compares beside the page, which stays free meanwhile; in the page where a web view has no workers. */
import type { Comparison } from "../../workbook/comparing";
import type { AskedComparison } from "../../workbook/comparing-file";
import { WorkbookError } from "../../workbook/workbook";
import { loaded } from "../parts/loaded";
import type { OpenDataFile } from "./compare-file";
import type { FromWorker, ToWorker } from "./messages";

/** Rejects as `compareFile` does, and with `cancelled`. */
export async function runComparison(
  asked: AskedComparison,
  file: OpenDataFile,
  signal: AbortSignal | undefined,
): Promise<Comparison> {
  const worker = await startedWorker();
  if (!worker) {
    const { compareFile } = await loaded(import("./compare-file"));
    return compareFile(asked, file);
  }
  try {
    return await answerOf(worker, asked, file, signal);
  } finally {
    worker.terminate();
  }
}

/** A worker that hasn't begun by then never will; comparing in the page is slower than waiting, but comes to an end. */
const STARTED_WITHIN_MS = 15_000;

/** null where there are no workers, or their script can't be had. */
function startedWorker(): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL("./worker.ts", import.meta.url));
      worker.addEventListener("message", () => resolve(worker), { once: true });
      worker.addEventListener("error", () => resolve(null), { once: true });
      setTimeout(() => resolve(null), STARTED_WITHIN_MS);
    } catch {
      resolve(null);
    }
  });
}

async function answerOf(
  worker: Worker,
  { register, ...asked }: AskedComparison,
  file: OpenDataFile,
  signal: AbortSignal | undefined,
): Promise<Comparison> {
  const answer = new Promise<Comparison>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if ("comparison" in data) resolve(data.comparison);
      else if ("failed" in data) reject(new WorkbookError(data.failed, data.params));
    });
    // Most likely memory: the file is too large for this machine.
    worker.addEventListener("error", () =>
      reject(new WorkbookError("openDataUnreadable", { sheet: file.name })),
    );
    signal?.addEventListener("abort", () => reject(new WorkbookError("cancelled")));
  });
  // Nobody waits for it yet while the columns are on their way.
  answer.catch(() => undefined);
  const send = (message: ToWorker, moved: Transferable[] = []) => worker.postMessage(message, moved);
  for (const [part, value] of Object.entries(register)) {
    if (signal?.aborted) break;
    send({ part, value });
    await new Promise((resolve) => setTimeout(resolve));
  }
  send({ asked, file }, [file.bytes.buffer]);
  return answer;
}
