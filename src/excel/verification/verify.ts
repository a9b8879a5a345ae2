/**
 * « Vérifier cette installation »: asks this Excel, on scratch sheets that are removed again, for each small thing that the product
 * relies on. What it tells holds nothing of the user's cells: only what the checks themselves wrote.
 */
import { hasExcelApi } from "../capabilities";
import { codeOf } from "./check";
import type { Patience, Seen, Subject, Where } from "./check";
import { CHECKS } from "./checks";
import type { CheckId } from "./checks";
import { Scratch } from "./scratch";

export type { Seen, Subject } from "./check";
export type { CheckId } from "./checks";

export interface CheckResult {
  id: CheckId;
  subject: Subject;
  /** "notAsked": it opens a window and nobody asked for that, or the run was cancelled before. */
  outcome: "passed" | "differs" | "notOffered" | "notAsked";
  expected: Seen;
  seen: Seen;
  /** How long it took, in milliseconds. */
  ms: number;
  /** The ExcelApi set that it needs, where Excel doesn't have it. */
  needs: string | null;
}

export interface Verification {
  platform: string;
  /** Excel's own. */
  version: string;
  /** Of its words, and of its numbers and dates. */
  languages: [string, string];
  /** The highest ExcelApi set. */
  excelApi: string;
  results: CheckResult[];
  cancelled: boolean;
  /** Nothing of the checks is left in the workbook. */
  removed: boolean;
}

export interface VerifyOptions {
  signal?: AbortSignal;
  /** How many are done, of how many. */
  onProgress?: (done: number, of: number) => void;
  /** Ask also what opens a window. */
  withWindow?: boolean;
  patience?: Partial<Patience>;
  now?: () => number;
}

/** `promptMs` is how long the product takes an event for an echo of its own write; see own-writes.ts. */
const PATIENCE: Patience = { quickMs: 1_000, promptMs: 1_500, waitMs: 4_000, timeoutMs: 20_000 };

export const CHECK_COUNT = CHECKS.length;

/** Asks all of it, one after the other. */
export async function verify({
  signal,
  onProgress,
  withWindow = false,
  patience,
  now = Date.now,
}: VerifyOptions = {}): Promise<Verification> {
  const where = whereItIs();
  const scratch = new Scratch(now(), { ...PATIENCE, ...patience }, now);
  const results: CheckResult[] = [];
  await scratch.begin();
  let removed = false;
  try {
    for (const { subject, check } of CHECKS) {
      onProgress?.(results.length, CHECKS.length);
      const expected = typeof check.expected === "function" ? check.expected(where) : check.expected;
      const needs = check.needs !== undefined && !hasExcelApi(check.needs) ? check.needs : null;
      const base = { id: check.id, subject, expected, needs, seen: null, ms: 0 };
      const isAsked = signal?.aborted !== true && (withWindow || !check.opensWindow);
      if (needs !== null || !isAsked) {
        results.push({ ...base, outcome: isAsked ? "notOffered" : "notAsked" });
        continue;
      }
      const begun = now();
      const seen = await check.ask(scratch.bench()).catch(codeOf);
      const ms = now() - begun;
      const outcome = JSON.stringify(seen) === JSON.stringify(expected) ? "passed" : "differs";
      results.push({ ...base, seen, ms, outcome });
      // A leftover is found at the end as well.
      await scratch.clear(LEAVES_MORE.has(subject)).catch(() => undefined);
    }
    onProgress?.(CHECKS.length, CHECKS.length);
  } finally {
    removed = await scratch.end();
  }
  return { ...where, results, cancelled: signal?.aborted === true, removed };
}

/** Subjects whose checks leave names and settings as well. */
const LEAVES_MORE: ReadonlySet<Subject> = new Set<Subject>(["names", "state"]);

function whereItIs(): Where & Pick<Verification, "version" | "languages" | "excelApi"> {
  const { diagnostics, displayLanguage, contentLanguage } = Office.context;
  return {
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    languages: [displayLanguage, contentLanguage],
    excelApi: highestSet(),
  };
}

/** The sets that there are, so far. */
const LAST_MINOR = 30;

function highestSet(): string {
  const minors = Array.from({ length: LAST_MINOR }, (_, index) => LAST_MINOR - index);
  const highest = minors.find((minor) => hasExcelApi(`1.${minor}`));
  return highest === undefined ? "" : `1.${highest}`;
}
