/** How the sheet is shown and printed: tab, gridlines, frozen panes, filter, paper, titles, footer. */
import { footerParts, MARGINS } from "../report/page";
import type { SheetPlan } from "../report/plan";
import { rangeAt } from "./areas";

/** Tab colour, gridlines, frozen rows and columns, filter. */
export function setView(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.tabColor = plan.tabColour;
  sheet.showGridlines = plan.showGridlines;
  const { freezeRows: rows, freezeColumns: columns } = plan;
  const panes = sheet.freezePanes;
  panes.unfreeze();
  if (rows > 0 && columns > 0) {
    panes.freezeAt(rangeAt(sheet, { row: 0, column: 0, rowCount: rows, columnCount: columns }));
  } else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
  // Without a filter in the plan, one that the user put there stays.
  if (plan.autoFilter) sheet.autoFilter.apply(rangeAt(sheet, plan.autoFilter));
}

/** A4, as wide as the plan says and as long as it takes. */
export function setPage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { print } = plan;
  const page = sheet.pageLayout;
  page.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: print.pagesWide };
  page.centerHorizontally = true;
  page.topMargin = MARGINS.top;
  page.bottomMargin = MARGINS.bottom;
  page.leftMargin = MARGINS.left;
  page.rightMargin = MARGINS.right;
  page.headerMargin = MARGINS.header;
  page.footerMargin = MARGINS.footer;
  page.setPrintArea(rangeAt(sheet, print.area));
  if (print.titleColumns) {
    const { first, last } = print.titleColumns;
    const columns = rangeAt(sheet, { row: 0, column: first, rowCount: 1, columnCount: last - first + 1 });
    page.setPrintTitleColumns(columns.getEntireColumn().untrack());
  }
  if (print.titleRows) {
    const { first, last } = print.titleRows;
    const rows = rangeAt(sheet, { row: first, column: 0, rowCount: last - first + 1, columnCount: 1 });
    page.setPrintTitleRows(rows.getEntireRow().untrack());
  }
  const footer = page.headersFooters.defaultForAllPages;
  const { left, centre, right } = footerParts(plan);
  footer.leftFooter = left;
  footer.centerFooter = centre;
  footer.rightFooter = right;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
