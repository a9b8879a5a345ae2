/** A workbook that counts its dates from 1904: what is read and what is written are the same days, refresh after refresh. */
import { dayOf, SHIFT_1904 } from "../../src/register/cells/days";
import { blockOf, place, valueAt } from "./sheet-at";
import { REGISTER, ROWS, smallDesk } from "./small-desk";

const SHEET = "SPASER 2023";
const DATE_COLUMNS = [3, 4];

test("dates in a workbook that counts from 1904 stay the days they are", async () => {
  const desk = await smallDesk();
  const expected = await desk.session
    .open()
    .then(() => desk.session.compute({ year: 2023, frameworkId: "asp-2023" }));
  desk.book.deleteSheet(desk.sheet(SHEET));

  desk.book.date1904 = true;
  const register = desk.sheet(REGISTER);
  for (let row = 1; row <= ROWS; row++) {
    for (const column of DATE_COLUMNS)
      register.setValue(row, column, Number(register.value(row, column)) - SHIFT_1904);
  }
  const session = desk.reopened();
  await session.open();
  const computed = await session.compute({ year: 2023, frameworkId: "asp-2023" });
  const values = (one: typeof computed) =>
    [...(one.assessment.figures.get(2023) ?? [])].map(([id, { value }]) => [id, value]);
  expect(values(computed)).toEqual(values(expected));

  const sheet = desk.sheet(SHEET);
  expect(blockOf(sheet).cells.flat().join("\n")).toMatch(/Calculé le 23\/11\/2026 à 09:30/);

  const day = dayOf(2023, 2, 16);
  sheet.setValue(...place(sheet, "ind:4.3", "value"), day - SHIFT_1904);
  for (let round = 0; round < 2; round++) {
    const { assessment, notes, written } = await session.refresh();
    expect(assessment.figures.get(2023)?.get("4.3")?.value).toBe(day);
    expect(valueAt(desk.sheet(SHEET), "ind:4.3", "value")).toBe(day - SHIFT_1904);
    expect(notes).toEqual([]);
    if (round > 0) expect(written).toBe(false);
  }
  const again = await desk.reopened().open();
  expect(again.stale).toBe(false);
  expect(again.current?.figures.get(2023)?.get("4.3")?.value).toBe(day);
  desk.close();
}, 60_000);
