/**
 * Conditions over all contracts: a column of states each, made once for a register and mended where contracts were edited. Parts that
 * several conditions share are made once.
 */
import { NO, NOT_FILLED, YES } from "../../register/contracts";
import { plain } from "../../register/cells/plain-text";
import type { Condition, Sign } from "./condition";
import { operandsOf } from "./condition";
import { dataOf, speaks, type DataSource, type OperandData } from "./data";
import { operandOf, type OperandId } from "./operands";
import { andInto, notInto, orInto } from "./states";

/** Whether a condition can be told: no column for it, columns in which nobody says anything, or an answer. */
export type Voice = "absent" | "silent" | "speaks";

/** Every register has room for these: where nothing stands in them they count as absent, as a column that isn't there. */
const IN_EVERY_REGISTER: ReadonlySet<OperandId> = new Set<OperandId>([
  ...(["contractNumber", "procedureNumber", "lot", "object", "supplierName", "buyer"] as const),
  ...(["notificationYear", "notificationDate", "startDate", "endDate"] as const),
]);

/** Equal conditions are one column, whatever objects say them. */
function writtenOut(condition: Condition): { text: string; isYearly: boolean } {
  let known = WRITTEN_OUT.get(condition);
  if (known === undefined) {
    const isYearly = operandsOf(condition).some((id) => operandOf(id)?.yearly);
    known = { text: JSON.stringify(condition), isYearly };
    WRITTEN_OUT.set(condition, known);
  }
  return known;
}

const WRITTEN_OUT = new WeakMap<Condition, { text: string; isYearly: boolean }>();

interface Made {
  column: Uint8Array;
  /** Writes the entries `from` to `to` (outside) as the source says them now. */
  fill: (from: number, to: number) => void;
}

export class ConditionColumns {
  private readonly made = new Map<string, Made>();
  private readonly voices = new Map<OperandId, Voice>();
  private spoken = new WeakMap<Condition, Voice>();

  constructor(private source: DataSource) {}

  /**
   * The same columns over an edited register of the same size, mended where these contracts changed; null when a column that said
   * nothing says something now, or the reverse: all must be made again.
   */
  forEdited(source: DataSource, changed: readonly number[]): ConditionColumns | null {
    const before = [...this.voices];
    this.source = source;
    this.voices.clear();
    this.spoken = new WeakMap();
    if (before.some(([id, voice]) => this.voiceOf(id) !== voice)) return null;
    for (const { fill } of this.made.values()) for (const contract of changed) fill(contract, contract + 1);
    return this;
  }

  /** Whether a condition can be told. An « or » speaks when one part does, an « and » when all do. */
  voice(condition: Condition): Voice {
    let voice = this.spoken.get(condition);
    if (voice === undefined) {
      voice = this.heard(condition);
      this.spoken.set(condition, voice);
    }
    return voice;
  }

