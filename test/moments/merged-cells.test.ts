/** Cells merged down the lots: the same contracts from Excel as from the file, and no question where nothing looks like it. */
import type { Register } from "../../src/register/contracts";
import { rect, workbookFrom, type CellSpec, type Workbook } from "../../emulator";
import { saveWorkbook } from "../../emulator/files";
import { FileWorkbook } from "../../src/xlsx/file-workbook";
import { readRegister } from "../../src/workbook/reading";
import { gather, recogniseIn } from "../../src/workbook/gathering";
import { NO_CHOICES } from "../../src/register/recognition";
import { deskWith } from "./desk";

const HEADERS = [
  "N° marché",
  "Objet",
  "Lot",
  "Titulaire",
  "Date de notification",
  "Montant HT",
  "Clause sociale",
];
const [NUMBER, OBJECT, , SUPPLIER, DATE, , CLAUSE] = HEADERS.keys();
const CONSULTATIONS = 4;
const LOTS = 3;

/** Four consultations of three lots; these columns are merged down the lots. */
function workbook(merged: readonly (number | undefined)[]): Workbook {
  const rows = Array.from({ length: CONSULTATIONS * LOTS }, (_, row): CellSpec[] => {
    const consultation = Math.floor(row / LOTS);
    const cells: CellSpec[] = [
      `2023-${consultation + 1}`,
      merged.includes(OBJECT) ? `Travaux ${consultation}` : `Travaux ${row}`,
      `Lot ${(row % LOTS) + 1}`,
      merged.includes(SUPPLIER) ? `Société ${consultation}` : `Société ${row}`,
      45_000 + 30 * consultation,
      1000 + row,
      (merged.includes(CLAUSE) ? consultation : row) % 2 === 0 ? "Oui" : "Non",
    ];
    return cells.map((cell, column) => (row % LOTS > 0 && merged.includes(column) ? null : cell));
  });
  const book = workbookFrom({ sheets: [{ name: "Marchés", rows: [HEADERS, ...rows] }] });
  for (const column of merged)
    for (let consultation = 0; consultation < CONSULTATIONS; consultation++)
      book.sheets[0]?.merge(rect(1 + consultation * LOTS, column ?? 0, LOTS, 1), false);
  return book;
}

function contracts(register: Register | null): unknown {
  return {
    numbers: register?.contractNumber,
    suppliers: register?.supplierName,
    objects: register?.object,
    days: [...(register?.notificationDay ?? [])],
    clauses: [...(register?.facts.socialClause ?? [])],
  };
}

async function fromFile(book: Workbook): Promise<unknown> {
  const file = FileWorkbook.read(await saveWorkbook(book), "registre.xlsx");
  const gathered = await gather(file);
  return contracts((await readRegister(file, gathered, recogniseIn(gathered, NO_CHOICES, []))).register);
}

async function fromExcel(book: Workbook, requirement?: string) {
  const desk = await deskWith(book, requirement);
  const { register } = await desk.session.open();
  const asked = desk.host.traffic.filter(({ steps }) =>
    steps.some((step) => step.includes("MergedAreas")),
  ).length;
  desk.close();
  return { contracts: contracts(register), asked, size: register?.size };
}

it.each([
  ["date", [DATE]],
  ["number and date", [NUMBER, DATE]],
  ["number, object and date", [NUMBER, OBJECT, DATE]],
  ["supplier", [SUPPLIER]],
  ["number and answer", [NUMBER, CLAUSE]],
])("reads a merged %s as the file does", async (_name, columns) => {
  const { contracts: read, asked, size } = await fromExcel(workbook(columns), "1.13");
  expect(size).toBe(CONSULTATIONS * LOTS);
  expect(read).toEqual(await fromFile(workbook(columns)));
  expect(asked).toBe(1);
});

it("asks nothing where every contract fills the columns in, nor of an Excel that can't tell", async () => {
  expect((await fromExcel(workbook([]), "1.13")).asked).toBe(0);
  const older = await fromExcel(workbook([NUMBER, DATE]));
  expect([older.asked, older.size]).toEqual([0, CONSULTATIONS * LOTS]);
});

it("goes on without what Excel doesn't tell", async () => {
  const desk = await deskWith(workbook([NUMBER, DATE]), "1.13");
  const when = ({ steps }: { steps: readonly string[] }) =>
    steps.some((step) => step.includes("MergedAreas"));
  desk.host.faults.add({ when, effect: { kind: "api", code: "GeneralException" } });
  expect((await desk.session.open()).register?.size).toBe(CONSULTATIONS * LOTS);
  desk.close();
});
