/** French words of the command line. */
import type { Dictionary } from "../dictionary";
import { formatCount } from "../numbers";

const many = (count: number) => count >= 2;
const n = (count: number) => formatCount(count, "fr");

/** What stops the command line: said of a file, an option or a word; `known` is what would have been understood in its place. */
export type FailureSentence = (about: string, known: string) => string;

export const headless = {
  help: (command: string, frameworks: string[]) => `${command} REGISTRE.xlsx [options]
${command} DOSSIER|REGISTRES… [--year 2023] [--framework asp-2023] [--json]
${command} report REGISTRE.xlsx [--year 2023] [--framework asp-2023] -o RAPPORT.docx
${command} publish REGISTRE.xlsx [--year 2023] [--framework asp-2023] -o DOSSIER
${command} agec DEPENSES.xlsx --year 2025 --siret 14CHIFFRES [--name "Ville de…"] -o DECLARATION.csv
${command} decp REGISTRE.xlsx DECP.json [--year 2023] [--framework asp-2023] [--json] [-o CORRECTIONS.json]
${command} framework list [REGISTRE.xlsx] [--json] | export ID [-o FICHIER] | check FICHIER [--json]

Calcule les indicateurs du SPASER d’un registre (.xlsx, .xlsm, .xlsb, .xls, .ods, .fods, .csv, ou données essentielles en JSON ou XML) et indique ce qui est à
vérifier. « report » écrit le rapport annuel (Word) ; « publish » écrit une page web et ses données (CSV, JSON).
« agec » écrit la déclaration de l’article 58 de la loi AGEC. « decp » compare un registre aux données essentielles publiées.
« framework » énumère les référentiels, en écrit un comme fichier à adapter, ou contrôle un fichier.

  --year 2023             année calculée ; sans cette option, la dernière année complète
  --framework asp-2023    référentiel, ou fichier d’un référentiel : ${frameworks.join(", ")}
  --history 1             années affichées avant celle-ci, de 1 à 4
  --by department         ventile les chiffres par les valeurs d’un champ (buyer, department, segment, amount…)
  --duties                indique ce que la loi demande à chaque marché : respecté, non respecté ou ce qui manque pour le dire
  --todo                  liste ce qu’il reste à faire dans l’année
  --trajectory            indique où va l’année : à ce jour, le même jour un an avant, avec les consultations prévues
  --simulate F.json       indique ce que donneraient les hypothèses d’un fichier (docs/simuler.md)
  --on 2024-09-30         jour dont on part pour les échéances et la trajectoire ; sans cette option, aujourd’hui
  --body local            type d’organisme (state, local, health, network, enterprise), dont dépendent seuils et délais
  --columns choix.json    choix de colonnes, comme le volet les enregistre
  --explain               indique comment les colonnes ont été reconnues
  --json                  écrit un seul objet JSON
  --lang en               répond en anglais (fr : en français)
  -o, --output F.xlsx     écrit la feuille d’indicateurs dans ce fichier
  --force                 remplace ce fichier s’il existe déjà
  --version               affiche la version
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
  decp: {
    matched: (count: number, inRegister: number, inDecp: number) =>
      `${n(count)} ${many(count) ? "marchés retrouvés" : "marché retrouvé"} des deux côtés ; ${n(inRegister)} au registre, ${n(inDecp)} dans les données publiées.`,
    onlyInRegister: (count: number) => `Au registre seulement : ${n(count)}`,
    onlyInDecp: (count: number) => `Dans les données publiées seulement : ${n(count)}`,
    differences: (count: number) => `Différences (cellule, marché, donnée, registre, publié) : ${n(count)}`,
    figures: (year: number) => `Indicateurs ${year}`,
    moves: "Si le registre disait ce qui est publié (donnée, indicateur, aujourd’hui → alors)",
    inRegister: "Registre",
    inDecp: "Publié",
    yesNo: (yes: boolean) => (yes ? "oui" : "non"),
  },
  frameworks: {
    indicators: (count: number) => `${n(count)} ${many(count) ? "indicateurs" : "indicateur"}`,
    ready: (ready: number, all: number) => `${n(ready)} sur ${n(all)} calculables`,
    lacking: (fields: string) => `il manque : ${fields}`,
    valid: (file: string, name: string, version: string, indicators: string) =>
      `${file} : valable – ${name}, version ${version}, ${indicators}.`,
  },
  many: {
    file: (file: string, year: number, contracts: number, findings: number) =>
      `${file} : ${year}, ${n(contracts)} ${many(contracts) ? "marchés" : "marché"}, ${n(findings)} à vérifier`,
    died: (file: string) => `${file} : ce fichier n’a pas pu être lu jusqu’au bout.`,
    together: (year: number, files: number, contracts: number, repeated: number) =>
      `${year}, ensemble : ${n(files)} ${many(files) ? "fichiers" : "fichier"}, ${n(contracts)} ${many(contracts) ? "marchés" : "marché"}${repeated === 0 ? "" : ` ; ${n(repeated)} ${many(repeated) ? "figuraient" : "figurait"} déjà dans un autre fichier, ${many(repeated) ? "comptés" : "compté"} une fois`}`,
    progress: (file: number, files: number) => `${n(file)} sur ${n(files)}`,
  },
  quoted: (text: string) => `« ${text} »`,
  /** What is said of a sheet or a cell. */
  said: (place: string, what: string) => `${place} : ${what}`,
  written: (file: string) => `Écrit : ${file}`,
  replaced: (file: string) => `Remplacé : ${file}`,
  replaceQuestion: (file: string) => `${file} existe déjà. Le remplacer ? (o/n)`,
  errors: {
    noFile: () => "Indiquez un fichier ; « --help » explique comment.",
    twoFiles: () =>
      "Indiquez le registre, puis le fichier de données publiées : decp REGISTRE.xlsx DECP.json.",
    badSiret: (siret: string) =>
      siret === ""
        ? "Indiquez avec « --siret » les 14 chiffres du SIRET."
        : `« ${siret} » n’est pas un SIRET.`,
    noSpend: (file: string) =>
      `${file} : aucun tableau de dépenses par catégorie (une colonne de catégories, une de montants) n’y a été reconnu.`,
    noOutput: () => "Indiquez avec « -o » ce qui est à écrire.",
    severalFiles: (file: string) => `Un seul fichier à la fois : « ${file} » est en trop.`,
    oneFileOnly: (option: string) => `« ${option} » ne vaut que pour un seul registre.`,
    missingFile: (file: string) => `${file} : ce fichier n’existe pas.`,
    folder: (file: string) => `${file} : c’est un dossier ; indiquez un fichier.`,
    noAccess: (file: string) => `${file} : ce fichier ne s’ouvre pas ; vérifiez vos droits de lecture.`,
    emptyFile: (file: string) => `${file} : ce fichier est vide.`,
    unreadableFile: (file: string) =>
      `${file} : ce fichier n’est pas lisible comme classeur Excel ; ouvrez-le dans Excel et enregistrez-le en .xlsx.`,
    badOpenData: (file: string, line: string) =>
      line === ""
        ? `${file} : aucun marché n’y a été reconnu ; une liste « marches » est attendue.`
        : `${file}, ligne ${line} : ce fichier de données ouvertes est mal formé ; corrigez cette ligne ou demandez-le de nouveau à votre profil d’acheteur.`,
    truncatedFile: (file: string) =>
      `${file} : ce fichier est incomplet ou abîmé ; copiez-le ou téléchargez-le de nouveau.`,
    changedFile: (file: string) =>
      `${file} : le contenu de ce fichier n’est plus celui qui y a été enregistré ; copiez-le ou téléchargez-le de nouveau.`,
    otherCompression: (file: string) =>
      `${file} : ce fichier est compressé d’une façon qu’Excel n’emploie pas ; ouvrez-le dans Excel et enregistrez-le en .xlsx.`,
    zip64: (file: string) =>
      `${file} : ce fichier est écrit au format zip64, qui n’est pas lu ; ouvrez-le dans Excel et enregistrez-le en .xlsx.`,
    badCharacters: (file: string) =>
      `${file} : ce fichier contient des caractères que le format .xlsx n’admet pas ; ouvrez-le dans Excel et enregistrez-le de nouveau.`,
    outsideSheet: (file: string) =>
      `${file} : ce fichier nomme des cellules au-delà des limites d’une feuille ; ouvrez-le dans Excel et enregistrez-le de nouveau.`,
    badMarkup: (file: string) =>
      `${file} : une feuille de ce fichier est mal formée ; ouvrez-le dans Excel et enregistrez-le de nouveau.`,
    encryptedFile: (file: string) =>
      `${file} : ce classeur est protégé par un mot de passe ; enregistrez-en une copie sans mot de passe.`,
    tooLarge: (file: string) =>
      `${file} : ce fichier est trop volumineux pour être lu sans risque ; gardez-y le registre seul.`,
    noRegister: (file: string, sheets: string) =>
      `${file} : aucun registre de marchés n’y a été reconnu${sheets === "" ? "" : ` (${sheets})`}.`,
    noYear: (file: string) =>
      `${file} : aucune date de notification lisible, donc aucune année à proposer ; indiquez-la avec « --year 2023 ».`,
    emptyYear: (year: string, known: string) =>
      `${year} : aucun marché du registre n’est notifié cette année-là, il n’y a rien à en publier. Années du registre : ${known}.`,
    badSimulation: (file: string) =>
      `${file} : ce fichier d’hypothèses n’est pas valable ; docs/simuler.md en donne la forme.`,
    noDays: (file: string) =>
      `${file} : aucune date de notification lisible, et la trajectoire demande des dates ; indiquez un jour avec « --on 2024-09-30 ».`,
    unknownYear: (year: string) => `« ${year} » n’est pas une année.`,
    unknownHistory: (word: string) => `« ${word} » : « --history » va de 1 à 4 années.`,
    unknownLanguage: (word: string, known: string) =>
      `La langue « ${word} » n’est pas connue ; langues possibles : ${known}.`,
    unknownFramework: (framework: string, known: string) =>
      `Le référentiel « ${framework} » n’existe pas ; référentiels possibles : ${known}.`,
    unknownDay: (day: string) => `« ${day} » n’est pas une date ; écrivez par exemple 2024-09-30.`,
    unknownBody: (body: string, known: string) =>
      `Le type d’organisme « ${body} » n’est pas connu ; types possibles : ${known}.`,
    unknownField: (field: string, known: string) =>
      `« ${field} » n’est pas un champ par lequel ventiler ; ce registre peut l’être par : ${known}.`,
    fieldWithoutValues: (field: string, known: string) =>
      `Ce registre n’indique rien pour « ${field} » ; il peut être ventilé par : ${known}.`,
    tooManyValues: (field: string, most: string) =>
      `« ${field} » a plus de ${most} valeurs dans ce registre : le tableau serait illisible ; choisissez un autre champ.`,
    badFramework: (file: string, first: string) =>
      `${file} : ce référentiel n’est pas valable. ${first} « framework check » indique tout.`,
    unknownCommand: (word: string) =>
      `« ${`framework ${word}`.trim()} » n’existe pas ; possibles : framework list, framework export ID, framework check FICHIER.`,
    unknownOption: (option: string) => `L’option « ${option} » n’existe pas ; « --help » les indique.`,
    valueMissing: (option: string) =>
      `L’option « ${option} » attend une valeur ; « --help » indique laquelle.`,
    valueUnwanted: (option: string) => `L’option « ${option} » ne prend pas de valeur.`,
    badColumns: (file: string) => `${file} : ce fichier de choix n’est pas valable.`,
    overInput: (file: string) =>
      `${file} : c’est le fichier qui est lu, rien n’y est écrit ; donnez un autre nom à la sortie.`,
    fileThere: (file: string) =>
      `${file} : ce fichier existe déjà, rien n’y est écrit ; « --force » le remplace.`,
    notReplaced: (file: string) => `${file} : ce fichier est resté tel qu’il était.`,
    noFolder: (file: string) => `${file} : le dossier de ce fichier n’existe pas.`,
    notAFolder: (file: string) => `${file} : c’est un fichier ; indiquez un dossier.`,
    folderToWrite: (file: string) => `${file} : c’est un dossier ; indiquez le nom du fichier à écrire.`,
    cannotWrite: (file: string) =>
      `${file} : ce fichier n’a pas pu être écrit ; vérifiez vos droits et la place libre.`,
    unexpected: () => "Une erreur inattendue s’est produite.",
  } satisfies Record<string, FailureSentence>,
};

export type HeadlessTexts = Dictionary<typeof headless>;
