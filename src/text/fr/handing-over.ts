/** French words of « Rapport annuel » and « Publier ». */
import type { Dictionary } from "../dictionary";

export const handingOver = {
  report: {
    title: "Rapport annuel",
    intro:
      "Un document Word : préambule, synthèse, chiffres clés, un chapitre par axe, méthode. Les textes saisis dans la feuille y entrent. Les chiffres sont ceux de la feuille.",
    prepare: (year: number) => `Préparer le rapport ${year}`,
  },
  publication: {
    title: "Publier",
    intro:
      "Une page web, les chiffres en données ouvertes et les champs du registre national des SPASER. Ni marché, ni titulaire n’y figurent.",
    prepare: (year: number) => `Préparer la publication ${year}`,
  },
  first: "Calculez d’abord le SPASER de l’année choisie.",
  downloads: "« Télécharger » enregistre le fichier dans vos téléchargements.",
  copies:
    "Ici, Excel ne laisse pas le volet télécharger : copiez, puis collez dans Word (rapport) ou dans un éditeur de texte.",
  way: { download: "Télécharger", copy: "Copier" },
  wayOf: {
    download: (name: string) => `Télécharger ${name}`,
    copy: (name: string) => `Copier ${name}`,
  },
  done: {
    download: (name: string) => `${name} est dans vos téléchargements.`,
    copy: (name: string) => `${name} est copié : collez-le où il doit aller.`,
  },
  notDone: (name: string) =>
    `${name} n’a pas pu être copié. Autorisez l’accès au presse-papiers, puis réessayez.`,
  kinds: (type: string) =>
    /wordprocessing/.test(type)
      ? "Document Word ; copié, il se colle mis en forme."
      : /html/.test(type)
        ? "Page web autonome, à déposer sur un site."
        : /csv/.test(type)
          ? "Chiffres, une ligne par année et indicateur."
          : /json/.test(type)
            ? "Données pour machines."
            : "Texte à copier.",
};

export type HandingOverTexts = Dictionary<typeof handingOver>;
