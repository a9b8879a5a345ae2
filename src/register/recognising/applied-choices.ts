/** Saved choices applied to the header as it is now: what was renamed, moved or deleted is said, never silently read wrong. */
import type { ColumnMatch, Choices } from "../recognition";
import { decimalOf, sampleOf } from "./column-match";
import type { Finding } from "../finding";
import {
  CONTRACT_FIELDS,
  describesContracts,
  isOwnField,
  RELATED_FIELDS,
  type Field,
  type SheetKind,
} from "../fields";
import { columnLetters, columnOf } from "../grid";
import { headerWords } from "./header-words";
import type { SheetCandidate } from "./sheet-candidate";
import { withGroup } from "./header-layout";
import type { Column } from "./column-candidate";

const YEARLY = new Set<string>(
  Object.entries<Field>(CONTRACT_FIELDS).flatMap(([id, { yearly }]) => (yearly ? [id] : [])),
);

function fieldsOf(kind: SheetKind): object {
  return describesContracts(kind) ? CONTRACT_FIELDS : RELATED_FIELDS[kind];
}

type ColumnChoice = Choices["columns"][number];

function sameHeader(column: Column, header: string): boolean {
  const squeezed = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  const wanted = squeezed(header);
  return squeezed(column.cell.own) === wanted || squeezed(withGroup(column.cell)) === wanted;
}

/**
 * Puts the choices of this sheet in the place of the automatic matches, in `candidate.sheet.columns`. A chosen column that
 * moved is followed. One whose header changed is read only if it would be recognised as the same field without the choice;
 * else nothing is read from it. Returns the findings.
 */
export function applyColumnChoices(candidate: SheetCandidate, choices: Choices): Finding[] {
  const { sheet } = candidate;
  const findings: Finding[] = [];
  for (const choice of choices.columns) {
    if (choice.sheet !== sheet.sheetName) continue;
    const isOwn = describesContracts(sheet.kind) && isOwnField(choice.field);
    if (!isOwn && !(choice.field in fieldsOf(sheet.kind))) {
      // Chosen when the sheet was read as another kind of table: nothing of this kind is read by that name.
      findings.push(choiceLeftAside(sheet.sheetName, choice));
      continue;
    }
    const year = choice.year ?? yearNamed(choice);
    const automatic = sheet.columns.find((match) => match.field === choice.field && match.year === year);
    if (choice.header === null) {
      sheet.columns = sheet.columns.filter((match) => match !== automatic);
      continue;
    }
    const found = findColumn(candidate.columns, choice, automatic);
    const note = (code: Finding["code"], severity: Finding["severity"], column: number | null, now: string) =>
      findings.push({
        severity,
        code,
        sheet: sheet.sheetName,
        row: sheet.headerRow,
        column,
        params: { field: choice.field, header: choice.header ?? "", column: choice.column ?? "", now },
      });
    if (!found) {
      note("columnMissing", "warning", null, automatic?.taken ? automatic.header : "");
      continue;
    }
    const { column } = found.column.cell;
    if (found.how === "moved") note("columnMoved", "info", column, columnLetters(column));
    if (found.how === "renamed") note("columnRenamed", "warning", column, withGroup(found.column.cell));
    const agrees = automatic?.column === column && automatic.taken;
    const match: ColumnMatch = {
      field: choice.field,
      ...(year === undefined ? {} : { year }),
      ...(agrees ? withItsColumns(automatic) : {}),
      ...decimalOf(found.column.profile),
      column,
      header: withGroup(found.column.cell),
      confidence: 1,
      reason: { code: agrees ? "remembered" : "chosen", params: {} },
      sample: sampleOf(choice.field, found.column.profile),
      taken: true,
    };
    sheet.columns = sheet.columns.filter((other) => other !== automatic && other.column !== column);
    sheet.columns.push(match);
  }
  sheet.columns.sort((a, b) => a.column - b.column);
  return findings;
}

/** What the automatic match of a column knows of it and of the columns that go with it. */
function withItsColumns({ part, further, standIns }: ColumnMatch): Partial<ColumnMatch> {
  return { ...(part && { part }), ...(further && { further }), ...(standIns && { standIns }) };
}

function choiceLeftAside(sheet: string, { field, header }: ColumnChoice): Finding {
  return {
    severity: header === null ? "info" : "warning",
    code: "choiceLeftAside",
    sheet,
    row: null,
    column: null,
    params: { field, header: header ?? "" },
  };
}

/** Written by hand, the choice of a yearly field may leave the year to its header (« Mandaté 2023 »). */
function yearNamed({ field, header }: ColumnChoice): number | undefined {
  if (!YEARLY.has(field) || header === null) return undefined;
  const { years } = headerWords(header);
  return years.length === 1 ? years[0] : undefined;
}

/** Where the chosen column is now: by its header at its letters, else by its header alone, else by what it is recognised as. */
function findColumn(
  columns: readonly Column[],
  choice: ColumnChoice,
  automatic: ColumnMatch | undefined,
): { column: Column; how: "there" | "moved" | "renamed" } | null {
  const same = columns.filter((column) => sameHeader(column, choice.header ?? ""));
  const at = choice.column === undefined ? -1 : columnOf(choice.column);
  const there = same.find((column) => column.cell.column === at);
  if (there) return { column: there, how: "there" };
  const first = same[0];
  if (first && choice.column === undefined) return { column: first, how: "there" };
  if (first && same.length === 1) return { column: first, how: "moved" };
  if (!first && automatic?.taken && automatic.column === at) {
    const renamed = columns.find((column) => column.cell.column === at);
    if (renamed) return { column: renamed, how: "renamed" };
  }
  return null;
}
