/** Counting by procedure: several contracts (lots) can come from one consultation. */
import { once } from "../register/once";
import { NO, NOT_FILLED, tableOfTwo, YES } from "../register/contracts";
import type { Register } from "../register/contracts";
import { inPieces } from "../register/reading/pieces";
import { TextPlaces } from "../register/reading/text-places";
import { fromTotals } from "./outcome";
import type { FigureKind, Outcome } from "./outcome";
import { POPULATION_BIT } from "./populations";
import type { PopulationId, PopulationsOfYear } from "./populations";
import { blankReason, emptyReason } from "./source";
import type { Source } from "./source";
import { COUNTED, IN_POPULATION, NOT_FILLED_IN } from "./states";

/** A grouping with the populations that it was made from. */
interface Grouped {
  flags: Uint8Array;
  procedures: Procedures;
}

/** After so many edits groupings are made anew. */
const MOST_EDITS = 200;

/** Numbers the procedures of a register; a contract without a procedure number is a procedure of its own. */
export class ProcedureNumbers {
  /** By year and population. */
  private groups = new Map<string, Grouped>();
  /** Contracts that were edited since the groupings were made. */
  private edited: number[] = [];
  /** Id of each contract's procedure, from 0; −1 without a procedure number. Made when it is asked for first. */
  private numbers: Int32Array | null = null;

  constructor(
    private readonly register: Register,
    /** The different numbers, as keys: a procedure's id is the place of its own. */
    private readonly ids: string[] = [],
    /** About two lots a procedure: then the table is well filled, and small enough to stay in the cache. */
    private readonly places = new TextPlaces(ids, register.size / 3),
    /** Keys of the numbers that are not written as one. */
    private readonly keys = new Map<string, string>(),
  ) {}

  /**
   * The same numbers for an edited register of the same size, of which only these contracts have changed. Most edits leave the
   * procedures as they were; then the groupings stay.
   */
  forEdited(register: Register, changed: readonly number[]): ProcedureNumbers {
    const next = new ProcedureNumbers(register, this.ids, this.places, this.keys);
    const before = this.numbers;
    if (before === null) return next;
    const numbers = before.slice();
    for (const contract of changed) numbers[contract] = next.idOf(register.procedureNumber[contract] ?? "");
    next.numbers = numbers;
    const same = changed.every((contract) => numbers[contract] === before[contract]);
    if (same && this.edited.length + changed.length <= MOST_EDITS) {
      next.groups = new Map(this.groups);
      next.edited = [...this.edited, ...changed];
    }
    return next;
  }

  /** The same numbers, for figures of some of the contracts. */
  forPart(): ProcedureNumbers {
    const part = new ProcedureNumbers(this.register, this.ids, this.places, this.keys);
    part.numbers = this.all();
    return part;
  }

  /** The contracts of a population of a year, grouped by procedure, in register order. */
  grouped({ year, flags, members }: PopulationsOfYear, population: PopulationId): Procedures {
    const key = `${year} ${population}`;
    const bit = POPULATION_BIT[population];
    const before = this.groups.get(key);
    const sameMembers = (known: Grouped) =>
      this.edited.every(
        (contract) => (((known.flags[contract] as number) ^ (flags[contract] as number)) & bit) === 0,
      );
    if (before && sameMembers(before)) return before.procedures;
    const procedures = groupByProcedure(joined(members.get(population) ?? []), this.all(), this.places.size);
    this.groups.set(key, { flags, procedures });
    return procedures;
  }

  /** Id of the contract's procedure, from 0; −1 when it has no procedure number. */
  of(contract: number): number {
    return this.all()[contract] as number;
  }

  private all(): Int32Array {
    return (this.numbers ??= this.numbered());
  }

  private numbered(): Int32Array {
    const numbers = new Int32Array(this.register.size);
    inPieces(numbers.length, (from, to) => this.number(numbers, from, to));
    return numbers;
  }

  /** In register order, where the lots of a procedure mostly follow one another: an equal text is sooner seen than looked up. */
  private number(numbers: Int32Array, from: number, to: number): void {
    const texts = this.register.procedureNumber;
    let last = "";
    let id = -1;
    for (let i = from; i < to; i++) {
      const text = texts[i] as string;
      if (text !== last) {
        last = text;
        id = this.idOf(text);
      }
      numbers[i] = id;
    }
  }

  private idOf(number: string): number {
    if (number === "") return -1;
    if (isKey(number)) return this.idOfKey(number);
    let key = this.keys.get(number);
    if (key === undefined) this.keys.set(number, (key = procedureKey(number)));
    return this.idOfKey(key);
  }

  private idOfKey(key: string): number {
    // Written behind the others, where the next one overwrites it if it is none of its own.
    const { places } = this;
    this.ids[places.size] = key;
    return places.firstOf(places.size);
  }
}

/** Already a key: capitals and digits in groups with one dash between them. Most registers write them so. */
const DASH = 45;

/** A procedure number without what people write differently inside one column: case, spaces, kind of separator. */
export function procedureKey(number: string): string {
  return isKey(number)
    ? number
    : number
        .toUpperCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((part) => part !== "")
        .join("-");
}

