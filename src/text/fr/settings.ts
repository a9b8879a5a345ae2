/** French words of « Réglages » and of the dialogs. */
import type { Dictionary } from "../dictionary";

export const settings = {
  title: "Réglages",
  automatic: "Actualiser automatiquement",
  automaticHint: "Deux secondes après votre dernière modification. Sinon, le bouton « Actualiser » attend.",
  history: "Années comparées",
  historyHint: "Années précédentes montrées dans la feuille. S’applique au prochain calcul.",
  historyOption: (years: number) => (years === 1 ? "L’année précédente" : `Les ${years} années précédentes`),
  sheets: "Feuilles SPASER du classeur",
  noSheets: "Aucune pour le moment.",
  detail: "détail",
  frozen: "exercice figé",
  freeze: "Figer",
  unfreeze: "Défiger",
  freezeOf: (year: number) => `Figer l’exercice ${year}`,
  unfreezeOf: (year: number) => `Défiger l’exercice ${year}`,
  privacy: "Confidentialité",
  privacyText:
    "Tout se passe dans ce classeur. Rien n’est envoyé nulle part : ni le registre, ni les indicateurs, ni des statistiques d’usage.",
  about: "À propos",
  version: (version: string) => `SPASER pour Excel, version ${version}`,
  framework: (name: string, version: string) => `${name}, définitions version ${version}`,
  share: {
    title: "Partager les indicateurs",
    intro: "Un nouveau classeur s’ouvre, sans complément ni lien vers le registre.",
    what: "Contenu",
    indicators: "Les indicateurs seuls",
    indicatorsHint: "Ni marché, ni fournisseur, ni montant par marché.",
    detail: "Avec le détail par marché",
    detailHint: "Une ligne par marché, pour un contrôle.",
    anonymous: "Sans les fournisseurs ni les montants",
    confirm: "Créer le classeur",
    cancel: "Annuler",
  },
  freezeDialog: {
    title: (year: number) => `Figer l’exercice ${year} ?`,
    text: "Ses chiffres, ses cibles et la date sont gardés tels que publiés. Si le registre change ensuite, l’écart entre publié et recalculé est montré, jamais remplacé en silence.",
    confirm: "Figer l’exercice",
    undoTitle: (year: number) => `Défiger l’exercice ${year} ?`,
    undoText:
      "Ses chiffres suivront de nouveau le registre : ceux qui ont été publiés ne seront plus gardés.",
    undoConfirm: "Défiger l’exercice",
    cancel: "Annuler",
  },
};

export type SettingsTexts = Dictionary<typeof settings>;
