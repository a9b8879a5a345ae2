/** Fictional contracts from a fixed seed: what the registers of the corpus write down, each in its own habit. */
import { dayOf } from "../../../src/register/cells/days";

/** Yes, no, or not filled in. */
export type Answer = true | false | null;

export interface Contract {
  number: string;
  procedureNumber: string;
  lot: number;
  object: string;
  supplier: string;
  siret: string;
  service: string;
  nature: string;
  procedure: string;
  competed: boolean;
  awarded: boolean;
  /** Serial day. */
  notified: number;
  year: number;
  start: number;
  end: number;
  months: number;
  amount: number;
  cpv: string;
  segment: string;
  digital: boolean;
  bids: number;
  socialClause: Answer;
  insertionClause: Answer;
  socialAnnex: Answer;
  socialCriterion: Answer;
  reserved: Answer;
  envCriterion: Answer;
  envClause: Answer;
  envAnnex: Answer;
  csrAnnex: Answer;
  sme: Answer;
  sourcing: number | null;
  planned: Answer;
  negotiation: Answer;
  review: Answer;
  responsible: Answer;
  hours2022: number | null;
  hours2023: number | null;
  delay: number | null;
  invoices: number | null;
  spend2023: number | null;
}

/** Mulberry32: the same sequence everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WHAT = [
  "Fourniture de mobilier",
  "Nettoyage des locaux",
  "Maintenance des ascenseurs",
  "Réfection de la toiture",
  "Entretien des espaces verts",
  "Conseil en organisation",
  "Achat de véhicules électriques",
  "Hébergement de la plateforme",
  "Développement du portail usagers",
  "Location de copieurs",
  "Restauration collective",
  "Travaux de peinture",
  "Prestations de traduction",
  "Assurance dommages aux biens",
  "Diagnostic énergétique",
  "Gardiennage du site",
  "Fournitures de bureau",
  "Téléphonie mobile",
  "Collecte des déchets",
  "Formation à la conduite de projet",
];
const WHERE = [
  "du siège",
  "de la direction régionale",
  "des antennes",
  "de l’annexe nord",
  "pour l’agence de Valmont",
  "du centre de Rivebelle",
  "des sites distants",
  "de la halle aux grains",
];
const WHO = [
  "Atelier Brunel",
  "Verdier & Fils",
  "Sopral",
  "Netalia",
  "Durand Couverture",
  "Orfea Conseil",
  "Lumatech",
  "Bâti Ouest",
  "Groupe Arvor",
  "Les Jardins d’Ys",
  "Numéria",
  "Cantal Services",
  "Transmob",
  "Eco-Logis",
  "Pixel & Co",
  "Garde Plus",
  "Hexa Formation",
  "Bureau Vallonné",
];
const FORM = ["SARL", "SAS", "SA", "SASU", "EURL", "SCOP"];
const SERVICES = [
  "Direction des affaires générales",
  "Service informatique",
  "Direction du patrimoine",
  "Secrétariat général",
  "Service communication",
];
const SEGMENTS: [string, string, boolean][] = [
  ["Mobilier", "39130000-2", false],
  ["Nettoyage", "90910000-9", false],
  ["Travaux et maintenance", "45210000-2", false],
  ["Numérique et systèmes d’information", "72260000-5", true],
  ["Prestations intellectuelles", "79410000-1", false],
  ["Informatique et télécom", "48900000-7", true],
  ["Espaces verts", "77310000-6", false],
];
const PROCEDURES: [string, boolean][] = [
  ["Procédure adaptée", true],
  ["Appel d'offres ouvert", true],
  ["Procédure adaptée", true],
  ["Marché passé sans publicité ni mise en concurrence préalable", false],
  ["Appel d'offres restreint", true],
  ["Procédure avec négociation", true],
];

/** `count` contracts notified in 2021 to 2023, all numbers different, some procedures with two lots. */
export function makeContracts(seed: number, count: number): Contract[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const answer = (share: number, blank = 0.1): Answer => (random() < blank ? null : random() < share);
  const contracts: Contract[] = [];
  for (let i = 0; i < count; i++) {
    const year = 2021 + Math.floor(random() * 3);
    const notified = dayOf(year, 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28));
    const months = pick([6, 12, 12, 24, 36, 48, 48]);
    const [segment, cpv, digital] = pick(SEGMENTS);
    const [procedure, competed] = pick(PROCEDURES);
    const before = contracts[i - 1];
    const sameProcedure = before !== undefined && i % 5 === 4;
    const start = notified + pick([0, 10, 31]);
    const insertionClause = answer(0.3);
    contracts.push({
      number: `${year}-${String(i + 101).padStart(4, "0")}`,
      procedureNumber: sameProcedure
        ? before.procedureNumber
        : `P${year - 2000}-${String(i + 11).padStart(3, "0")}`,
      lot: sameProcedure ? 2 : 1,
      object: `${pick(WHAT)} ${pick(WHERE)} (${i + 1})`,
      supplier: `${pick(FORM)} ${pick(WHO)}`,
      siret: String(10000000000000 + Math.floor(random() * 89999999999999)),
      service: pick(SERVICES),
      nature: pick(["Marché", "Accord-cadre", "Marché", "Marché subséquent"]),
      procedure: sameProcedure ? before.procedure : procedure,
      competed: sameProcedure ? before.competed : competed,
      awarded: random() > 0.08,
      notified,
      year,
      start,
      end: start + Math.round(months * 30.4),
      months,
      amount: Math.round(4000 + random() ** 3 * 900000 + random() * 100) + Math.round(random() * 100) / 100,
      cpv,
      segment,
      digital,
      bids: 1 + Math.floor(random() * 9),
      socialClause: answer(0.35),
      insertionClause,
      socialAnnex: answer(0.5),
      socialCriterion: answer(0.2),
      reserved: answer(0.08),
      envCriterion: answer(0.6),
      envClause: answer(0.4),
      envAnnex: answer(0.5),
      csrAnnex: answer(0.2),
      sme: answer(0.55),
      sourcing: random() < 0.2 ? null : Math.floor(random() * 4),
      planned: answer(0.7),
      negotiation: answer(0.4),
      review: answer(0.1),
      responsible: answer(0.05),
      hours2022: insertionClause ? Math.floor(random() * 900) : null,
      hours2023: insertionClause ? Math.floor(random() * 900) : null,
      delay: random() < 0.2 ? null : 15 + Math.floor(random() * 40),
      invoices: random() < 0.2 ? null : Math.floor(random() * 60),
      spend2023: random() < 0.3 ? null : Math.round(random() * 90000),
    });
  }
  return contracts;
}
