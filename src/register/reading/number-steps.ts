/** Reading the columns of quantities. */
import { parseQuantityText } from "../cells/amounts";
import type { NumberColumn } from "./column-readers";
import { numberOf } from "./column-readers";
import type { QuantityName } from "./columns";
import type { ColumnMatch } from "../recognition";
import type { StepContext, RowStep } from "./step-context";
import { doubtFor } from "./step-context";

/** Reads a quantity as its column writes them. */
export function quantityIn({ decimal }: ColumnMatch): (text: string) => number {
  return (text) => parseQuantityText(text, decimal);
}

/** Leaves out what cannot be negative, a delay or a count, and says it: as an invoice paid before it came is left out. */
export function notNegativeStep(context: StepContext, match: ColumnMatch, name: QuantityName): RowStep {
  const track = context.rows.numbers(name);
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
