/** The figures that the workbook shows already, and whether they are those of another state of it. */
import { planFigures, typedIn } from "./computing";
import { planDetailBeside } from "./detail";
import { lookAtAll } from "./looking";
import type { Opened, Watching } from "./moments";
import { opened } from "./opened";
import { asPublished, lastRequest } from "./requests";
import type { Look, Standing, State } from "./state";
import { WorkbookError } from "./workbook";
import { saysSomething, writingOf } from "./writing";

/** Computes what the SPASER sheet in the workbook stands for, so that it can be explained before anything is written. */
export async function standing(state: State, look: Look, watching?: Watching): Promise<Standing> {
  const { register, gathered } = look;
  const asked = state.current?.request ?? lastRequest(look, state.frameworks);
  if (!register || !asked) return { assessment: null, stale: false };
  const typed = typedIn(state, look, asked, register);
  const request = asPublished(look, asked);
  const existing = typed.sheets.get(request.year);
  if (!existing) return { assessment: null, stale: false };
  const basis = { look, request, register, typed };
  const { computed, assessment, context, plan, since } = await planFigures(state, basis, watching);
  const sheetId = existing.shape.id;
  state.current = { request, assessment, computed, register, sheetId, written: false };
  look.edited = [];
  const write = writingOf(plan, existing, [], false, gathered.overview.date1904);
  const shown = { register, assessment, context, since };
  const detail = await planDetailBeside(state.workbook, gathered, shown, { asked: false });
  return { assessment, stale: saysSomething(write) || (detail !== null && saysSomething(detail.write)) };
}

/** A look after something was written: its failure doesn't make the write one, and comes too late to be cancelled. */
export async function openedAfter(state: State): Promise<Opened> {
  try {
    const look = await lookAtAll(state);
    return opened(state, look, await standing(state, look));
  } catch {
    throw new WorkbookError("doneNotRead");
  }
}
