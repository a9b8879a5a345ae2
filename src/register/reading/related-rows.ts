/** Reads the tables beside the register: invoices, insertion hours, sourcing, trainings, publications. */
import { LARGEST_AMOUNT, parseAmountIn } from "../cells/amounts";
import type { Row } from "./column-readers";
import { LARGEST_QUANTITY, readDays, readNumbers, readTexts } from "./column-readers";
import { isErrorValue } from "../cells/cell-states";
import type { DatedRows, InsertionHoursTable, Invoices } from "../contracts";
import { NO_DAY, YES } from "../contracts";
import {
  DATE_BLANK,
  DATE_IMPOSSIBLE,
  isPartialDate,
  parseDateNumber,
  parseDateText,
  parseYear,
  settlePartial,
} from "../cells/dates";
import { FIRST_DAY, SHIFT_1904, yearOfDay } from "../cells/days";
import { parseFactText } from "../cells/facts";
import type { RelatedFieldId, RelatedTableKind } from "../fields";
import type { FindingLog } from "./finding-log";
import { quoted } from "./finding-log";
import type { Cell, RowBlock } from "../grid";
import { headerText } from "../recognising/header-layout";
import { NO_CONTRACT, normaliseNumber, SEVERAL_CONTRACTS } from "../cells/joining";
import type { NumberIndex } from "../cells/joining";
import { quantityIn } from "./number-steps";
import { isBlankText, plain } from "../cells/plain-text";
import type { ColumnMatch, RecognisedSheet } from "../recognition";
import type { Findable, RowStep } from "./step-context";
import { doubtFor, errorFor } from "./step-context";
import { ABOUT_RESPONSIBLE_PURCHASING } from "../recognising/topics";
import { isTotal, totalLabel, wordsOf } from "./totals";

/** All rows of the tables of one kind, growing as blocks come in. */
export class RelatedRows {
  private size = 0;
  private readonly sheets: number[] = [];
  private readonly sheetOf: number[] = [];
  private readonly rowOf: number[] = [];
  private day = new Int32Array(256).fill(NO_DAY);
  private received = new Int32Array(256).fill(NO_DAY);
  private numbers = new Float64Array(256).fill(NaN);
  private year = new Int16Array(256);
  private readonly contracts: string[] = [];
  private readonly buyers: string[] = [];
  private readonly procedures: string[] = [];
  private readonly titles: string[] = [];
  private readonly card: number[] = [];
  private readonly columns: Map<number, ColumnMatch>[] = [];

  constructor(
    readonly kind: RelatedTableKind,
    private readonly date1904: boolean,
    private readonly log: FindingLog,
    private readonly sheetNames: readonly string[],
  ) {}

  /** Reads the rows of a block that lie under the header. Returns how many rows were kept. */
  add(sheet: RecognisedSheet, sheetIndex: number, block: RowBlock): number {
    const matches = sheet.columns.filter((match) => match.taken);
    if (!this.sheets.includes(sheetIndex)) this.sheets.push(sheetIndex);
    this.columns[sheetIndex] = new Map(matches.map((match) => [match.column, match]));
    const topic = matches.find(({ field }) => field === "responsible");
    const from = this.size;
    const rows: Row[] = [];
    block.cells.forEach((row, i) => {
      const at = block.firstRow + i;
      if (at < sheet.firstDataRow || at > sheet.lastDataRow) return;
      if (!isRow(row, matches, block.firstColumn, sheet)) return;
      if (topic && !saysResponsible(row[topic.column - block.firstColumn])) return;
      rows.push(row);
      this.sheetOf.push(sheetIndex);
      this.rowOf.push(at);
      this.card.push(0);
      this.contracts.push("");
      this.buyers.push("");
      this.procedures.push("");
      this.titles.push("");
    });
    this.reserve(from + rows.length);
    for (const match of matches) {
      const read = this.readerOf(match, sheet);
      rows.forEach((row, k) => {
        read(row, block.firstColumn, from + k);
      });
    }
    this.size = from + rows.length;
    for (let i = from; i < this.size; i++) {
      const day = this.day[i] as number;
      if (day !== NO_DAY) this.year[i] = yearOfDay(day);
    }
    return rows.length;
  }

