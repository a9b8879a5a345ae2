/** The figures of every value of a dimension: by department, by buyer, by class of amount. */
import { plain } from "../../register/cells/plain-text";
import type { Register } from "../../register/contracts";
import { inPieces } from "../../register/reading/pieces";
import { once } from "../../register/once";
import { assess } from "../assess";
import { NO_INPUTS, type Assessment, type Inputs } from "../assessment";
import { workingsOf, type Workings } from "../workings";
import { bodiesByName, termsOf, type Terms } from "./buyers";
import { dimensionOf, MOST_VALUES, type Dimension, type DimensionId } from "./dimensions";
import type { Groups } from "./group-counts";
import { orderOf } from "./ordering";
import { partRegister } from "./part-register";
import { assessParts, type Part } from "./parts";
import { splitTables, type Tables } from "./split-tables";

export interface CutGroup {
  /** See `Dimension.values`; null = the contracts without a value. */
  value: string | null;
  /** The contracts of the group, awarded or not, of any year. */
  contracts: number;
  /** Its register, made when it is asked for: contract i of it is entry `behind[i]` of the whole. */
  readonly register: Register;
  readonly behind: Int32Array;
  /** Its figures in the year of the whole, with what they were the year before. */
  assessment: Assessment;
}

export interface Cut {
  field: DimensionId;
  /** In the order of the dimension's values; last, where there are any, the contracts without one. Each contract is in one group. */
  groups: CutGroup[];
  /** What the groups add up to: the figures that were cut, or those that today's register gives where these are a published year's. */
  whole: Assessment;
}

/** Why a register is not cut: it says nothing in the field, or more than can be shown. */
export type NotCut = { reason: "noValues" } | { reason: "tooMany"; values: number };

/**
 * Cuts the figures of a register. Each group is counted as the whole is, so that what is counted contract by contract adds up to the
 * whole's; a procedure whose lots are in several groups is one of each. `assessment` must be that of `register`.
 */
export function cutBy(register: Register, assessment: Assessment, id: DimensionId): Cut | NotCut {
  const dimension = dimensionOf(register, id, assessment.framework.buyers);
  if (dimension === null || dimension.values.length === 0) return { reason: "noValues" };
  if (dimension.values.length > MOST_VALUES) return { reason: "tooMany", values: dimension.values.length };
  const { whole, behind } = living(register, assessment);
  const groups = groupsOf(dimension, whole, behind, [whole.year], () => true);
  return { field: id, groups, whole };
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
  const dimension = dimensionOf(register, id, assessment.framework.buyers);
  const at = dimension && placeOf(dimension, value);
  if (dimension === null || at === null || at < 0) return null;
  const { whole, behind } = living(register, assessment);
  const [group = null] = groupsOf(dimension, whole, behind, whole.years, (place) => place === at);
  return group === null || group.contracts === 0 ? null : group;
}

function placeOf({ values }: Dimension, value: string | null): number {
  return value === null ? values.length : values.indexOf(value);
}

/** Figures with what they were counted from; those of a published year are counted anew, with its targets. */
function living(register: Register, assessment: Assessment): { whole: Assessment; behind: Workings } {
  const known = workingsOf.get(assessment);
  if (known?.source.register === register) return { whole: assessment, behind: known };
  const { framework, year, years } = assessment;
  const whole = assess(register, framework, { year, years }, targetsOf(assessment));
  const behind = workingsOf.get(whole);
  if (!behind) throw new Error("figures have just been counted");
  return { whole, behind };
}

/** The groups that have contracts, or rows of tables. */
function groupsOf(
  { id, values, of }: Dimension,
  whole: Assessment,
  behind: Workings,
  years: readonly number[],
  isWanted: (place: number) => boolean,
): CutGroup[] {
  const { register } = behind.source;
  const by = { of, groups: values.length + 1 };
  const order = once(() => orderOf(of, by.groups));
  const sizes = sizesOf(by);
  const terms = termsByValue(id, whole, behind);
  const parts = splitTables(register, by).flatMap((tables, group): Part[] => {
    const size = sizes[group] as number;
    if (!isWanted(group) || (size === 0 && !hasRows(tables))) return [];
    const own = once(() => {
      const { contracts, starts } = order();
      return contracts.subarray(starts[group], starts[group + 1]);
    });
    return [{ group, size, contracts: own, tables, terms: terms(values[group] ?? "") }];
  });
  return assessParts(whole, behind, by, parts, years).map((assessment, at): CutGroup => {
    const { group, size, contracts, tables } = parts[at] as Part;
    const own = once(() => partRegister(register, contracts(), tables));
    return {
      value: values[group] ?? null,
      contracts: size,
      get register() {
        return own();
      },
      get behind() {
        return contracts();
      },
      assessment,
    };
  });
}

function sizesOf({ of, groups }: Groups): Uint32Array {
  const sizes = new Uint32Array(groups);
  inPieces(of.length, (from, to) => {
    for (let i = from; i < to; i++) sizes[of[i] as number] = (sizes[of[i] as number] as number) + 1;
  });
  return sizes;
}

/** The bodies of a joint scheme have targets of their own. */
function termsByValue(
  id: DimensionId,
  { framework }: Assessment,
  behind: Workings,
): (value: string) => Terms | null {
  const bodies = bodiesByName(id === "buyer" ? (framework.buyers ?? []) : []);
  return (value) => {
    const buyer = bodies.get(plain(value));
    return buyer ? termsOf(buyer, framework, behind) : null;
  };
}

/** The targets of figures that were not computed here, as those of a published year. */
function targetsOf({ figures }: Assessment): Inputs {
  const targets: Inputs["targets"] = {};
  for (const [year, ofYear] of figures)
    targets[year] = Object.fromEntries([...ofYear].map(([id, { target }]) => [id, target]));
  return { ...NO_INPUTS, targets };
}

function hasRows({ invoices, sourcingTable }: Tables): boolean {
  return (invoices?.size ?? 0) > 0 || (sourcingTable?.size ?? 0) > 0;
}
