/** A sheet per year, over the example register: history of one to four years, years that the register doesn't hold, deletion. */
import { historyShown } from "../../src/report/read-sheet";
import type { Worksheet } from "../../emulator";
import { exampleDesk, type Desk } from "../moments/desk";
import { read, typeAt, valueAt } from "./sheet-at";

const FRAMEWORK = "asp-2023";

// Several sheets are written through Office.js in each test.
jest.setTimeout(60_000);

describe("years", () => {
  let desk: Desk;
  const compute = (year: number, history = 1) =>
    desk.session.compute({ year, frameworkId: FRAMEWORK, history });
  const sheet = (year: number): Worksheet => desk.sheet(`SPASER ${year}`);
  beforeEach(async () => {
    desk = await exampleDesk();
    for (const year of [2022, 2023]) {
      const known = desk.book.sheetNamed(`SPASER ${year}`);
      if (known) desk.book.deleteSheet(known);
    }
    await desk.session.open();
  });
  afterEach(() => {
    desk.close();
  });

  test("each has a sheet of its own, and shows as many years before as were asked for", async () => {
    await compute(2022);
    await compute(2023);
    const id = sheet(2023).id;
    for (const history of [4, 2, 3, 1]) {
      await compute(2023, history);
      const years = Array.from({ length: history }, (_, index) => 2023 - history + index);
      expect(historyShown(read(sheet(2023)).layout)).toEqual(years);
      // The values of 2022 are those that its own sheet shows.
      for (const indicator of ["2.1", "2.2", "3.2", "2.3b"])
        expect(valueAt(sheet(2023), `ind:${indicator}`, "y2022")).toBe(
          valueAt(sheet(2022), `ind:${indicator}`, "value"),
        );
    }
    expect(sheet(2023).id).toBe(id);
  });

  test("a narrower history leaves neither values nor looks behind", async () => {
    await compute(2023, 4);
    const wide = sheet(2023).used()?.columns ?? 0;
    await compute(2023, 1);
    const { rows } = read(sheet(2023)).layout;
    const row = rows.get("ind:2.1") ?? -1;
    for (let column = wide - 3; column < wide; column++) {
      expect(sheet(2023).value(row, column)).toBeNull();
      expect(sheet(2023).style(row, column).fill ?? null).toBe(sheet(2023).style(row, 300).fill ?? null);
    }
  });

  test("a year that the register doesn't hold is typed in, kept, and is the past of the next", async () => {
    await compute(2021, 4);
    typeAt(sheet(2021), "ind:2.1", "y2017", "12 %");
    typeAt(sheet(2021), "ind:2.3a", "y2018", "9 450");
    await desk.session.refresh();
    expect(valueAt(sheet(2021), "ind:2.1", "y2017")).toBe(0.12);
    await compute(2021, 2);
    await compute(2021, 4);
    expect(valueAt(sheet(2021), "ind:2.1", "y2017")).toBe(0.12);
    expect(valueAt(sheet(2021), "ind:2.3a", "y2018")).toBe(9450);
  });

  test("an earlier year is typed in one sheet only, and moves to its own when it gets one", async () => {
    await compute(2023);
    typeAt(sheet(2023), "ind:4.3", "y2022", "02/03/2022");
    await compute(2022);
    expect(valueAt(sheet(2022), "ind:4.3", "value")).toBe(44_622);
    await compute(2023);
    expect(valueAt(sheet(2023), "ind:4.3", "y2022")).toBe(44_622);
    expect(read(sheet(2023)).layout.rowKeys.get("ind:4.3")?.entries).toEqual([2023]);
    typeAt(sheet(2022), "ind:4.3", "value", "03/03/2022");
    await compute(2023);
    expect(valueAt(sheet(2023), "ind:4.3", "y2022")).toBe(44_623);
  });

  test("what was typed survives the deletion of its sheet, and is said when it comes back", async () => {
    await compute(2022);
    await compute(2023);
    typeAt(sheet(2022), "ind:2.2", "comment", "Avant la fusion des services.");
    typeAt(sheet(2022), "ind:2.2", "target", "33");
    await compute(2023);
    desk.book.deleteSheet(sheet(2022));
    // Refreshing another year, which shows 2022 as its past, forgets nothing of it.
    const other = await desk.session.refresh();
    expect(other.notes.map(({ code }) => code)).not.toContain("inputsBroughtBack");
    desk.session = desk.reopened();
    await desk.session.open();
    const again = await compute(2022);
    expect(again.notes.map(({ code }) => code)).toContain("inputsBroughtBack");
    expect(valueAt(sheet(2022), "ind:2.2", "comment")).toBe("Avant la fusion des services.");
    expect(valueAt(sheet(2022), "ind:2.2", "target")).toBe(0.33);
  });

  test("a value typed into the sheet of its year survives it, though a later sheet has an empty cell for it", async () => {
    await compute(2023);
    await compute(2022);
    typeAt(sheet(2022), "ind:4.3", "value", "02/03/2022");
    await compute(2022);
    desk.book.deleteSheet(sheet(2022));
    await compute(2023);
    expect(valueAt(sheet(2023), "ind:4.3", "y2022")).toBe(44_622);
    // Erased where it is shown, it stays erased.
    typeAt(sheet(2023), "ind:4.3", "y2022", "");
    await compute(2023);
    await compute(2022);
    expect(valueAt(sheet(2022), "ind:4.3", "value")).toBe("");
  });

  test("the name of the body is typed into any sheet, holds for all years and survives them", async () => {
    await compute(2022);
    await compute(2023);
    expect(valueAt(sheet(2023), "body:1", "id")).toBe("Organisme à préciser");
    typeAt(sheet(2023), "body:1", "id", "Métropole de l’Exemple");
    await desk.session.refresh();
    await compute(2022);
    expect(valueAt(sheet(2022), "body:1", "id")).toBe("Métropole de l’Exemple");
    typeAt(sheet(2022), "body:1", "id", "Agence de l’Exemple");
    await desk.session.refresh({ automatic: true });
    await desk.session.refresh({ automatic: true });
    expect(valueAt(sheet(2022), "body:1", "id")).toBe("Agence de l’Exemple");
    await desk.session.refresh();
    for (const year of [2022, 2023]) desk.book.deleteSheet(sheet(year));
    desk.session = desk.reopened();
    await desk.session.open();
    await compute(2023);
    expect(valueAt(sheet(2023), "body:1", "id")).toBe("Agence de l’Exemple");
    typeAt(sheet(2023), "body:1", "id", "");
    await desk.session.refresh();
    expect(valueAt(sheet(2023), "body:1", "id")).toBe("Organisme à préciser");
  });

  test("of a sheet and its copies, the one that was written goes on, wherever they stand", async () => {
    await compute(2023);
    const { copySheet } = await import("../../emulator");
    const original = sheet(2023);
    copySheet(original, "Copie", 0);
    typeAt(original, "ind:2.1", "comment", "Dans l’original");
    desk.session = desk.reopened();
    await desk.session.open();
    await desk.session.refresh();
    const { copies, kept } = { copies: desk.sheet("Copie"), kept: valueAt(original, "ind:2.1", "comment") };
    expect(kept).toBe("Dans l’original");
    expect(valueAt(copies, "ind:2.1", "comment")).not.toBe("Dans l’original");
    desk.book.deleteSheet(original);
    expect((await compute(2023)).sheet.id).toBe(copies.id);
  });
});
