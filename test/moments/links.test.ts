/** Links from lists to the workbook: they lead to what they name, or say that the list is out of date. */
import { WorkbookError } from "../../src/workbook/workbook";
import { insertCells, rect, MAX_COLUMNS, deleteCells } from "../../emulator";
import { sortRows } from "../../emulator/model/structure";
import { REGISTER, ROWS, smallDesk } from "../life/small-desk";
import type { Desk } from "./desk";

const YEAR = 2023;
let desk: Desk;
beforeEach(async () => {
  desk = await smallDesk();
  await desk.session.open();
  await desk.session.compute({ year: YEAR, frameworkId: "asp-2023" });
});
afterEach(() => desk.close());

/** What is selected: the number in its row, and the header over its first cell. */
function selected(): [number: unknown, header: unknown] {
  const sheet = desk.book.active;
  const { row, column } = desk.book.selection;
  return [sheet.value(row, 0), sheet.value(0, column)];
}

function behind(id: string) {
  const { counted, notCounted, notFilledIn } = desk.session.explain(id, YEAR);
  return { counted, notCounted, notFilledIn };
}

test.each([
  ["2.2", "Annexe sociale"],
  ["3.1", "Critère environnemental"],
  ["4.4", "PME"],
  ["2.1", "Clause sociale"],
])("a contract of %s leads to the cell that decides: %s", async (id, header) => {
  for (const lines of Object.values(behind(id))) {
    for (const line of lines.slice(0, 2)) {
      await desk.session.showContract(line.contract, { id, year: YEAR });
      expect(selected()).toEqual([line.number, header]);
    }
  }
});

test("of a figure of two facts, the fact that counts it is shown", async () => {
  const { counted } = behind("3.2");
  for (const line of counted) {
    await desk.session.showContract(line.contract, { id: "3.2", year: YEAR });
    expect(desk.book.active.value(desk.book.selection.row, desk.book.selection.column)).toBe("Oui");
  }
});

test("a field of a contract leads to its cell, the first of several that has a column", async () => {
  const [line] = behind("2.2").counted;
  await desk.session.showContract(line?.contract ?? -1, {
    fields: ["environmentalConsiderations", "socialAnnex"],
  });
  expect(selected()).toEqual([line?.number, "Annexe sociale"]);
});

test("a contract left out leads to the cell that leaves it out", async () => {
  const { leftOut } = desk.session.explain("3.1", YEAR);
  const [line] = leftOut.find(({ reason }) => reason === "notCompeted")?.lines ?? [];
  await desk.session.showContract(line?.contract ?? -1, { id: "3.1", year: YEAR });
  expect(selected()).toEqual([line?.number, "Procédure"]);
});

describe.each([
  [
    "sorted",
    () => sortRows(desk.sheet(REGISTER), rect(0, 0, ROWS + 1, 14), [{ column: 5, descending: true }], true),
  ],
  ["pushed down by a row", () => insertCells(desk.sheet(REGISTER), rect(3, 0, 1, MAX_COLUMNS), "down")],
  ["moved by a column", () => insertCells(desk.sheet(REGISTER), rect(0, 2, 1_048_576, 1), "right")],
  ["without its first row", () => deleteCells(desk.sheet(REGISTER), rect(1, 0, 1, MAX_COLUMNS), "up")],
])("a register that was %s", (_, change) => {
  test("is followed: every link leads to its own contract", async () => {
    const lines = behind("2.2").counted.filter(({ row }) => row !== 1);
    change();
    for (const line of [lines[0], lines.at(-1)]) {
      await desk.session.showContract(line?.contract ?? -1, { id: "2.2", year: YEAR });
      expect(selected()).toEqual([line?.number, "Annexe sociale"]);
    }
  });
});

test("a contract that is gone is not mistaken for another", async () => {
  const [line] = behind("2.2").counted;
  deleteCells(desk.sheet(REGISTER), rect(line?.row ?? 0, 0, 1, MAX_COLUMNS), "up");
  const before = { ...desk.book.selection };
  const failure = desk.session.showContract(line?.contract ?? -1, { id: "2.2", year: YEAR });
  await expect(failure).rejects.toEqual(new WorkbookError("listOutdated"));
  expect(desk.book.selection).toEqual(before);
});
