/** A team's own frameworks in its workbook: computed with, kept whatever happens to the store, and in the way of nothing. */
import fc from "fast-check";
import { workbookFrom } from "../../emulator";
import { loadWorkbook, saveWorkbook } from "../../emulator/files";
import model from "../../src/spaser/frameworks/documents/modele.json";
import { readTeamFrameworks } from "../../src/workbook/team/read";
import { printOf } from "../../src/workbook/team/saving";
import { documentKey, envelopeOf, storedAs, unreadableKey } from "../../src/workbook/team/stored";
import { deskWith, type Desk } from "./desk";

const HEADERS = [
  "N° de marché",
  "Objet",
  "Date de notification",
  "Montant HT",
  "Clause d’égalité",
  "Titulaire",
];
const ROWS = [
  ["2023-01", "Nettoyage des écoles", "12/03/2023", 60_000, "Oui", "Alpha"],
  ["2023-02", "Cantine", "14/04/2023", 90_000, "Non", "Beta"],
  ["2023-03", "Voirie", "20/06/2023", 150_000, "Oui", "Gamma"],
  ["2023-04", "Fournitures", "02/09/2023", 45_000, "Oui", "Delta"],
];

/** A scheme of one figure: the share of contracts with the team's own clause. */
const SCHEME = {
  ...{ format: "spaser-framework/1", id: "lanvern", version: "1", name: { fr: "SPASER de Lanvern" } },
  facts: [{ id: "egalite", label: { fr: "Clause d’égalité" }, kind: "yesNo" }],
  axes: [
    {
      ...{ id: "1", title: { fr: "Égalité" } },
      indicators: [
        {
          ...{ id: "E1", label: { fr: "Marchés avec une clause d’égalité" }, unit: "percent", decimals: 1 },
          measures: [{ kind: "share", population: "notified", having: "Clause d’égalité" }],
        },
      ],
    },
  ],
};
const KEY = documentKey("lanvern");
const SAVED = { day: 45_000, minutes: 600 };
const stored = (document: object = SCHEME) => envelopeOf({ ...document }, SAVED, null);

function lanvern(settings: Record<string, unknown> = {}): Promise<Desk> {
  return deskWith(workbookFrom({ sheets: [{ name: "Suivi", rows: [HEADERS, ...ROWS] }], settings }));
}

const share = async (desk: Desk, session = desk.session) => {
  const { assessment } = await session.compute({ year: 2023, frameworkId: "lanvern" });
  return assessment.figures.get(2023)?.get("E1")?.value;
};
const settingsOf = ({ book }: Desk) => Object.fromEntries(book.settings);

test("one that was saved is computed with: its own fact is recognised, now and after reopening", async () => {
  const desk = await lanvern();
  await desk.session.open();
  const opened = await desk.session.saveFramework(SCHEME, { seen: null });
  expect(opened.team).toMatchObject([{ id: "lanvern", problem: null, unknown: [] }]);
  expect(desk.session.frameworks.map(({ id }) => id)).toEqual(["asp-2023", "reperes-nationaux", "lanvern"]);
  expect(await share(desk)).toBe(0.75);
  const session = desk.reopened();
  await session.open();
  expect(await share(desk, session)).toBe(0.75);
  desk.close();
});

test("the file says the same when it is opened elsewhere", async () => {
  const desk = await lanvern();
  await desk.session.open();
  await desk.session.saveFramework(SCHEME);
  const copy = await deskWith(await loadWorkbook(await saveWorkbook(desk.book), "copie.xlsx"));
  await copy.session.open();
  expect(await share(copy)).toBe(0.75);
  desk.close();
  copy.close();
});

