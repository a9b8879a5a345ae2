/** From a look to the figures and the plan of their sheet; nothing is written. */
import type { Register } from "../register/contracts";
import { planIndicatorSheet, type SheetContext } from "../report/indicator-sheet";
import type { SheetPlan } from "../report/plan";
import { assessing, reassess } from "../spaser/assess";
import { NO_INPUTS, type Assessment, type Inputs } from "../spaser/assessment";
import type { Framework } from "../spaser/framework";
import { forBody } from "../spaser/for-body";
import { withPublished, type WithPublished } from "../spaser/publishing";
import { withFormerYears } from "./published/former-years";
import { lookAgain } from "./looking";
import type { Watching } from "./moments";
import { breathe, withPauses } from "./pace";
import { behindPublished, goneSince, type PublishedPage } from "./published/published-year";
import { frameworkNamed, isSameRequest } from "./requests";
import type { Current, Look, SheetRequest, State } from "./state";
import { withoutOtherUnits } from "./team/carrying";
import { bodyIn } from "./team/body";
import { bodyNamed, collectTyped, yearsTypedElsewhere, type Typed } from "./typed";
import { WorkbookError } from "./workbook";

/** What figures are computed from. */
export interface Basis {
  look: Look;
  request: SheetRequest;
  register: Register;
  typed: Typed;
}

export interface PlannedFigures extends WithPublished {
  /** The figures before published years took the place of what the register gives. */
  computed: Assessment;
  context: SheetContext;
  plan: SheetPlan;
  /** Of a published year: what « Détail » says of the register since then. Costly: asked for where « Détail » is planned. */
  since: (() => { day: number; gone: string[] }) | null;
}

/** The figures that were asked for last, over the workbook as it is now; `noRegister` when there are none. */
export async function computedNow(
  state: State,
  watching?: Watching,
): Promise<{ current: Current; look: Look; register: Register }> {
  const { current } = state;
  if (!current) throw new WorkbookError("noRegister");
  const look = await lookAgain(state, watching);
  if (!look.register) throw new WorkbookError("noRegister");
  return { current, look, register: look.register };
}

/** What was typed, after years that an earlier version published have become like those of this one. */
export function typedIn(state: State, look: Look, request: SheetRequest, register: Register): Typed {
  const known = frameworkNamed(request.frameworkId, state.frameworks);
  const typed = inItsUnits(
    collectTyped(look.gathered, look.memory, request.frameworkId),
    known,
    look.memory.inputs[request.frameworkId] ?? NO_INPUTS,
  );
  if (!look.memory.former[request.frameworkId]) return typed;
  const page = pageOf(state, { look, request, typed });
  const framework = frameworkNamed(request.frameworkId, state.frameworks);
  look.memory = withFormerYears(look.memory, framework, register, typed.inputs, page);
  return collectTyped(look.gathered, look.memory, request.frameworkId);
}

/** What stands in sheets that were written with other units isn't taken for what it would mean now. */
function inItsUnits(typed: Typed, framework: Framework, remembered: Inputs): Typed {
  const units = new Map(
    [...typed.sheets].map(([year, { read }]) => {
      const rows = [...read.layout.rowKeys].flatMap(([key, { unit }]) =>
        unit !== undefined && key.startsWith("ind:") ? [[key.slice("ind:".length), unit] as const] : [],
      );
      return [year, new Map<string, string>(rows)] as const;
    }),
  );
  return { ...typed, inputs: withoutOtherUnits(typed.inputs, units, framework, remembered) };
}

/** What the sheet of a request prints besides figures. */
export function pageOf(
  { options }: State,
  { look, request: { frameworkId, year }, typed }: Omit<Basis, "register">,
): PublishedPage {
  const published = Object.keys(look.memory.frozen[frameworkId] ?? {}).map(Number);
  return {
    language: options.language,
    body: bodyNamed(typed, year, look.memory),
    elsewhere: [...yearsTypedElsewhere(typed, year), ...published.filter((one) => one !== year)],
    // What is planned is in no figure.
    sources: look.recognition.sheets
      .filter(({ kind }) => kind !== "planning")
      .map(({ sheetName }) => sheetName),
    productVersion: options.productVersion,
  };
}

/** The figures and their sheet as a plan. `body` is a name of the body that takes the place of the one that is known. */
export async function planFigures(
  state: State,
  basis: Basis,
  watching?: Watching,
  { date1904 = basis.look.gathered.overview.date1904, body }: { date1904?: boolean; body?: string } = {},
): Promise<PlannedFigures> {
  const { look, request, register, typed } = basis;
  const computed = await figuresOf(state, basis, watching);
  const frozen = look.memory.frozen[request.frameworkId] ?? {};
  const published = Object.entries(frozen).map(([year, one]) => {
    const { assessment } = one;
    return [Number(year), { assessment, behind: behindPublished(one, register, computed) }] as const;
  });
  const { assessment, differences } = withPublished(computed, new Map(published), typed.inputs);
  const ofSheet = pageOf(state, basis);
  const page = { ...ofSheet, body: body ?? ofSheet.body };
  const own = frozen[request.year];
  const unsaved = page.body === look.memory.body ? {} : { savedBody: look.memory.body };
  const context: SheetContext = own
    ? {
        ...page,
        ...own.page,
        // A year published without a name may still be given one, which the settings don't know yet.
        ...(own.page.body === "" ? { body: page.body, ...unsaved } : {}),
        date1904,
        computedAt: own,
        frozen: own,
      }
    : { ...page, ...unsaved, date1904, computedAt: state.options.now() };
  const plan = planIndicatorSheet(assessment, typed.inputs, context);
  const since = own ? () => ({ day: state.options.now().day, gone: goneSince(own, register) }) : null;
  return { computed, assessment, differences, context, plan, since };
}

/** The figures: of what an edit concerns at once, of a whole register in pieces. */
async function figuresOf(
  { current: last, frameworks }: State,
  { look, request, register, typed }: Basis,
  watching?: Watching,
): Promise<Assessment> {
  const { kind } = bodyIn(look.gathered.overview.settings);
  const framework = forBody(frameworkNamed(request.frameworkId, frameworks), kind);
  const isSame = last?.computed.framework === framework && isSameRequest(last.request, request);
  if (look.edited && last?.register === register && isSame)
    return reassess(last.computed, register, look.edited, typed.inputs);
  const years = Array.from(
    { length: request.history + 1 },
    (_, index) => request.year - request.history + index,
  );
  await breathe(watching);
  const computed = await withPauses(
    assessing(register, framework, { year: request.year, years }, typed.inputs),
    watching,
  );
  await breathe(watching);
  return computed;
}
