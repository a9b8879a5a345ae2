/** Conditional formats of the indicators sheet: the colour of a status, the bar of a percentage. */
import type { Status } from "../spaser/assessment";
import { COLOURS } from "./design";
import type { Rule } from "./plan";
import type { Scene } from "./scene";

/** What is well needs no fill: it is what isn't that should be seen. */
const STATUS_COLOURS: Partial<Record<Status, { fill?: string; colour: string }>> = {
  met: { colour: COLOURS.metInk },
  near: { fill: COLOURS.near, colour: COLOURS.nearInk },
  missed: { fill: COLOURS.missed, colour: COLOURS.missedInk },
};

/** The colours of the status column, over all tables at once: rows may be sorted or inserted between them. */
export function addStatusRules(
  { builder, text }: Pick<Scene, "builder" | "text">,
  firstRow: number,
  endRow: number,
): void {
  const range = {
    row: firstRow,
    column: builder.column("status"),
    rowCount: endRow - firstRow,
    columnCount: 1,
  };
  for (const [status, style] of Object.entries(STATUS_COLOURS)) {
    builder.rules.push({ kind: "textEquals", range, text: text.status[status as Status], style });
  }
}

/** Bars from 0 to 100 % beside the results that are percentages: lengths can be compared between rows and years. */
export function addBars(scene: Scene, rows: readonly number[]): void {
  const column = scene.builder.column("bar");
  for (const { first, last } of runs(rows)) {
    const rule: Rule = {
      kind: "dataBar",
      range: { row: first, column, rowCount: last - first + 1, columnCount: 1 },
      min: 0,
      max: 1,
      colour: COLOURS.bar,
    };
    scene.builder.rules.push(rule);
  }
}

/** Consecutive rows, so that one rule covers them. */
function runs(rows: readonly number[]): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = found.at(-1);
    if (run && row === run.last + 1) run.last = row;
    else found.push({ first: row, last: row });
  }
  return found;
}
