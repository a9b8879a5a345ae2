/**
 * The doubts that the buyer doesn't want to see again. « Ignorer » concerns the cases that were shown: a new one of the kind is
 * shown again. Kept as short texts among the choices: « kind » for all cases of a kind, whenever they come up, or
 * « kind#case.case*2 », a case being what the doubt says, wherever its row has moved to since.
 */
import type { Finding, FindingCode } from "./finding";

/** Cases of a kind that can be told apart; of a kind that has more, all are ignored. */
export const MOST_CASES = 1000;

export interface IgnoredKind {
  code: string;
  count: number;
}

/** What a doubt says, in a few letters (FNV-1a over its words). */
function caseOf({ code, sheet, params }: Finding): string {
  const text = `${code}|${sheet}|${Object.entries(params)
    .map(([name, value]) => `${name}=${String(value)}`)
    .sort()
    .join("|")}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The kind that an entry is about. */
function codeOf(entry: string): string {
  const cases = entry.indexOf("#");
  return cases < 0 ? entry : entry.slice(0, cases);
}

/** How often each case of a kind is ignored; null = every case is. */
type Cases = Map<string, number> | null;

function casesOf(entry: string): Cases {
  const at = entry.indexOf("#");
  if (at < 0) return null;
  return new Map(
    entry
      .slice(at + 1)
      .split(".")
      .map((one): [string, number] => {
        const [name = "", times = "1"] = one.split("*");
        return [name, Number(times) || 1];
      }),
  );
}

/** The entries with these cases of one kind added: those that are there now, and those that were ignored before. */
export function withIgnored(entries: readonly string[], shown: readonly Finding[], count: number): string[] {
  const code = shown[0]?.code;
  if (code === undefined) return [...entries];
  const others = entries.filter((entry) => codeOf(entry) !== code);
  const before = entries.filter((entry) => codeOf(entry) === code).map(casesOf);
  const cases = new Map<string, number>();
  const add = (name: string, times: number) => cases.set(name, (cases.get(name) ?? 0) + times);
  for (const known of before) for (const [name, times] of known ?? []) add(name, times);
  for (const finding of shown) add(caseOf(finding), 1);
  if (count > shown.length || cases.size > MOST_CASES || before.includes(null)) return [...others, code];
  const texts = [...cases].map(([name, times]) => (times === 1 ? name : `${name}*${times}`));
  return [...others, `${code}#${texts.join(".")}`];
}

/** The entries without any about this kind. */
export function withoutIgnoredKind(entries: readonly string[], code: string): string[] {
  return entries.filter((entry) => codeOf(entry) !== code);
}

export interface Shown {
  findings: Finding[];
  /** How many there are of each kind, those not kept included. */
  counts: Partial<Record<FindingCode, number>>;
  ignored: IgnoredKind[];
}

/** The doubts that are shown, and how many of each kind are ignored. */
export function shownFindings(
  findings: readonly Finding[],
  totals: Partial<Record<FindingCode, number>>,
  entries: readonly string[],
): Shown {
  const left = new Map<string, Cases>();
  for (const entry of entries) left.set(codeOf(entry), casesOf(entry));
  const ignored = new Map<string, number>(entries.map((entry) => [codeOf(entry), 0]));
  const shown = findings.filter((finding) => {
    const { code } = finding;
    const cases = left.get(code);
    if (cases === undefined) return true;
    if (cases !== null) {
      const name = caseOf(finding);
      const times = cases.get(name) ?? 0;
      if (times === 0) return true;
      cases.set(name, times - 1);
    }
    ignored.set(code, (ignored.get(code) ?? 0) + 1);
    return false;
  });
  const counts = { ...totals };
  for (const [code, count] of ignored) {
    const total = counts[code as FindingCode];
    if (total === undefined) continue;
    if (left.get(code) === null) {
      ignored.set(code, Math.max(count, total));
      counts[code as FindingCode] = 0;
    } else counts[code as FindingCode] = Math.max(0, total - count);
  }
  return { findings: shown, counts, ignored: [...ignored].map(([code, count]) => ({ code, count })) };
}
