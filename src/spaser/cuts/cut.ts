/** The figures of every value of a dimension: by department, by buyer, by class of amount. */
import type { Register } from "../../register/contracts";
import { assessPart, sourceBehind } from "../assess";
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
  const groups = parts.flatMap((one, at): CutGroup[] => {
    const { register: part } = one.source;
    if (part.size === 0 && !hasRows(part)) return [];
    return [
      {
        value: values[at] ?? null,
        contracts: part.size,
        register: part,
        behind: one.contracts,
        assessment: assessPart(assessment, one, [assessment.year]),
      },
    ];
  });
  return { field: id, groups };
}

function hasRows({ invoices, sourcingTable }: Register): boolean {
  return (invoices?.size ?? 0) > 0 || (sourcingTable?.size ?? 0) > 0;
}
