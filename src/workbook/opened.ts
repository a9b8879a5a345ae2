/** What opening found, said in counts and lists. */
import { civilOf } from "../register/days";
import { NO_YEAR, type Register } from "../register/contracts";
import type { SheetShape } from "../register/grid";
import type { Recognition } from "../register/recognition";
import type { Opened } from "./moments";

/** Headed columns of the register and those that are read. Sheets with the same headers count once. */
export function columnCounts(recognition: Recognition): Opened["columns"] {
  const headed = new Set<string>();
  const recognised = new Set<string>();
  for (const sheet of recognition.sheets) {
    if (sheet.kind !== "contracts") continue;
    const seen = new Map<string, number>();
    const keys = sheet.headers.map((header) => {
      const text = header.trim();
      const times = (seen.get(text) ?? 0) + 1;
      seen.set(text, times);
      return text === "" ? "" : `${text}#${times}`;
    });
    for (const key of keys) if (key !== "") headed.add(key);
    for (const match of sheet.columns) {
      const key = keys[match.column - sheet.firstColumn];
      if (match.taken && key) recognised.add(key);
    }
  }
  return { headed: headed.size, recognised: recognised.size };
}

/** Rows of the register's sheets that are hidden or filtered out: they count like the others. */
export function hiddenRowsOf(recognition: Recognition, shapes: readonly SheetShape[]): number {
  return recognition.sheets
    .filter(({ kind }) => kind === "contracts")
    .reduce((sum, { sheetId }) => sum + (shapes.find(({ id }) => id === sheetId)?.hiddenRows ?? 0), 0);
}

/** Years with awarded contracts notified in them, ascending. */
export function notifiedYears(register: Register): number[] {
  const years = new Set<number>();
  for (let contract = 0; contract < register.size; contract += 1) {
    const year = register.notificationYear[contract] ?? NO_YEAR;
    if (year !== NO_YEAR && register.awarded[contract] === 1) years.add(year);
  }
  return [...years].sort((one, other) => one - other);
}

/** The last year that is over, else the last one. */
export function suggestedYear(years: number[], today: number): number | null {
  const thisYear = civilOf(today).year;
  return years.findLast((year) => year < thisYear) ?? years.at(-1) ?? null;
}
