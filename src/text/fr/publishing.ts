/** French words of the yearly report, the public page and the data. */
import type { Dictionary } from "../dictionary";
import { formatCount } from "../numbers";

const many = (count: number) => count >= 2;
const n = (count: number) => formatCount(count, "fr");

export const publishing = {
  title: (framework: string) => `${framework} : rapport annuel`,
  documentTitle: (framework: string, year: number) => `${framework} : rapport annuel ${year}`,
  reportFile: (year: number) => `rapport-annuel-${year}.docx`,
  subject: (body: string) => (body ? `Achats publics responsables, ${body}` : "Achats publics responsables"),
  keywords: "SPASER, achats publics responsables, rapport annuel, indicateurs",
  noBody: "Organisme à préciser",
  computedOn: (day: string) => `Chiffres calculés le ${day}`,
  finalOn: (day: string) => `Chiffres arrêtés le ${day}`,
  notified: (count: number, year: number) =>
    `${n(count)} ${many(count) ? "marchés notifiés" : "marché notifié"} en ${year}`,
  contents: "Sommaire",
  preamble: {
    heading: "Préambule",
    scheme:
      "Le schéma de promotion des achats publics socialement et écologiquement responsables (SPASER) fixe les objectifs de la politique d’achat, des indicateurs précis, en nombre de marchés ou en valeur, et des cibles. Il est public et fait l’objet d’un suivi annuel (code de la commande publique, article L. 2111‑3).",
    contents: (year: number, axes: number) =>
      `Ce rapport présente les résultats de l’année ${year}${many(axes) ? `, pour chacun des ${n(axes)} axes du schéma` : ""}.`,
  },
  keyFigures: (year: number) => `Chiffres clés ${year}`,
  synthesis: {
    heading: "Synthèse",
    met: (labels: string) => `Cibles atteintes : ${labels}.`,
    near: (labels: string) => `Cibles proches : ${labels}.`,
    missed: (labels: string) => `Cibles non atteintes : ${labels}.`,
    better: (year: number, labels: string) => `En progrès depuis ${year} : ${labels}.`,
    worse: (year: number, labels: string) => `En recul depuis ${year} : ${labels}.`,
    andMore: (labels: string, more: number) => `${labels}, et ${n(more)} ${many(more) ? "autres" : "autre"}`,
    missing: (count: number, total: number) =>
      `${n(count)} ${many(count) ? "indicateurs" : "indicateur"} sur ${n(total)} ${many(count) ? "ne sont pas disponibles" : "n’est pas disponible"}.`,
    lowCoverage: (labels: string) =>
      `À interpréter avec prudence, moins de 90 % des marchés étant renseignés : ${labels}.`,
  },
  figure: "Chiffre",
  what: "Indicateur",
  compared: "Repères de lecture",
  objectives: "Objectifs",
  indicators: "Indicateurs",
  indicatorsOf: (title: string, year: number) => `${title} : indicateurs ${year}`,
  tableDescription: (year: number) =>
    `Une ligne par indicateur : cible, valeur ${year - 1}, valeur ${year}, évolution et statut.`,
  keyDescription: "Une ligne par chiffre clé : sa valeur, ce qu’il mesure, à quoi il se compare.",
  evolution: "Évolution",
  status: {
    met: "✔ Atteinte",
    near: "≈ Proche",
    missed: "✖ Non atteinte",
    noTarget: "Sans cible",
    notAvailable: "n.d.",
  },
  none: "–",
  chart: {
    heading: (year: number) => `Résultats ${year} et cibles`,
    description:
      "Une ligne par indicateur en pourcentage : une barre à l’échelle de 0 à 100 %, puis les mêmes nombres en chiffres.",
    scale: "De 0 à 100 %",
    legend: (year: number) =>
      `Barre foncée : ${year}. Barre claire : ${year - 1}. Le trait vertical marque la cible.`,
    legendOfOne: (year: number) => `Barre foncée : ${year}. Le trait vertical marque la cible.`,
  },
  noteOf: (id: string) => `${id} :`,
  actions: (year: number) => `Actions significatives ${year}`,
  outlook: (year: number) => `Perspectives ${year + 1}`,
  method: "Méthode",
  buyers: {
    heading: "Par acheteur",
    intro: "Les mêmes indicateurs pour chaque acheteur du schéma, avec ses propres cibles quand il en a.",
    tableOf: (name: string, year: number) => `${name} : indicateurs ${year}`,
  },
  reading: "Lecture",
  definitions: "Définition des indicateurs",
  coverage: {
    heading: "Marchés comptés et données renseignées",
    description:
      "Une ligne par indicateur : marchés comptés sur marchés concernés, part en valeur, part des marchés dont l’information est renseignée.",
    base: "Comptés / total",
    amount: "En valeur",
    filled: "Renseignés",
  },
  sources: {
    heading: "Sources",
    register: (contracts: number, notified: number, year: number) =>
      `Registre des marchés : ${n(contracts)} ${many(contracts) ? "marchés lus" : "marché lu"}, dont ${n(notified)} ${many(notified) ? "notifiés" : "notifié"} en ${year}.`,
    framework: (name: string, version: string, source: string) =>
      `Référentiel : ${name}, version ${version}. ${source}.`,
    product: (version: string) => `Calculé avec SPASER pour Excel ${version}.`,
  },
  page: {
    skip: "Aller au contenu",
    navigation: "Rubriques",
    data: "Données",
    dataText: (csv: string, json: string) =>
      `Les mêmes chiffres, à télécharger : ${csv} (CSV) et ${json} (JSON, avec les méthodes et le schéma des colonnes).`,
    csv: "indicateurs.csv",
    json: "indicateurs.json",
    schema: "indicateurs.schema.json",
    registry: "registre-national.txt",
    scroll: (caption: string) => `${caption}, tableau à faire défiler`,
  },
  data: {
    title: (framework: string, year: number) => `${framework} : indicateurs ${year}`,
    fields: {
      annee: "Année des chiffres",
      organisme: "Nom de l’acheteur",
      siren: "Numéro SIREN de l’acheteur",
      referentiel: "Identifiant du référentiel",
      version_referentiel: "Version des définitions",
      axe: "Axe du référentiel ; « key » pour les chiffres clés",
      indicateur: "Numéro de l’indicateur",
      libelle: "Libellé de l’indicateur",
      unite: "Unité de la valeur",
      valeur: "Valeur telle qu’elle est publiée, dans son unité",
      date: "Valeur d’un indicateur qui est une date",
      marches_comptes: "Marchés comptés",
      marches_concernes: "Marchés concernés",
      marches_renseignes: "Marchés concernés dont l’information est renseignée",
      part_en_valeur: "Le même rapport en montant HT, en %",
      cible: "Cible, dans l’unité de la valeur",
      sens_cible: "min : au moins ; max : au plus",
      ecart_cible: "Valeur moins cible ; en points pour un pourcentage",
      statut: "atteinte, proche, non_atteinte, sans_cible ou non_disponible",
      chiffres_arretes_le: "Jour où les chiffres de l’année ont été arrêtés",
    },
    units: {
      percent: "%",
      contracts: "marchés",
      procedures: "procédures",
      suppliers: "titulaires",
      people: "personnes",
      meetings: "rencontres",
      reviews: "bilans",
      trainings: "formations",
      publications: "publications",
      payments: "paiements",
      hours: "heures",
      euros: "€",
      days: "jours",
      date: "date",
    },
  },
  registry: {
    heading: "Registre national des SPASER",
    intro: "À reporter dans le registre national des SPASER (achats-durables.gouv.fr).",
    body: "Organisme",
    siren: "SIREN",
    kind: "Type d’organisme",
    inhabitants: "Nombre d’habitants",
    purchases: "Achats annuels estimés",
    period: "Période du schéma",
    joint: "Schéma commun à plusieurs acheteurs",
    toComplete: "à compléter",
    of: (value: string, year: number) => `${value} (dépenses de ${year})`,
    line: (name: string, value: string) => `${name} : ${value}`,
  },
};

export type PublishingTexts = Dictionary<typeof publishing>;
