/** All that a sheet of the emulated Excel is, as data that can be compared: ids and what nobody sees left out. */
import type { Rect, Validation, Worksheet } from "../../emulator/model";
import { formatRect } from "../../emulator/model/address";

const round = (points: number): number => Math.round(points * 100) / 100;
const at = (area: Rect | null): string | null => area && formatRect(area).replaceAll("$", "");
const areas = (list: readonly Rect[]): string[] => list.map((area) => at(area) ?? "").sort();
const sorted = (list: readonly unknown[]): unknown[] =>
  [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** A sheet, part by part. */
export function described(sheet: Worksheet, rowCount: number, columnCount: number): Record<string, unknown> {
  return {
    cells: cellsOf(sheet, rowCount, columnCount),
    widths: Array.from({ length: columnCount }, (_, column) => sheet.columnWidth(column)),
    heights: Array.from({ length: rowCount }, (_, row) => round(sheet.rowHeight(row))),
    merges: areas(sheet.merges),
    names: sheet.workbook.names.map(({ name, formula }) => `${name} ${formula}`).sort(),
    rules: sheet.conditionalFormats.map((rule) => ({
      type: rule.type,
      areas: areas(rule.areas),
      look: rule.look,
      rule: rule.rule,
      bar: rule.dataBar && {
        lower: boundOf(rule.dataBar.lower),
        upper: boundOf(rule.dataBar.upper),
        positive: rule.dataBar.positive,
      },
    })),
    validations: sorted(sheet.validations.map(validationOf)),
    page: pageOf(sheet),
    view: {
      name: sheet.name,
      tab: sheet.tabColor,
      gridlines: sheet.showGridlines,
      frozen: sheet.frozen,
      filter: at(sheet.autoFilter?.area ?? null),
      visibility: sheet.visibility,
    },
  };
}

function cellsOf(sheet: Worksheet, rowCount: number, columnCount: number): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      const cell = sheet.grid.peek(row, column);
      const value = sheet.value(row, column);
      // Borders lie between cells: they are compared as the lines that are drawn.
      // Named styles of a file are no part of what the emulated Excel loads: headings.test.ts compares them.
      const style = { ...sheet.style(row, column), borders: null, named: null };
      const formula = cell?.formula ?? null;
      cells[at({ row, column, rows: 1, columns: 1 }) ?? ""] = {
        // A formula is what counts of its cell: results are for whoever opens it.
        value: formula ?? (value === "" ? null : typeof value === "number" ? settled(value) : value),
        ...style,
        above: edgeOf(sheet, row - 1, column, row, column, ["bottom", "top"]),
        before: edgeOf(sheet, row, column - 1, row, column, ["right", "left"]),
      };
    }
  }
  return cells;
}

/** Files keep fifteen digits. */
function settled(value: number): number {
  return Number(value.toPrecision(13));
}

/** The line between two cells, which either of them may hold. */
function edgeOf(
  sheet: Worksheet,
  row: number,
  column: number,
  nextRow: number,
  nextColumn: number,
  [end, start]: ["bottom", "top"] | ["right", "left"],
): string[] {
  // Nobody sees the lines inside merged cells.
  const merged = row < 0 || column < 0 ? null : sheet.mergeAt(row, column);
  if (merged && merged === sheet.mergeAt(nextRow, nextColumn)) return [];
  const first = row < 0 || column < 0 ? undefined : sheet.style(row, column).borders[end];
  const lines = [first, sheet.style(nextRow, nextColumn).borders[start]];
  return [...new Set(lines.flatMap((line) => (line ? [`${line.weight} ${line.color}`] : [])))].sort();
}

/** « 0 » and « =0 » are the same bound. */
function boundOf({ type, formula }: { type: string; formula?: string }): string {
  return `${type} ${(formula ?? "").replace(/^=/, "")}`;
}

const DAY_ZERO = Date.UTC(1899, 11, 30);

function validationOf({ areas: list, rule, ...said }: Validation): unknown {
  const plain = JSON.stringify(rule, (_key, value: unknown) =>
    typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)
      ? (Date.parse(`${value}T00:00:00Z`) - DAY_ZERO) / 86_400_000
      : value,
  );
  return { areas: areas(list), rule: JSON.parse(plain), ...said };
}

function pageOf(sheet: Worksheet): unknown {
  const { zoom, ...page } = sheet.pageLayout;
  const margins = Object.entries(page).flatMap(([key, value]) =>
    key.endsWith("Margin") ? [`${key} ${Number(value).toFixed(1)}`] : [],
  );
  return {
    orientation: page.orientation,
    paper: page.paperSize,
    margins: margins.sort(),
    centred: [page.centerHorizontally, page.centerVertically],
    footer: page.defaultForAllPages,
    wide: zoom.horizontalFitToPages,
    // 0 and nothing both mean « as many as it takes ».
    tall: zoom.verticalFitToPages ?? 0,
    area: areas(sheet.printArea),
    titleRows: at(sheet.printTitleRows),
    titleColumns: at(sheet.printTitleColumns),
    rowBreaks: [...sheet.rowBreaks].sort((a, b) => a - b),
    columnBreaks: sheet.columnBreaks,
  };
}
