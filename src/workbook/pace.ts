/** Long work leaves room for others: the screen lives on between its pieces, and a cancellation is heard at once. */
import type { Watching } from "./moments";
import { WorkbookError } from "./workbook";

/** Lets everything else that waits have its turn: input, painting, a click on « Annuler ». */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Stops what is going on when the user cancelled. */
export function checkCancelled(watching: Watching | undefined): void {
  if (watching?.signal?.aborted) throw new WorkbookError("cancelled");
}

/** A pause between two pieces of work, after which a cancellation stops it. */
export async function breathe(watching: Watching | undefined): Promise<void> {
  await pause();
  checkCancelled(watching);
}

/** Carries out work that can rest, with a pause at each rest. */
export async function withPauses<T>(
  work: Generator<undefined, T, undefined>,
  watching: Watching | undefined,
): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await breathe(watching);
  }
}

/** What is only read need not be waited for once the user cancelled: its answer comes to nothing. */
export async function unlessCancelled<T>(reading: Promise<T>, watching: Watching | undefined): Promise<T> {
  const signal = watching?.signal;
  if (!signal) return reading;
  let stop = (): void => undefined;
  const cancelled = new Promise<never>((_, reject) => {
    stop = () => reject(new WorkbookError("cancelled"));
    signal.addEventListener("abort", stop);
  });
  if (signal.aborted) stop();
  try {
    return await Promise.race([reading, cancelled]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
