/** The words of the pane's first screen; the screens that load later have their own. */
import { errors as englishErrors } from "./en/errors";
import { pane as englishPane } from "./en/pane";
import { errors as frenchErrors, type ErrorTexts } from "./fr/errors";
import { pane as frenchPane, type PaneTexts } from "./fr/pane";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

export interface FirstTexts {
  pane: PaneTexts;
  errors: ErrorTexts;
}

const french = typesetDictionary<FirstTexts>({
  pane: frenchPane,
  errors: frenchErrors,
});
const english: FirstTexts = { pane: englishPane, errors: englishErrors };

/** What each place of the pane is called. */
export type PlaceNames = PaneTexts["places"]["names"];

/** The headings of those that have no tab. */
export type PlaceGroups = PaneTexts["places"]["groups"];

/** Frame and results, and errors. */
export function paneTexts(language: Language): FirstTexts {
  return language === "fr" ? french : english;
}
