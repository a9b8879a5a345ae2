/** « Arrêter les chiffres »: a published year stays as it was, and a later difference is told with the contracts that make it. */
import { readMemory } from "../../src/workbook/memory";
import { contentOf, type Desk } from "../moments/desk";
import { cellAddress } from "../../src/register/grid";
import { blockOf, place, typeAt, valueAt } from "./sheet-at";
import { readWorkbookFile } from "../../src/xlsx/read";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import type { Framework } from "../../src/spaser/framework";
import { REGISTER, smallDesk } from "./small-desk";

const FRAMEWORK = "asp-2023";
const SHEET = "SPASER 2023";
/** Row 3 holds contract 2023-002, of 2023; column 7 is « Clause sociale ». */
const [ROW, COLUMN] = [3, 7];

/** The framework as a later version of the product has it. */
function reworded(framework: Framework): Framework {
  const again = (text: { fr: string; en: string }) => ({
    fr: `${text.fr} (reworded)`,
    en: `${text.en} (reworded)`,
  });
  const axes = framework.axes.map((axis) => ({
    ...axis,
    indicators: axis.indicators.map((one) => ({
      ...one,
      label: again(one.label),
      method: again(one.method),
      target: null,
    })),
  }));
  return { ...framework, version: "99", axes };
}

/** The cells that differ between two contents of a sheet; of a formula only the formula, which the emulated Excel computes when asked. */
function changed(before: string, after: string): string[] {
  const cells = (content: string) =>
    (JSON.parse(content) as [number, number, unknown, string | null, string][]).map((cell) =>
      JSON.stringify(cell[3] === null ? cell : [cell[0], cell[1], cell[3], cell[4]]),
    );
  const had = new Set(cells(before));
  return [...cells(after).filter((cell) => !had.delete(cell)), ...had];
}

