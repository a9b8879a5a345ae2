/** French words of where the year is going and of what would happen if. */
import type { Dictionary } from "../dictionary";
import { formatCount } from "../numbers";

const many = (count: number) => count >= 2;
const n = (count: number) => formatCount(count, "fr");
const consultations = (count: number) => `${n(count)} ${many(count) ? "consultations" : "consultation"}`;
const lacking = (missing: number, procedures: boolean) =>
  `Il manque ${n(missing)} ${procedures ? (many(missing) ? "procédures" : "procédure") : many(missing) ? "marchés" : "marché"}`;

export const year = {
  trajectory: {
    title: "Trajectoire",
    intro: "Où va l’année : ce qui est compté à ce jour, et ce que donneraient les consultations prévues.",
    heading: (year: number, day: string) => `Trajectoire ${year}, au ${day}`,
    on: "Situation au",
    toDate: "À ce jour",
    sameDay: (day: string) => `Au ${day}`,
    wholeYear: (year: number) => `Année ${year}`,
    withPlan: "Avec le plan",
    target: "Cible",
    indicator: "Indicateur",
    range: (low: string, high: string) => `${low} à ${high}`,
    planned: (count: number, year: number) =>
      count === 0
        ? `Aucune consultation prévue d’ici la fin de ${year}`
        : `${consultations(count)} ${many(count) ? "prévues" : "prévue"} d’ici la fin de ${year}`,
    /** Between what is said of the consultations. */
    between: " ; ",
    overdue: (count: number) => `dont ${n(count)} à la date déjà passée`,
    later: (count: number) => `${n(count)} après l’année`,
    undated: (count: number) => `${n(count)} sans date`,
    lapsed: (count: number) =>
      `${n(count)} à la date passée de plus d’un an, non ${many(count) ? "comptées" : "comptée"}`,
    takes: (days: number, observed: boolean) =>
      `Sans date de notification prévue, ${n(days)} jours après le lancement (${observed ? "médiane du registre" : "hypothèse"}).`,
    working: "Calcul en cours…",
    becomes: (plan: string) => `→ ${plan} avec le plan`,
    expectedOnes: "Consultations attendues",
    withoutTarget: "Indicateurs sans cible",
    answered: {
      open: (count: number) => `${consultations(count)} sans réponse`,
      met: (count: number) => `${consultations(count)} à « oui »`,
      notMet: (count: number) => `${consultations(count)} à « non »`,
    },
    ofYear: (year: number, value: string, target: string) =>
      target === "" ? `${year} : ${value}` : `${year} : ${value}, cible ${target}`,
    inProgress: "à ce jour",
    hollow: "Point creux : année en cours, ou moins de 5 marchés.",
    matterIntro:
      "D’abord celles qui, sans réponse encore, feraient avancer le plus d’indicateurs sous leur cible.",
    none: "Le registre n’annonce aucune consultation. En est une : une ligne avec une date de lancement ou de notification prévue, sans notification ; ou une feuille de planification.",
    noDay: "Aucune date de notification lisible : la trajectoire demande des dates.",
    reach: {
      plan: "La cible est atteinte si ces consultations ont lieu comme prévu.",
      open: (missing: number, open: number, procedures: boolean) =>
        missing < open
          ? `${lacking(missing, procedures)} : ${n(missing)} des ${consultations(open)} sans réponse ${many(missing) ? "suffisent" : "suffit"}.`
          : `${lacking(missing, procedures)} : ${many(open) ? `il faut les ${consultations(open)}` : "il faut la seule consultation"} sans réponse.`,
      family: (name: string, open: number) => `La famille « ${name} » en compte ${n(open)}.`,
      withNo: (missing: number, open: number) =>
        `${lacking(missing, false)} : ${open === 0 ? "aucune consultation n’est sans réponse" : `${many(open) ? `les ${n(open)}` : "la"} sans réponse ne ${many(open) ? "suffisent" : "suffit"} pas`}, il faut aussi revoir ${n(missing - open)} réponse${many(missing - open) ? "s" : ""} « non ».`,
      never: (best: string) => `Hors d’atteinte avec ces consultations : ${best} au mieux.`,
    },
    matter: "Consultations qui comptent",
    answer: { met: "oui", open: "sans réponse", notMet: "non" },
    expected: (day: string, overdue: boolean) =>
      overdue ? `prévue le ${day}, date passée` : `prévue le ${day}`,
    trend: "Évolution",
    few: "moins de 5 marchés : à interpréter avec prudence",
  },
  simulation: {
    title: "Simuler",
    intro:
      "Cochez des données sur des marchés ou des consultations prévues : tous les indicateurs sont recalculés aussitôt. Rien n’est écrit.",
    year: "Année",
    reset: "Tout retirer",
    nothing: "Aucune hypothèse : les chiffres sont ceux d’aujourd’hui.",
    result: (supposed: number, changed: number) =>
      `${n(supposed)} ${many(supposed) ? "hypothèses" : "hypothèse"} : ${changed === 0 ? "aucun indicateur ne change" : `${n(changed)} ${many(changed) ? "indicateurs changent" : "indicateur change"}`}.`,
    all: "Tous les indicateurs",
    unchanged: "Indicateurs inchangés",
    from: (value: string) => `${value} →`,
    reach: "Quels marchés suffiraient ? Cible à atteindre",
    with: { contracts: "Avec des marchés notifiés", consultations: "Avec des consultations prévues" },
    suffice: {
      contracts: (count: number) =>
        `${n(count)} ${many(count) ? "marchés suffisent : ils sont cochés" : "marché suffit : il est coché"} ci-dessous.`,
      consultations: (count: number) =>
        `${many(count) ? `${consultations(count)} suffisent : elles sont cochées` : "Une consultation suffit : elle est cochée"} ci-dessous.`,
    },
    noneSuffices: {
      contracts: "Même tous les marchés concernés n’y suffiraient pas.",
      consultations: "Même toutes les consultations prévues n’y suffiraient pas.",
    },
    kept: "Simulations enregistrées",
    keptIntro: "Dans les réglages de ce classeur : ni le registre ni les feuilles ne changent.",
    name: "Nom",
    keep: "Enregistrer",
    takeUp: "Reprendre",
    rename: "Renommer avec ce nom",
    drop: "Supprimer",
    tickedNow: (value: string) => `coché : ${value}`,
    suppose: "Hypothèses",
    supposes: (fact: string, answer: string) => `${fact} : ${answer}`,
    remove: "Retirer",
    takeBack: (name: string) => `Retirer : ${name}`,
    fact: "Donnée",
    consultation: (day: string) => `consultation attendue le ${day}`,
    says: (answer: string) => `aujourd’hui : ${answer}`,
    heading: (name: string, year: number) => `Simulation ${year} : ${name}`,
    /** Beside every figure of a simulation, so that it is taken for nothing else. */
    notFigures: "Simulation : ces chiffres ne sont ni ceux du registre, ni des chiffres arrêtés.",
    indicator: "Indicateur",
    today: "Aujourd’hui",
    simulated: "Simulé",
    change: "Écart",
    target: "Cible",
    supposed: (count: number) =>
      `${n(count)} ${many(count) ? "marchés ou consultations modifiés" : "marché ou consultation modifié"}`,
    unknown: (count: number) =>
      many(count)
        ? `${n(count)} hypothèses n’ont pas été retrouvées dans le registre, ou désignent plusieurs marchés.`
        : "Une hypothèse n’a pas été retrouvée dans le registre, ou désigne plusieurs marchés.",
  },
};

export type YearTexts = Dictionary<typeof year>;
