/** Where a contract of the register and the same one in the open data say different things. */
import { NO, NO_DAY, NOT_FILLED, YES, type FactId, type Register } from "../register/contracts";
import { formatDay } from "../register/cells/days";
import type { ContractFieldId } from "../register/fields";
import { normaliseNumber } from "../register/cells/joining";
import type { Match } from "./matching";
import { schemaProcedure } from "./procedures";

export interface Difference {
  match: Match;
  /** The field of the register that says it. */
  field: ContractFieldId;
  /** As each side says it: euros, a day as yyyy-mm-dd, « oui » and « non » as true and false, else the text. */
  register: string | number | boolean;
  published: string | number | boolean;
}

/** Facts that together answer a consideration, the nearest first; the schema has one list for each. */
export const SOCIAL: readonly (FactId & ContractFieldId)[] = [
  "socialConsiderations",
  "socialClause",
  "insertionClause",
  "socialCriterion",
  "socialAnnex",
  "reserved",
];
export const ENVIRONMENTAL: readonly (FactId & ContractFieldId)[] = [
  "environmentalConsiderations",
  "environmentalCriterion",
  "environmentalClause",
  "environmentalAnnex",
];
/** Parts that both sides can tell apart. */
const PARTS: readonly (FactId & ContractFieldId)[] = [
  "socialClause",
  "socialCriterion",
  "reserved",
  "environmentalCriterion",
  "environmentalClause",
];

/** All differences of the matched contracts, in their order; what one side doesn't say is no difference. */
export function differencesOf(
  register: Register,
  published: Register,
  matches: readonly Match[],
): Difference[] {
  return matches.flatMap((match) => {
    const { contract, published: other } = match;
    const found: Difference[] = [];
    const compare = (
      field: ContractFieldId,
      one: string | number | boolean | null,
      two: string | number | boolean | null,
      same = one === two,
    ) => {
      if (one !== null && two !== null && !same) found.push({ match, field, register: one, published: two });
    };
    const amounts = [euros(register, contract), euros(published, other)] as const;
    compare("amount", ...amounts, Math.abs((amounts[0] ?? 0) - (amounts[1] ?? 0)) < 1);
    // Nearly always the same: the words are made for those that differ.
    if (register.notificationDay[contract] !== published.notificationDay[other])
      compare("notificationDate", day(register, contract), day(published, other));
    const suppliers = [text(register.supplierName[contract]), text(published.supplierName[other])] as const;
    compare(
      "supplierName",
      ...suppliers,
      suppliers[0] === suppliers[1] ||
        normaliseNumber(suppliers[0] ?? "") === normaliseNumber(suppliers[1] ?? ""),
    );
    compare("procedure", procedureOf(register, contract), procedureOf(published, other));
    compare("cpv", division(register, contract), division(published, other));
    const months = [monthsOf(register, contract), monthsOf(published, other)] as const;
    // Days of the month are lost between an end date and a duration.
    compare("durationMonths", ...months, Math.abs((months[0] ?? 0) - (months[1] ?? 0)) <= 1);
    const social = [anyOf(register, contract, SOCIAL), anyOf(published, other, SOCIAL)] as const;
    const green = [anyOf(register, contract, ENVIRONMENTAL), anyOf(published, other, ENVIRONMENTAL)] as const;
    compare("socialConsiderations", ...social);
    compare("environmentalConsiderations", ...green);
    for (const part of PARTS) {
      // Where the whole differs, its parts say it again.
      const whole = SOCIAL.includes(part) ? social : green;
      if (whole[0] === whole[1])
        compare(part, anyOf(register, contract, [part]), anyOf(published, other, [part]));
    }
    return found;
  });
}

function euros({ amount }: Register, i: number): number | null {
  const value = amount[i] ?? NaN;
  return Number.isNaN(value) ? null : value;
}

function day({ notificationDay }: Register, i: number): string | null {
  const value = notificationDay[i] ?? NO_DAY;
  return value === NO_DAY ? null : formatDay(value);
}

/** In the schema's words; null where either side's are not understood. */
function procedureOf({ values }: Register, i: number): string | null {
  const { labels, of } = values?.procedure ?? { labels: [], of: [] };
  return schemaProcedure(labels[of[i] ?? 0] ?? "");
}

/** The two digits of the CPV division: what both sides say of nearly every contract. */
function division({ cpvDivision }: Register, i: number): string | null {
  const value = cpvDivision?.[i] ?? 0;
  return value === 0 ? null : String(value).padStart(2, "0");
}

const DAYS_PER_MONTH = 365.25 / 12;

function monthsOf({ startDay, endDay, endKnown }: Register, i: number): number | null {
  const [start = NO_DAY, end = NO_DAY] = [startDay[i], endDay[i]];
  if (endKnown[i] !== 1 || start === NO_DAY || end === NO_DAY || end < start) return null;
  return Math.round((end - start) / DAYS_PER_MONTH);
}

function text(value: string | undefined): string | null {
  return value === undefined || value === "" ? null : value;
}

/** Yes when one is, else not known when one that has a column isn't, else no. */
function anyOf({ facts }: Register, i: number, any: readonly FactId[]): boolean | null {
  const states = any.flatMap((fact) => facts[fact]?.[i] ?? []);
  if (states.includes(YES)) return true;
  return states.includes(NOT_FILLED) || !states.includes(NO) ? null : false;
}
