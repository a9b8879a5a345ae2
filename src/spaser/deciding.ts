/** Which column decides what a contract is to a figure: the cell that a buyer who asks « why » wants to see. */
import { NO, NOT_FILLED, YES } from "../register/contracts";
import type { Register } from "../register/contracts";
import type { ContractFieldId, OwnFieldId } from "../register/fields";
import type { Figure } from "./assessment";
import { countedBy } from "./choosing";
import { factsOf, type Condition } from "./conditions/condition";
import { decisiveOperands } from "./conditions/decisive";
import type { Framework } from "./framework";
import type { Measure } from "./measures";
import { leftOutReasons, type LeftOutReason } from "./populations";
import { sourceOf, type Source } from "./source";
import { COUNTED, IN_POPULATION, OUTSIDE } from "./states";

/** A field of the register, and the year of its column where it has one per year. */
export interface DecidingField {
  field: ContractFieldId | OwnFieldId;
  year?: number;
}

const fields = (...ids: ContractFieldId[]): DecidingField[] => ids.map((field) => ({ field }));

/** The columns that a fact is derived from, where it has none of its own or that one is blank; and those beside yearly ones. */
const BEHIND: Record<string, ContractFieldId[]> = {
  insertionHours: ["insertionHours", "insertionHoursCumulative"],
  competed: ["competed", "procedure", "nature"],
  digital: ["segment", "cpv"],
  socialClause: ["socialClause", "socialConsiderations"],
  insertionClause: ["insertionClause", "socialConsiderations"],
  socialCriterion: ["socialCriterion", "socialConsiderations"],
  reserved: ["reserved", "socialConsiderations"],
  environmentalCriterion: ["environmentalCriterion", "environmentalConsiderations"],
  environmentalClause: ["environmentalClause", "environmentalConsiderations"],
};

/** What says that a contract is not in a population. */
export const BEHIND_REASON: Record<LeftOutReason, DecidingField[]> = {
  otherYear: fields("notificationDate", "notificationYear"),
  noYear: fields("notificationDate", "notificationYear"),
  notAwarded: fields("outcome"),
  notCompeted: fields("competed", "procedure", "nature"),
  competitionUnknown: fields("competed", "procedure", "nature"),
  notDigital: fields("segment", "cpv"),
  notSpent: fields("spend"),
  launchUnknown: fields("launchDate"),
  otherLaunch: fields("launchDate"),
  notInCondition: [],
  conditionUnknown: [],
  notActive: fields("endDate", "durationMonths", "startDate", "notificationDate"),
};

/**
 * The fields that decide about a contract, by question, the one that says it first. Of a question the first field whose cell
 * says something answers; of the questions the first that has a column.
 */
export function decidingFields(
  register: Register,
  framework: Framework,
  figure: Figure,
  contract: number,
): DecidingField[][] {
  const { year } = figure;
  const source = sourceOf(register);
  const { measure } = countedBy(source, framework, figure.definition);
  const decisive = (condition: Condition) =>
    decisiveOperands(source.conditions, condition, contract, year).map((one) => behind(one, year));
  const state = figure.states?.[contract] ?? OUTSIDE;
  if (state === OUTSIDE) {
    const where = narrowing(measure);
    const reason = figure.populationId && leftOutReasonsOf(source, figure, where)?.(contract);
    if (where && (reason === "notInCondition" || reason === "conditionUnknown")) return decisive(where);
    return reason ? [BEHIND_REASON[reason]] : [];
  }
  if (!measure) return [];
  const { definition } = measure;
  const asked = definition && "having" in definition ? definition.having : undefined;
  return [
    ...(asked && factsOf(asked) === null ? decisive(asked) : []),
    ...behindFields(register, measure.fields.split(","), year, state, contract),
  ];
}

/** The condition that narrows the population of a measure; null where nothing does. */
export function narrowing(measure: Measure | null): Condition | null {
  return measure && "where" in measure.counting ? (measure.counting.where ?? null) : null;
}

/** Why a contract is not counted, the narrowing condition included; null for a figure that has no population. */
export function leftOutReasonsOf(
  { register, conditions }: Source,
  { populationId, year }: Figure,
  where: Condition | null,
): ((contract: number) => LeftOutReason | null) | null {
  return (
    populationId && leftOutReasons(register, populationId, year, where && conditions.column(where, year))
  );
}

/** The fields that say what a contract is to a figure: the fact that says it first. */
export function behindFields(
  { facts }: Register,
  asked: readonly string[],
  year: number,
  state: number,
  contract: number,
): DecidingField[][] {
  const answer = state === COUNTED ? YES : state === IN_POPULATION ? NO : NOT_FILLED;
  const states = new Map<string, Uint8Array | undefined>(Object.entries(facts));
  const says = asked.filter((field) => states.get(field)?.[contract] === answer);
  return [...says, ...asked].map((field) => behind(field, year));
}

function behind(field: string, year: number): DecidingField[] {
  // What a measure or a condition looks at is a field, or a fact that some fields give.
  return (BEHIND[field] ?? [field as ContractFieldId]).map((one) => ({ field: one, year }));
}
