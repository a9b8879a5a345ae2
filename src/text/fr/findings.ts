/** French sentences of the register: names of fields, why something was recognised, what was read and what was done with it. */
import type { FieldId, RelatedTableKind } from "../../register/fields";
import type { FindingCode } from "../../register/finding";
import type { RecognitionReasonCode } from "../../register/recognition";
import type { OtherRegister } from "../../register/recognising/vocabulary/other-registers";
import { formatCount, formatNumber } from "../numbers";

/** What belongs in a sentence, as the finding carries it. */
export type Params = Record<string, string | number>;

export interface FindingTexts {
  field: Record<FieldId, string>;
  /** What a related table lists. */
  table: Record<RelatedTableKind, string>;
  reason: Record<RecognitionReasonCode, (params: Params) => string>;
  /** Title of a group of findings. */
  kind: Record<FindingCode, string>;
  sentence: Record<FindingCode, (params: Params) => string>;
  /** Headers of the columns that « Ajouter les colonnes manquantes » appends: wordings that are recognised for certain. */
  addedHeader: Partial<Record<FieldId, string>>;
  /** What may be chosen in such a column. */
  allowed: string[];
}

/** The name of an id; an unknown id is shown as it is. */
const lookUp = (names: Record<string, string>, id: string | number | undefined) =>
  names[String(id)] ?? String(id ?? "");
const many = (count: number) => count >= 2;
const n = (count: string | number | undefined) => formatCount(Number(count ?? 0), "fr");
const read = ({ read = "" }: Params) => `« ${read} »`;
const named = ({ header = "" }: Params) => (header === "" ? "sans en-tête" : `« ${header} »`);
const of = (field: string | number | undefined) => lookUp(fields, field);
/** "2023-02-16" → « 16/02/2023 ». */
const day = (iso: string | number | undefined) => {
  const [year, month, date] = String(iso ?? "").split("-");
  return date === undefined ? String(iso ?? "") : `${date}/${month}/${year}`;
};

/** What can be typed in a unit, and an example of it. */
const typedUnit = (unit: string | number | undefined) =>
  unit === "date" ? "une date" : unit === "percent" ? "un pourcentage" : "un nombre";
const typedExample = (unit: string | number | undefined) =>
  unit === "date" ? "16/02/2023" : unit === "percent" ? "25 %" : "5";
const typedWhat = (what: string | number | undefined) =>
  what === "target" ? "Cette cible" : what === "reference" ? "Cette référence" : "Cette saisie";

const fields: Record<FieldId, string> = {
  contractNumber: "numéro de marché",
  procedureNumber: "numéro de procédure",
  lot: "lot",
  object: "objet",
  supplierName: "titulaire",
  supplierId: "SIRET du titulaire",
  buyer: "acheteur",
  department: "direction ou service",
  current: "version actuelle",
  modification: "numéro de modification",
  nature: "nature du marché",
  procedure: "procédure",
  competed: "mise en concurrence",
  outcome: "statut",
  launchDate: "date de lancement de la consultation",
  plannedDate: "date de notification prévue",
  notificationDate: "date de notification",
  notificationYear: "année de notification",
  startDate: "date de début",
  endDate: "date de fin",
  durationMonths: "durée",
  amount: "montant HT",
  cpv: "code CPV",
  segment: "segment d’achat",
  bidsReceived: "offres reçues",
  socialConsiderations: "considérations sociales",
  socialClause: "clause sociale",
  insertionClause: "clause d’insertion",
  socialAnnex: "annexe sociale",
  socialCriterion: "critère social",
  reserved: "marché réservé",
  insertionHours: "heures d’insertion de l’année",
  insertionHoursCumulative: "heures d’insertion cumulées",
  environmentalConsiderations: "considérations environnementales",
  environmentalCriterion: "critère environnemental",
  environmentalClause: "clause environnementale",
  environmentalAnnex: "annexe environnementale",
  csrAnnex: "annexe RSE",
  sme: "titulaire PME",
  sourcing: "sourcing",
  planned: "procédure planifiée",
  negotiation: "négociation",
  executionReview: "bilan d’exécution",
  paymentDelay: "délai moyen de paiement",
  invoiceCount: "nombre de factures",
  spend: "dépense de l’année",
  responsible: "marché responsable",
  received: "date de réception",
  paid: "date de paiement",
  means: "moyen de paiement",
  date: "date",
  year: "année",
  hours: "heures",
  title: "intitulé",
};

