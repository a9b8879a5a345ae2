/** Headers and values weighed together → which column is which field, how sure, and why. */
import { formatDay } from "../cells/days";
import type { FieldId } from "../fields";
import type { HeaderMatcher, HeaderScore, Tier } from "./header-match";
import { headerWords } from "./header-words";
import type { HeaderCell } from "./header-layout";
import { isEmptyHeader, readingsOf, withGroup } from "./header-layout";
import { boundsFor } from "./amount-bounds";
import { AS_SURE, PER_YEAR, TAKEN_FROM } from "./column-candidate";
import type { Candidate, Column } from "./column-candidate";
import { droppedColumns } from "./dropped-columns";
import type { Dropped } from "./dropped-columns";
import { furtherSuppliers } from "./further-suppliers";
import type { ColumnMatch, RecognitionReason } from "../recognition";
import { numberedColumns } from "./numbered-columns";
import type { Numbered } from "./numbered-columns";
import { kindOf, valueFit } from "./value-fit";
import type { ValueProfile } from "./value-profile";
import { guessFromValues } from "./value-guess";

/** Below this a match is not worth proposing. */
const PROPOSED_FROM = 0.35;

/** A wording that leaves open what is meant: its values must fit this well. */
const VALUES_SAY_SO = 0.5;

/** Fields of which a contract may have several, in a column each. */
const LISTED = new Set<string>(["supplierName", "socialConsiderations", "environmentalConsiderations"]);

/** Such a header is read, where no other is as good. */
const GIVES_WAY = 0.95;

/** What a wording is worth once the values are known. */
function tierOf({ tier }: HeaderScore, fit: number): Exclude<Tier, "byValues"> {
  return tier !== "byValues" ? tier : fit >= VALUES_SAY_SO ? "known" : "weak";
}

/** Certainty of a header by how close it is to a wording; measured on the corpus. */
function certaintyOf(score: HeaderScore, tier: Tier): number {
  const close =
    score.score >= 0.985
      ? 0.95
      : score.score >= 0.9
        ? 0.89
        : score.score >= 0.8
          ? 0.8
          : score.score >= 0.7
            ? 0.68
            : score.score >= 0.6
              ? 0.55
              : 0.4;
  if (tier === "known") return score.tier === "byValues" ? Math.min(close, 0.92) : close;
  return tier === "fallback" ? Math.min(close, 0.72) : Math.min(close, 0.45);
}

/** Good values don't make a stand-in the real thing. */
function ceilingOf({ score }: HeaderScore, tier: Tier, field: string): number {
  const kind = kindOf(field);
  // Half of the words in common: every question that is answered by yes or no would fit, and every count.
  if (score < 0.6 && (kind === "fact" || kind === "list" || kind === "number")) return 0.58;
  return tier === "known" ? 1 : tier === "fallback" ? 0.79 : 0.5;
}

function weigh(certainty: number, fit: number): number {
  if (fit >= 0) {
    return certainty + (1 - certainty) * 0.5 * fit;
  }
  return fit <= -0.4 ? certainty * 0.3 : certainty * (1 + fit * 0.8);
}

/** A header that names a year means a yearly field or nothing; a yearly field without a year means its total. */
function settleYear(
  score: HeaderScore,
  years: readonly number[],
): { field: string; year?: number; factor: number } | null {
  if (PER_YEAR.has(score.field)) {
    if (years.length === 1) return { field: score.field, year: years[0] as number, factor: 1 };
    return score.field === "insertionHours" ? { field: "insertionHoursCumulative", factor: 0.85 } : null;
  }
  return {
    field: score.field,
    factor: years.length > 0 && score.field !== "insertionHoursCumulative" ? 0.7 : 1,
  };
}

function partOf(header: string): "years" | "months" | "days" | undefined {
  const { words } = headerWords(header);
  if (words.includes("mois")) return "months";
  if (words.includes("jour") || words.at(-1) === "j") return "days";
  return words.includes("annee") || words.includes("annuel") ? "years" : undefined;
}

function reasonOf(score: HeaderScore, grouped: boolean, cell: HeaderCell, fit: number): RecognitionReason {
  if (grouped) return { code: "groupHeader", params: { group: cell.group } };
  if (score.score >= 0.985) {
    return fit > 0
      ? { code: "headerAndValues", params: { wording: score.wording } }
      : { code: "headerKnown", params: { wording: score.wording } };
  }
  return { code: "headerClose", params: { wording: score.wording } };
}

