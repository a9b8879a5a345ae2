/** The consultations of the example: what was bought in which year, in how many lots, with or without competition. */
import { CATALOGUE, buyerOf } from "./catalogue";
import type { Family, Subject } from "./subject";
import { day, lastDayOf } from "./contract";
import type { ExampleContract } from "./contract";
import { SITES } from "./places";
import type { Random } from "./random";

/** Lots of each competed procedure of a year, by family; contracts without competition, by family. */
export interface YearPlan {
  year: number;
  competed: Partial<Record<Family, readonly number[]>>;
  without: Partial<Record<Family, number>>;
}

export const PLANS: readonly YearPlan[] = [
  { year: 2019, competed: { services: [2, 1], digital: [1] }, without: {} },
  {
    year: 2020,
    competed: { services: [3, 1], works: [2], supplies: [1], digital: [1] },
    without: { digital: 1 },
  },
  {
    year: 2021,
    competed: { services: [4, 1, 1], works: [3], studies: [1], digital: [1] },
    without: { supplies: 1, digital: 1 },
  },
  {
    year: 2022,
    competed: {
      works: [7, 6, 5, 4, 2, 1, 1, 1],
      digital: [5, 3, 2, 2, 1, 1, 1, 1, 1, 1],
      services: [8, 6, 4, 3, 2, 1, 1, 1, 1, 1],
      supplies: [5, 3, 2, 1, 1, 1],
      studies: [4, 3, 2, 1],
    },
    without: { digital: 8, supplies: 8, services: 5, studies: 3 },
  },
  {
    year: 2023,
    competed: {
      works: [8, 6, 4, 3, 2, 1],
      digital: [4, 4, 3, 2, 2, 1, 1, 1, 1, 1, 1],
      services: [7, 5, 4, 3, 2, 1, 1, 1, 1],
      supplies: [4, 3, 2, 1],
      studies: [3, 3, 2],
    },
    without: { digital: 8, supplies: 8, services: 5, studies: 3 },
  },
];

/** Contracts of one year, with their subject, number, date and duration; no fact is decided yet. */
export function contractsOf(plan: YearPlan, random: Random): ExampleContract[] {
  const used = new Set<Subject>();
  const procedures: { family: Family; subject: Subject; lots: number; competed: boolean }[] = [];
  for (const [family, sizes] of Object.entries(plan.competed) as [Family, readonly number[]][]) {
    for (const lots of sizes)
      procedures.push({
        family,
        subject: subjectFor(family, lots, true, used, random),
        lots,
        competed: true,
      });
  }
  for (const [family, count] of Object.entries(plan.without) as [Family, number][]) {
    for (let k = 0; k < count; k++) {
      procedures.push({
        family,
        subject: subjectFor(family, 1, false, used, random),
        lots: 1,
        competed: false,
      });
    }
  }
  // Dates go up with the numbers, as a counter would give them.
  const dates = procedures
    .map(() => random.whole(day(plan.year, 1, 9), day(plan.year, 12, 18)))
    .sort((a, b) => a - b);
  const contracts: ExampleContract[] = [];
  random.shuffled(procedures).forEach(({ family, subject, lots, competed }, at) => {
    const procedureNumber = `${plan.year}-P${String(at + 1).padStart(3, "0")}`;
    const months = random.pick(subject.months);
    const buyer = buyerOf(family, subject);
    const site =
      subject.lots === undefined || lots > 1 || random.chance(0.5) ? "" : ` – ${random.pick(SITES)}`;
    const names = random.shuffled(subject.lots ?? []).slice(0, lots);
    const inOrder = (subject.lots ?? []).filter((name) => names.includes(name));
    for (let lot = 0; lot < lots; lot++) {
      const notified = workingDay((dates[at] ?? 0) + (lots > 1 ? random.whole(0, 9) : 0), plan.year);
      contracts.push({
        ...blank(plan.year, family, subject),
        procedureNumber,
        number: "",
        lot: lots > 1 ? String(lot + 1) : "",
        object:
          lots > 1
            ? `${subject.object} – lot ${lot + 1} : ${inOrder[lot] ?? ""}`
            : `${subject.object}${site}`,
        buyer,
        competed,
        notified,
        months,
        end: lastDayOf(notified, months),
        amount: Math.exp(random.between(Math.log(subject.amount[0]), Math.log(subject.amount[1]))) * 1000,
      });
    }
  });
  contracts.sort((a, b) => a.notified - b.notified);
  contracts.forEach((contract, at) => (contract.number = `${plan.year}M${String(at + 1).padStart(3, "0")}`));
  return contracts;
}

/** A subject of the family that splits into so many lots, unused this year if there is one left. */
function subjectFor(
  family: Family,
  lots: number,
  competed: boolean,
  used: Set<Subject>,
  random: Random,
): Subject {
  const fits = CATALOGUE[family].filter((subject) => lots === 1 || (subject.lots?.length ?? 1) >= lots);
  const open = fits.filter(
    (subject) =>
      !used.has(subject) && (competed ? subject.without !== "exclusive" : subject.without !== undefined),
  );
  const singles = open.filter((subject) => lots > 1 || subject.lots === undefined);
  const fallback = fits.filter((subject) => !used.has(subject));
  const found = random.pick(
    singles.length > 0 ? singles : open.length > 0 ? open : fallback.length > 0 ? fallback : fits,
  );
  used.add(found);
  return found;
}

/** The same day, or the Monday after a week-end; the last days of a year stay in it. */
function workingDay(serial: number, year: number): number {
  const weekday = serial % 7;
  const shifted = weekday === 0 ? serial + 2 : weekday === 1 ? serial + 1 : serial;
  return shifted > day(year, 12, 29) ? serial - 3 : shifted;
}

function blank(year: number, family: Family, subject: Subject): ExampleContract {
  return {
    number: "",
    procedureNumber: "",
    lot: "",
    object: "",
    family,
    subject,
    buyer: "",
    supplier: "",
    nature: "",
    procedure: "",
    competed: true,
    outcome: "Attribué",
    year,
    launched: 0,
    notified: 0,
    months: 0,
    end: 0,
    amount: 0,
    bids: null,
    socialClause: false,
    insertionClause: false,
    socialAnnex: false,
    socialCriterion: false,
    reserved: false,
    environmentalCriterion: false,
    environmentalClause: false,
    environmentalAnnex: false,
    csrAnnex: false,
    sme: false,
    planned: false,
    negotiations: 0,
    review: null,
    responsible: false,
    hours: new Map(),
    spend: new Map(),
  };
}
