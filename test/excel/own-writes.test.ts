import { OwnWrites } from "../../src/excel/own-writes";

const area = (row: number) => ({ row, column: 0, rowCount: 1, columnCount: 1 });

describe("echoes of own writes", () => {
  it("are known by place, while it is written and a moment after", async () => {
    let now = 0;
    const own = new OwnWrites(
      () => now,
      () => ["a", "b"],
    );
    await own.during([{ sheetId: "a", area: area(2) }], () => {
      expect(own.echoes("a", area(2))).toBe(true);
      expect(own.echoes("a", area(3))).toBe(false);
      expect(own.echoes("b", area(2))).toBe(false);
      return Promise.resolve();
    });
    now = 1_000;
    expect(own.echoes("a", area(2))).toBe(true);
    now = 2_000;
    expect(own.echoes("a", area(2))).toBe(false);
  });

  it("are known in a sheet that was made, also when an overview knew it before its events came", async () => {
    let now = 0;
    const known = ["other"];
    const own = new OwnWrites(
      () => now,
      () => known,
    );
    await own.during([{ sheetId: null, area: null }], () => {
      expect(own.echoes("new", area(2))).toBe(true);
      return Promise.resolve();
    });
    known.push("new");
    expect(own.echoes("new", area(2))).toBe(true);
    expect(own.echoes("other", area(2))).toBe(false);
    now = 2_000;
    expect(own.echoes("new", area(2))).toBe(false);
  });

  it("are a moment's also after a write that failed", async () => {
    let now = 0;
    const own = new OwnWrites(
      () => now,
      () => ["a"],
    );
    const failing = own.during([{ sheetId: "a", area: null }], () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    expect(own.echoes("a", area(2))).toBe(true);
    now = 2_000;
    expect(own.echoes("a", area(2))).toBe(false);
  });
});
