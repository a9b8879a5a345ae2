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
 * that use it would lose it; one that is right already is not touched, nor is one that people gave to something of their own.
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
    else if (isOurs(existing, sheetName) && !sameFormula(existing.formula, formula))
      names.getItem(existing.name).formula = formula;
  }
  for (const { name } of staleNames(sheetName, plan, known)) names.getItem(name).delete();
}

/** Names of ours into this sheet that the plan no longer has: they would point at some other figure. */
function staleNames(sheetName: string, plan: SheetPlan, known: KnownName[]): KnownName[] {
  const planned = new Set(plan.names.map(({ name }) => name.toLowerCase()));
  // What stands before the figure's id is the same in all of a sheet; people's own names may begin so too.
  const [start = ""] = plan.names.map(({ name }) => yearPart.exec(name)?.[0] ?? "");
  return known.filter(
    (item) =>
      start !== "" &&
      item.name.startsWith(start) &&
      figureId.test(item.name.slice(start.length)) &&
      !planned.has(item.name.toLowerCase()) &&
      pointsInto(item, sheetName),
  );
}

const yearPart = /^SPASER_(?:[A-Z0-9_]+_)?\d{4}_/;
/** Of a figure, as it stands in a name: 2_1, 2_3b, C7. */
const figureId = /^[A-Z]?\d{1,2}(_\d{1,2})?[a-z]?$/;

/** Points at this sheet, or at one that was deleted: anything else is people's own. */
function isOurs(item: KnownName, sheetName: string): boolean {
  return pointsInto(item, sheetName) || item.formula.includes("#REF!");
}

function pointsInto({ formula }: KnownName, sheetName: string): boolean {
  return [`=${sheetName}!`, `='${sheetName.replaceAll("'", "''")}'!`].some((start) =>
    formula.startsWith(start),
  );
}

/** Excel leaves out the quotes where the sheet's name needs none. */
function sameFormula(a: string, b: string): boolean {
  return a.replaceAll("'", "") === b.replaceAll("'", "");
}

/** ("SPASER 2023", 3, 0) → "='SPASER 2023'!$A$4". */
export function cellFormula(sheetName: string, row: number, column: number): string {
  const address = cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `='${sheetName.replaceAll("'", "''")}'!${address}`;
}
