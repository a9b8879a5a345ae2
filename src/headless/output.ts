/** The file that `-o` writes: never over what was read, never half, and over another file only when that is wanted. */
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { texts } from "../text";
import type { Language } from "../text/language";
import type { Arguments } from "./arguments";
import { HeadlessError } from "./failure";
import { oneLine } from "./terminal";

export interface Output {
  /** As it was asked for: what is said names it so. */
  readonly file: string;
  /** Whether a file of that name was there before. */
  readonly replaces: boolean;
}

interface Wish {
  file: string;
  /** What is read: never written over, by whatever name or link. */
  inputs: readonly string[];
  /** Another file may be replaced without asking. */
  force: boolean;
  /** Asks the person before the terminal; null when nobody is there. */
  ask: ((file: string) => Promise<boolean>) | null;
}

/** Where a file goes, settled before the work begins. Throws HeadlessError when it may not be written. */
export function outputOf(
  { file, columnsFile, force }: Pick<Arguments, "file" | "columnsFile" | "force">,
  output: string,
  language: Language,
): Promise<Output> {
  const question = texts(language).headless.replaceQuestion;
  return planOutput({
    file: output,
    inputs: columnsFile === null ? [file] : [file, columnsFile],
    force,
    ask: questionOnTerminal((name) => oneLine(question(name))),
  });
}

/** Whether the file may be written, before anything is computed. Throws HeadlessError when not. */
export async function planOutput({ file, inputs, force, ask }: Wish): Promise<Output> {
  const there = statOf(file);
  if (!there) {
    const folder = statOf(dirname(file));
    if (!folder?.isDirectory()) throw new HeadlessError("noFolder", file);
    return { file, replaces: false };
  }
  if (there.isDirectory()) throw new HeadlessError("folderToWrite", file);
  for (const input of inputs) {
    const read = statOf(input);
    if (read?.ino === there.ino && read.dev === there.dev) throw new HeadlessError("overInput", file);
  }
  const replaces = there.isFile();
  if (replaces && !force) {
    if (!ask) throw new HeadlessError("fileThere", file);
    if (!(await ask(file))) throw new HeadlessError("notReplaced", file);
  }
  return { file, replaces };
}

/** Writes beside the file and puts the whole in its place: an interrupted write leaves what was there. */
export function writeOutput({ file, replaces }: Output, bytes: Uint8Array): void {
  let beside: string | null = null;
  try {
    const there = statOf(file);
    if (there && !replaces && there.isFile()) throw new HeadlessError("fileThere", file);
    // A link keeps pointing where it points.
    const place = there ? realpathSync(file) : file;
    if (there && !there.isFile()) {
      writeWhole(place, "w", bytes);
      return;
    }
    beside = join(dirname(place), `.${basename(place).slice(0, 200)}.${process.pid}.tmp`);
    writeWhole(beside, "wx", bytes);
    if (there) chmodSync(beside, there.mode);
    renameSync(beside, place);
    beside = null;
  } catch (error) {
    if (error instanceof HeadlessError) throw error;
    throw new HeadlessError("cannotWrite", file);
  } finally {
    if (beside !== null) rmSync(beside, { force: true });
  }
}

function writeWhole(place: string, flags: "w" | "wx", bytes: Uint8Array): void {
  const opened = openSync(place, flags);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(opened, bytes, at);
    if (flags === "wx") fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** What stands under a name; null when nothing does, or nothing that can be seen. */
function statOf(file: string): Stats | null {
  try {
    return statSync(file);
  } catch {
    return null;
  }
}

/** A question on the terminal, yes or no; null when nobody sits there. */
export function questionOnTerminal(question: (file: string) => string): Wish["ask"] {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  return async (file) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return /^\s*(?:o|oui|y|yes)\s*$/i.test(await terminal.question(`${question(file)} `));
    } finally {
      terminal.close();
    }
  };
}