test("saving another version keeps the one before, and what a newer add-in wrote beside it", async () => {
  const desk = await lanvern({ [KEY]: { ...stored(), theme: "bleu" } });
  await desk.session.open();
  const renamed = { ...SCHEME, name: { fr: "SPASER 2023-2027" } };
  const { team } = await desk.session.saveFramework(renamed, { seen: printOf(SCHEME) });
  expect(team?.[0]).toMatchObject({ document: renamed, before: { document: SCHEME, saved: SAVED } });
  expect(settingsOf(desk)[KEY]).toMatchObject({ theme: "bleu" });
  desk.close();
});

test("what a newer add-in added to the document isn't computed with, and stays in it", async () => {
  const [axis] = SCHEME.axes;
  const newer = { ...SCHEME, mood: 1, axes: [{ ...axis, colour: "vert" }] };
  const desk = await lanvern({ [KEY]: stored(newer) });
  const { team } = await desk.session.open();
  expect(team).toMatchObject([{ problem: null, document: newer, unknown: ["axes[0].colour", "mood"] }]);
  expect(await share(desk)).toBe(0.75);
  desk.close();
});

test.each([
  ["corrupted", "nonsense"],
  ["corrupted", { version: 1, document: [], saved: SAVED }],
  ["corrupted", stored({ ...SCHEME, id: "another" })],
  ["newerVersion", { version: 2, content: "…" }],
  ["newerVersion", stored({ ...SCHEME, format: "spaser-framework/2" })],
  ["notUnderstood", stored({ ...SCHEME, axes: [] })],
  ["notUnderstood", stored({ ...SCHEME, facts: [] })],
])("a store that is %s is said, left as it is, and in the way of nothing", async (problem, value) => {
  const desk = await lanvern({ [KEY]: value });
  const { team, register } = await desk.session.open();
  expect(team).toMatchObject([{ id: "lanvern", problem, framework: null }]);
  expect(register?.size).toBe(4);
  const { assessment } = await desk.session.compute({ year: 2023, frameworkId: "asp-2023" });
  expect(assessment.contracts).toBe(4);
  expect(settingsOf(desk)[KEY]).toEqual(value);
  desk.close();
});

test("over what can't be read another is saved, and what stood there is kept", async () => {
  const desk = await lanvern({ [KEY]: "nonsense" });
  await desk.session.open();
  await desk.session.saveFramework(SCHEME);
  expect(settingsOf(desk)).toMatchObject({ [unreadableKey("lanvern")]: "nonsense" });
  expect(await share(desk)).toBe(0.75);
  desk.close();
});

test("over what a newer add-in keeps nothing is saved", async () => {
  const desk = await lanvern({ [KEY]: { version: 2 } });
  await desk.session.open();
  await expect(desk.session.saveFramework(SCHEME)).rejects.toMatchObject({ code: "newerVersion" });
  await expect(desk.session.removeFramework("lanvern")).rejects.toMatchObject({ code: "newerVersion" });
  expect(settingsOf(desk)).toEqual({ [KEY]: { version: 2 } });
  desk.close();
});

