/** The tables beside the register: trainings, publications, sourcing meetings, invoices. */
import type { Sourced } from "./award";
import { day } from "./contract";
import type { ExampleContract } from "./contract";
import { randomFrom } from "./random";
import type { Random } from "./random";

type Row = (string | number)[];

/** One training in 2022 and one in 2023. */
export const TRAININGS: Row[] = [
  [day(2021, 11, 18), "Découvrir l’achat public durable", "Externe", 9],
  [day(2022, 10, 6), "Rédiger une clause sociale d’insertion", "Externe", 12],
  [day(2023, 5, 25), "Penser un critère environnemental et l’analyser", "Interne", 17],
  [day(2024, 2, 8), "Mesurer le coût du cycle de vie", "Externe", 11],
];

/** Five publications in 2022 and seven in 2023. */
export const PUBLICATIONS: Row[] = [
  [day(2021, 6, 14), "Le SPASER en dix questions", "Actualité"],
  [day(2021, 12, 2), "Bilan de l’année : les achats responsables", "Actualité"],
  [day(2022, 1, 27), "Loi Climat et résilience : ce qui change pour nos marchés", "Veille"],
  [day(2022, 4, 11), "Mode d’emploi de l’annexe sociale", "Méthode"],
  [day(2022, 6, 23), "Webinaire : acheter reconditionné", "Webinaire"],
  [day(2022, 9, 15), "Les structures d’insertion de notre territoire", "Actualité"],
  [day(2022, 11, 29), "Fiche : le critère environnemental", "Méthode"],
  [day(2023, 1, 19), "Nos engagements pour l’année", "Actualité"],
  [day(2023, 3, 9), "Diffusion du schéma de promotion des achats responsables", "Actualité"],
  [day(2023, 4, 20), "Webinaire : les labels, comment les demander", "Webinaire"],
  [day(2023, 6, 8), "Fiche : achats durables", "Méthode"],
  [day(2023, 9, 14), "Retour d’expérience : le mobilier reconditionné", "Actualité"],
  [day(2023, 10, 19), "Loi Industrie verte : les articles qui nous concernent", "Veille"],
  [day(2023, 12, 7), "Entretien avec l’équipe des achats", "Actualité"],
  [day(2024, 1, 25), "Le plan national des achats durables, un an après", "Veille"],
];

const MEETINGS_IN_2023 = 47;

/**
 * Sourcing meetings: 47 in 2023. The sourced procedures of 2023 are all named; some of their meetings took place the year
 * before. Other rows prepare purchases that have no procedure number yet.
 */
export function sourcingRows(contracts: readonly ExampleContract[], sourced: Sourced): Row[] {
  const random = randomFrom(47);
  const rows: Row[] = [];
  const meet = (procedure: string, year: number) => {
    const first = contracts.find(({ procedureNumber }) => procedureNumber === procedure);
    if (first === undefined) return;
    const latest = Math.min(first.notified - 60, day(year, 12, 15));
    rows.push([
      random.whole(Math.max(day(year, 1, 10), latest - 150), Math.max(day(year, 1, 20), latest)),
      procedure,
      titleOf(first),
      company(random),
    ]);
  };
  for (const procedure of sourced.of2022)
    for (let k = random.whole(1, 3); k > 0; k--) meet(procedure, random.chance(0.4) ? 2021 : 2022);
  // Procedures notified early in the year were prepared the year before.
  for (const procedure of sourced.of2023) meet(procedure, early(contracts, procedure) ? 2022 : 2023);
  const inYear = () =>
    rows.filter(([date]) => typeof date === "number" && date >= day(2023, 1, 1) && date <= day(2023, 12, 31))
      .length;
  while (inYear() < MEETINGS_IN_2023 - 8) {
    const procedure = random.pick(sourced.of2023.filter((one) => !early(contracts, one)));
    meet(procedure, 2023);
  }
  const NEXT = [
    "Restauration collective 2025",
    "Parc automobile",
    "Accessibilité numérique",
    "Réemploi des matériaux de chantier",
  ];
  for (let k = 0; inYear() < MEETINGS_IN_2023; k++) {
    rows.push([
      random.whole(day(2023, 6, 1), day(2023, 12, 15)),
      "",
      NEXT[k % NEXT.length] ?? "",
      company(random),
    ]);
  }
  for (let k = 0; k < 5; k++)
    rows.push([day(2024, 1, 9 + 7 * k), "", NEXT[k % NEXT.length] ?? "", company(random)]);
  return rows.sort((a, b) => Number(a[0]) - Number(b[0]));
}

