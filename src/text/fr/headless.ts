/** French words of the command line. */
import type { Dictionary } from "../dictionary";
import { formatCount } from "../numbers";

const many = (count: number) => count >= 2;
const n = (count: number) => formatCount(count, "fr");

export const headless = {
  help: `npm run compute -- REGISTRE.xlsx [options]

Calcule les indicateurs du SPASER d’un registre (.xlsx ou .csv) et indique ce qui est à vérifier.

  --year 2023             année calculée ; sans cette option, la dernière année complète
  --framework asp-2023    référentiel
  --history 1             années affichées avant celle-ci, de 1 à 4
  --columns choix.json    choix de colonnes, comme le volet les enregistre
  --explain               indique comment les colonnes ont été reconnues
  --json                  écrit un seul objet JSON
  --lang en               répond en anglais
  -o, --output F.xlsx     écrit la feuille d’indicateurs dans ce fichier
  -h, --help              affiche cette aide`,
  title: (framework: string, year: number) => `${framework} ${year}`,
  found: (sheets: string, size: number, recognised: number, headed: number) =>
    `${sheets} : ${n(size)} ${many(size) ? "marchés" : "marché"}, ${n(recognised)} ${many(recognised) ? "colonnes reconnues" : "colonne reconnue"} sur ${n(headed)}.`,
  table: {
    id: "N°",
    indicator: "Indicateur",
    target: "Cible",
    evolution: "Évolution",
    gap: "Écart",
    status: "Statut",
    base: "Comptés / total",
    byAmount: "En valeur",
    coverage: "Renseignés",
    keyFigures: "Chiffres clés",
    axis: (id: string, title: string) => `Axe ${id}. ${title}`,
  },
  recognition: {
    title: "Reconnaissance",
    field: "Donnée",
    column: "Colonne",
    confidence: "Fiabilité",
    reason: "Pourquoi",
    proposed: "proposée, non lue",
    otherSheets: "Feuilles ignorées",
  },
  findings: {
    title: "À vérifier",
    none: "Rien à vérifier.",
    error: "erreur",
    warning: "à vérifier",
    info: "pour information",
    more: (count: number) => `et ${n(count)} de plus`,
  },
  quoted: (text: string) => `« ${text} »`,
  /** What is said of a sheet or a cell. */
  said: (place: string, what: string) => `${place} : ${what}`,
  written: (file: string) => `Écrit : ${file}`,
  errors: {
    noFile: "Indiquez un fichier ; « --help » explique comment.",
    missingFile: (file: string) => `${file} : ce fichier n’existe pas.`,
    emptyFile: (file: string) => `${file} : ce fichier est vide.`,
    unreadableFile: (file: string) =>
      `${file} : ce fichier n’est pas lisible comme classeur Excel ; ouvrez-le dans Excel et enregistrez-le en .xlsx.`,
    truncatedFile: (file: string) =>
      `${file} : ce fichier est incomplet ou abîmé ; copiez-le ou téléchargez-le de nouveau.`,
    encryptedFile: (file: string) =>
      `${file} : ce classeur est protégé par un mot de passe ; enregistrez-en une copie sans mot de passe.`,
    tooLarge: (file: string) =>
      `${file} : ce fichier est trop volumineux pour être lu sans risque ; gardez-y le registre seul.`,
    noRegister: (file: string) => `${file} : aucun registre de marchés n’y a été reconnu.`,
    noYear: (file: string) => `${file} : aucune date de notification lisible.`,
    unknownYear: (year: string) => `« ${year} » n’est pas une année.`,
    unknownFramework: (framework: string) => `Le référentiel « ${framework} » n’existe pas.`,
    unknownOption: (option: string) => `L’option « ${option} » n’existe pas.`,
    badColumns: (file: string) => `${file} : ce fichier de choix n’est pas valable.`,
    cannotWrite: (file: string) => `${file} : impossible d’écrire ce fichier.`,
    unexpected: "Une erreur inattendue s’est produite.",
  },
};

export type HeadlessTexts = Dictionary<typeof headless>;
