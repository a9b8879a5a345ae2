/** What writing one sheet consists of, so that it is the former sheet or the new one at any moment; see writing.ts. */
import type { Area, RowBlock } from "../register/grid";
import type { SheetPlan } from "../report/plan";
import { rangeAt, union } from "./areas";
import { BeforeWriting } from "./before-writing";
import { cellSteps, ownAreas } from "./cells";
import type { Situation } from "./situation";
import { askIfWritten } from "./done-check";
import { finishSteps } from "./finish";
import { Probe } from "./probe";
import { small } from "./steps";
import type { Step } from "./steps";
import { TargetSheet } from "./target";

export interface Job {
  /** Done on hidden sheets: nobody sees it, and a failure is undone by deleting them. */
  prepare: Step[];
  /** Makes the sheet the new one. All swaps of a write go in one request. */
  swap: Step[];
  /** What the content doesn't need to be right: sizes, rules, charts, print. Each may fail apart, and be repeated. */
  finish: (situation: Situation) => Step[];
  /** Takes the hidden sheets away. */
  tidy: Step[];
  /** Queues what brings the former state back after a failure before the end of the swap. */
  undo: (context: Excel.RequestContext) => void;
  /** After the swap: whether the sheet held something else than the plan was made for. Null = nobody asked. */
  conflicts: (() => boolean) | null;
  /** Queues a look at the sheet; the answer is true when the swap was carried out. */
  check: (context: Excel.RequestContext) => () => boolean;
  target: TargetSheet;
}

/** Above this size a sheet is rewritten on a hidden sheet first and copied over, since its cells fill several requests. */
const directBytes = 1_000_000;

/** A sheet that doesn't exist yet: made hidden, filled, then named and shown. */
export function newSheetJob(
  plan: SheetPlan,
  name: string,
  situation: Situation,
  finish: (target: TargetSheet, situation: Situation) => Step[],
): Job {
  const target = new TargetSheet(null);
  const draft = situation.nextDraft();
  return {
    target,
    prepare: [small((context) => target.create(context, draft)), ...cellSteps(plan, target)],
    swap: [
      small((context) => {
        const sheet = target.sheet(context);
        sheet.name = name;
        sheet.visibility = "Visible";
      }),
    ],
    finish: (now) => finish(target, now),
    tidy: [],
    conflicts: null,
    undo: (context) => {
      deleteMade(context, target);
    },
    check: (context) => {
      // The name was free before.
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("id");
      return () => {
        if (sheet.isNullObject) return false;
        target.adopt(sheet.id);
        return true;
      };
    },
  };
}

/**
 * A sheet that exists and gets a new layout. It keeps its id, so it is rewritten where it is, after a copy of the block
 * has been put on a hidden sheet; that copy brings it back if anything fails.
 */
export function rewriteJob(
  plan: SheetPlan,
  sheetId: string,
  name: string,
  clear: Area | null,
  situation: Situation,
  seen?: RowBlock,
): Job {
  const target = new TargetSheet(sheetId);
  const before = seen ? new BeforeWriting(seen) : null;
  const backup = new TargetSheet(null);
  const backupName = situation.nextDraft();
  const areas = ownAreas(plan);
  const whole = [...areas, ...(clear ? [clear] : [])].reduce(union);
  const begun = new Probe();

  const direct = cellSteps(plan, target);
  const staged =
    direct.reduce((sum, step) => sum + step.bytes, 0) > directBytes ? new TargetSheet(null) : null;
  const stagedName = situation.nextDraft();
  const hidden = staged ? [backup, staged] : [backup];

  return {
    target,
    prepare: [
      ...(staged ? [small((context) => staged.create(context, stagedName)), ...cellSteps(plan, staged)] : []),
    ],
    swap: [
      // In the request of the swap, so that nothing can be typed between the copy and what it may have to undo.
      small((context) => {
        before?.ask(target.sheet(context), whole);
        backup.create(context, backupName);
        copyBlock(context, target, backup, whole);
        begun.mark(context);
        for (const area of areas) clearLooks(target.sheet(context), area);
        if (clear) clearAll(target.sheet(context), clear);
      }, 8 * areas.length),
      ...(staged
        ? areas.map((area) => small((context) => copyBlock(context, staged, target, area)))
        : direct),
      // After the cells: what people wrote beside or below the tables goes where its row or column went, as it is.
      ...movedRuns(plan).map(({ from, to }) =>
        small((context) => {
          rangeAt(target.sheet(context), to).copyFrom(rangeAt(backup.sheet(context), from), "All");
        }),
      ),
    ],
    finish: (now) => [
      ...(clear ? [small((context) => usualRows(target.sheet(context), clear))] : []),
      ...finishSteps({ plan, target, name, fresh: false, situation: now }),
    ],
    conflicts: before && (() => before.differs()),
    tidy: [small((context) => hidden.forEach((sheet) => deleteMade(context, sheet)))],
    undo: (context) => {
      if (begun.passed && backup.knownId() !== null) {
        clearLooks(target.sheet(context), whole);
        copyBlock(context, backup, target, whole);
      }
      for (const sheet of hidden) deleteMade(context, sheet);
    },
    check: (context) => {
      const block = { row: 0, column: 0, rowCount: plan.cells.length, columnCount: plan.columnCount };
      return askIfWritten(target.sheet(context), block, (row, column) => plan.cells[row]?.[column]);
    },
  };
}

/** The cells of others that move, neighbours of a row together. */
function movedRuns(plan: SheetPlan): { from: Area; to: Area }[] {
  const runs: { from: Area; to: Area }[] = [];
  plan.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (!cell?.from) return;
      const last = runs.at(-1);
      const goesOn =
        last?.to.row === row &&
        last.to.column + last.to.columnCount === column &&
        last.from.row === cell.from.row &&
        last.from.column + last.from.columnCount === cell.from.column;
      if (goesOn) {
        last.from.columnCount++;
        last.to.columnCount++;
      } else {
        runs.push({
          from: { ...cell.from, rowCount: 1, columnCount: 1 },
          to: { row, column, rowCount: 1, columnCount: 1 },
        });
      }
    });
  });
  return runs;
}

function copyBlock(context: Excel.RequestContext, from: TargetSheet, to: TargetSheet, area: Area): void {
  rangeAt(to.sheet(context), area).copyFrom(rangeAt(from.sheet(context), area), "All");
}

/** Formats and merges go, and rules with them; contents are overwritten anyway, and people's comments stay. */
function clearLooks(sheet: Excel.Worksheet, area: Area): void {
  const range = rangeAt(sheet, area);
  range.unmerge();
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  range.clear("Formats");
}

/** What an earlier, larger layout left: contents too. */
function clearAll(sheet: Excel.Worksheet, area: Area): void {
  clearLooks(sheet, area);
  rangeAt(sheet, area).clear("Contents");
}

/** Rows of an earlier layout get back their usual height; before the plan's own sizes. */
function usualRows(sheet: Excel.Worksheet, area: Area): void {
  const rows = rangeAt(sheet, area).getEntireRow().untrack();
  rows.rowHidden = false;
  rows.format.useStandardHeight = true;
}

function deleteMade(context: Excel.RequestContext, sheet: TargetSheet): void {
  if (sheet.knownId() !== null || sheet.madeIn(context)) sheet.sheet(context).delete();
}
