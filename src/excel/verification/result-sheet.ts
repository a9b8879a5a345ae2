/** Adds a sheet with the result of the checks. */
import type { Cell } from "../../register/grid";
import { literal } from "../literals";

/** `name`, or with a number behind it where a sheet has it. The first row that is wide is the header. Fails with Excel's own error. */
export async function addResultSheet(
  name: string,
  rows: readonly (readonly Cell[])[],
  headerRow: number,
): Promise<void> {
  const width = Math.max(...rows.map(({ length }) => length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => literal(row[column] ?? "")));
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()));
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} (${number})`;
    const sheet = worksheets.add(free);
    const block = sheet.getRangeByIndexes(0, 0, rows.length, width);
    block.values = values;
    block.format.verticalAlignment = "Top";
    sheet.getRangeByIndexes(headerRow, 0, 1, width).format.font.bold = true;
    block.format.autofitColumns();
    sheet.activate();
    await context.sync();
  });
}
