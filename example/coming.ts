/** The year that has begun: contracts notified before the export, and the consultations planned for the rest of it. */
import { giveProcedures } from "./award";
import { buyerOf, CATALOGUE, FAMILY_NAME } from "./catalogue";
import type { Cell } from "./columns";
import { day, lastDayOf, type ExampleContract } from "./contract";
import { guessFacts } from "./facts";
import { contractsOf } from "./procedures";
import { randomFrom } from "./random";
import type { Family } from "./subject";
import { giveSuppliers } from "./suppliers";

const YEAR = 2024;
/** Drawn apart from the other years, which stay as they are. */
const SEED = 3112;
const PLAN = {
  year: YEAR,
  competed: { services: [3, 1], works: [2], supplies: [2, 1], studies: [1], digital: [1, 1] },
  without: { digital: 1, supplies: 1 },
} as const;
/** Two contracts have a social clause so far: the target is a quarter. */
const WITH_CLAUSE = 2;

/** Contracts notified from January to March. */
export function contractsSoFar(): ExampleContract[] {
  const random = randomFrom(SEED);
  const contracts = contractsOf(PLAN, random);
  contracts.forEach((one, at) => {
    // Every few days; the fourth part of the year is over at the export.
    one.notified = onWorkday(day(YEAR, 1, 9) + at * 4);
    one.end = lastDayOf(one.notified, one.months);
    one.amount = Math.round(one.amount / 100) * 100;
  });
  guessFacts(contracts, random);
  const withClause = contracts.filter(({ competed, subject }) => competed && subject.social > 0.5);
  for (const one of withClause.slice(0, WITH_CLAUSE)) one.socialClause = one.insertionClause = true;
  giveProcedures(contracts, random);
  giveSuppliers(contracts, random);
  return contracts;
}

function onWorkday(serial: number): number {
  const weekday = serial % 7;
  return weekday === 0 ? serial + 2 : weekday === 1 ? serial + 1 : serial;
}

type Answer = "Oui" | "Non" | "";

/** Where it stands in the catalogue; what is known of it: social clause, environmental criterion, environmental clause. */
type Planned = [
  family: Family,
  subject: number,
  launch: number,
  notification: number,
  ...answers: [Answer, Answer, Answer],
];

const PLANNED: readonly Planned[] = [
  ["services", 0, day(YEAR, 2, 5), day(YEAR, 5, 20), "Oui", "Oui", "Oui"],
  ["works", 0, day(YEAR, 2, 19), day(YEAR, 6, 10), "Non", "Oui", ""],
  ["services", 1, day(YEAR, 3, 4), day(YEAR, 6, 24), "", "Oui", "Oui"],
  ["digital", 0, day(YEAR, 3, 18), day(YEAR, 7, 8), "Non", "", ""],
  ["services", 2, day(YEAR, 4, 8), day(YEAR, 7, 22), "", "", ""],
  ["supplies", 1, day(YEAR, 4, 22), day(YEAR, 8, 26), "Non", "Oui", "Oui"],
  ["services", 3, day(YEAR, 5, 13), day(YEAR, 9, 9), "", "", "Oui"],
  ["works", 3, day(YEAR, 5, 27), day(YEAR, 9, 30), "", "Oui", ""],
  ["studies", 1, day(YEAR, 6, 10), day(YEAR, 10, 14), "Non", "Non", ""],
  ["supplies", 4, day(YEAR, 7, 1), day(YEAR, 10, 28), "", "", ""],
  ["works", 5, day(YEAR, 8, 26), day(YEAR, 12, 9), "", "", ""],
  ["digital", 3, day(YEAR, 10, 7), day(YEAR + 1, 1, 20), "Non", "", ""],
];

/** The rows of the planning; of an insertion clause and of annexes nothing is said before the consultation. */
export function plannedRows(): Cell[][] {
  return PLANNED.flatMap(([family, at, launch, notification, social, criterion, clause]) => {
    const subject = CATALOGUE[family][at];
    if (subject === undefined) return [];
    const [least, most] = subject.amount;
    return [
      [
        ...[subject.object, buyerOf(family, subject), FAMILY_NAME[family], subject.cpv],
        family === "works" ? "Procédure adaptée (MAPA)" : "Appel d’offres ouvert",
        ...[launch, notification, Math.round((least + most) / 2) * 1000],
        ...[social, social, criterion, clause],
      ],
    ];
  });
}

export const PLANNED_COLUMNS = [
  { header: "Objet", width: 60 },
  { header: "Direction", width: 34 },
  { header: "Famille d’achat", width: 32 },
  { header: "Code CPV", width: 12 },
  { header: "Procédure", width: 26 },
  { header: "Date de lancement prévue", width: 14, format: "dd/mm/yyyy", centred: true as const },
  { header: "Date de notification prévue", width: 14, format: "dd/mm/yyyy", centred: true as const },
  { header: "Montant HT", width: 16, format: '#,##0 "€"' },
  { header: "Clause sociale d’exécution", width: 12, centred: true as const },
  { header: "Clause d’insertion", width: 11, centred: true as const },
  { header: "Critère environnemental", width: 15, centred: true as const },
  { header: "Clause environnementale", width: 16, centred: true as const },
];
