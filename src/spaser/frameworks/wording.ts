/** Sentences that the methods of several indicators share: said the same way everywhere. */
import type { Label } from "../framework";

/** One method text out of its sentences. */
export function method(...sentences: Label[]): Label {
  return { fr: sentences.map(({ fr }) => fr).join(" "), en: sentences.map(({ en }) => en).join(" ") };
}

export const OVER_NOTIFIED: Label = {
  fr: "Dénominateur : les marchés attribués et notifiés dans l’année civile (ni sans suite, ni infructueux, ni annulés, ni abandonnés).",
  en: "Denominator: contracts awarded and notified in the calendar year (not discontinued, unsuccessful, cancelled or abandoned).",
};

export const OVER_COMPETED: Label = {
  fr: "Dénominateur : les marchés notifiés dans l’année à la suite d’une mise en concurrence, d’après la colonne qui le dit, sinon d’après la procédure. Sont hors du calcul les marchés sans publicité ni mise en concurrence, de gré à gré ou passés par une centrale d’achat, et ceux dont la procédure est inconnue. Un marché subséquent compte comme mis en concurrence.",
  en: "Denominator: contracts notified in the year after a competition, by the column that says so, else by the procedure. Left out are contracts without publicity or competition, by mutual agreement or through a central purchasing body, and those whose procedure is unknown. A call-off under a framework agreement counts as competed.",
};

export const OVER_DIGITAL: Label = {
  fr: "Dénominateur : les marchés notifiés dans l’année relevant du « numérique et système d’information », d’après le segment d’achat, sinon d’après le code CPV (divisions 30, 32, 48, 72 et groupe 64.2).",
  en: "Denominator: contracts notified in the year that belong to “digital and information systems”, by the purchasing segment, else by the CPV code (divisions 30, 32, 48, 72 and group 64.2).",
};

export const OVER_ACTIVE: Label = {
  fr: "Population : les marchés attribués en cours d’exécution à un moment de l’année. La fin est la date de fin, sinon le début plus la durée, sinon le 31 décembre de l’année de notification.",
  en: "Population: awarded contracts in execution at any time in the year. The end is the end date, else the start plus the duration, else 31 December of the year of notification.",
};

/** How blanks and amounts are treated in every ratio. */
export const AS_RATIO: Label = {
  fr: "Un marché dont l’information n’est pas renseignée reste au dénominateur ; la couverture dit combien le sont. Si aucun ne l’est, l’indicateur n’est pas disponible. En valeur : montant HT des marchés comptés, rapporté au montant HT de la même population, pour les marchés dont le montant est connu.",
  en: "A contract whose information is not filled in stays in the denominator; the coverage says how many are filled in. When none is, the indicator is not available. In value: amount excluding tax of the contracts counted, over that of the same population, for contracts whose amount is known.",
};

export const AS_COMPOSITE: Label = {
  fr: "Un seul des éléments suffit. Un élément sans colonne ne compte ni pour ni contre ; si aucun élément ne dit oui et que l’un est vide, le marché est « non renseigné ».",
  en: "One of the elements is enough. An element without a column takes no side; when no element says yes and one is blank, the contract is “not filled in”.",
};

export const ELSE_TYPED: Label = {
  fr: "À défaut de données, le chiffre se saisit dans la feuille.",
  en: "Without data, the figure is typed into the sheet.",
};

/** A table of dated rows counts only for the years that it spans. */
export const AS_TABLE: Label = {
  fr: "Un tableau ne renseigne que les années comprises entre sa première et sa dernière date : il peut alors donner 0.",
  en: "A table speaks only for the years between its first and its last date: there it can give 0.",
};

/** Blank hours of a contract without the clause are no gap. */
export const AS_HOURS: Label = {
  fr: "Un marché dont la clause d’insertion (sinon la clause sociale) est « non » n’appelle pas d’heures : sa case vide n’est pas une lacune.",
  en: "A contract whose insertion clause (else social clause) is “no” calls for no hours: its blank is not a gap.",
};
