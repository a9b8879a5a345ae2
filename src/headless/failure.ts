/** What stops the command line: said in one line, exit status 2. */
import type { HeadlessTexts } from "../text/fr/headless";

export type FailureCode = keyof HeadlessTexts["errors"];

export class HeadlessError extends Error {
  constructor(
    readonly code: FailureCode,
    /** The file, option or word that belongs in the sentence. */
    readonly about = "",
    /** What would have been understood in its place. */
    readonly known = "",
  ) {
    super(code);
    this.name = "HeadlessError";
  }
}
