/** People copy rows of a sheet of ours: the copy is theirs, and the original goes on being read and written. */
import { INNER_KEY } from "../../src/report/keys";
import { layoutOf } from "../../src/report/sheet-layout";
import { copyCells, insertCells, rect, typeInto, type Worksheet } from "../../emulator";
import type { Desk } from "../moments/desk";
import { blockOf, place } from "./sheet-at";
import { smallDesk } from "./small-desk";

const REQUEST = { year: 2023, frameworkId: "asp-2023" };
const SHEET = "SPASER 2023";
const DETAIL = "SPASER 2023 - Détail";
const WIDE = 16_384;

/** Copies whole rows and inserts them before another one, as « Insérer les cellules copiées » does. Returns where they begin. */
function insertCopy(sheet: Worksheet, row: number, before: number, count = 1): number {
  insertCells(sheet, rect(before, 0, count, WIDE), "down");
  const from = row >= before ? row + count : row;
  copyCells(sheet, rect(from, 0, count, 60), sheet, before, 0);
  return before;
}

describe("a copied row of the indicators", () => {
  let desk: Desk;
  const sheet = () => desk.sheet(SHEET);
  const target = (id: string) => place(sheet(), `ind:${id}`, "target");
  const shown = ([row, column]: [number, number]) => sheet().value(row, column);

  beforeEach(async () => {
    desk = await smallDesk();
    await desk.session.open();
    await desk.session.compute(REQUEST);
    typeInto(sheet(), ...target("2.1"), "30 %");
    typeInto(sheet(), ...target("2.2"), "35 %");
    await desk.session.refresh();
  });
  afterEach(() => {
    desk.close();
  });

  /** Types 80 % into the copy of 2.1 that stands in this row, and refreshes. */
  async function typedInCopy(row: number, automatic = false) {
    const [, column] = target("2.1");
    typeInto(sheet(), row, column, "80 %");
    const computed = await desk.session.refresh({ automatic });
    expect(computed.assessment.figures.get(2023)?.get("2.1")?.target).toBe(0.3);
    expect(computed.notes.map(({ code }) => code)).toEqual(["rowCopied"]);
    // What was typed stays, in a row that is nobody's but its author's.
    const block = blockOf(sheet());
    const left = block.cells.flatMap((line, at) => (line[column] === 0.8 ? [at] : []));
    expect(left).toHaveLength(1);
    expect(block.cells[left[0] ?? 0]?.[0]).toBe("");
    const again = await desk.session.refresh();
    expect(again.written).toBe(false);
    expect(again.notes).toEqual([]);
    // The original goes on being read.
    typeInto(sheet(), ...target("2.1"), "45 %");
    const after = await desk.session.refresh();
    expect(after.assessment.figures.get(2023)?.get("2.1")?.target).toBe(0.45);
    expect(shown(target("2.2"))).toBe(0.35);
  }

  test.each([
    ["far above", (row: number) => insertCopy(sheet(), row, 4)],
    ["directly above", (row: number) => insertCopy(sheet(), row, row)],
    ["directly below", (row: number) => insertCopy(sheet(), row, row + 1)],
    ["a row further up", (row: number) => insertCopy(sheet(), row, row - 1)],
    [
      "under everything",
      (row: number) => {
        const end = blockOf(sheet()).cells.length + 3;
        copyCells(sheet(), rect(row, 0, 1, 60), sheet(), end, 0);
        return end;
      },
    ],
  ])("%s is not taken for it", async (_, copy) => {
    await typedInCopy(copy(target("2.1")[0]));
  });

  test("nor by an automatic refresh", async () => {
    await typedInCopy(insertCopy(sheet(), target("2.1")[0], 4), true);
  });

  test("several rows together, also when the copy stands above", async () => {
    const [row, column] = target("2.1");
    insertCopy(sheet(), row, row, 2);
    typeInto(sheet(), row, column, "80 %");
    typeInto(sheet(), row + 1, column, "90 %");
    const { assessment, notes } = await desk.session.refresh();
    const figures = assessment.figures.get(2023);
    expect([figures?.get("2.1")?.target, figures?.get("2.2")?.target]).toEqual([0.3, 0.35]);
    expect(notes).toHaveLength(2);
  });

  test("a row pasted over an earlier one takes nothing but its place", async () => {
    const [row] = target("2.2");
    const [over, column] = target("2.1");
    copyCells(sheet(), rect(row, 0, 1, 60), sheet(), over, 0);
    typeInto(sheet(), over, column, "80 %");
    const { assessment } = await desk.session.refresh();
    expect(assessment.figures.get(2023)?.get("2.2")?.target).toBe(0.35);
    expect(target("2.1")[0]).toBeLessThan(target("2.2")[0]);
  });

  test("texts of an axis too", async () => {
    const row = place(sheet(), "ind:2.1", "target")[0];
    const texts = layoutOf(blockOf(sheet())).rows.get("texts:2") ?? 0;
    expect(texts).toBeGreaterThan(row);
    typeInto(sheet(), texts, 1, "Former les acheteurs");
    await desk.session.refresh();
    const copy = insertCopy(sheet(), texts, 4);
    typeInto(sheet(), copy, 1, "Brouillon");
    await desk.session.refresh();
    const block = blockOf(sheet());
    expect(block.cells[layoutOf(block).rows.get("texts:2") ?? 0]?.[1]).toBe("Former les acheteurs");
    expect(block.cells.flat()).toContain("Brouillon");
  });
});

describe("a copied row of « Détail »", () => {
  let desk: Desk;
  const sheet = () => desk.sheet(DETAIL);
  const layout = () => layoutOf(blockOf(sheet()));
  const contracts = () => [...layout().rows].filter(([id]) => id.startsWith("row:")).map(([, row]) => row);
  const column = (key: string) => layout().columns.get(key) ?? 0;
  /** Number of the contract beside which a remark stands. */
  const numberBeside = (text: string) => {
    const block = blockOf(sheet());
    const found = block.cells.flatMap((line, row) => (line.includes(text) ? [row] : []));
    return found.map((row) => [block.cells[row]?.[column("number")], block.cells[row]?.[0] === ""]);
  };

  beforeEach(async () => {
    desk = await smallDesk();
    await desk.session.open();
    await desk.session.compute(REQUEST);
    await desk.session.addDetail();
  });
  afterEach(() => {
    desk.close();
  });

  test.each([
    ["above", 1, 60, 0],
    ["above, without its first column", 1, 59, 1],
    ["below", 8, 60, 0],
  ])("%s is not taken for it", async (_, at, width, from) => {
    const rows = contracts();
    const row = rows[4] ?? 0;
    const number = sheet().value(row, column("number"));
    typeInto(sheet(), row, column("remarks"), "Vu");
    await desk.session.refresh();
    const before = contracts()[at] ?? 0;
    insertCells(sheet(), rect(before, 0, 1, WIDE), "down");
    copyCells(sheet(), rect(row >= before ? row + 1 : row, from, 1, width), sheet(), before, from);
    typeInto(sheet(), before, column("remarks"), "À comparer");
    await desk.session.refresh();
    expect(numberBeside("Vu")).toEqual([[number, false]]);
    expect(numberBeside("À comparer")).toEqual([[number, true]]);
    expect(contracts()).toHaveLength(rows.length);
    const copy = blockOf(sheet()).cells.find((line) => line.includes("À comparer"));
    expect(copy?.[column(INNER_KEY)]).toBe("");
    expect((await desk.session.refresh()).written).toBe(false);
  });
});
