/** What was typed into the SPASER sheets: read back from the sheets themselves, else from the copy in the settings. */
import { quoted } from "../register/reading/finding-log";
import type { Finding } from "../register/finding";
import { cellAddress, type Area, type RowBlock, type SheetShape } from "../register/grid";
import { readIndicatorSheet, type InputNote } from "../report/read-sheet";
import { layoutOf } from "../report/sheet-layout";
import { NO_INPUTS, type Inputs } from "../spaser/assessment";
import { mergeInputs, type Memory } from "./memory";
import type { SheetNote } from "./moments";
import { ownSheets, type Gathered } from "./gathering";

export interface IndicatorSheet {
  shape: SheetShape;
  /** As it stands; `read.block` has no keys of rows that people copied. */
  block: RowBlock;
  read: NonNullable<ReturnType<typeof readIndicatorSheet>>;
}

export interface Typed {
  inputs: Inputs;
  /** Year → the indicators sheet of that year. */
  sheets: Map<number, IndicatorSheet>;
  /** Of the copy in the settings: what no sheet shows, or has shown. */
  lost: Inputs;
  notes: SheetNote[];
}

/**
 * The inputs of a framework. For a year that has a sheet, that sheet counts: what the user erased stays erased. For the
 * others, what later sheets hold in the columns of earlier years where one may type, then the copy in the settings. Figures of a
 * published year are typed no more: what was published counts.
 */
export function collectTyped(gathered: Gathered, memory: Memory, frameworkId: string): Typed {
  const sheets = new Map<number, IndicatorSheet>();
  const published = memory.frozen[frameworkId] ?? {};
  for (const { shape, marker } of ownSheets(gathered)) {
    const block = gathered.whole.get(shape.id);
    if (marker.kind !== "indicators" || marker.frameworkId !== frameworkId || !block) continue;
    // A copied sheet says the same of itself, wherever it stands: the one that was written last counts, else the first.
    const isKnown = memory.sheetIds[sheetKey(frameworkId, marker.year)] === shape.id;
    if (sheets.has(marker.year) && !isKnown) continue;
    const read = readIndicatorSheet(block, gathered.overview.date1904, memory.inputs[frameworkId]);
    if (!read) continue;
    // Of a published year what was published counts, whatever was typed over it since.
    const kept = published[marker.year];
    const counted = kept ? { ...read, inputs: { ...read.inputs, ...kept.inputs }, notes: [] } : read;
    sheets.set(marker.year, { shape, block, read: counted });
  }
  const latestFirst = [...sheets.entries()].sort(([one], [other]) => other - one);
  const own = latestFirst.map(([year, { read }]) => onlyYears(read.inputs, (of) => of === year));
  // Typed beside the sheet of that year, as long as the cell was one to type in: a value there only fills a gap.
  const earlier = latestFirst.map(([year, { read }]) => onlyYears(read.inputs, (of) => of !== year));
  const lost = notInSheets(memory.inputs[frameworkId] ?? NO_INPUTS, sheets);
  const notes = latestFirst.flatMap(([year, { shape, read }]) => [
    ...read.notes.flatMap((note): SheetNote[] =>
      note.code === "inputImplausible" ? [] : [{ code: note.code, params: noteParams(shape.name, note) }],
    ),
    ...(published[year] ? [] : copyNotes(shape.name, read)),
  ]);
  const kept = Object.entries(published).map(([year, { inputs }]) =>
    onlyYears({ ...NO_INPUTS, ...inputs }, (of) => of === Number(year)),
  );
  return { inputs: mergeInputs(...kept, ...own, ...earlier, lost), sheets, lost, notes };
}

/** Names the sheet of a framework and year in what is remembered. */
export function sheetKey(frameworkId: string, year: number): string {
  return `${frameworkId}|${year}`;
}

/** True when the copy in the settings holds something for a year whose sheet is gone. */
export function isBroughtBack({ lost, sheets }: Typed, year: number): boolean {
  return !sheets.has(year) && !isEmpty(onlyYears(lost, (of) => of === year));
}

/**
 * The name of the body: what was typed into the sheet since it was written, else what is remembered. In a workbook that
 * remembers nothing, what any sheet says. The name in a published sheet is typed no more.
 */
export function bodyNamed({ sheets }: Typed, year: number, memory: Memory): string {
  const here = sheets.get(year)?.read;
  const isFixed = here !== undefined && (memory.frozen[here.frameworkId]?.[year]?.page.body ?? "") !== "";
  if (here?.body?.typed && !isFixed) return here.body.name;
  if (memory.last !== null || memory.body !== "") return memory.body;
  return [...sheets.values()].map(({ read }) => read.body?.name ?? "").find((name) => name !== "") ?? "";
}

