/** French: what happened, what was kept, what to do; for everything a workbook may refuse. */

/** What belongs in the sentence: a sheet, a cell of it and what stands there; "" where none is known. */
export interface About {
  sheet: string;
  cell?: string;
  typed?: string;
}

const the = (sheet: string) => (sheet ? `La feuille « ${sheet} »` : "Une feuille");

export const errors = {
  cellEdit: () =>
    "Une cellule est en cours de saisie. Rien n’a été modifié. Validez-la avec Entrée, puis réessayez.",
  tooLarge: () =>
    "Excel n’accepte pas d’échanger autant de données à la fois. Rien n’a été modifié. Fermez les autres classeurs, puis réessayez.",
  busy: () => "Excel est occupé. Rien n’a été modifié. Réessayez dans quelques secondes.",
  readOnly: () =>
    "Le classeur est en lecture seule. Rien n’y a été écrit. Enregistrez-en une copie, puis réessayez.",
  sheetProtected: ({ sheet }: About) =>
    `${the(sheet)} est protégée et reste telle quelle. Ôtez sa protection (Révision › Ôter la protection de la feuille), puis réessayez.`,
  structureProtected: () =>
    "La structure du classeur est protégée. Aucune feuille n’a été ajoutée. Ôtez la protection (Révision › Protéger le classeur), puis réessayez.",
  tableInTheWay: ({ sheet }: About) =>
    `${the(sheet)} a été mise sous forme de tableau : Excel ne permet plus d’y écrire. Rien n’a été modifié. Reconvertissez le tableau en plage (Création de tableau › Convertir en plage), puis réessayez.`,
  sheetGone: ({ sheet }: About) =>
    `${the(sheet)} a été supprimée ou renommée entre-temps. Rien d’autre n’a été modifié. Actualisez.`,
  permission: () =>
    "Excel n’autorise pas cette action dans ce classeur. Rien n’a été modifié. Vérifiez vos droits de modification.",
  timeout: () =>
    "Excel n’a pas répondu. Vos saisies sont conservées. Réessayez et, si cela se répète, rouvrez le classeur.",
  cancelled: () => "Calcul annulé. Le classeur n’a pas été modifié.",
  unsupported: () =>
    "Cette version d’Excel ne le permet pas. Rien n’a été modifié. Mettez Excel à jour ou utilisez Excel pour le web.",
  unreadableFile: () =>
    "Ce fichier n’est pas lisible comme classeur Excel. Rien n’a été modifié. Ouvrez-le dans Excel et enregistrez-le en .xlsx.",
  openDataUnreadable: ({ sheet, cell = "" }: About) =>
    `« ${sheet} » n’est pas lisible comme données essentielles${cell === "" ? "" : ` : erreur à la ligne ${cell}`}. Rien n’a été modifié. Téléchargez ce fichier à nouveau, ou choisissez-en un autre.`,
  noOpenData: ({ sheet }: About) =>
    `Aucun marché n’a été reconnu dans « ${sheet} ». Rien n’a été modifié. Choisissez le fichier publié : JSON, XML ou CSV.`,
  conflict: () =>
    "Quelqu’un modifiait ce classeur au même moment. Ses changements sont conservés, rien d’autre n’a été écrit. Réessayez dans quelques secondes.",
  newerVersion: () =>
    "Les réglages de ce classeur viennent d’une version plus récente du complément. Ils restent intacts, rien n’a été enregistré. Mettez le complément à jour.",
  settingsFull: () =>
    "Excel n’a plus de place pour ce que le complément enregistre dans ce classeur. Rien n’a été enregistré ; vos feuilles et vos saisies restent telles quelles. Rouvrez les chiffres d’une année arrêtée, puis réessayez.",
  doneNotRead: () =>
    "C’est fait, mais Excel n’a pas permis de relire ou d’actualiser le classeur ensuite. Rouvrez le volet ; l’action n’est pas à refaire.",
  notLoaded: () =>
    "Une partie du complément n’a pas pu être chargée. Rien n’a été modifié. Vérifiez la connexion au réseau, puis réessayez et, si cela se répète, rouvrez le volet.",
  noRegister: () =>
    "Aucun registre de marchés n’a été reconnu dans ce classeur. Rien n’a été modifié. Indiquez la feuille dans « Colonnes ».",
  listOutdated: () =>
    "Cette liste n’est plus à jour : des lignes ont été déplacées ou modifiées depuis le calcul. Rien n’a été modifié. Actualisez, puis cliquez à nouveau.",
  entryNotRead: ({ sheet, cell = "", typed = "" }: About) =>
    `${the(sheet)}, cellule ${cell} : « ${typed} » n’est pas compris. Rien n’a été modifié. Corrigez ou effacez cette saisie, puis arrêtez les chiffres.`,
  frameworkPublished: () =>
    "Les chiffres d’une année sont arrêtés avec ce référentiel. Il reste dans le classeur, rien n’a été supprimé. Rouvrez d’abord les chiffres de cette année.",
  unknown: () =>
    "Une erreur inattendue s’est produite. Votre registre et vos saisies sont conservés. Réessayez et, si cela se répète, rouvrez le classeur.",
};

export type ErrorTexts = { [code in keyof typeof errors]: (about: About) => string };
