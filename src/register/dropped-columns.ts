/** Columns whose header says what they are, and that are not read all the same: nobody should have to find out alone. */
import { AS_SURE, PER_YEAR, TAKEN_FROM } from "./column-candidate";
import type { Candidate, Column } from "./column-candidate";
import type { FieldId } from "./fields";
import { readingsOf } from "./header-layout";
import type { HeaderMatcher } from "./header-match";
import { valueFit } from "./value-fit";

/** Two columns that fit equally: one is read, the other isn't. */
export interface Doubled {
  column: number;
  header: string;
  field: FieldId;
  /** The header of the column that is read. */
  read: string;
}

/** Values that fit so badly are those of another field. */
const DENIED = -0.8;

export interface Contradiction {
  column: number;
  header: string;
  /** The field that the header names and the values deny. */
  field: FieldId;
}

/** Columns with values whose header is a field's and that are read as nothing, and why. */
export function droppedColumns(
  columns: readonly Column[],
  matcher: HeaderMatcher,
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
  later: ReadonlySet<number>,
): { contradictions: Contradiction[]; doubled: Doubled[] } {
  const contradictions: Contradiction[] = [];
  const doubled: Doubled[] = [];
  columns.forEach(({ cell, profile }, at) => {
    const read = chosen.some((other) => other.at === at && other.confidence >= TAKEN_FROM);
    if (cell.own === "" || profile.filled === 0 || read || later.has(at)) return;
    const named = readingsOf(cell)
      .map((text) => matcher.match(text)[0])
      .find((score) => score?.tier === "known" && score.score >= 0.9);
    if (!named) return;
    const field = named.field as FieldId;
    const rival = chosen.find((other) => other.field === field && other.confidence >= TAKEN_FROM);
    const { column, own: header } = cell;
    if (!rival || valueFit(field, profile) <= DENIED) {
      // Yearly fields without a year, years of another field: nothing that is read was meant.
      if (!PER_YEAR.has(field)) contradictions.push({ column, header, field });
      return;
    }
    const mine = candidates.find((other) => other.at === at && other.field === field);
    if (mine && mine.confidence > rival.confidence - AS_SURE)
      doubled.push({ column, header, field, read: rival.header });
  });
  return { contradictions, doubled };
}
