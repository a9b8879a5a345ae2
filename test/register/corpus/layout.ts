/** What a layout of the corpus is: sheets as grids, and what must be recognised and read in them. */
import { civilOf } from "../../../src/register/cells/days";
import type { Area, Cell } from "../../../src/register/grid";
import type { Answer, Contract } from "./contracts";

/** A field as it is expected: "amount", "insertionHours:2023", "durationMonths:years"; null = no field at all. */
export type ExpectedField = string | null;

export interface Col {
  header: Cell;
  /** A group above the header, at the first column that it spans. */
  group?: string;
  field: ExpectedField;
  value: (contract: Contract, index: number) => Cell;
}

export interface Table {
  name: string;
  columns: Col[];
  contracts: Contract[];
  /** Rows above the header. */
  above?: Cell[][];
  /** Empty columns on the left. */
  left?: number;
  /** Rows put before row `at` of the data. */
  between?: { at: number; rows: Cell[][] }[];
  below?: Cell[][];
  /** The data rows; default: one per contract. */
  rows?: (columns: Col[], contracts: Contract[]) => Cell[][];
  asExcelTable?: boolean;
  /** The group row stands above only where groups begin; blank = headers stand in the lower row; top = they stand in the upper. */
  merged?: "lower" | "upper";
  visibility?: "visible" | "hidden" | "veryHidden";
}

export interface BuiltSheet {
  name: string;
  cells: Cell[][];
  excelTable?: { row: number; column: number; rowCount: number; columnCount: number };
  visibility?: "visible" | "hidden" | "veryHidden";
  /** Cells merged down several rows, as a file tells them. */
  merged?: Area[];
  expected: { headerRow: number; fields: Map<number, ExpectedField> } | null;
  kind?: string;
}

export interface Layout {
  name: string;
  family: string;
  sheets: BuiltSheet[];
  /** The contracts that must come out, merged and without what is no contract. */
  contracts: Contract[];
  /** Facts whose yes and no must be counted right: fact → answer. */
  facts: Record<string, (contract: Contract) => Answer>;
  amounts: boolean;
  date1904?: boolean;
  /** Statuses are in the register: contracts that were not awarded are left out of the years. */
  outcome: boolean;
}

export const col = (header: Cell, field: ExpectedField, value: Col["value"], group?: string): Col => ({
  header,
  field,
  value,
  ...(group === undefined ? {} : { group }),
});

/** Pads rows to one width; puts header, groups and data at their places. */
export function buildTable(table: Table): BuiltSheet {
  const { columns, contracts, left = 0 } = table;
  const grid: Cell[][] = (table.above ?? []).map((row) => [...row]);
  const grouped = columns.some(({ group }) => group !== undefined);
  const pad = (cells: Cell[]): Cell[] => [...Array.from({ length: left }, (): Cell => ""), ...cells];
  if (grouped) {
    const inGroup = groupsOf(columns);
    const upper = columns.map(
      (column, i): Cell => column.group ?? (inGroup[i] || table.merged === "lower" ? "" : column.header),
    );
    const lower = columns.map((column, i): Cell =>
      inGroup[i] || table.merged === "lower" ? column.header : "",
    );
    grid.push(pad(upper), pad(lower));
  } else {
    grid.push(pad(columns.map(({ header }) => header)));
  }
  const headerRow = grid.length - 1;
  const rows =
    table.rows?.(columns, contracts) ??
    contracts.map((contract, i) => columns.map((column) => column.value(contract, i)));
  rows.forEach((row, i) => {
    for (const { at, rows: extra } of table.between ?? []) if (at === i) grid.push(...extra.map(pad));
    grid.push(pad(row));
  });
  const lastDataRow = grid.length;
  grid.push(...(table.below ?? []).map(pad));
  const width = Math.max(...grid.map((row) => row.length));
  const cells = grid.map((row) => [...row, ...Array.from({ length: width - row.length }, (): Cell => "")]);
  return {
    name: table.name,
    cells,
    ...(table.asExcelTable
      ? {
          excelTable: {
            row: headerRow,
            column: left,
            rowCount: lastDataRow - headerRow,
            columnCount: columns.length,
          },
        }
      : {}),
    ...(table.visibility ? { visibility: table.visibility } : {}),
    expected: { headerRow, fields: new Map(columns.map(({ field }, i) => [left + i, field])) },
  };
}

/** A column is in a group from where the group stands to the next group, or to a column marked with the group "". */
function groupsOf(columns: Col[]): boolean[] {
  let inside = false;
  return columns.map(({ group }) => {
    if (group !== undefined) inside = group !== "";
    return inside;
  });
}

