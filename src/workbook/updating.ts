/** Figures are computed and written: into a new sheet, or into the one that is there, where it differs. */
import type { DimensionId } from "../spaser/cuts/dimensions";
import { valuesNow } from "../spaser/publishing";
import { planFigures, typedIn, type Basis, type PlannedFigures } from "./computing";
import { ATTEMPTS, isConflict } from "./conflicts";
import { planCutBeside } from "./cut-beside";
import { planDetailBeside } from "./detail";
import { noteNewSheet, noteWritten } from "./gathering";
import { lookAtAll } from "./looking";
import { withoutEmpty } from "./memory";
import type { Computed, RefreshWatching, SheetNote, Watching } from "./moments";
import { opened } from "./opened";
import { checkCancelled } from "./pace";
import { rememberIfPossible } from "./remembering";
import { asPublished } from "./requests";
import type { Look, SheetRequest, State } from "./state";
import { bodyNamed, isBroughtBack, sheetKey, type IndicatorSheet } from "./typed";
import { WorkbookError, type WriteRequest } from "./workbook";
import { changedFigures, restoredNotes, saysSomething, writingOf } from "./writing";

/** Which act writes a sheet; "aside" = only so that it shows what was just saved. */
export type Why = "compute" | "refresh" | "detail" | "cut" | "aside";

/** Computes and writes; anew when somebody changed the sheet meanwhile, and the last time whatever they do. */
export async function computeAndWrite(
  state: State,
  look: Look,
  request: SheetRequest,
  why: Why,
  watching?: RefreshWatching,
  by: DimensionId | null = null,
): Promise<Computed> {
  for (let attempt = 1, seen = look; ; attempt++) {
    try {
      return await writeOnce(state, seen, request, { why, attempt, by }, watching);
    } catch (failure) {
      if (!isConflict(failure) || attempt === ATTEMPTS) throw failure;
    }
    seen = await lookAtAll(state, watching);
  }
}

async function writeOnce(
  state: State,
  look: Look,
  asked: SheetRequest,
  { why, attempt, by }: How,
  watching?: RefreshWatching,
): Promise<Computed> {
  const { register, gathered } = look;
  if (!register) throw new WorkbookError("noRegister");
  const typed = typedIn(state, look, asked, register);
  const request = asPublished(look, asked);
  const existing = typed.sheets.get(request.year) ?? null;
  // Nobody asks then for a sheet that was deleted; and a new one that is not remembered would be mistaken for its own copies.
  const automatic = watching?.automatic === true;
  if (!existing && automatic) throw new WorkbookError("sheetGone");
  const basis: Basis = { look, request, register, typed };
  // Saved first: once it is written, the sheet no longer says that it was typed there.
  const bodySaved = automatic || (await saveBody(state, basis));
  const planned = await planFigures(state, basis, watching);
  checkCancelled(watching);
  const writes = await planWrites(state, basis, planned, existing, { why, attempt, by }, watching);
  watching?.onProgress?.({ stage: "writing", sheet: writes.sheet.plan.name, done: 0, total: 0 });
  const sheetId = await write(state, look, writes, existing);

  const { computed, assessment, differences, context, plan } = planned;
  const before = state.current?.written ? state.current.assessment : null;
  state.current = { request, assessment, computed, register, sheetId, written: true };
  look.edited = [];
  state.edits.settled();
  const inputsSaved = automatic || (await saveInputs(state, basis, sheetId, why));
  const notes: SheetNote[] = [
    ...(why === "refresh" && !existing ? [note("sheetRecreated")] : []),
    ...(isBroughtBack(typed, request.year) ? [note("inputsBroughtBack")] : []),
    ...typed.notes,
    ...restoredNotes(plan, existing, gathered.overview.date1904, context.frozen !== undefined),
    ...(writes.apart > 0 ? [note("remarksApart", { count: writes.apart })] : []),
    ...(bodySaved && inputsSaved ? [] : [note("inputsNotSaved")]),
  ];
  return {
    assessment,
    ...(computed === assessment ? {} : { counted: computed }),
    sheet: { id: sheetId, name: writes.sheet.plan.name },
    changed: changedFigures(before, existing, assessment),
    notes,
    ...(context.frozen ? { published: context.frozen } : {}),
    recomputed: valuesNow(differences),
    differences,
    written: [writes.sheet, ...writes.beside].some(saysSomething),
    opened: opened(state, look, { assessment, stale: false }),
    staleness: state.edits.staleness,
  };
}

