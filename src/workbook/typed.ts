/** What was typed into the SPASER sheets: read back from the sheets themselves, else from the copy in the settings. */
import { cellAddress, type Area, type RowBlock, type SheetShape } from "../register/grid";
import { parseRowKey } from "../report/keys";
import { historyShown, readIndicatorSheet, type InputRefused } from "../report/read-sheet";
import { NO_INPUTS, type Inputs } from "../spaser/assessment";
import { mergeInputs, type Memory } from "./memory";
import type { SheetNote } from "./moments";
import { ownSheets, type Gathered } from "./reading";

export interface IndicatorSheet {
  shape: SheetShape;
  block: RowBlock;
  read: NonNullable<ReturnType<typeof readIndicatorSheet>>;
}

export interface Typed {
  inputs: Inputs;
  /** Year → the indicators sheet of that year. */
  sheets: Map<number, IndicatorSheet>;
  notes: SheetNote[];
}

/**
 * The inputs of a framework. For a year that has a sheet, that sheet alone counts: what the user erased stays erased. For the
 * others, what the later sheets hold in their columns of earlier years, then the copy in the settings.
 */
export function collectTyped(gathered: Gathered, memory: Memory, frameworkId: string): Typed {
  const sheets = new Map<number, IndicatorSheet>();
  for (const { shape, marker } of ownSheets(gathered)) {
    const block = gathered.whole.get(shape.id);
    if (marker.kind !== "indicators" || marker.frameworkId !== frameworkId || !block) continue;
    // A copied sheet says the same of itself: the first one in the workbook counts.
    if (sheets.has(marker.year)) continue;
    const read = readIndicatorSheet(block, gathered.overview.date1904);
    if (read) sheets.set(marker.year, { shape, block, read });
  }
  const remembered = memory.inputs[frameworkId] ?? NO_INPUTS;
  const covered = new Set([...sheets].flatMap(([year, { read }]) => [year, ...historyShown(read.layout)]));
  const lost = onlyYears(remembered, (year) => !covered.has(year));
  const latestFirst = [...sheets.entries()].sort(([one], [other]) => other - one);
  const own = latestFirst.map(([year, { read }]) => onlyYears(read.inputs, (of) => of === year));
  const earlier = latestFirst.map(([year, { read }]) =>
    onlyYears(read.inputs, (of) => of !== year && !sheets.has(of)),
  );
  const notes = latestFirst.flatMap(([, { shape, read }]) =>
    read.notes.map((note) => refusedNote(shape.name, note)),
  );
  if (!isEmpty(lost)) notes.push({ code: "inputsBroughtBack", params: {} });
  return { inputs: mergeInputs(...own, ...earlier, lost), sheets, notes };
}

function refusedNote(sheet: string, { key, row, column, typed }: InputRefused): SheetNote {
  return {
    code: "inputRefused",
    params: { sheet, cell: cellAddress(row, column), typed, indicator: key.of },
  };
}

function onlyYears(inputs: Inputs, keep: (year: number) => boolean): Inputs {
  const kept = Object.entries(inputs).map(([part, byYear]) => [
    part,
    Object.fromEntries(Object.entries(byYear).filter(([year]) => keep(Number(year)))),
  ]);
  return Object.fromEntries(kept) as Inputs;
}

function isEmpty(inputs: Inputs): boolean {
  return Object.values(inputs).every((byYear) =>
    Object.values(byYear as Record<string, object>).every((values) => Object.keys(values).length === 0),
  );
}

/** The indicator whose row holds an area of a SPASER sheet; null anywhere else. */
export function figureAt(
  gathered: Gathered,
  sheetId: string,
  area: Area,
): { id: string; year: number } | null {
  const own = ownSheets(gathered).find(({ shape }) => shape.id === sheetId);
  const block = gathered.whole.get(sheetId);
  if (!own || !block || area.rowCount !== 1) return null;
  const key = parseRowKey(block.cells[area.row - block.firstRow]?.[0]);
  const id = /^ind:(.+)$/.exec(key?.id ?? "")?.[1];
  return id === undefined ? null : { id, year: own.marker.year };
}
