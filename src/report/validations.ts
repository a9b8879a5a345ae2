/** What the input cells of the indicators sheet accept, and what they say when they are selected. */
import type { Unit } from "../spaser/framework";
import type { Validation } from "./plan";
import type { Scene } from "./scene";

const LONGEST_TEXT = 32_000;
/** It stands on one line of the sheet. */
export const LONGEST_BODY = 255;

function cell(row: number, column: number): Validation["range"] {
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** A target or a reference point: 25 is taken for 25 % when it is read, so that no upper bound stands in the way of how people type. */
export function addTargetValidation(
  scene: Scene,
  row: number,
  column: number,
  what: "target" | "reference",
): void {
  const { input } = scene.text;
  scene.builder.validations.push({
    range: cell(row, column),
    rule: { kind: "decimal", min: 0, max: null },
    prompt: input[what],
    error: what === "target" ? input.targetError : input.referenceError,
    lenient: true,
  });
}

export function addEntryValidation(scene: Scene, row: number, column: number, unit: Unit): void {
  const { input } = scene.text;
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
  const isBody = kind === "body";
  scene.builder.validations.push({
    range: cell(row, column),
    rule: { kind: "textLength", max: isBody ? LONGEST_BODY : LONGEST_TEXT },
    prompt: input[kind],
    error: isBody ? input.bodyError : input.textError,
  });
}
