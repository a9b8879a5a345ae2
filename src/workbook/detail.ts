/** « Détail » inside the workbook: asked for once, it follows every refresh, and is written only where it differs. */
import type { Area, Cell, SheetShape } from "../register/grid";
import { KEY_COLUMN, KEY_ROW, parseRowKey } from "../report/keys";
import type { PlannedCell, SheetPlan } from "../report/plan";
import { planOver } from "../report/rewriting";
import { cellAt } from "../report/sheet-layout";
import { changesBetween } from "../report/changes";
import { ownSheets, type Gathered } from "./reading";
import { freeName } from "./writing";
import type { WriteRequest } from "./workbook";

/** The sheet « Détail » of a framework and year, the first one among copies. */
export function detailSheetOf(gathered: Gathered, frameworkId: string, year: number): SheetShape | null {
  const own = ownSheets(gathered).find(
    ({ marker }) => marker.kind === "detail" && marker.frameworkId === frameworkId && marker.year === year,
  );
  return own?.shape ?? null;
}

/** How a plan of « Détail » gets into the workbook. `anew` writes the sheet whole even where single changes would do. */
export function detailWriting(
  plan: SheetPlan,
  existing: SheetShape | null,
  gathered: Gathered,
  activate: boolean,
  anew = false,
): WriteRequest {
  if (!existing) {
    const taken = gathered.overview.sheets.map(({ name }) => name);
    const named = { ...plan, name: freeName(plan.name, taken) };
    return { plan: named, sheetId: null, changes: "whole", activate, clear: null };
  }
  const named = { ...plan, name: existing.name };
  const request = { sheetId: existing.id, activate, clear: null };
  const block = gathered.whole.get(existing.id);
  if (!block) {
    // Too large to be read each time: what it says of itself tells whether it holds the same.
    if (saysTheSame(plan, existing, gathered)) return { ...request, plan: named, changes: [] };
    return { ...request, plan: named, changes: "whole", clear: rowsBelow(plan, existing) };
  }
  const { date1904 } = gathered.overview;
  const changes = anew ? "layout" : changesBetween(named, block, date1904);
  if (changes !== "layout") return { ...request, plan: named, changes, seen: block };
  return { ...request, plan: planOver(named, block, date1904), changes: "whole", seen: block };
}

/** The print of the content stands with the first row's key, in the part that is always read. */
function saysTheSame(plan: SheetPlan, { id }: SheetShape, gathered: Gathered): boolean {
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

function rowsBelow(plan: SheetPlan, { used }: SheetShape): Area | null {
  const end = used ? used.row + used.rowCount : 0;
  const rowCount = end - plan.cells.length;
  return rowCount > 0 ? { row: plan.cells.length, column: 0, rowCount, columnCount: plan.columnCount } : null;
}
