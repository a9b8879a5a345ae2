/** What the values alone tell, for columns whose header is blank or lies. */
import type { FieldId } from "../fields";
import type { Candidate, Column } from "./column-candidate";
import type { ValueProfile } from "./value-profile";
import { withGroup } from "./header-layout";

interface Guess {
  field: FieldId;
  confidence: number;
  /** Share of the values that speak for it, 0 when they don't. */
  share: (profile: ValueProfile, part: (count: number) => number) => number;
  /** More than one column that fits leaves the question open. */
  alone?: true;
}

const GUESSES: Guess[] = [
  {
    field: "socialConsiderations",
    confidence: 0.8,
    share: (p, part) =>
      p.sample.some((text) => /socia|r[ée]serv/i.test(text)) ? over(part(p.considerationKind), 0.5) : 0,
  },
  {
    field: "environmentalConsiderations",
    confidence: 0.8,
    share: (p, part) =>
      p.sample.some((text) => /environ/i.test(text)) ? over(part(p.considerationKind), 0.5) : 0,
  },
  { field: "cpv", confidence: 0.8, share: (p, part) => over(part(p.cpv), 0.8) },
  { field: "supplierId", confidence: 0.75, share: (p, part) => over(part(p.siret), 0.8), alone: true },
  { field: "sme", confidence: 0.75, share: (p, part) => over(part(p.sizeWord), 0.7) },
  { field: "procedure", confidence: 0.78, share: (p, part) => over(part(p.procedure), 0.7) },
  {
    field: "supplierName",
    confidence: 0.72,
    share: (p, part) => (part(p.words) > 0.6 ? over(part(p.company), 0.4) : 0),
  },
  {
    field: "notificationDate",
    confidence: 0.65,
    share: (p, part) => (p.sum / p.filled < 80000 ? over(part(p.date), 0.8) : 0),
    alone: true,
  },
  {
    field: "object",
    confidence: 0.65,
    share: (p, part) =>
      p.length / p.filled > 22 && p.distinct > p.filled * 0.5 ? over(part(p.words), 0.7) : 0,
    alone: true,
  },
  {
    field: "amount",
    confidence: 0.62,
    share: (p, part) =>
      p.sum / p.filled > 1000 && part(p.date) < 0.7 && part(p.siret) < 0.3 ? over(part(p.number), 0.8) : 0,
    alone: true,
  },
];

function over(share: number, least: number): number {
  return share >= least ? share : 0;
}

/** Guesses for the open columns, among the fields that have no column yet. Each column and each field once. */
export function guessFromValues(
  open: readonly { column: Column; at: number }[],
  known: ReadonlySet<string>,
): Candidate[] {
  const found: Candidate[] = [];
  const used = new Set<number>();
  for (const guess of GUESSES) {
    if (known.has(guess.field)) continue;
    const fitting = open
      .filter(({ column, at }) => !used.has(at) && column.profile.filled >= 3)
      .map(({ column, at }) => ({
        column,
        at,
        share: guess.share(column.profile, (count) => count / column.profile.filled),
      }))
      .filter(({ share }) => share > 0);
    const best = fitting[0];
    if (!best || (guess.alone && fitting.length > 1)) continue;
    used.add(best.at);
    found.push({
      at: best.at,
      field: guess.field,
      confidence: guess.confidence,
      reason: { code: "valuesOnly", params: { share: Math.round(best.share * 100) } },
      header: withGroup(best.column.cell),
    });
  }
  return found;
}
