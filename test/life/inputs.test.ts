/** What people type into the sheet: read in every habit, kept, given back, and never in the way of what is theirs. */
import { dayOf } from "../../src/register/cells/days";
import { columnLetters } from "../../src/register/grid";
import type { Assessment } from "../../src/spaser/assessment";
import type { Desk } from "../moments/desk";
import { sentences } from "../../src/text/sentences";
import { place, read, typeAt, valueAt } from "./sheet-at";
import { smallDesk } from "./small-desk";

const FRAMEWORK = "asp-2023";
const SHEET = "SPASER 2023";

describe("inputs of the sheet", () => {
  let desk: Desk;
  const sheet = () => desk.sheet(SHEET);
  const compute = (history = 1) => desk.session.compute({ year: 2023, frameworkId: FRAMEWORK, history });
  const settings = () => JSON.stringify([...desk.book.settings]);
  beforeEach(async () => {
    desk = await smallDesk();
    await desk.session.open();
    await compute();
  });
  afterEach(() => {
    desk.close();
  });

  const PERCENTAGES = ["45", "45 %", "45\u00a0%", "45%", "0,45", "« 45% »", "≥ 45 %", "45 pour cent", "45,0"];
  test.each(PERCENTAGES)("« %s » typed as a target or a reference point is 45 %%", async (text) => {
    typeAt(sheet(), "ind:2.1", "target", text);
    typeAt(sheet(), "ind:C1", "reference", text);
    const { assessment, notes } = await desk.session.refresh();
    const figures = assessment.figures.get(2023);
    expect(notes).toEqual([]);
    expect(figures?.get("2.1")?.target).toBe(0.45);
    expect(figures?.get("C1")?.references.map(({ value }) => value)).toEqual([0.45]);
    expect(valueAt(sheet(), "ind:2.1", "target")).toBe(0.45);
    expect(valueAt(sheet(), "ind:C1", "reference")).toBe(0.45);
    expect(sheet().style(...place(sheet(), "ind:C1", "reference")).numberFormat).toMatch(/≥.*0.*%/);
  });

  test("formulas typed into inputs count by their values and stay formulas, in every layout", async () => {
    const register = desk.sheet("Marchés");
    register.setValue(40, 20, 0.35);
    register.setValue(41, 20, 7);
    register.setValue(42, 20, "Voir la note");
    const typed: [string, string, string][] = [
      ["ind:2.1", "target", "=Marchés!U41"],
      ["ind:2.2", "target", "=25%"],
      ["ind:1.1", "value", "=Marchés!$U$42*2"],
      ["ind:2.1", "comment", '=Marchés!U43&" de 2023"'],
    ];
    for (const [row, column, formula] of typed) sheet().setFormula(...place(sheet(), row, column), formula);
    const formulas = () =>
      typed.map(([row, column]) => sheet().grid.peek(...place(sheet(), row, column))?.formula);
    const counted = typed.map(([, , formula]) => formula);
    await desk.session.refresh();
    expect(formulas()).toEqual(counted);
    for (const history of [3, 1]) {
      const { assessment, notes } = await compute(history);
      expect(notes).toEqual([]);
      const figures = assessment.figures.get(2023);
      expect([figures?.get("2.1")?.target, figures?.get("2.2")?.target]).toEqual([0.35, 0.25]);
      expect(figures?.get("1.1")?.value).toBe(14);
      expect(valueAt(sheet(), "ind:2.1", "comment")).toBe("Voir la note de 2023");
      expect(formulas()).toEqual(counted);
    }
    // What such a formula gives counts, also when it changes afterwards.
    register.setValue(40, 20, 0.4);
    const { assessment } = await desk.session.refresh();
    expect(assessment.figures.get(2023)?.get("2.1")?.target).toBe(0.4);
    expect(formulas()).toEqual(counted);
  });

  test("a formula that gives 25 in a percent cell stays a formula, and shows what it is counted as", async () => {
    const register = desk.sheet("Marchés");
    register.setValue(40, 20, 60);
    const typed: [string, string, string][] = [
      ["ind:2.1", "target", "=20+5"],
      ["ind:2.2", "target", "=Marchés!U41"],
      ["ind:3.1", "target", '="35 %"'],
      ["ind:C1", "reference", "=45"],
    ];
    const formulas = () =>
      typed.map(([row, column]) => sheet().grid.peek(...place(sheet(), row, column))?.formula);
    const type = () => {
      for (const [row, column, formula] of typed) sheet().setFormula(...place(sheet(), row, column), formula);
    };
    const kept = ["=(20+5)%", "=(Marchés!U41)%", '="35 %"', "=(45)%"];
    const targets = ({ figures }: Assessment) =>
      ["2.1", "2.2", "3.1"].map((id) => figures.get(2023)?.get(id)?.target);
    type();
    for (const round of [1, 2]) {
      const { assessment } = await desk.session.refresh();
      expect([round, targets(assessment)]).toEqual([round, [0.25, 0.6, 0.35]]);
      expect(formulas()).toEqual(kept);
    }
    for (const history of [3, 1]) {
      type();
      const { assessment } = await compute(history);
      expect(targets(assessment)).toEqual([0.25, 0.6, 0.35]);
      expect(formulas()).toEqual(kept);
    }
    register.setValue(40, 20, 70);
    const { assessment } = await desk.session.refresh();
    expect(targets(assessment)).toEqual([0.25, 0.7, 0.35]);
    expect(valueAt(sheet(), "ind:2.2", "target")).toBe(0.7);
  });

  test("a formula over cells of the sheet itself gives its value to a new layout: they stand elsewhere there", async () => {
    const [row, column] = place(sheet(), "ind:2.1", "value");
    const address = `${columnLetters(column)}${row + 1}`;
    sheet().setFormula(...place(sheet(), "ind:2.2", "target"), `=${address}`);
    const value = valueAt(sheet(), "ind:2.1", "value");
    await compute(3);
    expect(valueAt(sheet(), "ind:2.2", "target")).toBe(value);
  });

  const DATES = [
    "16/02/2023",
    "16/2/23",
    "16-02-2023",
    "2023-02-16",
    "16.02.2023",
    "16 février 2023",
    "16 févr. 2023",
    "jeudi 16 février 2023",
  ];
  test.each(DATES)("« %s » typed as a date is that day", async (text) => {
    typeAt(sheet(), "ind:4.3", "value", text);
    const { notes } = await desk.session.refresh();
    expect(notes).toEqual([]);
    expect(valueAt(sheet(), "ind:4.3", "value")).toBe(dayOf(2023, 2, 16));
  });

  test("150 typed as Excel takes it in a percent cell stays 150 %, is never met by accident, and is asked about until it is mended", async () => {
    typeAt(sheet(), "ind:2.1", "target", "150 %");
    for (let refresh = 0; refresh < 3; refresh++) {
      const { assessment, opened, notes } = await desk.session.refresh();
      expect(notes).toEqual([]);
      expect(assessment.figures.get(2023)?.get("2.1")).toMatchObject({ target: 1.5, status: "missed" });
      expect(valueAt(sheet(), "ind:2.1", "target")).toBe(1.5);
      const [row, column] = place(sheet(), "ind:2.1", "target");
      expect(opened.findings.filter(({ code }) => code === "inputImplausible")).toMatchObject([
        { sheet: SHEET, row, column },
      ]);
    }
    typeAt(sheet(), "ind:2.1", "target", "15 %");
    const { opened } = await desk.session.refresh();
    expect(opened.findings.filter(({ code }) => code.startsWith("input"))).toEqual([]);
  });

  test("bounds and units are understood; one that says the other direction is asked about, an entry that can't be read is named", async () => {
    typeAt(sheet(), "ind:4.1", "target", "≤ 30 jours");
    typeAt(sheet(), "ind:2.1", "target", "au plus 20 %");
    typeAt(sheet(), "ind:2.2", "target", "un tiers");
    const { assessment, opened, notes } = await desk.session.refresh();
    const figures = assessment.figures.get(2023);
    expect([figures?.get("4.1")?.target, figures?.get("2.1")?.target]).toEqual([30, 0.2]);
    const asked = opened.findings.filter(({ code }) => code.startsWith("input"));
    expect(asked.map(({ code, params }) => [code, params["indicator"]])).toEqual([["inputRefused", "2.2"]]);
    expect(valueAt(sheet(), "ind:2.1", "target")).toBe(0.2);
    const refused = asked.find(({ code }) => code === "inputRefused")!;
    expect(sentences("fr").finding(refused)).toMatch(
      /^Cellule [A-Z]+\d+\s: «\sun tiers\s» n’est pas un pourcentage\. Cette cible n’est pas prise en compte\s; saisissez par exemple 25\s%\.$/u,
    );
    // The bound that is written again is the indicator's: the other one is said once.
    expect(notes.map(({ code }) => code).sort()).toEqual(["inputOtherBound", "inputRefused"]);
    typeAt(sheet(), "ind:2.2", "target", "33 %");
    const mended = await desk.session.refresh();
    expect(mended.opened.findings.filter(({ code }) => code.startsWith("input"))).toEqual([]);
  });

  test("every input cell says what belongs there; another entry is asked about, kept, and told", async () => {
    const { layout } = read(sheet());
    for (const [id, key] of layout.rowKeys) {
      if (!id.startsWith("ind:")) continue;
      const columns = [
        ...(key.target === undefined ? [] : ["target", "reference"]),
        ...((key.entries ?? []).includes(2023) ? ["value"] : []),
      ];
      for (const column of columns) {
        const validation = sheet().validationAt(...place(sheet(), id, column));
        expect([id, column, Object.keys(validation?.rule ?? {})]).toEqual([
          id,
          column,
          [key.unit === "date" && column === "value" ? "date" : "decimal"],
        ]);
        expect(validation?.prompt.message).not.toBe("");
        expect(validation?.errorAlert).toMatchObject({ showAlert: true, style: "Warning" });
      }
    }
    typeAt(sheet(), "ind:2.1", "target", "un quart");
    typeAt(sheet(), "ind:4.3", "value", "31/02/2023");
    const { notes, assessment } = await desk.session.refresh();
    expect(notes.map(({ code, params }) => [code, params["indicator"]])).toEqual([
      ["inputRefused", "2.1"],
      ["inputRefused", "4.3"],
    ]);
    expect(assessment.figures.get(2023)?.get("4.3")?.value).toBeNull();
    expect(valueAt(sheet(), "ind:2.1", "target")).toBe("un quart");
    expect(valueAt(sheet(), "ind:4.3", "value")).toBe("31/02/2023");
  });

  test("a reference point is the framework's, another one, or none; and comes back with its sheet", async () => {
    const references = async () =>
      (await desk.session.refresh()).assessment.figures.get(2023)?.get("C4")?.references ?? [];
    expect(valueAt(sheet(), "ind:C4", "reference")).toBe(0.2);
    typeAt(sheet(), "ind:C4", "reference", "35");
    typeAt(sheet(), "ind:2.4", "reference", "12");
    expect(await references()).toMatchObject([{ value: 0.35, direction: "atLeast" }]);
    const texts: unknown[] = [];
    const used = sheet().used();
    if (used) sheet().grid.each(used, ({ value }) => texts.push(value));
    expect(texts.some((text) => /Repère national ≥\s35\s%.*choisie/.test(String(text)))).toBe(true);

    desk.book.deleteSheet(sheet());
    desk.session = desk.reopened();
    await desk.session.open();
    const again = await compute();
    expect(again.notes.map(({ code }) => code)).toEqual(["inputsBroughtBack"]);
    expect(valueAt(sheet(), "ind:C4", "reference")).toBe(0.35);
    expect(valueAt(sheet(), "ind:2.4", "reference")).toBe(12);

    typeAt(sheet(), "ind:C4", "reference", "");
    expect(await references()).toEqual([]);
    expect(valueAt(sheet(), "ind:C4", "reference")).toBe("");
    typeAt(sheet(), "ind:C4", "reference", "20 %");
    expect(await references()).toMatchObject([{ value: 0.2, from: 2023, to: 2023 }]);
    expect(read(sheet()).inputs.references).toEqual({ 2023: { "2.4": 12 } });
  });

  test("the copy in the settings is written on what somebody asked for only", async () => {
    const before = settings();
    typeAt(sheet(), "ind:2.2", "comment", "Saisi avant une actualisation automatique.");
    typeAt(sheet(), "body:1", "id", "Métropole de l’Exemple");
    desk.type("Marchés", 3, 7, "Non");
    expect((await desk.session.refresh({ automatic: true })).written).toBe(true);
    await desk.reopened().open();
    expect(settings()).toBe(before);
    await desk.session.refresh();
    expect(settings()).toContain("Saisi avant une actualisation automatique.");
  });

  test("an automatic refresh doesn't bring a deleted sheet back", async () => {
    desk.book.deleteSheet(sheet());
    await expect(desk.session.refresh({ automatic: true })).rejects.toMatchObject({ code: "sheetGone" });
    expect(desk.book.sheetNamed(SHEET)).toBeFalsy();
    expect((await desk.session.refresh()).notes.map(({ code }) => code)).toContain("sheetRecreated");
  });
});

