/** A register of 260 fictional contracts, for the screens: built in memory, the same at every run. */
import { NO, NO_DAY, NOT_FILLED, YES, type FactId, type Register } from "../../src/register/contracts";
import { buildRegister } from "../../method-pages/build-register";
import type { RecognisedSheet } from "../../src/register/recognition";

const SIZE = 260;
const OBJECTS = [
  "Maintenance du réseau téléphonique",
  "Nettoyage des locaux du siège",
  "Fourniture de papier recyclé",
  "Location longue durée de véhicules électriques",
  "Assistance à maîtrise d’ouvrage pour le système d’information des achats",
  "Travaux de rénovation énergétique du bâtiment B, lot 3 : menuiseries extérieures et isolation",
  "Impression et mise sous pli",
  "Gardiennage et sécurité incendie",
];
/** Day of 1 January, as Excel counts. */
const NEW_YEAR: Record<number, number> = { 2021: 44197, 2022: 44562, 2023: 44927, 2024: 45292 };
const YEARS = [2021, 2022, 2023, 2024];

/** Shares of yes, and of not filled in. */
const FACTS: Partial<Record<FactId, [yes: number, blank: number]>> = {
  competed: [0.78, 0.02],
  digital: [0.22, 0],
  socialClause: [0.29, 0.04],
  insertionClause: [0.18, 0.02],
  socialAnnex: [0.18, 0.02],
  socialCriterion: [0.2, 0.05],
  reserved: [0.06, 0],
  environmentalCriterion: [0.38, 0.15],
  environmentalClause: [0.55, 0.05],
  environmentalAnnex: [0.45, 0.05],
  csrAnnex: [0.3, 0.05],
  sme: [0.46, 0.06],
  sourcing: [0.3, 0.1],
  negotiation: [0.5, 0.08],
};

/** Numbers between 0 and 1 that look random and never change. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** `edited` tells the social clause of these contracts « Oui »: an edit of the buyer. */
export function sampleRegister(sheet: RecognisedSheet, edited: readonly number[] = []): Register {
  const next = sequence(20_230_216);
  const contracts = Array.from({ length: SIZE }, (_, index) => index);
  const yearOf = contracts.map((index) => YEARS[Math.min(3, Math.floor((index / SIZE) * 4))] ?? 2024);
  const notificationDay = contracts.map(
    (index) => (NEW_YEAR[yearOf[index] ?? 2024] ?? 0) + Math.floor(next() * 360),
  );
  const facts: Register["facts"] = {};
  for (const [fact, [yes, blank]] of Object.entries(FACTS) as [FactId, [number, number]][]) {
    facts[fact] = Uint8Array.from(contracts, () => {
      const drawn = next();
      return drawn < yes ? YES : drawn < yes + blank ? NOT_FILLED : NO;
    });
  }
  for (const contract of edited) if (facts.socialClause) facts.socialClause[contract] = YES;
  const hours = (year: number) =>
    Float64Array.from(contracts, (index) =>
      facts.insertionClause?.[index] === YES && (yearOf[index] ?? 0) <= year
        ? Math.round(next() * 600)
        : Number.NaN,
    );
  return {
    planning: planned(),
    size: SIZE,
    sheets: [{ sheet, size: SIZE }],
    sheetOf: new Uint16Array(SIZE),
    rowOf: Uint32Array.from(contracts, (index) => index + 4),
    otherRows: new Map(),
    contractNumber: contracts.map((index) => `${yearOf[index] ?? 0}-${String(index + 1).padStart(3, "0")}`),
    procedureNumber: contracts.map((index) => `P${String(Math.floor(index / 3)).padStart(4, "0")}`),
    lot: contracts.map(() => ""),
    object: contracts.map((index) => OBJECTS[index % OBJECTS.length] ?? ""),
    supplierName: contracts.map((index) => `Société ${String.fromCharCode(65 + (index % 26))}`),
    buyer: contracts.map(() => ""),
    awarded: Uint8Array.from(contracts, (index) => (index % 29 === 28 ? 0 : 1)),
    notificationDay: Int32Array.from(notificationDay),
    notificationYear: Int16Array.from(yearOf),
    startDay: Int32Array.from(notificationDay),
    endDay: Int32Array.from(notificationDay, (day) => day + 900),
    endKnown: new Uint8Array(SIZE).fill(1),
    amount: Float64Array.from(contracts, () => Math.round(20_000 + next() * 400_000)),
    hasAmount: true,
    facts,
    derived: { digital: "cpv" },
    sourcingCount: Float64Array.from(contracts, (index) =>
      facts.sourcing?.[index] === YES ? 1 : Number.NaN,
    ),
    executionReviewDay: new Int32Array(SIZE).fill(NO_DAY),
    insertionHours: new Map([2022, 2023].map((year) => [year, hours(year)])),
    spend: new Map(),
    findings: [],
  };
}

/** What is planned for the last days of the year. */
function planned(): Register {
  const answers = [true, false, null, null, null, null];
  const rows = answers.map((socialClause, at) => ({
    object: OBJECTS[at] ?? "",
    planned: `2024-12-${String(26 + at).slice(-2)}`,
    facts: {
      socialClause,
      environmentalCriterion: at % 3 === 0 ? null : true,
      socialAnnex: null,
      competed: true,
    },
  }));
  const planning = buildRegister(rows);
  for (const { sheet } of planning.sheets) sheet.sheetName = "Planification";
  return planning;
}
