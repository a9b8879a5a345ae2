/** The unmodified Office.js boots against the host and speaks with it. */
import { workbookFrom } from "../../emulator/model";
import { type Booted, bootOffice } from "../../emulator/transport/jsdom";

let booted: Booted;
beforeAll(async () => {
  const workbook = workbookFrom({
    sheets: [
      {
        name: "Marchés",
        rows: [
          ["N°", "Montant"],
          ["2023-1", 1234.5],
        ],
      },
      { name: "Notes" },
    ],
    settings: { spaser: { version: 1 } },
  });
  booted = await bootOffice({ workbook });
});
afterAll(() => booted.close());

test("Office is ready, in French, with ExcelApi 1.9 and no more", () => {
  expect(Office.context.host).toBe("Excel");
  expect(Office.context.platform).toBe("OfficeOnline");
  expect(Office.context.displayLanguage).toBe("fr-FR");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
  expect(Office.context.document.settings.get("spaser")).toEqual({ version: 1 });
  expect(Office.context.officeTheme).toBeUndefined();
});

test("sheets and values are read in one round trip", async () => {
  const mark = booted.host.traffic.length;
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name,items/visibility,items/position,items/protection/protected");
    const used = sheets.getItem("Marchés").getUsedRangeOrNullObject(true);
    used.load("values,address,rowCount,text,numberFormat,formulas");
    const none = sheets.getItem("Notes").getUsedRangeOrNullObject(true);
    const absent = sheets.getItemOrNullObject("Absente");
    await context.sync();
    expect(sheets.items.map((s) => s.name)).toEqual(["Marchés", "Notes"]);
    expect(sheets.items[0]!.protection.protected).toBe(false);
    expect(used.values).toEqual([
      ["N°", "Montant"],
      ["2023-1", 1234.5],
    ]);
    expect(used.address).toBe("Marchés!A1:B2");
    expect(used.text[1]![1]).toBe("1234,5");
    expect(none.isNullObject).toBe(true);
    expect(absent.isNullObject).toBe(true);
  });
  expect(booted.host.since(mark)).toMatchObject({ trips: 1, actions: booted.host.traffic.at(-1)!.actions });
  expect(booted.host.traffic.at(-1)!.responseBytes).toBeGreaterThan(100);
});