function isKey(number: string): boolean {
  let previous = DASH;
  for (let at = 0; at < number.length; at++) {
    const code = number.charCodeAt(at);
    const plain = (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
    if (!plain && (code !== DASH || previous === DASH)) return false;
    previous = code;
  }
  return previous !== DASH;
}

/** The contracts of a population grouped by procedure: `group[k]` is the group of `members[k]`. */
export interface Procedures {
  members: Int32Array;
  group: Int32Array;
  size: number;
}

/** Where the group of each procedure is noted while groups are numbered; all 0 between. */
let groupOf = new Int32Array(0);

/** `limit`: more than every id in use. */
function groupByProcedure(members: Int32Array, numbers: Int32Array, limit: number): Procedures {
  const group = new Int32Array(members.length);
  if (groupOf.length < limit) groupOf = new Int32Array(limit);
  const size = numberGroups(members, numbers, group, groupOf);
  return { members, group, size };
}

/** One list of several. */
function joined(lists: readonly Int32Array[]): Int32Array {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only;
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** Numbers the groups in the order of their first members; `groups` is where each procedure's is noted, from 1. Returns how many. */
function numberGroups(
  members: Int32Array,
  numbers: Int32Array,
  group: Int32Array,
  groups: Int32Array,
): number {
  let size = 0;
  for (let k = 0; k < members.length; k++) {
    const id = numbers[members[k] as number] as number;
    let known = id === -1 ? 0 : (groups[id] as number);
    if (known === 0) {
      known = ++size;
      if (id !== -1) groups[id] = known;
    }
    group[k] = known - 1;
  }
  for (let k = 0; k < members.length; k++) {
    const id = numbers[members[k] as number] as number;
    if (id !== -1) groups[id] = 0;
  }
  return size;
}

export interface ProcedureTotals {
  counted: number;
  filled: number;
  sum: number;
}

/** A fact of each procedure: yes when one of its contracts says yes, else not filled in when one is blank, else no. */
export function factByProcedure(
  { members, group, size }: Procedures,
  factOf: (contract: number) => number,
): Uint8Array {
  const facts = new Uint8Array(size).fill(NO);
  for (let k = 0; k < members.length; k++) {
    const fact = factOf(members[k] as number);
    const at = group[k] as number;
    if (fact === YES) facts[at] = YES;
    else if (fact === NOT_FILLED && facts[at] === NO) facts[at] = NOT_FILLED;
  }
  return facts;
}

/** Both facts together: no when one is no, else not filled in when one is, else yes. */
export function bothFacts(fact: Uint8Array, other: Uint8Array): Uint8Array {
  const table = BOTH;
  const both = new Uint8Array(fact.length);
  for (let at = 0; at < both.length; at++)
    both[at] = table[(fact[at] as number) * 3 + (other[at] as number)] as number;
  return both;
}

const BOTH = tableOfTwo((one, two) => {
  if (one === NO || two === NO) return NO;
  return one === NOT_FILLED || two === NOT_FILLED ? NOT_FILLED : YES;
});

/** Counts procedures by their fact. */
export function countProcedures(facts: Uint8Array): ProcedureTotals {
  let counted = 0;
  let filled = 0;
  for (let at = 0; at < facts.length; at++) {
    counted += +(facts[at] === YES);
    filled += +(facts[at] !== NOT_FILLED);
  }
  return { counted, filled, sum: counted };
}

/** Each contract takes the state of its procedure. */
function statesByProcedure({ members, group }: Procedures, facts: Uint8Array, size: number): Uint8Array {
  const states = new Uint8Array(size);
  for (let k = 0; k < members.length; k++) {
    const fact = facts[group[k] as number];
    states[members[k] as number] = fact === YES ? COUNTED : fact === NO ? IN_POPULATION : NOT_FILLED_IN;
  }
  return states;
}

/** The largest quantity that the contracts of each procedure state (lots repeat it); NaN where none states any. */
export function largestByProcedure(
  { members, group, size }: Procedures,
  quantity: Float64Array,
): Float64Array {
  const largest = new Float64Array(size).fill(NaN);
  for (let k = 0; k < members.length; k++) {
    const value = quantity[members[k] as number] as number;
    const at = group[k] as number;
    const current = largest[at] as number;
    if (value === value && !(current >= value)) largest[at] = value;
  }
  return largest;
}

/** Whether the quantity is above zero; the sum of the known ones stands apart. */
export function factsOfQuantities(quantities: Float64Array): { facts: Uint8Array; sum: number } {
  const facts = new Uint8Array(quantities.length);
  const sum = takeQuantities(quantities, facts);
  return { facts, sum };
}

/** Writes the facts, and gives the sum. The loop stands alone: with what follows it, it was compiled and thrown away at each call. */
function takeQuantities(quantities: Float64Array, facts: Uint8Array): number {
  // Of the unknown ones, which nobody looks at, and of the known ones.
  const sums = new Float64Array(2);
  for (let at = 0; at < quantities.length; at++) {
    const value = quantities[at] as number;
    const isKnown = +(value >= -Infinity);
    // NOT_FILLED, NO, YES are 0, 1, 2.
    facts[at] = isKnown + +(value > 0);
    sums[isKnown] = (sums[isKnown] as number) + value;
  }
  return sums[1] as number;
}

/** What counting procedures gave, as a figure. */
export function procedureOutcome(
  source: Source,
  { gives, fields, population }: { gives: FigureKind; fields: string; population: PopulationId },
  year: number,
  procedures: Procedures,
  facts: Uint8Array,
  { counted, filled, sum }: ProcedureTotals,
): Outcome {
  return fromTotals(
    { population: procedures.size, counted, filled, sum, base: filled },
    {
      kind: gives,
      counts: "procedures",
      populationId: population,
      statesOf: once(() => statesByProcedure(procedures, facts, source.register.size)),
      quantitiesOf: null,
      ifEmpty: procedures.size === 0 ? emptyReason(source, population, year) : null,
      ifBlank: blankReason(fields),
    },
  );
}
