/** A year is published, or no longer: kept with all that its sheet prints, and the sheet says so. */
import type { Register } from "../../register/contracts";
import { quoted } from "../../register/reading/finding-log";
import { cellAddress } from "../../register/grid";
import { computedNow, pageOf, planFigures, typedIn } from "../computing";
import { withoutEmpty } from "../memory";
import type { Watching } from "../moments";
import { checkCancelled } from "../pace";
import { saveWithRoom } from "./published-room";
import { publishYear, type PublishedYear } from "./published-year";
import { remember } from "../remembering";
import { asPublished, requestFor } from "../requests";
import type { Look, SheetRequest, State } from "../state";
import { collectTyped, type Typed } from "../typed";
import { computeAndWrite } from "../updating";
import { WorkbookError } from "../workbook";

/** Of the framework whose figures are shown, unless another is named: a sheet of it may stand in the workbook too. */
export async function freeze(
  state: State,
  { year, frozen, frameworkId: named }: { year: number; frozen: boolean; frameworkId?: string | undefined },
  watching?: Watching,
): Promise<{ contractsKept: boolean }> {
  const { current, look, register } = await computedNow(state, watching);
  const request = requestFor(state, look, named ?? current.request.frameworkId, year);
  const published = frozen ? await publish(state, look, request, register, watching) : null;
  checkCancelled(watching);
  const contractsKept = await keep(state, look, request, published);
  await showPublished(state, look, request);
  return { contractsKept };
}

/** Everything that the sheet of the year prints, over the workbook as it is now. */
async function publish(
  state: State,
  look: Look,
  request: SheetRequest,
  register: Register,
  watching?: Watching,
): Promise<PublishedYear> {
  const typed = typedIn(state, look, request, register);
  const already = look.memory.frozen[request.frameworkId]?.[request.year];
  if (already) return already;
  refuseUnread(typed, request.year);
  const { assessment } = await planFigures(state, { look, request, register, typed }, watching);
  const page = pageOf(state, { look, request, typed });
  return publishYear(assessment, register, typed.inputs, page, state.options.now());
}

/** What can't be read would give way to another value in print: its author must say first what is meant. */
function refuseUnread({ sheets }: Typed, year: number): void {
  const { shape, read } = sheets.get(year) ?? {};
  const unread = read?.notes.find(({ code }) => code === "inputRefused");
  if (!shape || !unread) return;
  const cell = cellAddress(unread.row, unread.column);
  throw new WorkbookError("entryNotRead", { sheet: shape.name, cell, typed: quoted(unread.typed) });
}

/** Saves a published year, or takes it away; without its contracts where Excel has no room for them. */
async function keep(
  state: State,
  look: Look,
  { frameworkId, year }: SheetRequest,
  published: PublishedYear | null,
): Promise<boolean> {
  const save = (one: PublishedYear | null) =>
    remember(state, look, (saved) => {
      const years = { ...saved.frozen[frameworkId] };
      const former = { ...saved.former[frameworkId] };
      // A name typed just before is printed from now on: the sheet no longer says that it was typed there.
      const named = one && !years[year] ? one.page.body : "";
      if (one) years[year] = one;
      else {
        delete years[year];
        delete former[year];
      }
      return withoutEmpty({
        ...saved,
        body: named || saved.body,
        frozen: { ...saved.frozen, [frameworkId]: years },
        former: { ...saved.former, [frameworkId]: former },
      });
    });
  return saveWithRoom(published, look.gathered.overview.settings, frameworkId, save);
}

/** Brings the sheet of a year that was just published, or no longer is, up to date; the year is saved already. */
async function showPublished(state: State, look: Look, request: SheetRequest): Promise<void> {
  const { current } = state;
  if (!collectTyped(look.gathered, look.memory, request.frameworkId).sheets.has(request.year)) return;
  try {
    await computeAndWrite(state, look, asPublished(look, request), "aside");
  } catch {
    throw new WorkbookError("doneNotRead");
  } finally {
    state.current = current;
    // The figures that are shown were computed from the register before; the next act reads it anew.
    if (state.look) state.look = { ...state.look, reader: null, edited: null };
  }
}
