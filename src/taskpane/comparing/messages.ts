/** What the page and its worker say to each other. */
import type { Comparison } from "../../workbook/comparing";
import type { AskedComparison } from "../../workbook/comparing-file";
import type { WorkbookErrorCode } from "../../workbook/workbook";
import type { OpenDataFile } from "./compare-file";

/** The register comes column by column, so that copying it blocks the page at no time for long; then the rest, which begins the work. */
export type ToWorker =
  { part: string; value: unknown } | { asked: Omit<AskedComparison, "register">; file: OpenDataFile };

export type FromWorker =
  | { ready: true }
  | { comparison: Comparison }
  | { failed: WorkbookErrorCode; params: Record<string, string | number> };
