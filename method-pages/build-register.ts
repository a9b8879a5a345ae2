/** Registers for tests, written as rows: a column exists when a row names it, null in it is « not filled in ». */
import { NO, NOT_FILLED, NO_DAY, NO_YEAR, YES } from "../src/register/contracts";
import type {
  AskedColumn,
  DatedRows,
  FactId,
  Invoices,
  InsertionHoursTable,
  Register,
  Values,
} from "../src/register/contracts";
import { VALUE_FIELDS, type ValueField } from "../src/register/fields";
import type { ColumnMatch, RecognisedSheet } from "../src/register/recognition";

export interface Row {
  number?: string;
  procedure?: string;
  /** yyyy-mm-dd; `year` alone for a register that has only a year. */
  notified?: string;
  year?: number;
  start?: string;
  end?: string;
  awarded?: boolean;
  amount?: number | null;
  facts?: Partial<Record<FactId, boolean | null>>;
  hours?: Record<number, number | null>;
  cumulative?: number | null;
  spend?: Record<number, number | null>;
  meetings?: number | null;
  reviewed?: string | null;
  /** What the row says in fields with few values; null = blank. */
  values?: Partial<Record<ValueField, string | null>>;
  buyer?: string;
  cpvDivision?: number;
  launched?: string | null;
  planned?: string | null;
  delay?: number | null;
  invoices?: number | null;
  supplier?: string;
  object?: string;
  /** What a framework asks for beside that, by field: a text, a number, a date as a serial day. */
  asked?: Record<string, string | number | null>;
}

export interface Tables {
  invoices?: {
    received?: string | null;
    paid?: string | null;
    card?: boolean;
    contract?: number;
    amount?: number;
  }[];
  /** The table of invoices says how each was paid. */
  means?: boolean;
  hours?: { contract: number; year: number; hours: number }[];
  sourcing?: { date: string; contract?: number; procedure?: string }[];
  trainings?: string[];
  publications?: string[];
}

