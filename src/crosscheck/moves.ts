/** What the figures would be if the register said what is published, field by field: the share that the differences move. */
import { NO, NO_DAY, YES, type FactId, type Register } from "../register/contracts";
import type { ContractFieldId } from "../register/fields";
import type { Assessment } from "../spaser/assessment";
import { ENVIRONMENTAL, SOCIAL, type Difference } from "./differences";

export interface Move {
  indicator: string;
  /** The figure as the register gives it, and as it would be. */
  from: number | null;
  to: number | null;
}

/** Field → the figures of the year that its differences change. `assess` computes the figures of a register. */
export function movesOf(
  register: Register,
  published: Register,
  differences: readonly Difference[],
  assess: (register: Register) => Assessment,
): { field: ContractFieldId; moves: Move[] }[] {
  const fields = [...new Set(differences.map(({ field }) => field))];
  const now = fields.length > 0 ? figuresOf(assess(register)) : new Map<string, number | null>();
  return fields.flatMap((field) => {
    const those = differences.filter((difference) => difference.field === field);
    const corrected = correctedBy(register, published, field, those);
    if (!corrected) return [];
    const then = figuresOf(assess(corrected));
    const moves = [...now].flatMap(([indicator, from]) => {
      const to = then.get(indicator) ?? null;
      return from === to ? [] : [{ indicator, from, to }];
    });
    return moves.length > 0 ? [{ field, moves }] : [];
  });
}

function figuresOf({ figures, year }: Assessment): Map<string, number | null> {
  return new Map([...(figures.get(year)?.values() ?? [])].map(({ id, value }) => [id, value]));
}

/** The register with what is published in one field; null for a field that no figure is computed from. */
function correctedBy(
  register: Register,
  published: Register,
  field: ContractFieldId,
  differences: readonly Difference[],
): Register | null {
  const of = differences.map(({ match }) => [match.contract, match.published] as const);
  if (field === "amount") {
    const amount = register.amount.slice();
    for (const [i, other] of of) amount[i] = published.amount[other] ?? NaN;
    return { ...register, amount };
  }
  if (field === "notificationDate") {
    const notificationDay = register.notificationDay.slice();
    const notificationYear = register.notificationYear.slice();
    for (const [i, other] of of) {
      notificationDay[i] = published.notificationDay[other] ?? NO_DAY;
      notificationYear[i] = published.notificationYear[other] ?? 0;
    }
    return { ...register, notificationDay, notificationYear };
  }
  const facts = factsOf(field).filter((fact) => register.facts[fact]);
  const [first] = facts;
  if (first === undefined) return null;
  const copies = Object.fromEntries(facts.map((fact) => [fact, register.facts[fact]?.slice()]));
  for (const { match, published: told } of differences)
    for (const fact of facts) {
      const copy = copies[fact];
      // « No » answers all of a consideration's columns, « yes » the nearest one.
      if (copy && (told === false || fact === first)) copy[match.contract] = told === true ? YES : NO;
    }
  return { ...register, facts: { ...register.facts, ...copies } };
}

function factsOf(field: ContractFieldId): readonly FactId[] {
  if (field === "socialConsiderations") return SOCIAL;
  if (field === "environmentalConsiderations") return ENVIRONMENTAL;
  return [...SOCIAL, ...ENVIRONMENTAL].filter((fact) => fact === field);
}
