/** Where the header of a sheet stands: one row or two, found by what its words mean, wherever it is in the first rows. */
import { isBlankText, plain } from "./plain-text";
import type { HeaderMatcher } from "./header-match";
import { headerWords } from "./header-words";
import type { Cell } from "./grid";
import type { SampledRow } from "./sheet-rows";
import { cellOf } from "./sheet-rows";

/** Rows looked at for a header. */
export const HEADER_DEPTH = 60;

export interface HeaderCell {
  column: number;
  /** The header cell itself; in a two-row header the upper one where the lower is blank. */
  own: string;
  /** The group above it, "" when there is none. */
  group: string;
}

export interface HeaderLayout {
  headerRow: number;
  headerRows: 1 | 2;
  cells: HeaderCell[];
  /** Sum of the scores of the fields found. */
  score: number;
  /** How many different fields were found. */
  fields: number;
}

/** The text of a header cell; a year may be typed as a number. */
export function headerText(cell: Cell): string {
  if (typeof cell === "string") {
    return isBlankText(cell) ? "" : cell.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  }
  return typeof cell === "number" ? String(cell) : "";
}

/** A row of which most cells are short text: cheap to ask, so that only such rows are matched with the vocabulary. */
function mayBeHeader(row: SampledRow): boolean {
  let filled = 0;
  let texts = 0;
  for (const cell of row.cells) {
    if (cell === "") continue;
    if (typeof cell === "string") {
      if (isBlankText(cell)) continue;
      filled++;
      if (cell.length <= 160 && !/^[\s\d.,/€%:()+-]+$/.test(cell)) texts++;
    } else {
      filled++;
      if (typeof cell === "number" && cell >= 1990 && cell <= 2060 && Number.isInteger(cell)) texts++;
    }
  }
  return filled >= 2 && texts >= filled * 0.8;
}

function singleRow(row: SampledRow, from: number, to: number): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let column = from; column <= to; column++) {
    cells.push({ column, own: headerText(cellOf(row, column)), group: "" });
  }
  return cells;
}

/**
 * Two rows read as one header. A merged group shows as its text followed by blanks, so a group reaches to the next filled
 * cell of its row; a header merged over both rows stands in the upper one.
 */
function doubleRow(upper: SampledRow, lower: SampledRow, from: number, to: number): HeaderCell[] {
  const cells: HeaderCell[] = [];
  let group = "";
  for (let column = from; column <= to; column++) {
    const above = headerText(cellOf(upper, column));
    const own = headerText(cellOf(lower, column));
    if (above !== "") group = above;
    cells.push(
      own === "" ? { column, own: above, group: "" } : { column, own, group: own === group ? "" : group },
    );
  }
  return cells;
}

/** The text to match: the header alone, or with the group that gives it its meaning. */
export function withGroup(cell: HeaderCell): string {
  return cell.group === "" ? cell.own : `${cell.group} › ${cell.own}`;
}

interface Score {
  score: number;
  fields: number;
}

function scoreOf(cells: readonly HeaderCell[], matcher: HeaderMatcher): Score {
  const best = new Map<string, number>();
  for (const cell of cells) {
    if (cell.own === "") continue;
    const alone = matcher.match(cell.own)[0];
    const grouped = cell.group === "" ? undefined : matcher.match(withGroup(cell))[0];
    const found = grouped && (!alone || grouped.score > alone.score + 0.05) ? grouped : alone;
    if (!found || found.score < 0.65) continue;
    const years = headerWords(withGroup(cell)).years;
    const key = years.length > 0 ? `${found.field} ${years.join()}` : found.field;
    const worth = found.tier === "weak" ? found.score * 0.6 : found.score;
    best.set(key, Math.max(best.get(key) ?? 0, worth));
  }
  let score = 0;
  for (const value of best.values()) score += value;
  return { score, fields: best.size };
}

function bounds(
  rows: readonly SampledRow[],
  limit: { from: number; to: number } | null,
): { from: number; to: number } {
  let from = Infinity;
  let to = -1;
  for (const row of rows) {
    row.cells.forEach((cell, i) => {
      if (headerText(cell) !== "") {
        from = Math.min(from, row.firstColumn + i);
        to = Math.max(to, row.firstColumn + i);
      }
    });
  }
  return limit ? { from: Math.max(from, limit.from), to: Math.min(to, limit.to) } : { from, to };
}

/** The layout of a given header row, for a row that the user or an Excel table names. */
export function layoutAt(
  rows: readonly SampledRow[],
  headerRow: number,
  matcher: HeaderMatcher,
  limit: { from: number; to: number } | null,
): HeaderLayout | null {
  const at = rows.findIndex((row) => row.row === headerRow);
  const lower = rows[at];
  if (!lower) return null;
  const { from, to } = bounds([lower], limit);
  if (to < from) return null;
  const cells = singleRow(lower, from, to);
  const single = scoreOf(cells, matcher);
  const upper = rows[at - 1];
  if (upper?.row === headerRow - 1 && !isBlank(upper)) {
    const wide = bounds([upper, lower], limit);
    const both = doubleRow(upper, lower, wide.from, wide.to);
    const double = scoreOf(both, matcher);
    if (double.score > single.score + 0.3) {
      return { headerRow, headerRows: 2, cells: both, ...double };
    }
  }
  return { headerRow, headerRows: 1, cells, ...single };
}

function isBlank(row: SampledRow): boolean {
  return row.cells.every((cell) => headerText(cell) === "");
}

/** The best header among the first rows, or null when no row has two known words. The first of equals wins. */
export function findLayout(
  rows: readonly SampledRow[],
  firstRow: number,
  matcher: HeaderMatcher,
): HeaderLayout | null {
  let best: HeaderLayout | null = null;
  for (const row of rows) {
    if (row.row >= firstRow + HEADER_DEPTH) break;
    if (!mayBeHeader(row)) continue;
    const layout = layoutAt(rows, row.row, matcher, null);
    if (layout && layout.fields >= 2 && (!best || layout.score > best.score + 0.01)) {
      best = layout;
    }
  }
  return best;
}

/** Headers that say nothing: « Colonne1 », « Column5 », « F12 », « Unnamed: 3 ». */
export function isEmptyHeader(text: string): boolean {
  return (
    text === "" ||
    /^(?:colonne|column|col|champ|field|unnamed|sans titre|divers|x|f|c)?[\s_:.]*\d{0,3}$|^[-–.?*]+$/.test(
      plain(text),
    )
  );
}
