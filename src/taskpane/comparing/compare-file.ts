/** The bytes of a file of open data → its comparison with the register. Runs in a worker, or in the page where there is none. */
import type { Comparison } from "../../workbook/comparing";
import { comparisonWith, type AskedComparison } from "../../workbook/comparing-file";
import { WorkbookError } from "../../workbook/workbook";
import { FileWorkbook } from "../../xlsx/file-workbook";

export interface OpenDataFile {
  name: string;
  bytes: Uint8Array;
}

/** Rejects with `openDataUnreadable`, which says the line where that is known, and `noOpenData`; both name the file. */
export async function compareFile(
  asked: AskedComparison,
  { name, bytes }: OpenDataFile,
): Promise<Comparison> {
  const about = { sheet: name };
  let published: FileWorkbook;
  try {
    published = FileWorkbook.read(bytes, name);
  } catch (error) {
    const line = error instanceof WorkbookError ? (error.params.line ?? 0) : 0;
    throw new WorkbookError("openDataUnreadable", line === 0 ? about : { ...about, cell: line });
  }
  try {
    return await comparisonWith(asked, published);
  } catch (error) {
    throw error instanceof WorkbookError && error.code === "noOpenData"
      ? new WorkbookError("noOpenData", about)
      : error;
  }
}
