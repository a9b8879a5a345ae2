/** The files of a run over many registers: those that are named, and those that stand in a folder that is named. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "../arguments";

const REGISTER = /\.(?:xlsx|xlsm|xlsb|xls|ods|fods|csv|tsv)$/i;

/** The files in the order in which they are said, those of a folder by their names; null where a single file is named. */
export function severalFiles(words: string[]): string[] | null {
  const named = filesIn(words);
  const files = named.flatMap((name) => (isFolder(name) ? inFolder(name) : [name]));
  const isOne = named.length < 2 && (files.length === 0 || files[0] === named[0]);
  return isOne ? null : files;
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Files that begin with « . » or « ~$ » are left behind by programs. */
function inFolder(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => REGISTER.test(name) && !/^(?:\.|~\$)/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
