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

/** The cells of the first sheet of an .xlsx file, computed anew. */
export function computedByOffice(file: Uint8Array): Cell[][] {
  return sheetsComputedByOffice([file])[0]?.[0] ?? [];
}

/** The cells of all sheets of .xlsx files, computed anew at one start: the results that the files carry are taken away before. */
export function sheetsComputedByOffice(files: readonly Uint8Array[]): Cell[][][][] {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  try {
    const names = files.map((file, at) => {
      const parts = unzipSync(file);
      const bare = Object.entries(parts).map(([name, part]): [string, Uint8Array] =>
        /^xl\/worksheets\/sheet\d+\.xml$/.test(name)
          ? [name, strToU8(strFromU8(part).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"))]
          : [name, part],
      );
      writeFileSync(join(folder, `given${at}.xlsx`), zipSync(Object.fromEntries(bare)));
      return `given${at}.xlsx`;
    });
    const options = ["--headless", "--convert-to", "xlsx", "--outdir", "computed"];
    execFileSync(PROGRAM, [`-env:UserInstallation=file://${folder}/profile`, ...options, ...names], {
      ...{ cwd: folder, timeout: 100_000 + 20_000 * files.length, stdio: "ignore" },
    });
    return names.map((name) =>
      readWorkbookFile(readFileSync(join(folder, "computed", name))).sheets.map(({ cells }) => cells),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
