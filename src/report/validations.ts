/** What the input cells of the indicators sheet accept, and what they say when they are selected. */
import type { Unit } from "../spaser/framework";
import { formatValue } from "../text/format";
import { formatEuros } from "../text/numbers";
import type { Validation } from "./plan";
import type { Scene } from "./scene";

/** Less than a cell holds: what follows it in the same cell has room. */
const LONGEST_TYPED = 32_000;
/** It stands on one line of the sheet. */
export const LONGEST_BODY = 255;

/** What might be typed: a number of the indicator's own kind. */
const EXAMPLES: Partial<Record<Unit, number>> = { percent: 0.25, days: 30, hours: 1000, euros: 100_000 };

function cell(row: number, column: number): Validation["range"] {
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** A target or a reference point: 25 is taken for 25 % when it is read, so that no upper bound stands in the way of how people type. */
export function addTargetValidation(
  scene: Scene,
  row: number,
  column: number,
  { what, unit, decimals }: { what: "target" | "reference"; unit: Unit; decimals: number },
): void {
  const { input } = scene.text;
  if (scene.context.copy) return;
  const amount = EXAMPLES[unit] ?? 10;
  const example =
    unit === "euros"
      ? formatEuros(amount, 0, scene.language)
      : formatValue(unit, decimals, amount, scene.language);
  scene.builder.validations.push({
    range: cell(row, column),
    rule: { kind: "decimal", min: 0, max: null },
    prompt: input[what](example),
    error: what === "target" ? input.targetError(example) : input.referenceError(example),
    lenient: true,
  });
}

export function addEntryValidation(scene: Scene, row: number, column: number, unit: Unit): void {
  const { input } = scene.text;
  if (scene.context.copy) return;
  scene.builder.validations.push({
    range: cell(row, column),
    rule: unit === "date" ? { kind: "date" } : { kind: "decimal", min: 0, max: null },
    prompt: unit === "date" ? input.date : input.entry,
    error: unit === "date" ? input.dateError : input.entryError,
    lenient: true,
  });
}

export function addTextValidation(
  scene: Scene,
  row: number,
  column: number,
  kind: "comment" | "text" | "body",
): void {
  const { input } = scene.text;
  if (scene.context.copy) return;
  const isBody = kind === "body";
  scene.builder.validations.push({
    range: cell(row, column),
    rule: { kind: "textLength", max: isBody ? LONGEST_BODY : LONGEST_TYPED },
    prompt: input[kind],
    error: isBody ? input.bodyError : input.textError,
  });
}
