/** Reads an indicators sheet back: what the buyer typed, what stands there, and where everything is now. */
import type { Cell, RowBlock } from "../register/grid";
import { NO_INPUTS, type Inputs } from "../spaser/assessment";
import type { Unit } from "../spaser/framework";
import { historyKey, historyYear } from "./indicator-columns";
import { reportTexts } from "../text/report";
import { withoutCopies, type CopiedRow } from "./copied-rows";
import { BODY_ROW, KEY_COLUMN, parseRowKey, print, type Marker, type RowKey } from "./keys";
import type { InputKey } from "./plan";
import { cellAt, layoutOf, markerOf, type SheetLayout } from "./sheet-layout";
import { boundTyped, isImplausible, readTyped } from "./typed-values";
import { LONGEST_BODY } from "./validations";

export type { SheetLayout } from "./sheet-layout";

/** Something typed that can't be read as what belongs there, that is more than the whole, or that says the other bound. */
export interface InputNote {
  code: "inputRefused" | "inputImplausible" | "inputOtherBound";
  key: InputKey;
  unit: Unit;
  /** From 0, in the sheet as it is. */
  row: number;
  column: number;
  typed: string;
}

export interface ReadSheet {
  frameworkId: string;
  year: number;
  inputs: Inputs;
  /** The name of the public body; `typed` = since the sheet was written. Null when its row is gone. */
  body: { name: string; typed: boolean } | null;
  /** Indicator → key of the column → what stands there. */
  computed: Map<string, Record<string, Cell>>;
  layout: SheetLayout;
  notes: InputNote[];
  /** Rows of the sheet that are copies of others: what is typed into them doesn't count. */
  copies: CopiedRow[];
  /** The sheet without the keys of these copies. */
  block: RowBlock;
}

/**
 * Reads a whole indicators sheet (from A1); null when it isn't one. Inputs are found by the hidden keys, so they are also
 * found after rows and columns were inserted, moved, sorted or deleted. `remembered` is what was typed when it was last known:
 * where a row was copied and the copy can't be told by its place, the one that still says so is the original.
 */
export function readIndicatorSheet(
  whole: RowBlock,
  date1904: boolean,
  remembered: Inputs = NO_INPUTS,
): ReadSheet | null {
  const marker = markerOf(whole);
  if (marker?.kind !== "indicators") return null;
  const { block, copies } = withoutCopies(whole, (id, row) => {
    const key = parseRowKey(cellAt(whole, row, KEY_COLUMN));
    if (!key) return false;
    const alone = sheetOf(whole, marker, layoutOf(whole));
    readRow(alone, whole, id, row, key, date1904);
    return saysTheSame(alone.inputs, remembered, splitId(id)[1], [marker.year, ...(key.entries ?? [])]);
  });
  const layout = layoutOf(block);
  const sheet = { ...sheetOf(block, marker, layout), copies };
  for (const [id, row] of layout.rows) {
    const key = layout.rowKeys.get(id);
    if (key) readRow(sheet, block, id, row, key, date1904);
  }
  return sheet;
}

/** A sheet of which no row was read yet. */
function sheetOf(block: RowBlock, { frameworkId, year }: Marker, layout: SheetLayout): ReadSheet {
  return {
    frameworkId,
    year,
    inputs: { targets: {}, references: {}, entries: {}, comments: {}, actions: {}, outlooks: {} },
    body: readBody(block, layout),
    computed: new Map(),
    layout,
    notes: [],
    copies: [],
    block,
  };
}

function readRow(
  sheet: ReadSheet,
  block: RowBlock,
  id: string,
  row: number,
  key: RowKey,
  date1904: boolean,
): void {
  const [kind, of] = splitId(id);
  if (kind === "ind") readIndicator(sheet, block, { of, row, key }, date1904);
  if (kind === "texts") readTexts(sheet, block, { of, row, key });
}

/** True when both say the same of an indicator or axis in these years. */
function saysTheSame(one: Inputs, other: Inputs, of: string, years: readonly number[]): boolean {
  return (Object.keys(one) as (keyof Inputs)[]).every((part) =>
    years.every((year) => one[part][year]?.[of] === other[part][year]?.[of]),
  );
}

interface KeyedRow {
  of: string;
  row: number;
  key: RowKey;
}

function splitId(id: string): [kind: string, of: string] {
  const colon = id.indexOf(":");
  return [id.slice(0, colon), id.slice(colon + 1)];
}

