/** « Figer l'exercice »: what is kept of a published year, and which contracts make a later difference. */
import type { Register } from "../register/contracts";
import type { Assessment } from "../spaser/assessment";
import type { Frozen } from "./memory";

/** What is kept of the assessment's year: figures, targets, version, moment, and the state of every contract concerned. */
export function freezeYear(
  assessment: Assessment,
  register: Register,
  now: { day: number; minutes: number },
): Frozen {
  const figures = [...(assessment.figures.get(assessment.year)?.values() ?? [])];
  const withStates = figures.filter(({ states }) => states !== null);
  const contracts: Frozen["contracts"] = {};
  for (let contract = 0; contract < register.size; contract += 1) {
    const states = withStates.map((figure) => figure.states?.[contract] ?? 0);
    if (states.some((state) => state !== 0)) contracts[contractKey(register, contract)] = states.join("");
  }
  return {
    ...now,
    frameworkVersion: assessment.framework.version,
    figures: Object.fromEntries(
      figures.map(({ id, value, numerator, population, target }) => [
        id,
        { value, numerator, population, target },
      ]),
    ),
    order: withStates.map(({ id }) => id),
    contracts,
  };
}

/** The number of the contract that a key names. */
function numberIn(key: string): string {
  // A key ends with lot and day, neither of which holds a bar; one that is a place has none.
  return key.split("|").slice(0, -2).join("|");
}

/**
 * The contracts whose part in a figure is no longer what it was when the year was published: those of the register, and the
 * numbers of those that are gone.
 */
export function changedSince(
  frozen: Frozen,
  register: Register,
  indicatorId: string,
  states: Uint8Array,
): { contracts: number[]; gone: string[] } {
  const at = frozen.order.indexOf(indicatorId);
  if (at < 0) return { contracts: [], gone: [] };
  const contracts: number[] = [];
  const seen = new Set<string>();
  for (let contract = 0; contract < register.size; contract += 1) {
    const key = contractKey(register, contract);
    seen.add(key);
    const before = Number(frozen.contracts[key]?.[at] ?? 0);
    if (before !== states[contract]) contracts.push(contract);
  }
  const gone = Object.entries(frozen.contracts).filter(([key, was]) => !seen.has(key) && was[at] !== "0");
  return { contracts, gone: gone.map(([key]) => numberIn(key)) };
}

/** Names a contract across editions of the register: number, lot and date; its place where it has no number. */
function contractKey(register: Register, contract: number): string {
  const number = register.contractNumber[contract] ?? "";
  if (number === "") return `${register.sheetOf[contract]}:${register.rowOf[contract]}`;
  return [number, register.lot[contract] ?? "", register.notificationDay[contract]].join("|");
}
