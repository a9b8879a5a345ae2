/** What each contract adds to a sum or a mean that was counted over contracts. */
import { YES } from "../register/contracts";
import type { Quantities } from "./outcome";
import { OUTSIDE } from "./states";
import type { Tally } from "./tally";

/** The quantities of the contracts that are not outside; none for what is only counted. */
export function quantitiesOf(tally: Tally, states: Uint8Array): Quantities {
  const within = (of: (contract: number) => number) =>
    Float64Array.from(states, (state, i) => (state === OUTSIDE ? NaN : of(i)));
  if (tally.kind === "quantity") return { kind: "sum", values: within((i) => quantity(tally, i)) };
  if (tally.kind === "quotient") {
    const { upper, having, lower } = tally;
    const above = (i: number) => (having === null || having[i] === YES ? (upper[i] ?? NaN) : NaN);
    return { kind: "quotient", values: within(above), weights: within((i) => lower[i] ?? NaN) };
  }
  if (tally.kind !== "mean") return { kind: "none" };
  const { value, weight } = tally;
  // Only what counts: a value without a weight says nothing, nor a weight without a value.
  const counts = (i: number) => !Number.isNaN(value[i] ?? NaN) && (weight === null || (weight[i] ?? NaN) > 0);
  const counted = (column: Float64Array) => within((i) => (counts(i) ? (column[i] ?? NaN) : NaN));
  return { kind: "mean", values: counted(value), weights: weight && counted(weight) };
}

/** The base column less the years after, where it is filled in; else the sum of the years that are. */
function quantity({ base, less, years }: Extract<Tally, { kind: "quantity" }>, contract: number): number {
  const filled = (columns: Float64Array[]) =>
    columns.map((column) => column[contract] ?? NaN).filter((value) => !Number.isNaN(value));
  const from = base?.[contract] ?? NaN;
  if (!Number.isNaN(from)) return filled(less).reduce((rest, value) => rest - value, from);
  const parts = filled(years);
  return parts.length === 0 ? NaN : parts.reduce((sum, value) => sum + value, 0);
}
