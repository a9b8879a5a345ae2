/** The facts of the two years that the report prints: dealt out so that every count is the one the figures need. */
import type { Dealt, ExampleContract } from "./contract";
import { deal } from "./deal";
import type { Random } from "./random";

/** How many contracts of a year have what. `digitalAnnex`: digital contracts with an environmental or a CSR annex. */
export interface Counts {
  year: number;
  socialClause: number;
  insertionClause: number;
  /** With the social clause among them, and without. */
  socialAnnex: { withClause: number; without: number };
  /** Social criterion: with and without an environmental one, inside and outside the contracts with clause or annex. */
  socialCriterion: { alone: number; aloneOutside: number; both: number; bothOutside: number };
  reserved: { inside: number; outside: number };
  /** Environmental clause or annex. */
  environmental: { digital: number; others: number };
  environmentalCriterion: { inside: number; outside: number };
  digitalAnnex: { environmental: number; csrOnly: number };
  sme: number;
  negotiated: number;
  responsible: number;
}

export const COUNTS: readonly Counts[] = [
  {
    year: 2022,
    socialClause: 33,
    insertionClause: 28,
    socialAnnex: { withClause: 27, without: 34 },
    socialCriterion: { alone: 4, aloneOutside: 2, both: 9, bothOutside: 3 },
    reserved: { inside: 2, outside: 1 },
    environmental: { digital: 15, others: 37 },
    environmentalCriterion: { inside: 40, outside: 41 },
    digitalAnnex: { environmental: 13, csrOnly: 2 },
    sme: 49,
    negotiated: 45,
    responsible: 1,
  },
  {
    year: 2023,
    socialClause: 35,
    insertionClause: 35,
    socialAnnex: { withClause: 31, without: 45 },
    socialCriterion: { alone: 9, aloneOutside: 2, both: 8, bothOutside: 1 },
    reserved: { inside: 2, outside: 1 },
    environmental: { digital: 24, others: 69 },
    environmentalCriterion: { inside: 47, outside: 4 },
    digitalAnnex: { environmental: 20, csrOnly: 2 },
    sme: 51,
    negotiated: 48,
    responsible: 2,
  },
];

/** A small purchase made directly, from nobody in particular: it carries no clause. */
const social = ({ subject, competed }: ExampleContract) =>
  competed || subject.without !== undefined ? subject.social : subject.social - 1;
const green = ({ subject }: ExampleContract) => subject.green;

