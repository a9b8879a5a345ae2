/** Scripts that load when they are asked for, and may be out of reach then; asked for again, they are loaded again. */
import { WorkbookError } from "../../workbook/workbook";

export async function loaded<T>(scripts: Promise<T>): Promise<T> {
  try {
    return await scripts;
  } catch {
    throw new WorkbookError("notLoaded");
  }
}
