/** Makes the hostile files of the tests, in memory: workbooks that are huge, torn, dressed up or booby-trapped. */
import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { writeXlsx } from "hucre/xlsx";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What the register of these files holds. */
export const HEADERS = ["N° de marché", "Objet", "Titulaire", "Montant HT", "Date de notification"];
export const CONTRACTS = [
  ["2023-001", "Nettoyage des locaux", "Propre SARL", 125_000, "15/03/2023"],
  ["2023-002", "Entretien des espaces verts", "Jardins du Sud", 48_500, "02/05/2023"],
  ["2023-003", "Fourniture de papier", "Papeterie du Rhône", 21_300.5, "11/09/2023"],
  ["2023-004", "Travaux de toiture", "Toits et Fils", 310_000, "20/11/2023"],
];

interface Part {
  name: string;
  xml: string;
  kind?: "worksheet" | "chartsheet";
  state?: "hidden" | "veryHidden";
  rels?: string;
}

interface Package {
  sheets: Part[];
  sharedStrings?: string;
  /** What stands in the workbook part after its sheets. */
  afterSheets?: string;
  macros?: boolean;
  parts?: Zippable;
}

export function columnName(index: number): string {
  return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
}

function cell(value: string | number, row: number, column: number): string {
  const at = `${columnName(column)}${row + 1}`;
  return typeof value === "number"
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function rowXml(values: readonly (string | number)[], row: number, more = ""): string {
  return `<row r="${row + 1}">${values.map((value, column) => cell(value, row, column)).join("")}${more}</row>`;
}

export function worksheet(rows: string, after = "", doctype = ""): string {
  return `${HEAD}${doctype}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The rows of the register; `more` adds cells to its first contract. */
export function registerRows(more = ""): string {
  return [HEADERS, ...CONTRACTS].map((values, row) => rowXml(values, row, row === 1 ? more : "")).join("");
}

export function relationships(...targets: [type: string, target: string, external?: boolean][]): string {
  const lines = targets.map(
    ([type, target, external], i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

/** A workbook out of its parts, as written. */
export function packed({
  sheets,
  sharedStrings,
  afterSheets = "",
  macros = false,
  parts = {},
}: Package): Uint8Array {
  const folder = ({ kind = "worksheet" }: Part) => `${kind}s`;
  const overrides = [
    [
      "/xl/workbook.xml",
      macros ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml" : `${SPREADSHEET}.sheet.main+xml`,
    ],
    ...sheets.map((sheet, i) => [
      `/xl/${folder(sheet)}/sheet${i + 1}.xml`,
      `${SPREADSHEET}.${sheet.kind ?? "worksheet"}+xml`,
    ]),
    ...(sharedStrings === undefined ? [] : [["/xl/sharedStrings.xml", `${SPREADSHEET}.sharedStrings+xml`]]),
    ...Object.keys(parts)
      .filter((name) => name.startsWith("xl/externalLinks/externalLink"))
      .map((name) => [`/${name}`, `${SPREADSHEET}.externalLink+xml`]),
  ];
  const targets: [string, string][] = sheets.map((sheet, i) => [
    sheet.kind ?? "worksheet",
    `${folder(sheet)}/sheet${i + 1}.xml`,
  ]);
  if (sharedStrings !== undefined) targets.push(["sharedStrings", "sharedStrings.xml"]);
  for (const name of Object.keys(parts)) {
    if (/^xl\/externalLinks\/[^/]*$/.test(name)) targets.push(["externalLink", name.slice(3)]);
  }
  const sheetTags = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="rId${i + 1}"/>`,
  );
  const files: Zippable = {
    "[Content_Types].xml": strToU8(
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("")}</Types>`,
    ),
    "_rels/.rels": strToU8(relationships(["officeDocument", "xl/workbook.xml"])),
    "xl/workbook.xml": strToU8(
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheetTags.join("")}</sheets>${afterSheets}</workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(relationships(...targets)),
    ...parts,
  };
  if (sharedStrings !== undefined) files["xl/sharedStrings.xml"] = strToU8(sharedStrings);
  sheets.forEach((sheet, i) => {
    files[`xl/${folder(sheet)}/sheet${i + 1}.xml`] = strToU8(sheet.xml);
    if (sheet.rels) files[`xl/${folder(sheet)}/_rels/sheet${i + 1}.xml.rels`] = strToU8(sheet.rels);
  });
  return zipSync(files, { level: 1 });
}

const register = (): Part => ({ name: "Marchés", xml: worksheet(registerRows()) });
const sheetOnly = (xml: string): Uint8Array => packed({ sheets: [{ name: "Marchés", xml }] });

export function plainRegister(): Uint8Array {
  return packed({ sheets: [register()] });
}

/** 10 MB of text in a cell beside the register: Excel itself stops at 32,767 characters. */
export const LONG_TEXT = 10 * 1024 * 1024;
export function hugeCell(): Uint8Array {
  return packed({
    sheets: [{ name: "Marchés", xml: worksheet(registerRows('<c r="F2" t="s"><v>0</v></c>')) }],
    sharedStrings: `${HEAD}<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><t>${"clause ".repeat(LONG_TEXT / 7)}</t></si></sst>`,
  });
}

/** Headers and contracts over all 16,384 columns of a sheet. */
export function allColumns(): Uint8Array {
  const wide = (values: readonly (string | number)[], row: number) =>
    rowXml([...values, ...Array.from({ length: 16_384 - values.length }, (_, c) => `Colonne ${c}`)], row);
  return sheetOnly(worksheet([HEADERS, ...CONTRACTS].map(wide).join("")));
}

/** The register, then a million rows that hold formats and no value. */
export function emptyRows(): Uint8Array {
  const rows = Array.from(
    { length: 1_000_000 },
    (_, i) => `<row r="${i + 10}" s="1" customFormat="1"><c r="A${i + 10}" s="1"/></row>`,
  );
  return sheetOnly(worksheet(registerRows() + rows.join("")));
}

/** A value in the last cell of the sheet: the area that the values span has 17 thousand million cells. */
export function farCorner(): Uint8Array {
  return sheetOnly(worksheet(`${registerRows()}<row r="1048576">${cell("x", 1_048_575, 16_383)}</row>`));
}

/** Rows that hold one value each, in the last column of the sheet: small in the file, as wide as the sheet in memory. */
export function lastColumn(rows = 60_000): Uint8Array {
  const row = (_: unknown, i: number) => `<row r="${i + 10}">${cell("x", i + 9, 16_383)}</row>`;
  return sheetOnly(worksheet(registerRows() + Array.from({ length: rows }, row).join("")));
}

/** An OpenDocument table of under a kilobyte that says « the same row a million times, the same cell sixteen thousand times ». */
export function repeatedCells(): Uint8Array {
  const names = "urn:oasis:names:tc:opendocument:xmlns";
  const cells = `<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>`;
  const rows = `<table:table-row table:number-rows-repeated="1048576">${cells}</table:table-row>`;
  const content = `<office:document-content xmlns:office="${names}:office:1.0" xmlns:table="${names}:table:1.0" xmlns:text="${names}:text:1.0"><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const type = "application/vnd.oasis.opendocument.spreadsheet";
  const manifest = `<manifest:manifest xmlns:manifest="${names}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/></manifest:manifest>`;
  return zipSync({
    mimetype: strToU8(type),
    "META-INF/manifest.xml": strToU8(manifest),
    "content.xml": strToU8(content),
    "styles.xml": strToU8("<styles/>"),
  });
}

/** The same table in an archive that also holds a workbook. */
export function repeatedCellsInWorkbook(): Uint8Array {
  return zipSync({ ...unzipSync(repeatedCells()), ...unzipSync(plainRegister()) });
}

/** Cells that would colour, clear and retitle a terminal, and pretend a line: in a header, a date, an amount, a sheet's name. */
export function terminalSequences(): Uint8Array {
  const clear = "_x001B_[2J_x009B_31m";
  const title = "_x001B_]0;titre_x0007_";
  const rows = [
    [...HEADERS.slice(0, 3), "Montant HT (_x001B__x0007_)", ...HEADERS.slice(4)],
    ...CONTRACTS,
    ["2023-005", "Élagage", "Cimes SARL", `mille ${title}`, `${clear}32/13/2023`],
    [`2023-004${clear}`, "Voirie", "Route SARL", 5000, "x\nRien à vérifier."],
  ];
  const xml = worksheet(rows.map((row, at) => rowXml(row, at)).join(""));
  return packed({ sheets: [{ name: "Marchés\u009b31m", xml }] });
}

/** A text file whose one wide row makes every short row as wide. */
export function raggedText(): Uint8Array {
  return strToU8(`${";".repeat(10_000)}x\n${"a;b\n".repeat(100_000)}`);
}

/** A value in the last row: a million rows stand empty in between. */
export function farRow(): Uint8Array {
  return sheetOnly(worksheet(`${registerRows()}<row r="1048576">${cell("x", 1_048_575, 0)}</row>`));
}

export function manyMerges(count = 20_000): Uint8Array {
  const merges = Array.from(
    { length: count },
    (_, i) => `<mergeCell ref="A${i * 2 + 20}:XFD${i * 2 + 21}"/>`,
  );
  return sheetOnly(worksheet(registerRows(), `<mergeCells count="${count}">${merges.join("")}</mergeCells>`));
}

/** Names that refer to each other in a circle, and a cell that uses them. */
export function circularNames(): Uint8Array {
  const names = Array.from(
    { length: 1000 },
    (_, i) => `<definedName name="Nom${i}">Nom${(i + 1) % 1000}</definedName>`,
  );
  return packed({
    sheets: [{ name: "Marchés", xml: worksheet(registerRows('<c r="F2"><f>Nom0+F2</f><v>0</v></c>')) }],
    afterSheets: `<definedNames>${names.join("")}<definedName name="Soi">Soi</definedName></definedNames>`,
  });
}

/** Sheets that would unpack to more than a gigabyte in all, as the directory says. */
export function honestBomb(): Uint8Array {
  const parts: Zippable = {};
  const zeros = new Uint8Array(1024 * 1024);
  for (let i = 0; i < 5; i++) parts[`xl/worksheets/filler${i}.xml`] = zeros;
  return claiming(packed({ sheets: [register()], parts }), /filler/, 250 * 1024 * 1024);
}

/** A sheet that holds far more than the archive's directory says. */
export function lyingBomb(): Uint8Array {
  const xml = worksheet(registerRows() + " ".repeat(64 * 1024 * 1024));
  return claiming(sheetOnly(xml), /worksheets\/sheet1/, 4096);
}

/** The archive, with another unpacked size in its directory for the entries of these names. */
export function claiming(archive: Uint8Array, names: RegExp, size: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    const length = view.getUint16(at + 28, true);
    if (names.test(new TextDecoder().decode(archive.subarray(at + 46, at + 46 + length))))
      view.setUint32(at + 24, size, true);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return archive;
}

export function macroWorkbook(): Uint8Array {
  const stub = Uint8Array.from({ length: 2048 }, (_, i) => [0xd0, 0xcf, 0x11, 0xe0][i] ?? i % 251);
  return packed({ sheets: [register()], macros: true, parts: { "xl/vbaProject.bin": stub } });
}

/** A sheet that is a chart, before the register; `alone` leaves the register out. */
export function chartSheet(alone = false): Uint8Array {
  const chart: Part = {
    name: "Graphique",
    kind: "chartsheet",
    xml: `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    rels: relationships(["drawing", "../drawings/drawing1.xml"]),
  };
  const parts = {
    "xl/drawings/drawing1.xml": strToU8(`${HEAD}<xdr:wsDr xmlns:xdr="x"/>`),
    "xl/charts/chart1.xml": strToU8(`${HEAD}<c:chartSpace xmlns:c="x"/>`),
  };
  return packed({ sheets: alone ? [chart] : [chart, register()], parts });
}

export function veryHidden(): Uint8Array {
  const cover = worksheet(rowXml(["Bonjour", "Ce classeur"], 0));
  return packed({
    sheets: [
      { name: "Accueil", xml: cover },
      { name: "Secret", xml: cover, state: "hidden" },
      { ...register(), state: "veryHidden" },
    ],
  });
}

/** A register whose cell comes from another workbook, which stands on a server that nobody must ask. */
export function externalLinks(): Uint8Array {
  return packed({
    sheets: [{ name: "Marchés", xml: worksheet(registerRows('<c r="F2"><f>[1]Feuil1!A1</f><v>7</v></c>')) }],
    afterSheets: '<externalReferences><externalReference r:id="rId2"/></externalReferences>',
    parts: {
      "xl/externalLinks/externalLink1.xml": strToU8(
        `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Feuil1"/></sheetNames></externalBook></externalLink>`,
      ),
      "xl/externalLinks/_rels/externalLink1.xml.rels": strToU8(
        relationships(["externalLinkPath", "https://exemple.invalid/autre.xlsx", true]),
      ),
    },
  });
}

