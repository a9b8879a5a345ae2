import { ContractRows } from "../../src/register/reading/contract-rows";
import { yearColumnOf } from "../../src/register/reading/columns";
import { NO_DAY } from "../../src/register/contracts";

/** Entries at the places where room runs out, and around them. */
const PLACES = [0, 131_071, 131_072, 1_048_575, 1_048_576, 1_199_999];

describe("room for rows", () => {
  it("is made as rows come, over several full sheets, and keeps what stands there", () => {
    const rows = new ContractRows(1_200_000);
    const hours = rows.trackOf(yearColumnOf("insertionHours", 2023));
    for (const at of PLACES) {
      rows.extend(at + 1);
      rows.rowOf.array[at] = at;
      rows.amount.array[at] = at / 100;
      rows.texts.object[at] = `Marché ${at}`;
    }
    const spend = rows.trackOf(yearColumnOf("spend", 2023));
    for (const at of PLACES) {
      expect(rows.rowOf.array[at]).toBe(at);
      expect(rows.amount.array[at]).toBe(at / 100);
      expect(rows.texts.object[at]).toBe(`Marché ${at}`);
      expect(rows.endDay.array[at]).toBe(NO_DAY);
      expect(hours.array[at]).toBeNaN();
      expect(spend.array[at]).toBeNaN();
      expect(rows.awarded.array[at]).toBe(1);
    }
  });

  it("is not taken for rows that don't come", () => {
    const rows = new ContractRows(1_048_576);
    rows.extend(10);
    rows.size = 10;
    rows.trim();
    expect(rows.texts.object).toHaveLength(10);
    // Beyond what was taken into use nothing was written: there the memory is the system's own zeros.
    expect(rows.endDay.array[10]).toBe(0);
    expect(rows.amount.array[10]).toBe(0);
  });

  it("is blanked again for entries that were used", () => {
    const rows = new ContractRows(100);
    rows.extend(3);
    rows.startDay.array[1] = 45_000;
    rows.amount.array[2] = 12;
    rows.blank(1, 3);
    expect(rows.startDay.array[1]).toBe(NO_DAY);
    expect(rows.amount.array[2]).toBeNaN();
  });
});