function readIndicator(
  sheet: ReadSheet,
  block: RowBlock,
  { of, row, key }: KeyedRow,
  date1904: boolean,
): void {
  const { inputs, year, layout } = sheet;
  const shown: Record<string, Cell> = {};
  for (const [name, column] of layout.columns) shown[name] = cellAt(block, row, column);
  sheet.computed.set(of, shown);

  const unit = key.unit ?? "contracts";
  const typed = (what: InputKey["what"], name: string, forYear: number) => {
    const column = layout.columns.get(name);
    if (column === undefined) return undefined;
    const cell = cellAt(block, row, column);
    const value = readTyped(cell, unit, date1904);
    const note = (code: InputNote["code"]) =>
      sheet.notes.push({ code, key: { what, of, year: forYear }, unit, row, column, typed: String(cell) });
    if (value === "refused") note("inputRefused");
    else if (value !== null && isImplausible(value, unit)) note("inputImplausible");
    else if (value !== null && contradicts(key, what, cell)) note("inputOtherBound");
    return value === "refused" ? undefined : value;
  };

  if (key.target !== undefined) {
    const target = typed("target", "target", year);
    if (target !== undefined && target !== key.target) (inputs.targets[year] ??= {})[of] = target;
  }
  if (key.reference !== undefined) {
    const reference = typed("reference", "reference", year);
    if (reference !== undefined && reference !== key.reference)
      (inputs.references[year] ??= {})[of] = reference;
  }
  for (const entryYear of key.entries ?? []) {
    const value = typed("entry", entryYear === year ? "value" : historyKey(entryYear), entryYear);
    if (value !== undefined && value !== null) (inputs.entries[entryYear] ??= {})[of] = value;
  }
  const comment = textOf(shown["comment"] ?? "");
  if (comment !== "") (inputs.comments[year] ??= {})[of] = comment;
}

/** True when « ≤ » was typed where more is better, or the other way round; a sheet of an earlier version doesn't say which is which. */
function contradicts({ bounds }: RowKey, what: InputKey["what"], cell: Cell): boolean {
  const bound = boundTyped(cell);
  if (bound === null || bounds === undefined || (what !== "target" && what !== "reference")) return false;
  return bound !== bounds[what];
}

/** Two free texts share a row; each is the first that stands under its columns, since a merged cell may have shrunk. */
function readTexts(sheet: ReadSheet, block: RowBlock, { of, row, key }: KeyedRow): void {
  const { columns } = sheet.layout;
  const right = new Set(key.outlook);
  const starts = [...columns].filter(([name]) => right.has(name)).map(([, column]) => column);
  const boundary = starts.length > 0 ? Math.min(...starts) : Infinity;
  const last = Math.max(...columns.values());
  const first = (from: number, end: number) => {
    for (let column = from; column < end; column++) {
      const text = textOf(cellAt(block, row, column));
      if (text !== "") return text;
    }
    return "";
  };
  const actions = first(1, Math.min(boundary, last + 1));
  const outlook = Number.isFinite(boundary) ? first(boundary, last + 1) : "";
  if (actions !== "") (sheet.inputs.actions[sheet.year] ??= {})[of] = actions;
  if (outlook !== "") (sheet.inputs.outlooks[sheet.year] ??= {})[of] = outlook;
}

/** The name is the first text of its row: its merged cell may have been moved or shrunk. The last column holds a count. */
function readBody(block: RowBlock, layout: SheetLayout): ReadSheet["body"] {
  const row = layout.rows.get(BODY_ROW);
  if (row === undefined) return null;
  const columns = [...layout.columns.values()].sort((a, b) => a - b).slice(0, -1);
  const text = columns.map((column) => textOf(cellAt(block, row, column))).find((one) => one !== "") ?? "";
  const isHint = text === reportTexts("fr").noBody || text === reportTexts("en").noBody;
  const typed = print(text) !== layout.rowKeys.get(BODY_ROW)?.written;
  return { name: isHint ? "" : text.slice(0, LONGEST_BODY), typed };
}

/** A text as typed; blanks at the ends say nothing, and Windows' line ends are Excel's. */
function textOf(cell: Cell): string {
  return String(cell).replace(/\r\n?/g, "\n").trim();
}

/** The years that a sheet shows besides its own, ascending. */
export function historyShown(layout: SheetLayout): number[] {
  return [...layout.columns.keys()]
    .map(historyYear)
    .filter((year) => year !== null)
    .sort((a, b) => a - b);
}
