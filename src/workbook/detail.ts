/** « Détail » inside the workbook: asked for once, it follows every refresh, and is written only where it differs. */
import type { Register } from "../register/contracts";
import type { Cell, RowBlock, SheetShape } from "../register/grid";
import { INNER_KEY, KEY_COLUMN, KEY_ROW, parseRowKey } from "../report/keys";
import type { PlannedCell, SheetPlan } from "../report/plan";
import { followContracts, type GoneContract } from "../report/detail-following";
import type { DetailContext } from "../report/detail-head";
import { withRemarkFields } from "../report/detail-remarks";
import { planDetailSheet } from "../report/detail-sheet";
import type { SheetContext } from "../report/indicator-sheet";
import { planOver } from "../report/rewriting";
import { cellAt, layoutOf } from "../report/sheet-layout";
import { changesBetween } from "../report/changes";
import type { Assessment } from "../spaser/assessment";
import { ownSheets, type Gathered } from "./gathering";
import type { Watching } from "./moments";
import { readSheet } from "./reading";
import { freeName } from "./writing";
import type { Workbook, WriteRequest } from "./workbook";

/** The sheet « Détail » of a framework and year, the first one among copies. */
export function detailSheetOf(gathered: Gathered, frameworkId: string, year: number): SheetShape | null {
  const own = ownSheets(gathered).find(
    ({ marker }) => marker.kind === "detail" && marker.frameworkId === frameworkId && marker.year === year,
  );
  return own?.shape ?? null;
}

/** A write of « Détail », and how many contracts left it whose remarks are kept apart from now on. */
export interface DetailWriting {
  write: WriteRequest;
  apart: number;
}

/** What the sheet shows. */
interface Shown {
  register: Register;
  assessment: Assessment;
  context: SheetContext;
  since: (() => NonNullable<DetailContext["since"]>) | null;
}

/** How it is written. `asked` = for the first time, or to the front; `anew` = whole, even where single changes would do. */
interface How {
  asked: boolean;
  anew?: boolean;
}

/** What brings « Détail » up to date with the figures; null where nobody asked for that sheet. */
export async function planDetailBeside(
  workbook: Workbook,
  gathered: Gathered,
  { register, assessment, context, since }: Shown,
  how: How,
  watching?: Watching,
): Promise<DetailWriting | null> {
  const existing = detailSheetOf(gathered, assessment.framework.id, assessment.year);
  if (!existing && !how.asked) return null;
  const ofPublished = since ? { since: since() } : {};
  const planned: DetailPlanner = (kept) =>
    planDetailSheet(register, assessment, { ...context, ...ofPublished, kept });
  const known = existing && (gathered.whole.get(existing.id) ?? null);
  // Read before it is written, however large it is: what people wrote in it has to be found.
  const isThere = existing !== null && holdsPlan(planned([]), existing, gathered);
  const block = existing && !isThere ? (known ?? (await readSheet(workbook, existing, watching))) : null;
  return detailWriting(planned, existing, block, gathered, how);
}

/** Makes the plan of « Détail » with these contracts kept at its end, for what is written beside them. */
export type DetailPlanner = (kept: readonly GoneContract[]) => SheetPlan;

/**
 * How « Détail » gets into the workbook. `block` is the sheet as it stands (from A1), null when there is none, or when it holds the
 * same already.
 */
export function detailWriting(
  planned: DetailPlanner,
  existing: SheetShape | null,
  block: RowBlock | null,
  gathered: Gathered,
  { asked, anew = false }: How,
): DetailWriting {
  const plan = planned([]);
  if (!existing) {
    const taken = gathered.overview.sheets.map(({ name }) => name);
    const named = { ...withRemarkFields(plan, null), name: freeName(plan.name, taken) };
    return {
      write: { plan: named, sheetId: null, changes: "whole", activate: asked, clear: null },
      apart: 0,
    };
  }
  const request = { sheetId: existing.id, activate: asked, clear: null };
  if (!block) return { write: { ...request, plan: { ...plan, name: existing.name }, changes: [] }, apart: 0 };
  const { date1904 } = gathered.overview;
  // A large sheet is not compared again in the request that writes it: the answer would be too large.
  const keyColumn = layoutOf(block).columns.get(INNER_KEY);
  const seen = gathered.whole.has(existing.id)
    ? { seen: block, ...(keyColumn === undefined ? {} : { keyColumn }) }
    : {};
  const { block: followed, origin, sorted, copied, gone, emptied } = followContracts(block, plan);
  const named = { ...(gone.length > 0 ? planned(gone) : plan), name: existing.name };
  const apart = gone.filter(({ isNew }) => isNew).length;
  const whole = anew || sorted || copied || hasHoles(named, followed);
  const changes = whole ? "layout" : changesBetween(named, followed, date1904);
  if (changes !== "layout") return { write: { ...request, plan: named, changes, ...seen }, apart };
  const over = withRemarkFields(planOver(named, followed, date1904, origin, emptied), block);
  return { write: { ...request, plan: over, changes: "whole", ...seen }, apart };
}

/**
 * Cells of the table are blank that should not be: merged into others, perhaps, where nothing could be written. The sheet is
 * then written whole, which takes merged cells apart.
 */
function hasHoles(plan: SheetPlan, block: RowBlock): boolean {
  const { rows, columns } = layoutOf(block);
  return plan.cells.some((cells) => {
    const row = rows.get(parseRowKey(cells[KEY_COLUMN]?.value)?.id ?? "");
    return (
      row !== undefined &&
      cells.some((cell, at) => {
        const column = columns.get(String(plan.cells[KEY_ROW]?.[at]?.value));
        return cell && cell.value !== "" && column !== undefined && cellAt(block, row, column) === "";
      })
    );
  });
}

/**
 * True when the sheet needs no look: of a published year it stays as it was when the year was published, whatever the register says
 * now; one that is too large to be read each time says of itself that it holds the plan.
 */
export function holdsPlan(plan: SheetPlan, existing: SheetShape, gathered: Gathered): boolean {
  if (showsPublication(plan, existing, gathered)) return true;
  return !gathered.whole.has(existing.id) && saysTheSame(plan, existing, gathered);
}

/** The plan is of a published year, and the sheet was written for that publication. */
function showsPublication(plan: SheetPlan, { id }: SheetShape, gathered: Gathered): boolean {
  const published = parseRowKey(plannedKey(plan, KEY_ROW + 1))?.published;
  const top = gathered.whole.get(id) ?? gathered.samples.find(({ shape }) => shape.id === id)?.blocks[0];
  if (published === undefined || !top) return false;
  return layoutOf(top).rowKeys.get("strip:1")?.published === published;
}

/** The print of the content stands with the first row's key, in the part that is always read. */
export function saysTheSame(plan: SheetPlan, { id }: SheetShape, gathered: Gathered): boolean {
  const top = gathered.samples.find(({ shape }) => shape.id === id)?.blocks[0];
  if (!top) return false;
  const first = KEY_ROW + 1;
  const print = parseRowKey(plannedKey(plan, first))?.written;
  return (
    cellAt(top, KEY_ROW, KEY_COLUMN) === plannedKey(plan, KEY_ROW) &&
    print !== undefined &&
    parseRowKey(cellAt(top, first, KEY_COLUMN))?.written === print
  );
}

function plannedKey(plan: SheetPlan, row: number): Cell | undefined {
  const cell: PlannedCell | undefined = plan.cells[row]?.[KEY_COLUMN];
  return cell?.value;
}
