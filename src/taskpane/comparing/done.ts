import type { Comparison } from "../../workbook/comparing";
import type { YearToPublish } from "../../workbook/moments";

/** What was compared, of which figures. */
export interface Done {
  of: unknown;
  file: string;
  comparison: Comparison;
  year: YearToPublish;
}
