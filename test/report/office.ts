/** Another spreadsheet program computes the formulas of a file; tests that ask for it are skipped where it isn't installed. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Cell } from "../../src/register/grid";
import { readWorkbookFile } from "../../src/xlsx/read";

export const PROGRAM = "soffice";

export const hasOffice = spawnSync(PROGRAM, ["--version"], { timeout: 20_000 }).status === 0;

/** The cells of the first sheet of an .xlsx file, computed anew: the results that the file carries are taken away before. */
export function computedByOffice(file: Uint8Array): Cell[][] {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  try {
    const parts = unzipSync(file);
    const sheet = "xl/worksheets/sheet1.xml";
    const part = parts[sheet];
    if (!part) throw new Error("no sheet in the file");
    const formulas = strFromU8(part).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
    writeFileSync(join(folder, "given.xlsx"), zipSync({ ...parts, [sheet]: strToU8(formulas) }));
    execFileSync(
      PROGRAM,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        "computed",
        "given.xlsx",
      ],
      { cwd: folder, timeout: 100_000, stdio: "ignore" },
    );
    return readWorkbookFile(readFileSync(join(folder, "computed", "given.xlsx"))).sheets[0]?.cells ?? [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