test("a colleague's version is never saved over", async () => {
  const desk = await lanvern({ [KEY]: stored() });
  await desk.session.open();
  const colleague = stored({ ...SCHEME, version: "2" });
  desk.book.settings.set(KEY, colleague);
  const mine = { ...SCHEME, version: "3" };
  await expect(desk.session.saveFramework(mine, { seen: printOf(SCHEME) })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(desk.session.saveFramework(mine, { seen: null })).rejects.toMatchObject({ code: "conflict" });
  expect(settingsOf(desk)[KEY]).toEqual(colleague);
  desk.close();
});

test("an automatic refresh notices a version that a colleague saved", async () => {
  const desk = await lanvern({ [KEY]: stored() });
  await desk.session.open();
  await share(desk);
  await desk.session.watch(() => undefined);
  await desk.session.refresh();
  const [axis] = SCHEME.axes;
  const [indicator] = axis?.indicators ?? [];
  const measures = [{ kind: "share", population: "notified", having: "NON [Clause d’égalité]" }];
  const turned = { ...SCHEME, axes: [{ ...axis, indicators: [{ ...indicator, measures }] }] };
  desk.book.settings.set(KEY, stored(turned));
  const { assessment } = await desk.session.refresh({ automatic: true });
  expect(assessment.figures.get(2023)?.get("E1")?.value).toBe(0.25);
  desk.close();
});

test("one is taken away; what was typed with it stays, and its sheet is left alone", async () => {
  const desk = await lanvern({ [KEY]: stored() });
  await desk.session.open();
  await share(desk);
  const { team } = await desk.session.removeFramework("lanvern", { seen: printOf(SCHEME) });
  expect(team).toEqual([]);
  expect(desk.session.frameworks.map(({ id }) => id)).toEqual(["asp-2023", "reperes-nationaux"]);
  expect(settingsOf(desk)["spaser"]).toMatchObject({ inputs: { lanvern: {} } });
  expect(desk.book.sheets.map(({ name }) => name)).toEqual(["Suivi", "SPASER de Lanvern 2023"]);
  desk.close();
});

test("a colleague takes away the one that is shown: the next refresh says so, another is computed", async () => {
  const desk = await lanvern({ [KEY]: stored() });
  await desk.session.open();
  await share(desk);
  desk.book.settings.set(KEY, null);
  await expect(desk.session.refresh()).rejects.toMatchObject({ code: "sheetGone" });
  const { assessment } = await desk.session.compute({ year: 2023, frameworkId: "asp-2023" });
  expect(assessment.contracts).toBe(4);
  desk.close();
});

test("one with which a year is published stays", async () => {
  const desk = await lanvern({ [KEY]: stored() });
  await desk.session.open();
  await share(desk);
  await desk.session.freeze(2023, true);
  await expect(desk.session.removeFramework("lanvern")).rejects.toMatchObject({ code: "frameworkPublished" });
  expect(settingsOf(desk)[KEY]).toEqual(stored());
  desk.close();
});

test("the team's takes the place of the product's that has its id", async () => {
  const own = { ...SCHEME, id: "asp-2023", version: "9" };
  const desk = await lanvern({ [documentKey("asp-2023")]: stored(own) });
  await desk.session.open();
  expect(desk.session.frameworks).toMatchObject([
    { id: "asp-2023", version: "9" },
    { id: "reperes-nationaux" },
  ]);
  desk.close();
});

test("where there is no room nothing is saved", async () => {
  const desk = await lanvern();
  await desk.session.open();
  const long = { fr: "x".repeat(1900) };
  const axes = [{ ...SCHEME.axes[0], objectives: Array.from({ length: 50 }, () => long) }];
  const facts = SCHEME.facts;
  const large = (id: string) => ({ ...SCHEME, id, facts, axes });
  let saved = 0;
  const fill = async () => {
    for (; saved < 20; saved++) await desk.session.saveFramework(large(`f${saved}`));
  };
  await expect(fill()).rejects.toMatchObject({ code: "settingsFull" });
  expect(saved).toBeGreaterThan(5);
  expect(readTeamFrameworks(settingsOf(desk))).toHaveLength(saved);
  desk.close();
});

test("whatever stands in the settings, a result and never an exception", () => {
  const anything = fc.oneof(fc.jsonValue(), fc.constant(stored(model)), fc.constant(stored()));
  const damaged = fc
    .tuple(anything, fc.string(), fc.jsonValue())
    .map(([value, key, other]) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? { ...value, document: { ...(value["document"] as object), [key]: other } }
        : value,
    );
  fc.assert(
    fc.property(fc.oneof(anything, damaged), (value) => {
      const read = readTeamFrameworks({ [KEY]: value });
      expect(read.length).toBe(value === null ? 0 : 1);
      for (const { framework, problem } of read) expect(framework === null).toBe(problem !== null);
      storedAs("lanvern", value);
    }),
    { numRuns: 500 },
  );
});