/** yyyy-mm-dd as a serial day. */
export function day(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** A register of these rows, in this order, with these tables beside it. */
export function buildRegister(rows: readonly Row[], tables: Tables = {}): Register {
  const size = rows.length;
  const dayOf = (iso: string | null | undefined) => (iso === undefined || iso === null ? NO_DAY : day(iso));
  const numbers = (of: (row: Row) => number | null | undefined) =>
    Float64Array.from(rows, (row) => of(row) ?? NaN);
  const some = (of: (row: Row) => unknown) => rows.some((row) => of(row) !== undefined);
  const yearly = (of: (row: Row) => Record<number, number | null> | undefined) => {
    const years = [...new Set(rows.flatMap((row) => Object.keys(of(row) ?? {}).map(Number)))].sort(
      (a, b) => a - b,
    );
    return new Map(years.map((year) => [year, numbers((row) => of(row)?.[year])]));
  };
  const notificationYear = Int16Array.from(rows, (row) =>
    row.notified === undefined ? (row.year ?? NO_YEAR) : Number(row.notified.slice(0, 4)),
  );
  const facts: Partial<Record<FactId, Uint8Array>> = {};
  for (const id of new Set(rows.flatMap((row) => Object.keys(row.facts ?? {}) as FactId[]))) {
    facts[id] = Uint8Array.from(rows, (row) =>
      row.facts?.[id] === true ? YES : row.facts?.[id] === false ? NO : NOT_FILLED,
    );
  }
  const sheet: RecognisedSheet = {
    sheetId: "1",
    sheetName: "Marchés",
    kind: "contracts",
    headerRow: 0,
    headerRows: 1,
    firstDataRow: 1,
    lastDataRow: size,
    firstColumn: 0,
    headers: [],
    samples: [],
    columns: [],
    confidence: 1,
    reason: { code: "sheetLooksLikeRegister", params: {} },
  };
  const means: ColumnMatch = {
    field: "means",
    column: 5,
    header: "Moyen de paiement",
    confidence: 1,
    reason: sheet.reason,
    sample: [],
    taken: true,
  };
  return {
    size,
    sheets: [
      { sheet, size },
      {
        sheet: { ...sheet, sheetId: "2", kind: "invoices", columns: tables.means === false ? [] : [means] },
        size: tables.invoices?.length ?? 0,
      },
    ],
    sheetOf: new Uint16Array(size),
    rowOf: Uint32Array.from(rows, (_, i) => i + 1),
    otherRows: new Map(),
    contractNumber: rows.map(({ number }) => number ?? ""),
    procedureNumber: rows.map(({ procedure }) => procedure ?? ""),
    lot: rows.map(() => ""),
    object: rows.map(({ object }) => object ?? ""),
    supplierName: rows.map(({ supplier }) => supplier ?? ""),
    buyer: rows.map(({ buyer }) => buyer ?? ""),
    values: Object.fromEntries(
      VALUE_FIELDS.filter((field) => some(({ values }) => values?.[field])).map((field) => [
        field,
        valuesOf(rows.map(({ values }) => values?.[field] ?? "")),
      ]),
    ),
    ...(some(({ cpvDivision }) => cpvDivision)
      ? { cpvDivision: Uint8Array.from(rows, ({ cpvDivision }) => cpvDivision ?? 0) }
      : {}),
    ...(some(({ launched }) => launched)
      ? { launchDay: Int32Array.from(rows, ({ launched }) => dayOf(launched)) }
      : {}),
    ...(some(({ planned }) => planned)
      ? { plannedDay: Int32Array.from(rows, ({ planned }) => dayOf(planned)) }
      : {}),
    awarded: Uint8Array.from(rows, ({ awarded }) => (awarded === false ? 0 : 1)),
    notificationDay: Int32Array.from(rows, ({ notified }) => dayOf(notified)),
    notificationYear,
    startDay: Int32Array.from(rows, ({ start, notified }) => dayOf(start ?? notified)),
    endDay: Int32Array.from(rows, ({ end }, i) =>
      end !== undefined
        ? day(end)
        : notificationYear[i] === NO_YEAR
          ? NO_DAY
          : day(`${String(notificationYear[i])}-12-31`),
    ),
    endKnown: Uint8Array.from(rows, ({ end }) => (end === undefined ? 0 : 1)),
    amount: numbers(({ amount }) => amount),
    hasAmount: some(({ amount }) => amount),
    facts,
    derived: {},
    ...(some(({ meetings }) => meetings) ? { sourcingCount: numbers(({ meetings }) => meetings) } : {}),
    ...(some(({ reviewed }) => reviewed)
      ? { executionReviewDay: Int32Array.from(rows, ({ reviewed }) => dayOf(reviewed)) }
      : {}),
    ...(some(({ delay }) => delay) ? { paymentDelay: numbers(({ delay }) => delay) } : {}),
    ...(some(({ invoices }) => invoices) ? { invoiceCount: numbers(({ invoices }) => invoices) } : {}),
    insertionHours: yearly(({ hours }) => hours),
    ...(some(({ cumulative }) => cumulative)
      ? { insertionHoursCumulative: numbers(({ cumulative }) => cumulative) }
      : {}),
    spend: yearly(({ spend }) => spend),
    ...(some(({ asked }) => asked) ? { asked: askedOf(rows) } : {}),
    ...tablesOf(tables),
    findings: [],
  };
}

function valuesOf(texts: readonly string[]): Values {
  const labels = ["", ...new Set(texts.filter((text) => text !== ""))];
  return { labels, of: Uint16Array.from(texts, (text) => labels.indexOf(text)) };
}

/** Fields of numbers, also where nobody says any. */
const NUMBERS = /^own:(?:number|amount):|^bidsReceived$/;

/** Dates are told by their field. */
function askedOf(rows: readonly Row[]): ReadonlyMap<string, AskedColumn> {
  const fields = [...new Set(rows.flatMap(({ asked }) => Object.keys(asked ?? {})))];
  return new Map(
    fields.map((field): [string, AskedColumn] => {
      const said = rows.map(({ asked }) => asked?.[field] ?? null);
      if (/Date$|^own:date:/.test(field))
        return [
          field,
          { kind: "date", days: Int32Array.from(said, (one) => (one === null ? NO_DAY : Number(one))) },
        ];
      if (NUMBERS.test(field) || said.some((one) => typeof one === "number"))
        return [
          field,
          { kind: "number", values: Float64Array.from(said, (one) => (one === null ? NaN : Number(one))) },
        ];
      const texts = [...new Set(["", ...said.map((one) => String(one ?? ""))])];
      return [
        field,
        { kind: "text", texts, places: Uint16Array.from(said, (one) => texts.indexOf(String(one ?? ""))) },
      ];
    }),
  );
}

function tablesOf(tables: Tables): Partial<Register> {
  const built: Partial<Register> = {};
  const { invoices, hours, sourcing, trainings, publications } = tables;
  if (invoices !== undefined) {
    built.invoices = {
      ...dated(invoices.map(({ paid }) => paid ?? null)),
      receivedDay: Int32Array.from(invoices, ({ received }) =>
        received === undefined || received === null ? NO_DAY : day(received),
      ),
      contract: Int32Array.from(invoices, ({ contract }) => contract ?? -1),
      amount: Float64Array.from(invoices, ({ amount }) => amount ?? NaN),
      card: Uint8Array.from(invoices, ({ card }) => (card === true ? 1 : 0)),
    } satisfies Invoices;
  }
  if (hours !== undefined) {
    built.insertionHoursTable = {
      ...dated(hours.map(({ year }) => `${year}-06-30`)),
      contract: Int32Array.from(hours, ({ contract }) => contract),
      hours: Float64Array.from(hours, (row) => row.hours),
    } satisfies InsertionHoursTable;
  }
  if (sourcing !== undefined) {
    built.sourcingTable = {
      ...dated(sourcing.map(({ date }) => date)),
      contract: Int32Array.from(sourcing, ({ contract }) => contract ?? -1),
      procedure: sourcing.map(({ procedure }) => procedure ?? ""),
    };
  }
  if (trainings !== undefined) built.trainings = dated(trainings);
  if (publications !== undefined) built.publications = dated(publications);
  return built;
}

function dated(days: readonly (string | null)[]): DatedRows {
  return {
    size: days.length,
    sheet: 1,
    rowOf: Uint32Array.from(days, (_, i) => i + 1),
    day: Int32Array.from(days, (iso) => (iso === null ? NO_DAY : day(iso))),
    year: Int16Array.from(days, (iso) => (iso === null ? NO_YEAR : Number(iso.slice(0, 4)))),
    contract: new Int32Array(days.length).fill(-1),
    procedure: days.map(() => ""),
  };
}
