/** Reserved contracts in execution: 8 in 2022, 10 in 2023. */
import type { ExampleContract } from "./contract";
import { day } from "./contract";
import { deal } from "./deal";
import { endIn, runInto2023 } from "./hours";
import type { Random } from "./random";

/** Five older ones, of which one ended in 2022; the others, dealt with the facts of their year, run into 2023. */
export function dealReserved(contracts: readonly ExampleContract[], random: Random): void {
  const suits = ({ subject }: ExampleContract) => (subject.reserved === true ? 2 : subject.social);
  const old = contracts.filter(({ year, end }) => year < 2022 && end >= day(2022, 1, 1));
  const running = deal(
    old.filter(({ end }) => end >= day(2023, 1, 1)),
    4,
    suits,
    random,
  );
  const ending = deal(
    old.filter((one) => !running.includes(one) && one.end < day(2023, 1, 1)),
    1,
    suits,
    random,
  );
  for (const one of [...running, ...ending]) one.reserved = one.sme = true;
  for (const one of ending) if (one.end >= day(2023, 1, 1)) endIn(one, 2022, random);
  for (const one of contracts) if (one.reserved && one.year === 2022) runInto2023(one);
}
