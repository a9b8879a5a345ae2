/**
 * Conditions over all contracts: a column of states each, made once for a register and mended where contracts were edited. Parts that
 * several conditions share are made once.
 */
import { NO, NOT_FILLED, tableOfTwo, YES } from "../../register/contracts";
import { plain } from "../../register/cells/plain-text";
import type { Condition, Sign } from "./condition";
import { operandsOf } from "./condition";
import { dataOf, speaks, type DataSource, type OperandData } from "./data";
import { operandOf, type OperandId } from "./operands";

/** Whether a condition can be told: no column for it, columns in which nobody says anything, or an answer. */
export type Voice = "absent" | "silent" | "speaks";

/** Kleene's « or » and « and » over NOT_FILLED, NO, YES. */
const OR = tableOfTwo((one, other) =>
  one === YES || other === YES ? YES : one === NOT_FILLED || other === NOT_FILLED ? NOT_FILLED : NO,
);
const AND = tableOfTwo((one, other) =>
  one === NO || other === NO ? NO : one === NOT_FILLED || other === NOT_FILLED ? NOT_FILLED : YES,
);
const NOT = Uint8Array.of(NOT_FILLED, YES, NO);

/** Every register has room for these: where nothing stands in them they count as absent, as a column that isn't there. */
const IN_EVERY_REGISTER: ReadonlySet<OperandId> = new Set<OperandId>([
  ...(["contractNumber", "procedureNumber", "lot", "object", "supplierName", "buyer"] as const),
  ...(["notificationYear", "notificationDate", "startDate", "endDate"] as const),
]);

interface Made {
  column: Uint8Array;
  /** Writes the entries `from` to `to` (outside) as the source says them now. */
  fill: (from: number, to: number) => void;
}

export class ConditionColumns {
  private readonly made = new Map<string, Made>();
  private readonly voices = new Map<OperandId, Voice>();

  constructor(private source: DataSource) {}

  /**
   * The same columns over an edited register of the same size, mended where these contracts changed; null when a column that said
   * nothing says something now, or the reverse: all must be made again.
   */
  forEdited(source: DataSource, changed: readonly number[]): ConditionColumns | null {
    const before = [...this.voices];
    this.source = source;
    this.voices.clear();
    if (before.some(([id, voice]) => this.voiceOf(id) !== voice)) return null;
    for (const { fill } of this.made.values()) for (const contract of changed) fill(contract, contract + 1);
    return this;
  }

  /** Whether a condition can be told. An « or » speaks when one part does, an « and » when all do. */
  voice(condition: Condition): Voice {
    switch (condition.kind) {
      case "any":
        return strongest(condition.of.map((part) => this.voice(part)));
      case "all":
        return weakest(condition.of.map((part) => this.voice(part)));
      case "not":
        return this.voice(condition.of);
      case "fact":
        return this.voiceOf(condition.fact);
      case "filled":
        // A blank column answers that question too.
        return this.voiceOf(condition.field) === "absent" ? "absent" : "speaks";
      default:
        return this.voiceOf(condition.field);
    }
  }

  /** The operands that have no column, without which the condition can't be told; of an « or » one of them would do. */
  lacking(condition: Condition): OperandId[] {
    if (this.voice(condition) !== "absent") return [];
    switch (condition.kind) {
      case "any":
        return [...new Set(condition.of.flatMap((part) => this.lacking(part)))];
      case "all":
        return this.lacking(condition.of.find((part) => this.voice(part) === "absent") ?? condition);
      case "not":
        return this.lacking(condition.of);
      default:
        return operandsOf(condition);
    }
  }

  /** The states of all contracts; of a condition that is absent, not filled in everywhere. */
  column(condition: Condition, year: number): Uint8Array {
    if (condition.kind === "fact") {
      const { facts, size } = this.source.register;
      return facts[condition.fact] ?? new Uint8Array(size);
    }
    const yearly = operandsOf(condition).some((id) => operandOf(id)?.yearly);
    const key = `${yearly ? year : ""} ${JSON.stringify(condition)}`;
    let made = this.made.get(key);
    if (!made) {
      made = this.make(condition, year);
      made.fill(0, made.column.length);
      // Behind its parts, which are mended first.
      this.made.set(key, made);
    }
    return made.column;
  }

  private voiceOf(id: OperandId): Voice {
    let voice = this.voices.get(id);
    if (voice === undefined) {
      voice = strongest(this.yearsOf(id).map((year) => this.voiceIn(id, dataOf(this.source, id, year))));
      this.voices.set(id, voice);
    }
    return voice;
  }

  private voiceIn(id: OperandId, data: OperandData | null): Voice {
    if (data === null) return "absent";
    if (speaks(this.source, id, data)) return "speaks";
    return IN_EVERY_REGISTER.has(id) ? "absent" : "silent";
  }

