/** Award amounts and spending: 130 million euros spent in 2023, shared among the contracts then in execution. */
import { day } from "./contract";
import type { ExampleContract } from "./contract";
import type { Random } from "./random";
import { shareOut } from "./deal";

const SPENT_IN_2023 = 130_000_000;
const SPENT_IN_2022 = 112_384_170;

/** Scales the amounts so that the spending is likely for them, then deals the spending of both years in whole euros. */
export function dealMoney(contracts: readonly ExampleContract[], random: Random): void {
  const expected = (contract: ExampleContract, year: number) =>
    (contract.amount *
      Math.max(
        0,
        Math.min(contract.end, day(year, 12, 31)) - Math.max(contract.notified + 20, day(year, 1, 1)) + 1,
      )) /
    (contract.end - contract.notified + 1);
  const total = contracts.reduce((sum, contract) => sum + expected(contract, 2023), 0);
  const scale = SPENT_IN_2023 / total;
  for (const contract of contracts) {
    const direct = !contract.competed && contract.subject.without === undefined;
    contract.amount = natural(direct ? random.between(14_000, 39_500) : contract.amount * scale, random);
  }

  for (const [year, spent] of [
    [2022, SPENT_IN_2022],
    [2023, SPENT_IN_2023],
  ] as const) {
    const spending = contracts.filter((contract) => expected(contract, year) > 0);
    const parts = shareOut(
      spent,
      spending.map((contract) => expected(contract, year) * random.between(0.7, 1.15)),
    );
    spending.forEach((contract, at) => contract.spend.set(year, parts[at] ?? 0));
  }
}

/** An amount as tenders come in: a few round ones, most with cents. */
function natural(amount: number, random: Random): number {
  if (random.chance(0.25)) return Math.round(amount / 1000) * 1000;
  if (random.chance(0.3)) return Math.round(amount / 10) * 10;
  return Math.round(amount * 100) / 100;
}
