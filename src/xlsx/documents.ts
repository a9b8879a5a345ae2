/** Workbooks that are one text of markup: OpenDocument, packed or flat, and XML 2003. */
import { OdfScan } from "../formats/odf";
import { Xml2003Scan } from "../formats/xml-2003";
import { fileSheet, newBudget, unreadable, withinBudget, type WorkbookFile } from "./file-cells";
import { GridRows } from "./grid-rows";
import { unpacked, unpackedInPieces, type ZipEntry } from "./zip-entries";

const newRows = () => new GridRows();
type Scan = OdfScan<GridRows> | Xml2003Scan<GridRows>;

/** The sheets of an archive whose `content.xml` is a spreadsheet. Throws "encrypted", "notAWorkbook" and what makes it unreadable. */
export function readOds(bytes: Uint8Array, entries: readonly ZipEntry[]): WorkbookFile {
  const named = (name: string) => entries.find((entry) => entry.name === name);
  const [content, manifest] = [named("content.xml"), named("META-INF/manifest.xml")];
  const list = manifest ? unpacked(bytes, manifest) : "truncated";
  if (typeof list !== "string" && new TextDecoder().decode(list).includes("encryption-data"))
    throw unreadable("encrypted");
  if (!content) throw unreadable("notAWorkbook");
  const scan = new OdfScan(newRows);
  const decoder = new TextDecoder();
  const problem = unpackedInPieces(bytes, content, (piece) =>
    scan.push(decoder.decode(piece, { stream: true })),
  );
  if (problem !== null && problem !== "stopped") throw unreadable(problem);
  return workbookOf(scan);
}

/** The sheets of such a text. */
export function readFlatDocument(text: string, format: "odf" | "xml2003"): WorkbookFile {
  const scan = format === "odf" ? new OdfScan(newRows) : new Xml2003Scan(newRows);
  scan.push(text);
  return workbookOf(scan);
}

/** Their dates are written as dates: whatever day the file counts from, the cells count from Excel's usual one. */
function workbookOf(scan: Scan): WorkbookFile {
  const problem = scan.finish();
  if (problem !== null) throw unreadable(problem);
  if (scan.sheets.length === 0) throw unreadable("notAWorkbook");
  const budget = newBudget();
  const sheets = scan.sheets.map(({ name, isHidden, rows, hidden, merged, unvalued }, i) => {
    if (rows.isTooLarge) throw unreadable("tooLarge");
    const held = { used: rows.used, cells: rows.grid(), letters: rows.letters, width: rows.cells };
    const visibility = isHidden ? "hidden" : "visible";
    return fileSheet(
      i,
      { name, visibility, hidden, merged, unvalued, ...withinBudget(held, budget) },
      budget,
    );
  });
  return { sheets, date1904: false };
}
