/** One trial: an action, a fault at one of its requests, what is left afterwards, and the next try. */
import { MEMORY_KEY, readMemory } from "../../src/workbook/memory";
import { WorkbookError } from "../../src/workbook/workbook";
import type { Workbook, Worksheet } from "../../emulator";
import type { Action } from "./actions";
import { countedContracts } from "./counted";
import { settled, type Desk } from "./desk";
import { CUT_NOTE, lostCutNote, wrongCut } from "./cut";
import { lostNotes, NOTES, wrongDetail } from "./detail";
import { COLLEAGUE, NEWER, type Kind } from "./kinds";
import { expectedBases } from "./register";
import {
  contentOf,
  cutSheet,
  detailSheet,
  difference,
  drafts,
  indicatorSheet,
  isSameWithout,
  ourSheets,
  readBack,
  sheetsOf,
} from "./sheets";
import { REQUEST, TYPED, type Start } from "./starts";
import { restore, type State } from "./state";

/** An action that went well: how it went. */
export interface DryRun {
  /** Actions in each of its requests. */
  requests: number[];
  /** What the action is for was there before it. */
  doneBefore: boolean;
  /** The SPASER sheet and « Détail » afterwards. */
  sheet: string;
  detail: string;
  cut: string;
}

export interface World {
  desk: Desk;
  starts: Record<Start, State>;
}

/** Runs an action without a fault. */
export async function dryRun({ desk, starts }: World, action: Action, somebody?: Kind): Promise<DryRun> {
  restore(desk.book, starts[action.start]);
  const doneBefore = await isDoneIn(desk, action);
  const session = desk.session();
  await action.before(session, desk.book);
  if (somebody && "somebody" in somebody) somebody.somebody.act(desk.book);
  const mark = desk.host.traffic.length;
  await action.act(session);
  await settled();
  const requests = desk.host.traffic.slice(mark).map(({ actions }) => actions);
  return { requests, doneBefore, ...writtenIn(desk.book) };
}

/** As a new session over the workbook finds it. */
async function isDoneIn(desk: Desk, action: Action): Promise<boolean> {
  return (await action.done?.(desk.session(), Object.fromEntries(desk.book.settings))) ?? false;
}

interface Seen {
  register: Map<string, string>;
  sheet: string;
  detail: string;
  cut: string;
}

/** What the SPASER sheet and « Détail » hold; "" where there is none. */
function writtenIn(book: Workbook): Pick<Seen, "sheet" | "detail" | "cut"> {
  const content = (sheet: Worksheet | null) => (sheet ? contentOf(sheet) : "");
  return {
    sheet: content(indicatorSheet(book)),
    detail: content(detailSheet(book)),
    cut: content(cutSheet(book)),
  };
}

/** All sheets that are the buyer's own, by their ids, and what the product wrote. */
function see(desk: Desk): Seen {
  const ours = new Set(ourSheets(desk.book));
  const own = desk.book.sheets.filter((sheet) => !ours.has(sheet) && !sheet.name.startsWith("~"));
  return { register: new Map(own.map((one) => [one.id, contentOf(one)])), ...writtenIn(desk.book) };
}