/** A sheet that is no register. */
export function decoy(name: string, cells: Cell[][], kind?: string): BuiltSheet {
  const width = Math.max(...cells.map((row) => row.length));
  return {
    name,
    cells: cells.map((row) => [...row, ...Array.from({ length: width - row.length }, (): Cell => "")]),
    expected: null,
    ...(kind === undefined ? {} : { kind }),
  };
}

type Options = Partial<Pick<Layout, "amounts" | "date1904" | "outcome" | "contracts">>;

/** A layout of tables that are all the register, and other sheets. */
export function layout(
  family: string,
  name: string,
  tables: Table[],
  facts: Layout["facts"] = {},
  options: Options & { others?: BuiltSheet[]; othersFirst?: boolean } = {},
): Layout {
  const sheets = tables.map(buildTable);
  const others = options.others ?? [];
  const fields = new Set(tables.flatMap(({ columns }) => columns.map(({ field }) => field)));
  return {
    family,
    name,
    sheets: options.othersFirst ? [...others, ...sheets] : [...sheets, ...others],
    contracts: options.contracts ?? tables.flatMap(({ contracts }) => contracts),
    facts,
    amounts: options.amounts ?? fields.has("amount"),
    outcome: options.outcome ?? fields.has("outcome"),
    ...(options.date1904 ? { date1904: true } : {}),
  };
}

// The habits of the hands that type.

const two = (value: number) => String(value).padStart(2, "0");
const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];
const SHORT = [
  "janv.",
  "févr.",
  "mars",
  "avr.",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
];

export const dates = {
  slashed: (day: number) => {
    const { year, month, day: d } = civilOf(day);
    return `${two(d)}/${two(month)}/${year}`;
  },
  short: (day: number) => {
    const { year, month, day: d } = civilOf(day);
    return `${d}/${month}/${two(year % 100)}`;
  },
  iso: (day: number) => {
    const { year, month, day: d } = civilOf(day);
    return `${year}-${two(month)}-${two(d)}`;
  },
  isoTime: (day: number) => `${dates.iso(day)}T00:00:00.000Z`,
  dashed: (day: number) => dates.slashed(day).replaceAll("/", "-"),
  dotted: (day: number) => dates.slashed(day).replaceAll("/", "."),
  words: (day: number) => {
    const { year, month, day: d } = civilOf(day);
    return `${d === 1 ? "1er" : d} ${MONTHS[month - 1]} ${year}`;
  },
  monthYear: (day: number) => {
    const { year, month } = civilOf(day);
    return `${SHORT[month - 1]} ${year}`;
  },
};

const grouped = (value: number, space: string) => {
  const [whole = "", cents = "00"] = value.toFixed(2).split(".");
  return { whole: whole.replace(/\B(?=(\d{3})+$)/g, space), cents };
};

export const amounts = {
  french: (value: number) => `${grouped(value, "\u00a0").whole},${grouped(value, "").cents}`,
  narrow: (value: number) => `${grouped(value, "\u202f").whole},${grouped(value, "").cents} €`,
  spaced: (value: number) => `${grouped(value, " ").whole},${grouped(value, "").cents} € HT`,
  dotted: (value: number) => `${grouped(value, ".").whole},${grouped(value, "").cents}`,
  point: (value: number) => value.toFixed(2),
  euroFirst: (value: number) => `€ ${grouped(value, ",").whole}.${grouped(value, "").cents}`,
};

/** Three states in one habit: yes, no, not filled in. */
const habit = (yes: Cell, no: Cell, blank: Cell) => (answer: Answer) =>
  answer === null ? blank : answer ? yes : no;
export const answers = {
  words: habit("Oui", "Non", ""),
  lower: habit("oui", "non", "NC"),
  capitals: habit("OUI", "NON", ""),
  letters: habit("O", "N", ""),
  numbers: habit(1, 0, ""),
  booleans: habit(true, false, ""),
  cross: habit("X", "-", ""),
  check: habit("✔", "–", "?"),
  talkative: habit("Oui - annexe 3", "Sans objet", "Non renseigné"),
  english: habit("Yes", "No", "N/A"),
  none: habit("Oui", "Néant", "à compléter"),
};

/** A cross or nothing: nothing is not filled in. */
export const crossed = (answer: Answer): Answer => (answer === true ? true : null);

/** DECP values of a social considerations column, joined as exports do. */
export function socialList(contract: Contract, separator: string, none: string): string {
  const parts = [
    contract.socialClause && "Clause sociale",
    contract.socialCriterion && "Critère social",
    contract.reserved && "Marché réservé",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(separator) : none;
}

export function environmentalList(contract: Contract, separator: string, none: string): string {
  const parts = [
    contract.envClause && "Clause environnementale",
    contract.envCriterion && "Critère environnemental",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(separator) : none;
}
