/** Hands a finished file to the user: as a new workbook in Excel, or as a download where that fails. */
import { WorkbookError } from "../workbook/workbook";
import { workbookError } from "./errors";
import type { Requests } from "./requests";

/** Opens the file as a workbook of its own. */
export async function openOrDownload(requests: Requests, file: Uint8Array, fileName: string): Promise<void> {
  try {
    // Nothing is wanted of it: it waits for the end of a cell edit, in which `createWorkbook` fails without saying why.
    await requests.run((context) => context.sync());
    await requests.withinTime(Excel.createWorkbook(base64(file)));
  } catch (failure) {
    const { code } = workbookError(failure);
    // These pass: opening it again will do. After a time-out the workbook may still open.
    if (code === "cellEdit" || code === "timeout") throw new WorkbookError(code);
    try {
      download(file, fileName);
    } catch {
      // A web view without downloads: what Excel said first is what the buyer can do something about.
      throw new WorkbookError(code);
    }
  }
}

/** In pieces: a call with a million arguments overflows the stack. */
function base64(file: Uint8Array): string {
  const size = 0x8000;
  let binary = "";
  for (let at = 0; at < file.length; at += size) {
    binary += String.fromCharCode(...file.subarray(at, at + size));
  }
  return btoa(binary);
}

function download(file: Uint8Array, fileName: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([new Uint8Array(file)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the address by then.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 30_000);
}