  /** What reads a column into the entry of a row. */
  private readerOf(match: ColumnMatch, sheet: RecognisedSheet): RowStep {
    const { column } = match;
    const rows: Findable = { sheet, log: this.log, rows: { rowOf: { array: this.rowOf } } };
    const error = errorFor(rows, match);
    switch (match.field as RelatedFieldId) {
      case "date":
      case "paid":
        return this.dayReader(rows, match, this.day);
      case "received":
        return this.dayReader(rows, match, this.received);
      case "amount":
      case "hours": {
        const how =
          match.field === "amount"
            ? { limit: LARGEST_AMOUNT, parse: parseAmountIn(1, match.decimal) }
            : { limit: LARGEST_QUANTITY, parse: quantityIn(match) };
        const track = { array: this.numbers };
        const columns = [
          { column, track, factor: 1, ...how, doubt: doubtFor(rows, "unreadableNumber", match), error },
        ];
        return (row, offset, entry) => readNumbers(columns, row, offset, entry);
      }
      case "contractNumber":
      case "buyer":
      case "procedureNumber":
      case "title": {
        const texts = {
          contractNumber: this.contracts,
          buyer: this.buyers,
          procedureNumber: this.procedures,
          title: this.titles,
        };
        const columns = [{ column, out: texts[match.field as keyof typeof texts], error }];
        return (row, offset, entry) => readTexts(columns, row, offset, entry);
      }
      case "year":
        return (row, offset, entry) => {
          const cell = row[column - offset];
          if (cell === undefined || cell === "" || typeof cell === "boolean") return;
          const year = parseYear(cell, this.date1904);
          if (year > 0) this.year[entry] = year;
        };
      case "means":
        return (row, offset, entry) => {
          const text = plain(String(row[column - offset] ?? ""));
          // A column « carte achat » says yes or no.
          const byCard =
            /\bcartes?\b|\bcard\b|\bca\b/.test(text) ||
            (/carte|card/.test(plain(match.header)) && /^(?:oui|o|x|yes|true|1|vrai)$/.test(text));
          if (byCard) this.card[entry] = 1;
        };
      case "responsible":
        return () => undefined;
    }
  }

  private dayReader(rows: Findable, match: ColumnMatch, array: Int32Array): RowStep {
    const unreadable = doubtFor(rows, "unreadableDate", match);
    const impossible = doubtFor(rows, "impossibleDate", match);
    const error = errorFor(rows, match);
    const slow = (entry: number, cell: Cell) => {
      if (typeof cell === "boolean") return NO_DAY;
      if (typeof cell === "string" && isErrorValue(cell)) {
        error(entry, cell);
        return NO_DAY;
      }
      const day = typeof cell === "string" ? parseDateText(cell) : parseDateNumber(cell, this.date1904);
      if (day > 0 || isPartialDate(day)) return settlePartial(day, false);
      if (day !== DATE_BLANK) (day === DATE_IMPOSSIBLE ? impossible : unreadable)(entry, cell);
      return NO_DAY;
    };
    const { column } = match;
    const columns = [{ column, track: { array }, shift: this.date1904 ? SHIFT_1904 : 0, slow }];
    return (row, offset, entry) => readDays(columns, row, offset, entry);
  }

  private reserve(rows: number): void {
    if (rows <= this.day.length) return;
    const capacity = Math.max(rows, this.day.length * 2);
    const grown = new Int32Array(capacity).fill(NO_DAY);
    grown.set(this.day);
    const received = new Int32Array(capacity).fill(NO_DAY);
    received.set(this.received);
    const numbers = new Float64Array(capacity).fill(NaN);
    numbers.set(this.numbers);
    const year = new Int16Array(capacity);
    year.set(this.year);
    this.day = grown;
    this.received = received;
    this.numbers = numbers;
    this.year = year;
  }