/** What is wrong after a trial; an empty list means that it held. */
export async function trial(
  world: World,
  action: Action,
  kind: Kind,
  request: number,
  dry: readonly DryRun[],
): Promise<string[]> {
  const { desk, starts } = world;
  const { book, host } = desk;
  restore(book, starts[action.start]);
  host.faults.clear();
  let session = desk.session();
  await action.before(session, desk.book);
  await settled(2);

  const problems: string[] = [];
  const mark = host.traffic.length;
  const target = mark + request + 1;
  const former = see(desk);
  let seen = former;
  let struck = false;
  /** As the register was read, before the fault or after it. */
  const contracts = [countedContracts(book)];
  const notes = () => Object.values(NOTES).filter((note) => seen.detail.includes(note));
  const abort = new AbortController();
  let onStrike: (() => void) | null = null;
  const strike = (effect: Parameters<typeof host.faults.add>[0]["effect"]) => {
    host.faults.add({ when: target, effect });
  };
  const acts = (work: () => void) =>
    strike({
      kind: "before",
      act: () => {
        struck = true;
        work();
        seen = see(desk);
        onStrike?.();
      },
    });
  const stopShortening =
    "unanswered" in kind ? desk.shortenTimeouts(() => host.traffic.length + 1 === target) : null;
  const second: Promise<unknown>[] = [];
  let reloaded: Promise<void> | null = null;
  if ("effect" in kind) {
    strike(kind.effect(dry[0]?.requests[request] ?? 1));
    struck = true;
  } else if ("somebody" in kind) {
    acts(() => kind.somebody.act(book));
  } else if (kind.page === "cancel") {
    acts(() => {
      abort.abort();
    });
  } else if (kind.page === "secondClick") {
    acts(() => {
      second.push(outcome(action.act(session)));
    });
  } else {
    reloaded = new Promise((resolve) => {
      onStrike = () => setTimeout(() => void desk.reload().then(resolve), 0);
    });
    acts(() => undefined);
  }

  const work = outcome(action.act(session, kind.name === "cancelled" ? abort.signal : undefined));
  // What the closed pane waits for never comes.
  const result = reloaded ? await reloaded.then(() => "reloaded" as const) : await work;
  const secondResults = await Promise.all(second);
  stopShortening?.();
  host.faults.clear();
  await settled(3);
  if (!struck) problems.push("the fault never struck");

  const isLast = request === (dry[0]?.requests.length ?? 0) - 1;
  const codes = [
    ...kind.codes,
    ...(action.goesOn ? ["doneNotRead"] : []),
    ...(isLast && action.lastSays ? [action.lastSays] : []),
  ];
  const check = (when: string, failure: unknown) => {
    if (failure === null || failure === "reloaded") return;
    if (!(failure instanceof WorkbookError)) problems.push(`${when}: another exception, ${nameOf(failure)}`);
    else if (!codes.includes(failure.code)) problems.push(`${when}: said « ${failure.code} »`);
  };
  check("fault", result);
  for (const failure of secondResults) check("second click", failure);

  const after = see(desk);
  for (const [id, before] of seen.register) {
    const now = after.register.get(id);
    if (now === undefined) problems.push("a sheet of the buyer's is gone");
    else if (!keeps(before, now, action)) problems.push(`register: ${difference(before, now)}`);
  }
  const whole = [former, seen, ...dry];
  if (drafts(book).some(({ visibility }) => visibility !== "VeryHidden")) problems.push("a draft is visible");
  for (const part of PARTS) {
    if (result instanceof WorkbookError && saysNothingWasDone(result) && after[part] !== seen[part])
      problems.push(`said « ${result.code} », yet the ${part} was written`);
  }
  if (result instanceof WorkbookError && saysNothingWasDone(result) && !writesSettings(kind)) {
    if (!dry[0]?.doneBefore && (await isDoneIn(desk, action)))
      problems.push(`said « ${result.code} », yet it was done`);
  }
  problems.push(...lostNotes(book, notes()));
  problems.push(...missingInputs(world, action, kind, "after the fault"));

  // The next try, with the fault gone.
  if ("somebody" in kind) kind.somebody.mend?.(book);
  if (reloaded) {
    session = desk.session();
    await action.before(session, desk.book);
  }
  const isThere = isDone(result) || (result === null && !takesAway(kind));
  const again = isThere ? null : await outcome(action.act(session));
  const right = again !== null && rightlyRefused(action, kind) === nameOf(again);
  if (again !== null && !right) problems.push(`the next try fails: ${nameOf(again)}`);
  await settled(2);
  const afterAgain = see(desk);
  contracts.push(countedContracts(book));
  if (action.leavesDetail && again === null) problems.push(...wrongDetail(book, contracts));
  for (const part of PARTS) {
    if (!whole.some((one) => one[part] === after[part]) && after[part] !== afterAgain[part])
      problems.push(`a mixture in the ${part}: ${difference(seen[part], after[part])}`);
  }
  const forgotten = action.bySession === true && (reloaded !== null || kind.name === "register deleted");
  if (action.done && !isNewer(kind) && !forgotten && !(await isDoneIn(desk, action)))
    problems.push(result === null ? "it was not done" : "the next try did not do it");

  // Right figures, whatever happened: by the same session, as the buyer would.
  const last = await outcome(session.compute(REQUEST));
  if (last !== null) problems.push(`computing afterwards fails: ${nameOf(last)}`);
  await settled(2);
  problems.push(...wrongFigures(world, action, kind));
  problems.push(...missingInputs(world, action, kind, "at the end"));
  problems.push(...wrongDetail(book, [countedContracts(book)]), ...lostNotes(book, notes()));
  problems.push(...wrongCut(book), ...(seen.cut.includes(CUT_NOTE) ? lostCutNote(book) : []));
  if (action.leavesDetail && !detailSheet(book) && !takesAway(kind))
    problems.push("no « Détail » at the end");
  const final = see(desk);
  for (const [id, before] of seen.register) {
    const now = final.register.get(id);
    if (now !== undefined && !keeps(before, now, action))
      problems.push(`register at the end: ${difference(before, now)}`);
  }
  if (isNewer(kind) && struck && JSON.stringify(book.settings.get(MEMORY_KEY)) !== JSON.stringify(NEWER))
    problems.push("a newer version's settings were overwritten");
  const count = sheetsOf(book, "indicators").length;
  if (count > 1) problems.push(`${count} SPASER sheets`);
  return [...new Set(problems)];
}

