/** What a buyer does, each with the workbook it starts from and what the pane has done before. */
import { NO_CHOICES } from "../../src/register/recognition";
import { readMemory } from "../../src/workbook/memory";
import type { Session } from "../../src/workbook/session";
import { Pane } from "../../src/taskpane/pane";
import { WorkbookError } from "../../src/workbook/workbook";
import type { Workbook } from "../host";
import { settled } from "./desk";
import { FRAMEWORK, YEAR } from "./register";
import { editRegister, REQUEST, type Start } from "./starts";

export interface Action {
  name: string;
  start: Start;
  /** Before the action, in the same session. */
  before: (session: Session, book: Workbook) => Promise<unknown>;
  act: (session: Session, signal?: AbortSignal) => Promise<unknown>;
  /** The year is published afterwards: its figures don't follow the register. */
  publishes?: true;
  /** « Détail » is there afterwards. */
  leavesDetail?: true;
  /** Nobody asked for it: a sheet that somebody deleted doesn't come back by itself. */
  unasked?: true;
  /** What shows that it came through, read from the workbook through a new session. */
  done?: (after: Session, settings: Record<string, unknown>) => Promise<boolean>;
}

const opened = (session: Session) => session.open();
const refreshed = async (session: Session) => {
  await session.open();
  await session.refresh();
};
const nothing = () => Promise.resolve();
const watching = (signal?: AbortSignal) => (signal ? { signal } : {});

const CORRECTED = { ...NO_CHOICES, ignoredFindings: ["missingDate"] };

const EXAMPLE = {
  name: "Exemple",
  cells: [
    ["N° de marché", "Objet", "Date de notification"],
    ["EX-1", "=exemple", 45_000],
  ],
  formats: [{ column: 2, numberFormat: "dd/mm/yyyy" }],
};

function frozenNow(settings: Record<string, unknown>): boolean {
  return readMemory(settings).memory.frozen[FRAMEWORK.id]?.[YEAR] !== undefined;
}

async function hasDetail(after: Session): Promise<boolean> {
  return (await after.open()).ownSheets.filter(({ kind }) => kind === "detail").length === 1;
}

export const ACTIONS: readonly Action[] = [
  {
    name: "open",
    start: "edited",
    before: nothing,
    act: (session, signal) => session.open(watching(signal)),
  },
  {
    name: "compute for the first time",
    start: "bare",
    before: opened,
    act: (session, signal) => session.compute(REQUEST, watching(signal)),
  },
  {
    name: "compute again",
    start: "edited",
    before: opened,
    act: (session, signal) => session.compute(REQUEST, watching(signal)),
  },
  {
    name: "refresh",
    start: "edited",
    before: opened,
    act: (session, signal) => session.refresh(watching(signal)),
  },
  {
    name: "refresh into another layout",
    start: "relaid",
    before: opened,
    act: (session, signal) => session.refresh(watching(signal)),
  },
  {
    name: "automatic refresh",
    start: "edited",
    before: opened,
    act: (session, signal) => session.refresh({ ...watching(signal), automatic: true }),
    unasked: true,
  },
  {
    name: "automatic refresh of an edited row",
    start: "edited",
    before: async (session, book) => {
      await session.open();
      await session.watch(() => undefined);
      editRegister(book);
      await settled();
    },
    act: (session, signal) => session.refresh({ ...watching(signal), automatic: true }),
    unasked: true,
  },
  {
    name: "correct a column",
    start: "edited",
    before: opened,
    act: (session, signal) => session.correct(CORRECTED, watching(signal)),
    done: async (after) => (await after.open()).choices.ignoredFindings.length === 1,
  },
  {
    name: "freeze",
    start: "edited",
    before: refreshed,
    act: (session) => session.freeze(YEAR, true),
    done: (_after, settings) => Promise.resolve(frozenNow(settings)),
    publishes: true,
  },
  {
    name: "unfreeze",
    start: "frozen",
    before: refreshed,
    act: (session) => session.freeze(YEAR, false),
    done: (_after, settings) => Promise.resolve(!frozenNow(settings)),
  },
  {
    name: "share",
    start: "edited",
    before: refreshed,
    act: (session, signal) => session.share({ detail: true, anonymous: true }, watching(signal)),
  },
  {
    name: "detail for the first time",
    start: "edited",
    before: refreshed,
    act: (session, signal) => session.addDetail(watching(signal)),
    done: hasDetail,
    leavesDetail: true,
  },
  {
    name: "detail again",
    start: "detailed",
    before: opened,
    act: (session, signal) => session.addDetail(watching(signal)),
    done: hasDetail,
    leavesDetail: true,
  },
  {
    name: "refresh a detail into another layout",
    start: "detailRelaid",
    before: opened,
    act: (session, signal) => session.refresh(watching(signal)),
    leavesDetail: true,
  },
  {
    name: "ribbon command",
    start: "edited",
    before: nothing,
    act: byRibbon,
  },
  {
    name: "add missing columns",
    start: "edited",
    before: opened,
    act: (session, signal) => session.addMissingColumns(["reserved", "socialCriterion"], watching(signal)),
    done: async (after) => {
      const headers = (await after.open()).recognition.sheets.flatMap((sheet) => sheet.headers);
      return ["reserved", "socialCriterion"].every(
        (header) => headers.filter((one) => one === header).length === 1,
      );
    },
  },
  {
    name: "add example",
    start: "edited",
    before: nothing,
    act: (session, signal) => session.addExample(EXAMPLE, watching(signal)),
  },
];

/** The pane behind the ribbon's button; here it has no storage for its preferences, as where a browser denies it. */
async function byRibbon(session: Session): Promise<void> {
  const pane = new Pane({
    moments: () => Promise.resolve(session),
    example: () => Promise.reject(new Error("not asked for")),
    version: "0.0.0",
  });
  pane.ask({ history: 1, frameworkId: REQUEST.frameworkId, year: YEAR });
  await pane.computeFromRibbon();
  const { problem } = pane.store.state;
  if (problem) throw new WorkbookError(problem.code);
}
