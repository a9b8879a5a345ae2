/** The words of the pane's first screen; the screens that load later have their own. */
import { errors as englishErrors } from "./en/errors";
import { figures as englishFigures } from "./en/figures";
import { pane as englishPane } from "./en/pane";
import { errors as frenchErrors, type ErrorTexts } from "./fr/errors";
import { figures as frenchFigures, type FigureTexts } from "./fr/figures";
import { pane as frenchPane, type PaneTexts } from "./fr/pane";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

export interface FirstTexts {
  pane: PaneTexts;
  errors: ErrorTexts;
  figures: FigureTexts;
}

const french = typesetDictionary<FirstTexts>({
  pane: frenchPane,
  errors: frenchErrors,
  figures: frenchFigures,
});
const english: FirstTexts = { pane: englishPane, errors: englishErrors, figures: englishFigures };

/** What each place of the pane is called. */
export type PlaceNames = PaneTexts["places"]["names"];

/** The headings of those that have no tab. */
export type PlaceGroups = PaneTexts["places"]["groups"];

/** Frame and results, errors, and the vocabulary of figures. */
export function paneTexts(language: Language): FirstTexts {
  return language === "fr" ? french : english;
}
