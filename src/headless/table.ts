/** The figures as a table for a terminal, and what `--explain` adds to it. */
import type { OwnFact } from "../register/own-facts";
import { KEY_AXIS } from "../spaser/key-figures";
import { cellAddress, columnLetters } from "../register/grid";
import type { Finding, FindingCode } from "../register/finding";
import type { Figure } from "../spaser/assessment";
import type { Computed, Opened } from "../workbook/moments";
import { formatBase, formatEvolution, formatFigure, formatTarget } from "../text/format";
import { formatPercent } from "../text/numbers";
import type { Language } from "../text/language";
import { sentences } from "../text/sentences";
import { texts } from "../text";
import { joinedLines } from "./terminal";

/** How many findings of a kind are listed before the rest is only counted. */
const FINDINGS_SHOWN = 3;

/** The figures of the year by axis. */
export function figuresTable(computed: Computed, language: Language): string {
  const { assessment } = computed;
  const words = texts(language).headless;
  const figures = assessment.figures.get(assessment.year);
  const lines = [words.title(assessment.framework.name[language], assessment.year), ""];
  for (const axis of assessment.framework.axes) {
    const title = axis.title[language];
    lines.push(axis.id === KEY_AXIS ? words.table.keyFigures : words.table.axis(axis.id, title));
    const rows = axis.indicators.flatMap((indicator) => {
      const figure = figures?.get(indicator.id);
      return figure ? [figureRow(figure, language, assessment.framework.facts)] : [];
    });
    const { id, indicator, target, evolution, status, base, coverage } = words.table;
    const head = [id, indicator, String(assessment.year), target, status, evolution, base, coverage];
    lines.push(...aligned([head, ...rows]), "");
  }
  return joinedLines(lines);
}

function figureRow(figure: Figure, language: Language, own?: readonly OwnFact[]): string[] {
  const words = texts(language);
  const coverage = figure.filled !== null && figure.population ? figure.filled / figure.population : null;
  return [
    figure.id,
    figure.definition.shortLabel[language],
    formatFigure(figure, language),
    formatTarget(figure, language),
    figure.reason ? sentences(language, own).unavailable(figure.reason) : words.figures.status[figure.status],
    formatEvolution(figure, language),
    formatBase(figure.numerator, figure.population, language),
    coverage === null ? "" : formatPercent(coverage, 0, language),
  ];
}

/** Sheets, columns and reasons; then the findings, grouped by kind. */
export function recognitionTable(opened: Opened, language: Language, own?: readonly OwnFact[]): string {
  const say = sentences(language, own);
  const { recognition: head, quoted, said } = texts(language).headless;
  const lines = [head.title];
  for (const sheet of opened.recognition.sheets) {
    lines.push("", said(sheet.sheetName, say.recognitionReason(sheet.reason)));
    lines.push(
      ...aligned([
        [head.column, head.field, head.confidence, head.reason],
        ...sheet.columns.map((match) => [
          `${columnLetters(match.column)} ${quoted(match.header)}`,
          say.field(match.field) + (match.year === undefined ? "" : ` ${match.year}`),
          formatPercent(match.confidence, 0, language),
          say.recognitionReason(match.reason) + (match.taken ? "" : ` (${head.proposed})`),
        ]),
      ]),
    );
  }
  if (opened.recognition.others.length > 0) lines.push("", head.otherSheets);
  for (const other of opened.recognition.others) {
    lines.push(`  ${said(other.sheetName, say.recognitionReason(other.reason))}`);
  }
  return joinedLines(lines);
}

/** What there is to check, grouped by kind with the first few of each. */
export function findingsList(opened: Opened, language: Language): string {
  const say = sentences(language);
  const { findings: head, said } = texts(language).headless;
  const groups = new Map<FindingCode, Finding[]>();
  for (const finding of opened.findings)
    groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
  if (groups.size === 0) return head.none;
  const lines = [head.title];
  for (const group of groups.values()) {
    for (const finding of group.slice(0, FINDINGS_SHOWN)) {
      const place =
        finding.row === null
          ? finding.sheet
          : `${finding.sheet}!${cellAddress(finding.row, finding.column ?? 0)}`;
      lines.push(`  ${said(place, say.finding(finding))} (${head[finding.severity]})`);
    }
    if (group.length > FINDINGS_SHOWN) lines.push(`  … ${head.more(group.length - FINDINGS_SHOWN)}`);
  }
  return joinedLines(lines);
}

/** Columns padded to their widest cell; the first row is the head. */
/** Rows as lines whose columns stand under each other. */
export function aligned(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map(
    (row) =>
      "  " +
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
  );
}
