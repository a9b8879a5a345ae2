/**
 * What the product reads back from a workbook — its settings, the keys of its own sheets, the choices — may have been changed by
 * anybody: whatever stands there, it ends in figures or in a sentence, and the register stays as it is.
 */
import fc from "fast-check";
import { errors as sentences } from "../../src/text/fr/errors";
import { parseChoices } from "../../src/register/choices";
import { MEMORY_KEY, NO_MEMORY, readMemory } from "../../src/workbook/memory";
import { WorkbookError } from "../../src/workbook/workbook";
import { Desk, settled } from "../faults/desk";
import { REGISTER, smallWorkbook } from "../faults/register";
import { contentOf, indicatorSheet, ourSheets } from "../faults/sheets";
import { makeStarts, REQUEST, type Start } from "../faults/starts";
import { restore, type State } from "../faults/state";

const RUNS = Number(process.env["HOSTILE_RUNS"] ?? 12);

jest.setTimeout(60_000 + RUNS * 3_000);

/** Words of the language's own objects, ours, and what breaks a number, a formula, markup or a pattern. */
const WORDS = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "2023",
  "2024",
  "99999999999999999999",
  "-1",
  "",
  "2.1",
  "asp-2023",
  "asp-2023|2023",
  "Marchés",
  '=HYPERLINK("https://exemple.fr";"x")',
  "@SOMME(A1)",
  "\t=1+1",
  "<img src=x onerror=alert(1)>",
  "(a+)+$",
  "￿",
  "x".repeat(40_000),
];

const word = fc.oneof(fc.constantFrom(...WORDS), fc.string());
const leaf = fc.oneof(
  word,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(1e308, -1, 0.5, 2023),
);
const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
  anything: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.array(tie("anything"), { maxLength: 4 }),
    fc.dictionary(word, tie("anything"), { maxKeys: 4 }),
  ),
}));

let desk: Desk;
let starts: Record<Start, State>;

beforeAll(async () => {
  desk = await Desk.with(smallWorkbook());
  starts = await makeStarts(desk);
});
afterAll(() => {
  desk.close();
});

function register(): string {
  const sheet = desk.book.sheetNamed(REGISTER);
  if (!sheet) throw new Error("The register is gone");
  return contentOf(sheet);
}

/** True when it came through; a failure has a sentence. */
async function withSentence(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (failure) {
    if (!(failure instanceof WorkbookError)) throw failure;
    expect(Object.keys(sentences)).toContain(failure.code);
    expect(failure.code).not.toBe("unknown");
    return false;
  }
}

/** Opens, refreshes, computes, shares and corrects as a buyer would. */
async function live(): Promise<void> {
  const before = register();
  const session = desk.session();
  await withSentence(session.open());
  await withSentence(session.refresh());
  expect(await withSentence(session.compute(REQUEST))).toBe(true);
  await withSentence(session.share({ detail: true, anonymous: true }));
  await withSentence(session.freeze(REQUEST.year, true));
  await withSentence(session.refresh());
  await settled(2);
  expect(register()).toBe(before);
  expect(ourSheets(desk.book).length).toBeGreaterThan(0);
}

/** One place of a JSON value, replaced. */
function replaced(value: unknown, path: number[], by: unknown): unknown {
  if (typeof value !== "object" || value === null || path.length === 0) return by;
  const keys = Object.keys(value);
  const [at = 0, ...rest] = path;
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const inner = replaced((value as Record<string, unknown>)[key], rest, by);
  return Array.isArray(value)
    ? value.map((one: unknown, index) => (String(index) === key ? inner : one))
    : { ...value, [key]: inner };
}

it("settings that are anything at all count as none or as what they say", () => {
  fc.assert(
    fc.property(anything, (saved) => {
      const { memory, problem } = readMemory({ [MEMORY_KEY]: saved });
      expect(memory.version).toBe(1);
      expect([null, "corrupted", "newerVersion"]).toContain(problem);
      expect(() => parseChoices(saved)).not.toThrow();
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  { last: { frameworkId: "asp-2023", year: 2023, history: 1_000_000_000 } },
  { last: { frameworkId: "asp-2023", year: 2023, history: -3 } },
  { last: { frameworkId: "asp-2023", year: 1e300, history: 1 } },
  { body: "x".repeat(256) },
  { inputs: { "asp-2023": { targets: { 2023: { "2.1": "90 %" } } } } },
  { frozen: { "asp-2023": { "2023; drop": {} } } },
])("settings that would hurt count as none: %j", (part) => {
  const saved = { ...NO_MEMORY, ...part };
  expect(readMemory({ [MEMORY_KEY]: NO_MEMORY }).problem).toBeNull();
  expect(readMemory({ [MEMORY_KEY]: saved })).toEqual({ memory: NO_MEMORY, problem: "corrupted" });
});

it.each(["edited", "frozen"] as const)(
  "settings with one place changed, in a workbook that is %s",
  async (start) => {
    restore(desk.book, starts[start]);
    const saved = desk.book.settings.get(MEMORY_KEY);
    const paths = fc.array(fc.nat(20), { minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(paths, anything, async (path, by) => {
        restore(desk.book, starts[start]);
        desk.book.settings.set(MEMORY_KEY, replaced(saved, path, by));
        await live();
      }),
      { numRuns: RUNS },
    );
  },
);

it("keys and cells of the SPASER sheet changed", async () => {
  const cells = fc.array(
    fc.record({
      row: fc.nat(45),
      column: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, { arbitrary: fc.nat(14), weight: 2 }),
      how: fc.constantFrom("replace" as const, "append" as const, "cut" as const),
      text: fc.oneof(
        word,
        fc.constantFrom("SPASER|1", "|w=", "|e=2023,,x", "|t=1e999", "|o=,", "ind:2.1|", "ind:__proto__|"),
      ),
    }),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(cells, async (changes) => {
      restore(desk.book, starts.edited);
      const sheet = indicatorSheet(desk.book);
      for (const { row, column, how, text } of changes) {
        const was = String(sheet?.value(row, column) ?? "");
        const now = { replace: text, append: was + text, cut: was.slice(0, was.length / 2) }[how];
        sheet?.setValue(row, column, now.slice(0, 32_767));
      }
      await live();
    }),
    { numRuns: RUNS },
  );
});
