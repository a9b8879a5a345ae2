/** « Ce marché » follows what is selected in the register: by the address that Excel tells, without asking it anything. */
import { rect, sortRows, typeInto } from "../../emulator";
import { selectedPlace } from "../../src/workbook/selected";
import type { Desk } from "../moments/desk";
import { registerRows, REGISTER, smallDesk } from "./small-desk";

const REQUEST = { year: 2023, frameworkId: "asp-2023" };

describe("what is selected", () => {
  let desk: Desk;
  let told = 0;
  beforeEach(async () => {
    desk = await smallDesk();
    await desk.session.open();
    await desk.session.compute(REQUEST);
    told = 0;
    await desk.session.watch(() => undefined);
    await desk.session.watchContract(() => told++);
  });
  afterEach(() => {
    desk.close();
  });

  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  const select = async (sheet: string, area: Parameters<typeof rect>) => {
    desk.book.select(desk.sheet(sheet), rect(...area));
    await settled();
    return desk.session.selected();
  };

  test("is told without a round trip, row by row", async () => {
    const trips = await desk.trips(async () => {
      expect(await select(REGISTER, [5, 3, 1, 1])).toEqual({ kind: "contract", contract: 4 });
      expect(await select(REGISTER, [6, 0, 1, 16_384])).toEqual({ kind: "contract", contract: 5 });
    });
    expect([trips, told]).toEqual([0, 2]);
  });

  test("headers, blank rows, other sheets, several rows and areas are said to be that", async () => {
    const kinds = [
      await select(REGISTER, [0, 2, 1, 1]),
      await select(REGISTER, [registerRows().length + 5, 0, 1, 1]),
      await select("SPASER 2023", [5, 2, 1, 1]),
      await select(REGISTER, [4, 0, 2, 1]),
      await select(REGISTER, [0, 0, 1_048_576, 1]),
    ];
    expect(kinds.map((one) => one?.kind)).toEqual([
      ...["header", "blank", "otherSheet", "several", "several"],
    ]);
    const { register } = await desk.reopened().open();
    if (!register) throw new Error("no register");
    const area = { row: 4, column: 0, rowCount: 1, columnCount: 1 };
    const sheetId = desk.sheet(REGISTER).id;
    const of = (several: boolean) => selectedPlace(register, new Map(), { sheetId, area, several });
    expect([of(false).kind, of(true).kind]).toEqual(["contract", "several"]);
  });

  test("a row that was edited since is said to be old until a refresh", async () => {
    expect((await select(REGISTER, [5, 3, 1, 1]))?.kind).toBe("contract");
    typeInto(desk.sheet(REGISTER), 5, 7, "Oui");
    await settled();
    expect(desk.session.selected()?.kind).toBe("edited");
    expect((await select(REGISTER, [6, 3, 1, 1]))?.kind).toBe("contract");
    await desk.session.refresh();
    expect((await select(REGISTER, [5, 3, 1, 1]))?.kind).toBe("contract");
  });

  test("on a register that was sorted it is, after a refresh, the contract that stands in the row", async () => {
    const sheet = desk.sheet(REGISTER);
    sortRows(sheet, rect(0, 0, registerRows().length + 1, 14), [{ column: 5, descending: true }], true);
    await settled();
    expect((await select(REGISTER, [1, 0, 1, 1]))?.kind).toBe("edited");
    await desk.session.refresh();
    const { register } = await desk.reopened().open();
    for (const row of [1, 9, registerRows().length]) {
      const place = await select(REGISTER, [row, 0, 1, 1]);
      if (place?.kind !== "contract") throw new Error(`row ${row} is ${place?.kind}`);
      expect(register?.contractNumber[place.contract]).toBe(sheet.value(row, 0));
    }
    expect(sheet.value(1, 0)).toBe(registerRows().at(-1)?.[0]);
  });

  test("on rows that a filter leaves it is the contract of the row, whatever is hidden around it", async () => {
    const sheet = desk.sheet(REGISTER);
    sheet.autoFilter = {
      area: rect(0, 0, registerRows().length + 1, 14),
      criteria: new Map([[7, { filterOn: "Values", values: ["Oui"] }]]),
      enabled: true,
    };
    for (let row = 1; row <= registerRows().length; row++)
      if (sheet.value(row, 7) !== "Oui") sheet.grid.setLines("row", row, 1, { hidden: true });
    const left = registerRows().flatMap((cells, index) => (cells[7] === "Oui" ? [index] : []));
    expect(left.length).toBeGreaterThan(5);
    for (const contract of left)
      expect(await select(REGISTER, [contract + 1, 0, 1, 1])).toEqual({ kind: "contract", contract });
    await desk.session.refresh();
    const again = left.at(-1) ?? 0;
    expect(await select(REGISTER, [again + 1, 0, 1, 1])).toEqual({ kind: "contract", contract: again });
  });
});