const otherRegisters: Record<OtherRegister, string> = {
  subsidies: "un registre de subventions",
  deliberations: "un registre de délibérations",
  staff: "une liste d’agents",
  budget: "un budget",
  inventory: "un inventaire de matériel",
  orders: "une liste de bons de commande",
  notices: "une liste d’avis de publicité",
  permits: "un registre d’autorisations d’urbanisme",
  leases: "une liste de baux",
  claims: "un suivi de sinistres ou de contentieux",
  concessions: "un registre de concessions",
  agreements: "un registre de conventions",
};

const tables: Record<RelatedTableKind, string> = {
  invoices: "factures",
  insertionHours: "heures d’insertion",
  sourcing: "rencontres de sourcing",
  trainings: "formations",
  publications: "publications",
};

/** What a sheet doesn’t say, though it would make it the table that it looks like. */
const notSaid: Record<RelatedTableKind, string> = {
  invoices: "rien n’y indique que ces factures ont été reçues",
  insertionHours: "rien n’y rattache les heures à l’insertion et à un marché",
  sourcing: "rien n’y indique que des entreprises ont été rencontrées",
  trainings: "rien n’y indique que ces formations portent sur l’achat responsable",
  publications: "rien n’y indique que ces publications sont internes",
};

export const findings: FindingTexts = {
  field: fields,
  table: tables,

  reason: {
    headerKnown: () => "l’en-tête est un intitulé connu",
    headerClose: ({ wording = "" }) => `l’en-tête est proche de « ${wording} »`,
    headerAndValues: () => "l’en-tête et les valeurs concordent",
    valuesOnly: ({ share = 0 }) => `les valeurs seules l’indiquent (${n(share)} %)`,
    groupHeader: ({ group = "" }) => `l’en-tête est placé sous « ${group} »`,
    chosen: () => "vous l’avez choisie",
    remembered: () => "enregistrée la dernière fois",
    sheetLooksLikeRegister: ({ columns = 0, row = 1 }) =>
      `un registre : ${n(columns)} ${many(Number(columns)) ? "colonnes reconnues" : "colonne reconnue"}, en-têtes en ligne ${row}`,
    sheetLooksLikePlanning: ({ row = 1 }) =>
      `des consultations à venir (une date de lancement ou de notification prévue, pas de notification), en-têtes en ligne ${row}`,
    sheetLooksLikeRelated: ({ row = 1 }) => `un tableau complémentaire, en-têtes en ligne ${row}`,
    sheetIsOurs: () => "une feuille du complément",
    sheetEmpty: () => "aucune valeur",
    sheetNoHeader: () => "aucune ligne d’en-têtes de registre",
    sheetTooFewFields: () => "trop peu de colonnes d’un registre de marchés notifiés",
    sheetNotComputed: ({ cells = 0 }) =>
      `${n(cells)} ${many(Number(cells)) ? "formules n’ont" : "formule n’a"} pas de résultat dans le fichier : ouvrez et enregistrez le classeur dans Excel`,
    sheetIgnored: () => "ignorée à votre demande",
    sheetMayBeRelated: ({ table = "" }) => `peut-être le tableau des ${lookUp(tables, table)}, à confirmer`,
    sheetIsOtherKind: ({ register = "" }) =>
      `${lookUp(otherRegisters, register)}, et non un registre de marchés`,
    sheetOtherRegister: ({ sheet = "" }) => `un autre tableau que le registre « ${sheet} »`,
    sheetIsCopy: ({ sheet = "" }) => `les mêmes lignes que « ${sheet} »`,
  },

  kind: {
    unreadableDate: "Dates illisibles",
    impossibleDate: "Dates impossibles",
    unreadableNumber: "Nombres illisibles",
    negativeNumber: "Nombres négatifs",
    unreadableFact: "Réponses ni oui ni non",
    errorCell: "Cellules en erreur",
    amountOutlier: "Montants inhabituels",
    endBeforeStart: "Fin avant le début",
    endUnknown: "Fin inconnue",
    notAwardedElsewhere: "Marchés non attribués, dits hors du statut",
    noNotification: "Marchés sans date de notification",
    reservedContradiction: "Marchés réservés : réponses contradictoires",
    hoursWithoutClause: "Heures d’insertion sans clause",
    duplicateNumber: "Numéros en double",
    rowsMerged: "Lignes réunies en un marché",
    outdatedRow: "Versions remplacées",
    totalRow: "Lignes de total",
    sectionRow: "Lignes de section",
    repeatedHeader: "En-têtes répétés",
    exampleRow: "Lignes d’exemple",
    concessionRow: "Concessions",
    amendmentRow: "Avenants",
    lotOfAbove: "Lots sous leur consultation",
    mergedQuantity: "Montants fusionnés",
    noteRow: "Notes sous le tableau",
    hiddenRows: "Lignes masquées",
    inputRefused: "Saisies illisibles",
    inputImplausible: "Saisies de plus de 100 %",
    inputOtherBound: "Saisies dans l’autre sens",
    unclosedQuote: "Guillemets non fermés",
    formulaWithoutValue: "Formules sans résultat",
    amountStandsIn: "Montants maximums et minimums",
    amountUnit: "Montants en milliers ou en millions",
    relatedNotJoined: "Lignes sans marché correspondant",
    relatedAmbiguous: "Lignes de plusieurs marchés possibles",
    relatedProposed: "Tableaux à confirmer",
    relatedPrecedence: "Tableau préféré à une colonne",
    lowConfidence: "Colonnes à confirmer",
    columnRenamed: "Colonnes renommées",
    columnMoved: "Colonnes déplacées",
    columnMissing: "Colonnes disparues",
    sheetMissing: "Feuilles disparues",
    choiceLeftAside: "Choix sans effet",
    headerMoved: "En-têtes déplacés",
    yearFromSheetName: "Année lue dans le nom de la feuille",
    columnDoubled: "Colonnes en double",
    columnWithoutYear: "Colonnes sans année",
    headerContradicted: "En-têtes que les valeurs contredisent",
    lowCoverage: "Données peu renseignées",
  },

  sentence: {
    unreadableDate: (p) =>
      `${read(p)} n’est pas lisible comme date (${of(p.field)}). La cellule est comptée comme non renseignée. Corrigez-la dans le registre.`,
    impossibleDate: (p) =>
      `${read(p)} n’est pas une date possible (${of(p.field)}). La cellule est comptée comme non renseignée. Corrigez-la dans le registre.`,
    negativeNumber: (p) =>
      `${read(p)} : un nombre négatif n’a pas de sens ici (${of(p.field)}). La cellule est comptée comme non renseignée.`,
    unreadableNumber: (p) =>
      `${read(p)} n’est pas lisible comme nombre (${of(p.field)}). La cellule est comptée comme non renseignée. Corrigez-la dans le registre.`,
    unreadableFact: (p) =>
      `${read(p)} ne signifie ni oui ni non (${of(p.field)}). La cellule est comptée comme non renseignée. Corrigez-la dans le registre.`,
    errorCell: (p) =>
      `La cellule affiche ${read(p)} (${of(p.field)}). Elle est comptée comme non renseignée. Corrigez sa formule.`,
    amountOutlier: ({ amount = 0 }) =>
      `Montant de ${formatNumber(Number(amount), 2, "fr")} €, très éloigné des autres. Il est compté tel quel : vérifiez-le.`,
    endBeforeStart: ({ start, end }) =>
      `La fin (${day(end)}) précède le début (${day(start)}). Les deux dates sont conservées telles quelles. Corrigez-les dans le registre.`,
    endUnknown: ({ contracts = 0 }) =>
      `La fin de ${n(contracts)} ${many(Number(contracts)) ? "marchés" : "marché"} n’est pas connue : il faut une date de fin, ou une durée et le jour où elle commence. La fin utilisée est le 31 décembre de l’année de notification.`,
    notAwardedElsewhere: (p) => `${read(p)} (colonne ${named(p)}) : le marché est compté comme non attribué.`,
    noNotification: () =>
      "Pas de date de notification lisible : le marché n’est compté dans aucune année. Indiquez-la dans le registre.",
    reservedContradiction: () =>
      "La colonne « marché réservé » indique « non », les considérations sociales citent un marché réservé. La colonne l’emporte. Corrigez celle des deux qui est fausse.",
    hoursWithoutClause: ({ hours = 0 }) =>
      `${formatNumber(Number(hours), 0, "fr")}\u00a0h d’insertion, mais la clause est notée « non ». Les heures sont comptées : vérifiez la clause.`,
    duplicateNumber: ({ number = "", other = 0 }) =>
      `Le numéro « ${number} » est aussi en ligne ${n(other)}, avec une autre date ou un autre objet. Ce sont deux marchés pour le calcul.`,
    rowsMerged: ({ number = "", rows = 0 }) =>
      `${n(rows)} lignes ${number === "" ? "" : `portent le numéro « ${number} » et `}forment un seul marché.`,
    outdatedRow: ({ number = "" }) =>
      `Ancienne version du marché « ${number} » : la version actuelle la remplace.`,
    totalRow: ({ text = "" }) => `Ligne de total (« ${text} ») : elle n’est pas comptée comme un marché.`,
    sectionRow: ({ text = "" }) => `Ligne de section (« ${text} ») : elle n’est pas comptée comme un marché.`,
    repeatedHeader: () => "L’en-tête est répété sur cette ligne : elle n’est pas comptée comme un marché.",
    exampleRow: ({ text = "" }) => `Ligne d’exemple (« ${text} ») : elle n’est pas comptée comme un marché.`,
    concessionRow: ({ number = "" }) =>
      `« ${number} » est une concession : elle n’est pas comptée comme un marché.`,
    amendmentRow: ({ number = "" }) =>
      `Avenant au marché « ${number} » : il n’est pas compté comme un marché de plus et ne change rien à ce qui est lu du marché.`,
    lotOfAbove: ({ number = "", other = 0 }) =>
      `Cette ligne n’a pas de numéro ou de date : elle est lue comme un lot de « ${number} », d’après la ligne ${other}.`,
    mergedQuantity: ({ header = "", contracts = 0 }) =>
      `« ${header} » est fusionné sur ${contracts} marchés : la valeur compte une fois, pour le premier.`,
    noteRow: ({ text = "" }) =>
      `Note sous le tableau (« ${text} ») : elle n’est pas comptée comme un marché.`,
    hiddenRows: ({ rows = 0 }) =>
      `${n(rows)} ${many(Number(rows)) ? "lignes masquées ou filtrées sont comptées" : "ligne masquée ou filtrée est comptée"} comme les autres.`,
    inputRefused: (p) =>
      `Cellule ${p.cell ?? ""} : « ${p.typed ?? ""} » n’est pas ${typedUnit(p.unit)}. ${typedWhat(p.what)} n’est pas prise en compte ; saisissez par exemple ${typedExample(p.unit)}.`,
    inputImplausible: (p) =>
      `Cellule ${p.cell ?? ""} : plus de 100 %. ${typedWhat(p.what)} est prise en compte telle quelle : vérifiez-la.`,
    inputOtherBound: (p) =>
      `Cellule ${p.cell ?? ""} : « ${p.typed ?? ""} » dit le contraire du sens de cet indicateur. Seul le nombre est pris en compte : vérifiez-le.`,
    unclosedQuote: ({ line = 0 }) =>
      `Un guillemet ouvert à la ligne ${n(line)} du fichier n’est jamais fermé. La cellule est lue jusqu’au séparateur suivant : vérifiez cette ligne.`,
    formulaWithoutValue: (p) =>
      `La colonne ${named(p)} contient ${n(p.cells)} ${many(Number(p.cells)) ? "formules dont le fichier ne donne pas le résultat : ces cellules sont comptées comme non renseignées" : "formule dont le fichier ne donne pas le résultat : la cellule est comptée comme non renseignée"}. Ouvrez et enregistrez le classeur dans Excel.`,
    amountStandsIn: ({ header = "", other = "" }) =>
      `Où « ${header} » n’indique aucun montant, « ${other} » est lu à sa place.`,
    amountUnit: (p) =>
      `La colonne ${named(p)} est en ${Number(p.factor) === 1000 ? "milliers" : "millions"} d’euros d’après son en-tête : ses nombres sont multipliés par ${n(p.factor)}.`,
    relatedNotJoined: ({ number = "", table = "" }) =>
      `Le marché « ${number} » du tableau des ${lookUp(tables, table)} n’est pas dans le registre : la ligne n’y est pas rattachée.`,
    relatedAmbiguous: ({ number = "", table = "" }) =>
      `Plusieurs acheteurs ont un marché « ${number} » : la ligne du tableau des ${lookUp(tables, table)} n’est rattachée à aucun. Ajoutez l’acheteur dans ce tableau, comme dans le registre.`,
    relatedProposed: ({ table = "" }) =>
      `Cette feuille est peut-être le tableau des ${lookUp(tables, table)}, mais ${lookUp(notSaid, table)}. Elle n’est pas comptée : si elle doit l’être, choisissez son rôle sous « Feuilles ».`,
    relatedPrecedence: ({ table = "", field = "" }) =>
      `Le tableau des ${lookUp(tables, table)} est utilisé, et non la colonne « ${of(field)} » du registre.`,
    lowConfidence: (p) =>
      p.taken === 0
        ? `La colonne ${named(p)} est peut-être « ${of(p.field)} ». Elle n’est pas lue tant que vous ne l’avez pas confirmée.`
        : `La colonne ${named(p)} est lue comme « ${of(p.field)} », sans certitude (${n(p.confidence)} %). Confirmez-la ou corrigez-la.`,
    columnRenamed: ({ header = "", now = "", field }) =>
      `La colonne « ${header} », choisie pour « ${of(field)} », s’appelle maintenant « ${now} ». Elle est encore lue : vérifiez-la.`,
    columnMoved: ({ header = "", now = "" }) =>
      `La colonne « ${header} » est maintenant en ${now}. Elle y est lue.`,
    columnMissing: ({ header = "", field, now = "" }) =>
      now === ""
        ? `La colonne « ${header} », choisie pour « ${of(field)} », n’est plus là. Rien n’est lu pour cette donnée : choisissez une autre colonne.`
        : `La colonne « ${header} », choisie pour « ${of(field)} », n’est plus là. « ${now} » est lue à sa place : vérifiez-la.`,
    headerMoved: ({ chosen = 1, row = 1 }) =>
      `La ligne ${n(chosen)}, choisie auparavant, ne porte plus d’en-têtes. Ceux de la ligne ${n(row)} sont lus : vérifiez-les.`,
    choiceLeftAside: ({ kind, header = "", field }) =>
      kind !== undefined
        ? "La feuille ne se lit plus comme vous l’aviez choisi. Ce choix est ignoré : vérifiez-la dans « Colonnes »."
        : header === ""
          ? `Le choix fait pour « ${of(field)} » ne convient plus à cette feuille. Il est ignoré.`
          : `La colonne « ${header} », choisie pour « ${of(field)} », ne convient plus à ce que contient la feuille. Ce choix est ignoré : vérifiez-la dans « Colonnes ».`,
    sheetMissing: ({ sheet = "" }) =>
      `La feuille « ${sheet} », choisie auparavant, n’est plus dans le classeur.`,
    yearFromSheetName: ({ year = "" }) =>
      `Pas de colonne de date ni d’année : l’année ${year} est lue dans le nom de la feuille.`,
    columnDoubled: (p) =>
      `Deux colonnes annoncent « ${of(p.field)} » : « ${p.read ?? ""} » est lue, ${named(p)} ne l’est pas. Choisissez l’autre si c’est elle qui compte.`,
    columnWithoutYear: (p) =>
      `La colonne ${named(p)} annonce « ${of(p.field)} », sans dire de quelle année : elle n’est pas lue. Indiquez une seule année dans son en-tête.`,
    headerContradicted: (p) =>
      `L’en-tête ${named(p)} annonce « ${of(p.field)} », ses valeurs indiquent autre chose. ${
        p.read === undefined || p.read === ""
          ? "La colonne n’est pas lue."
          : `La colonne est lue comme « ${of(p.read)} ».`
      }`,
    lowCoverage: ({ field, share = 0 }) =>
      `Donnée « ${of(field)} » : renseignée pour ${n(share)} % des marchés seulement.`,
  },

  addedHeader: {
    competed: "Mise en concurrence",
    socialClause: "Clause sociale",
    insertionClause: "Clause d’insertion",
    socialAnnex: "Annexe sociale",
    socialCriterion: "Critère social",
    reserved: "Marché réservé",
    environmentalCriterion: "Critère environnemental",
    environmentalClause: "Clause environnementale",
    environmentalAnnex: "Annexe environnementale",
    csrAnnex: "Annexe RSE",
    sme: "Titulaire PME",
    sourcing: "Sourcing",
    planned: "Procédure planifiée",
    negotiation: "Négociation",
    executionReview: "Bilan d’exécution",
    responsible: "Marché responsable",
  },
  allowed: ["Oui", "Non"],
};
