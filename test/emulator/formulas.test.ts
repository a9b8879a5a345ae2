/** Formulas that the sheets contain, computed over the model. */
import { evaluateFormula, withFormulas } from "../../emulator/formulas";
import { CellError, deleteCells, insertCells, rect, typeInto, workbookFrom } from "../../emulator/model";

const book = withFormulas(
  workbookFrom({
    sheets: [
      {
        name: "Marchés 2023",
        rows: [
          ["N°", "Social", "Montant", "Date"],
          ["1", "Oui", 1000, 45000],
          ["2", "Non", 2000.5, 45100],
          ["3", "oui", null, 45300],
          ["4", null, 500, null],
        ],
      },
      { name: "Calcul", rows: [[]] },
    ],
    names: { Montants: "='Marchés 2023'!$C$2:$C$5" },
  }),
);
const sheet = book.sheetNamed("Calcul")!;
const value = (formula: string): unknown => {
  const result = evaluateFormula(formula, sheet, 9, 9);
  return result instanceof CellError ? result.text : result;
};

test.each<[string, unknown]>([
  ["=1+2*3^2-4/2", 17],
  ["=-2^2", 4],
  ["=50%*2", 1],
  ['="a"&1&TRUE', "a1TRUE"],
  ["=SUM('Marchés 2023'!C2:C5)", 3500.5],
  ["=SUM(Montants)", 3500.5],
  ["=SUM('Marchés 2023'!C:C)", 3500.5],
  ["=COUNTIF('Marchés 2023'!B2:B5,\"oui\")", 2],
  ["=COUNTIF('Marchés 2023'!B:B,\"<>Oui\")", 3],
  ["=COUNTIFS('Marchés 2023'!B2:B5,\"Oui\",'Marchés 2023'!C2:C5,\">=1000\")", 1],
  ["=SUMIFS('Marchés 2023'!C2:C5,'Marchés 2023'!B2:B5,\"Non\")", 2000.5],
  ["=SUMIF('Marchés 2023'!B2:B5,\"Oui\",'Marchés 2023'!C2:C5)", 1000],
  ["=SUMPRODUCT(('Marchés 2023'!B2:B5=\"Oui\")*('Marchés 2023'!D2:D5>=45000))", 2],
  ["=SUMPRODUCT(--('Marchés 2023'!B2:B5=\"Oui\"))", 2],
  ["=IF(COUNTA('Marchés 2023'!A2:A5)=4,\"bon\",1/0)", "bon"],
  ['=IFERROR(1/0,"n.d.")', "n.d."],
  ["=1/0", "#DIV/0!"],
  ["=ROUND(0.285,2)", 0.29],
  ["=ROUND(-2.5,0)", -3],
  ["=SUBTOTAL(9,'Marchés 2023'!C2:C5)", 3500.5],
  ["=YEAR('Marchés 2023'!D2)", 2023],
  ['=AND(TRUE,1=1,"a"="A")', true],
  ["=INCONNUE(1)", "#NAME?"],
  ["=Absente!A1", "#REF!"],
  ["=VLOOKUP(\"2\",'Marchés 2023'!A2:C5,3,FALSE)", 2000.5],
  ["=MATCH(\"3\",'Marchés 2023'!A2:A5,0)", 3],
  ["=MATCH(3,'Marchés 2023'!A2:A5,0)", "#N/A"],
  [
    "=SUMPRODUCT((MATCH('Marchés 2023'!B2:B4,'Marchés 2023'!B2:B4,0)=ROW('Marchés 2023'!B2:B4)-ROW('Marchés 2023'!B2)+1)*1)",
    2,
  ],
  ["=SUMPRODUCT(LEN('Marchés 2023'!B2:B5))", 9],
  ["=SUMPRODUCT(IF('Marchés 2023'!B2:B5=\"Oui\",1,10))", 22],
  ["=SUMPRODUCT(ISNUMBER('Marchés 2023'!C2:C5)*1)", 3],
  ["=SUMPRODUCT(IFERROR(1/'Marchés 2023'!C2:C5,7)*('Marchés 2023'!C2:C5=\"\"))", 7],
  ["=ROW('Marchés 2023'!B2:B4)", 2],
  ["=AVERAGE(Montants)", 3500.5 / 3],
  ["=MAX(Montants)-MIN(Montants)", 1500.5],
  ["=1+", "#NAME?"],
])("%s", (formula, expected) => {
  expect(value(formula)).toEqual(expected);
});

test("formulas follow edits, insertions, deletions, renames, and French typing", () => {
  const data = book.sheetNamed("Marchés 2023")!;
  expect(typeInto(sheet, 0, 0, "=SOMME('Marchés 2023'!C2:C5)*1,5")).toEqual({ accepted: true });
  expect(sheet.grid.peek(0, 0)?.formula).toBe("=SUM('Marchés 2023'!C2:C5)*1.5");
  expect(sheet.value(0, 0)).toBe(5250.75);
  typeInto(data, 3, 2, "499,5 €");
  expect(sheet.value(0, 0)).toBe(6000);
  insertCells(data, rect(2, 0, 1, 16384), "down");
  expect(sheet.grid.peek(0, 0)?.formula).toBe("=SUM('Marchés 2023'!C2:C6)*1.5");
  book.renameSheet(data, "Marchés");
  expect(sheet.grid.peek(0, 0)?.formula).toBe("=SUM(Marchés!C2:C6)*1.5");
  expect(book.names[0]!.formula).toBe("=Marchés!$C$2:$C$6");
  deleteCells(data, rect(0, 2, 1048576, 1), "left");
  expect(sheet.grid.peek(0, 0)?.formula).toBe("=SUM(Marchés!#REF!)*1.5");
  expect(String(sheet.value(0, 0))).toBe("#REF!");
});