function early(contracts: readonly ExampleContract[], procedure: string): boolean {
  return contracts.some(
    ({ procedureNumber, notified }) => procedureNumber === procedure && notified < day(2023, 4, 15),
  );
}

function titleOf({ object }: ExampleContract): string {
  return (object.split(" – ")[0] ?? object).trim();
}

const MET = [
  "Brumélis",
  "Orvaltis",
  "Solmarec",
  "Cendralie",
  "Thuriel",
  "Lisadane",
  "Rivolanne",
  "Boréanne",
  "Vermoraye",
  "Talvendis",
];

function company(random: Random): string {
  const one = random.pick(MET);
  if (random.chance(0.7)) return one;
  const two = random.pick(MET.filter((name) => name !== one));
  return `${one} ; ${two}`;
}

/** Paid in 2023: 325 invoices in 9,958 days, that is 30.64 days on average. None is paid by purchasing card. */
const PAID = [
  { year: 2022, invoices: 210, days: 6_825 },
  { year: 2023, invoices: 325, days: 9_958 },
] as const;

export function invoiceRows(contracts: readonly ExampleContract[]): Row[] {
  const random = randomFrom(3064);
  const rows: Row[] = [];
  for (const { year, invoices, days } of PAID) {
    const billed = contracts.filter((contract) => (contract.spend.get(year) ?? 0) > 20_000);
    const delays = delaysOf(invoices, days, random);
    const ofYear = delays.map((delay) => {
      const contract = random.pick(billed);
      const earliest = Math.max(day(year, 1, 4), contract.notified + 25 + delay);
      const paid = random.whole(
        Math.min(earliest, day(year, 12, 20)),
        Math.min(contract.end + 60, day(year, 12, 29)) - 1,
      );
      const date = Math.max(paid, Math.min(earliest, day(year, 12, 20)));
      const amount = Math.round((contract.spend.get(year) ?? 0) * random.between(0.02, 0.12) * 100) / 100;
      return { contract, received: date - delay, paid: date, amount };
    });
    ofYear.sort((a, b) => a.received - b.received);
    ofYear.forEach(({ contract, received, paid, amount }, at) => {
      const means = random.chance(0.94) ? "Virement" : "Prélèvement";
      rows.push([
        `F${year}-${String(at + 1).padStart(4, "0")}`,
        contract.number,
        received,
        paid,
        amount,
        means,
      ]);
    });
  }
  // Received at the end of the year, not paid yet; and paid without a date of receipt.
  const last = contracts.filter((contract) => (contract.spend.get(2023) ?? 0) > 200_000);
  for (let k = 0; k < 6; k++) {
    rows.push([
      `F2023-${String(326 + k).padStart(4, "0")}`,
      random.pick(last).number,
      day(2023, 12, 14 + k),
      "",
      random.whole(800, 90_000),
      "Virement",
    ]);
  }
  for (let k = 0; k < 3; k++) {
    const row = [
      `F2023-${String(332 + k).padStart(4, "0")}`,
      random.pick(last).number,
      "",
      day(2023, 11, 6 + 9 * k),
      random.whole(800, 9_000),
      "Virement",
    ];
    rows.push([...row, "Date de réception à retrouver"]);
  }
  return rows;
}

/** Whole days around the mean that add up to the total. */
function delaysOf(count: number, total: number, random: Random): number[] {
  const mean = total / count;
  const delays = Array.from({ length: count }, () =>
    Math.max(4, Math.round(mean + (random.next() + random.next() + random.next() - 1.5) * 26)),
  );
  let rest = total - delays.reduce((a, b) => a + b, 0);
  while (rest !== 0) {
    const at = random.whole(0, count - 1);
    const step = Math.sign(rest);
    if ((delays[at] as number) + step < 4) continue;
    delays[at] = (delays[at] as number) + step;
    rest -= step;
  }
  return delays;
}
