/** Columns whose header says what they are, and that are not read all the same: nobody should have to find out alone. */
import { AS_SURE, PER_YEAR, TAKEN_FROM } from "./column-candidate";
import type { Candidate, Column } from "./column-candidate";
import type { FieldId } from "../fields";
import { NOT_READ } from "../fields";
import { readingsOf } from "./header-layout";
import type { HeaderMatcher } from "./header-match";
import { headerWords } from "./header-words";
import { valueFit } from "./value-fit";

/** Values that fit so badly are those of another field. */
const DENIED = -0.8;

/** A column and the field that its header names. */
export interface NamedColumn {
  column: number;
  header: string;
  field: FieldId;
}

/** What is not read, by the reason. */
export interface Dropped {
  /** The values deny what the header says. */
  contradictions: NamedColumn[];
  /** Another column fits as well, and is read; its header. */
  doubled: (NamedColumn & { read: string })[];
  /** The field has a column per year; the header says no year, or several. */
  withoutYear: NamedColumn[];
}

/**
 * Columns with values whose header is a field's and that are read as nothing, and why. `later` come after the first of a numbered list;
 * `goesOn` are those of them (and others) that are read with the first.
 */
export function droppedColumns(
  columns: readonly Column[],
  matcher: HeaderMatcher,
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
  { later, goesOn }: { later: ReadonlyMap<number, number>; goesOn: ReadonlySet<number> },
): Dropped {
  const dropped: Dropped = { contradictions: [], doubled: [], withoutYear: [] };
  columns.forEach(({ cell, profile }, at) => {
    const read = chosen.some((other) => other.at === at && other.confidence >= TAKEN_FROM);
    if (cell.own === "" || profile.filled === 0 || read || goesOn.has(at)) return;
    const { column, own: header } = cell;
    const first = later.get(at);
    if (first !== undefined) {
      const list = chosen.find((other) => other.at === first && other.confidence >= TAKEN_FROM);
      if (list && !NOT_READ.has(list.field))
        dropped.doubled.push({ column, header, field: list.field, read: list.header });
      return;
    }
    const named = readingsOf(cell)
      .map((text) => ({ text, score: matcher.match(text)[0] }))
      .find(({ score }) => score?.tier === "known" && score.score >= 0.9);
    if (!named?.score) return;
    const field = named.score.field as FieldId;
    const { years } = headerWords(named.text);
    if (PER_YEAR.has(field) && years.length !== 1) {
      dropped.withoutYear.push({ column, header, field });
      return;
    }
    const year = PER_YEAR.has(field) ? years[0] : undefined;
    const rival = chosen.find(
      (other) => other.field === field && other.year === year && other.confidence >= TAKEN_FROM,
    );
    if (!rival || valueFit(field, profile) <= DENIED) {
      dropped.contradictions.push({ column, header, field });
      return;
    }
    const mine = candidates.find((other) => other.at === at && other.field === field && other.year === year);
    if (mine && mine.confidence > rival.confidence - AS_SURE)
      dropped.doubled.push({ column, header, field, read: rival.header });
  });
  return dropped;
}
