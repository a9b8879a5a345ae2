/** The contracts of the example register, with every fact, hour and euro in place. */
import { contractsSoFar } from "./coming";
import { dealAwards } from "./award";
import type { Sourced } from "./award";
import { day } from "./contract";
import type { ExampleContract } from "./contract";
import { COUNTS, dealFacts, guessFacts } from "./facts";
import { dealHours } from "./hours";
import { dealMoney } from "./money";
import { PLANS, contractsOf } from "./procedures";
import { randomFrom } from "./random";
import { dealReserved } from "./reserved";
import { giveSuppliers } from "./suppliers";

const SEED = 2024;

export interface Example {
  contracts: ExampleContract[];
  /** Of the year that has begun: in no figure of the others. */
  soFar: ExampleContract[];
  sourced: Sourced;
}

export function buildExample(): Example {
  const random = randomFrom(SEED);
  const contracts = PLANS.flatMap((plan) => contractsOf(plan, random));
  for (const { year } of PLANS) {
    const ofYear = contracts.filter((one) => one.year === year);
    const counts = COUNTS.find((one) => one.year === year);
    if (counts === undefined) guessFacts(ofYear, random);
    else dealFacts(ofYear, counts, random);
  }
  dealHours(contracts, random);
  dealReserved(contracts, random);
  dealMoney(contracts, random);
  const sourced = dealAwards(contracts, random);
  giveSuppliers(contracts, random);

  // Execution reviews: two in 2023, of contracts that were ending; one in 2024.
  const ending = contracts.filter(
    ({ year, end }) => year < 2022 && end >= day(2023, 2, 1) && end <= day(2024, 1, 31),
  );
  ending.slice(0, 2).forEach((one, at) => (one.review = [day(2023, 6, 20), day(2023, 11, 14)][at] ?? null));
  const [next] = contracts.filter(
    ({ year, end, review }) =>
      year === 2022 && review === null && end > day(2024, 1, 1) && end < day(2024, 3, 1),
  );
  if (next !== undefined) next.review = day(2024, 1, 30);
  const soFar = contractsSoFar();
  dealLaunches([...contracts, ...soFar]);
  return { contracts, soFar, sourced };
}

/** A competed procedure was launched two and a half to five months before its first lot was notified. */
function dealLaunches(contracts: readonly ExampleContract[]): void {
  const random = randomFrom(SEED + 1);
  const launches = new Map<string, number>();
  for (const one of contracts) {
    if (!one.competed) continue;
    const launched = launches.get(one.procedureNumber) ?? one.notified - random.whole(75, 150);
    launches.set(one.procedureNumber, launched);
    one.launched = launched;
  }
}
