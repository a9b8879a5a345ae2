/** Which character separates the values of a text file. */

const SEPARATORS = [";", ",", "\t", "|"] as const;

/** What is looked at: enough lines to tell, few enough to be done at once. */
const HEAD = 100_000;
const MOST_LINES = 200;

export interface Separated {
  separator: string;
  /** Values in most lines. */
  width: number;
}

/**
 * The separator that cuts the lines most regularly; null when none cuts any. Commas of texts and of decimals are many, but
 * not the same number on each line: the likelihood is that of van den Burg and others, « Wrangling messy CSV files by
 * detecting row and type patterns » (2019), with wide tables before narrow ones, and values without blanks at their ends
 * before pieces of sentences.
 */
export function separatorOf(text: string): Separated | null {
  const lines = linesWithoutQuoted(text);
  let best: Separated | null = null;
  let highest = 0;
  for (const separator of SEPARATORS) {
    const { likelihood, width } = cutBy(separator, lines);
    if (likelihood > highest) [best, highest] = [{ separator, width }, likelihood];
  }
  return best;
}

/** The first lines, in which each quoted value stands as a lone quote: its separators and line ends are its own. */
function linesWithoutQuoted(text: string): string[] {
  const head = text.slice(0, HEAD);
  const whole = head.length < text.length ? head.slice(0, head.search(/[\r\n][^\r\n]*$/) + 1 || HEAD) : head;
  return whole
    .replace(/(^|[;,\t|\r\n])"(?:[^"]|"")*"(?=[;,\t|\r\n]|$)/g, '$1"')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, MOST_LINES);
}

function cutBy(separator: string, lines: readonly string[]): { likelihood: number; width: number } {
  const linesOfWidth = new Map<number, number>();
  let values = 0;
  let clean = 0;
  for (const line of lines) {
    const parts = line.split(separator);
    linesOfWidth.set(parts.length, (linesOfWidth.get(parts.length) ?? 0) + 1);
    if (parts.length === 1) continue;
    values += parts.length;
    for (const part of parts) if (part === part.trim()) clean++;
  }
  let likelihood = 0;
  let [width, most] = [1, 0];
  for (const [columns, count] of linesOfWidth) {
    likelihood += (count * (1 - 1 / columns) * Math.log2(columns)) / linesOfWidth.size;
    if (columns > 1 && count > most) [width, most] = [columns, count];
  }
  // Some weight is left to a file that writes « a, b, c ».
  return { likelihood: likelihood * (0.1 + (values === 0 ? 0 : clean / values)), width };
}
