/** What a buyer does, each with the workbook it starts from and what the pane has done before. */
import type { KeptSimulation } from "../../src/spaser/simulation/kept-shape";
import type { FieldId } from "../../src/register/fields";
import { NO_CHOICES, type Choices } from "../../src/register/recognition";
import { dayOf } from "../../src/register/cells/days";
import { readMemory } from "../../src/workbook/memory";
import type { RowLine } from "../../src/workbook/moments";
import type { Session } from "../../src/workbook/session";
import type { WorkbookErrorCode } from "../../src/workbook/workbook";
import type { Workbook } from "../../emulator";
import { byRibbon, inPane, shownInPane } from "./by-pane";
import { ANNEX, CLAUSE } from "./counted";
import { settled } from "./desk";
import { FRAMEWORK, INVOICES, REGISTER, YEAR } from "./register";
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
  /** More follows what was asked for: when that fails, it is done all the same. */
  goesOn?: true;
  /** Only the session that did something to a sheet can take it back: not after the pane was closed, nor in a copy of the sheet. */
  bySession?: true;
  /** Headers of empty columns that the action puts into the register, or takes out of it. */
  columns?: readonly string[];
  /** What its last request may say besides, whatever goes wrong. */
  lastSays?: WorkbookErrorCode;
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

/** Each of the two columns is read as the other: 2.1 and 2.2 change places. */
const SWAPPED: Choices = {
  ...NO_CHOICES,
  columns: [
    { sheet: REGISTER, field: "socialClause", header: ANNEX },
    { sheet: REGISTER, field: "socialAnnex", header: CLAUSE },
  ],
};
export const COLUMNS: readonly FieldId[] = ["reserved", "socialCriterion"];
/** An invoice of the start « invoiced ». */
/** What somebody supposed, kept under a name. */
export const SIMULATION: KeptSimulation = {
  version: 1,
  name: "Clause sociale partout",
  year: 2023,
  suppositions: [{ number: "2023-001", facts: { socialClause: true } }],
};

export const INVOICE: RowLine = {
  ...{ table: "invoices", sheet: INVOICES, row: 2, index: 1 },
  ...{ day: dayOf(YEAR, 4, 20), label: `${YEAR}-06` },
};
const SHEET = { frameworkId: FRAMEWORK.id, year: YEAR };

/** The year is published. */
export function frozenNow(settings: Record<string, unknown>): boolean {
  return readMemory(settings).memory.frozen[FRAMEWORK.id]?.[YEAR] !== undefined;
}

/** How often each of the added columns is there. */
async function addedTo(after: Session): Promise<number[]> {
  const headers = (await after.open()).recognition.sheets.flatMap((sheet) => sheet.headers);
  return COLUMNS.map((added) => headers.filter((header) => header === added).length);
}

async function hasDetail(after: Session): Promise<boolean> {
  return (await after.open()).ownSheets.filter(({ kind }) => kind === "detail").length === 1;
}

async function hasCut(after: Session): Promise<boolean> {
  return (await after.open()).ownSheets.filter(({ kind }) => kind === "cut").length === 1;
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
    name: "correct columns",
    start: "edited",
    before: shownInPane,
    act: inPane((pane) => pane.correct(SWAPPED)),
    goesOn: true,
    done: async (after) => (await after.open()).choices.columns.length === 2,
  },
  {
    name: "freeze",
    start: "edited",
    before: shownInPane,
    act: inPane((pane) => pane.freeze(SHEET, true)),
    goesOn: true,
    done: (_after, settings) => Promise.resolve(frozenNow(settings)),
    publishes: true,
  },
  {
    name: "unfreeze",
    start: "frozen",
    before: shownInPane,
    act: inPane((pane) => pane.freeze(SHEET, false)),
    goesOn: true,
    done: (_after, settings) => Promise.resolve(!frozenNow(settings)),
  },
  {
    name: "share",
    start: "edited",
    before: refreshed,
    act: (session, signal) => session.share({ detail: true, anonymous: true }, watching(signal)),
    // Excel opens no workbook in the middle of an edit and doesn't say why; this one began since it was last waited for.
    lastSays: "unknown",
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
    name: "breakdown for the first time",
    start: "edited",
    before: refreshed,
    act: (session, signal) => session.addCut("quarter", watching(signal)),
    done: hasCut,
  },
  {
    name: "breakdown by another field",
    start: "brokenDown",
    before: opened,
    act: (session, signal) => session.addCut("amount", watching(signal)),
    done: hasCut,
  },
  {
    name: "refresh a breakdown",
    start: "brokenDown",
    before: opened,
    act: (session, signal) => session.refresh(watching(signal)),
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
    before: shownInPane,
    act: inPane((pane) => pane.addMissingColumns([...COLUMNS])),
    goesOn: true,
    columns: COLUMNS,
    done: async (after) => (await addedTo(after)).every((count) => count === 1),
  },
  {
    name: "take added columns away",
    start: "edited",
    before: async (session) => {
      await shownInPane(session);
      await inPane((pane) => pane.addMissingColumns([...COLUMNS]))(session);
    },
    act: inPane((pane) => pane.removeAddedColumns()),
    goesOn: true,
    bySession: true,
    columns: COLUMNS,
    done: async (after) => (await addedTo(after)).every((count) => count === 0),
  },
  {
    name: "show an invoice",
    start: "invoiced",
    before: shownInPane,
    act: inPane((pane) => pane.showRow(INVOICE)),
    lastSays: "listOutdated",
  },
  {
    name: "ignore findings",
    start: "edited",
    before: shownInPane,
    act: inPane((pane) => pane.ignore(["unknownAnswer"])),
    done: async (after) => (await after.open()).choices.ignoredFindings.length === 1,
  },
  {
    name: "keep a simulation",
    start: "edited",
    before: shownInPane,
    act: inPane((pane) => pane.changeSimulations({ keep: SIMULATION })),
    done: async (after) => (await after.open()).simulations?.[0]?.name === SIMULATION.name,
  },
  {
    name: "add example",
    start: "edited",
    before: shownInPane,
    act: inPane((pane) => pane.addExample()),
    goesOn: true,
  },
];
