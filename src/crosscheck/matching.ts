/** Which contract of a register is which of the open data: by number as people write it, buyer, date and amount. */
import { NO_DAY, type Register } from "../register/contracts";
import { normaliseNumber, splitLot } from "../register/cells/joining";

export interface Match {
  /** Entry of the register, and of the open data. */
  contract: number;
  published: number;
  /** Number and a date or an amount agree; else number, or date and amount, alone. */
  how: "sure" | "likely";
}

export interface Matching {
  matches: Match[];
  onlyInRegister: number[];
  onlyPublished: number[];
}

/** Amounts this close are the same: cents are rounded in one of the two. */
const SAME_EUROS = 1;
/** Points that make a pair; what else agrees only decides between several. */
const POINTS = { exactNumber: 8, looseNumber: 5, day: 6, amount: 6, buyer: 1, supplier: 2, object: 1 };
/** Fewer say nothing: a loose number alone is not enough, date and amount together are. */
const ENOUGH = 8;

/** Pairs every contract with at most one of the other side, the surest pairs first. */
export function matchContracts(register: Register, published: Register): Matching {
  const taken = new Map<number, Match>();
  const used = new Set<number>();
  for (const match of certainPairs(register, published)) {
    taken.set(match.contract, match);
    used.add(match.published);
  }
  const pairs = candidatePairs(register, published, taken, used).sort(
    (one, other) =>
      other.points - one.points || one.contract - other.contract || one.published - other.published,
  );
  for (const { contract, published: other, points, how } of pairs) {
    if (points < ENOUGH || taken.has(contract) || used.has(other)) continue;
    taken.set(contract, { contract, published: other, how });
    used.add(other);
  }
  const all = (size: number) => Array.from({ length: size }, (_, i) => i);
  return {
    matches: [...taken.values()].sort((one, other) => one.contract - other.contract),
    onlyInRegister: all(register.size).filter((i) => !taken.has(i)),
    onlyPublished: all(published.size).filter((i) => !used.has(i)),
  };
}

interface Pair extends Match {
  points: number;
}

/** The same number, which nothing else on either side has, the same day and the same amount: nearly all, in one pass. */
function certainPairs(register: Register, published: Register): Match[] {
  const [mine, theirs] = [uniqueNumbers(register), uniqueNumbers(published)];
  const found: Match[] = [];
  for (const [key, contract] of mine) {
    const other = theirs.get(key);
    if (contract === null || other === undefined || other === null) continue;
    const day = agree(dayOf(register, contract), dayOf(published, other));
    const amount = agree(register.amount[contract] ?? NaN, published.amount[other] ?? NaN);
    if (day === true && amount === true) found.push({ contract, published: other, how: "sure" });
  }
  return found;
}

/** Exact number → its one contract, null where several have it. */
function uniqueNumbers(register: Register): Map<string, number | null> {
  const found = new Map<string, number | null>();
  for (let i = 0; i < register.size; i++) {
    const { key } = exactNumber(register, i);
    if (key !== "") found.set(key, found.has(key) ? null : i);
  }
  return found;
}

/** Pairs, of those that are left, that share a number, or a day and an amount. */
function candidatePairs(
  register: Register,
  published: Register,
  taken: ReadonlyMap<number, Match>,
  used: ReadonlySet<number>,
): Pair[] {
  const byKey = new Map<string, number[]>();
  const note = (key: string, i: number) => {
    const known = byKey.get(key);
    if (known) known.push(i);
    else byKey.set(key, [i]);
  };
  for (let i = 0; i < published.size; i++)
    if (!used.has(i)) for (const key of keysOf(published, i)) note(key, i);
  const pairs: Pair[] = [];
  for (let i = 0; i < register.size; i++) {
    if (taken.has(i)) continue;
    const others = new Set(keysOf(register, i).flatMap((key) => byKey.get(key) ?? []));
    for (const other of others) pairs.push(pairOf(register, i, published, other));
  }
  return pairs;
}

