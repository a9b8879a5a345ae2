/** A header as the words that count: abbreviations spelled out, plurals and genders gone, words that say nothing left out. */
import { decodeEntities, plain } from "./plainText";

export interface HeaderWords {
  /** Words in order, without those that say nothing. */
  words: string[];
  /** The years named (« Heures 2023 »), which are not words. */
  years: number[];
}

/** Abbreviation or variant → word. Several words are separated by a space. */
const SPELLED: Record<string, string> = {
  n: "numero",
  no: "numero",
  num: "numero",
  nr: "numero",
  number: "numero",
  nbr: "nombre",
  nb: "nombre",
  nbre: "nombre",
  nber: "nombre",
  mt: "montant",
  mnt: "montant",
  mtt: "montant",
  mont: "montant",
  amount: "montant",
  value: "valeur",
  env: "environnement",
  envt: "environnement",
  envir: "environnement",
  environ: "environnement",
  enviro: "environnement",
  environnt: "environnement",
  environmental: "environnement",
  environment: "environnement",
  envtale: "environnement",
  envtal: "environnement",
  environnementaux: "environnement",
  soc: "social",
  sociaux: "social",
  sociale: "social",
  societal: "social",
  consid: "consideration",
  cons: "consultation",
  consult: "consultation",
  considerat: "consideration",
  insert: "insertion",
  notif: "notification",
  notifie: "notification",
  notified: "notification",
  notifiee: "notification",
  award: "notification",
  awarded: "notification",
  proc: "procedure",
  ref: "reference",
  refer: "reference",
  dt: "date",
  dte: "date",
  deb: "debut",
  start: "debut",
  beginning: "debut",
  end: "fin",
  expiry: "fin",
  begin: "debut",
  duration: "duree",
  tit: "titulaire",
  titul: "titulaire",
  holder: "titulaire",
  supplier: "fournisseur",
  contractor: "titulaire",
  vendor: "fournisseur",
  fourn: "fournisseur",
  fournis: "fournisseur",
  fourniss: "fournisseur",
  attrib: "attributaire",
  attributair: "attributaire",
  prest: "prestataire",
  exec: "execution",
  exe: "execution",
  excution: "execution",
  cl: "clause",
  clse: "clause",
  claus: "clause",
  annx: "annexe",
  annex: "annexe",
  an: "annee",
  anne: "annee",
  ans: "annee",
  annuel: "annuel",
  crit: "critere",
  criterion: "critere",
  criteria: "critere",
  critair: "critere",
  critre: "critere",
  resp: "responsable",
  responsible: "responsable",
  lib: "libelle",
  libel: "libelle",
  intitul: "intitule",
  title: "intitule",
  subject: "objet",
  obj: "objet",
  object: "objet",
  description: "description",
  desc: "description",
  descriptif: "description",
  designation: "designation",
  year: "annee",
  month: "mois",
  months: "mois",
  mths: "mois",
  day: "jour",
  days: "jour",
  hour: "heure",
  hours: "heure",
  hrs: "heure",
  hr: "heure",
  h: "heure",
  cumul: "cumule",
  cumulative: "cumule",
  cumulated: "cumule",
  contract: "marche",
  contrat: "marche",
  mp: "marche",
  mche: "marche",
  mrche: "marche",
  mar: "marche",
  mche_: "marche",
  sme: "pme",
  smes: "pme",
  reserved: "reserve",
  buyer: "acheteur",
  department: "service",
  dept: "service",
  direction: "direction",
  dir: "direction",
  type: "type",
  kind: "type",
  nat: "nature",
  status: "statut",
  state: "etat",
  etat: "etat",
  stat: "statut",
  outcome: "finalite",
  lots: "lot",
  tender: "consultation",
  tenders: "offre",
  bids: "offre",
  bid: "offre",
  offers: "offre",
  offer: "offre",
  received: "recu",
  recue: "recu",
  sociales: "social",
  name: "nom",
  denom: "denomination",
  rs: "raison social",
  company: "entreprise",
  size: "taille",
  ste: "entreprise",
  societe: "entreprise",
  estim: "estime",
  estimatif: "estime",
  estimative: "estime",
  estimation: "estime",
  estimated: "estime",
  previ: "prevu",
  prev: "prevu",
  previsionnel: "prevu",
  previsionnelle: "prevu",
  previsionnellement: "prevu",
  planned: "planifie",
  planification: "planifie",
  programme: "programme",
  programmation: "programme",
  forecast: "prevu",
  expected: "prevu",
  initiale: "initial",
  maxi: "maximum",
  max: "maximum",
  maximal: "maximum",
  maximale: "maximum",
  maximun: "maximum",
  mini: "minimum",
  min: "minimum",
  minimal: "minimum",
  nego: "negociation",
  negoc: "negociation",
  negocie: "negociation",
  negotiation: "negociation",
  sourcage: "sourcing",
  reunions: "reunion",
  meeting: "reunion",
  review: "bilan",
  reviews: "bilan",
  fact: "facture",
  invoice: "facture",
  invoices: "facture",
  paiements: "paiement",
  payment: "paiement",
  delay: "delai",
  spend: "depense",
  spent: "depense",
  spending: "depense",
  competition: "concurrence",
  competed: "concurrence",
  concu: "concurrence",
  mec: "mise concurrence",
  famill: "famille",
  fam: "famille",
  category: "categorie",
  cat: "categorie",
  segment: "segment",
  domain: "domaine",
  rse: "rse",
  csr: "rse",
  dd: "developpement durable",
  exo: "exercice",
  code: "code",
  cpv: "cpv",
  realisees: "realise",
  realisee: "realise",
  effectue: "realise",
  effectuee: "realise",
  done: "realise",
  worked: "realise",
  mandate: "mandate",
  paid: "paye",
  regle: "paye",
  payee: "paye",
  acquitte: "paye",
  reception: "recu",
  reçu: "recu",
  inc: "",
  hors: "hors",
  horstaxe: "ht",
  taxe: "taxe",
  tax: "taxe",
  excl: "hors",
  duties: "droit",
  echeance: "echeance",
  ech: "echeance",
  ae: "engagement",
  ej: "engagement juridique",
  pa: "achat",
  achats: "achat",
  formation: "formation",
  training: "formation",
  trainings: "formation",
  publication: "publication",
  pub: "publicite",
  current: "actuel",
  actuelle: "actuel",
  actuelles: "actuel",
  donnees: "donnee",
  data: "donnee",
  social: "social",
  environnementale: "environnement",
  environnemental: "environnement",
  ecologique: "environnement",
  vert: "environnement",
  verte: "environnement",
  green: "environnement",
  dispositions: "disposition",
  dispo: "disposition",
  dispositif: "disposition",
  carac: "caractere",
  caracteristique: "caractere",
  pres: "presence",
  integre: "integrant",
  ecart: "ecart",
  legal: "legal",
  winner: "titulaire",
  winning: "titulaire",
  retenu: "retenu",
  retenue: "retenu",
  conclusion: "conclusion",
};

