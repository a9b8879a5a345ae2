/** French words of managing the year. */
import type { Dictionary } from "../dictionary";
import { formatCount } from "../numbers";

const many = (count: number) => count >= 2;
const n = (count: number) => formatCount(count, "fr");

export const managing = {
  contracts: (count: number) => `${n(count)} ${many(count) ? "marchés" : "marché"}`,
  whole: "Ensemble",
  /** By what contracts are cut. */
  dimension: {
    buyer: "Acheteur",
    department: "Direction ou service",
    nature: "Nature du marché",
    procedure: "Procédure",
    segment: "Segment d’achat",
    sme: "Taille du titulaire",
    amount: "Montant HT",
    cpv: "Division CPV",
    quarter: "Trimestre de notification",
  },
  /** The values of a dimension that are no words of the register. */
  value: {
    none: "Non renseigné",
    sme: "PME",
    notSme: "Autre qu’une PME",
    below: (most: string) => `Moins de ${most}`,
    between: (least: string, most: string) => `${least} à ${most}`,
    from: (least: string) => `${least} et plus`,
    quarter: (number: string) => `T${number}`,
    division: (number: string) => `CPV ${number}`,
  },
  /** Above the results: which contracts they are of. */
  filter: {
    label: "Marchés pris en compte",
    all: "Tous les marchés",
    narrowed: (contracts: string) => `${contracts} du registre. La feuille, elle, les compte tous.`,
    reset: "Tout afficher",
  },
  notComputed: "Calculez d’abord le SPASER de l’année.",
  /** Lists that can be searched, sorted and grouped. */
  list: {
    search: "Chercher un marché",
    sort: "Trier par",
    group: "Grouper par",
    ungrouped: "Ne pas grouper",
    byOrder: "Priorité",
    byAmount: "Montant",
    byNumber: "Numéro",
    place: (sheet: string, row: number) => `${sheet}, ligne ${row}`,
    show: "Afficher dans le classeur",
    unnumbered: "sans numéro",
    noObject: "sans objet",
    found: (count: number) => `${n(count)} ${many(count) ? "marchés trouvés" : "marché trouvé"}`,
    nothing: "Aucun marché ne correspond.",
  },
  cut: {
    name: "Ventilation",
    by: "Par",
    intro: "Chaque groupe est compté comme l’ensemble. Un clic affiche les résultats de ces seuls marchés.",
    indicator: "Indicateur",
    few: "moins de 5 marchés : à interpréter avec prudence",
    nothing: "Ce registre n’indique rien par quoi ventiler ses marchés.",
    narrow: (name: string) => `Afficher les résultats : ${name}`,
    toSheet: "Mettre dans une feuille",
    ofToday:
      "Chiffres de l’année arrêtés : la ventilation est celle du registre d’aujourd’hui, son total peut donc être différent.",
    title: (dimension: string, year: number) => `Ventilation ${year} : ${dimension}`,
  },
  duties: {
    title: "Obligations",
    intro:
      "Ce que la loi demande à chaque marché. « Indéterminée » : le registre n’indique pas ce qu’il faut pour répondre.",
    notMet: (count: number) =>
      many(count)
        ? `${n(count)} marchés ne respectent pas une obligation`
        : "1 marché ne respecte pas une obligation",
    bodyLabel: "Type d’organisme",
    bodies: {
      unknown: "Non indiqué",
      state: "État",
      local: "Collectivité",
      health: "Établissement public de santé",
      network: "Entité adjudicatrice",
      enterprise: "Entreprise publique",
    },
    name: {
      environmentalCriterion: "Critère d’attribution environnemental",
      environmentalCondition: "Condition d’exécution environnementale",
      socialCondition: "Condition d’exécution sociale ou relative à l’emploi",
      payment: "Délai de paiement de chaque facture",
      reservedDuration: "Durée des marchés réservés à l’économie sociale et solidaire",
    },
    /** One contract, then how many. */
    answer: { met: "Respectée", notMet: "Non respectée", cantTell: "Indéterminée" },
    count: {
      met: (count: number) => `${n(count)} ${many(count) ? "respectées" : "respectée"}`,
      notMet: (count: number) => `${n(count)} non ${many(count) ? "respectées" : "respectée"}`,
      cantTell: (count: number) => `${n(count)} ${many(count) ? "indéterminées" : "indéterminée"}`,
    },
    nobody: "Aucun marché concerné.",
    launchedFrom: (day: string) => `consultations engagées à partir du ${day}`,
    missing: (what: string) => `il manque : ${what}`,
    body: "type d’organisme",
    invoiceDates: "dates de réception ou de paiement",
    reservedGround: "motif de la réservation",
    /** Of the invoices paid in the year. */
    invoices: (paid: number, late: number, longest: number) =>
      `${n(late)} ${many(late) ? "factures" : "facture"} sur ${n(paid)} au-delà du délai ; la plus longue : ${n(longest)} jours`,
  },
  todo: {
    title: "À agir",
    intro: "Ce qu’il reste à faire dans l’année, le plus utile d’abord.",
    endingFrom: (day: string) => `À partir du ${day}`,
    within: (months: number) => `Dans ${n(months)} mois au plus`,
    forIndicator: "Pour l’indicateur",
    anyIndicator: "Tous",
    toComplete: "Marchés à compléter",
    notCounting: "Marchés concernés qui ne comptent pas",
    withoutSourcing: "Procédures sans sourcing",
    lateInvoices: "Factures payées en retard",
    ending: "Marchés qui se terminent",
    hoursMissing: "Heures d’insertion manquantes",
    searchInvoice: "Chercher une facture ou un marché",
    invoiceOrder: { late: "Retard", share: "Part de la moyenne", contract: "Marché" },
    invoicesFound: (count: number) => `${n(count)} ${many(count) ? "factures trouvées" : "facture trouvée"}`,
    noInvoice: "Aucune facture ne correspond.",
    none: "Rien à faire.",
    indicators: (ids: string) => `indicateurs ${ids}`,
    late: (days: number, late: number) => `${n(days)} jours, dont ${n(late)} de retard`,
    ofMean: (days: string) => `${days} j sur la moyenne`,
    ends: (day: string, months: number) => `le ${day} (dans ${n(months)} mois au plus)`,
    noContract: "facture sans marché",
  },
};

export type ManagingTexts = Dictionary<typeof managing>;
