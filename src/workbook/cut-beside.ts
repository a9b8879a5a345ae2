/** « Ventilation » inside the workbook: asked for once, it follows every refresh, in place, and is written only where it differs. */
import type { Register } from "../register/contracts";
import type { RowBlock, SheetShape } from "../register/grid";
import { changesBetween } from "../report/changes";
import { fieldKey } from "../report/cut-scene";
import { planCutSheet, type CutShown } from "../report/cut-sheet";
import type { SheetContext } from "../report/indicator-sheet";
import { planOver } from "../report/rewriting";
import { layoutOf } from "../report/sheet-layout";
import type { Assessment } from "../spaser/assessment";
import { cutBy } from "../spaser/cuts/cut";
import { DIMENSIONS, type DimensionId } from "../spaser/cuts/dimensions";
import { ownSheets, type Gathered } from "./gathering";
import type { Watching } from "./moments";
import { readSheet } from "./reading";
import type { Workbook, WriteRequest } from "./workbook";
import { freeName } from "./writing";

/** What the sheet shows. */
interface Shown {
  register: Register;
  /** What the register gives: of a published year something else than the sheet of indicators shows. */
  counted: Assessment;
  context: SheetContext;
}

/** How it is written. `asked` = by this field, and to the front; `anew` = whole, even where single changes would do. */
interface How {
  asked: DimensionId | null;
  anew: boolean;
}

/** What brings « Ventilation » up to date with the figures; null where nobody asked for that sheet. */
export async function planCutBeside(
  workbook: Workbook,
  gathered: Gathered,
  { register, counted, context }: Shown,
  { asked, anew }: How,
  watching?: Watching,
): Promise<WriteRequest | null> {
  const existing = cutSheetOf(gathered, counted.framework.id, counted.year);
  const activate = asked !== null;
  if (!existing) {
    if (asked === null) return null;
    const plan = planCutSheet(shownBy(register, counted, asked), context);
    const taken = gathered.overview.sheets.map(({ name }) => name);
    const named = { ...plan, name: freeName(plan.name, taken) };
    return { plan: named, sheetId: null, changes: "whole", activate, clear: null };
  }
  const known = gathered.whole.get(existing.id);
  const block = known ?? (await readSheet(workbook, existing, watching));
  const field = asked ?? fieldOf(block);
  // Somebody took the keys away: the sheet is theirs now.
  if (field === null) return null;
  const { date1904 } = gathered.overview;
  const plan = { ...planCutSheet(shownBy(register, counted, field), context), name: existing.name };
  const request = { sheetId: existing.id, activate, clear: null, ...(known ? { seen: block } : {}) };
  const changes = anew ? "layout" : changesBetween(plan, block, date1904);
  if (changes !== "layout") return { ...request, plan, changes };
  return { ...request, plan: planOver(plan, block, date1904), changes: "whole" };
}

/** The cut, or why the register can't be cut so. */
export function shownBy(register: Register, counted: Assessment, field: DimensionId): CutShown {
  const cut = cutBy(register, counted, field);
  return "groups" in cut ? cut : { field, whole: counted, notCut: cut };
}

/** The sheet of a framework and year, the first one among copies. */
export function cutSheetOf(gathered: Gathered, frameworkId: string, year: number): SheetShape | null {
  const own = ownSheets(gathered).find(
    ({ marker }) => marker.kind === "cut" && marker.frameworkId === frameworkId && marker.year === year,
  );
  return own?.shape ?? null;
}

/** By what a sheet « Ventilation » is; null where it no longer says so. */
export function fieldOf(block: RowBlock): DimensionId | null {
  const { rows } = layoutOf(block);
  return DIMENSIONS.find((field) => rows.has(fieldKey(field))) ?? null;
}
