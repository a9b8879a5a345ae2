/** Preferences where a browser denies its storage, or gives back what somebody else put there. */
import { Pane } from "../../src/taskpane/pane";
import { readPreferences, writePreferences } from "../../src/taskpane/state/preferences";

const DEFAULTS = { automatic: false, history: 1 };

function storage(of: () => unknown): void {
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get: of });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "localStorage");
});

const denied = () => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};

it.each([
  ["denied as a whole", denied],
  ["denied when it is used", () => ({ getItem: denied, setItem: denied })],
  ["absent", () => undefined],
])("last as long as the pane where storage is %s", (_how, of) => {
  storage(of);
  expect(readPreferences()).toEqual(DEFAULTS);
  const never = () => Promise.reject(new Error("not asked for"));
  const pane = new Pane({ moments: never, example: never, version: "0.0.0" });
  pane.setAutomatic(true);
  pane.ask({ history: 3 });
  expect(pane.store.state.automatic).toBe(true);
  expect(pane.store.state.asked.history).toBe(3);
});

it.each([
  "",
  "{",
  "null",
  "3",
  '"x"',
  "[]",
  '{"automatic":"true","history":1e9}',
  '{"history":-1}',
  '{"__proto__":{"automatic":true}}',
])("count as none when %j is stored", (stored) => {
  storage(() => ({ getItem: () => stored }));
  expect(readPreferences()).toEqual(DEFAULTS);
});

it("are read back as they were written", () => {
  const kept = new Map<string, string>();
  storage(() => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  }));
  writePreferences({ automatic: true, history: 4 });
  expect(readPreferences()).toEqual({ automatic: true, history: 4 });
});
