/**
 * Facts of the same contracts counted together, four at a time: who they are and what they cost is fetched once, and the four sums
 * don't wait for each other. Each sum takes the amounts in the same order as alone, so that it is the same to the last digit.
 */
import { membersIn } from "./block-members";
import type { PartsOfYear, Totals } from "./parts";
import { takeAmounts, type Tally } from "./tally";
import type { Count } from "./year-counts";

type FactTally = Extract<Tally, { kind: "fact" }>;

/** One to four counts of one fact each, over the same contracts. */
export type FactBatch = readonly FactCount[];

interface FactCount extends Count {
  tally: FactTally & { having: Uint8Array };
}

const TOGETHER = 4;

/** The counts that can be counted together, and the others. */
export function inBatches(counts: Iterable<Count>): { batches: FactBatch[]; others: Count[] } {
  const byMembers = new Map<string, FactCount[]>();
  const others: Count[] = [];
  for (const count of counts) {
    if (!isOfOneFact(count)) {
      others.push(count);
      continue;
    }
    const key = `${count.tally.members} ${count.narrowed?.slot ?? ""}`;
    const alike = byMembers.get(key) ?? [];
    byMembers.set(key, alike);
    alike.push(count);
  }
  const batches = [...byMembers.values()].flatMap((alike) =>
    Array.from({ length: Math.ceil(alike.length / TOGETHER) }, (_, at) =>
      alike.slice(at * TOGETHER, (at + 1) * TOGETHER),
    ),
  );
  return { batches, others };
}

function isOfOneFact(count: Count): count is FactCount {
  return count.tally.kind === "fact" && count.tally.having !== null;
}

/** Counts a batch in a block. */
export function countFacts(batch: FactBatch, parts: PartsOfYear, block: number): void {
  const [first] = batch;
  if (first === undefined) return;
  const { list, count, amounts, undecided } = membersIn(first.tally.members, first.narrowed);
  const amount = batch.find(({ tally }) => tally.amount !== null)?.tally.amount ?? null;
  if (amount !== null && Number.isNaN(amounts.sum)) takeAmounts(amounts, amount, list, count);
  const column = (at: number) => (batch[at] ?? first).tally.having;
  const one = column(0);
  const two = column(1);
  const three = column(2);
  const four = column(3);
  const { euros } = amounts;
  // NOT_FILLED, NO, YES are 0, 1, 2: their halves count the yes, their last bits the no.
  let yes1 = 0;
  let yes2 = 0;
  let yes3 = 0;
  let yes4 = 0;
  let no1 = 0;
  let no2 = 0;
  let no3 = 0;
  let no4 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let sum4 = 0;
  for (let m = 0; m < count; m++) {
    const i = list[m] as number;
    const euro = euros[m] as number;
    const fact1 = one[i] as number;
    const fact2 = two[i] as number;
    const fact3 = three[i] as number;
    const fact4 = four[i] as number;
    yes1 += fact1 >> 1;
    yes2 += fact2 >> 1;
    yes3 += fact3 >> 1;
    yes4 += fact4 >> 1;
    no1 += fact1 & 1;
    no2 += fact2 & 1;
    no3 += fact3 & 1;
    no4 += fact4 & 1;
    sum1 += (fact1 >> 1) * euro;
    sum2 += (fact2 >> 1) * euro;
    sum3 += (fact3 >> 1) * euro;
    sum4 += (fact4 >> 1) * euro;
  }
  const part: Totals = { population: count, counted: 0, filled: 0, sum: 0, base: 0, undecided };
  const put = (at: number, yes: number, no: number, sum: number): void => {
    const counting = batch[at];
    if (counting === undefined) return;
    const isByAmount = counting.tally.amount !== null;
    part.counted = yes;
    part.filled = yes + no;
    part.sum = isByAmount ? sum : 0;
    part.base = isByAmount ? amounts.sum : 0;
    parts.put(counting.at, block, part);
  };
  put(0, yes1, no1, sum1);
  put(1, yes2, no2, sum2);
  put(2, yes3, no3, sum3);
  put(3, yes4, no4, sum4);
}
