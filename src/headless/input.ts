/** Reading files, with a sentence for each way in which that fails. */
import { readFileSync, statSync } from "node:fs";
import { parseChoices } from "../register/choices";
import type { Choices } from "../register/recognition";
import { HeadlessError, type FailureCode } from "./failure";

const FAILURES: Record<string, FailureCode> = {
  ENOENT: "missingFile",
  ENOTDIR: "missingFile",
  ENAMETOOLONG: "missingFile",
  EISDIR: "folder",
  ERR_FS_FILE_TOO_LARGE: "tooLarge",
};

/** The bytes of a file. Throws HeadlessError when there is no such file, when it can't be opened or holds nothing. */
export function readBytes(file: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    const found = statSync(file);
    if (found.isDirectory()) throw new HeadlessError("folder", file);
    // A device may never end.
    if (found.isCharacterDevice() || found.isBlockDevice()) throw new HeadlessError("unreadableFile", file);
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof HeadlessError) throw error;
    throw new HeadlessError(FAILURES[(error as NodeJS.ErrnoException).code ?? ""] ?? "noAccess", file);
  }
  if (bytes.length === 0) throw new HeadlessError("emptyFile", file);
  return bytes;
}

/** The choices of columns in a file that the pane's « Colonnes » saved. */
export function readChoices(file: string): Choices {
  const bytes = readBytes(file);
  try {
    const choices = parseChoices(JSON.parse(new TextDecoder().decode(bytes)));
    if (choices) return choices;
  } catch {
    // No JSON: said below.
  }
  throw new HeadlessError("badColumns", file);
}
