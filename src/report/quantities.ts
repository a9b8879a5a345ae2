/** What each contract adds to a sum or a mean: the columns of « Détail » from which such figures can be added up again. */
import type { Register } from "../register/contracts";
import { OUTSIDE, type Figure } from "../spaser/assessment";
import { chooseMeasure, sourceOf, tallyOf } from "../spaser/sources";
import { procedureKey } from "../spaser/procedures";
import type { Tally } from "../spaser/tally";

/** Per contract, NaN where it adds nothing. */
export type Quantities =
  | { kind: "none" }
  | { kind: "sum"; values: Float64Array }
  | { kind: "mean"; values: Float64Array; weights: Float64Array | null };

/** The quantities behind a figure whose contracts are known. */
export function quantitiesOf(register: Register, figure: Figure): Quantities {
  if (figure.kind !== "sum" && figure.kind !== "mean") return { kind: "none" };
  const source = sourceOf(register);
  const { measure } = chooseMeasure(source, figure.definition);
  const states = figure.states;
  if (!measure || !states) return { kind: "none" };
  if (measure.kind === "sourcingMeetings")
    return { kind: "sum", values: meetingsByProcedure(register, states) };
  const tally = tallyOf(source, measure, figure.year);
  if (tally === null || !("kind" in tally)) return { kind: "none" };
  if (tally.kind === "quantity") return { kind: "sum", values: within(states, (i) => quantity(tally, i)) };
  if (tally.kind === "mean") {
    const { value, weight } = tally;
    // Only what counts: a value without a weight says nothing, nor a weight without a value.
    const counts = (i: number) =>
      !Number.isNaN(value[i] ?? NaN) && (weight === null || (weight[i] ?? NaN) > 0);
    const counted = (column: Float64Array) => within(states, (i) => (counts(i) ? (column[i] ?? NaN) : NaN));
    return { kind: "mean", values: counted(value), weights: weight && counted(weight) };
  }
  return { kind: "none" };
}

function within(states: Uint8Array, of: (contract: number) => number): Float64Array {
  return Float64Array.from(states, (state, i) => (state === OUTSIDE ? NaN : of(i)));
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

/** Lots repeat the meetings of their procedure: its largest count stands once, at its first contract. */
function meetingsByProcedure(register: Register, states: Uint8Array): Float64Array {
  const count = register.sourcingCount;
  const values = new Float64Array(states.length).fill(NaN);
  const firstOf = new Map<string, number>();
  for (let i = 0; i < states.length; i++) {
    const meetings = count?.[i] ?? NaN;
    if (states[i] === OUTSIDE || Number.isNaN(meetings)) continue;
    const number = procedureKey(register.procedureNumber[i] ?? "");
    const first = number === "" ? i : (firstOf.get(number) ?? i);
    firstOf.set(number, first);
    const most = values[first] ?? NaN;
    values[first] = Number.isNaN(most) ? meetings : Math.max(most, meetings);
  }
  return values;
}
