/** What a sheet may be: its header, its columns, and how much they look like a register or a related table. */
import { once } from "../once";
import { matchColumns, sampleOf } from "./column-match";
import type { Dropped } from "./dropped-columns";
import { TAKEN_FROM } from "./column-candidate";
import type { Column } from "./column-candidate";
import type { RelatedTableKind, SheetKind } from "../fields";
import type { Finding } from "../finding";
import { RELATED_FIELDS, describesContracts } from "../fields";
import type { Cell, SheetSample, TableArea } from "../grid";
import { HeaderMatcher } from "./header-match";
import { headerWords } from "./header-words";
import type { HeaderLayout } from "./header-layout";
import { findLayout, headerText, layoutAt, scoreOf, withGroup } from "./header-layout";
import { plain } from "../cells/plain-text";
import { ownFieldOf, type Asked, type OwnFact } from "../own-facts";
import type { RecognisedSheet } from "../recognition";
import { withoutSideTables } from "./side-tables";
import type { SampledRow } from "./sheet-rows";
import { cellOf, sampledRows } from "./sheet-rows";
import { profileOf } from "./value-profile";
import { CONTRACT_WORDINGS, RELATED_WORDINGS } from "./vocabulary";
import type { Wordings } from "./vocabulary/wordings";

export interface SheetCandidate {
  sheet: RecognisedSheet;
  /** How much it looks like one: comparable between sheets. */
  score: number;
  dropped: Dropped;
  /** Every column of the table, matched or not. */
  columns: Column[];
  /** What was noticed while the user's choices were applied. */
  notes: Finding[];
}

/** Rows whose values are profiled. */
const PROFILED_ROWS = 100;

const contractMatcher = once(() => new HeaderMatcher(CONTRACT_WORDINGS));
const relatedMatchers = once(
  () =>
    new Map(
      (Object.keys(RELATED_WORDINGS) as RelatedTableKind[]).map((kind) => [
        kind,
        new HeaderMatcher(RELATED_WORDINGS[kind]),
      ]),
    ),
);

/** `facts`: what a framework adds to the fields of a contract. */
export function matcherFor(kind: SheetKind, facts: readonly OwnFact[] = NO_FACTS): HeaderMatcher {
  if (!describesContracts(kind)) return relatedMatchers().get(kind) as HeaderMatcher;
  if (facts.length === 0) return contractMatcher();
  let matcher = ownMatchers.get(facts);
  if (!matcher)
    ownMatchers.set(facts, (matcher = new HeaderMatcher([...CONTRACT_WORDINGS, ...facts.map(wordingsOf)])));
  return matcher;
}

const NO_FACTS: readonly OwnFact[] = [];
const ownMatchers = new WeakMap<readonly OwnFact[], HeaderMatcher>();

/** A fact of a framework's own is known by its name, and by the headers that are said to mean it. */
function wordingsOf(fact: OwnFact): Wordings<string> {
  return { field: ownFieldOf(fact), known: [...new Set([fact.label.fr, fact.label.en, ...fact.headers])] };
}

/** The layout that the user, an Excel table or the words tell, in this order. */
function layoutOf(
  sample: SheetSample,
  rows: readonly SampledRow[],
  matcher: HeaderMatcher,
  headerRow: number | null,
): { layout: HeaderLayout; table: TableArea | null } | null {
  if (headerRow !== null) {
    const layout = layoutAt(rows, headerRow, matcher, null);
    // Any row with two headers may be what the user meant; a blank one or a title is no header any more.
    if (layout && layout.cells.filter(({ own }) => own !== "").length >= 2)
      return { layout, table: tableAt(sample.shape.tables, layout) };
  }
  let best: { layout: HeaderLayout; table: TableArea | null } | null = null;
  for (const table of sample.shape.tables) {
    const { row, column, columnCount } = table.area;
    const layout = layoutAt(rows, row, matcher, { from: column, to: column + columnCount - 1 });
    if (layout && layout.fields >= 2 && (!best || layout.score > best.layout.score)) best = { layout, table };
  }
  const found = findLayout(rows, sample.shape.used?.row ?? 0, matcher);
  if (found && (!best || found.score > best.layout.score * 1.3 + 0.5)) {
    best = { layout: found, table: tableAt(sample.shape.tables, found) };
  }
  return best;
}

function tableAt(tables: readonly TableArea[], layout: HeaderLayout): TableArea | null {
  return (
    tables.find(
      ({ area }) =>
        area.row === layout.headerRow &&
        layout.cells.some(({ column }) => column >= area.column && column < area.column + area.columnCount),
    ) ?? null
  );
}

/** The columns of a layout with the profile of their sampled values. */
function columnsOf(
  layout: HeaderLayout,
  rows: readonly SampledRow[],
  lastRow: number,
  date1904: boolean,
): Column[] {
  let data = rows.filter(({ row }) => row > layout.headerRow && row <= lastRow);
  if (data.length > PROFILED_ROWS) {
    const step = data.length / PROFILED_ROWS;
    data = Array.from({ length: PROFILED_ROWS }, (_, i) => data[Math.floor(i * step)] as SampledRow);
  }
  return layout.cells.map((cell) => {
    const values: Cell[] = [];
    for (const row of data) {
      const value = cellOf(row, cell.column);
      // A repeated header is no value.
      values.push(isHeader(value, cell.own) ? "" : value);
    }
    return { cell, profile: profileOf(values, date1904) };
  });
}

/** Texts shorter than the header are not looked at closely. */
function isHeader(value: Cell, header: string): boolean {
  return (
    typeof value === "string" && value !== "" && value.length >= header.length && headerText(value) === header
  );
}

