/** French words of « Réglages » and of the dialogs. */
import type { Dictionary } from "../dictionary";

export const settings = {
  title: "Réglages",
  automatic: "Actualiser automatiquement",
  automaticHint: "Deux secondes après votre dernière modification. Sinon, le bouton « Actualiser » attend.",
  history: "Années comparées",
  historyHint: "Années précédentes affichées dans la feuille. S’applique au prochain calcul.",
  historyOption: (years: number) => (years === 1 ? "L’année précédente" : `Les ${years} années précédentes`),
  body: {
    title: "Votre organisme",
    why: "Son type décide des seuils, des délais de paiement et des obligations.",
    name: "Nom",
    siren: "SIREN",
    sirenWrong: "Un SIREN a neuf chiffres.",
    save: "Enregistrer",
    saved: "Enregistré dans le classeur.",
  },
  sheets: "Feuilles SPASER du classeur",
  noSheets: "Aucune pour le moment.",
  detail: "détail",
  cut: "ventilation",
  frozen: "chiffres arrêtés",
  freeze: "Arrêter les chiffres",
  unfreeze: "Rouvrir les chiffres",
  freezeOf: (year: number) => `Arrêter les chiffres de ${year}`,
  unfreezeOf: (year: number) => `Rouvrir les chiffres de ${year}`,
  privacy: "Confidentialité",
  privacyText:
    "Tout se passe dans ce classeur. Rien n’est envoyé nulle part : ni le registre, ni les indicateurs, ni des statistiques d’usage.",
  about: "À propos",
  version: (version: string) => `SPASER pour Excel, version ${version}`,
  help: "Aide et dépannage",
  framework: (name: string, version: string) => `${name}, définitions version ${version}`,
  share: {
    title: "Partager les indicateurs",
    intro: "Un nouveau classeur s’ouvre, sans complément ni lien vers le registre.",
    what: "Contenu",
    indicators: "Les indicateurs seuls",
    indicatorsHint: "Ni marché, ni titulaire, ni montant par marché.",
    detail: "Avec le détail par marché",
    detailHint: "Une ligne par marché, pour un contrôle.",
    anonymous: "Sans les titulaires ni les montants",
    cut: "Avec la feuille « Ventilation »",
    body: "Nom de l’organisme",
    bodyHint: "Il figure en tête de la feuille.",
    bodyProposed: "Proposé d’après le registre : vérifiez-le. Il figure en tête de la feuille.",
    confirm: "Créer le classeur",
    cancel: "Annuler",
  },
  freezeDialog: {
    title: (year: number) => `Arrêter les chiffres de ${year} ?`,
    text: "Les chiffres, les cibles et la date sont enregistrés tels quels. Si le registre change ensuite, la différence entre les chiffres arrêtés et ceux d’aujourd’hui est affichée ; rien n’est remplacé.",
    confirm: "Arrêter les chiffres",
    undoTitle: (year: number) => `Rouvrir les chiffres de ${year} ?`,
    undoText:
      "Les chiffres suivront de nouveau le registre. Ceux qui ont été arrêtés ne seront plus conservés.",
    undoConfirm: "Rouvrir les chiffres",
    cancel: "Annuler",
  },
};

export type SettingsTexts = Dictionary<typeof settings>;