function candidatesOf(
  at: number,
  column: Column,
  matcher: HeaderMatcher,
  allowed: ReadonlySet<string> | null,
): Candidate[] {
  const { cell, profile } = column;
  if (cell.own === "") return [];
  const best = new Map<string, Candidate>();
  readingsOf(cell).forEach((text, variant) => {
    const { years } = headerWords(text);
    for (const score of matcher.match(text)) {
      const settled = settleYear(score, years);
      if (!settled || (allowed && !allowed.has(settled.field))) continue;
      const fit = valueFit(settled.field, profile, allowed !== null);
      const tier = tierOf(score, fit);
      const sure = Math.min(
        ceilingOf(score, tier, settled.field),
        weigh(certaintyOf(score, tier) * settled.factor, fit),
      );
      const confidence = score.givesWay ? sure * GIVES_WAY : sure;
      const key = `${settled.field} ${settled.year ?? ""}`;
      const known = best.get(key);
      if (known && known.confidence + 0.02 >= confidence) continue;
      const part = settled.field === "durationMonths" ? partOf(text) : undefined;
      best.set(key, {
        at,
        field: settled.field as FieldId,
        ...(settled.year === undefined ? {} : { year: settled.year }),
        ...(part === undefined ? {} : { part }),
        confidence,
        reason: reasonOf(score, variant > 0, cell, fit),
        header: variant > 0 ? withGroup(cell) : cell.own,
      });
    }
  });
  return [...best.values()];
}

function slotOf(candidate: Candidate): string {
  return `${candidate.field} ${candidate.year ?? ""} ${candidate.field === "durationMonths" ? (candidate.part ?? "") : ""}`;
}

/** Assigns columns to fields, the surest pair first; each column and each field once. */
function assign(candidates: Candidate[], columns: readonly Column[]): Candidate[] {
  const filled = (candidate: Candidate) => (columns[candidate.at] as Column).profile.filled;
  candidates.sort((a, b) => b.confidence - a.confidence || filled(b) - filled(a) || a.at - b.at);
  const columnsTaken = new Set<number>();
  const slots = new Map<string, Candidate>();
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.confidence < PROPOSED_FROM || columnsTaken.has(candidate.at)) continue;
    const slot = slotOf(candidate);
    const rival = slots.get(slot);
    if (rival) {
      // Two columns that fit equally: one is read, but nobody should be sure which one was meant.
      if (candidate.confidence > rival.confidence - AS_SURE && rival.confidence >= 0.9)
        rival.confidence = 0.87;
      continue;
    }
    if (
      candidate.field === "durationMonths" &&
      chosen.some((other) => other.field === "durationMonths" && !(other.part && candidate.part))
    )
      continue;
    slots.set(slot, candidate);
    columnsTaken.add(candidate.at);
    chosen.push(candidate);
  }
  return chosen;
}

/** One column may speak of both sides: « Considérations sociales et environnementales ». */
function mixedConsiderations(columns: readonly Column[]): Candidate[] {
  const found: Candidate[] = [];
  columns.forEach(({ cell, profile }, at) => {
    const { words } = headerWords(withGroup(cell));
    const both = words.includes("social") && words.includes("environnement");
    const general =
      words.includes("consideration") && words.every((word) => word === "consideration" || word === "marche");
    if ((both || general) && profile.filled > 0 && profile.considerationKind > profile.filled * 0.3) {
      for (const field of ["socialConsiderations", "environmentalConsiderations"] as const) {
        found.push({
          at,
          field,
          confidence: 0.85,
          reason: { code: "headerAndValues", params: { wording: cell.own } },
          header: cell.own,
        });
      }
    }
  });
  return found;
}

/**
 * Matches columns to fields. `allowed` restricts the fields (null = all of the matcher's). Columns without a match are left out
 * of the matches; those among them whose header names a field are told apart.
 */
