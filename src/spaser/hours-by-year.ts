/** Insertion hours of each contract per year: from the table of hours when there is one, else from the yearly columns. */
import { NO_YEAR } from "../register/contracts";
import type { Register } from "../register/contracts";

export interface HoursByYear {
  years: Map<number, Float64Array>;
  origin: "contracts" | "table";
}

/** Adds the rows of the table up per contract and year; rows that join no contract or have no year count nowhere. */
export function hoursByYear(register: Register): HoursByYear {
  const table = register.insertionHoursTable;
  if (table === undefined) return { years: register.insertionHours, origin: "contracts" };
  const years = new Map<number, Float64Array>();
  for (let row = 0; row < table.size; row++) {
    const year = table.year[row] as number;
    const contract = table.contract[row] as number;
    const hours = table.hours[row] as number;
    if (year === NO_YEAR || contract < 0 || Number.isNaN(hours)) continue;
    let column = years.get(year);
    if (column === undefined) years.set(year, (column = new Float64Array(register.size).fill(NaN)));
    const sum = column[contract] as number;
    column[contract] = Number.isNaN(sum) ? hours : sum + hours;
  }
  return { years, origin: "table" };
}
