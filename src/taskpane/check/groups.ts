/** Findings grouped by kind, the gravest first; in each group as one meets them going down the sheets. */
import type { Finding, FindingCode, Severity } from "../../register/finding";

export interface FindingGroup {
  code: FindingCode;
  severity: Severity;
  /** The first of them; a kind may have more cases than are kept. */
  findings: Finding[];
  count: number;
}

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export type FindingCounts = Partial<Record<FindingCode, number>>;

export function groupFindings(findings: readonly Finding[], counts: FindingCounts = {}): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  const places = new Map<string, number>();
  const place = ({ sheet }: Finding) => places.get(sheet) ?? 0;
  for (const finding of findings) {
    if (!places.has(finding.sheet)) places.set(finding.sheet, places.size);
    const key = `${finding.severity} ${finding.code}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { code: finding.code, severity: finding.severity, findings: [finding], count: 0 });
  }
  return [...groups.values()]
    .map((group) => ({
      ...group,
      findings: group.findings.toSorted(
        (one, other) =>
          place(one) - place(other) ||
          (one.row ?? -1) - (other.row ?? -1) ||
          (one.column ?? -1) - (other.column ?? -1),
      ),
      count: Math.max(group.findings.length, counts[group.code] ?? 0),
    }))
    .toSorted(
      (one, other) =>
        SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) || other.count - one.count,
    );
}

/** How many cases there are to check; what is only good to know is not among them. */
export function countToCheck(findings: readonly Finding[], counts: FindingCounts = {}): number {
  return groupFindings(findings, counts)
    .filter(({ severity }) => severity !== "info")
    .reduce((sum, { count }) => sum + count, 0);
}
