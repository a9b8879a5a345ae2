/** How each contract was awarded: procedure, nature, number of tenders, planning; consistent with its amount and negotiation. */
import type { ExampleContract } from "./contract";
import { deal } from "./deal";
import type { Random } from "./random";

/** Competed procedures of 2023 that had sourcing meetings, were planned, or both: 14 are both. */
const SOURCED_AND_PLANNED = 14;
const SOURCED_ONLY = 2;
const PLANNED_ONLY = 11;

/** Procedures that had sourcing meetings. */
export interface Sourced {
  of2022: string[];
  of2023: string[];
}

export function dealAwards(contracts: readonly ExampleContract[], random: Random): Sourced {
  giveProcedures(contracts, random);
  return {
    of2022: planAndSource(contracts, 2022, 9, 1, 16, random),
    of2023: planAndSource(contracts, 2023, SOURCED_AND_PLANNED, SOURCED_ONLY, PLANNED_ONLY, random),
  };
}

/** Procedure, nature and number of tenders, the same for all lots of a procedure. */
export function giveProcedures(contracts: readonly ExampleContract[], random: Random): void {
  for (const lots of byProcedure(contracts)) {
    const procedure = procedureOf(lots, random);
    const nature = natureOf(lots, procedure, random);
    for (const one of lots) {
      one.procedure = procedure;
      one.nature = nature;
      one.bids = one.competed
        ? random.pick([1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 9])
        : procedure.startsWith("Marché sans")
          ? 1
          : null;
    }
  }
}

function byProcedure(contracts: readonly ExampleContract[]): ExampleContract[][] {
  const procedures = new Map<string, ExampleContract[]>();
  for (const one of contracts)
    procedures.set(one.procedureNumber, [...(procedures.get(one.procedureNumber) ?? []), one]);
  return [...procedures.values()];
}

/** Negotiation is not allowed in a call for tenders. */
function procedureOf(lots: readonly ExampleContract[], random: Random): string {
  const [first] = lots;
  if (first === undefined) return "";
  if (!first.competed) {
    return first.subject.without === "central"
      ? random.pick(["UGAP", "UGAP", "Centrale d’achat"])
      : "Marché sans publicité ni mise en concurrence préalables";
  }
  const total = lots.reduce((sum, { amount }) => sum + amount, 0);
  if (lots.some(({ negotiations }) => negotiations > 0)) {
    return total < 900_000 || first.family === "works"
      ? "Procédure adaptée (MAPA)"
      : random.pick(["Procédure avec négociation", "Procédure avec négociation", "Dialogue compétitif"]);
  }
  if (first.family === "digital" && lots.length === 1 && random.chance(0.3)) return "Marché subséquent";
  return total < 220_000
    ? "Procédure adaptée (MAPA)"
    : random.pick([
        "Appel d’offres ouvert",
        "Appel d’offres ouvert",
        "Appel d’offres ouvert",
        "Appel d’offres restreint",
      ]);
}

function natureOf([first]: readonly ExampleContract[], procedure: string, random: Random): string {
  if (procedure === "Marché subséquent") return "Marché subséquent";
  if (first === undefined || first.family === "works") return "Marché";
  return random.pick([
    "Accord-cadre à bons de commande",
    "Accord-cadre à bons de commande",
    "Marché",
    "Accord-cadre",
  ]);
}

function planAndSource(
  contracts: readonly ExampleContract[],
  year: number,
  both: number,
  sourced: number,
  planned: number,
  random: Random,
): string[] {
  // One contract stands for each procedure: dealing among them deals procedures.
  const procedures = byProcedure(contracts.filter((one) => one.year === year && one.competed)).flatMap(
    ([first]) => first ?? [],
  );
  const size = ({ amount }: ExampleContract) => Math.log10(amount) / 8;
  const withBoth = deal(procedures, both, size, random);
  const left = procedures.filter((one) => !withBoth.includes(one));
  const onlySourced = deal(left, sourced, size, random);
  const onlyPlanned = deal(
    left.filter((one) => !onlySourced.includes(one)),
    planned,
    size,
    random,
  );
  const isPlanned = new Set([...withBoth, ...onlyPlanned].map(({ procedureNumber }) => procedureNumber));
  for (const one of contracts) if (one.year === year) one.planned = isPlanned.has(one.procedureNumber);
  return [...withBoth, ...onlySourced].map(({ procedureNumber }) => procedureNumber);
}
