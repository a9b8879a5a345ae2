/** How a target can still be reached with the consultations that are expected: how many more it takes, and where they are. */
import type { Register } from "../../register/contracts";
import type { Figure } from "../assessment";
import { effortTo } from "../compare";
import { procedureKey } from "../procedures";
import { COUNTED, IN_POPULATION, NOT_FILLED_IN } from "../states";

/** What the consultations say of an indicator, by their places in the list of all that are expected. */
export interface Asked {
  met: number[];
  /** Nobody has said yet. */
  open: number[];
  notMet: number[];
}

export interface Reach {
  /** How many consultations more than those known to meet it; 0 = the plan suffices; null = even all contracts of the year would not. */
  missing: number | null;
  /** Whose answer it takes: of those that are open some suffice; only with some that say no; not even all of them. */
  suffices: "plan" | "open" | "withNo" | "never";
  /** How many are open, of contracts or of procedures; and the share if all consultations met it, those that say no as well. */
  open: number;
  best: number;
  /** Families of the open consultations, the largest first; null = without a family. */
  families: { value: string | null; open: number }[];
}

/** What each consultation says of a figure of the plan; `entries`: their places in its register. */
export function askedOf({ states }: Pick<Figure, "states">, entries: readonly number[]): Asked {
  const asked: Asked = { met: [], open: [], notMet: [] };
  entries.forEach((entry, at) => {
    const state = states?.[entry];
    if (state === COUNTED) asked.met.push(at);
    else if (state === NOT_FILLED_IN) asked.open.push(at);
    else if (state === IN_POPULATION) asked.notMet.push(at);
  });
  return asked;
}

/** null for what has no target to come up to: no share of contracts or procedures, no target, one from above. */
export function reachOf(
  register: Register,
  figure: Figure,
  asked: Asked,
  entries: readonly number[],
): Reach | null {
  const { kind, target, targetDirection, numerator, population, counts } = figure;
  if (kind !== "ratio" || target === null || targetDirection !== "atLeast") return null;
  if (numerator === null || population === null || (counts !== "contracts" && counts !== "procedures"))
    return null;
  const missing = effortTo(target, numerator, population);
  const many = (list: readonly number[]) =>
    counts === "contracts"
      ? list.length
      : proceduresAmong(
          register,
          list.map((at) => entries[at] ?? 0),
        );
  const open = many(asked.open);
  const no = many(asked.notMet);
  const suffices =
    missing === null || missing > open + no
      ? "never"
      : missing === 0
        ? "plan"
        : missing <= open
          ? "open"
          : "withNo";
  return {
    missing,
    suffices,
    open,
    best: population === 0 ? 0 : Math.min(1, (numerator + open + no) / population),
    families: familiesOf(
      register,
      asked.open.map((at) => entries[at] ?? 0),
    ),
  };
}

function proceduresAmong({ procedureNumber }: Register, entries: readonly number[]): number {
  let without = 0;
  const numbers = new Set<string>();
  for (const entry of entries) {
    const number = procedureKey(procedureNumber[entry] ?? "");
    if (number === "") without++;
    else numbers.add(number);
  }
  return numbers.size + without;
}

function familiesOf({ values }: Register, entries: readonly number[]): Reach["families"] {
  const segment = values?.segment;
  if (!segment) return [];
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const family = segment.labels[segment.of[entry] ?? 0] ?? "";
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, open]) => ({ value: value === "" ? null : value, open }))
    .sort(
      (one, other) => other.open - one.open || ((one.value ?? "\uffff") < (other.value ?? "\uffff") ? -1 : 1),
    );
}