/** What a contract can be found by. */
function keysOf(register: Register, i: number): string[] {
  const { exact, loose } = numberKeys(register, i);
  const day = register.notificationDay[i] ?? NO_DAY;
  const amount = register.amount[i] ?? NaN;
  const event = day === NO_DAY || Number.isNaN(amount) ? [] : [`@${day}|${Math.round(amount)}`];
  return [...[...exact, ...loose].map((key) => `=${key}`), ...event];
}

/**
 * The number with its lot; and what it may have become on its way: groups run together, no lot, without the two digits that the
 * schema of 2019 adds for amendments.
 */
function numberKeys(register: Register, i: number): { exact: string[]; loose: string[] } {
  const number = register.contractNumber[i] ?? "";
  if (number === "") return { exact: [], loose: [] };
  const { key, whole, bare, own } = exactNumber(register, i);
  const together = (text: string) => text.replace(/-/g, "");
  const exact = [key];
  const run = runTogether(number);
  const loose = [
    together(whole),
    run,
    bare,
    ...(own === "" ? [] : [`${bare}-${own}`, together(`${bare}${own}`)]),
  ];
  if (run.length > 4 && /\d{2}$/.test(run)) loose.push(run.slice(0, -2));
  return { exact, loose: [...new Set(loose)].filter((key) => !exact.includes(key)) };
}

/** The number with its lot as `key`, "" where there is none; and its parts. */
function exactNumber({ contractNumber, lot }: Register, i: number) {
  const number = contractNumber[i] ?? "";
  if (number === "") return { key: "", whole: "", bare: "", own: "" };
  const whole = normaliseNumber(number);
  const split = splitLot(number);
  const written = lot[i] ?? "";
  const own = (written === "" ? "" : normaliseNumber(written).replace(/^(?:lot|l)-?/, "")) || split.lot;
  const bare = split.lot === "" ? whole : split.number;
  return { key: own === "" ? whole : `${bare}#${own}`, whole, bare, own };
}

/** Letters and digits alone. Zeros are kept, other than in `normaliseNumber`: where groups end can't be told any more. */
function runTogether(number: string): string {
  return number
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
}

function pairOf(register: Register, i: number, published: Register, other: number): Pair {
  const mine = numberKeys(register, i);
  const theirs = numberKeys(published, other);
  const exact = mine.exact.some((key) => theirs.exact.includes(key));
  const all = [...theirs.exact, ...theirs.loose];
  const loose = [...mine.exact, ...mine.loose].some((key) => all.includes(key));
  const day = agree(dayOf(register, i), dayOf(published, other));
  const amount = agree(register.amount[i] ?? NaN, published.amount[other] ?? NaN);
  const text = (of: "buyer" | "supplierName" | "object") => alike(register[of][i], published[of][other]);
  const number = exact ? POINTS.exactNumber : loose ? POINTS.looseNumber : 0;
  const points =
    number +
    (day === true ? POINTS.day : 0) +
    (amount === true ? POINTS.amount : 0) +
    (text("buyer") ? POINTS.buyer : 0) +
    (text("supplierName") ? POINTS.supplier : 0) +
    (text("object") ? POINTS.object : 0);
  // The same number in another year and for another sum is another contract that happens to be numbered so.
  const contradicted = day === false && amount === false && !text("object");
  const sure = number > 0 && (day === true || amount === true);
  return { contract: i, published: other, points: contradicted ? 0 : points, how: sure ? "sure" : "likely" };
}

function dayOf({ notificationDay }: Register, i: number): number {
  const day = notificationDay[i] ?? NO_DAY;
  return day === NO_DAY ? NaN : day;
}

/** null where one of them isn't known. */
function agree(one: number, other: number): boolean | null {
  if (Number.isNaN(one) || Number.isNaN(other)) return null;
  return Math.abs(one - other) <= SAME_EUROS;
}

function alike(one: string | undefined, other: string | undefined): boolean {
  const key = normaliseNumber(one ?? "");
  return key !== "" && key === normaliseNumber(other ?? "");
}