const PARTS = ["sheet", "detail", "cut"] as const;

const takesAway = (kind: Kind): boolean => "somebody" in kind && kind.somebody.takesAway === true;
const isNewer = (kind: Kind): boolean => kind.name === "settings written by a newer version";
const writesSettings = (kind: Kind): boolean => kind.name.startsWith("settings ");
/** The sentence that the next try may end in as well, since another act is what helps. */
function rightlyRefused(action: Action, kind: Kind): string | null {
  if (isNewer(kind)) return "newerVersion";
  return action.unasked && kind.name === "SPASER sheet deleted" ? "sheetGone" : null;
}

const nameOf = (failure: unknown): string =>
  failure instanceof WorkbookError ? failure.code : failure instanceof Error ? failure.message : "?";

/** The failure, or null. */
async function outcome(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return null;
  } catch (failure) {
    return failure;
  }
}

/** What was asked for is in the workbook; only reading it again failed. */
function isDone(failure: unknown): boolean {
  return failure instanceof WorkbookError && failure.code === "doneNotRead";
}

function saysNothingWasDone({ code }: WorkbookError): boolean {
  return code !== "timeout" && code !== "unknown" && code !== "doneNotRead";
}

/** The buyer's cells are what they were; columns that come and go may push some aside, each in its row and order. */
function keeps(before: string, now: string, { columns }: Action): boolean {
  return before === now || (columns !== undefined && isSameWithout(before, now, columns));
}

function missingInputs({ desk }: World, action: Action, kind: Kind, when: string): string[] {
  const sheet = indicatorSheet(desk.book);
  if (action.start === "bare" || !sheet) return [];
  const { inputs } = readBack(sheet);
  const year = REQUEST.year;
  const found = {
    target: inputs.targets[year]?.["2.1"],
    entry: inputs.entries[year]?.["1.1"],
    comment: inputs.comments[year]?.["2.1"],
    actions: inputs.actions[year]?.["2"],
  };
  const missing = Object.entries(TYPED)
    .filter(([key, value]) => found[key as keyof typeof found] !== value)
    .map(([key]) => `${key} lost ${when}`);
  if (
    kind.name === "a colleague comments in the SPASER sheet" &&
    inputs.comments[year]?.["2.2"] !== COLLEAGUE
  )
    missing.push(`the colleague's comment lost ${when}`);
  return missing;
}

function wrongFigures({ desk }: World, action: Action, kind: Kind): string[] {
  const sheet = indicatorSheet(desk.book);
  if (!sheet) return ["no SPASER sheet at the end"];
  const remote = "somebody" in kind && kind.somebody.clause ? 1 : 0;
  const edits = action.start === "bare" ? 0 : 1;
  // What is published is what was there when it was read: before a colleague's edit, or after it.
  const counts = [edits + remote, ...(action.publishes ? [edits] : [])];
  const { choices } = readMemory(Object.fromEntries(desk.book.settings)).memory;
  const swapped = choices.columns.length > 0;
  const right = counts.map((count) => expectedBases(count, swapped));
  const { computed } = readBack(sheet);
  return Object.keys(expectedBases(0)).flatMap((id) => {
    const shown = String(computed.get(id)?.["base"]).replace(/\s/g, " ");
    return right.some((bases) => bases[id] === shown)
      ? []
      : [`${id} shows ${shown} instead of ${right.map((bases) => bases[id]).join(" or ")}`];
  });
}