/**
 * The years that are typed into other sheets than that of `year`: their own, or one that asked for them as an earlier year
 * first. A value is typed in one place only, or nobody could tell which counts.
 */
export function yearsTypedElsewhere({ sheets }: Typed, year: number): number[] {
  const others = [...sheets].filter(([of]) => of !== year);
  const asked = others.flatMap(([, { read }]) =>
    [...read.layout.rowKeys.values()].flatMap(({ entries = [] }) => entries),
  );
  return [...new Set([...others.map(([of]) => of), ...asked])].filter((of) => of !== year);
}

/**
 * The remembered inputs that no sheet shows, or has shown. A later sheet may have an empty cell for one that was typed into the
 * sheet of its own year, which is gone: nobody erased it there.
 */
function notInSheets(remembered: Inputs, sheets: Typed["sheets"]): Inputs {
  const left = onlyYears(remembered, (year) => !sheets.has(year));
  const without = withoutRows(remembered, sheets);
  const isShown = (year: number, id: string) =>
    [...sheets.values()].some(({ read }) => {
      const key = read.layout.rowKeys.get(`ind:${id}`);
      return (key?.entries?.includes(year) ?? false) && (key?.filled?.includes(year) ?? false);
    });
  const entries = Object.entries(left.entries).map(([year, values]) => [
    year,
    Object.fromEntries(Object.entries(values).filter(([id]) => !isShown(Number(year), id))),
  ]);
  return mergeInputs({ ...left, entries: Object.fromEntries(entries) as Inputs["entries"] }, without);
}

/** What is remembered of years that have a sheet, for indicators and axes of which the sheet has no row: the framework lacked them. */
function withoutRows(remembered: Inputs, sheets: Typed["sheets"]): Inputs {
  const lost = <T>(
    row: string,
    years: Record<number, Record<string, T>>,
  ): Record<number, Record<string, T>> =>
    Object.fromEntries(
      Object.entries(years).flatMap(([year, values]) => {
        const rows = sheets.get(Number(year))?.read.layout.rows;
        const without = Object.entries(values).filter(([id]) => rows && !rows.has(`${row}:${id}`));
        return without.length === 0 ? [] : [[year, Object.fromEntries(without)]];
      }),
    );
  const { targets, references, entries, comments, actions, outlooks } = remembered;
  return {
    targets: lost("ind", targets),
    references: lost("ind", references),
    entries: lost("ind", entries),
    comments: lost("ind", comments),
    actions: lost("texts", actions),
    outlooks: lost("texts", outlooks),
  };
}

/** Rows that were copied, as far as people type in such rows. */
function copyNotes(sheet: string, { copies, layout }: IndicatorSheet["read"]): SheetNote[] {
  const first = Math.min(...layout.columns.values());
  return copies.flatMap(({ id, row }): SheetNote[] => {
    const [kind, of = ""] = id.split(":");
    if (kind !== "ind" && kind !== "texts" && kind !== "body") return [];
    return [{ code: "rowCopied", params: { sheet, cell: cellAddress(row, first), indicator: of } }];
  });
}

function noteParams(sheet: string, { key, unit, row, column, typed }: InputNote): SheetNote["params"] {
  const cell = cellAddress(row, column);
  return { sheet, cell, typed: quoted(typed), indicator: key.of, what: key.what, unit };
}

/** What was typed into the SPASER sheets and asks for a look, cell by cell: gone as soon as it is mended. */
export function typedFindings(gathered: Gathered): Finding[] {
  return ownSheets(gathered).flatMap(({ shape, marker }) => {
    const block = marker.kind === "indicators" ? gathered.whole.get(shape.id) : undefined;
    const read = block && readIndicatorSheet(block, gathered.overview.date1904);
    return (read?.notes ?? []).map((note): Finding => {
      const { code, row, column } = note;
      return {
        severity: "warning",
        code,
        sheet: shape.name,
        row,
        column,
        params: noteParams(shape.name, note),
      };
    });
  });
}

function onlyYears(inputs: Inputs, keep: (year: number) => boolean): Inputs {
  const kept = Object.entries({ ...inputs }).map(([part, byYear]) => [
    part,
    Object.fromEntries(
      Object.entries<unknown>(byYear as Record<string, unknown>).filter(([year]) => keep(Number(year))),
    ),
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
): { id: string; year: number; frameworkId: string } | null {
  const own = ownSheets(gathered).find(({ shape }) => shape.id === sheetId);
  const block = gathered.whole.get(sheetId);
  if (!own || !block || area.rowCount !== 1) return null;
  const at = [...layoutOf(block).rows].find(([, row]) => row === area.row);
  const id = /^ind:(.+)$/.exec(at?.[0] ?? "")?.[1];
  return id === undefined ? null : { id, year: own.marker.year, frameworkId: own.marker.frameworkId };
}