  private heard(condition: Condition): Voice {
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
    const { text, isYearly } = writtenOut(condition);
    const key = `${isYearly ? year : ""} ${text}`;
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
          orInto,
          year,
        );
      }
      case "all":
        return this.folded(column, condition.of, andInto, year);
      case "not": {
        this.column(condition.of, year);
        const fill = (from: number, to: number) => {
          notInto(column, this.column(condition.of, year), from, to);
        };
        return { column, fill };
      }
      case "fact":
        return { column, fill: () => undefined };
      default:
        return { column, fill: this.tested(column, condition, year) };
    }
  }

  private folded(column: Uint8Array, parts: readonly Condition[], into: typeof orInto, year: number): Made {
    for (const part of parts) this.column(part, year);
    const fill = (from: number, to: number) => {
      parts.forEach((part, at) => {
        const one = this.column(part, year);
        if (at === 0) column.set(one.subarray(from, to), from);
        else into(column, one, from, to);
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
      if (data.kind === "text") testTexts(condition, data, column, from, to);
      else testValues(condition, data, column, from, to);
    };
  }
}

type Test = Exclude<Condition, { kind: "any" | "all" | "not" | "fact" }>;

type TextData = Extract<OperandData, { kind: "text" }>;

/** A text is looked at once, however many contracts say it. */
function testTexts(condition: Test, data: TextData, column: Uint8Array, from: number, to: number): void {
  const state = textTest(condition);
  if (data.numbered !== null && data.numbered.texts.length <= to - from) {
    const { texts, of } = data.numbered;
    const states = Uint8Array.from(texts, state);
    for (let i = from; i < to; i++) column[i] = states[of[i] as number] as number;
    return;
  }
  const known = new Map<string, number>();
  let last = "";
  let lastState = state(last);
  for (let i = from; i < to; i++) {
    const text = data.at(i);
    if (text !== last) {
      last = text;
      lastState = known.get(text) ?? state(text);
      known.set(text, lastState);
    }
    column[i] = lastState;
  }
}

function textTest(condition: Test): (text: string) => number {
  if (condition.kind === "filled") return (text) => (text === "" ? NO : YES);
  const holds = textHolds(condition);
  return (text) => (text === "" ? NOT_FILLED : holds(plain(text)) ? YES : NO);
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

function testValues(
  condition: Test,
  data: Exclude<OperandData, TextData>,
  column: Uint8Array,
  from: number,
  to: number,
): void {
  if (data.kind === "fact") {
    // Only « renseigné » is asked of a fact.
    for (let i = from; i < to; i++) column[i] = data.states[i] === NOT_FILLED ? NO : YES;
    return;
  }
  const values = data.values ?? Float64Array.from({ length: to - from }, (_, i) => data.at(from + i));
  const ahead = data.values === null ? from : 0;
  if (condition.kind === "filled") {
    for (let i = from; i < to; i++) column[i] = Number.isNaN(values[i - ahead]) ? NO : YES;
  } else if (condition.kind === "compare")
    COMPARED[condition.sign](values, Number(condition.value), column, { from, to, ahead });
}

interface Stretch {
  from: number;
  to: number;
  /** The value of an entry stands that many places before it. */
  ahead: number;
}

type Comparing = (values: Float64Array, limit: number, column: Uint8Array, stretch: Stretch) => void;

// NO and YES are 1 and 2, and NaN is equal and next to nothing: adding truth values spares branches that no processor foresees.
const COMPARED: Record<Sign, Comparing> = {
  "=": (values, limit, column, { from, to, ahead }) => {
    for (let i = from; i < to; i++) {
      const value = values[i - ahead] as number;
      column[i] = +(value === value) + +(value === limit);
    }
  },
  "≠": (values, limit, column, { from, to, ahead }) => {
    for (let i = from; i < to; i++) {
      const value = values[i - ahead] as number;
      column[i] = 2 * +(value === value) - +(value === limit);
    }
  },
  "<": (values, limit, column, { from, to, ahead }) => {
    for (let i = from; i < to; i++) {
      const value = values[i - ahead] as number;
      column[i] = +(value === value) + +(value < limit);
    }
  },
  "≤": (values, limit, column, { from, to, ahead }) => {
    for (let i = from; i < to; i++) {
      const value = values[i - ahead] as number;
      column[i] = +(value === value) + +(value <= limit);
    }
  },
  ">": (values, limit, column, { from, to, ahead }) => {
    for (let i = from; i < to; i++) {
      const value = values[i - ahead] as number;
      column[i] = +(value === value) + +(value > limit);
    }
  },
  "≥": (values, limit, column, { from, to, ahead }) => {
    for (let i = from; i < to; i++) {
      const value = values[i - ahead] as number;
      column[i] = +(value === value) + +(value >= limit);
    }
  },
};

const ORDER: readonly Voice[] = ["absent", "silent", "speaks"];

function strongest(voices: readonly Voice[]): Voice {
  return ORDER[Math.max(...voices.map((voice) => ORDER.indexOf(voice)))] ?? "absent";
}

function weakest(voices: readonly Voice[]): Voice {
  return ORDER[Math.min(...voices.map((voice) => ORDER.indexOf(voice)))] ?? "absent";
}
