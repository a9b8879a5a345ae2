/** What is selected in the workbook, as the register knows it: told from the address of the selection alone. */
import type { Area } from "../register/grid";
import type { Register } from "../register/contracts";

export type SelectedPlace =
  | { kind: "contract"; contract: number }
  /**
   * several: rows of more than one contract. header: the headers, or what stands above. blank: a row of the register in which no
   * contract was read. otherSheet: not the register. edited: the row, or all of them, changed since the register was read.
   */
  | { kind: "several" | "header" | "blank" | "otherSheet" | "edited" };

/** `edited`: the rows edited since the register was read, null when nobody can tell which. */
export function selectedPlace(
  register: Register,
  edited: ReadonlyMap<string, ReadonlySet<number>> | null,
  { sheetId, area, several }: { sheetId: string; area: Area; several: boolean },
): SelectedPlace {
  const at = register.sheets.findIndex(
    ({ sheet }) => sheet.sheetId === sheetId && sheet.kind === "contracts",
  );
  const sheet = register.sheets[at]?.sheet;
  if (!sheet) return { kind: "otherSheet" };
  const first = area.row;
  const last = area.row + area.rowCount - 1;
  if (!several && last < sheet.headerRow + sheet.headerRows) return { kind: "header" };
  if (area.rowCount > MOST_ROWS) return { kind: "several" };
  if (edited === null) return { kind: "edited" };
  const rows = edited.get(sheetId);
  for (let row = first; row <= last; row++) if (rows?.has(row)) return { kind: "edited" };
  const byRow = contractsByRow(register, at);
  const found = new Set<number>();
  for (let row = first; row <= last; row++) {
    const contract = byRow.get(row);
    if (contract !== undefined) found.add(contract);
  }
  const [only] = found;
  if (only === undefined) return { kind: first < sheet.firstDataRow ? "header" : "blank" };
  // Rows that were read as one contract are selected as one.
  return found.size === 1 && !several ? { kind: "contract", contract: only } : { kind: "several" };
}

/** The rows of one contract are fewer. */
const MOST_ROWS = 200;

const known = new WeakMap<Register, Map<number, Map<number, number>>>();

/** Row → contract of a sheet; those of merged lots and of amendments too. Made once for a register. */
function contractsByRow(register: Register, sheet: number): Map<number, number> {
  let sheets = known.get(register);
  if (!sheets) known.set(register, (sheets = new Map<number, Map<number, number>>()));
  let rows = sheets.get(sheet);
  if (rows) return rows;
  sheets.set(sheet, (rows = new Map<number, number>()));
  const { rowOf, sheetOf, otherRows } = register;
  for (let contract = 0; contract < register.size; contract++)
    if (sheetOf[contract] === sheet) rows.set(rowOf[contract] as number, contract);
  for (const [contract, others] of otherRows)
    if (sheetOf[contract] === sheet) for (const row of others) rows.set(row, contract);
  return rows;
}