/** Names that tell what a sheet is about. */
const NAMED: Record<SheetKind, RegExp> = {
  contracts:
    /march|registre|contrat|contract|recens|decp|donnees essentielles|suivi|notifi|(?:^|\D)20\d\d(?:\D|$)|register|attribu/,
  planning:
    /planif|planning|programm|previsi|a lancer|a venir|prevue?s?\b|projets?\b|forecast|pipeline|upcoming/,
  invoices: /factur|invoice|paiement|payment|\bdgp\b|mandat/,
  insertionHours: /insertion|heure|hours|clause sociale/,
  sourcing: /sourc|rencontre|entretien|market sounding/,
  trainings: /formation|training|sensibilisation/,
  publications: /publication|article|communication|actualite|intranet/,
};
const NOT_CONTRACTS =
  /avenant|planif|planning|programmation|previsi|budget|\bbdc\b|bons? de commande|commandes|sous.?trait|dc4|reconduction|modele|template|exemple|listes?\b|parametr|fournisseur|\btiers\b|contact|recours|litige|synthese|stat|pivot|tcd|tableau de bord|archive.*avenant|consultations? en cours|a lancer|projets?\b|brouillon|a venir|besoins|forecast|pipeline|amendment|orders?\b/;

/** The sheet read as one kind; null when it has no header of that kind. */
export function candidateFor(
  kind: Exclude<SheetKind, "planning">,
  sample: SheetSample,
  options: { headerRow: number | null; date1904: boolean; active: boolean; asked?: Asked },
): SheetCandidate | null {
  const { shape } = sample;
  if (!shape.used) return null;
  const rows = sampledRows(sample);
  const matcher = matcherFor(kind, options.asked?.facts);
  const found = layoutOf(sample, rows, matcher, options.headerRow);
  if (!found) return null;
  const { layout, table } = found;
  const end = shape.used.row + shape.used.rowCount - 1;
  const lastDataRow = table ? Math.min(end, table.area.row + table.area.rowCount - 1) : end;
  const columns = columnsOf(layout, rows, lastDataRow, options.date1904);
  const allowed = kind === "contracts" ? null : new Set(Object.keys(RELATED_FIELDS[kind]));
  const data = rows.filter(({ row }) => row > layout.headerRow && row <= lastDataRow);
  const own = withoutSideTables(
    columns,
    data,
    (run) =>
      scoreOf(
        run.map(({ cell }) => cell),
        matcher,
      ).score,
  );
  const { matches, dropped } = matchColumns(own, matcher, allowed, kind === "contracts");
  const name = plain(shape.name);
  const taken = matches.filter((match) => match.taken);
  let score = taken.reduce((sum, { confidence }) => sum + confidence, 0);
  if (kind === "contracts" && NOT_CONTRACTS.test(name)) score *= 0.5;
  else if (NAMED[kind].test(name)) score *= 1.15;
  if (options.active) score *= 1.1;
  if (shape.visibility !== "visible") score *= 0.9;
  // A table with one row beside one with hundreds is an example, a template.
  score *= lastDataRow - layout.headerRow >= 3 ? 1 : 0.7;
  const first = own[0]?.cell;
  const sheet: RecognisedSheet = {
    sheetId: shape.id,
    sheetName: shape.name,
    kind,
    headerRow: layout.headerRow,
    headerRows: layout.headerRows,
    firstDataRow: layout.headerRow + 1,
    lastDataRow,
    firstColumn: first?.column ?? 0,
    headers: spread(own, (column) => withGroup(column.cell), ""),
    samples: spread(own, unreadSample, []),
    columns: matches,
    ...(options.asked && options.asked.fields.length > 0 ? { asked: options.asked.fields } : {}),
    confidence: Math.min(0.99, score / (score + 1)),
    reason: {
      code: kind === "contracts" ? "sheetLooksLikeRegister" : "sheetLooksLikeRelated",
      params: { columns: taken.length, row: layout.headerRow + 1 },
    },
  };
  const moved = options.headerRow !== null && options.headerRow !== layout.headerRow;
  const notes = moved ? [headerMoved(sheet, options.headerRow ?? 0)] : [];
  return { sheet, score, dropped, columns, notes };
}

function headerMoved({ sheetName, headerRow }: RecognisedSheet, chosen: number): Finding {
  return {
    severity: "warning",
    code: "headerMoved",
    sheet: sheetName,
    row: headerRow,
    column: null,
    params: { chosen: chosen + 1, row: headerRow + 1 },
  };
}

/** Something of each column from the first to the last; `none` of those that stand between. */
function spread<T>(columns: readonly Column[], of: (column: Column) => T, none: T): T[] {
  const first = columns[0]?.cell.column ?? 0;
  const all = new Array<T>((columns.at(-1)?.cell.column ?? first - 1) - first + 1).fill(none);
  for (const column of columns) all[column.cell.column - first] = of(column);
  return all;
}

/** Values of a column as people read them, without knowing what it is: serials are dates where the header says so. */
function unreadSample({ cell, profile }: Column): string[] {
  const dates = headerWords(withGroup(cell)).words.includes("date");
  return sampleOf(dates ? "notificationDate" : "object", profile);
}

/** True when the name of the sheet says that it is of this kind. */
export function namedAs(kind: SheetKind, sheetName: string): boolean {
  return NAMED[kind].test(plain(sheetName));
}

export function hasTaken(sheet: RecognisedSheet, field: string): boolean {
  return sheet.columns.some((match) => match.field === field && match.confidence >= TAKEN_FROM);
}

/** True when the name says that the sheet is about something beside the awarded contracts (amendments, plans, orders). */
export function namedOtherwise(sheetName: string): boolean {
  return NOT_CONTRACTS.test(plain(sheetName));
}
