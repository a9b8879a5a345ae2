/**
 * A register beside the open data that was published of its contracts, which is read as a register of its own: what both have, what
 * differs and where, and what that moves. Everything here can be handed from one thread to another.
 */
import { correctionsOf, type Correction } from "../crosscheck/corrections";
import { differencesOf, ENVIRONMENTAL, SOCIAL, type Difference } from "../crosscheck/differences";
import { matchContracts } from "../crosscheck/matching";
import { movesOf, type Move } from "../crosscheck/moves";
import type { Register } from "../register/contracts";
import type { ContractFieldId } from "../register/fields";
import { assess } from "../spaser/assess";
import type { Assessment, Inputs } from "../spaser/assessment";
import type { Framework } from "../spaser/framework";
import type { Acts } from "./acts";

/** What the open data is compared with. */
export interface Compared {
  register: Register;
  framework: Framework;
  year: number;
  /** What was typed for the register's figures: it counts on both sides of what the differences move. */
  inputs: Inputs;
}

/** A contract of the register that the open data says otherwise of. */
export interface SaidOtherwise {
  contract: number;
  /** In the open data. */
  id: string;
  field: ContractFieldId;
  register: Difference["register"];
  published: Difference["published"];
}

export interface FieldMoves {
  field: ContractFieldId;
  moves: Move[];
}

export interface Comparison {
  year: number;
  /** How many contracts each side has. */
  sizes: { register: number; published: number };
  matched: number;
  /** Of them, those found by their number alone, or by date and amount alone. */
  likely: number;
  /** Contracts of the register. */
  onlyInRegister: number[];
  /** Contracts of the open data, by their place in it. */
  onlyPublished: { contract: number; id: string; object: string }[];
  differences: SaidOtherwise[];
  moves: FieldMoves[];
  /** Indicator → what the open data gives for the year, where it gives anything. */
  figures: Record<string, { value: number; numerator: number | null; population: number | null }>;
  corrections: Correction[];
}

/** The open data, opened as a register. */
export interface OpenedOpenData {
  session: Pick<Acts, "compute">;
  register: Register;
}

export async function compareWith(
  { register, framework, year, inputs }: Compared,
  { session, register: theirs }: OpenedOpenData,
): Promise<Comparison> {
  const { assessment } = await session.compute({ year, frameworkId: framework.id });
  const { matches, onlyInRegister, onlyPublished } = matchContracts(register, theirs);
  const differences = differencesOf(register, theirs, matches);
  return {
    year,
    sizes: { register: register.size, published: theirs.size },
    matched: matches.length,
    likely: matches.filter(({ how }) => how === "likely").length,
    onlyInRegister,
    onlyPublished: onlyPublished.map((i) => ({
      contract: i,
      id: theirs.contractNumber[i] ?? "",
      object: theirs.object[i] ?? "",
    })),
    differences: differences.map(({ match, field, register: said, published: told }) => ({
      contract: match.contract,
      id: theirs.contractNumber[match.published] ?? "",
      field,
      register: said,
      published: told,
    })),
    moves: movesOf(register, theirs, differences, (corrected) =>
      assess(corrected, framework, { year, years: [year] }, inputs),
    ),
    figures: figuresOf(assessment),
    corrections: correctionsOf(register, theirs, differences),
  };
}

function figuresOf({ figures, year }: Assessment): Comparison["figures"] {
  return Object.fromEntries(
    [...(figures.get(year)?.values() ?? [])].flatMap(({ id, value, numerator, population }) =>
      value === null ? [] : [[id, { value, numerator, population }]],
    ),
  );
}

/** Where a register may say what a difference is about, the nearest column first. */
export function fieldsSaying(field: ContractFieldId): readonly ContractFieldId[] {
  return CELLS[field] ?? [field];
}

const CELLS: Partial<Record<ContractFieldId, readonly ContractFieldId[]>> = {
  socialConsiderations: SOCIAL,
  socialClause: ["socialClause", ...SOCIAL],
  socialCriterion: ["socialCriterion", ...SOCIAL],
  reserved: ["reserved", ...SOCIAL],
  environmentalConsiderations: ENVIRONMENTAL,
  environmentalCriterion: ["environmentalCriterion", ...ENVIRONMENTAL],
  environmentalClause: ["environmentalClause", ...ENVIRONMENTAL],
};
