/** What the command line says of what stops it. */
import { texts } from "../text";
import { sentences } from "../text/sentences";
import type { FailureSentence } from "../text/fr/headless";
import type { Language } from "../text/language";
import { WorkbookError } from "../workbook/workbook";
import type { Unreadable } from "../xlsx/file-cells";
import { HeadlessError, type FailureCode } from "./failure";

/** Each reason for which a file can't be read has its own sentence. */
const UNREADABLE = {
  empty: "emptyFile",
  encrypted: "encryptedFile",
  truncated: "truncatedFile",
  tooLarge: "tooLarge",
  changed: "changedFile",
  compression: "otherCompression",
  zip64: "zip64",
  characters: "badCharacters",
  outside: "outsideSheet",
  markup: "badMarkup",
  notAWorkbook: "unreadableFile",
  openData: "badOpenData",
} as const satisfies Record<Unreadable, FailureCode>;

/** What is said of a run that failed, in one sentence. */
export function failureSentence(error: unknown, file: string, language: Language): string {
  if (error instanceof HeadlessError) return said(error.code, language, error.about, error.known);
  if (!(error instanceof WorkbookError)) return said("unexpected", language);
  if (error.code === "unreadableFile") {
    const { reason, line } = error.params;
    return said(UNREADABLE[reason as Unreadable], language, file, line ? String(line) : "");
  }
  return error.code === "tooLarge" ? said("tooLarge", language, file) : sentences(language).error(error);
}

function said(code: FailureCode, language: Language, about = "", known = ""): string {
  const say: FailureSentence = texts(language).headless.errors[code];
  return say(about, known);
}
