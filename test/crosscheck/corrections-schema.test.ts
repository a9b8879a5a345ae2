/**
 * Corrections keep to the rules of the national schema for what they say, whatever registers say. The rules below are those of
 * https://raw.githubusercontent.com/139bercy/format-commande-publique/master/marches.json (2.0.3), said again for the fields that are
 * corrected. A correction is no whole contract: the schema also asks for what isn't corrected, which the published file has already.
 */
import fc from "fast-check";
import { correctionsOf, type Correction } from "../../src/crosscheck/corrections";
import { differencesOf, type Difference } from "../../src/crosscheck/differences";
import { matchContracts } from "../../src/crosscheck/matching";
import { schemaProcedure } from "../../src/crosscheck/procedures";
import { buildRegister } from "../../method-pages/build-register";

const oneOf = (words: readonly string[]) => (value: unknown) =>
  typeof value === "string" && words.includes(value);
/** An object with one list, of at least one word, none twice. */
const listOf = (name: string, words: readonly string[]) => (value: unknown) => {
  const [[only, list] = [], ...others] = Object.entries(value as object);
  const all = list as unknown[];
  return (
    only === name &&
    others.length === 0 &&
    all.length > 0 &&
    new Set(all).size === all.length &&
    all.every(oneOf(words))
  );
};

const RULES: Record<keyof Correction, (value: unknown) => boolean> = {
  id: (value) => typeof value === "string" && value.length >= 1 && value.length <= 16,
  montant: (value) => typeof value === "number" && value >= 1,
  dateNotification: (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value),
  dureeMois: (value) => Number.isInteger(value) && Number(value) >= 1,
  procedure: oneOf([
    "Procédure adaptée",
    "Appel d'offres ouvert",
    "Appel d'offres restreint",
    "Procédure avec négociation",
    "Marché passé sans publicité ni mise en concurrence préalable",
    "Dialogue compétitif",
  ]),
  considerationsSociales: listOf("considerationSociale", [
    "Clause sociale",
    "Critère social",
    "Marché réservé",
    "Pas de considération sociale",
  ]),
  considerationsEnvironnementales: listOf("considerationEnvironnementale", [
    "Clause environnementale",
    "Critère environnemental",
    "Pas de considération environnementale",
  ]),
};

/** The fields of the corrections that break a rule. */
function broken(corrections: readonly Correction[]): unknown[] {
  return corrections.flatMap((correction) =>
    Object.entries(correction).filter(([field, value]) => !RULES[field as keyof Correction](value)),
  );
}

const state = fc.constantFrom(true, false, null);
const row = (number: string) =>
  fc.record({
    number: fc.constant(number),
    notified: fc.constantFrom("2024-01-10", "2024-02-11"),
    amount: fc.constantFrom(0.4, 1, 50_000, 80_000.55),
    facts: fc.record({
      socialClause: state,
      socialCriterion: state,
      reserved: state,
      environmentalClause: state,
      environmentalCriterion: state,
    }),
  });
const registers = fc.tuple(row("2024-001"), row("2024-002"), row("2024-003"));

test("whatever two registers say of the same contracts", () => {
  let corrected = 0;
  fc.assert(
    fc.property(registers, registers, (mine, theirs) => {
      const [register, published] = [buildRegister(mine), buildRegister(theirs)];
      const { matches } = matchContracts(register, published);
      const corrections = correctionsOf(register, published, differencesOf(register, published, matches));
      corrected += corrections.length;
      expect(broken(corrections)).toEqual([]);
    }),
    { seed: 18 },
  );
  expect(corrected).toBeGreaterThan(50);
});

test("what the schema has no room for is no correction: an amount or a duration below one", () => {
  const register = buildRegister([{ number: "1", notified: "2024-01-10", amount: 0.2, facts: {} }]);
  const of = (field: "amount" | "durationMonths", said: number): Difference => ({
    match: { contract: 0, published: 0, how: "sure" },
    field,
    register: said,
    published: 12,
  });
  expect(correctionsOf(register, register, [of("amount", 0.2), of("durationMonths", 0)])).toEqual([]);
  expect(correctionsOf(register, register, [of("amount", 5), of("durationMonths", 6)])).toEqual([
    { id: "1", montant: 5, dureeMois: 6 },
  ]);
});

test.each([
  "MAPA",
  "AOO",
  "appel d’offres restreint",
  "Procédure avec négociation",
  "gré à gré",
  "dialogue compétitif",
])("the procedure that people write as « %s » is one of the schema’s", (written) => {
  expect(RULES.procedure(schemaProcedure(written))).toBe(true);
});
