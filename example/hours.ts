/** Insertion hours: who generates them, how long their contracts run, and how the printed totals are shared among them. */
import { utcOf } from "../src/register/cells/serials";
import { day, lastDayOf } from "./contract";
import type { ExampleContract } from "./contract";
import { deal, shareOut } from "./deal";
import type { Random } from "./random";

/**
 * Printed: 29,822 h in 2022, 15,891 h in 2023, 74,560 h and 78,490 h cumulated by the contracts active in these years. What
 * the contracts that ended in 2022 had generated is therefore 74,560 + 15,891 − 78,490 = 11,961 h.
 */
const ENDED = { before2022: 7_725, in2022: 4_236 };
const RUNNING = { before2022: 37_013, in2022: 25_586, in2023: 11_204 };
const NEW_IN_2023 = 4_687;

/** Contracts with hours: of the older years and of 2022, still running in 2023 or ended in 2022; and of 2023. */
const OLD = { running: 14, ended: 3 };
const OF_2022 = { running: 21, ended: 3 };
const OF_2023 = 20;

/** Sets end dates where hours and reservations depend on them, and deals the hours. */
export function dealHours(contracts: readonly ExampleContract[], random: Random): void {
  const social = ({ subject }: ExampleContract) => subject.social;
  const old = contracts.filter(({ year }) => year < 2022);
  const oldWithHours = deal(old, OLD.running + OLD.ended + 1, social, random);
  for (const one of oldWithHours) one.socialClause = one.insertionClause = true;
  const [over, ...others] = oldWithHours.sort((a, b) => a.notified - b.notified);
  const oldEnded = others.slice(0, OLD.ended);
  const oldRunning = others.slice(OLD.ended);
  if (over !== undefined) {
    endIn(over, 2021, random);
    // Hours on a contract whose clause says « non »: a contradiction that the reader points out.
    over.socialClause = over.insertionClause = false;
    over.hours.set(2020, random.whole(180, 420)).set(2021, random.whole(90, 260));
  }

  const of2022 = contracts.filter(({ year, insertionClause }) => year === 2022 && insertionClause);
  const ended2022 = deal(
    of2022.filter(({ notified }) => notified < day(2022, 6, 1)),
    OF_2022.ended,
    ({ notified }) => (day(2022, 12, 31) - notified) / 365,
    random,
  );
  const running2022 = deal(
    of2022.filter((one) => !ended2022.includes(one)),
    OF_2022.running,
    social,
    random,
  );
  const of2023 = contracts.filter(({ year, insertionClause }) => year === 2023 && insertionClause);
  const new2023 = deal(of2023, OF_2023, ({ notified }) => (day(2023, 12, 31) - notified) / 365, random);

  for (const one of [...oldEnded, ...ended2022]) endIn(one, 2022, random);
  for (const one of [...oldRunning, ...of2022.filter((other) => !ended2022.includes(other))])
    runInto2023(one);

  const earlier = (among: ExampleContract[], total: number) => {
    const cells = among.flatMap((contract) =>
      [2020, 2021]
        .filter((year) => contract.year <= year && contract.notified < day(year, 11, 1))
        .map((year) => ({ contract, year })),
    );
    share(cells, total, random);
  };
  const inYear = (among: ExampleContract[], year: number, total: number) =>
    share(
      among.map((contract) => ({ contract, year })),
      total,
      random,
    );
  earlier(oldEnded, ENDED.before2022);
  inYear([...oldEnded, ...ended2022], 2022, ENDED.in2022);
  earlier(oldRunning, RUNNING.before2022);
  inYear([...oldRunning, ...running2022], 2022, RUNNING.in2022);
  inYear([...oldRunning, ...running2022], 2023, RUNNING.in2023);
  inYear(new2023, 2023, NEW_IN_2023);
  // A clause that has not led to hours yet is a 0 that somebody typed.
  for (const one of [...of2022, ...of2023]) {
    for (const year of [2022, 2023]) {
      if (one.year <= year && one.end >= day(year, 1, 1) && !one.hours.has(year)) one.hours.set(year, 0);
    }
  }
}

function share(cells: { contract: ExampleContract; year: number }[], total: number, random: Random): void {
  const weights = cells.map(({ contract, year }) => {
    const from = Math.max(contract.notified, day(year, 1, 1));
    const to = Math.min(contract.end, day(year, 12, 31));
    return (Math.max(15, to - from) / 365) * Math.sqrt(contract.amount) * random.between(0.4, 1.6);
  });
  const parts = shareOut(total, weights);
  cells.forEach(({ contract, year }, at) => contract.hours.set(year, parts[at] ?? 0));
}

/** Makes a contract end in the second half of a year. */
export function endIn(contract: ExampleContract, year: number, random: Random): void {
  const months = (year - utcOf(contract.notified).getUTCFullYear()) * 12 + random.whole(8, 11);
  const start = utcOf(contract.notified).getUTCMonth();
  contract.months = Math.max(2, months - start);
  contract.end = lastDayOf(contract.notified, contract.months);
}

/** Makes a contract run at least until the autumn of 2023. */
export function runInto2023(contract: ExampleContract): void {
  while (contract.end < day(2023, 9, 15)) {
    contract.months += 6;
    contract.end = lastDayOf(contract.notified, contract.months);
  }
}
