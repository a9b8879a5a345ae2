/**
 * Sentences that the methods of several indicators share: said the same way everywhere. What holds for all of them (not filled
 * in, in value, in execution) is said once, under « Lecture » (`text/fr/report.ts`).
 */
import type { Label } from "../framework";

/** One method text out of its sentences. */
export function method(...sentences: Label[]): Label {
  return { fr: sentences.map(({ fr }) => fr).join(" "), en: sentences.map(({ en }) => en).join(" ") };
}

export const OVER_NOTIFIED: Label = {
  fr: "Total : marchés notifiés dans l’année.",
  en: "Total: contracts notified in the year.",
};

/** Purchases through a central body satisfy competition by law (L2113-4): leaving them out is our choice, said under « Lecture ». */
export const OVER_COMPETED: Label = {
  fr: "Total : marchés notifiés dans l’année après mise en concurrence, marchés subséquents compris. Exclus : marchés sans publicité ni mise en concurrence préalables, achats auprès d’une centrale, marchés dont la procédure n’est pas indiquée. La colonne « mise en concurrence », là où elle est renseignée, prime sur la procédure.",
  en: "Total: contracts notified in the year after a call for competition, call-offs included. Excluded: contracts without prior publication or call for competition, purchases through a central body, contracts whose procedure is not stated. The column “call for competition”, where filled in, prevails over the procedure.",
};

export const OVER_DIGITAL: Label = {
  fr: "Total : marchés notifiés dans l’année relevant du « numérique et système d’information », d’après le segment d’achat, sinon le code CPV (divisions 30, 32, 48, 72, groupe 64.2).",
  en: "Total: contracts notified in the year for “digital and information systems”, by procurement segment, else by CPV code (divisions 30, 32, 48, 72, group 64.2).",
};

export const ELSE_TYPED: Label = {
  fr: "À défaut, le chiffre se saisit dans la feuille.",
  en: "Failing that, the figure is typed into the sheet.",
};
