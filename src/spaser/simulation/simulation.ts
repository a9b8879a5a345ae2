/**
 * What if: the figures as they would be if some contracts had other facts, and if consultations to come were notified. Counted by the
 * same rules, over a copy of the register: the register and the figures shown or published know nothing of it.
 */
import { NO_DAY, NO, NOT_FILLED, YES, type FactId, type Register } from "../../register/contracts";
import { assess, reassess } from "../assess";
import type { Assessment, Inputs } from "../assessment";
import { lastDay } from "../calendar";
import type { Framework } from "../framework";
import { factsIn, notify, withConsultations } from "../trajectory/happening";
import { consultationsOf, type Consultation } from "../trajectory/planned";
import { blankIn, columnsOf, putBack, takenFrom } from "./columns";

/** What is supposed of one contract or consultation. */
export interface Supposed {
  /** Its entry in the register of the simulation: a contract's own, then those of the planning sheets. */
  entry: number;
  /** Whether it has each of these facts; those not named stay as they are. */
  facts: Partial<Record<FactId, boolean>>;
  /** Serial day of a consultation's notification; absent = not notified. Of a contract nothing changes. */
  notified?: number;
}

export class Simulation {
  /** The contracts, and behind them the consultations of planning sheets. */
  readonly register: Register;
  /** The consultations to come, and the entry of each in the register of the simulation. */
  readonly consultations: readonly Consultation[];
  readonly entries: readonly number[];
  readonly before: Assessment;
  #after: Assessment;
  readonly #columns: ReturnType<typeof columnsOf>;
  /** Columns made for facts that the register has none for. */
  readonly #added = new Map<FactId, Uint8Array>();
  /** Entries of planning sheets → what those say of them, while they aren't notified. */
  readonly #planned = new Map<number, number[]>();
  /** What is supposed now, by entry; and what those entries say otherwise. */
  #supposed = new Map<number, Supposed>();
  readonly #said = new Map<number, number[]>();
  /** The contracts of the register: entries below. */
  readonly #contracts: number;

  constructor(
    register: Register,
    framework: Framework,
    readonly year: number,
    private readonly inputs: Inputs,
    /** The day looked from, on which overdue consultations are expected; null = none is overdue. */
    private readonly on: number | null = null,
  ) {
    this.consultations = consultationsOf(register);
    const all = withConsultations(register, this.consultations);
    this.register = all.register;
    this.entries = all.entries;
    this.#contracts = register.size;
    this.#columns = columnsOf(this.register);
    // What a planning sheet answers decides on nothing before it is supposed to happen.
    for (let entry = register.size; entry < this.register.size; entry++) {
      this.#planned.set(entry, takenFrom(this.#columns, entry));
      blankIn(this.#columns, entry);
    }
    this.before = assess(this.register, framework, { year, years: [year] }, inputs);
    this.#after = this.before;
  }

  /** The figures with what is supposed now. */
  get after(): Assessment {
    return this.#after;
  }

  /** The day on which a consultation is expected: its own or, past it, that looked from; else the end of the year. null for a contract. */
  expectedDay(entry: number): number | null {
    const one = this.consultations[this.entries.indexOf(entry)];
    if (!one) return null;
    return one.day === NO_DAY ? lastDay(this.year) : Math.max(one.day, this.on ?? one.day);
  }

  /** Whether it is a consultation that isn't notified. */
  isToCome(entry: number): boolean {
    return this.entries.includes(entry);
  }

  /** What an entry says of a fact when nothing is supposed of it: NOT_FILLED, NO or YES. */
  stateOf(entry: number, fact: FactId): number {
    const column = this.register.facts[fact];
    if (!column || this.#added.has(fact)) return NOT_FILLED;
    const said = this.#said.get(entry) ?? this.#planned.get(entry);
    const at = this.#columns.findIndex((one) => one.column === column);
    return (said && at >= 0 ? said[at] : column[entry]) ?? NOT_FILLED;
  }

  /** The figures if all of this were so, and nothing else: what was supposed before is taken back. */
  suppose(list: readonly Supposed[]): Assessment {
    const next = new Map(list.filter(isSomething).map((one) => [one.entry, one]));
    const changed = [...new Set([...next.keys(), ...this.#supposed.keys()])].filter(
      (entry) => !isSame(next.get(entry), this.#supposed.get(entry)),
    );
    if (changed.length === 0) return this.#after;
    const sameColumns = this.#makeRoom([...next.values()]);
    for (const entry of changed) this.#takeBack(entry);
    for (const entry of changed) {
      const one = next.get(entry);
      if (one) this.#apply(one);
    }
    this.#supposed = next;
    this.#after = reassess(this.#after, this.register, sameColumns ? changed : null, this.inputs);
    return this.#after;
  }

  #takeBack(entry: number): void {
    const said = this.#said.get(entry);
    if (!said) return;
    putBack(this.#columns, entry, said);
    for (const states of this.#added.values()) states[entry] = NOT_FILLED;
    this.#said.delete(entry);
  }

  #apply({ entry, facts, notified }: Supposed): void {
    const { register } = this;
    this.#said.set(entry, takenFrom(this.#columns, entry));
    if (notified !== undefined && this.isToCome(entry)) {
      const planned = this.#planned.get(entry);
      if (planned) putBack(this.#columns, entry, planned);
      notify(register, entry, notified);
    } else if (entry >= this.#contracts) return;
    for (const fact of factsIn(facts)) {
      const states = register.facts[fact];
      if (states) states[entry] = facts[fact] ? YES : NO;
    }
    // Meetings are counted where the register counts them.
    const { sourcingCount } = register;
    if (facts.sourcing === undefined || !sourcingCount) return;
    const stated = sourcingCount[entry] ?? NaN;
    sourcingCount[entry] = facts.sourcing ? (stated > 0 ? stated : 1) : 0;
  }

  /** A column for each fact that is supposed of somebody and that the register has none for; false when the columns are others now. */
  #makeRoom(list: readonly Supposed[]): boolean {
    const { facts, size } = this.register;
    const wanted = new Set(list.flatMap((one) => factsIn(one.facts)));
    const missing = [...wanted].filter((fact) => !facts[fact]);
    const idle = [...this.#added.keys()].filter((fact) => !wanted.has(fact));
    for (const fact of missing) {
      const states = new Uint8Array(size);
      facts[fact] = states;
      this.#added.set(fact, states);
    }
    for (const fact of idle) {
      delete facts[fact];
      this.#added.delete(fact);
    }
    return missing.length === 0 && idle.length === 0;
  }
}

function isSomething({ facts, notified }: Supposed): boolean {
  return notified !== undefined || factsIn(facts).length > 0;
}

function isSame(one: Supposed | undefined, other: Supposed | undefined): boolean {
  if (!one || !other) return one === other;
  const said = ({ facts, notified }: Supposed) => JSON.stringify([notified, Object.entries(facts).sort()]);
  return said(one) === said(other);
}