/** Deals the facts of a year out among its contracts. */
export function dealFacts(contracts: readonly ExampleContract[], counts: Counts, random: Random): void {
  const give = (
    fact: Dealt,
    among: readonly ExampleContract[],
    count: number,
    suits: (contract: ExampleContract) => number,
  ) => {
    for (const contract of deal(among, count, suits, random)) contract[fact] = true;
  };
  const where = (test: (contract: ExampleContract) => boolean) => contracts.filter(test);

  give("socialClause", contracts, counts.socialClause, social);
  give(
    "insertionClause",
    where((one) => one.socialClause),
    counts.insertionClause,
    social,
  );
  give(
    "socialAnnex",
    where((one) => one.socialClause),
    counts.socialAnnex.withClause,
    social,
  );
  give(
    "socialAnnex",
    where((one) => !one.socialClause),
    counts.socialAnnex.without,
    social,
  );

  // An environmental criterion where there is a clause or an annex, and some where there is neither.
  const { inside, outside } = counts.environmentalCriterion;
  const { digital, others: elsewhere } = counts.environmental;
  const covered = [
    ...deal(
      where((one) => one.family === "digital"),
      digital,
      green,
      random,
    ),
    ...deal(
      where((one) => one.family !== "digital"),
      elsewhere,
      green,
      random,
    ),
  ];
  const annexed = dealDigitalAnnexes(contracts, covered, counts, random);
  const others = covered.filter((one) => one.family !== "digital");
  for (const one of deal(others, Math.round(others.length * 0.6), green, random)) annexed.add(one);
  for (const one of covered) {
    one.environmentalAnnex = annexed.has(one);
    one.environmentalClause = !one.environmentalAnnex || random.chance(0.5);
  }
  give(
    "csrAnnex",
    where((one) => one.family !== "digital"),
    6,
    social,
  );
  const isCovered = new Set(covered);
  give(
    "environmentalCriterion",
    where((one) => one.competed && isCovered.has(one)),
    inside,
    green,
  );
  give(
    "environmentalCriterion",
    where((one) => one.competed && !isCovered.has(one)),
    outside,
    green,
  );

  const hasSocial = (one: ExampleContract) => one.socialClause || one.socialAnnex;
  const { alone, aloneOutside, both, bothOutside } = counts.socialCriterion;
  const competed = where((one) => one.competed);
  give(
    "socialCriterion",
    competed.filter((one) => !one.environmentalCriterion && hasSocial(one)),
    alone,
    social,
  );
  give(
    "socialCriterion",
    competed.filter((one) => !one.environmentalCriterion && !hasSocial(one)),
    aloneOutside,
    social,
  );
  give(
    "socialCriterion",
    competed.filter((one) => one.environmentalCriterion && hasSocial(one)),
    both,
    social,
  );
  give(
    "socialCriterion",
    competed.filter((one) => one.environmentalCriterion && !hasSocial(one)),
    bothOutside,
    social,
  );

  const canBeReserved = competed.filter((one) => one.subject.reserved === true && !one.socialCriterion);
  const anyone = competed.filter(
    (one) => !one.socialCriterion && !hasSocial(one) && one.family !== "digital",
  );
  give("reserved", canBeReserved.filter(hasSocial), counts.reserved.inside, social);
  give("reserved", anyone, counts.reserved.outside, (one) =>
    one.subject.reserved === true ? 2 : one.subject.social,
  );

  const notReserved = where((one) => !one.reserved);
  give(
    "sme",
    where((one) => one.reserved),
    counts.reserved.inside + counts.reserved.outside,
    social,
  );
  give(
    "sme",
    notReserved,
    counts.sme - counts.reserved.inside - counts.reserved.outside,
    (one) => 1 / Math.log10(one.amount) - (one.subject.without === undefined ? 0 : 1),
  );
  give(
    "responsible",
    where((one) => one.environmentalAnnex && one.socialClause),
    counts.responsible,
    (one) => one.subject.green + one.subject.social,
  );

  for (const one of deal(
    competed,
    counts.negotiated,
    (one) => (one.family === "works" || one.family === "studies" ? 0.7 : 0.5),
    random,
  )) {
    one.negotiations = random.pick([1, 1, 1, 2, 2, 3]);
  }
}

/** Digital contracts with an environmental annex, or with a CSR annex only; the other digital ones have neither. */
function dealDigitalAnnexes(
  contracts: readonly ExampleContract[],
  covered: readonly ExampleContract[],
  { digitalAnnex }: Counts,
  random: Random,
): Set<ExampleContract> {
  const digital = covered.filter((one) => one.family === "digital");
  const annexed = new Set(deal(digital, digitalAnnex.environmental, green, random));
  const rest = contracts.filter((one) => one.family === "digital" && !annexed.has(one));
  for (const one of deal(rest, digitalAnnex.csrOnly, social, random)) one.csrAnnex = true;
  for (const one of [...annexed].slice(0, 3)) one.csrAnnex = true;
  return annexed;
}

/** Facts of the other years, which no printed figure counts: likely ones. */
export function guessFacts(contracts: readonly ExampleContract[], random: Random): void {
  for (const one of contracts) {
    one.environmentalCriterion = one.competed && random.chance(one.subject.green * 0.6);
    one.environmentalClause = random.chance(one.subject.green * 0.4);
    one.environmentalAnnex = random.chance(one.subject.green * 0.3);
    one.socialAnnex = random.chance(one.subject.social * 0.4);
    one.socialCriterion = one.competed && random.chance(0.1);
    one.sme = !one.subject.without && random.chance(0.5);
    one.negotiations = one.competed && random.chance(0.4) ? random.whole(1, 2) : 0;
  }
}
