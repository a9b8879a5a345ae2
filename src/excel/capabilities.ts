/** Which functions beyond the manifest's ExcelApi 1.9 this client has: the one place that asks. */

export interface Capabilities {
  /** A change event says whether this add-in caused it. */
  triggerSource: boolean;
  /** A range tells which of its cells are merged. */
  mergedAreas: boolean;
  /** Several requests can be one step of Excel's undo list. */
  undoGroups: boolean;
}

/** Asks Office at run time; never before `Office.onReady`. */
export function capabilities(): Capabilities {
  return {
    triggerSource: hasExcelApi("1.14"),
    mergedAreas: hasExcelApi("1.13"),
    undoGroups: hasExcelApi("1.20"),
  };
}

/** True where this Excel offers a set of functions, "1.9" say. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
