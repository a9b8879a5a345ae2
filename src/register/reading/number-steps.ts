/** Reading the columns of quantities. */
import {
  LARGEST_AMOUNT,
  NUMBER_BLANK,
  parseAmountIn,
  parseQuantityText,
  unitOfHeader,
} from "../cells/amounts";
import { saysNotAwarded } from "../cells/not-awarded";
import type { NumberColumn } from "./column-readers";
import { LARGEST_QUANTITY, numberOf } from "./column-readers";
import type { Column } from "./column";
import type { ColumnMatch } from "../recognition";
import type { StepContext, RowStep } from "./step-context";
import { doubtFor, errorFor } from "./step-context";

/** A column of numbers, to be read with the others of its sheet. */
export function numberColumn(
  context: StepContext,
  match: ColumnMatch,
  column: Column<Float64Array>,
  how: Pick<NumberColumn, "limit" | "factor" | "parse">,
): NumberColumn {
  return {
    column: match.column,
    track: context.rows.trackOf(column),
    ...how,
    doubt: doubtFor(context, "unreadableNumber", match),
    error: errorFor(context, match),
  };
}

/** Reads a quantity as its column writes them. */
export function quantityIn({ decimal }: ColumnMatch): (text: string) => number {
  return (text) => parseQuantityText(text, decimal);
}

/** A quantity, to be read with the others of its sheet. */
export function quantityColumn(
  context: StepContext,
  match: ColumnMatch,
  column: Column<Float64Array>,
): NumberColumn {
  const how = { limit: LARGEST_QUANTITY, factor: 1, parse: quantityIn(match) };
  return numberColumn(context, match, column, how);
}

/** An amount in the unit of its header. */
export function amountColumn(
  context: StepContext,
  match: ColumnMatch,
  column: Column<Float64Array>,
): NumberColumn {
  const factor = unitOfHeader(match.header);
  const parse = parseAmountIn(factor, match.decimal);
  return numberColumn(context, match, column, {
    limit: LARGEST_AMOUNT,
    factor,
    parse: (text) => (saysNotAwarded(text) ? NUMBER_BLANK : parse(text)),
  });
}

/** Leaves out what cannot be negative, a delay or a count, and says it: as an invoice paid before it came is left out. */
export function notNegativeStep(
  context: StepContext,
  match: ColumnMatch,
  column: Column<Float64Array>,
): RowStep {
  const track = context.rows.trackOf(column);
  const negative = doubtFor(context, "negativeNumber", match);
  return (row, offset, entry) => {
    if (!((track.array[entry] as number) < 0)) return;
    negative(entry, row[match.column - offset] ?? "");
    track.array[entry] = NaN;
  };
}

/** Reads the first of other columns that holds a number where the column of their track holds none. A maximum of 0 is none. */
export function standInStep(columns: readonly NumberColumn[]): RowStep {
  return (row, offset, entry) => {
    for (const column of columns) {
      const { array } = column.track;
      const known = array[entry] as number;
      if (known < 0 || known > 0) return;
      const cell = row[column.column - offset];
      if (cell === undefined || cell === "") continue;
      const value = numberOf(column, entry, cell);
      if (Number.isNaN(known) ? !Number.isNaN(value) : value > 0) array[entry] = value;
    }
  };
}
