/** The thread beside the page in which open data is read and compared. */
import type { Register } from "../../register/contracts";
import { WorkbookError } from "../../workbook/workbook";
import { compareFile } from "./compare-file";
import type { FromWorker, ToWorker } from "./messages";

const register: Partial<Register> = {};

const say = (message: FromWorker) => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if ("part" in data) Object.assign(register, { [data.part]: data.value });
  else void compare(data);
});

/** Messages keep their order: once the work is asked for, all columns are there. */
function isWhole(columns: Partial<Register>): columns is Register {
  return columns.size !== undefined && columns.sheets !== undefined;
}

async function compare({ asked, file }: Extract<ToWorker, { file: unknown }>): Promise<void> {
  try {
    if (!isWhole(register)) throw new WorkbookError("unknown");
    say({ comparison: await compareFile({ ...asked, register }, file) });
  } catch (error) {
    const { code, params } = error instanceof WorkbookError ? error : new WorkbookError("unknown");
    say({ failed: code, params });
  }
}

say({ ready: true });
