/** Defined names of the workbook that point at the cells of a plan: made, moved, and taken away with their cell. */
import { cellAddress } from "../register/grid";
import type { SheetPlan } from "../report/plan";

/** What a name stands for before the write. */
export interface KnownName {
  name: string;
  formula: string;
}

/**
 * Brings the names in line with the plan. A name that exists is pointed elsewhere rather than made anew, since formulas
 * that use it would lose it; one that is right already is not touched.
 */
export function setNames(
  context: Excel.RequestContext,
  sheetName: string,
  plan: SheetPlan,
  known: KnownName[],
): void {
  const names = context.workbook.names;
  const before = new Map(known.map((item) => [item.name.toLowerCase(), item]));
  for (const { name, row, column } of plan.names) {
    const formula = cellFormula(sheetName, row, column);
    const existing = before.get(name.toLowerCase());
    if (!existing) names.add(name, formula);
    else if (!sameFormula(existing.formula, formula)) names.getItem(existing.name).formula = formula;
  }
  for (const { name } of staleNames(sheetName, plan, known)) names.getItem(name).delete();
}

/** Names of ours into this sheet that the plan no longer has: they would point at some other figure. */
function staleNames(sheetName: string, plan: SheetPlan, known: KnownName[]): KnownName[] {
  const planned = new Set(plan.names.map(({ name }) => name.toLowerCase()));
  const intoSheet = [`=${sheetName}!`, `='${sheetName.replaceAll("'", "''")}'!`];
  return known.filter(
    ({ name, formula }) =>
      name.startsWith(ourPrefix) &&
      !planned.has(name.toLowerCase()) &&
      intoSheet.some((start) => formula.startsWith(start)),
  );
}

const ourPrefix = "SPASER_";

/** Excel leaves out the quotes where the sheet's name needs none. */
function sameFormula(a: string, b: string): boolean {
  return a.replaceAll("'", "") === b.replaceAll("'", "");
}

/** ("SPASER 2023", 3, 0) → "='SPASER 2023'!$A$4". */
export function cellFormula(sheetName: string, row: number, column: number): string {
  const address = cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `='${sheetName.replaceAll("'", "''")}'!${address}`;
}
