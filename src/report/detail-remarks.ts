/** The cells of « Détail » in which people write look like inputs, without a value of ours ever standing in one. */
import type { RowBlock } from "../register/grid";
import { STYLES } from "./design";
import { REMARKS } from "./detail-following";
import { KEY_COLUMN, KEY_ROW, parseRowKey } from "./keys";
import type { SheetPlan } from "./plan";
import { cellAt, layoutOf } from "./sheet-layout";

/**
 * The plan of « Détail », as it is to be written, with the look of inputs in the remarks. `block` is the sheet as it stands (from
 * A1), null when there is none: cells that are filled in, and those of rows that were ours already, are left as they are.
 */
export function withRemarkFields(plan: SheetPlan, block: RowBlock | null): SheetPlan {
  const column = (plan.cells[KEY_ROW] ?? []).findIndex((cell) => cell?.value === REMARKS);
  if (column < 0) return plan;
  const known = new Set(block ? layoutOf(block).rows.values() : []);
  const keyOf = (line: SheetPlan["cells"][number] = []) => parseRowKey(line[KEY_COLUMN]?.value);
  const style = keyOf(plan.cells[KEY_ROW + 1])?.published === undefined ? "inputRemark" : "remark";
  const cells = plan.cells.map((line, row) => {
    if (line[column] || known.has(row) || !/^(row|gone):/.test(keyOf(line)?.id ?? "")) return line;
    if (block && cellAt(block, row, column) !== "") return line;
    const fields = [...line];
    fields[column] = { value: "", style };
    return fields;
  });
  return { ...plan, cells, styles: { ...plan.styles, [style]: STYLES[style] } };
}
