/** French words about figures: status, change, populations, reasons; shared by pane, sheet and command line. */
import type { Dictionary } from "../dictionary";
import type { Status, Trend, Unavailable } from "../../spaser/assessment";
import type { PopulationId } from "../../spaser/populations";
import type { LeftOutReason } from "../../spaser/populations";
import { formatCount } from "../numbers";

const many = (count: number) => count >= 2;
const n = (count: number) => formatCount(count, "fr");

export const figures = {
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