  /** The table joined to contracts; `index` is null when the register has no numbers. */
  finish(index: NumberIndex | null): Invoices & InsertionHoursTable {
    const { size } = this;
    const contract = new Int32Array(size).fill(-1);
    const joined = new Map<string, number>();
    for (let i = 0; i < size; i++) {
      const text = this.contracts[i] as string;
      if (text === "") continue;
      const buyer = this.buyers[i] as string;
      const key = `${text}\n${buyer}`;
      let found = joined.get(key);
      if (found === undefined) {
        found = index?.find(text, buyer) ?? NO_CONTRACT;
        joined.set(key, found);
      }
      contract[i] = Math.max(found, NO_CONTRACT);
      if (found < 0) this.noteUnjoined(i, text, found === SEVERAL_CONTRACTS);
    }
    const base: DatedRows = {
      size,
      sheet: this.sheets[0] ?? 0,
      rowOf: Uint32Array.from(this.rowOf),
      sheetOf: Uint16Array.from(this.sheetOf),
      day: this.day.slice(0, size),
      year: this.year.slice(0, size),
      contract,
      procedure: this.procedures.map(normaliseNumber),
      label: this.titles.map(
        (title, i) => [title, this.contracts[i], this.procedures[i]].find((text) => text !== "") ?? "",
      ),
    };
    const numbers = this.numbers.slice(0, size);
    return {
      ...base,
      receivedDay: this.received.slice(0, size),
      amount: numbers,
      hours: numbers,
      card: Uint8Array.from(this.card),
    };
  }

  private noteUnjoined(i: number, number: string, several: boolean): void {
    const sheet = this.sheetOf[i] as number;
    const column =
      [...(this.columns[sheet]?.values() ?? [])].find((match) => match.field === "contractNumber")?.column ??
      null;
    this.log.add(
      several ? "relatedAmbiguous" : "relatedNotJoined",
      "warning",
      this.sheetNames[sheet] ?? "",
      this.rowOf[i] as number,
      column,
      { number: quoted(number), table: this.kind },
    );
  }
}

/** « Oui », or a topic that is responsible purchasing. */
function saysResponsible(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") return cell === true || (typeof cell === "number" && cell > 0);
  const text = plain(cell).slice(0, 200);
  return parseFactText(text) === YES || ABOUT_RESPONSIBLE_PURCHASING.test(text);
}

/** A row of the table: something stands in two of its columns (or in its only one), and it is neither total nor header. */
function isRow(
  row: readonly Cell[],
  matches: readonly ColumnMatch[],
  offset: number,
  sheet: RecognisedSheet,
): boolean {
  let filled = 0;
  let asHeader = 0;
  let total = false;
  for (const match of matches) {
    const cell = row[match.column - offset];
    if (cell === undefined || cell === "" || (typeof cell === "string" && isBlankText(cell))) continue;
    filled++;
    if (typeof cell === "string") {
      if (totalLabel(cell) !== "none") total = true;
      if (headerText(cell) === sheet.headers[match.column - sheet.firstColumn]) asHeader++;
    }
  }
  if (total && isTotalOfTable(row, matches, offset)) return false;
  return filled >= Math.min(2, matches.length) && asHeader < 2;
}

/** A row with a readable date is none: a training may be called « Bilan carbone ». */
function isTotalOfTable(row: readonly Cell[], matches: readonly ColumnMatch[], offset: number): boolean {
  const dated = matches.some(({ field, column }) => {
    const cell = row[column - offset];
    if (field !== "date" && field !== "paid" && field !== "received") return false;
    return typeof cell === "number" ? cell >= FIRST_DAY : typeof cell === "string" && parseDateText(cell) > 0;
  });
  if (dated) return false;
  const number = matches.find(({ field }) => field === "contractNumber");
  const columns = matches.map(({ column }) => column - offset);
  const at = number ? number.column - offset : -1;
  return isTotal(wordsOf(row, columns), row, { number: at, supplier: -1 }, () => false);
}