describe("a published year", () => {
  let desk: Desk;
  const clause = () => desk.sheet(REGISTER).value(ROW, COLUMN);
  const figure = async (id: string) =>
    (await desk.session.refresh()).assessment.figures.get(2023)?.get(id) ?? fail(`no figure ${id}`);
  const fail = (message: string): never => {
    throw new Error(message);
  };
  const memory = () => readMemory(Object.fromEntries(desk.book.settings)).memory;
  /** Every cell of the published sheet, its hidden keys included. */
  const content = () => contentOf(desk.sheet(SHEET));

  beforeEach(async () => {
    desk = await smallDesk();
    await desk.session.open();
    await desk.session.compute({ year: 2023, frameworkId: FRAMEWORK });
    typeAt(desk.sheet(SHEET), "ind:2.2", "target", "55 %");
    typeAt(desk.sheet(SHEET), "ind:1.1", "value", "7");
    // Typed just before, without a refresh: it belongs to what is published.
    await desk.session.freeze(2023, true);
  });
  afterEach(() => {
    desk.close();
  });

  test("keeps figures, targets, version of the method, and day", async () => {
    const frozen = memory().frozen[FRAMEWORK]?.[2023];
    const computed = await desk.session.refresh();
    expect(frozen?.assessment.framework.version).toBe(computed.assessment.framework.version);
    expect(frozen?.assessment.figures[2023]?.["2.2"]).toMatchObject({
      target: 0.55,
      value: expect.any(Number),
    });
    expect(frozen?.assessment.figures[2023]?.["1.1"]?.value).toBe(7);
    expect(valueAt(desk.sheet(SHEET), "facts:1", "comment")).toBeDefined();
    const texts: unknown[] = [];
    const used = desk.sheet(SHEET).used();
    if (used) desk.sheet(SHEET).grid.each(used, (cell) => texts.push(cell.value));
    expect(texts.join("\n")).toMatch(/Chiffres arrêtés le \d\d\/\d\d\/\d{4}/);
    expect(computed.recomputed).toEqual({});
  });

  test("shows published and recomputed, and names the contracts behind the difference", async () => {
    const published = await figure("2.1");
    const was = clause();
    desk.type(REGISTER, ROW, COLUMN, was === "Oui" ? "Non" : "Oui");
    const computed = await desk.session.refresh();
    expect(computed.assessment.figures.get(2023)?.get("2.1")).toMatchObject({
      value: published.value,
      numerator: published.numerator,
    });
    const recomputed = computed.recomputed?.["2.1"];
    expect(Math.abs((recomputed ?? 0) - (published.value ?? 0))).toBeCloseTo(
      1 / (published.population ?? 1),
      10,
    );
    expect(valueAt(desk.sheet(SHEET), "ind:2.1", "value")).toBe(published.value);
    expect(computed.written).toBe(false);

    const { changedSincePublished } = desk.session.explain("2.1", 2023);
    expect(changedSincePublished?.lines.map(({ number, row }) => [number, row])).toEqual([["2023-002", ROW]]);
    expect(desk.session.explain("2.2", 2023).changedSincePublished?.lines).toEqual([]);
    expect(desk.session.explain("2.1", 2022).changedSincePublished).toBeNull();

    desk.type(REGISTER, ROW, COLUMN, String(was));
    expect((await desk.session.refresh()).recomputed).toEqual({});
    expect(desk.session.explain("2.1", 2023).changedSincePublished?.lines).toEqual([]);
  });

  test("names the contracts that are gone", async () => {
    const { deleteCells, rect } = await import("../../emulator");
    deleteCells(desk.sheet(REGISTER), rect(ROW, 0, 1, 16_384), "up");
    await desk.session.refresh();
    expect(desk.session.explain("2.1", 2023).changedSincePublished).toEqual({
      lines: [],
      gone: ["2023-002"],
    });
  });

  test("what is typed over it gives way, and that is said; reopened, it is as it was typed before", async () => {
    const before = content();
    typeAt(desk.sheet(SHEET), "ind:2.2", "target", "60 %");
    typeAt(desk.sheet(SHEET), "ind:1.1", "value", "9");
    const { assessment, notes } = await desk.session.refresh();
    expect(changed(before, content())).toEqual([]);
    expect(assessment.figures.get(2023)?.get("2.2")?.target).toBe(0.55);
    expect(assessment.figures.get(2023)?.get("1.1")?.value).toBe(7);
    expect(notes.map(({ code, params }) => [code, params["typed"]])).toEqual([
      ["publishedCellRestored", "9"],
      ["publishedCellRestored", "0.6"],
    ]);
    await desk.session.freeze(2023, false);
    const reopened = (await desk.session.refresh()).assessment.figures.get(2023);
    expect([reopened?.get("2.2")?.target, reopened?.get("1.1")?.value]).toEqual([0.55, 7]);
    typeAt(desk.sheet(SHEET), "ind:2.2", "target", "60 %");
    expect(await figure("2.2")).toMatchObject({ target: 0.6 });
  });

  test.each([
    ["a target", "ind:2.1", "target", "trente environ"],
    ["a count", "ind:1.1", "value", "sept ou huit"],
    ["an earlier year's count", "ind:1.1", "y2022", "plusieurs"],
  ])(
    "is refused while %s that was typed can't be read; what was typed stays",
    async (_, row, column, text) => {
      await desk.session.freeze(2023, false);
      desk.sheet(SHEET).setValue(...place(desk.sheet(SHEET), row, column), text);
      await expect(desk.session.freeze(2023, true)).rejects.toMatchObject({
        code: "entryNotRead",
        params: { sheet: SHEET, cell: cellAddress(...place(desk.sheet(SHEET), row, column)), typed: text },
      });
      expect(valueAt(desk.sheet(SHEET), row, column)).toBe(text);
      expect(memory().frozen).toEqual({});
      desk.sheet(SHEET).setValue(...place(desk.sheet(SHEET), row, column), 3);
      await desk.session.freeze(2023, true);
      expect(memory().frozen[FRAMEWORK]?.[2023]).toBeDefined();
    },
  );

  test("is one thing: no cell moves with amounts, facts, other years asked for, or the pane's next opening", async () => {
    const before = content();
    desk.type(REGISTER, ROW, 5, "9999999");
    desk.type(REGISTER, ROW, COLUMN, "");
    const computed = await desk.session.refresh();
    expect(changed(before, content())).toEqual([]);
    const parts = computed.differences?.map(({ id, part }) => `${id} ${part}`);
    expect(parts).toEqual(expect.arrayContaining(["2.1 coverage", "2.2 amount"]));
    await desk.session.compute({ year: 2024, frameworkId: FRAMEWORK });
    await desk.session.compute({ year: 2023, frameworkId: FRAMEWORK, history: 4 });
    expect(changed(before, content())).toEqual([]);
    const reopened = desk.reopened();
    expect((await reopened.open()).stale).toBe(false);
    await reopened.refresh();
    expect(changed(before, content())).toEqual([]);
    // Of what was published, and of what the register says now, each where it belongs.
    expect(reopened.explain("2.1", 2023).counted.some(({ number }) => number === "2023-002")).toBe(
      computed.assessment.figures.get(2023)?.get("2.1")?.states?.[ROW - 1] === 1,
    );
    expect(reopened.explain("2.1", 2023).changedSincePublished?.lines).toHaveLength(1);
  });

  test("keeps its wording, its method and its language, whatever a later version of the product says", async () => {
    const before = content();
    const english = desk.reopened({ language: "en", frameworks: FRAMEWORKS.map(reworded) });
    await english.open();
    const { assessment } = await english.refresh();
    expect(changed(before, content())).toEqual([]);
    expect(assessment.framework).toMatchObject({
      version: memory().frozen[FRAMEWORK]?.[2023]?.assessment.framework.version,
    });
    await english.compute({ year: 2022, frameworkId: FRAMEWORK });
    expect(String(valueAt(desk.sheet("SPASER 2022"), "ind:2.1", "label"))).toContain("reworded");
  });

  test("keeps its « Détail », which no refresh writes again and none calls out of date", async () => {
    await desk.session.addDetail();
    const detail = () => contentOf(desk.sheet(`${SHEET} - Détail`));
    const before = detail();
    desk.type(REGISTER, ROW, 5, "9999999");
    desk.type(REGISTER, ROW + 3, COLUMN, "");
    expect((await desk.session.refresh()).written).toBe(false);
    expect((await desk.reopened().open()).stale).toBe(false);
    await desk.session.addDetail();
    expect(changed(before, detail())).toEqual([]);
    await desk.session.freeze(2023, false);
    await desk.session.refresh();
    expect(changed(before, detail())).not.toEqual([]);
  });

  test("« Détail » that is asked for later says which register its texts are of, and who is gone", async () => {
    const { deleteCells, rect } = await import("../../emulator");
    deleteCells(desk.sheet(REGISTER), rect(ROW, 0, 1, 16_384), "up");
    await desk.session.addDetail();
    const sentence =
      "Chiffres arrêtés le 23/11/2026 ; textes, montants et quantités du registre au 23/11/2026. Ne sont plus dans le registre : 2023-002.";
    const plain = (texts: unknown[]) => texts.map((text) => String(text).replace(/\s/g, " "));
    expect(plain(blockOf(desk.sheet(`${SHEET} - Détail`)).cells.flat())).toContain(sentence);
    await desk.session.share({ detail: true, anonymous: true });
    const file = new Uint8Array(Buffer.from(desk.host.createdWorkbooks.at(-1) ?? "", "base64"));
    expect(plain(readWorkbookFile(file).sheets[1]?.cells.flat() ?? [])).toContain(sentence);
  });

  test("a name of the body that was typed just before stays when the figures are reopened", async () => {
    await desk.session.freeze(2023, false);
    typeAt(desk.sheet(SHEET), "body:1", "id", "Ville de Lanvern");
    await desk.session.freeze(2023, true);
    await desk.session.freeze(2023, false);
    expect(valueAt(desk.sheet(SHEET), "body:1", "id")).toBe("Ville de Lanvern");
  });

  test("takes « Détail » along when it is published while that sheet is out of date", async () => {
    await desk.session.freeze(2023, false);
    await desk.session.addDetail();
    const detail = () => contentOf(desk.sheet(`${SHEET} - Détail`));
    const before = detail();
    desk.type(REGISTER, ROW, COLUMN, clause() === "Oui" ? "Non" : "Oui");
    await desk.session.freeze(2023, true);
    const published = detail();
    expect(changed(before, published)).not.toEqual([]);
    desk.type(REGISTER, ROW, COLUMN, clause() === "Oui" ? "Non" : "Oui");
    await desk.session.refresh();
    expect(changed(published, detail())).toEqual([]);
  });

  test("a sheet of another year that is published is brought up to date then, and no other", async () => {
    await desk.session.compute({ year: 2022, frameworkId: FRAMEWORK });
    await desk.session.freeze(2023, false);
    desk.type(REGISTER, ROW, COLUMN, clause() === "Oui" ? "Non" : "Oui");
    await desk.session.freeze(2023, true);
    const { assessment } = await desk.session.refresh();
    expect(assessment.year).toBe(2022);
    const kept = memory().frozen[FRAMEWORK]?.[2023]?.assessment.figures[2023]?.["2.1"]?.value;
    expect(valueAt(desk.sheet(SHEET), "ind:2.1", "value")).toBe(kept);
  });

  test("is the past of the next year as it was published", async () => {
    const published = await figure("2.1");
    desk.type(REGISTER, ROW, COLUMN, clause() === "Oui" ? "Non" : "Oui");
    const { assessment } = await desk.session.compute({ year: 2024, frameworkId: FRAMEWORK });
    expect(assessment.figures.get(2023)?.get("2.1")?.value).toBe(published.value);
    expect(valueAt(desk.sheet("SPASER 2024"), "ind:2.1", "y2023")).toBe(published.value);
  });

  test("follows the register again once it is no longer published", async () => {
    const published = await figure("2.1");
    desk.type(REGISTER, ROW, COLUMN, clause() === "Oui" ? "Non" : "Oui");
    await desk.session.freeze(2023, false);
    const { assessment, recomputed } = await desk.session.refresh();
    expect(assessment.figures.get(2023)?.get("2.1")?.value).not.toBe(published.value);
    expect(recomputed).toEqual({});
    expect(memory().frozen).toEqual({});
  });
});
