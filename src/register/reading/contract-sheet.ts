/** How one sheet of contracts is read: its recognised columns by kind, and what is read apart. */
import type { ColumnMatch, RecognisedSheet } from "../recognition";
import { NOT_READ } from "../fields";
import type { Row, TextColumn } from "./column-readers";
import { readCodes, readDays, readFacts, readLabels, readNumbers, readTexts } from "./column-readers";
import { isTextField, TEXT_FIELDS } from "./columns";
import { readField, type Readers } from "./field-readers";
import { noteLabels } from "./numbered-labels";
import { notAwardedStep } from "./outcome-step";
import type { RowStep, Scratch, StepContext } from "./step-context";
import { errorFor } from "./step-context";
import { supplierStep } from "./suppliers";

/** The matches of a sheet that are read. */
export function readMatches(sheet: RecognisedSheet): ColumnMatch[] {
  const { asked = [] } = sheet;
  return sheet.columns.filter(({ field, taken }) => taken && (!NOT_READ.has(field) || asked.includes(field)));
}

/** Reads the columns of one sheet, row by row. */
export class ContractSheet {
  /** The fields that have a column in this sheet. */
  readonly has: ReadonlySet<string>;
  private readonly texts: TextColumn[] = [];
  /** Texts without a column in this sheet. */
  private readonly blanks: string[][] = [];
  private readonly readers: Readers = {
    labels: [],
    numbered: [],
    codes: [],
    days: [],
    numbers: [],
    facts: [],
    steps: [],
  };

  constructor(context: StepContext, scratch: Scratch) {
    const matches = readMatches(context.sheet);
    this.has = new Set(matches.map(({ field }) => field));
    for (const field of TEXT_FIELDS) {
      const out = context.rows.texts[field];
      const match = matches.find((one) => one.field === field);
      if (match) this.texts.push({ column: match.column, out, error: errorFor(context, match) });
      else this.blanks.push(out);
    }
    for (const match of matches)
      if (!isTextField(match.field)) readField(this.readers, match, { context, scratch, matches });
    const { steps } = this.readers;
    const supplier = matches.find(({ field }) => field === "supplierName");
    if (supplier) steps.push(supplierStep(context, supplier));
    steps.push(notAwardedStep(context, matches));
  }

  /** Reads a row into an entry, whose tracks hold their blank values; `offset` is the column of the row's first cell. */
  read(row: Row, offset: number, entry: number): void {
    const { blanks } = this;
    const { labels, numbered, codes, days, numbers, facts, steps } = this.readers;
    readTexts(this.texts, row, offset, entry);
    for (let b = 0; b < blanks.length; b++) (blanks[b] as string[])[entry] = "";
    readLabels(labels, row, offset, entry);
    noteLabels(numbered, row, offset, entry);
    readCodes(codes, row, offset, entry);
    readDays(days, row, offset, entry);
    readNumbers(numbers, row, offset, entry);
    readFacts(facts, row, offset, entry);
    for (let s = 0; s < steps.length; s++) (steps[s] as RowStep)(row, offset, entry);
  }

  /** What is written for several rows together: of the entries `from` to `to` (outside), at most a slice of them. */
  settle(from: number, to: number): void {
    for (const labels of this.readers.numbered) labels.settle(from, to);
  }
}
