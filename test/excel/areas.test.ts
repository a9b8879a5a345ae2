import { addressArea } from "../../src/excel/areas";
import { areaAddress } from "../../src/register/grid";

const area = (row: number, column: number, rowCount: number, columnCount: number) => ({
  row,
  column,
  rowCount,
  columnCount,
});

describe("addresses", () => {
  it("reads those that events bring", () => {
    expect(addressArea("B3")).toEqual(area(2, 1, 1, 1));
    expect(addressArea("'Mes marchés'!$B$3:$AA$4")).toEqual(area(2, 1, 2, 26));
    expect(addressArea("A1,C3:D4")).toEqual(area(0, 0, 4, 4));
    expect(addressArea("3:5")).toEqual(area(2, 0, 3, 16_384));
    expect(addressArea("B:C")).toEqual(area(0, 1, 1_048_576, 2));
  });

  it("gives null for what it can't read", () => {
    expect(addressArea("")).toBeNull();
    expect(addressArea("#REF!")).toBeNull();
  });

  it("writes them", () => {
    expect(areaAddress(area(2, 1, 1, 1))).toBe("B3");
    expect(areaAddress(area(2, 1, 2, 26))).toBe("B3:AA4");
  });
});
