/** What has to be written so that the workbook shows the figures: a new sheet, or only what changed in the one it has. */
import { sameNumber } from "../spaser/rounding";
import { changesBetween, onlyTheTime, overwrittenCells } from "../report/changes";
import { cellAddress } from "../register/grid";
import { LONGEST_SHEET_NAME } from "../report/limits";
import type { SheetPlan } from "../report/plan";
import { planOver } from "../report/rewriting";
import type { Assessment } from "../spaser/assessment";
import type { ChangedFigure, SheetNote } from "./moments";
import type { IndicatorSheet } from "./typed";
import type { WriteRequest } from "./workbook";

/**
 * How a plan gets into the workbook: into the sheet it already has, under the name the user gave it, or into a new one. `anew`
 * writes the sheet whole even where single changes would do.
 */
export function writingOf(
  plan: SheetPlan,
  existing: IndicatorSheet | null,
  takenNames: string[],
  activate: boolean,
  date1904: boolean,
  anew = false,
): WriteRequest {
  if (!existing) {
    return {
      plan: { ...plan, name: freeName(plan.name, takenNames) },
      sheetId: null,
      changes: "whole",
      activate,
      clear: null,
    };
  }
  const { shape, block, read } = existing;
  const named = { ...plan, name: shape.name };
  // A copied row loses its key with the next layout, and is nobody's but its author's from then on.
  const changes = anew || read.copies.length > 0 ? "layout" : changesBetween(named, read.block, date1904);
  if (changes !== "layout")
    return { plan: named, sheetId: shape.id, changes, activate, clear: null, seen: block };
  // What people put beside and below moves along, so nothing has to be cleared.
  const over = planOver(named, read.block, date1904);
  return { plan: over, sheetId: shape.id, changes: "whole", activate, clear: null, seen: block };
}

/** True when a write changes more than the time of the computation. */
export function saysSomething({ changes }: WriteRequest): boolean {
  return changes === "whole" || !onlyTheTime(changes);
}

/** The name, or the name with a number when the workbook has a sheet of that name already (case doesn't distinguish). */
export function freeName(name: string, taken: string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  let candidate = name;
  for (let number = 2; used.has(candidate.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    candidate = name.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
  }
  return candidate;
}

/** Computed cells that somebody typed over: they are written again, and that is said. */
export function restoredNotes(
  plan: SheetPlan,
  existing: IndicatorSheet | null,
  date1904: boolean,
  isPublished: boolean,
): SheetNote[] {
  if (!existing) return [];
  return overwrittenCells(plan, existing.read.block, date1904).map(({ row, column, typed }) => ({
    code: isPublished ? "publishedCellRestored" : "computedCellRestored",
    params: { sheet: existing.shape.name, cell: cellAddress(row, column), typed: String(typed) },
  }));
}

/** The figures of the year that differ between two computations; without a former one, from what the sheet showed. */
export function changedFigures(
  before: Assessment | null,
  existing: IndicatorSheet | null,
  after: Assessment,
): ChangedFigure[] {
  const alike = before?.year === after.year && before.framework.id === after.framework.id;
  const former = alike ? before.figures.get(before.year) : undefined;
  if (!former && !existing) return [];
  const changed: ChangedFigure[] = [];
  for (const { id, value } of after.figures.get(after.year)?.values() ?? []) {
    const was = former ? (former.get(id)?.value ?? null) : shownIn(existing, id, value);
    if (!sameFigure(was, value)) changed.push({ id, before: was, after: value });
  }
  return changed;
}

/** What the sheet shows as the figure; a cell that people type in says nothing about a former one. */
function shownIn(existing: IndicatorSheet | null, id: string, now: number | null): number | null {
  const read = existing?.read;
  const key = read?.layout.rowKeys.get(`ind:${id}`);
  const shown = read?.computed.get(id)?.["value"];
  if (!read || !key || shown === undefined || key.entries?.includes(read.year)) return now;
  return typeof shown === "number" ? shown : null;
}

/** A cell may have lost the last of a number's seventeen digits. */
function sameFigure(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return sameNumber(one, other, 1e-12);
}
