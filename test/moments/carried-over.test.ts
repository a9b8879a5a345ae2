/** What was typed with one version of a team's framework, under another, or in a copy: what fits stays, what doesn't is listed, nothing vanishes. */
import { workbookFrom } from "../../emulator";
import { withFormulas } from "../../emulator/formulas";
import { documentKey, envelopeOf } from "../../src/workbook/team/stored";
import { typeAt } from "../life/sheet-at";
import { deskWith, type Desk } from "./desk";

const HEADERS = ["N° de marché", "Objet", "Date de notification", "Montant HT", "Clause sociale"];
const ROWS = [
  ["2023-01", "Nettoyage des écoles", "12/03/2023", 60_000, "Oui"],
  ["2023-02", "Cantine", "14/04/2023", 90_000, "Non"],
];
const entry = (id: string, unit: string) => ({
  ...{ id, label: { fr: `Saisi ${id}` }, unit, measures: [{ kind: "entry" }] },
});
const scheme = (...indicators: object[]) => ({
  ...{ format: "spaser-framework/1", id: "lanvern", version: "1", name: { fr: "SPASER de Lanvern" } },
  axes: [{ id: "1", title: { fr: "Un" }, indicators }],
});
const FIRST = scheme(entry("E1", "hours"), entry("E2", "hours"));
const KEY = documentKey("lanvern");

async function typedIn(): Promise<Desk> {
  const settings = { [KEY]: envelopeOf(FIRST, { day: 45_000, minutes: 0 }, null) };
  const desk = await deskWith(
    withFormulas(workbookFrom({ sheets: [{ name: "Suivi", rows: [HEADERS, ...ROWS] }], settings })),
  );
  await desk.session.open();
  await desk.session.compute({ year: 2023, frameworkId: "lanvern" });
  type(desk, "E1", "value", "120");
  type(desk, "E2", "value", "340");
  type(desk, "E2", "comment", "du chantier");
  await desk.session.refresh();
  return desk;
}

function type(desk: Desk, id: string, column: string, text: string, name = "SPASER de Lanvern 2023"): void {
  typeAt(desk.sheet(name), `ind:${id}`, column, text);
}

const valueOf = async (desk: Desk, id: string, frameworkId = "lanvern") => {
  const { assessment } = await desk.session.compute({ year: 2023, frameworkId });
  return assessment.figures.get(2023)?.get(id)?.value;
};

test("what a version has no place for is listed and kept over computations, and is there again when it comes back", async () => {
  const desk = await typedIn();
  const without = await desk.session.saveFramework(scheme(entry("E1", "hours")));
  expect(without.setAside).toMatchObject({
    lanvern: [
      { id: "E2", unit: "", year: 2023, part: "entries", value: 340 },
      { id: "E2", year: 2023, part: "comments", value: "du chantier" },
    ],
  });
  expect(await valueOf(desk, "E1")).toBe(120);
  expect(await valueOf(desk, "E1")).toBe(120);
  const session = desk.reopened();
  expect((await session.open()).setAside?.["lanvern"]).toHaveLength(2);
  desk.session = session;
  await desk.session.saveFramework(FIRST);
  expect(await valueOf(desk, "E2")).toBe(340);
  expect(await valueOf(desk, "E2")).toBe(340);
  desk.close();
});

test("with another unit what was typed isn't taken for it, and counts again with the former one", async () => {
  const desk = await typedIn();
  const opened = await desk.session.saveFramework(scheme(entry("E1", "hours"), entry("E2", "contracts")));
  expect(opened.setAside?.["lanvern"]).toContainEqual({
    id: "E2",
    unit: "hours",
    year: 2023,
    part: "entries",
    value: 340,
  });
  expect(await valueOf(desk, "E2")).toBeNull();
  expect(await valueOf(desk, "E2")).toBeNull();
  await desk.session.saveFramework(FIRST);
  expect(await valueOf(desk, "E2")).toBe(340);
  desk.close();
});

test("a copy begins with what was typed in the original, and both stay apart", async () => {
  const desk = await typedIn();
  const copy = { ...scheme(entry("E1", "hours"), entry("E9", "hours")), id: "copie", name: { fr: "Copie" } };
  const opened = await desk.session.saveFramework(copy, { from: "lanvern" });
  expect(opened.setAside?.["copie"]?.map(({ id }) => id)).toEqual(["E2", "E2"]);
  expect(await valueOf(desk, "E1", "copie")).toBe(120);
  type(desk, "E1", "value", "7", "Copie 2023");
  expect(await valueOf(desk, "E1", "copie")).toBe(7);
  expect(await valueOf(desk, "E1")).toBe(120);
  // Saved again, the copy keeps its own.
  await desk.session.saveFramework({ ...copy, version: "2" }, { from: "lanvern" });
  expect(await valueOf(desk, "E1", "copie")).toBe(7);
  desk.close();
});
