/** The example as sheets: the register with its title lines and its total, the tables beside it, and a page of notes. */
import type { CellStyle, PlannedCell, SheetPlan } from "../src/report/plan";
import type { Example } from "./build";
import { COLUMNS } from "./columns";
import { PLANNED_COLUMNS, plannedRows } from "./coming";
import type { Cell, Column } from "./columns";
import { day } from "./contract";
import { BODY } from "./places";
import { PUBLICATIONS, TRAININGS, invoiceRows, sourcingRows } from "./related";
import { makeSlips } from "./slips";
import { typedRows } from "./typing";
import { unawarded } from "./unawarded";

/** The day on which the register was exported. */
export const EXPORTED = day(2024, 3, 12);

const INK = "#1F2933";
const HEADER: CellStyle = {
  bold: true,
  colour: "#FFFFFF",
  fill: "#35566F",
  wrap: true,
  horizontal: "center",
  vertical: "center",
  border: { right: { style: "thin", colour: "#FFFFFF" } },
};
const STYLES: Record<string, CellStyle> = {
  title: { bold: true, size: 14, colour: INK, vertical: "center" },
  note: { italic: true, colour: "#5B6770", vertical: "center" },
  header: HEADER,
  text: { vertical: "top" },
  wrapped: { vertical: "top", wrap: true },
  total: {
    bold: true,
    fill: "#E8EDF1",
    vertical: "center",
    border: { top: { style: "medium", colour: "#35566F" } },
  },
};

type Plain = Pick<Column, "header" | "width" | "format" | "centred" | "total">;

/** The sheets of the example, without those that the product itself writes. */
export function exampleSheets({ contracts, soFar, sourced }: Example): SheetPlan[] {
  const date = "dd/mm/yyyy";
  return [
    registerSheet([...contracts, ...unawarded(contracts), ...soFar]),
    tableSheet("Factures", `Suivi des factures – ${BODY}`, invoiceRows(contracts), [
      { header: "N° de facture", width: 14 },
      { header: "N° de marché", width: 13 },
      { header: "Reçue le", width: 14, format: date, centred: true },
      { header: "Payée le", width: 14, format: date, centred: true },
      { header: "Montant HT", width: 16, format: '#,##0.00 "€"' },
      { header: "Mode de paiement", width: 18 },
      { header: "Remarque", width: 28 },
    ]),
    tableSheet("Sourcing", "Rencontres de sourcing avec les fournisseurs", sourcingRows(contracts, sourced), [
      { header: "Date de la rencontre", width: 18, format: date, centred: true },
      { header: "N° de procédure", width: 16 },
      { header: "Objet de la rencontre", width: 60 },
      { header: "Entreprises rencontrées", width: 34 },
    ]),
    tableSheet("Formations", "Formations proposées aux acheteurs", TRAININGS, [
      { header: "Date de la formation", width: 18, format: date, centred: true },
      { header: "Intitulé de la formation", width: 52 },
      { header: "Interne / externe", width: 16 },
      { header: "Participants", width: 12, centred: true },
    ]),
    tableSheet("Publications", "Espace « Achats durables » de l’intranet", PUBLICATIONS, [
      { header: "Date de publication", width: 18, format: date, centred: true },
      { header: "Titre de la publication", width: 60 },
      { header: "Rubrique", width: 16 },
    ]),
    tableSheet("Consultations prévues", `Planification des achats – ${BODY}`, plannedRows(), PLANNED_COLUMNS),
    notesSheet(),
  ];
}

function registerSheet(contracts: Parameters<typeof typedRows>[0]): SheetPlan {
  const inOrder = contracts
    .map((contract, at) => ({ contract, at }))
    .sort((a, b) => a.contract.year - b.contract.year || a.at - b.at)
    .map(({ contract }) => contract);
  const rows = typedRows(inOrder);
  makeSlips(inOrder, rows);
  // An empty row between two years, and the total that the export adds.
  const firstOf2023 = inOrder.findIndex(({ year }) => year === 2023);
  rows.splice(
    firstOf2023,
    0,
    COLUMNS.map(() => ""),
  );
  const total: Cell[] = COLUMNS.map(({ total: summed }, column) =>
    summed === true
      ? rows.reduce((sum, row) => sum + (typeof row[column] === "number" ? row[column] : 0), 0)
      : "",
  );
  total[0] = "TOTAL";
  const plan = tableSheet("Marchés", `Registre des marchés – ${BODY}`, rows, COLUMNS, total);
  plan.freezeColumns = 1;
  return plan;
}

