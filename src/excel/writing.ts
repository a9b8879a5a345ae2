/**
 * Writes sheets so that each is the former one or the new one, whole, whatever happens on the way.
 *
 * A request to Excel is not a transaction: when a call fails, those before it stay. So:
 * - What can be refused in advance is: a sheet that is gone or protected, a plan that contradicts itself.
 * - A new sheet is filled while hidden under a draft's name, and named and shown by its last calls. A failure deletes it.
 * - A new layout of an existing sheet is written in place, since its id, the references to it and people's notes beside
 *   it must survive. Before, in the same request, its block is copied to a hidden sheet; after a failure the copy is
 *   copied back. Layouts that fill several requests are built on a hidden sheet and copied over by one.
 * - Single changes read what they replace in the same request, and put it back after a failure.
 * - Once the cells of all sheets are in place the write counts as done. Sizes, rules, charts, names and print setup
 *   follow; if one fails, they are done again one by one, and what an Excel refuses is left out: a sheet without its
 *   chart is better than none, and a written sheet is never reported as failed.
 * - A write that knows what the sheet held when its plan was made (`seen`) reads it again in its own request. If somebody
 *   was quicker, their state is put back and the write fails as a conflict.
 * - A request that is never answered was carried out or not, whole; nothing is undone then. A draft that stays behind
 *   is hidden, is not listed, and goes with a later write.
 *
 * Normally all of this is one request; a hidden copy goes in a second one. Deleting a hidden copy makes Excel forget its undo list: it happens only when
 * the layout of an existing sheet changes, never when figures do.
 */
import { WorkbookError } from "../workbook/workbook";
import type { WriteRequest } from "../workbook/workbook";
import { changesJob } from "./changes";
import { finishSteps } from "./finish";
import { newSheetJob, rewriteJob } from "./jobs";
import type { Job } from "./jobs";
import { checkPlan } from "./plan-check";
import { Probe } from "./probe";
import type { Requests } from "./requests";
import { lookAround, Situation } from "./situation";
import { packed, small } from "./steps";
import type { Step } from "./steps";
import { keepingFormulas } from "./typed-formulas";

/** Writes all sheets; the ids in the same order. Two round trips, one when there are only changes. */
export async function writeSheets(
  requests: Requests,
  asked: WriteRequest[],
  now: number,
  isHidden: (sheetId: string) => boolean,
): Promise<string[]> {
  const writes = await keepingFormulas(requests, asked);
  if (writes.every(saysNothing)) return writes.flatMap(({ sheetId }) => sheetId ?? []);
  for (const { plan } of writes) checkPlan(plan);
  const situation = await situationOf(requests, writes, now);
  const jobs = writes.map((write) => plannedJob(write, situation));
  jobs[0]?.tidy.push(...situation.leftovers().map(deletion));
  const fronts = jobs.flatMap((job, index) => {
    const write = writes[index];
    if (!write?.activate) return [];
    return [activation(job, write, write.sheetId !== null && isHidden(write.sheetId))];
  });
  return carryOut(requests, jobs, situation, fronts);
}

/** Carries out jobs that belong together, then `last`; the ids of their sheets. */
async function carryOut(
  requests: Requests,
  jobs: Job[],
  situation: Situation,
  last: Step[],
): Promise<string[]> {
  const begun = new Probe();
  const done = new Probe();
  const tidy = jobs.flatMap((job) => job.tidy);
  // The hidden copies stay until it is known that nobody was in the way.
  const tidyLater = jobs.some(({ conflicts }) => conflicts !== null);
  const finish = (now: Situation) => [...jobs.flatMap((job) => job.finish(now)), ...last];
  try {
    await sendAll(requests, [
      ...jobs.flatMap((job) => job.prepare),
      together([marking(begun), ...jobs.flatMap((job) => job.swap), marking(done)]),
      ...finish(situation),
      ...(tidyLater ? [] : tidy),
    ]);
  } catch (failure) {
    const unclear = !begun.passed && isUnexplained(failure);
    if (!done.passed && !(unclear && (await wasDone(requests, jobs)))) {
      await undo(requests, jobs, failure);
      throw failure;
    }
    await refuseConflict(requests, jobs);
    await finishApart(requests, jobs, [...tidy], finish, situation.now);
    return idsOf(jobs);
  }
  await refuseConflict(requests, jobs);
  if (tidyLater && tidy.length > 0) await tidyUp(requests, tidy);
  return idsOf(jobs);
}

function idsOf(jobs: Job[]): string[] {
  return jobs.map(({ target }) => target.knownId() ?? "");
}

/** Somebody changed a sheet since the plan was made: it gets back what it held just before the write. */
async function refuseConflict(requests: Requests, jobs: Job[]): Promise<void> {
  if (!jobs.some(({ conflicts }) => conflicts?.())) return;
  const conflict = new WorkbookError("conflict");
  await undo(requests, jobs, conflict);
  throw conflict;
}

/** Hidden copies that can't be deleted now go with a later write. */
async function tidyUp(requests: Requests, tidy: Step[]): Promise<void> {
  try {
    await sendAll(requests, tidy);
  } catch {
    // The sheet is written: that is what counts.
  }
}

/** What has to be known beforehand; nothing, when only single cells change. */
async function situationOf(requests: Requests, writes: WriteRequest[], now: number): Promise<Situation> {
  if (writes.every(onlyChanges)) return Situation.unknown(now);
  const rewritten = writes.flatMap((write) =>
    onlyChanges(write) || write.sheetId === null ? [] : [[write.sheetId, write.plan] as const],
  );
  return lookAround(
    requests,
    rewritten.map(([id]) => id),
    now,
    new Map(rewritten),
  );
}

