/** What the pane knows at a moment, and how what happens changes it. Pure: no promise, no DOM. */
import type { WorkbookErrorCode } from "../../workbook/workbook";
import type { Computed, Opened, Progress, Staleness } from "../../workbook/moments";
import type { Part } from "../../workbook/managing";
import type { SelectedPlace } from "../../workbook/selected";
import type { PlaceNames } from "../../text/pane";

/** A place is what has a name; the table in places.ts owes each one a screen and a way there. */
export type Place = keyof PlaceNames;

/** What is going on; one thing at a time. */
export type Work =
  | "open"
  | "show"
  | "compute"
  | "refresh"
  | "correct"
  | "ignore"
  | "share"
  | "publish"
  | "compare"
  | "detail"
  | "cut"
  | "freeze"
  | "columns"
  | "columnsAway"
  | "simulations"
  | "scheme"
  | "body"
  | "example";

export interface Busy {
  work: Work;
  progress: Progress | null;
  cancelling: boolean;
}

export interface Problem {
  code: WorkbookErrorCode;
  sheet: string;
  /** Of the sheet, and what stands there. */
  cell?: string;
  typed?: string;
  work: Work;
}

/** Something done that is worth a sentence. */
export type Notice =
  | { kind: "cancelled"; work: Work }
  | { kind: "shared" | "detailed" | "brokenDown" | "corrected" | "columnsAdded" | "exampleAdded" }
  /** Columns that were added are taken away again; `kept`: those in which something stands. */
  | { kind: "columnsRemoved"; kept: string[] }
  | { kind: "frozen" | "frozenWithoutContracts" | "unfrozen"; year: number };

/** What the buyer asks for; null year = there is none to choose yet. */
export interface Asked {
  year: number | null;
  frameworkId: string;
  history: number;
}

export interface PaneState {
  place: Place;
  busy: Busy | null;
  problem: Problem | null;
  notice: Notice | null;
  opened: Opened | null;
  asked: Asked;
  computed: Computed | null;
  /** When the figures shown were computed, and whether by a refresh. */
  computedAt: Date | null;
  refreshed: boolean;
  staleness: Staleness | null;
  /** The figure whose explanation is open. `byHand`: opened in the pane, so that the focus follows. */
  explained: { id: string; byHand: boolean } | null;
  /** The figure whose explanation was just closed: the keyboard goes on from its row. */
  cameFrom: string | null;
  automatic: boolean;
  /** The contracts that the results are narrowed to; null = all. */
  part: Part | null;
  /** What is selected in the workbook, as « Ce marché » shows it; null before anything is. */
  selected: SelectedPlace | null;
}

export const INITIAL: PaneState = {
  place: "results",
  busy: null,
  problem: null,
  notice: null,
  opened: null,
  asked: { year: null, frameworkId: "", history: 1 },
  computed: null,
  computedAt: null,
  refreshed: false,
  staleness: null,
  explained: null,
  cameFrom: null,
  automatic: false,
  part: null,
  selected: null,
};

export type Happening =
  | { type: "began"; work: Work }
  | { type: "progressed"; progress: Progress }
  | { type: "cancelling" }
  | { type: "opened"; opened: Opened }
  | { type: "computed"; computed: Computed; at: Date }
  | { type: "done"; notice: Notice | null }
  | { type: "failed"; problem: Problem }
  | { type: "staled"; staleness: Staleness }
  | { type: "asked"; asked: Partial<Asked> }
  | { type: "went"; place: Place }
  | { type: "explained"; explained: PaneState["explained"] }
  | { type: "dismissed" }
  | { type: "narrowed"; part: Part | null }
  | { type: "selected"; selected: SelectedPlace | null }
  | { type: "automatic"; automatic: boolean };

export function reduce(state: PaneState, happening: Happening): PaneState {
  switch (happening.type) {
    case "began":
      return {
        ...state,
        busy: { work: happening.work, progress: null, cancelling: false },
        problem: null,
        notice: null,
      };
    case "progressed":
      return state.busy ? { ...state, busy: { ...state.busy, progress: happening.progress } } : state;
    case "cancelling":
      return state.busy ? { ...state, busy: { ...state.busy, cancelling: true } } : state;
    case "opened":
      return opened(state, happening.opened);
    case "computed":
      return {
        ...state,
        opened: happening.computed.opened,
        computed: happening.computed,
        computedAt: happening.at,
        refreshed: state.busy?.work === "refresh",
        staleness: happening.computed.staleness,
        cameFrom: null,
      };
    case "done":
      return { ...state, busy: null, notice: happening.notice };
    case "failed":
      return happening.problem.code === "cancelled"
        ? { ...state, busy: null, notice: { kind: "cancelled", work: happening.problem.work } }
        : { ...state, busy: null, problem: happening.problem };
    case "staled":
      // Before the first computation there is nothing that could be out of date.
      return state.computed ? { ...state, staleness: happening.staleness } : state;
    case "asked":
      return { ...state, asked: { ...state.asked, ...happening.asked } };
    case "went":
      // What was said is dealt with when the buyer goes on to something else.
      return happening.place === state.place
        ? state
        : { ...state, place: happening.place, notice: null, problem: null };
    case "explained":
      return {
        ...state,
        explained: happening.explained,
        cameFrom: happening.explained ? null : (state.explained?.id ?? null),
        place: happening.explained ? "results" : state.place,
        notice: null,
        problem: null,
      };
    case "dismissed":
      return { ...state, problem: null, notice: null };
    case "selected":
      return { ...state, selected: happening.selected };
    case "narrowed":
      return { ...state, part: happening.part, notice: null, problem: null };
    case "automatic":
      return { ...state, automatic: happening.automatic };
  }
}

/** The figures on the screen are those of the year and framework that are chosen: others never stand under their name. */
export function shownComputed({ computed, asked }: PaneState): Computed | null {
  const { year, framework } = computed?.assessment ?? {};
  return computed && year === asked.year && framework?.id === asked.frameworkId ? computed : null;
}

/** Keeps the year that was chosen as long as the register still has it. */
function opened(state: PaneState, next: Opened): PaneState {
  const { year } = state.asked;
  const kept = year !== null && next.years.includes(year) ? year : next.suggestedYear;
  return { ...state, opened: next, asked: { ...state.asked, year: kept } };
}
