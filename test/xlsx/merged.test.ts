/** What a file says of merged cells reaches the contracts. */
import { utils, write, type WorkSheet } from "@e965/xlsx";
import { recognise } from "../../src/register/recognising/recognise";
import { NO_CHOICES } from "../../src/register/recognition";
import { gather } from "../../src/workbook/gathering";
import { readRegister } from "../../src/workbook/reading";
import { FileWorkbook } from "../../src/xlsx/file-workbook";
import { readWorkbookFile } from "../../src/xlsx/read";

const HEADER = ["N° marché", "Objet", "Lot", "Titulaire", "Date de notification", "Montant HT"];

/** Four consultations of two lots, number, date and supplier merged, under a title merged over all columns. */
function file(): Uint8Array {
  const rows = Array.from({ length: 8 }, (_, i) => {
    const once = <T>(value: T) => (i % 2 === 0 ? value : null);
    const c = Math.floor(i / 2);
    return [
      once(`A${c}`),
      `Ouvrage ${i}`,
      `Lot ${(i % 2) + 1}`,
      once(`Société ${c}`),
      once(45_000 + c),
      1000 + i,
    ];
  });
  const sheet: WorkSheet = utils.aoa_to_sheet([["Registre des marchés"], HEADER, ...rows]);
  const down = [0, 3, 4].flatMap((c) => [2, 4, 6, 8].map((r) => ({ s: { r, c }, e: { r: r + 1, c } })));
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 5 } }, ...down];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Marchés");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

it("hands over the cells that are merged down, and those only", () => {
  const merged = readWorkbookFile(file()).sheets[0]?.shape.merged ?? [];
  expect(merged).toHaveLength(12);
  expect(merged[0]).toEqual({ row: 2, column: 0, rowCount: 2, columnCount: 1 });
});

it("reads the lots under them, supplier and date included", async () => {
  const workbook = FileWorkbook.read(file(), "registre.xlsx");
  const gathered = await gather(workbook);
  const recognition = recognise(gathered.samples, NO_CHOICES, { date1904: false });
  const { register } = await readRegister(workbook, gathered, recognition);
  expect(register.contractNumber).toEqual(["A0", "A0", "A1", "A1", "A2", "A2", "A3", "A3"]);
  expect(register.supplierName[7]).toBe("Société 3");
  expect([...register.notificationYear]).toEqual(Array(8).fill(2023));
});
