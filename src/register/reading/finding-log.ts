/** Findings as they come up: of each kind the first ones are kept, all are counted, so that a bad column does not fill memory. */
import { bounded } from "../cells/plain-text";
import type { Finding, FindingCode, Severity } from "../finding";

/** Kept of each kind. Nobody works through more, and each costs memory in a pane. */
export const KEPT_PER_KIND = 1000;

export class FindingLog {
  private kept: Finding[] = [];
  private readonly counts = new Map<FindingCode, number>();

  add(
    code: FindingCode,
    severity: Severity,
    sheet: string,
    row: number | null,
    column: number | null,
    params: Record<string, string | number>,
  ): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= KEPT_PER_KIND) {
      this.kept.push({ severity, code, sheet, row, column, params });
    }
  }

  /** Enough of this kind are kept: further ones are only counted. */
  isFull(code: FindingCode): boolean {
    return (this.counts.get(code) ?? 0) >= KEPT_PER_KIND;
  }

  /** Counts further ones of a kind that is full. */
  count(code: FindingCode, more: number): void {
    if (more > 0) this.counts.set(code, (this.counts.get(code) ?? 0) + more);
  }

  /** Counts one more where enough are kept: true = nothing else is to be done, which spares making what nobody keeps. */
  countsOnly(code: FindingCode): boolean {
    if (!this.isFull(code)) return false;
    this.count(code, 1);
    return true;
  }

  /** Takes back the findings that the test accepts. */
  remove(test: (finding: Finding) => boolean): void {
    const left: Finding[] = [];
    for (const finding of this.kept) {
      if (test(finding)) this.counts.set(finding.code, (this.counts.get(finding.code) ?? 1) - 1);
      else left.push(finding);
    }
    this.kept = left;
  }

  /** In the order in which they came up. */
  all(): Finding[] {
    return this.kept.slice();
  }

  totals(): Partial<Record<FindingCode, number>> {
    return Object.fromEntries([...this.counts].filter(([, count]) => count > 0));
  }
}

/** What was read, short enough for a sentence. */
export function quoted(value: unknown): string {
  const text = bounded(String(value)).replace(/\s+/g, " ").trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
