/** A buyer's whole path over the example register, through the unmodified Office.js. */
import { columnLetters } from "../../src/register/grid";
import type { Computed } from "../../src/workbook/moments";
import { contentOf, exampleDesk, type Desk } from "./desk";

const REGISTER = "Marchés";

function figure(computed: Computed, id: string) {
  const found = computed.assessment.figures.get(computed.assessment.year)?.get(id);
  if (!found) throw new Error(`No figure ${id}`);
  return found;
}

/** Row of the first contract for which `test` holds of the cell under a header. */
function rowWhere(
  desk: Desk,
  header: string,
  test: (value: unknown, year: unknown) => boolean,
): { row: number; column: number } {
  const sheet = desk.sheet(REGISTER);
  const used = sheet.used();
  if (!used) throw new Error("empty");
  const headerRow =
    Array.from({ length: 20 }, (_, row) => row).find((row) => sheet.value(row, 0) === "N° de marché") ?? -1;
  const columns = Array.from({ length: 60 }, (_, column) => column);
  const column = columns.find((at) => sheet.value(headerRow, at) === header) ?? -1;
  const date = columns.find((at) => sheet.value(headerRow, at) === "Date de notification") ?? -1;
  const outcome = columns.find((at) => sheet.value(headerRow, at) === "Statut") ?? -1;
  for (let row = headerRow + 1; row < used.row + used.rows; row++) {
    const serial = sheet.value(row, date);
    const year =
      typeof serial === "number" ? new Date((serial - 25_569) * 86_400_000).getUTCFullYear() : null;
    if (sheet.value(row, outcome) === "Attribué" && test(sheet.value(row, column), year))
      return { row, column };
  }
  throw new Error(`No row with ${header} in ${columnLetters(column)}`);
}

describe("the buyer's path", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await exampleDesk();
  });
  afterAll(() => {
    desk.close();
  });

  it("opens in three round trips and says what it found", async () => {
    const before = contentOf(desk.sheet(REGISTER));
    const trips = await desk.trips(async () => {
      const opened = await desk.session.open();
      expect(opened.register?.size).toBeGreaterThan(232);
      expect(opened.years).toContain(2023);
      expect(opened.columns.recognised).toBeGreaterThan(30);
      expect(opened.hiddenRows).toBe(0);
    });
    expect(trips).toBeLessThanOrEqual(3);
    expect(contentOf(desk.sheet(REGISTER))).toBe(before);
  });

  it("tells the rows that are hidden or filtered out, and counts them", async () => {
    const { grid } = desk.sheet(REGISTER);
    const shown = await desk.reopened().open();
    grid.setLines("row", 20, 7, { hidden: true });
    const opened = await desk.reopened().open();
    expect(opened.hiddenRows).toBe(7);
    expect(opened.findings).toContainEqual(
      expect.objectContaining({ code: "hiddenRows", severity: "info", sheet: REGISTER, params: { rows: 7 } }),
    );
    expect(opened.register?.size).toBe(shown.register?.size);
    grid.setLines("row", 20, 7, { hidden: false });
  });

  it("computes and writes the sheet in eight round trips, in front", async () => {
    const before = contentOf(desk.sheet(REGISTER));
    const trips = await desk.trips(async () => {
      const computed = await desk.session.compute({ year: 2023, frameworkId: "asp-2023" });
      expect(figure(computed, "2.1")).toMatchObject({
        value: 0.3125,
        numerator: 35,
        population: 112,
        status: "met",
      });
    });
    expect(trips).toBeLessThanOrEqual(8);
    expect(desk.book.active.name).toBe("SPASER 2023");
    expect(contentOf(desk.sheet(REGISTER))).toBe(before);
    expect(desk.host.unknownMembers.size).toBe(0);
  });

  it("refreshes exactly the figures that three edits concern, in the same sheet", async () => {
    const sheetId = desk.sheet("SPASER 2023").id;
    // One more social annex, one environmental criterion less, one contract reserved.
    const annex = rowWhere(desk, "Annexe sociale", (value, year) => value === "Non" && year === 2023);
    desk.type(REGISTER, annex.row, annex.column, "Oui");
    const criterion = rowWhere(
      desk,
      "Critère environnemental",
      (value, year) => value === "Oui" && year === 2023,
    );
    desk.type(REGISTER, criterion.row, criterion.column, "Non");
    const responsible = rowWhere(
      desk,
      "Marché responsable",
      (value, year) => value === "Non" && year === 2023,
    );
    desk.type(REGISTER, responsible.row, responsible.column, "Oui");
    const before = contentOf(desk.sheet(REGISTER));

    let computed: Computed | null = null;
    const trips = await desk.trips(async () => {
      computed = await desk.session.refresh();
    });
    expect(trips).toBeLessThanOrEqual(3);
    const result = computed as unknown as Computed;
    const changed = result.changed.map(({ id }) => id).filter((id) => !["C1", "C3", "C4"].includes(id));
    expect(changed.sort()).toEqual(["2.2", "3.1", "C9"]);
    expect(figure(result, "2.2").numerator).toBe(77);
    expect(figure(result, "3.1").numerator).toBe(50);
    expect(figure(result, "C9").value).toBe(3);
    expect(desk.sheet("SPASER 2023").id).toBe(sheetId);
    expect(contentOf(desk.sheet(REGISTER))).toBe(before);
  });

  it("writes nothing but the time of the check when nothing changed", async () => {
    const before = desk.host.traffic.length;
    const computed = await desk.session.refresh();
    expect(computed.changed).toEqual([]);
    expect(computed.written).toBe(false);
    expect(desk.host.since(before).trips).toBeLessThanOrEqual(2);
  });
});
