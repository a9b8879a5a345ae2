/** What a framework (« référentiel ») is: axes, objectives, indicators, targets, as data. The engine knows no indicator. */
import type { Label } from "./label";
import type { LegalValue } from "./law/legal-value";
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
  axes: Axis[];
}

export interface Axis {
  /** "1" … "5", or "key" for the key figures. */
  id: string;
  title: Label;
  objectives: Label[];
  /** The yearly report has free texts « Actions significatives » and « Perspectives » for it. */
  freeTexts: boolean;
  indicators: IndicatorDefinition[];
}

/** The unit of the value. A ratio is a fraction (0.3125) whose unit is "percent". */
export type Unit =
  | "percent"
  | "contracts"
  | "procedures"
  | "meetings"
  | "reviews"
  | "trainings"
  | "publications"
  | "payments"
  | "hours"
  | "euros"
  | "days"
  | "date";

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
}

export interface Target {
  direction: "atLeast" | "atMost";
  /** In the unit of the value: 0.25 for 25 %. */
  value: number;
  /** Years that differ. */
  byYear?: Record<number, number>;
  /** First year it holds for; none before it. */
  from?: number;
}

export interface ReferencePoint {
  /** Civil years it holds for, both inside; null = open. */
  from: number | null;
  to: number | null;
  direction: "atLeast" | "atMost";
  value: number;
  note: Label;
  source: Label;
}
