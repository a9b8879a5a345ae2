/** Consultations that led to no contract: they stand in the register all the same. */
import { CATALOGUE } from "./catalogue";
import type { Family } from "./subject";
import { day } from "./contract";
import type { ExampleContract, Outcome } from "./contract";

const UNAWARDED: readonly {
  year: number;
  family: Family;
  subject: number;
  outcome: Outcome;
  procedure: string;
  decided: number;
}[] = [
  {
    year: 2022,
    family: "works",
    subject: 12,
    outcome: "Infructueux",
    procedure: "Procédure adaptée (MAPA)",
    decided: 0,
  },
  {
    year: 2022,
    family: "services",
    subject: 20,
    outcome: "Sans suite",
    procedure: "Appel d’offres ouvert",
    decided: day(2022, 10, 3),
  },
  {
    year: 2023,
    family: "supplies",
    subject: 9,
    outcome: "Infructueux",
    procedure: "Procédure adaptée (MAPA)",
    decided: 0,
  },
  {
    year: 2023,
    family: "digital",
    subject: 25,
    outcome: "Sans suite",
    procedure: "Appel d’offres ouvert",
    decided: day(2023, 6, 30),
  },
  {
    year: 2023,
    family: "studies",
    subject: 8,
    outcome: "Sans suite",
    procedure: "Procédure adaptée (MAPA)",
    decided: 0,
  },
];

/** Blank where an award would have filled the cells. Some carry the day of the decision where others have the notification. */
export function unawarded(awarded: readonly ExampleContract[]): ExampleContract[] {
  return UNAWARDED.flatMap(({ year, family, subject, outcome, procedure, decided }, at) => {
    const found = CATALOGUE[family][subject];
    const model = awarded.find((one) => one.family === family && one.year === year);
    if (found === undefined || model === undefined) return [];
    const nothing = {
      supplier: "",
      months: 0,
      end: 0,
      amount: 0,
      bids: outcome === "Infructueux" ? 0 : null,
      hours: new Map(),
      spend: new Map(),
    };
    const facts = {
      socialClause: false,
      insertionClause: false,
      socialAnnex: false,
      socialCriterion: false,
      reserved: false,
    };
    const others = {
      environmentalClause: false,
      environmentalAnnex: false,
      csrAnnex: false,
      responsible: false,
      negotiations: 0,
      launched: 0,
      review: null,
    };
    return {
      ...model,
      ...nothing,
      ...facts,
      ...others,
      number: "",
      procedureNumber: `${year}-P${String(90 + at).padStart(3, "0")}`,
      lot: "",
      object: found.object,
      subject: found,
      outcome,
      procedure,
      competed: true,
      environmentalCriterion: true,
      notified: decided,
    };
  });
}
