/** A register made by hand and its assessment, for the tests of the sheets: every kind of figure, and some without. */
import { NO_DAY, NO, NOT_FILLED, YES, type FactId, type Register } from "../../src/register/contracts";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS, type Assessment, type Inputs } from "../../src/spaser/assessment";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import type { Framework } from "../../src/spaser/framework";
import type { SheetContext } from "../../src/report/indicator-sheet";

const FIRST_DAY: Record<number, number> = { 2021: 44197, 2022: 44562, 2023: 44927 };
const FACTS: FactId[] = [
  "competed",
  "digital",
  "socialClause",
  "insertionClause",
  "socialAnnex",
  "socialCriterion",
  "reserved",
  "environmentalCriterion",
  "environmentalClause",
  "environmentalAnnex",
  "csrAnnex",
  "sme",
  "sourcing",
  "negotiation",
  "responsible",
];

/** A register of so many contracts over 2021 to 2023; the same for the same size. */
export function sampleRegister(size = 240): Register {
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const each = <T>(of: (i: number) => T) => Array.from({ length: size }, (_, i) => of(i));
  const years = each((i) => 2021 + (i % 3));
  const days = each((i) => (FIRST_DAY[years[i]!] ?? 0) + Math.floor(random() * 360));
  const share: Partial<Record<FactId, number>> = {
    competed: 0.8,
    digital: 0.2,
    reserved: 0.06,
    socialClause: 0.3,
  };
  const facts: Register["facts"] = {};
  for (const fact of FACTS) {
    facts[fact] = Uint8Array.from(
      each(() => (random() < 0.04 ? NOT_FILLED : random() < (share[fact] ?? 0.55) ? YES : NO)),
    );
  }
  return {
    size,
    sheets: [],
    sheetOf: new Uint16Array(size),
    rowOf: Uint32Array.from(each((i) => i + 4)),
    otherRows: new Map(),
    contractNumber: each((i) => `${years[i]}-${String(i).padStart(3, "0")}`),
    procedureNumber: each((i) => `P${Math.floor(i / 2)}`),
    lot: each(() => ""),
    object: each((i) => `Prestation n° ${i} de nettoyage, d’entretien et de maintenance des locaux`),
    supplierName: each((i) => `Titulaire ${i}`),
    buyer: each(() => ""),
    awarded: new Uint8Array(size).fill(1),
    notificationDay: Int32Array.from(days),
    notificationYear: Int16Array.from(years),
    startDay: Int32Array.from(days),
    endDay: Int32Array.from(each((i) => days[i]! + 700)),
    endKnown: new Uint8Array(size).fill(1),
    amount: Float64Array.from(each(() => Math.round(random() * 4e5) + 5000)),
    hasAmount: true,
    facts,
    derived: {},
    sourcingCount: Float64Array.from(each(() => (random() < 0.3 ? 1 : NaN))),
    executionReviewDay: Int32Array.from(each((i) => (i % 60 === 0 ? days[i]! + 90 : NO_DAY))),
    paymentDelay: Float64Array.from(each(() => 20 + Math.round(random() * 20))),
    invoiceCount: Float64Array.from(each(() => Math.ceil(random() * 12))),
    insertionHours: new Map(
      [2021, 2022, 2023].map((year) => [year, Float64Array.from(each(() => Math.round(random() * 300)))]),
    ),
    spend: new Map(),
    findings: [],
  };
}

export const SAMPLE_INPUTS: Inputs = {
  ...NO_INPUTS,
  targets: { 2023: { "2.1": 0.3 } },
  entries: {
    2022: { "1.1": 1, "1.2": 5, "4.3": 44622 },
    2023: { "1.1": 1, "4.3": 44973, C6: 130_000_000, "4.2": 0 },
  },
  comments: {
    2023: {
      "2.1": "Hausse portée par les marchés de travaux et de nettoyage ; effort à poursuivre en 2024.",
    },
  },
  actions: {
    2023: {
      "1": "→ Diffusion du schéma de promotion des achats responsables\n→ Création d’une fiche « Achats durables » accessible à tous\n→ Animation de l’espace « Achat et marchés publics »",
      "3": "→ Marché de collecte et de valorisation de matériels informatiques\n→ Téléphones portables reconditionnés",
    },
  },
  outlooks: {
    2023: {
      "1": "→ Étudier une formation interne « Penser, concevoir, analyser et exécuter un critère RSE »",
    },
  },
};

export const SAMPLE_CONTEXT: SheetContext = {
  language: "fr",
  body: "Agence de l’achat exemplaire",
  sources: ["Marchés 2021-2023", "Factures"],
  computedAt: { day: 45_350, minutes: 14 * 60 + 32 },
  productVersion: "0.1.0",
};

export function framework(id: string): Framework {
  const found = FRAMEWORKS.find((one) => one.id === id);
  if (!found) throw new Error(`no framework ${id}`);
  return found;
}

/** The assessment of the sample register. */
export function sampleAssessment(
  inputs: Inputs = SAMPLE_INPUTS,
  years: number[] = [2022, 2023],
  id = "asp-2023",
): Assessment {
  return assess(sampleRegister(), framework(id), { year: years.at(-1)!, years }, inputs);
}
