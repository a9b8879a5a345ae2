/**
 * Takes columns away that were added to a register, and in which nothing but their header stands. A colleague may type into one
 * between the look and the deletion: what it holds is read once more in the very request that deletes it, and comes back.
 */
import { WorkbookError } from "../workbook/workbook";
import type { RemoveRequest } from "../workbook/workbook";
import { asItWas } from "./literals";
import { Probe } from "./probe";
import type { Requests } from "./requests";

/**
 * Three round trips: where the headers are, what stands under them, then the deletion. Returns the headers of the columns that
 * stay; rejects with `conflict` when a header isn't where it is looked for. If Excel fails between two deletions, the rest is taken away in another try: what is gone isn't found again.
 */
export async function removeRegisterColumns(requests: Requests, request: RemoveRequest): Promise<string[]> {
  const begun = new Probe();
  try {
    return await remove(requests, request, begun);
  } catch (failure) {
    if (!begun.passed) throw failure;
    return remove(requests, request, new Probe());
  }
}

async function remove(
  requests: Requests,
  { sheetId, headerRow, headers }: RemoveRequest,
  begun: Probe,
): Promise<string[]> {
  return requests.run(async (context, inTime) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const line = sheet
      .getRangeByIndexes(headerRow, 0, 1, 1)
      .getEntireRow()
      .getUsedRangeOrNullObject(true)
      .load("values,columnIndex");
    await context.sync();
    const texts = line.isNullObject ? [] : (line.values[0] ?? []).map(String);
    const found = headers.map((header): Found => {
      const at = texts.lastIndexOf(header);
      if (at < 0) throw new WorkbookError("conflict");
      return { header, column: line.columnIndex + at };
    });
    // Held on to over the requests: Excel moves them along when somebody inserts a column meanwhile.
    const looks = found.map((one) => {
      const whole = sheet.getRangeByIndexes(headerRow, one.column, 1, 1).getEntireColumn();
      return { ...one, whole, used: lookAt(whole) };
    });
    await context.sync();
    inTime();
    if (!looks.every(isItsColumn)) throw new WorkbookError("conflict");
    const empty = looks.filter(({ used }) => holdsOneText(used));
    const runs = neighbouring(empty).map((run, index) => {
      const deleted = deletion(run);
      if (index === 0) begun.mark(context);
      return deleted;
    });
    await context.sync();
    const filled = runs.map((run) => ({
      ...run,
      columns: run.columns.filter(({ used }) => !holdsOneText(used)),
    }));
    if (filled.some(({ columns }) => columns.length > 0)) {
      for (const { anchor, columns } of filled) for (const { used } of columns) bringBack(anchor, used);
      await context.sync();
    }
    const gone = runs.flatMap(({ columns }) => columns.filter(({ used }) => holdsOneText(used)));
    return found
      .filter(({ header }) => gone.every((one) => one.header !== header))
      .map(({ header }) => header);
  });
}

interface Found {
  header: string;
  column: number;
}

interface Look extends Found {
  whole: Excel.Range;
  used: Excel.Range;
}

function lookAt(whole: Excel.Range): Excel.Range {
  return whole.getUsedRangeOrNullObject(true).load("values,formulas,rowIndex");
}

/** Queues one deletion for columns that stand side by side, with another look at each just before. */
function deletion(run: Look[]): { anchor: Excel.Range; columns: Look[] } {
  const [first, last] = [run[0] as Look, run.at(-1) as Look];
  const columns = run.map((one) => ({ ...one, used: lookAt(one.whole) }));
  const anchor = last.whole.getOffsetRange(0, 1);
  first.whole.getBoundingRect(last.whole).delete("Left");
  return { anchor, columns };
}

/** Left of the column that stood right of it. */
function bringBack(anchor: Excel.Range, used: Excel.Range): void {
  const column = anchor.insert("Right");
  const formulas = used.formulas as unknown[][];
  const values = used.values as unknown[][];
  column.getCell(used.rowIndex, 0).getResizedRange(formulas.length - 1, 0).values = formulas.map(
    (line, row) => line.map((formula, at) => asItWas(formula, values[row]?.[at])),
  );
}

/** From left to right, in runs without a gap. */
function neighbouring(looks: Look[]): Look[][] {
  const runs: Look[][] = [];
  for (const look of looks.toSorted((one, other) => one.column - other.column)) {
    const run = runs.at(-1);
    if (run?.at(-1)?.column === look.column - 1) run.push(look);
    else runs.push([look]);
  }
  // The right ones first: no column moves before it is deleted.
  return runs.reverse();
}

/** The header stands in it: nobody moved it since it was looked for. */
function isItsColumn({ header, used }: Look): boolean {
  return !used.isNullObject && used.values.some(([value]) => value === header);
}

/** The header alone. */
function holdsOneText(used: Excel.Range): boolean {
  return !used.isNullObject && used.values.flat().filter((value) => value !== "").length === 1;
}
