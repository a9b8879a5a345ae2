/** The example register comes over the network: it ends, and in a sentence of its own, whatever the network does. */
import { samplePlan } from "../excel/sample-plan";
import { loadExample } from "../../src/taskpane/example";
import { WorkbookError } from "../../src/workbook/workbook";

const EXAMPLE = samplePlan();
const realFetch = globalThis.fetch;

/** What the network does with a request; it is told when the request is given up. */
function network(answer: (signal: AbortSignal | undefined) => Promise<Partial<Response>>): void {
  globalThis.fetch = ((_: string, init?: RequestInit) => answer(init?.signal ?? undefined)) as typeof fetch;
}

/** Never answers; fails when it is given up, as the browser's own does. */
const silent = (signal: AbortSignal | undefined) =>
  new Promise<never>((_, reject) => signal?.addEventListener("abort", () => reject(new Error("aborted"))));

async function codeOf(work: Promise<unknown>): Promise<string> {
  const failure: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return failure instanceof WorkbookError ? failure.code : String(failure);
}

afterEach(() => {
  globalThis.fetch = realFetch;
  jest.useRealTimers();
});

it("is what the build ships", async () => {
  network(() =>
    Promise.resolve({ ok: true, json: () => Promise.resolve(JSON.parse(JSON.stringify(EXAMPLE))) }),
  );
  expect(await loadExample({})).toEqual(EXAMPLE);
});

it.each<[string, () => Promise<Partial<Response>>]>([
  ["there is no network", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["the server has no such file", () => Promise.resolve({ ok: false })],
  [
    "a proxy answers with its own page",
    () => Promise.resolve({ ok: true, json: () => Promise.reject(new Error()) }),
  ],
  ["it is something else", () => Promise.resolve({ ok: true, json: () => Promise.resolve({ name: 1 }) })],
])("can't be loaded when %s", async (_, answer) => {
  network(answer);
  expect(await codeOf(loadExample({}))).toBe("notLoaded");
});

it.each<[string, Parameters<typeof network>[0]]>([
  ["no answer", silent],
  ["an answer without an end", (signal) => Promise.resolve({ ok: true, json: () => silent(signal) })],
])("is given up after %s for 20 seconds", async (_, answer) => {
  jest.useFakeTimers();
  network(answer);
  const code = codeOf(loadExample({}));
  await jest.advanceTimersByTimeAsync(19_000);
  expect(await Promise.race([code, Promise.resolve("waiting")])).toBe("waiting");
  await jest.advanceTimersByTimeAsync(1_000);
  expect(await code).toBe("notLoaded");
});

it("is given up at once when the buyer cancels", async () => {
  let given: AbortSignal | undefined;
  network((signal) => silent((given = signal)));
  const abort = new AbortController();
  const code = codeOf(loadExample({ signal: abort.signal }));
  abort.abort();
  expect(await code).toBe("cancelled");
  expect(given?.aborted).toBe(true);
});
