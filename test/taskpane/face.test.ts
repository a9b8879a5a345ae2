/** The look of the pane the last time, where a browser denies its storage or gives back what somebody else put there. */
import { lastFace, rememberFace, type Face } from "../../src/taskpane/state/face";

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
])("is not known where storage is %s", (_how, of) => {
  storage(of);
  expect(() => {
    rememberFace({ language: "fr", shade: "dark" });
  }).not.toThrow();
  expect(lastFace()).toBeNull();
});

it.each(["", "{", "null", "3", "[]", '{"shade":"dark"}', '{"language":"de"}', '{"language":{"fr":1}}'])(
  "is not known when %j is stored",
  (stored) => {
    storage(() => ({ getItem: () => stored }));
    expect(lastFace()).toBeNull();
  },
);

it("is as the system's when the shade makes no sense", () => {
  storage(() => ({ getItem: () => '{"language":"en","shade":"pink"}' }));
  expect(lastFace()).toEqual({ language: "en", shade: null });
});

it.each<Face>([
  { language: "fr", shade: "dark" },
  { language: "en", shade: null },
])("is read back as it was", (face) => {
  const kept = new Map<string, string>();
  storage(() => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  }));
  rememberFace(face);
  expect(lastFace()).toEqual(face);
});
