/** Frameworks are data: two are kept apart in one workbook, and a third made here goes through the whole product. */
import { ExcelWorkbook } from "../../src/excel/excel-workbook";
import { dayOf } from "../../src/register/cells/days";
import type { Framework, IndicatorDefinition } from "../../src/spaser/framework";
import { entry, share } from "../../src/spaser/measures";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { Session } from "../../src/workbook/session";
import { renderXlsx } from "../../src/xlsx/write";
import { readWorkbookFile } from "../../src/xlsx/read";
import type { Desk } from "../moments/desk";
import { typeAt, valueAt } from "./sheet-at";
import { smallDesk } from "./small-desk";

const same = (text: string) => ({ fr: text, en: text });
const ratio: IndicatorDefinition = {
  id: "P1",
  label: same("Part des marchés confiés à des PME"),
  shortLabel: same("Marchés aux PME"),
  unit: "percent",
  decimals: 1,
  better: "higher",
  measures: [share({ population: "notified", any: ["sme"] })],
  target: { direction: "atLeast", value: 0.4 },
  references: [],
  method: same("Marchés notifiés dont le titulaire est une PME, rapportés à tous les marchés notifiés."),
};
const typed: IndicatorDefinition = {
  ...ratio,
  id: "P2",
  label: same("Réunions avec les fédérations"),
  shortLabel: same("Réunions"),
  unit: "meetings",
  decimals: 0,
  measures: [entry()],
  target: null,
  method: same("Saisi."),
};
const THIRD: Framework = {
  id: "plan-local",
  version: "1",
  name: same("Plan local d’achat"),
  shortName: same("Plan local"),
  source: same("Délibération du conseil"),
  axes: [
    {
      id: "1",
      title: same("Soutenir le tissu local"),
      objectives: [],
      freeTexts: true,
      indicators: [ratio, typed],
    },
  ],
};

describe("frameworks", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await smallDesk();
  });
  afterEach(() => {
    desk.close();
  });

  test("a year is published in the framework that is named, whichever's figures are shown", async () => {
    const [first, second] = FRAMEWORKS.map(({ id }) => id) as [string, string];
    await desk.session.open();
    await desk.session.compute({ year: 2023, frameworkId: first });
    await desk.session.compute({ year: 2023, frameworkId: second });
    await desk.session.freeze(2023, true, first);
    const { ownSheets } = await desk.session.open();
    expect(ownSheets.map(({ frameworkId, frozen }) => [frameworkId, frozen])).toEqual([
      [first, true],
      [second, false],
    ]);
    await desk.session.freeze(2023, false, first);
    expect((await desk.session.open()).ownSheets.some(({ frozen }) => frozen)).toBe(false);
  });

  test("two are kept apart: sheets, targets, comments, names and published years", async () => {
    const [first, second] = FRAMEWORKS.map(({ id }) => id) as [string, string];
    await desk.session.open();
    const one = await desk.session.compute({ year: 2023, frameworkId: first });
    const two = await desk.session.compute({ year: 2023, frameworkId: second });
    expect(one.sheet.name).not.toBe(two.sheet.name);
    // The same indicator under the number of each framework.
    const [mine, theirs] = ["ind:3.1", "ind:E2"];
    typeAt(desk.sheet(one.sheet.name), mine, "comment", "Selon le SPASER");
    typeAt(desk.sheet(two.sheet.name), theirs, "comment", "Selon les repères");
    typeAt(desk.sheet(one.sheet.name), mine, "target", "71 %");
    await desk.session.freeze(2023, true);
    await desk.session.compute({ year: 2023, frameworkId: first, history: 2 });
    await desk.session.compute({ year: 2023, frameworkId: second, history: 2 });
    expect(valueAt(desk.sheet(one.sheet.name), mine, "comment")).toBe("Selon le SPASER");
    expect(valueAt(desk.sheet(two.sheet.name), theirs, "comment")).toBe("Selon les repères");
    expect(valueAt(desk.sheet(one.sheet.name), mine, "target")).toBe(0.71);
    expect(valueAt(desk.sheet(two.sheet.name), theirs, "target")).not.toBe(0.71);
    const { ownSheets } = await desk.reopened().open();
    expect(ownSheets.map(({ frameworkId, frozen }) => [frameworkId, frozen])).toEqual([
      [first, false],
      [second, true],
    ]);
    const names = desk.book.names.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  test("a third, made on the fly, is computed, written, typed into, explained, frozen and shared", async () => {
    const session = new Session(new ExcelWorkbook(), {
      language: "fr",
      now: () => ({ day: dayOf(2026, 11, 23), minutes: 0 }),
      productVersion: "0.0.0",
      renderFile: renderXlsx,
      columnFor: (field) => ({ header: field, allowed: [] }),
      frameworks: [...FRAMEWORKS, THIRD],
    });
    await session.open();
    const { assessment, sheet } = await session.compute({ year: 2023, frameworkId: THIRD.id });
    const figure = assessment.figures.get(2023)?.get("P1");
    expect(sheet.name).toBe("Plan local 2023");
    expect(figure?.population).toBe(10);
    expect(valueAt(desk.sheet(sheet.name), "ind:P1", "value")).toBe(figure?.value);
    const [results] = desk.sheet(sheet.name).charts;
    expect(results?.series.map(({ values }) => values)).toContainEqual(
      expect.stringMatching(/^='Plan local 2023'!/),
    );
    expect(session.explain("P1", 2023).counted).toHaveLength(figure?.numerator ?? -1);
    typeAt(desk.sheet(sheet.name), "ind:P2", "value", "12");
    await session.refresh();
    await session.freeze(2023, true);
    await session.share({ detail: true, anonymous: true });
    const file = Buffer.from(desk.host.createdWorkbooks.at(-1) ?? "", "base64");
    const { sheets } = readWorkbookFile(new Uint8Array(file));
    expect(sheets.map(({ shape }) => shape.name)).toEqual(["Plan local 2023", "Plan local 2023 - Détail"]);
  });
});
