/** A workbook with its SPASER sheet is opened again: figures can be explained at once, and lists agree with figures. */
import type { Assessment, Figure } from "../../src/spaser/assessment";
import { COUNTED, IN_POPULATION, NOT_FILLED_IN } from "../../src/spaser/assessment";
import type { Explanation } from "../../src/workbook/moments";
import { NATIONAL_REFERENCE_POINTS } from "../../src/spaser/frameworks/national-reference-points";
import { rect } from "../../emulator";
import { contentOf, exampleDesk, type Desk } from "../moments/desk";
import { place, read } from "./sheet-at";

const SHEET = "SPASER 2023";
const OTHER = NATIONAL_REFERENCE_POINTS.id;
const turn = () => new Promise((done) => setTimeout(done, 20));

function expectAgreement(figure: Figure, explanation: Explanation, contracts: number): void {
  const { states } = figure;
  const lists = [explanation.counted, explanation.notCounted, explanation.notFilledIn];
  if (!states) {
    expect(lists.flat()).toEqual([]);
    return;
  }
  const count = (state: number) => states.filter((one) => one === state).length;
  expect(lists.map(({ length }) => length)).toEqual([COUNTED, IN_POPULATION, NOT_FILLED_IN].map(count));
  if (figure.kind === "ratio") {
    expect(explanation.counted).toHaveLength(figure.numerator ?? -1);
    expect(lists.flat()).toHaveLength(figure.population ?? -1);
    expect((figure.population ?? 0) - explanation.notFilledIn.length).toBe(figure.filled);
  }
  const everybody = [...lists.flat(), ...explanation.leftOut.flatMap(({ lines }) => lines)];
  expect(new Set(everybody.map(({ contract }) => contract)).size).toBe(everybody.length);
  if (figure.kind === "ratio") expect(everybody).toHaveLength(contracts);
}

describe("opening a workbook that has its sheet", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await exampleDesk();
    await desk.session.open();
    await desk.session.compute({ year: 2023, frameworkId: "asp-2023", history: 2 });
  });
  afterAll(() => {
    desk.close();
  });

  test("gives the figures of that sheet, writes nothing, and says whether it is up to date", async () => {
    const before = contentOf(desk.sheet(SHEET));
    const session = desk.reopened();
    const opened = await session.open();
    expect(opened.current?.year).toBe(2023);
    expect(opened.current?.years).toEqual([2021, 2022, 2023]);
    expect(opened.current?.figures.get(2023)?.get("2.1")?.value).toBe(0.3125);
    expect(opened.stale).toBe(false);
    expect(contentOf(desk.sheet(SHEET))).toBe(before);
  });

  test("explains every figure of every year with lists that agree with it", async () => {
    const session = desk.reopened();
    const { current, register } = await session.open();
    const assessment = current as Assessment;
    for (const [year, figures] of assessment.figures)
      for (const [id, figure] of figures)
        expectAgreement(figure, session.explain(id, year), register?.size ?? -1);
    const { counted } = session.explain("2.1", 2023);
    expect(counted).toHaveLength(35);
    expect(counted.every(({ number, sheet }) => number !== "" && sheet !== "")).toBe(true);
  });

  test("tells which figure is selected in the sheet, also after rows were sorted", async () => {
    const session = desk.reopened();
    await session.open();
    const selected: string[] = [];
    const stop = await session.watchSelection((id, year) => selected.push(`${id} ${year}`));
    for (const id of ["2.1", "3.3", "C9"]) {
      desk.book.select(desk.sheet(SHEET), rect(...place(desk.sheet(SHEET), `ind:${id}`, "value")));
      await turn();
    }
    expect(selected).toEqual(["2.1 2023", "3.3 2023", "C9 2023"]);
    await session.compute({ year: 2023, frameworkId: OTHER, history: 1 });
    const other = desk.book.active;
    desk.book.select(other, rect(...place(other, "ind:E1", "value")));
    await turn();
    expect(selected.at(-1)).toBe("E1 2023");
    // The sheet of the framework that is no longer shown has other figures.
    desk.book.select(desk.sheet(SHEET), rect(...place(desk.sheet(SHEET), "ind:C4", "value")));
    await turn();
    expect(selected).toHaveLength(4);
    desk.book.deleteSheet(other);
    await session.compute({ year: 2023, frameworkId: "asp-2023", history: 2 });
    await stop();
  });

  test("says that it is out of date, and what changed since it was written", async () => {
    const sheet = desk.sheet("Marchés");
    const { counted } = desk.session.explain("2.2", 2023);
    const [first] = counted;
    const header =
      Array.from({ length: 20 }, (_, row) => row).find((row) => sheet.value(row, 0) === "N° de marché") ?? -1;
    const column =
      Array.from({ length: 60 }, (_, at) => at).find((at) => sheet.value(header, at) === "Annexe sociale") ??
      -1;
    desk.type("Marchés", first?.row ?? -1, column, "Non");
    const session = desk.reopened();
    expect((await session.open()).stale).toBe(true);
    const { changed } = await session.refresh();
    expect(changed.map(({ id }) => id)).toContain("2.2");
    const change = changed.find(({ id }) => id === "2.2");
    expect(change?.before).toBeCloseTo(76 / 112, 12);
    expect(change?.after).toBeCloseTo(75 / 112, 12);
    expect(read(desk.sheet(SHEET)).year).toBe(2023);
  });
});
