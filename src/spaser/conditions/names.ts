/** The names by which a condition knows what a contract says: those of the product, and those of a framework's own facts. */
import { distance } from "fastest-levenshtein";
import { plain } from "../../register/cells/plain-text";
import type { OwnFact } from "../../register/own-facts";
import { OPERANDS, ownOperand, type Operand } from "./operands";

export interface Names {
  /** What a name means; undefined when nothing is called so. */
  named(name: string): Operand | undefined;
  /** The known name that is nearest to a text, of those that may stand there; "" when none is near. */
  nearest(name: string, fits?: (operand: Operand) => boolean): string;
}

/** Own facts come after: a framework can't give another meaning to what the product knows. */
export function namesWith(own: readonly OwnFact[]): Names {
  const byKey = new Map<string, { operand: Operand; name: string }>();
  for (const operand of [...OPERANDS, ...own.map(ownOperand)])
    for (const name of [...operand.names.fr, ...operand.names.en]) {
      const key = keyOf(name);
      if (!byKey.has(key)) byKey.set(key, { operand, name });
    }
  return {
    named: (name) => byKey.get(keyOf(name))?.operand,
    nearest: (name, fits = () => true) =>
      nearestOf(
        keyOf(name),
        [...byKey].flatMap(([key, { operand, name: known }]) =>
          fits(operand) ? [[key, known] as const] : [],
        ),
      ),
  };
}

/** Plurals and articles make no other name. */
function keyOf(name: string): string {
  return plain(name)
    .split(/[\s-]+/)
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word))
    .filter((word) => !SILENT.has(word))
    .join(" ");
}

const SILENT = new Set(["", "avec", "un", "une", "le", "la", "les", "with", "a", "an", "the"]);

/** The text whose key is nearest, where no more than a third of it differs. */
export function nearestOf(key: string, known: readonly (readonly [key: string, text: string])[]): string {
  let best = "";
  let least = Math.max(2, Math.floor(key.length / 3)) + 1;
  for (const [other, text] of known) {
    const away = distance(key, other);
    if (away < least) [least, best] = [away, text];
  }
  return best;
}
