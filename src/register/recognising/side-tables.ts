/** Tables beside the table: a legend, a list of codes, some sums, apart from it by an empty column, in the same header row. */
import type { Column } from "./column-candidate";
import type { SampledRow } from "./sheet-rows";
import { cellOf } from "./sheet-rows";

/** Shares of rows: a table that stops that early, or goes on that much further, is another one. */
const STOPS_EARLY = 0.6;
const GOES_ON = 0.2;

/**
 * The columns that belong to the table, from the first to the last, without what stands beside it. `worth` tells how much a
 * run of columns looks like what is looked for; `data` are rows below the header.
 */
export function withoutSideTables(
  columns: readonly Column[],
  data: readonly SampledRow[],
  worth: (columns: readonly Column[]) => number,
): Column[] {
  const runs = runsOf(columns);
  if (runs.length < 2) return [...columns];
  const main = runs.reduce((best, run) => (worth(run) > worth(best) ? run : best));
  const filled = rowsFilled(main, data);
  const own = runs.filter((run) => run === main || !standsApart(rowsFilled(run, data), filled));
  const first = own[0]?.[0];
  const last = own.at(-1)?.at(-1);
  if (!first || !last) return [...columns];
  return columns.filter(
    (column) =>
      column.cell.column >= first.cell.column &&
      column.cell.column <= last.cell.column &&
      !runs.some((run) => !own.includes(run) && run.includes(column)),
  );
}

/** Columns without a gap; a column that has neither header nor value is a gap. */
function runsOf(columns: readonly Column[]): Column[][] {
  const runs: Column[][] = [];
  let open: Column[] | null = null;
  for (const column of columns) {
    if (column.cell.own === "" && column.profile.filled === 0) {
      open = null;
    } else if (open) {
      open.push(column);
    } else {
      open = [column];
      runs.push(open);
    }
  }
  return runs;
}

function rowsFilled(run: readonly Column[], data: readonly SampledRow[]): boolean[] {
  return data.map((row) => run.some(({ cell }) => cellOf(row, cell.column) !== ""));
}

/** True when the rows of a run are not those of the table: it stops long before, without a gap, or goes on long after. */
function standsApart(run: readonly boolean[], main: readonly boolean[]): boolean {
  const rows = main.filter(Boolean).length;
  const last = run.lastIndexOf(true);
  if (rows === 0 || last < 0) return false;
  const beyond = run.filter((filled, i) => filled && !main[i]).length;
  if (beyond > rows * GOES_ON && beyond > 2) return true;
  const until = run.slice(0, last + 1);
  const dense = until.every(Boolean);
  const shared = main.slice(0, last + 1).filter(Boolean).length;
  return dense && shared < rows * STOPS_EARLY;
}
