/** Which functions beyond the manifest's ExcelApi 1.9 this client has: the one place that asks. */

export interface Capabilities {
  /** A change event says whether this add-in caused it. */
  triggerSource: boolean;
  /** A range tells which of its cells are merged. */
  mergedAreas: boolean;
}

/** Asks Office at run time; never before `Office.onReady`. */
export function capabilities(): Capabilities {
  const has = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);
  return { triggerSource: has("1.14"), mergedAreas: has("1.13") };
}
