/** A correction made by striking the old text through and writing the new one beside it. */
import { strToU8, zipSync } from "fflate";
import { readWorkbookFile } from "../../src/xlsx/read";

const OFFICE = "http://schemas.openxmlformats.org";
const run = (text: string, struck: "" | "<strike/>" | '<strike val="0"/>') =>
  `<r><rPr>${struck}<sz val="11"/></rPr><t xml:space="preserve">${text}</t></r>`;

/** A workbook whose first column holds these shared strings. */
function workbookOf(strings: string[]): Uint8Array {
  const rows = strings
    .map((_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c></row>`)
    .join("");
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${OFFICE}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${OFFICE}/spreadsheetml/2006/main" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

it.each([
  [[run("Non", "<strike/>"), run(" Oui", "")], "Oui"],
  [[run("12/03/2023", "<strike/>"), run("\n15/04/2023", "")], "15/04/2023"],
  [[run("Net SA", ""), run(" (ex Propre &amp; Co)", "<strike/>")], "Net SA"],
  [[run("A &amp; B", ""), run("x", "<strike/>")], "A & B"],
  // Nothing is struck, or all is.
  [[run("Non", '<strike val="0"/>'), run(" concerné", "")], "Non concerné"],
  [[run("Oui", ""), run(" - annexe 3", "")], "Oui - annexe 3"],
  [[run("Annulé", "<strike/>")], "Annulé"],
  ["<t>strike</t>", "strike"],
])("%p reads « %s »", (runs, text) => {
  const string = typeof runs === "string" ? runs : runs.join("");
  expect(readWorkbookFile(workbookOf([string])).sheets[0]?.cells).toEqual([[text]]);
});
