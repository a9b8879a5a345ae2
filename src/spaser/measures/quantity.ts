/** The column of a quantity that a definition names: an amount, a number of a framework's own. */
import { dataOf } from "../conditions/data";
import type { OperandId } from "../conditions/operands";
import { notHeld, type Source } from "../source";
import type { Unavailable } from "../outcome";

/** NaN where not filled in; the reason where the register has none for the year. */
export function quantityColumn(
  source: Source,
  quantity: OperandId,
  year: number,
): Float64Array | Unavailable {
  const data = dataOf(source, quantity, year);
  if (data?.kind !== "number") return notHeld(year);
  return data.values ?? Float64Array.from({ length: source.register.size }, (_, i) => data.at(i));
}

/** The quantity where the register has no column for it, whatever the year; "" where it has. */
export function missingQuantity({ conditions }: Source, quantity: OperandId): string {
  return conditions.lacking({ kind: "filled", field: quantity }).join(",");
}
