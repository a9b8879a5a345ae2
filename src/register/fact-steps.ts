/** Reading the columns of facts: yes/no, counts and dates that are a yes, labels, considerations. */
import { parseQuantityText } from "./amounts";
import type { FactColumn } from "./column-readers";
import { LabelMemory, readFacts, readLabels } from "./column-readers";
import type { Side } from "./considerations";
import { CONSIDERED, parseConsiderations, STATED, UNCLEAR } from "./considerations";
import { OUTDATED } from "./contract-rows";
import type { FactId } from "./contracts";
import { NO, NO_DAY, NOT_FILLED, YES } from "./contracts";
import { parseDateNumber, parseDateText, settlePartial } from "./dates";
import { parseFactText } from "./facts";
import type { Cell } from "./grid";
import type { ColumnMatch } from "./recognition";
import type { SheetContext, Step } from "./step-context";
import { doubtFor, errorFor } from "./step-context";
import { bytes, days } from "./tracks";

/** A column of facts, to be read with the others of its sheet. */
export function factColumn(
  context: SheetContext,
  match: ColumnMatch,
  fact: FactId,
  parse: (text: string) => number,
): FactColumn {
  return {
    column: match.column,
    track: context.rows.fact(fact),
    memory: new LabelMemory(parse),
    doubt: doubtFor(context, "unreadableFact", match),
    error: errorFor(context, match),
  };
}

/** Sourcing: a fact that may also be a number of meetings. */
export function sourcingStep(context: SheetContext, match: ColumnMatch): Step {
  const column = [factColumn(context, match, "sourcing", parseFactText)];
  const state = context.rows.fact("sourcing");
  const counts = context.rows.numbers("sourcingCount");
  return (slice, offset) => {
    readFacts(slice, column, offset);
    const { base, count, rows } = slice;
    for (let k = 0; k < count; k++) {
      const known = state.array[base + k];
      if (known === NOT_FILLED) continue;
      if (known === NO) {
        counts.array[base + k] = 0;
        continue;
      }
      const cell = (rows[k] as readonly Cell[])[match.column - offset];
      const number = typeof cell === "string" ? parseQuantityText(cell) : typeof cell === "number" ? cell : 1;
      // Larger numbers are the serials of dates: one meeting.
      counts.array[base + k] = number >= 1 && number < 1000 ? Math.floor(number) : 1;
    }
  };
}

/** Execution review: a fact that may also be a date. */
export function reviewStep(context: SheetContext, match: ColumnMatch): Step {
  const column = [factColumn(context, match, "executionReview", parseFactText)];
  const state = context.rows.fact("executionReview");
  const reviewDays = context.rows.track("executionReviewDay", days, NO_DAY);
  const dayOfCell = (cell: Cell | undefined) => {
    if (typeof cell === "string") return parseDateText(cell);
    return typeof cell === "number" && cell > 1000 ? parseDateNumber(cell, context.date1904) : NO_DAY;
  };
  return (slice, offset) => {
    readFacts(slice, column, offset);
    const { base, count, rows } = slice;
    for (let k = 0; k < count; k++) {
      if (state.array[base + k] !== YES) continue;
      const cell = (rows[k] as readonly Cell[])[match.column - offset];
      // A month or a year says in which year it took place, which is what is asked.
      const day = settlePartial(dayOfCell(cell), false);
      if (day > 0) reviewDays.array[base + k] = day;
    }
  };
}

/** « donneesActuelles »: a no marks the row as outdated. */
export function currentStep(context: SheetContext, match: ColumnMatch): Step {
  const state = context.rows.track("current", bytes, 0);
  const column = {
    column: match.column,
    track: state,
    memory: new LabelMemory(parseFactText),
    doubt: () => undefined,
    error: errorFor(context, match),
  };
  const { flags } = context.rows;
  return (slice, offset) => {
    readFacts(slice, [column], offset);
    for (let i = slice.base; i < slice.base + slice.count; i++) {
      if (state.array[i] === NO) flags.array[i] = (flags.array[i] as number) | OUTDATED;
    }
  };
}

export function labelStep(
  context: SheetContext,
  match: ColumnMatch,
  name: string,
  parse: (text: string) => number,
  other: (cell: Cell) => number,
  quick?: (text: string) => number,
): Step {
  const track = name === "awarded" ? context.rows.awarded : context.rows.track(name, bytes, 0);
  const memory = new LabelMemory(parse);
  const error = errorFor(context, match);
  return (slice, offset) =>
    readLabels(slice, match.column - offset, track.array, memory, other, error, quick);
}

export function considerationsStep(
  context: SheetContext,
  match: ColumnMatch,
  matches: readonly ColumnMatch[],
): Step {
  const social = match.field === "socialConsiderations";
  const mixed = matches.some((other) => other.column === match.column && other !== match);
  const side: Side = mixed ? (social ? "social" : "environmental") : null;
  const track = context.rows.track(social ? "socialBits" : "environmentalBits", bytes, 0);
  const memory = new LabelMemory((text) => parseConsiderations(text, side));
  const doubt = doubtFor(context, "unreadableFact", match);
  const error = errorFor(context, match);
  const other = (cell: Cell) =>
    cell === true || (typeof cell === "number" && cell > 0) ? STATED | CONSIDERED : STATED;
  return (slice, offset) => {
    readLabels(slice, match.column - offset, track.array, memory, other, error);
    const { base, count, rows } = slice;
    const bits = track.array;
    for (let k = 0; k < count; k++) {
      if (((bits[base + k] as number) & (UNCLEAR | STATED)) === UNCLEAR) {
        doubt(k, (rows[k] as readonly Cell[])[match.column - offset] ?? "");
      }
    }
  };
}
