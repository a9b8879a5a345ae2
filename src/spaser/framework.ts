/** What a framework (« référentiel ») is: axes, objectives, indicators, targets, as data. The engine knows no indicator. */
import type { Label } from "./label";
import type { OwnFact } from "../register/own-facts";
import type { CivilDay, LegalValue } from "./law/legal-value";
import type { Measure } from "./measures";

export type { Label } from "./label";

export interface Framework {
  id: string;
  /** Version of the definitions: changes when a rule, a target or a number changes, not when the same is said better. */
  version: string;
  /** « SPASER de l'ASP » … */
  name: Label;
  /** Short name for tabs and buttons. */
  shortName: Label;
  /** Where it comes from, with its date. */
  source: Label;
  /** Where that can be read, the day of that, the years it is about, and what it replaces: what is known of it. */
  address?: string;
  date?: CivilDay;
  period?: { from: number | null; to: number | null };
  replaces?: Label;
  /** Facts that it adds to those that the product knows. */
  facts?: readonly OwnFact[];
  /** The bodies that share it: each has its own figures, beside those of all together. */
  buyers?: readonly Buyer[];
  axes: Axis[];
}

/** A body of a joint scheme. */
export interface Buyer {
  id: string;
  name: Label;
  /** How the register's column of buyers names it, its names included: by name or SIRET. */
  named: readonly string[];
}

export interface Axis {
  /** "1" … "5", or `KEY_AXIS`. */
  id: string;
  title: Label;
  objectives: Label[];
  /** The yearly report has free texts « Actions significatives » and « Perspectives » for it. */
  freeTexts: boolean;
  indicators: IndicatorDefinition[];
}

/** The units of values. A ratio is a fraction (0.3125) whose unit is "percent". */
export const UNITS = [
  "percent",
  "contracts",
  "procedures",
  "suppliers",
  "people",
  "meetings",
  "reviews",
  "trainings",
  "publications",
  "payments",
  "hours",
  "euros",
  "days",
  "date",
] as const;

export type Unit = (typeof UNITS)[number];

export interface IndicatorDefinition {
  id: string;
  /** The wording of the framework. */
  label: Label;
  /** For tiles, charts and narrow panes. */
  shortLabel: Label;
  unit: Unit;
  /** Decimals shown, in the unit as shown (for percent: of the percentage). */
  decimals: number;
  /** null: neither direction is better. */
  better: "higher" | "lower" | null;
  /** How it is computed, tried in this order until one has what it needs. A last `entry` lets the buyer type it. */
  measures: readonly Measure[];
  target: Target | null;
  /** National reference points (« repères nationaux »), shown beside the target, never in its place. */
  references: ReferencePoint[];
  /** The values behind both, as their law or the framework's source sets them. */
  setBy?: readonly LegalValue[];
  /** The definition in plain words, with every choice made: shown beside the figure and at the foot of the sheet. */
  method: Label;
  /** The method was made from the measures (`measures/say.ts`), and these words were added to it. */
  made?: true;
  words?: Label;
  /** Of a joint framework: whose figure it is; of the indicator that all together have, that each has its own. */
  buyer?: string;
  perBuyer?: true;
  /** The targets of the bodies, where they are not that of all. */
  targetsOfBuyers?: Record<string, Target>;
}

export interface Target {
  direction: "atLeast" | "atMost";
  /** In the unit of the value: 0.25 for 25 %. */
  value: number;
  /** Years that differ. */
  byYear?: Record<number, number>;
  /** First year it holds for; none before it. */
  from?: number;
  /**
   * Makes `byYear` a path: before its first year there is no target, after its last one that of the last; between two of them the
   * last one reached (step), what lies on the line between them, or nothing. `value` is then the last one.
   */
  between?: "step" | "line" | "nothing";
  /** Types of body for which `value` is another: times for paying, thresholds. Settled by `for-body.ts` before anything is compared. */
  byBody?: Partial<Record<BodyType, number>>;
}

export interface ReferencePoint {
  /** Civil years it holds for, both inside; null = open. */
  from: number | null;
  to: number | null;
  direction: "atLeast" | "atMost";
  value: number;
  note: Label;
  source: Label;
  address?: string;
  /** The types of body that it is about; where one of several fits, the others are left out. */
  bodies?: readonly BodyType[];
}

/** What kind of public body it is: decides on references such as the payment delay. */
export type BodyType = "state" | "local" | "publicHealth" | "publicEnterprise" | "other";
