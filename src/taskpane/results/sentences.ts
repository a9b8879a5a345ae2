/** The sentences of « Résultats »: what was found, what changed since. */
import type { Opened, Staleness } from "../../workbook/moments";
import type { Words } from "../frame/sentences";

/** « Feuille « Marchés », 232 marchés, 21 colonnes reconnues sur 24. » */
export function foundSentence({ pane }: Words, opened: Opened): string {
  const sheets = opened.recognition.sheets
    .filter((sheet) => sheet.kind === "contracts")
    .map((sheet) => sheet.sheetName);
  const { headed, recognised } = opened.columns;
  return pane.found.sentence(sheets, opened.register?.size ?? 0, recognised, headed);
}

export function staleSentence({ pane }: Words, staleness: Staleness): string {
  if (staleness.remote) return pane.stale.remote;
  if (staleness.inputs) return pane.stale.inputs;
  return staleness.rows > 0 ? pane.stale.rows(staleness.rows) : pane.stale.unknown;
}