/** `by`: « Ventilation » by this field is asked for. */
interface How {
  why: Why;
  attempt: number;
  by: DimensionId | null;
}

interface Writes {
  sheet: WriteRequest;
  /** « Détail » and « Ventilation », where somebody asked for them. */
  beside: WriteRequest[];
  /** Contracts that left « Détail », and whose remarks are kept apart from now on. */
  apart: number;
}

async function planWrites(
  { workbook }: State,
  { look: { gathered }, register }: Basis,
  { assessment, computed, context, plan, since }: PlannedFigures,
  existing: IndicatorSheet | null,
  { why, attempt, by }: How,
  watching?: Watching,
): Promise<Writes> {
  // What was taken back may have left looks behind: then the sheets are written whole.
  const anew = attempt > 1;
  const { sheets, date1904 } = gathered.overview;
  const taken = sheets.map(({ name }) => name);
  const sheet = writingOf(plan, existing, taken, why === "compute", date1904, anew);
  const shown = { register, assessment, context, since };
  const how = { asked: why === "detail", anew };
  const detail = await planDetailBeside(workbook, gathered, shown, how, watching);
  const ofCut = { register, counted: computed, context };
  const cut = await planCutBeside(workbook, gathered, ofCut, { asked: by, anew }, watching);
  // Cells that change by themselves (=RAND() beside the table) would be in the way for ever.
  const asSeen = attempt === ATTEMPTS ? withoutSeen : (request: WriteRequest) => request;
  const beside = [detail?.write, cut].flatMap((write) => (write ? [asSeen(write)] : []));
  return { sheet: asSeen(sheet), beside, apart: detail?.apart ?? 0 };
}

/** Written whatever the sheet holds by then. */
function withoutSeen({ seen: _, ...request }: WriteRequest): WriteRequest {
  return request;
}

/** Writes all at once, and takes note of what stands there now. Returns the id of the indicators sheet. */
async function write(
  { workbook }: State,
  { gathered }: Look,
  { sheet, beside }: Writes,
  existing: IndicatorSheet | null,
): Promise<string> {
  const [sheetId = "", ...ids] = await workbook.write([sheet, ...beside]);
  if (existing) noteWritten(gathered, sheetId, sheet);
  else noteNewSheet(gathered, sheetId, sheet.plan);
  beside.forEach((write, at) => {
    const id = ids[at];
    if (write.sheetId !== null) noteWritten(gathered, write.sheetId, write);
    else if (id !== undefined) noteNewSheet(gathered, id, write.plan);
  });
  return sheetId;
}

/** The name of the body, where another was typed; false when it could not be saved. */
async function saveBody(state: State, { look, request, typed }: Basis): Promise<boolean> {
  const body = bodyNamed(typed, request.year, look.memory);
  if (body === look.memory.body) return true;
  return rememberIfPossible(state, look, (saved) => ({ ...saved, body }));
}

/** A copy of what was typed, and what was computed last; false when it could not be saved. */
async function saveInputs(
  state: State,
  { look, request, typed }: Basis,
  sheetId: string,
  why: Why,
): Promise<boolean> {
  const { frameworkId, year } = request;
  const migrated = look.memory.frozen[frameworkId];
  return rememberIfPossible(state, look, (saved) =>
    withoutEmpty({
      ...saved,
      last: why === "aside" ? saved.last : request,
      inputs: { ...saved.inputs, [frameworkId]: typed.inputs },
      sheetIds: { ...saved.sheetIds, [sheetKey(frameworkId, year)]: sheetId },
      frozen: { ...saved.frozen, [frameworkId]: { ...migrated, ...saved.frozen[frameworkId] } },
      former: { ...saved.former, [frameworkId]: {} },
    }),
  );
}

function note(code: SheetNote["code"], params: SheetNote["params"] = {}): SheetNote {
  return { code, params };
}
