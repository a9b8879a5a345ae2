/** Where a contract stands in the register, as JSON and lists say it. */
import type { Register } from "../register/contracts";
import type { FieldId } from "../register/fields";
import { cellAddress } from "../register/grid";

/** Sheet and cell of the first of the fields that has a column. */
export function placeOf(
  register: Register,
  i: number,
  fields: readonly FieldId[],
): { sheet: string; cell: string } {
  const sheet = register.sheets[register.sheetOf[i] ?? 0]?.sheet;
  const columns = sheet?.columns.filter(({ taken }) => taken) ?? [];
  const column = fields.flatMap((field) => columns.find((match) => match.field === field)?.column ?? [])[0];
  return { sheet: sheet?.sheetName ?? "", cell: cellAddress(register.rowOf[i] ?? 0, column ?? 0) };
}
