/** The object that `--json` prints: stable, documented in the README. */
import type { OwnFact } from "../register/own-facts";
import { cellAddress, columnLetters } from "../register/grid";
import { formatDay } from "../register/cells/days";
import type { ColumnMatch, RecognisedSheet } from "../register/recognition";
import type { Figure } from "../spaser/assessment";
import type { Computed, Opened } from "../workbook/moments";
import type { Language } from "../text/language";
import { sentences } from "../text/sentences";

interface JsonColumn {
  sheet: string;
  column: string;
  header: string;
  confidence: number;
  reason: string;
}

/** Everything about one computation, as plain data; `more` is what further options add. */
export function computationAsJson(
  opened: Opened,
  computed: Computed,
  language: Language,
  more: object = {},
): object {
  const { assessment } = computed;
  const figures = [...(assessment.figures.get(assessment.year)?.values() ?? [])];
  return {
    year: assessment.year,
    framework: assessment.framework.id,
    register: { sheets: sheetsAsJson(opened), columns: columnsAsJson(opened, assessment.year, language) },
    contracts: assessment.contracts,
    published: publishedAsJson(computed),
    indicators: figures.map((figure) => figureAsJson(figure, language, assessment.framework.facts)),
    findings: opened.findings.map((finding) => ({
      severity: finding.severity,
      code: finding.code,
      sheet: finding.sheet,
      cell: finding.row === null ? null : cellAddress(finding.row, finding.column ?? 0),
      message: sentences(language).finding(finding),
    })),
    ...more,
  };
}

/** When the year's figures were published, and what the register gives now where their value differs; null when they weren't. */
function publishedAsJson({ published, recomputed = {}, assessment }: Computed): object | null {
  if (!published) return null;
  const figures = assessment.figures.get(assessment.year);
  const values = Object.entries(recomputed).map(([id, value]) => {
    const isDate = value !== null && figures?.get(id)?.definition.unit === "date";
    return [id, isDate ? formatDay(value) : value];
  });
  return { on: formatDay(published.day), recomputed: Object.fromEntries(values) as object };
}

function sheetsAsJson(opened: Opened): object[] {
  return (opened.register?.sheets ?? [])
    .filter(({ sheet }) => sheet.kind === "contracts")
    .map(({ sheet, size }) => ({ name: sheet.sheetName, headerRow: sheet.headerRow + 1, contracts: size }));
}

/** Field → its column. A field with a column per year gives the column of the year, and all of them under `byYear`. */
function columnsAsJson(opened: Opened, year: number, language: Language): object {
  const columns = new Map<string, JsonColumn & { byYear?: Record<string, JsonColumn> }>();
  for (const sheet of opened.recognition.sheets) {
    if (sheet.kind !== "contracts") continue;
    for (const match of sheet.columns) {
      if (!match.taken) continue;
      const column = columnAsJson(sheet, match, language);
      const known = columns.get(match.field);
      if (match.year === undefined) {
        if (!known) columns.set(match.field, column);
        continue;
      }
      // Of several sheets the first one counts, as for the other fields.
      const ofYear = known?.byYear?.[match.year] ?? column;
      const byYear = { ...known?.byYear, [match.year]: ofYear };
      columns.set(match.field, { ...(match.year === year || !known ? ofYear : known), byYear });
    }
  }
  return Object.fromEntries(columns);
}

function columnAsJson(sheet: RecognisedSheet, match: ColumnMatch, language: Language): JsonColumn {
  return {
    sheet: sheet.sheetName,
    column: columnLetters(match.column),
    header: match.header,
    confidence: match.confidence,
    reason: sentences(language).recognitionReason(match.reason),
  };
}

/** Exact values: a ratio and its target are fractions, a date is yyyy-mm-dd; what doesn't apply is null. */
/** A figure as plain data; `own`: the facts that its framework adds. */
export function figureAsJson(figure: Figure, language: Language, own?: readonly OwnFact[]): object {
  const value = (number: number | null) =>
    number !== null && figure.definition.unit === "date" ? formatDay(number) : number;
  return {
    id: figure.id,
    kind: figure.kind,
    label: figure.definition.label[language],
    value: value(figure.value),
    numerator: figure.numerator,
    population: figure.population,
    filled: figure.filled,
    valueByAmount: figure.valueByAmount,
    previous: value(figure.previous),
    target: value(figure.target),
    gap: figure.gap,
    status: figure.status,
    effort: figure.effort,
    reason: figure.reason ? sentences(language, own).unavailable(figure.reason) : null,
  };
}
