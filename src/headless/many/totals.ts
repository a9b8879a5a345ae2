/** Figures of several registers put together: what was counted contract by contract adds up. */
import { createHash } from "node:crypto";
import type { Register } from "../../register/contracts";
import type { Assessment, Figure } from "../../spaser/assessment";
import { COUNTED, NOT_FILLED_IN, OUTSIDE } from "../../spaser/states";

/** What a register, or several, gave for one indicator. */
export interface Total {
  id: string;
  kind: "ratio" | "count";
  numerator: number;
  population: number;
  filled: number;
  /** Registers that gave the figure. */
  files: number;
}

/** The shares and numbers of contracts of the year, without these contracts; other figures can't be added up. */
export function totalsOf(assessment: Assessment, without: readonly number[]): Total[] {
  const figures = [...(assessment.figures.get(assessment.year)?.values() ?? [])];
  return figures.flatMap((figure) => totalOf(figure, without) ?? []);
}

function totalOf(figure: Figure, without: readonly number[]): Total | null {
  const { id, kind, value, counts, origin, numerator, population, filled } = figure;
  if (kind !== "ratio" && kind !== "count") return null;
  if (value === null || origin !== "contracts" || counts !== "contracts" || numerator === null) return null;
  const total = { id, kind, numerator, population: population ?? 0, filled: filled ?? 0, files: 1 };
  const states = without.length > 0 ? figure.states : null;
  for (const contract of without) {
    const state = states?.[contract] ?? OUTSIDE;
    if (state === OUTSIDE) continue;
    total.population--;
    if (state === COUNTED) total.numerator--;
    if (state !== NOT_FILLED_IN) total.filled--;
  }
  return total;
}

/** Adds what one register gave to what all gave so far, by indicator. */
export function addTotals(all: Map<string, Total>, more: readonly Total[]): void {
  for (const total of more) {
    const known = all.get(total.id);
    if (!known) {
      all.set(total.id, { ...total });
      continue;
    }
    known.numerator += total.numerator;
    known.population += total.population;
    known.filled += total.filled;
    known.files++;
  }
}

/** A share as a fraction, a number; null where nothing is behind it. */
export function valueOf({ kind, numerator, population }: Total): number | null {
  if (kind === "count") return numerator;
  return population === 0 ? null : numerator / population;
}

/**
 * What tells each contract from others in any register: its buyer, numbers, subject and day together, since each body counts its
 * contracts from 1. "" for one without number: nothing says that it is another's.
 */
export function contractKeys(register: Register): string[] {
  return Array.from({ length: register.size }, (_, i) => {
    const number = register.contractNumber[i] ?? "";
    if (number === "") return "";
    const parts = [
      register.buyer[i],
      number,
      register.lot[i],
      register.object[i],
      register.notificationDay[i],
    ];
    return createHash("sha1").update(JSON.stringify(parts)).digest("base64").slice(0, 16);
  });
}
