/** Which sheet an act is about: as asked for last, as it stands in the workbook, as it was published. */
import type { RowBlock } from "../register/grid";
import { historyShown } from "../report/read-sheet";
import { layoutOf } from "../report/sheet-layout";
import type { Framework } from "../spaser/framework";
import { ownSheets } from "./gathering";
import { MOST_HISTORY } from "./memory";
import type { Look, SheetRequest, State } from "./state";
import { collectTyped } from "./typed";
import { WorkbookError } from "./workbook";

export function isSameRequest(one: SheetRequest, other: SheetRequest): boolean {
  return one.year === other.year && one.frameworkId === other.frameworkId && one.history === other.history;
}

/** Throws `unsupported` for a framework that this product doesn't have. */
export function frameworkNamed(id: string, frameworks: readonly Framework[]): Framework {
  const framework = frameworks.find((one) => one.id === id);
  if (!framework) throw new WorkbookError("unsupported");
  return framework;
}

/** What a refresh computes in a session that has computed nothing yet: the last request, else the sheet that is there. */
export function lastRequest(look: Look, frameworks: readonly Framework[]): SheetRequest | null {
  const sheets = ownSheets(look.gathered).filter(({ marker }) => marker.kind === "indicators");
  const { last } = look.memory;
  const known = last && frameworks.some(({ id }) => id === last.frameworkId) ? last : null;
  if (
    known &&
    sheets.some(({ marker }) => marker.frameworkId === known.frameworkId && marker.year === known.year)
  )
    return known;
  const sheet = sheets.find(({ marker }) => frameworks.some(({ id }) => id === marker.frameworkId));
  // Without any sheet the last one was deleted: it is made again.
  if (!sheet) return known;
  const history = historyIn(look.gathered.whole.get(sheet.shape.id));
  return { frameworkId: sheet.marker.frameworkId, year: sheet.marker.year, history };
}

/** What the sheet of a year shows: as asked for last, else as it stands in the workbook. */
export function requestFor({ current }: State, look: Look, frameworkId: string, year: number): SheetRequest {
  const last = current?.request;
  if (last?.frameworkId === frameworkId && last.year === year) return last;
  const sheet = collectTyped(look.gathered, look.memory, frameworkId).sheets.get(year);
  return { frameworkId, year, history: historyIn(sheet?.block) };
}

/** A published year shows the earlier years that it was published with, whatever is asked for. */
export function asPublished({ memory }: Look, request: SheetRequest): SheetRequest {
  const published = memory.frozen[request.frameworkId]?.[request.year];
  if (!published) return request;
  return { ...request, history: Math.max(1, request.year - Math.min(...published.assessment.years)) };
}

/** How many earlier years a sheet shows. */
function historyIn(block: RowBlock | undefined): number {
  const shown = block ? historyShown(layoutOf(block)).length : 0;
  return Math.min(Math.max(1, shown), MOST_HISTORY);
}