  /** The years for which there is a column of an operand; of those that aren't yearly any year will do. */
  private yearsOf(id: OperandId): number[] {
    const { hours, register } = this.source;
    if (id === "insertionHours") return [...hours.years.keys()];
    return id === "spend" ? [...register.spend.keys()] : [0];
  }

  private make(condition: Condition, year: number): Made {
    const column = new Uint8Array(this.source.register.size);
    switch (condition.kind) {
      case "any": {
        // A part that says nothing takes no side beside one that does.
        const most = this.voice(condition);
        return this.folded(
          column,
          condition.of.filter((part) => this.voice(part) === most),
          OR,
          year,
        );
      }
      case "all":
        return this.folded(column, condition.of, AND, year);
      case "not": {
        this.column(condition.of, year);
        const fill = (from: number, to: number) => {
          const inner = this.column(condition.of, year);
          for (let i = from; i < to; i++) column[i] = NOT[inner[i] as number] as number;
        };
        return { column, fill };
      }
      case "fact":
        return { column, fill: () => undefined };
      default:
        return { column, fill: this.tested(column, condition, year) };
    }
  }

  private folded(column: Uint8Array, parts: readonly Condition[], table: Uint8Array, year: number): Made {
    for (const part of parts) this.column(part, year);
    const fill = (from: number, to: number) => {
      parts.forEach((part, at) => {
        const one = this.column(part, year);
        if (at === 0) column.set(one.subarray(from, to), from);
        else
          for (let i = from; i < to; i++)
            column[i] = table[(column[i] as number) * 3 + (one[i] as number)] as number;
      });
    };
    return { column, fill };
  }

  private tested(
    column: Uint8Array,
    condition: Exclude<Condition, { kind: "any" | "all" | "not" | "fact" }>,
    year: number,
  ): Made["fill"] {
    const absent = this.voiceOf(condition.field) === "absent";
    return (from, to) => {
      const data = absent ? null : dataOf(this.source, condition.field, year);
      // A yearly column may be there for other years only.
      if (data === null) return;
      const state = data.kind === "text" ? textTest(condition, data.at) : valueTest(condition, data);
      for (let i = from; i < to; i++) column[i] = state(i);
    };
  }
}

type Test = Exclude<Condition, { kind: "any" | "all" | "not" | "fact" }>;

/** A text is looked at once, however many contracts say it. */
function textTest(condition: Test, at: (contract: number) => string): (contract: number) => number {
  if (condition.kind === "filled") return (i) => (at(i) === "" ? NO : YES);
  const holds = textHolds(condition);
  const known = new Map<string, number>([["", NOT_FILLED]]);
  let last = "";
  let state = NOT_FILLED;
  return (i) => {
    const text = at(i);
    if (text === last) return state;
    last = text;
    const before = known.get(text);
    state = before ?? (holds(plain(text)) ? YES : NO);
    if (before === undefined) known.set(text, state);
    return state;
  };
}

function textHolds(condition: Exclude<Test, { kind: "filled" }>): (text: string) => boolean {
  switch (condition.kind) {
    case "startsWith": {
      const part = plain(condition.text);
      return (text) => text.startsWith(part);
    }
    case "contains": {
      const part = plain(condition.text);
      return (text) => text.includes(part);
    }
    case "oneOf": {
      const values = new Set(condition.values.map(plain));
      return (text) => values.has(text);
    }
    default: {
      const value = plain(String(condition.value));
      return (text) => (text === value) === (condition.sign === "=");
    }
  }
}

function valueTest(
  condition: Test,
  data: Exclude<OperandData, { kind: "text" }>,
): (contract: number) => number {
  if (data.kind === "fact") {
    // Only « renseigné » is asked of a fact.
    return (i) => (data.states[i] === NOT_FILLED ? NO : YES);
  }
  const { at } = data;
  if (condition.kind === "filled") return (i) => (Number.isNaN(at(i)) ? NO : YES);
  if (condition.kind !== "compare") return () => NOT_FILLED;
  const holds = SIGNS[condition.sign];
  const limit = Number(condition.value);
  return (i) => {
    const value = at(i);
    return value === value ? (holds(value, limit) ? YES : NO) : NOT_FILLED;
  };
}

const SIGNS: Record<Sign, (value: number, limit: number) => boolean> = {
  "=": (value, limit) => value === limit,
  "≠": (value, limit) => value !== limit,
  "<": (value, limit) => value < limit,
  "≤": (value, limit) => value <= limit,
  ">": (value, limit) => value > limit,
  "≥": (value, limit) => value >= limit,
};

const ORDER: readonly Voice[] = ["absent", "silent", "speaks"];

function strongest(voices: readonly Voice[]): Voice {
  return ORDER[Math.max(...voices.map((voice) => ORDER.indexOf(voice)))] ?? "absent";
}

function weakest(voices: readonly Voice[]): Voice {
  return ORDER[Math.min(...voices.map((voice) => ORDER.indexOf(voice)))] ?? "absent";
}
