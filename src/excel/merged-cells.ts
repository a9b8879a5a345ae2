/** Which cells of a sheet are merged down several rows. */
import type { Area } from "../register/grid";
import { WorkbookError } from "../workbook/workbook";
import { rangeAt } from "./areas";
import type { Requests } from "./requests";

/** One round trip. What Excel doesn't tell (more than 512 areas in a column) is read as it was without: blanks stay blank. */
export async function mergedCells(
  requests: Requests,
  sheetId: string,
  area: Area,
  columns: readonly number[],
): Promise<Area[]> {
  try {
    return await requests.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const asked = columns.map((column) => {
        const found = rangeAt(sheet, { ...area, column, columnCount: 1 })
          .getMergedAreasOrNullObject()
          .untrack();
        return found.load(
          "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
        );
      });
      await context.sync();
      return asked.flatMap((found) => (found.isNullObject ? [] : found.areas.items.map(areaOf)));
    });
  } catch (failure) {
    if (failure instanceof WorkbookError && NOT_TOLD.has(failure.code)) return [];
    throw failure;
  }
}

const NOT_TOLD: ReadonlySet<string> = new Set(["unknown", "tooLarge", "unsupported"]);

function areaOf({ rowIndex: row, columnIndex: column, rowCount, columnCount }: Excel.Range): Area {
  return { row, column, rowCount, columnCount };
}
