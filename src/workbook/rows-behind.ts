/** The rows of related tables behind a figure, as lists that a screen can show. */
import { NO_DAY } from "../register/contracts";
import type { Register } from "../register/contracts";
import type { Figure } from "../spaser/assessment";
import { countedBy } from "../spaser/choosing";
import type { Framework } from "../spaser/framework";
import { tableOf, type RowsBehind } from "../spaser/rows-behind";
import { sourceOf } from "../spaser/source";
import type { RowList } from "./moments";

/** None for a figure that counts no rows, or none in its year. */
export function rowsBehind(register: Register, framework: Framework, figure: Figure): RowList[] {
  const { measure } = countedBy(sourceOf(register), framework, figure.definition);
  const behind = measure?.rows?.(register, figure) ?? [];
  return behind.filter(({ rows }) => rows.length > 0).map((rows) => listOf(register, rows));
}

function listOf(register: Register, { table, group, rows }: RowsBehind): RowList {
  const all = tableOf(register, table);
  const lines = rows.map((row) => {
    const day = all?.day[row.index] ?? NO_DAY;
    const sheet = all ? (all.sheetOf?.[row.index] ?? all.sheet) : -1;
    return {
      ...row,
      table,
      sheet: register.sheets[sheet]?.sheet.sheetName ?? "",
      row: all?.rowOf[row.index] ?? 0,
      day: day === NO_DAY ? null : day,
      label: all?.label?.[row.index] ?? "",
    };
  });
  return { table, group, lines };
}
