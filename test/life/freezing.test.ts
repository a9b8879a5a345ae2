/** « Arrêter les chiffres »: a published year stays as it was, and a later difference is told with the contracts that make it. */
import { MEMORY_KEY, readMemory } from "../../src/workbook/memory";
import type { Desk } from "../moments/desk";
import { typeAt, valueAt } from "./sheet-at";
import { REGISTER, smallDesk } from "./small-desk";

const FRAMEWORK = "asp-2023";
const SHEET = "SPASER 2023";
/** Row 3 holds contract 2023-002, of 2023; column 7 is « Clause sociale ». */
const [ROW, COLUMN] = [3, 7];

describe("a published year", () => {
  let desk: Desk;
  const clause = () => desk.sheet(REGISTER).value(ROW, COLUMN);
  const figure = async (id: string) =>
    (await desk.session.refresh()).assessment.figures.get(2023)?.get(id) ?? fail(`no figure ${id}`);
  const fail = (message: string): never => {
    throw new Error(message);
  };
  const memory = () => readMemory({ [MEMORY_KEY]: desk.book.settings.get(MEMORY_KEY) }).memory;

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
    expect(frozen?.frameworkVersion).toBe(computed.assessment.framework.version);
    expect(frozen?.figures["2.2"]?.target).toBe(0.55);
    expect(frozen?.figures["1.1"]?.value).toBe(7);
    expect(valueAt(desk.sheet(SHEET), "factlabels:b", "comment")).toBeDefined();
    const texts: unknown[] = [];
    const used = desk.sheet(SHEET).used();
    if (used) desk.sheet(SHEET).grid.each(used, (cell) => texts.push(cell.value));
    expect(texts).toContain("Chiffres arrêtés le");
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
    expect(String(valueAt(desk.sheet(SHEET), "ind:2.1", "label"))).toMatch(/arrêté .+ · aujourd’hui /);

    const { changedSincePublished } = desk.session.explain("2.1", 2023);
    expect(changedSincePublished?.lines.map(({ number, row }) => [number, row])).toEqual([["2023-002", ROW]]);
    expect(desk.session.explain("2.2", 2023).changedSincePublished?.lines).toEqual([]);
    expect(desk.session.explain("2.1", 2022).changedSincePublished).toBeNull();

    desk.type(REGISTER, ROW, COLUMN, String(was));
    expect((await desk.session.refresh()).recomputed).toEqual({});
    expect(desk.session.explain("2.1", 2023).changedSincePublished?.lines).toEqual([]);
  });

  test("names the contracts that are gone", async () => {
    const { deleteCells, rect } = await import("../host");
    deleteCells(desk.sheet(REGISTER), rect(ROW, 0, 1, 16_384), "up");
    await desk.session.refresh();
    expect(desk.session.explain("2.1", 2023).changedSincePublished).toEqual({
      lines: [],
      gone: ["2023-002"],
    });
  });

  test("what is typed later is kept beside what was published", async () => {
    typeAt(desk.sheet(SHEET), "ind:2.2", "target", "60 %");
    typeAt(desk.sheet(SHEET), "ind:1.1", "value", "9");
    const { assessment, recomputed } = await desk.session.compute({
      year: 2023,
      frameworkId: FRAMEWORK,
      history: 3,
    });
    expect(assessment.figures.get(2023)?.get("2.2")?.target).toBe(0.55);
    expect(assessment.figures.get(2023)?.get("1.1")?.value).toBe(7);
    expect(recomputed?.["1.1"]).toBe(9);
    expect(valueAt(desk.sheet(SHEET), "ind:2.2", "target")).toBe(0.6);
    expect(valueAt(desk.sheet(SHEET), "ind:1.1", "value")).toBe(9);
    expect(String(valueAt(desk.sheet(SHEET), "ind:2.2", "label"))).toMatch(/cible arrêtée\s:\s55/);
    expect(String(valueAt(desk.sheet(SHEET), "ind:1.1", "label"))).toMatch(/arrêté.*7.*aujourd’hui.*9/);
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
    expect(memory().frozen[FRAMEWORK]).toEqual({});
  });
});
