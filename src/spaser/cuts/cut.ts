/** The figures of every value of a dimension: by department, by buyer, by class of amount. */
import type { Register } from "../../register/contracts";
import { assessPart, sourceBehind, type Part } from "../assess";
import type { Assessment } from "../assessment";
import { sourceOf } from "../source";
import { dimensionOf, MOST_VALUES, type DimensionId } from "./dimensions";
import { splitSource } from "./split";

export interface CutGroup {
  /** See `Dimension.values`; null = the contracts without a value. */
  value: string | null;
  /** The contracts of the group, awarded or not, of any year. */
  contracts: number;
  /** Its register: contract i of it is entry `behind[i]` of the whole. */
  register: Register;
  behind: Int32Array;
  /** Its figures in the year of the whole, with what they were the year before. */
  assessment: Assessment;
}

export interface Cut {
  field: DimensionId;
  /** In the order of the dimension's values; last, where there are any, the contracts without one. Each contract is in one group. */
  groups: CutGroup[];
}

/** Why a register is not cut: it says nothing in the field, or more than can be shown. */
export type NotCut = { reason: "noValues" } | { reason: "tooMany"; values: number };

/**
 * Cuts the figures of a register. Each group is counted as the whole is, so that what is counted contract by contract adds up to the
 * whole's; a procedure whose lots are in several groups is one of each. `assessment` must be that of `register`.
 */
export function cutBy(register: Register, assessment: Assessment, id: DimensionId): Cut | NotCut {
  const dimension = dimensionOf(register, id);
  if (dimension === null || dimension.values.length === 0) return { reason: "noValues" };
  if (dimension.values.length > MOST_VALUES) return { reason: "tooMany", values: dimension.values.length };
  const { values, of } = dimension;
  const parts = splitSource(sourceBehind(assessment) ?? sourceOf(register), of, values.length + 1);
  const groups = parts.flatMap((part, at): CutGroup[] => {
    const isEmpty = part.contracts.length === 0 && !hasRows(part.source.register);
    return isEmpty ? [] : [groupOf(assessment, part, values[at] ?? null, [assessment.year])];
  });
  return { field: id, groups };
}

/**
 * The contracts that have one value of a dimension (null = those without any), for all years of the whole; null where there are none.
 */
export function narrowTo(
  register: Register,
  assessment: Assessment,
  id: DimensionId,
  value: string | null,
): CutGroup | null {
  const dimension = dimensionOf(register, id);
  const wanted = value === null ? dimension?.values.length : dimension?.values.indexOf(value);
  if (!dimension || wanted === undefined || wanted < 0) return null;
  // Rows that go with no contract are in the last group: that of the contracts without a value, if any.
  const own = value === null ? 1 : 0;
  const of = dimension.of.map((place) => (place === wanted ? own : 1 - own));
  const part = splitSource(sourceBehind(assessment) ?? sourceOf(register), of, 2)[own];
  return part === undefined || part.contracts.length === 0 ? null : groupOf(assessment, part, value);
}

function groupOf(whole: Assessment, part: Part, value: string | null, years?: number[]): CutGroup {
  return {
    value,
    contracts: part.contracts.length,
    register: part.source.register,
    behind: part.contracts,
    assessment: assessPart(whole, part, years),
  };
}

function hasRows({ invoices, sourcingTable }: Register): boolean {
  return (invoices?.size ?? 0) > 0 || (sourcingTable?.size ?? 0) > 0;
}