describe("what people put beside and below the tables", () => {
  let desk: Desk;
  const sheet = () => desk.sheet(SHEET);
  beforeEach(async () => {
    desk = await smallDesk();
    await desk.session.open();
    await desk.session.compute({ year: 2023, frameworkId: FRAMEWORK, history: 1 });
  });
  afterEach(() => {
    desk.close();
  });

  test("keeps its formulas and its looks when the layout moves it, and follows its row", async () => {
    const { layout } = read(sheet());
    const right = Math.max(...layout.columns.values()) + 1;
    const below = Math.max(...layout.rows.values()) + 2;
    const [row, value] = place(sheet(), "ind:2.1", "value");
    const valueCell = `${String.fromCharCode(65 + value)}${row + 1}`;
    sheet().setFormula(row, right, `=${valueCell}*2`);
    sheet().setValue(row, right + 1, "double");
    sheet().format({ row, column: right, rows: 1, columns: 2 }, { fill: "#FFCC00", bold: true });
    sheet().format({ row, column: right, rows: 1, columns: 1 }, { numberFormat: "0.0%" });
    sheet().setFormula(below, value, `=${valueCell}+1`);
    sheet().format({ row: below, column: value, rows: 1, columns: 1 }, { fontColor: "#FF0000" });
    desk.book.calculate();
    const shown = Number(valueAt(sheet(), "ind:2.1", "value"));
    const id = sheet().id;

    for (const history of [4, 1, 3]) {
      await desk.session.compute({ year: 2023, frameworkId: FRAMEWORK, history });
      const now = read(sheet()).layout;
      const [r, v] = place(sheet(), "ind:2.1", "value");
      const c = Math.max(...now.columns.values()) + 1;
      const cell = `${String.fromCharCode(65 + v)}${r + 1}`;
      expect(sheet().grid.peek(r, c)?.formula).toBe(`=${cell}*2`);
      expect(sheet().value(r, c)).toBeCloseTo(2 * shown, 12);
      expect(sheet().style(r, c)).toMatchObject({ fill: "#FFCC00", bold: true, numberFormat: "0.0%" });
      expect(sheet().value(r, c + 1)).toBe("double");
      const last = Math.max(...now.rows.values()) + 2;
      expect(sheet().grid.peek(last, v)?.formula).toBe(`=${cell}+1`);
      expect(sheet().style(last, v)).toMatchObject({ fontColor: "#FF0000" });
    }
    expect(sheet().id).toBe(id);
  });
});
