/** What a published year takes of the little room that Excel gives, and what is kept when there is less of it. */
import {
  publishedSettings,
  settingsBytes,
  MOST_SETTINGS_BYTES,
} from "../../src/workbook/published/published-settings";
import { MEMORY_KEY, readMemory, settingsOf } from "../../src/workbook/memory";
import { packStates, unpackStates } from "../../src/workbook/published/packed-states";
import { publishYear } from "../../src/workbook/published/published-year";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import type { Desk } from "../moments/desk";
import { typeAt, valueAt } from "./sheet-at";
import { REGISTER, smallDesk } from "./small-desk";
import fc from "fast-check";

const FRAMEWORK = "asp-2023";
const SHEET = "SPASER 2023";

describe("in Excel", () => {
  let desk: Desk;
  const memory = () => readMemory(Object.fromEntries(desk.book.settings)).memory;
  const room = (bytes: number) => {
    desk.book.settings.mostBytes = bytes;
  };
  beforeEach(async () => {
    desk = await smallDesk();
    await desk.session.open();
    await desk.session.compute({ year: 2023, frameworkId: FRAMEWORK });
  });
  afterEach(() => desk.close());

  test("the figures are kept without their contracts when Excel refuses both, and that is said", async () => {
    room(settingsBytes(Object.fromEntries(desk.book.settings)));
    await expect(desk.session.freeze(2023, true)).rejects.toMatchObject({ code: "settingsFull" });
    room(2_000_000);
    expect(await desk.session.freeze(2023, true)).toEqual({ contractsKept: true });
    const whole = desk.book.settings.get(`spaser.publie.${FRAMEWORK}.2023`);
    await desk.session.freeze(2023, false);
    const behind = JSON.stringify((whole as { behind: unknown }).behind).length;
    const sizes = [...desk.book.settings.values(), whole].map((value) =>
      Buffer.byteLength(JSON.stringify(value ?? null)),
    );
    room(sizes.reduce((sum, size) => sum + size, 0) - behind + 100);
    expect(await desk.session.freeze(2023, true)).toEqual({ contractsKept: false });
    const published = valueAt(desk.sheet(SHEET), "ind:2.2", "value");
    for (const row of [3, 6, 9]) desk.type(REGISTER, row, 8, "Non");
    const computed = await desk.session.refresh();
    expect(valueAt(desk.sheet(SHEET), "ind:2.2", "value")).toBe(published);
    expect(Object.keys(computed.recomputed ?? {})).toContain("2.2");
    // Nobody can tell which contracts it was.
    expect(desk.session.explain("2.2", 2023).changedSincePublished).toBeNull();
  });

  test("what is typed stays in the sheet when no copy of it can be saved, and that is said", async () => {
    room(1);
    typeAt(desk.sheet(SHEET), "ind:2.2", "comment", "Relu");
    const { notes, written } = await desk.session.refresh();
    expect([written, notes.map(({ code }) => code)]).toEqual([false, ["inputsNotSaved"]]);
    expect(valueAt(desk.sheet(SHEET), "ind:2.2", "comment")).toBe("Relu");
    const choices = { ...(await desk.session.open()).choices, ignoredFindings: ["amountOutlier"] };
    await expect(desk.session.correct(choices)).rejects.toMatchObject({ code: "settingsFull" });
    expect((await desk.session.open()).choices.ignoredFindings).toEqual([]);
  });

  test("a year that an earlier version published is read, shown as it was, and kept like those of this one", async () => {
    const figures = (await desk.session.refresh()).assessment.figures.get(2023);
    const now = figures?.get("2.2");
    const before = {
      ...(desk.book.settings.get(MEMORY_KEY) as object),
      frozen: {
        [FRAMEWORK]: {
          2023: {
            ...{ day: 45_400, minutes: 600, frameworkVersion: "0.9", order: ["2.2"] },
            figures: { "2.2": { value: 0.9, numerator: 9, population: 10, target: 0.95 } },
            contracts: { "2023-002||44988": "2", "2023-999||45000": "1" },
          },
        },
      },
    };
    desk.book.settings.set(MEMORY_KEY, before);
    const session = desk.reopened();
    expect((await session.open()).memoryProblem).toBeNull();
    const { assessment, recomputed } = await session.refresh();
    expect(assessment.framework.version).toBe("0.9");
    expect(assessment.figures.get(2023)?.get("2.2")).toMatchObject({
      ...{ value: 0.9, target: 0.95, status: "near", numerator: 9, filled: now?.filled },
    });
    expect(recomputed).toMatchObject({ "2.2": now?.value });
    expect(session.explain("2.2", 2023).changedSincePublished?.gone).toEqual(["2023-999"]);
    expect(memory().former).toEqual({});
    expect(memory().frozen[FRAMEWORK]?.[2023]?.assessment.figures[2023]?.["2.2"]?.value).toBe(0.9);
    desk.type(REGISTER, 3, 5, "9999999");
    const again = await desk.reopened().open();
    expect([again.stale, again.ownSheets[0]?.frozen]).toEqual([false, true]);
  });
});

