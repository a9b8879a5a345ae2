/** Findings grouped by kind, the gravest first. */
import type { Finding, FindingCode, Severity } from "../../register/finding";

export interface FindingGroup {
  code: FindingCode;
  severity: Severity;
  findings: Finding[];
}

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { code: finding.code, severity: finding.severity, findings: [finding] });
  }
  return [...groups.values()].toSorted(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
      other.findings.length - one.findings.length,
  );
}