/** Two words that are one thing once spelled out. */
const PHRASES: [RegExp, string][] = [
  [/\bh\s*\.?\s*t\b\.?/g, " ht "],
  [/\bhors\s+taxes?\b|\bexcl(?:uding)?\.?\s+(?:vat|tax(?:es)?)\b|\bhtva\b/g, " ht "],
  [
    /\bt\s*\.?\s*t\s*\.?\s*c\b\.?|\btoutes\s+taxes\s+comprises\b|\bincl(?:uding)?\.?\s+(?:vat|tax(?:es)?)\b/g,
    " ttc ",
  ],
  [/\bn\s*[°º]|\bno\b\.?|№|#/g, " numero "],
  [/\bappels?\s+d'?\s*offres?\b/g, " procedure_ao "],
  [/\bpetites?\s+(?:et|&)\s+moyennes?\s+entreprises?\b|\bsmall\s+(?:and|&)\s+medium\b/g, " pme "],
  [/\bo\s*\/\s*n\b|\boui\s*\/\s*non\b|\by\s*\/\s*n\b|\byes\s*\/\s*no\b|\b[01]\s*\/\s*[01]\b/g, " "],
  [/\bk\s*€|\bk?€|\bkeuros?\b|\beuros?\b|\beur\b|\ben\s+k?eur\b/g, " "],
  [/\bd'?\s*effet\b/g, " effet "],
  [/\baujourd'hui\b/g, " "],
  [/\bc\.?\s?p\.?\s?v\b\.?/g, " cpv "],
  [/\br\.?\s?s\.?\s?e\b\.?/g, " rse "],
  [/\bp\.m\.e\b\.?/g, " pme "],
  [/\bsecteur\s+protege\b/g, " reserve "],
];

const SILENT = new Set(
  (
    "de du des d la le les l un une a au aux en et ou par sur pour dans avec est sont ce cet cette ces que qui se son sa ses y il elle the of and or for in is are to by on at was has " +
    "oui non yes if si dont e s vos nos leur lequel laquelle lors cas echeant afin ainsi selon via this with as from jj mm aaaa yyyy dd_ hh format txt ex qu c m mme"
  ).split(" "),
);

/** Words that end in s, x or e by nature. */
const KEPT = new Set([
  "cons",
  "mois",
  "pays",
  "avis",
  "cours",
  "siret",
  "temps",
  "prix",
  "taux",
  "choix",
  "bilan",
  "pme",
  "rse",
  "cpv",
  "ht",
  "ttc",
  "acces",
  "sourcing",
  "tiers",
  "process",
  "cis",
  "clos",
  "fois",
]);

function singular(word: string): string {
  if (word.length <= 3 || KEPT.has(word)) {
    return word;
  }
  let bare = word.replace(/[sx]$/, "");
  if (bare.endsWith("ee") && bare.length > 4) {
    bare = bare.slice(0, -1);
  }
  return bare;
}

function spell(word: string): string {
  const direct = Object.hasOwn(SPELLED, word) ? SPELLED[word] : undefined;
  if (direct !== undefined) {
    return direct;
  }
  const bare = singular(word);
  return (Object.hasOwn(SPELLED, bare) ? SPELLED[bare] : undefined) ?? bare;
}

/** Spellings that stand for a word, for finding misspelt ones: « environnementale » → « environnement ». */
export const SPELLINGS: readonly (readonly [string, string])[] = Object.entries(SPELLED).filter(
  ([spelling, word]) => spelling.length >= 5 && word !== "" && !word.includes(" "),
);

const memo = new Map<string, HeaderWords>();

/** The words of a header in any habit: « N° marché », « dateNotification », « MARCHE_OBJET », « Mt. &eacute;stim&eacute; ». */
export function headerWords(header: string): HeaderWords {
  const known = memo.get(header);
  if (known) {
    return known;
  }
  const decoded = decodeEntities(header).slice(0, 300);
  const split = decoded
    .replace(/([a-zà-ÿ])([A-ZÀ-Þ])/g, "$1 $2")
    .replace(/([A-ZÀ-Þ]{2,})([A-ZÀ-Þ][a-zà-ÿ]{2,})/g, "$1 $2");
  let text = plain(split).replace(/[_]+/g, " ");
  for (const [phrase, word] of PHRASES) {
    text = text.replace(phrase, word);
  }
  const words: string[] = [];
  const years: number[] = [];
  for (const token of text.split(/[^a-z0-9°]+/)) {
    if (token === "") {
      continue;
    }
    if (/^(?:19[89]\d|20\d\d)$/.test(token)) {
      years.push(Number(token));
      continue;
    }
    if (SILENT.has(token)) {
      continue;
    }
    for (const part of token.replace(/^([a-z]+)(?=\d)/, "$1 ").split(" ")) {
      for (const word of spell(part).split(" ")) {
        if (word !== "" && !SILENT.has(word)) {
          words.push(word);
        }
      }
    }
  }
  const result = { words, years };
  if (memo.size > 5000) {
    memo.clear();
  }
  memo.set(header, result);
  return result;
}