function plannedJob(write: WriteRequest, situation: Situation): Job {
  if (onlyChanges(write)) return changesJob(write.plan, write.sheetId, write.changes, write);
  const { plan, sheetId, clear, seen } = write;
  if (sheetId !== null) {
    const { name } = situation.writable(sheetId);
    return rewriteJob(situation.planOf(sheetId, plan), sheetId, name, clear, situation, seen);
  }
  const name = situation.freeName(plan.name);
  return newSheetJob(plan, name, situation, (target, now) =>
    finishSteps({ plan, target, name, fresh: true, situation: now }),
  );
}

/** Cells alone; clearing an area needs the copy that a rewrite makes. */
function onlyChanges(
  write: WriteRequest,
): write is WriteRequest & { sheetId: string; changes: Exclude<WriteRequest["changes"], "whole"> } {
  return write.changes !== "whole" && write.sheetId !== null && write.clear === null;
}

/** No cell to write, nothing to show: no request is made. */
function saysNothing(write: WriteRequest): boolean {
  return onlyChanges(write) && write.changes.length === 0 && !write.activate;
}

/** A sheet that somebody hid can't come to the front hidden; a new one opens at its first cell that can be seen. */
function activation({ target }: Job, { plan, sheetId }: WriteRequest, hidden: boolean): Step {
  const row = plan.rows.findIndex((one) => !one.hidden);
  const column = plan.columns.findIndex((one) => !one.hidden);
  return small((context) => {
    const sheet = target.sheet(context);
    if (hidden) sheet.visibility = "Visible";
    sheet.activate();
    if (sheetId === null) sheet.getCell(Math.max(0, row), Math.max(0, column)).untrack().select();
  });
}

function marking(probe: Probe): Step {
  return small((context) => {
    probe.mark(context);
  });
}

function deletion(sheetId: string): Step {
  return small((context) => {
    context.workbook.worksheets.getItem(sheetId).delete();
  });
}

function together(steps: Step[]): Step {
  return {
    bytes: steps.reduce((sum, step) => sum + step.bytes, 0),
    queue: (context) => {
      for (const step of steps) step.queue(context);
    },
  };
}

/** As few requests as possible, in order: normally one. Several are one step to undo where Excel can do that. */
async function sendAll(requests: Requests, steps: Step[]): Promise<void> {
  const batches = packed(steps);
  const queues = batches.map((batch) => (context: Excel.RequestContext) => {
    queueAll(context, batch);
  });
  if (batches.length > 1 && (await requests.runAsOneUndo(queues))) return;
  for (const batch of batches) await send(requests, batch);
}

function queueAll(context: Excel.RequestContext, steps: Step[]): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const step of steps) step.queue(context);
}

/**
 * The cells are in place, something after them failed: each step again, in a request of its own, from what is there now.
 * What fails once more is left out, for it is decoration; when Excel no longer answers, so is the rest.
 */
async function finishApart(
  requests: Requests,
  jobs: Job[],
  tidy: Step[],
  finish: (now: Situation) => Step[],
  now: number,
): Promise<void> {
  const sheetIds = jobs.flatMap(({ target }) => target.knownId() ?? []);
  try {
    const situation = await lookAround(requests, sheetIds, now);
    for (const step of [...finish(situation), ...tidy]) await sendIfPossible(requests, step);
  } catch {
    // Excel does not answer.
  }
}

async function sendIfPossible(requests: Requests, step: Step): Promise<void> {
  try {
    await send(requests, [step]);
  } catch (failure) {
    if (isTimeout(failure)) throw failure;
  }
}

async function send(requests: Requests, steps: Step[]): Promise<void> {
  await requests.run(async (context) => {
    queueAll(context, steps);
    await context.sync();
  });
}

/** Looks whether a write was carried out although its answer is an error without any result. */
async function wasDone(requests: Requests, jobs: Job[]): Promise<boolean> {
  try {
    return await requests.run(async (context) => {
      const answers = jobs.map((job) => job.check(context));
      await context.sync();
      return answers.every((answer) => answer());
    });
  } catch {
    return false;
  }
}

/** True for an error that doesn't say by itself that nothing was done. */
function isUnexplained(failure: unknown): boolean {
  return failure instanceof WorkbookError && failure.code === "unknown";
}

function isTimeout(failure: unknown): boolean {
  return failure instanceof WorkbookError && failure.code === "timeout";
}

/** Brings the former state back; tried again, since what failed may have been a busy Excel. */
async function undo(requests: Requests, jobs: Job[], failure: unknown): Promise<void> {
  if (isTimeout(failure)) return;
  let left = jobs.toReversed();
  for (const pauseMs of requests.undoPausesMs) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const failed: Job[] = [];
    for (const job of left) if (await mayBeUndoneLater(requests, job)) failed.push(job);
    left = failed;
    // What remains after the last attempt is a hidden copy.
    if (left.length === 0) return;
  }
}

/**
 * Undoes one job, in a request of its own: a sheet that was protected or deleted meanwhile refuses, and the others must get
 * back what they held all the same. True when another attempt may succeed.
 */
async function mayBeUndoneLater(requests: Requests, job: Job): Promise<boolean> {
  try {
    await requests.run(async (context) => {
      job.undo(context);
      await context.sync();
    });
    return false;
  } catch (failure) {
    return !(failure instanceof WorkbookError && FINAL.has(failure.code));
  }
}

/** What no other attempt would find otherwise: nothing of ours is in such a sheet, or it can't be reached. */
const FINAL: ReadonlySet<string> = new Set(["sheetGone", "sheetProtected"]);
