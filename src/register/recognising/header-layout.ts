/** Where the header of a sheet stands: one row, two or three, found by what its words mean, wherever it is in the first rows. */
import { bounded, isBlankText, plain } from "../cells/plain-text";
import type { HeaderMatcher, HeaderScore } from "./header-match";
import { headerWords } from "./header-words";
import type { Cell } from "../grid";
import type { SampledRow } from "./sheet-rows";
import { cellOf } from "./sheet-rows";

/** Rows that a header may have. */
const HIGHEST = 3;
/** Rows looked at for a header. */
export const HEADER_DEPTH = 60;

export interface HeaderCell {
  column: number;
  /** The header cell itself; in a header of several rows the lowest one that is not blank. */
  own: string;
  /** The same without what nearly all headers of the table begin with: what its words are read from. */
  bare: string;
  /** The groups above it, the widest first (« Clauses › Sociales »), "" when there is none. */
  group: string;
}

export interface HeaderLayout {
  headerRow: number;
  headerRows: number;
  cells: HeaderCell[];
  /** Sum of the scores of the fields found. */
  score: number;
  /** How many different fields were found. */
  fields: number;
}

/** The text of a header cell; a year may be typed as a number. */
export function headerText(cell: Cell): string {
  if (typeof cell === "string") {
    return isBlankText(cell)
      ? ""
      : bounded(cell)
          .replace(/[\s\u00a0\u202f]+/g, " ")
          .trim();
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
    const own = headerText(cellOf(row, column));
    cells.push({ column, own, bare: own, group: "" });
  }
  return withoutShared(cells);
}

/** So many of the headers begin alike, of so many at least. */
const NEARLY_ALL = 0.8;
const FEWEST = 5;

/** « decp2022_ », « fields. », « marches/marche/ » before every name say nothing about any of them. */
function withoutShared(cells: HeaderCell[]): HeaderCell[] {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const { own } of cells) {
    if (own === "") continue;
    filled++;
    for (const { index, 0: separator } of own.matchAll(/\s*[_./:>›|-]+\s*(?=\S)/g)) {
      const start = own.slice(0, index + separator.length).toLowerCase();
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
  }
  let shared = "";
  if (filled >= FEWEST) {
    for (const [start, count] of counts)
      if (count >= filled * NEARLY_ALL && start.length > shared.length) shared = start;
  }
  if (shared !== "") {
    for (const cell of cells)
      if (cell.own.toLowerCase().startsWith(shared)) cell.bare = cell.own.slice(shared.length);
  }
  return cells;
}

/**
 * Several rows read as one header. A merged group shows as its text followed by blanks, so a group reaches to the next filled
 * cell of its row or of a row above; a header merged over several rows stands in the uppermost.
 */
function stackedRows(stack: readonly SampledRow[], from: number, to: number): HeaderCell[] {
  const cells: HeaderCell[] = [];
  const groups = stack.map(() => "");
  for (let column = from; column <= to; column++) {
    const texts = stack.map((row) => headerText(cellOf(row, column)));
    const level = texts.findLastIndex((text) => text !== "");
    const widest = texts.findIndex((text) => text !== "");
    texts.forEach((text, i) => {
      if (text !== "") groups[i] = text;
      else if (widest >= 0 && i > widest) groups[i] = "";
    });
    const own = texts[level] ?? "";
    const above = groups.slice(0, Math.max(0, level)).filter((text) => text !== "" && text !== own);
    cells.push({ column, own, bare: own, group: [...new Set(above)].join(BETWEEN) });
  }
  return withoutShared(cells);
}

/** Between a group and what stands under it. */
const BETWEEN = " › ";

/** The text to match: the header alone, or with the groups that give it its meaning. */
export function withGroup(cell: HeaderCell): string {
  return cell.group === "" ? cell.own : `${cell.group}${BETWEEN}${cell.own}`;
}

/** The header alone, then under the group right above it, then under the group above that one. */
export function readingsOf(cell: HeaderCell): string[] {
  const readings = [cell.bare];
  const groups = cell.group === "" ? [] : cell.group.split(BETWEEN);
  for (let from = groups.length - 1; from >= 0; from--) {
    readings.push([...groups.slice(from), cell.bare].join(BETWEEN));
  }
  return readings;
}

interface Score {
  score: number;
  fields: number;
}

/** How much header cells say, by the words of the fields. */
export function scoreOf(cells: readonly HeaderCell[], matcher: HeaderMatcher): Score {
  const best = new Map<string, number>();
  for (const cell of cells) {
    if (cell.own === "") continue;
    let found: HeaderScore | undefined;
    for (const reading of readingsOf(cell)) {
      const read = matcher.match(reading)[0];
      if (read && (!found || says(read, found))) found = read;
    }
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

/** Whether one reading of a header says more than another: closer to a wording, or to one that means the field wherever it stands. */
function says(one: HeaderScore, other: HeaderScore): boolean {
  if (one.score > other.score + 0.05) return true;
  return one.tier === "known" && other.tier !== "known" && one.score >= other.score - 0.05;
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
  let best: HeaderLayout = { headerRow, headerRows: 1, cells, ...single };
  for (let height = 2; height <= HIGHEST; height++) {
    const stack = rows.slice(Math.max(0, at + 1 - height), at + 1);
    const top = stack[0];
    if (top?.row !== headerRow + 1 - height || isBlank(top)) break;
    const wide = bounds(stack, limit);
    const both = stackedRows(stack, wide.from, wide.to);
    const score = scoreOf(both, matcher);
    if (score.score > best.score + 0.3) best = { headerRow, headerRows: height, cells: both, ...score };
  }
  return best;
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
