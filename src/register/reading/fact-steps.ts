/** Reading the columns of facts: yes/no, counts and dates that are a yes, labels, considerations. */
import { parseQuantityText } from "../cells/amounts";
import type { CodeColumn, FactColumn, LabelColumn } from "./column-readers";
import { LabelMemory } from "./column-readers";
import type { Side } from "../cells/considerations";
import { CONSIDERED, parseConsiderations, STATED, UNCLEAR } from "../cells/considerations";
import type { LabelName } from "./columns";
import type { AskedText } from "../fields";
import { valueColumnOf } from "./columns";
import { OUTDATED } from "./columns";
import type { FactId } from "../contracts";
import { NO, NO_DAY, NOT_FILLED, YES } from "../contracts";
import { parseDateNumber, parseDateText, settlePartial } from "../cells/dates";
import { digitalOfCpv } from "../cells/cpv";
import { parseFactText } from "../cells/facts";
import type { Cell } from "../grid";
import type { Question } from "./numbered-labels";
import type { ColumnMatch } from "../recognition";
import type { StepContext, RowStep } from "./step-context";
import { doubtFor, errorFor } from "./step-context";

/** The words for yes and no among the first values of a column: they are those of nearly all its cells. */
function wordsOf({ sample }: ColumnMatch, parse: (text: string) => number): { yes: string; no: string } {
  const word = (state: number, usual: string) =>
    sample.find((text) => text.length <= LONGEST_WORD && !/\d/.test(text) && parse(text) === state) ?? usual;
  return { yes: word(YES, "Oui"), no: word(NO, "Non") };
}

/** A longer text is a sentence; up to this length equal ones are one object, and are compared as such. */
const LONGEST_WORD = 10;

/** A column of facts, to be read with the others of its sheet. */
export function factColumn(
  context: StepContext,
  match: ColumnMatch,
  fact: FactId,
  parse: (text: string) => number,
): FactColumn {
  return {
    column: match.column,
    track: context.rows.fact(fact),
    ...wordsOf(match, parse),
    memory: new LabelMemory(parse),
    doubt: doubtFor(context, "unreadableFact", match),
    error: errorFor(context, match),
  };
}

/** Sourcing is a fact that may also be a number of meetings: the number, once the fact is read. */
export function sourcingStep(context: StepContext, match: ColumnMatch): RowStep {
  const state = context.rows.fact("sourcing");
  const counts = context.rows.track("sourcingCount");
  return (row, offset, entry) => {
    const known = state.array[entry];
    if (known === NOT_FILLED) return;
    if (known === NO) {
      counts.array[entry] = 0;
      return;
    }
    const cell = row[match.column - offset];
    const number = typeof cell === "string" ? parseQuantityText(cell) : typeof cell === "number" ? cell : 1;
    // Larger numbers are the serials of dates: one meeting.
    counts.array[entry] = number >= 1 && number < 1000 ? Math.floor(number) : 1;
  };
}

/** An execution review is a fact that may also be a date: the date, once the fact is read. */
export function reviewStep(context: StepContext, match: ColumnMatch): RowStep {
  const state = context.rows.fact("executionReview");
  const reviewDays = context.rows.track("executionReviewDay");
  const dayOfCell = (cell: Cell | undefined) => {
    if (typeof cell === "string") return parseDateText(cell);
    return typeof cell === "number" && cell > 1000 ? parseDateNumber(cell, context.date1904) : NO_DAY;
  };
  return (row, offset, entry) => {
    if (state.array[entry] !== YES) return;
    // A month or a year says in which year it took place, which is what is asked.
    const day = settlePartial(dayOfCell(row[match.column - offset]), false);
    if (day > 0) reviewDays.array[entry] = day;
  };
}

/** « donneesActuelles », a fact as others to read. */
export function currentColumn(context: StepContext, match: ColumnMatch): FactColumn {
  return {
    column: match.column,
    track: context.rows.track("current"),
    ...wordsOf(match, parseFactText),
    memory: new LabelMemory(parseFactText),
    doubt: () => undefined,
    error: errorFor(context, match),
  };
}

/** « donneesActuelles »: a no marks the row as outdated. */
export function currentStep({ rows }: StepContext): RowStep {
  const state = rows.track("current");
  const { flags } = rows;
  return (_row, _offset, entry) => {
    if (state.array[entry] === NO) flags.array[entry] = (flags.array[entry] as number) | OUTDATED;
  };
}

export function labelColumn(
  context: StepContext,
  match: ColumnMatch,
  name: LabelName,
  parse: (text: string) => number,
  other: (cell: Cell) => number,
): LabelColumn {
  return {
    column: match.column,
    track: context.rows.track(name),
    memory: new LabelMemory(parse),
    other,
    error: errorFor(context, match),
  };
}

/** A question that the labels of a column answer beside others. */
export function questionOf(
  { rows }: StepContext,
  name: LabelName,
  parse: (text: string) => number,
  other: (cell: Cell) => number = () => NOT_FILLED,
): Question<Uint8Array> {
  return { track: rows.track(name), parse, other };
}

/** The values of a column, kept under the numbers of its field. */
export function valueOf({ rows }: StepContext, field: AskedText): Question<Uint16Array> {
  const labels = rows.labelsOf(field);
  return {
    track: rows.trackOf(valueColumnOf(field)),
    parse: (text) => labels.of(text),
    other: (cell) => (typeof cell === "number" ? labels.of(String(cell)) : 0),
  };
}

export function codeColumn(context: StepContext, match: ColumnMatch): CodeColumn {
  return {
    column: match.column,
    digital: context.rows.track("cpvState"),
    division: context.rows.track("cpvDivision"),
    memory: new LabelMemory(digitalOfCpv),
    error: errorFor(context, match),
  };
}

const bitsOf = ({ field }: ColumnMatch) =>
  field === "socialConsiderations" ? "socialBits" : "environmentalBits";

export function considerationsColumn(
  context: StepContext,
  match: ColumnMatch,
  matches: readonly ColumnMatch[],
): LabelColumn {
  const mixed = matches.some((other) => other.column === match.column && other !== match);
  const ofField = match.field === "socialConsiderations" ? "social" : "environmental";
  const side: Side = mixed ? ofField : null;
  const labels = labelColumn(
    context,
    match,
    bitsOf(match),
    (text) => parseConsiderations(text, side),
    (cell) => (cell === true || (typeof cell === "number" && cell > 0) ? STATED | CONSIDERED : STATED),
  );
  // A cell that is read for both sides is doubted once.
  return side === "environmental" ? { ...labels, error: () => undefined } : labels;
}

/** Says of considerations that they cannot be understood, once they are read. */
export function considerationsStep(context: StepContext, match: ColumnMatch): RowStep {
  const track = context.rows.track(bitsOf(match));
  const doubt = doubtFor(context, "unreadableFact", match);
  const { further = [] } = match;
  return (row, offset, entry) => {
    for (const column of further) {
      const cell = row[column - offset];
      if (typeof cell === "string" && cell !== "")
        track.array[entry] = (track.array[entry] as number) | parseConsiderations(cell, null);
    }
    if (((track.array[entry] as number) & (UNCLEAR | STATED)) === UNCLEAR)
      doubt(entry, row[match.column - offset] ?? "");
  };
}
