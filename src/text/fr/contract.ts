/** French words of « Ce marché ». */
import type { LeftOutReason } from "../../spaser/populations";
import type { Dictionary } from "../dictionary";

export const contract = {
  title: "Ce marché",
  intro: "Sélectionnez une ligne du registre : sa fiche s’affiche ici et suit la sélection.",
  place: {
    several: "Plusieurs marchés sont sélectionnés. Sélectionnez-en un seul.",
    header: "La sélection est dans les en-têtes. Sélectionnez la ligne d’un marché.",
    blank: "Cette ligne ne contient pas de marché : elle est vide, ou c’est un total ou un titre.",
    otherSheet: "La sélection n’est pas dans le registre. Sélectionnez-y la ligne d’un marché.",
    edited: "Le registre a changé depuis le dernier calcul. Actualisez pour voir la fiche de cette ligne.",
  },
  shown: (number: string) => `Marché ${number}`,
  unnumbered: "sans numéro",
  noObject: "Sans objet renseigné",
  parts: {
    counted: "Compté dans",
    notCounted: "Concerné, non compté",
    notFilledIn: "À renseigner pour",
    outside: "Ne concernent pas ce marché",
  },
  oneMore: (before: string, after: string) => `avec un « Oui » de plus : ${before} → ${after}`,
  decides: (header: string, cell: string) => `décidé par « ${header} », cellule ${cell}`,
  noColumn: "aucune colonne du registre ne le dit",
  show: "Afficher la cellule",
  outside: {
    otherYear: "notifié une autre année",
    noYear: "sans date de notification lisible",
    notAwarded: "non attribué (sans suite, infructueux, annulé)",
    notCompeted: "passé sans mise en concurrence",
    competitionUnknown: "mise en concurrence non renseignée",
    notDigital: "hors « numérique et système d’information »",
    notActive: "pas en cours d’exécution cette année-là",
    notSpent: "sans dépense cette année-là",
    launchUnknown: "date de lancement non renseignée",
    otherLaunch: "consultation lancée une autre année",
    notInCondition: "ne remplit pas la condition",
    conditionUnknown: "condition indéterminée : une donnée n’est pas renseignée",
  } satisfies Record<LeftOutReason, string>,
  duties: "Ce que la loi lui demande",
  noDuties: "Rien de ce que le complément vérifie.",
  today: "Chiffres arrêtés : cette fiche est celle du registre d’aujourd’hui.",
};

export type ContractTexts = Dictionary<typeof contract>;