/** Ten entities, each ten times the one before: expanded, three thousand million letters; and one that reads a file. */
const ENTITIES = `<!DOCTYPE lolz [<!ENTITY lol0 "lol"><!ENTITY lu SYSTEM "file:///etc/hostname">${Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`,
).join("")}]>`;

export function entityBomb(where: "sheet" | "sharedStrings"): Uint8Array {
  const rows =
    where === "sheet"
      ? registerRows('<c r="F2" t="inlineStr"><is><t>&lol9;&lu;</t></is></c>')
      : registerRows('<c r="F2" t="s"><v>0</v></c>');
  return packed({
    sheets: [{ name: "Marchés", xml: worksheet(rows, "", where === "sheet" ? ENTITIES : "") }],
    sharedStrings: `${HEAD}${where === "sharedStrings" ? ENTITIES : ""}<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><t>&lol9;&lu;</t></si></sst>`,
  });
}

/** Relations of a sheet that are tags without end, by the hundred thousand. */
export function endlessTags(): Uint8Array {
  return packed({
    sheets: [{ ...register(), rels: "<Relationship ".repeat(100_000) }],
    parts: { "xl/tables/table1.xml": strToU8("<table ") },
  });
}

export function underPassword(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [{ name: "Marchés", rows: [HEADERS, ...CONTRACTS] }],
    encryption: { password: "secret", spinCount: 1000 },
  });
}

export function renamedPdf(): Uint8Array {
  const body = "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n".repeat(50);
  return Uint8Array.from([
    ...strToU8("%PDF-1.7\n%"),
    ...[0xe2, 0xe3, 0xcf, 0xd3],
    ...strToU8(`\n${body}stream\nx;y;z\n1;2;3\nendstream\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`),
  ]);
}
