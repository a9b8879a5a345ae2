/** French words about figures: status, change, populations, reasons; shared by pane, sheet and command line. */
import type { Dictionary } from "../dictionary";
import type { Status, Trend, Unavailable } from "../../spaser/assessment";
import type { PopulationId } from "../../spaser/populations";
import type { LeftOutReason } from "../../spaser/populations";
import { formatCount } from "../numbers";

const many = (count: number) => count >= 2;
const n = (count: number) => formatCount(count, "fr");

export const figures = {
  /** What happened while the sheet was written. */
  notes: {
    computedCellRestored: (count: number) =>
      `${many(count) ? `${n(count)} cellules calculées avaient été remplacées : elles sont rétablies` : "Une cellule calculée avait été remplacée : elle est rétablie"}.`,
    inputOtherBound: (count: number) =>
      `${many(count) ? `${n(count)} saisies disent` : "Une saisie dit"} le contraire du sens de l’indicateur : seul le nombre est pris en compte.`,
    inputRefused: (count: number) =>
      `${many(count) ? `${n(count)} saisies n’ont pas pu être lues` : "Une saisie n’a pas pu être lue"} : laissées telles quelles, elles ne comptent pas.`,
    inputsBroughtBack: (count: number) =>
      `${many(count) ? `${n(count)} saisies d’une feuille supprimée ont été reprises` : "La saisie d’une feuille supprimée a été reprise"}.`,
    remarksApart: (count: number) =>
      `${many(count) ? `${n(count)} marchés ont quitté « Détail » : vos commentaires sont conservés` : "Un marché a quitté « Détail » : vos commentaires sont conservés"} à la fin de cette feuille.`,
    rowCopied: (count: number) =>
      `${many(count) ? `${n(count)} lignes de la feuille sont des copies : ce qui y est saisi reste en place et ne compte pas` : "Une ligne de la feuille est une copie : ce qui y est saisi reste en place et ne compte pas"}.`,
    sheetRecreated: () => "La feuille avait été supprimée : elle est recréée.",
    publishedCellRestored: (count: number) =>
      `Les chiffres de cette année sont arrêtés : ${many(count) ? `${n(count)} saisies n’y ont pas été prises en compte` : "une saisie n’y a pas été prise en compte"}. Rouvrez-les pour les modifier.`,
    inputsNotSaved: () =>
      "Vos saisies sont dans la feuille, mais Excel n’a pas pu en enregistrer une copie : si la feuille est supprimée, elles le seront avec elle.",
  },
  /** « Résultats ». */
  results: {
    title: (framework: string, year: number) => `${framework} ${year}`,
    written: (sheet: string, time: string) => `Feuille « ${sheet} », calculée à ${time}`,
    basis: (notified: number, year: number, size: number) =>
      `${n(notified)} ${many(notified) ? "marchés notifiés" : "marché notifié"} en ${year} (${n(size)} au registre)`,
    reference: (value: string) => `${value} (repère)`,
    missingTargets: (count: number) => `${n(count)} sans chiffre`,
    near: (count: number) => `${n(count)} proche${many(count) ? "s" : ""}`,
    missed: (count: number) => `${n(count)} non atteinte${many(count) ? "s" : ""}`,
    met: (count: number) => `${n(count)} atteinte${many(count) ? "s" : ""}`,
    keyFigures: "Chiffres clés",
    axis: (id: string) => `Axe ${id}`,
    since: (year: number) => `depuis ${year}`,
    evolutionSince: (year: number) => `évolution depuis ${year}`,
    before: "avant",
    after: "après",
    changed: (count: number) => `${n(count)} ${many(count) ? "chiffres ont" : "chiffre a"} changé`,
    sameFigures: "La feuille est à jour ; aucun chiffre n’a changé.",
    unchanged: "Rien n’a changé : la feuille est à jour.",
    frozen: (year: number) => `Les chiffres de ${year} sont arrêtés : ils ne changent plus.`,
    frozenDiffers: (count: number) =>
      `${n(count)} ${many(count) ? "chiffres calculés aujourd’hui diffèrent" : "chiffre calculé aujourd’hui diffère"} de ce qui a été arrêté`,
    part: {
      base: "Comptés / total",
      amount: "En valeur",
      coverage: "Renseignés",
    },
    published: (value: string) => `arrêté ${value}`,
    recomputed: (value: string) => `aujourd’hui ${value}`,
  },
  notAvailable: "n.d.",
  status: {
    met: "Cible atteinte",
    near: "Proche de la cible",
    missed: "Cible non atteinte",
    noTarget: "Sans cible",
    notAvailable: "Non disponible",
  } satisfies Record<Status, string>,
  trend: { up: "en hausse", stable: "stable", down: "en baisse" } satisfies Record<Trend, string>,
  better: "amélioration",
  worse: "dégradation",
  points: "pts",
  days: (count: number) => (many(Math.abs(count)) ? "jours" : "jour"),
  hours: "h",
  earlier: (days: string) => `${days} plus tôt`,
  later: (days: string) => `${days} plus tard`,
  sameDay: "le même jour",
  atLeast: (value: string) => `≥\u00a0${value}`,
  atMost: (value: string) => `≤\u00a0${value}`,
  ofProcedures: (value: string, procedures: number) =>
    `${value} (sur ${n(procedures)} ${many(procedures) ? "mises" : "mise"} en concurrence)`,
  population: {
    notified: (count: number, year: number) =>
      `${n(count)} ${many(count) ? "marchés notifiés" : "marché notifié"} en ${year}`,
    competed: (count: number, year: number) =>
      `${n(count)} ${many(count) ? "marchés notifiés" : "marché notifié"} en ${year} après mise en concurrence`,
    digital: (count: number, year: number) =>
      `${n(count)} ${many(count) ? "marchés" : "marché"} « numérique et système d’information » ${many(count) ? "notifiés" : "notifié"} en ${year}`,
    active: (count: number, year: number) =>
      `${n(count)} ${many(count) ? "marchés" : "marché"} en cours d’exécution en ${year}`,
    awarded: (count: number) => `${n(count)} ${many(count) ? "marchés attribués" : "marché attribué"}`,
    spent: (count: number, year: number) =>
      `${n(count)} ${many(count) ? "marchés" : "marché"} avec une dépense en ${year}`,
    launched: (count: number, year: number) =>
      `${n(count)} ${many(count) ? "marchés" : "marché"} dont la consultation est lancée en ${year}`,
  } satisfies Record<PopulationId, (count: number, year: number) => string>,
  populationName: {
    notified: "marchés notifiés dans l’année",
    competed: "marchés notifiés après mise en concurrence",
    digital: "marchés « numérique et système d’information »",
    active: "marchés en cours d’exécution",
    awarded: "marchés attribués",
    spent: "marchés avec une dépense dans l’année",
    launched: "marchés dont la consultation est lancée dans l’année",
  } satisfies Record<PopulationId, string>,
  procedures: (count: number, year: number) =>
    `${n(count)} ${many(count) ? "procédures" : "procédure"} avec mise en concurrence en ${year}`,
  unavailable: {
    noColumn: ({ fields }: { fields: string }) =>
      fields ? `aucune colonne pour : ${fields}` : "aucune colonne ne l’indique",
    emptyPopulation: ({ population }: { population: string }) =>
      population ? `aucun marché concerné (${population})` : "aucun marché concerné",
    ofWhole: () => "chiffre de l’ensemble : rien n’indique la part de ces marchés",
    notEntered: () => "à saisir dans la feuille",
    yearNotInRegister: ({ year }: { year: string }) =>
      year ? `le registre ne contient pas l’année ${year}` : "année absente du registre",
    nothingFilledIn: () => "rien n’est renseigné dans la colonne",
  } satisfies Record<
    Unavailable["code"],
    (params: { fields: string; population: string; year: string }) => string
  >,
  /** Beside « Ne remplissant pas la condition » of one framework: which one. */
  leftOutBy: (reason: string, condition: string) => `${reason} (${condition})`,
  leftOut: {
    otherYear: "Notifiés une autre année",
    noYear: "Sans date de notification lisible",
    notAwarded: "Non attribués (sans suite, infructueux, annulés)",
    notCompeted: "Passés sans mise en concurrence",
    competitionUnknown: "Mise en concurrence non renseignée",
    notDigital: "Hors « numérique et système d’information »",
    notActive: "Pas en cours d’exécution cette année-là",
    notSpent: "Sans dépense cette année-là",
    launchUnknown: "Date de lancement non renseignée",
    otherLaunch: "Consultation lancée une autre année",
    notInCondition: "Ne remplissant pas la condition",
    conditionUnknown: "Condition indéterminée : une donnée n’est pas renseignée",
  } satisfies Record<LeftOutReason, string>,
};

export type FigureTexts = Dictionary<typeof figures>;
