/** What would have to be published instead, in the words of the open data's schema, for the contracts that the register says otherwise of. */
import { YES, type FactId, type Register } from "../register/contracts";
import type { Difference } from "./differences";

/** The schema's values (arrêté of 2022-12-22, `139bercy/format-commande-publique` 2.0.3). */
export const SOCIAL_WORDS = [
  "Clause sociale",
  "Critère social",
  "Marché réservé",
  "Pas de considération sociale",
] as const;
export const ENVIRONMENTAL_WORDS = [
  "Clause environnementale",
  "Critère environnemental",
  "Pas de considération environnementale",
] as const;

/** The schema takes no amount below one euro, and no duration below one month. */
const LEAST = 1;

export interface Correction {
  id: string;
  montant?: number;
  dateNotification?: string;
  dureeMois?: number;
  procedure?: string;
  considerationsSociales?: { considerationSociale: (typeof SOCIAL_WORDS)[number][] };
  considerationsEnvironnementales?: { considerationEnvironnementale: (typeof ENVIRONMENTAL_WORDS)[number][] };
}

/** One object per published contract that differs; only what the schema has words for. */
export function correctionsOf(
  register: Register,
  published: Register,
  differences: readonly Difference[],
): Correction[] {
  const found = new Map<number, Correction>();
  for (const { match, field, register: said } of differences) {
    const { contract, published: other } = match;
    const correction = found.get(other) ?? { id: published.contractNumber[other] ?? "" };
    if (field === "amount" && typeof said === "number" && said >= LEAST) correction.montant = said;
    else if (field === "notificationDate") correction.dateNotification = String(said);
    else if (field === "durationMonths" && typeof said === "number" && said >= LEAST)
      correction.dureeMois = said;
    else if (field === "procedure") correction.procedure = String(said);
    else if (/^social|^reserved$/.test(field))
      correction.considerationsSociales = { considerationSociale: socialWords(register, contract) };
    else if (field.startsWith("environmental"))
      correction.considerationsEnvironnementales = {
        considerationEnvironnementale: environmentalWords(register, contract),
      };
    else continue;
    found.set(other, correction);
  }
  return [...found.values()];
}

function is(register: Register, i: number, any: readonly FactId[]): boolean {
  return any.some((fact) => register.facts[fact]?.[i] === YES);
}

/** An annex or a consideration that the register names no part of is a clause: it binds whoever performs the contract. */
function socialWords(register: Register, i: number): (typeof SOCIAL_WORDS)[number][] {
  const words: (typeof SOCIAL_WORDS)[number][] = [];
  if (is(register, i, ["socialClause", "insertionClause", "socialAnnex"])) words.push("Clause sociale");
  if (is(register, i, ["socialCriterion"])) words.push("Critère social");
  if (is(register, i, ["reserved"])) words.push("Marché réservé");
  if (words.length === 0 && is(register, i, ["socialConsiderations"])) words.push("Clause sociale");
  return words.length > 0 ? words : ["Pas de considération sociale"];
}

function environmentalWords(register: Register, i: number): (typeof ENVIRONMENTAL_WORDS)[number][] {
  const words: (typeof ENVIRONMENTAL_WORDS)[number][] = [];
  if (is(register, i, ["environmentalClause", "environmentalAnnex"])) words.push("Clause environnementale");
  if (is(register, i, ["environmentalCriterion"])) words.push("Critère environnemental");
  if (words.length === 0 && is(register, i, ["environmentalConsiderations"]))
    words.push("Clause environnementale");
  return words.length > 0 ? words : ["Pas de considération environnementale"];
}