export function matchColumns(
  columns: readonly Column[],
  matcher: HeaderMatcher,
  allowed: ReadonlySet<string> | null,
  guessing: boolean,
): { matches: ColumnMatch[]; dropped: Dropped } {
  const numbered = numberedColumns(columns);
  const candidates = columns.flatMap((column, at) =>
    numbered.later.has(at) ? [] : candidatesOf(at, column, matcher, allowed),
  );
  const mixed = guessing ? mixedConsiderations(columns) : [];
  const mixedColumns = new Set(mixed.map(({ at }) => at));
  const chosen = assign(
    candidates.filter(({ at }) => !mixedColumns.has(at)),
    columns,
  );
  for (const candidate of mixed) {
    if (!chosen.some(({ field, confidence }) => field === candidate.field && confidence >= 0.8)) {
      const at = chosen.findIndex(({ field }) => field === candidate.field);
      if (at >= 0) chosen.splice(at, 1);
      chosen.push(candidate);
    }
  }

  const listed = guessing ? listedColumns(columns, chosen, numbered) : new Map<Candidate, number[]>();
  const goesOn = new Set([...listed.values()].flat());
  for (let i = chosen.length - 1; i >= 0; i--) {
    const { at, confidence } = chosen[i] as Candidate;
    if (confidence < TAKEN_FROM && goesOn.has(at)) chosen.splice(i, 1);
  }

  const dropped = droppedColumns(columns, matcher, candidates, chosen, { later: numbered.later, goesOn });

  if (guessing) {
    const denied = new Set(dropped.contradictions.map(({ column }) => column));
    const open = columns
      .map((column, at) => ({ column, at }))
      .filter(
        ({ column, at }) =>
          (isEmptyHeader(column.cell.own) || denied.has(column.cell.column)) &&
          !chosen.some((other) => other.at === at && other.confidence >= TAKEN_FROM),
      );
    for (const guess of guessFromValues(
      open,
      new Set(chosen.filter(({ confidence }) => confidence >= TAKEN_FROM).map(({ field }) => field)),
    )) {
      const weaker = chosen.findIndex(({ field, at }) => field === guess.field || at === guess.at);
      if (weaker >= 0) chosen.splice(weaker, 1);
      chosen.push(guess);
    }
  }
  const standInsOf = (candidate: Candidate): Pick<ColumnMatch, "standIns"> => {
    if (candidate.field !== "amount") return {};
    const isTaken = (at: number) => chosen.some((other) => other.at === at && other.confidence >= TAKEN_FROM);
    const standIns = boundsFor(candidate, candidates, columns, isTaken).map((at) => {
      const { cell, profile } = columns[at] as Column;
      return { column: cell.column, header: withGroup(cell), ...decimalOf(profile) };
    });
    return standIns.length === 0 ? {} : { standIns };
  };
  return {
    matches: chosen
      .map((candidate) => ({
        ...toMatch(candidate, columns, listed.get(candidate) ?? []),
        ...standInsOf(candidate),
      }))
      .sort((a, b) => a.column - b.column),
    dropped,
  };
}

/** The columns that go on with the list that a chosen column begins, as indices. */
function listedColumns(
  columns: readonly Column[],
  chosen: readonly Candidate[],
  { further }: Numbered,
): Map<Candidate, number[]> {
  const lists = new Map<Candidate, number[]>();
  const isRead = (at: number) => chosen.some((other) => other.at === at && other.confidence >= TAKEN_FROM);
  for (const candidate of chosen) {
    const { at, field, confidence } = candidate;
    if (!LISTED.has(field) || confidence < TAKEN_FROM) continue;
    const numbered = further.get(at) ?? [];
    const others =
      field === "supplierName"
        ? furtherSuppliers(columns, at, (other) => isRead(other) || numbered.includes(other))
        : [];
    if (numbered.length + others.length > 0) lists.set(candidate, [...numbered, ...others]);
  }
  return lists;
}

function toMatch(candidate: Candidate, columns: readonly Column[], further: readonly number[]): ColumnMatch {
  const { cell, profile } = columns[candidate.at] as Column;
  const confidence = Math.round(Math.min(0.99, candidate.confidence) * 1000) / 1000;
  return {
    field: candidate.field,
    ...(candidate.year === undefined ? {} : { year: candidate.year }),
    ...(candidate.part === undefined ? {} : { part: candidate.part }),
    ...decimalOf(profile),
    column: cell.column,
    ...(further.length > 0 ? { further: further.map((at) => (columns[at] as Column).cell.column) } : {}),
    header: candidate.header,
    confidence,
    reason: candidate.reason,
    sample: sampleOf(candidate.field, profile),
    taken: confidence >= TAKEN_FROM,
  };
}

/** Up to five values as people read them: a serial in a date column as its date. */
export function sampleOf(field: string, profile: ValueProfile): string[] {
  const dates = kindOf(field) === "date";
  return profile.sample.map((text) =>
    dates && /^\d{5}(\.\d+)?$/.test(text) ? formatDay(Math.floor(Number(text))) : text,
  );
}

/** The sign that most texts of the column have their decimals after. */
export function decimalOf({ decimalComma, decimalPoint }: ValueProfile): Pick<ColumnMatch, "decimal"> {
  if (decimalComma === decimalPoint) return {};
  return { decimal: decimalComma > decimalPoint ? "," : "." };
}
