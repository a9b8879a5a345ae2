/** Formulas that no program has computed: their cells are blank, and that is said, with the column and the number of cells. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import type { Finding } from "../../src/register/finding";
import { sentences } from "../../src/text/sentences";
import { readWorkbookFile } from "../../src/xlsx/read";
import { FileWorkbook } from "../../src/xlsx/file-workbook";
import { renderXlsx } from "../../src/xlsx/write";
import { Session } from "../../src/workbook/session";

const HEADER = ["N° marché", "Objet", "Titulaire", "Date de notification", "Montant HT"];
const ROWS = Array.from({ length: 6 }, (_, i) => [`M${i}`, `Objet ${i}`, `Soc ${i}`, 45000 + i, 1000 * i]);

/** A workbook whose sheet part is changed by hand before it is read. */
function bytesWith(change: (xml: string) => string, rows: unknown[][] = [HEADER, ...ROWS]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Marchés");
  const files = unzipSync(new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
  const part = "xl/worksheets/sheet1.xml";
  files[part] = strToU8(change(strFromU8(files[part] as Uint8Array)));
  return zipSync(files);
}

/** The cells of a column hold this in place of their value. */
const holding =
  (letter: string, content: string, attributes = "") =>
  (xml: string) =>
    xml.replace(
      new RegExp(`<c r="(${letter}(?!1")\\d+)"[^>]*><v>[^<]*</v></c>`, "g"),
      (_, place: string) => `<c r="${place}"${attributes}>${content}</c>`,
    );

function formulasOf(bytes: Uint8Array) {
  return readWorkbookFile(bytes).sheets[0]!.shape.unvaluedFormulas;
}

async function opened(bytes: Uint8Array) {
  const session = new Session(FileWorkbook.read(bytes, "registre.xlsx"), {
    language: "fr",
    now: () => ({ day: 46037, minutes: 540 }),
    productVersion: "0",
    renderFile: renderXlsx,
    columnFor: sentences("fr").addedColumn,
  });
  return session.open();
}

const withoutValue = ({ code }: Finding) => code === "formulaWithoutValue";

describe("a formula has no result where its cell holds none", () => {
  const column = { column: 4, cells: 6, firstRow: 1, lastRow: 6 };

  it.each([
    ["nothing after it", "<f>D2*2</f>"],
    ["an empty element", "<f>D2*2</f><v/>"],
    ["an element without a text", "<f>D2*2</f><v></v>"],
    ["a shared formula", '<f t="shared" si="0"/>'],
    ["a formula over lines", "<f>IF(D2&gt;1,\n  2,\n  3)</f>"],
  ])("%s", (_, content) => {
    expect(formulasOf(bytesWith(holding("E", content)))).toEqual([column]);
  });

  it("in any name space, and where cells don't say their place", () => {
    const prefixed = (xml: string) =>
      holding("E", "<f>D2</f>")(xml).replace(/<(\/?)(sheetData|row|c|f|v|is|t)(?=[\s>/])/g, "<$1x:$2");
    const placeless = (xml: string) => holding("E", "<f>D2</f>")(xml).replace(/<(row|c) r="\w+"/g, "<$1");
    expect(formulasOf(bytesWith(prefixed))).toEqual([column]);
    expect(formulasOf(bytesWith(placeless))).toEqual([column]);
  });

  it.each([
    ["a number", "<f>D2</f><v>3</v>", ""],
    ["an empty text", "<f>D2</f><v></v>", ' t="str"'],
    ["zero", "<f>D2</f><v>0</v>", ""],
    ["no formula", "", ""],
  ])("but not with %s", (_, content, attributes) => {
    expect(formulasOf(bytesWith(holding("E", content, attributes)))).toBeUndefined();
  });
});

describe("the finding", () => {
  it("names the column and the number of cells, and what to do", async () => {
    const { findings, register } = await opened(bytesWith(holding("E", "<f>D2*2</f>")));
    const found = findings.filter(withoutValue);
    expect(found).toEqual([
      {
        ...{ severity: "warning", code: "formulaWithoutValue", sheet: "Marchés", row: 1, column: 4 },
        params: { header: "Montant HT", cells: 6 },
      },
    ]);
    expect(register?.size).toBe(6);
    expect(
      sentences("fr")
        .finding(found[0]!)
        .replace(/\u00a0/g, " "),
    ).toBe(
      "La colonne « Montant HT » contient 6 formules dont le fichier ne donne pas le résultat : ces cellules sont comptées comme non renseignées. Ouvrez et enregistrez le classeur dans Excel.",
    );
    expect(sentences("en").finding(found[0]!)).toMatch(/“Montant HT” holds 6 formulas .* in Excel/);
  });

  it("says nothing of formulas above the table, nor of those without a header", async () => {
    const above = (xml: string) => xml.replace(/<c r="A1"[^>]*>.*?<\/c>/, '<c r="A1"><f>TODAY()</f></c>');
    const rows = [["Édité le", ""], [], HEADER, ...ROWS.map((row) => [...row])];
    expect((await opened(bytesWith(above, rows))).findings.filter(withoutValue)).toEqual([]);
  });

  it("a sheet that is no register only because of them says so", async () => {
    const all = (xml: string) =>
      ["A", "B", "C", "D", "E"].reduce((text, letter) => holding(letter, "<f>Saisie!A1</f>")(text), xml);
    const { recognition, register } = await opened(bytesWith(all, [["Suivi"], ...ROWS]));
    expect(register).toBeNull();
    expect(recognition.others.map(({ reason }) => reason)).toEqual([
      { code: "sheetNotComputed", params: { cells: 30 } },
    ]);
  });
});