/** Title, date of the export, an empty row, the header on row 4, the rows, the total. */
function tableSheet(
  name: string,
  title: string,
  rows: Cell[][],
  columns: readonly Plain[],
  total?: Cell[],
): SheetPlan {
  const styles = { ...STYLES };
  const styleOf = ({ format, centred }: Plain, isTotal: boolean): string => {
    const key = `${isTotal ? "total" : "text"}${centred === true ? "-centred" : ""}${format === undefined ? "" : `-${format}`}`;
    styles[key] ??= {
      ...(isTotal ? STYLES.total : STYLES.text),
      ...(centred === true ? { horizontal: "center" as const } : {}),
      ...(format === undefined ? {} : { numberFormat: format }),
    };
    return key;
  };
  const line = (row: readonly Cell[], isTotal = false): (PlannedCell | undefined)[] =>
    columns.map((column, at) => {
      const value = row[at] ?? "";
      return value === "" && !isTotal ? undefined : { value, style: styleOf(column, isTotal) };
    });
  const cells: (PlannedCell | undefined)[][] = [
    [{ value: title, style: "title" }],
    [{ value: `Édité le 12/03/2024 – Direction des achats et de la logistique`, style: "note" }],
    [],
    columns.map(({ header }) => ({ value: header, style: "header" })),
    ...rows.map((row) => line(row)),
    ...(total === undefined ? [] : [line(total, true)]),
  ];
  const lastData = 4 + rows.length;
  return {
    ...emptyPlan(name),
    styles,
    cells,
    columnCount: columns.length,
    columns: columns.map(({ width }) => ({ width })),
    rows: cells.map((_, row) => ({ height: row === 0 ? 22 : row === 3 ? 45 : null })),
    freezeRows: 4,
    autoFilter: { row: 3, column: 0, rowCount: lastData - 3, columnCount: columns.length },
    print: {
      ...emptyPlan(name).print,
      titleRows: { first: 3, last: 3 },
      area: { row: 0, column: 0, rowCount: cells.length, columnCount: columns.length },
    },
  };
}

const NOTES = [
  "Mode d’emploi du registre",
  "",
  "Une ligne par marché : chaque lot attribué est un marché.",
  "La date de notification est celle de l’accusé de réception du titulaire.",
  "« Sans objet » : les offres n’ont pas été jugées, faute de mise en concurrence.",
  "« Consultations prévues » : ce qui sera lancé ou notifié ; une case vide n’est pas encore décidée.",
  "Les heures d’insertion sont saisies en janvier, d’après les relevés de la facilitatrice.",
  "Les dépenses viennent de la comptabilité ; elles sont arrondies à l’euro.",
  "Montants hors taxes, en euros.",
  "",
  "Toutes les données de ce classeur sont fictives.",
];

function notesSheet(): SheetPlan {
  const plan = emptyPlan("Notes");
  const area = { row: 0, column: 0, rowCount: NOTES.length, columnCount: 1 };
  return {
    ...plan,
    styles: STYLES,
    cells: NOTES.map((value, row) =>
      value === "" ? [] : [{ value, style: row === 0 ? "title" : "wrapped" }],
    ),
    columnCount: 1,
    columns: [{ width: 90 }],
    rows: NOTES.map((_, row) => ({ height: row === 0 ? 22 : null })),
    print: { ...plan.print, area },
  };
}

function emptyPlan(name: string): SheetPlan {
  return {
    name,
    tabColour: "#35566F",
    font: { name: "Calibri", size: 10 },
    styles: {},
    cells: [],
    columnCount: 0,
    columns: [],
    rows: [],
    merges: [],
    rules: [],
    validations: [],
    charts: [],
    names: [],
    freezeRows: 0,
    freezeColumns: 0,
    showGridlines: true,
    autoFilter: null,
    print: {
      orientation: "landscape",
      titleRows: null,
      titleColumns: null,
      area: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      breaksBefore: [],
      footer: { left: name, centre: "pageOfPages", right: "date" },
      pagesWide: 1,
    },
    document: {
      title: `Registre des marchés – ${BODY}`,
      subject: "Registre d’exemple, entièrement fictif",
      keywords: "marchés publics, SPASER",
      moment: EXPORTED + 0.375,
    },
  };
}