test("published years are read back as they were saved, and a damaged one is said and left where it is", async () => {
  const desk = await smallDesk();
  await desk.session.open();
  await desk.session.compute({ year: 2023, frameworkId: FRAMEWORK, history: 3 });
  await desk.session.freeze(2023, true);
  const settings = Object.fromEntries(desk.book.settings);
  desk.close();
  const { memory } = readMemory(settings);
  expect(settingsOf(memory)).toEqual(settings);
  expect(JSON.stringify(settingsOf(readMemory(settingsOf(memory)).memory))).toBe(
    JSON.stringify(settingsOf(memory)),
  );
  const key = `spaser.publie.${FRAMEWORK}.2023`;
  for (const broken of [
    { ...(settings[key] as object), year: 2022 },
    { version: 1 },
    "oui",
    { ...(settings[key] as object), framework: "x" },
  ]) {
    const read = readMemory({ ...settings, [key]: broken });
    expect([read.problem, read.memory.frozen]).toEqual(["corrupted", {}]);
  }
  expect(readMemory({ ...settings, [key]: { version: 2 } }).problem).toBe("newerVersion");
});

test("states are read back as they were packed, whatever the numbers are", () => {
  const name = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.nat(99_999).map((n) => `2023-${n}`),
  );
  const contracts = fc.uniqueArray(fc.record({ name, states: fc.stringMatching(/^[0-3]{21}$/) }), {
    selector: (one) => one.name,
    maxLength: 200,
  });
  fc.assert(
    fc.property(contracts, fc.string(), (some, anything) => {
      const sorted = [...some].sort((a, b) => (a.name < b.name ? -1 : 1));
      expect(unpackStates(packStates(some))).toEqual(sorted);
      expect(() => unpackStates(anything)).not.toThrow();
    }),
  );
});

test("ten published years of ten thousand contracts find room; of a hundred thousand, their figures", async () => {
  const desk = await smallDesk();
  const { register } = await desk.session.open();
  desk.close();
  const framework = FRAMEWORKS.find(({ id }) => id === FRAMEWORK);
  if (!register || !framework) throw new Error("no register");
  const assessment = assess(register, framework, { year: 2023, years: [2022, 2023] }, NO_INPUTS);
  const page = {
    language: "fr",
    body: "Ville",
    sources: [REGISTER],
    productVersion: "1",
    elsewhere: [],
  } as const;
  const one = publishYear(
    assessment,
    register,
    NO_INPUTS,
    { ...page, sources: [...page.sources], elsewhere: [] },
    { day: 46_000, minutes: 0 },
  );
  let seed = 1;
  const random = (most: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * most);
  };
  /** Ten facts, each of them yes, no or blank by itself: real registers repeat themselves far more. */
  const behind = (size: number) => ({
    order: Array.from({ length: 20 }, (_, at) => `${at}`),
    packed: packStates(
      Array.from({ length: size }, (_, i) => ({
        name: `2023-${String(i).padStart(6, "0")}`,
        states: Array.from({ length: 20 }, (__, at) => (at < 10 ? String(1 + random(2)) : "0")).join(""),
      })),
    ),
  });
  const decade = (contracts: typeof one.contracts) =>
    settingsBytes(
      publishedSettings({
        [FRAMEWORK]: Object.fromEntries(
          Array.from({ length: 10 }, (_, i) => [2015 + i, { ...one, contracts }]),
        ),
      }),
    );
  expect(decade(behind(10_000))).toBeLessThan(MOST_SETTINGS_BYTES);
  expect(decade(null)).toBeLessThan(MOST_SETTINGS_BYTES / 4);
  if (process.env["SHOW_SIZES"])
    for (const size of [0, 1_000, 10_000, 100_000])
      process.stdout.write(
        `${size} contracts: ${Math.round(decade(size ? behind(size) : null) / 10_000)} kB a year\n`,
      );
});
