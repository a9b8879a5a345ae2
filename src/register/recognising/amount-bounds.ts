/** « Montant maximum » beside « Montant minimum »: which column speaks for a contract whose own amount is blank. */
import { TAKEN_FROM } from "./column-candidate";
import type { Candidate, Column } from "./column-candidate";
import { withGroup } from "./header-layout";
import { headerWords } from "./header-words";

type Bound = "maximum" | "minimum";

const BOUNDS: Record<Bound, readonly string[]> = {
  maximum: ["maximum", "plafond"],
  minimum: ["minimum", "plancher"],
};

/** What a header says that its amounts are at most or at least; null where they are the amounts themselves. */
function boundOf(words: readonly string[]): Bound | null {
  const bounds = (Object.keys(BOUNDS) as Bound[]).filter((bound) =>
    BOUNDS[bound].some((word) => words.includes(word)),
  );
  return bounds.length === 1 ? (bounds[0] as Bound) : null;
}

/**
 * Indices of the columns that stand in for the chosen amount column row by row: the maximum, then the minimum where only that is
 * there, each of the same tax.
 */
export function boundsFor(
  chosen: Candidate,
  candidates: readonly Candidate[],
  columns: readonly Column[],
  isTaken: (at: number) => boolean,
): number[] {
  const wordsOf = (at: number) => headerWords(withGroup((columns[at] as Column).cell)).words;
  const own = wordsOf(chosen.at);
  const bound = boundOf(own);
  const open: Bound[] = bound === null ? ["maximum", "minimum"] : bound === "maximum" ? ["minimum"] : [];
  const rivals = candidates
    .filter(({ field, confidence, at }) => field === "amount" && confidence >= TAKEN_FROM && !isTaken(at))
    .sort((a, b) => b.confidence - a.confidence);
  return open.flatMap((wanted) => {
    const found = rivals.find(({ at }) => {
      const words = wordsOf(at);
      return boundOf(words) === wanted && words.includes("ttc") === own.includes("ttc");
    });
    return found ? [found.at] : [];
  });
}
