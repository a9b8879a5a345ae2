/** What a buyer wrote → a condition; or what is wrong with it, at which word, and what was probably meant. */
import { dayOf } from "../../register/cells/days";
import { plain } from "../../register/cells/plain-text";
import { NO_DAY } from "../../register/contracts";
import type { FactId } from "../../register/contracts";
import type { OwnFact } from "../../register/own-facts";
import type { Condition } from "./condition";
import { parse, SyntaxError, type Raw, type RawValue, type Words } from "./grammar";
import { namesWith, nearestOf, type Names } from "./names";
import type { Operand } from "./operands";

export type FaultCode =
  /** Nothing is written. */
  | "empty"
  | "tooLong"
  /** It ends where something must follow. */
  | "unfinished"
  /** A bracket that is not closed; one that was never opened. */
  | "unclosed"
  | "unopened"
  /** A word or sign that can't stand there. */
  | "unexpected"
  /** Nothing is called so. */
  | "unknownName"
  /** It is no yes/no fact, so something must be asked of it. */
  | "notYesNo"
  /** Only a number or a date is more or less than another; only a text begins with one. */
  | "wrongSign"
  /** A number, a date, yes or no is expected. */
  | "numberExpected"
  | "dateExpected"
  | "yesNoExpected"
  /** None of the values of a list. */
  | "unknownValue";

export interface ConditionFault {
  code: FaultCode;
  /** Place of the word, from 0, and its length; 0 at the end. */
  at: number;
  length: number;
  word: string;
  /** What was probably meant; "" when nothing is near. */
  meant: string;
}

export type ParsedCondition = { condition: Condition } | { fault: ConditionFault };

/** Longer, or with more brackets and negations in one another, nobody would read it. */
const LONGEST = 2000;
const DEEPEST = 30;

/** Understands a condition; `own` are the facts that the framework adds. Nothing is thrown. */
export function parseCondition(text: string, own: readonly OwnFact[] = []): ParsedCondition {
  const known = namesOf(own);
  if (text.trim() === "") return { fault: { code: "empty", at: 0, length: 0, word: "", meant: "" } };
  const depth = (text.match(/\(/g)?.length ?? 0) + (text.match(/\b(?:non|not)\b/gi)?.length ?? 0);
  if (text.length > LONGEST || depth > DEEPEST)
    return { fault: { code: "tooLong", at: 0, length: text.length, word: "", meant: "" } };
  try {
    return { condition: settled(parse(text), known) };
  } catch (error) {
    if (error instanceof Misunderstood) return { fault: error.fault };
    if (error instanceof SyntaxError) return { fault: syntaxFault(text, error.location.start.offset) };
    throw error;
  }
}

const memo = new WeakMap<readonly OwnFact[], Names>();
const NONE: readonly OwnFact[] = [];

function namesOf(own: readonly OwnFact[]): Names {
  const key = own.length === 0 ? NONE : own;
  let names = memo.get(key);
  if (!names) memo.set(key, (names = namesWith(key)));
  return names;
}

/** Carries a fault out of the depth of a condition. */
class Misunderstood extends Error {
  constructor(readonly fault: ConditionFault) {
    super(fault.code);
  }
}

function fail(code: FaultCode, { text, at, to }: Words, meant = ""): never {
  throw new Misunderstood({ code, at, length: to - at, word: text, meant });
}

function syntaxFault(text: string, at: number): ConditionFault {
  const rest = text.slice(at);
  const word = /^(?:[\p{L}\p{N}_'’.-]+|[^\s\p{L}\p{N}]+)/u.exec(rest)?.[0] ?? "";
  const where = { at, length: word.length, word, meant: "" };
  const opened = (text.slice(0, at).match(/\(/g) ?? []).length;
  const closed = (text.slice(0, at).match(/\)/g) ?? []).length;
  if (rest.trim() === "")
    return { ...where, code: opened > closed ? "unclosed" : "unfinished", length: 0, word: "" };
  if (word.startsWith(")") && opened <= closed) return { ...where, code: "unopened", length: 1, word: ")" };
  const meant = OTHER_SIGNS.get(word) ?? "";
  return { ...where, code: "unexpected", meant };
}

/** Signs of other languages for what is written in words here. */
const OTHER_SIGNS = new Map([
  ["&&", "ET"],
  ["&", "ET"],
  ["+", "ET"],
  ["||", "OU"],
  ["|", "OU"],
  ["/", "OU"],
  [",", "OU"],
  [";", "OU"],
  ["!", "NON"],
  ["==", "="],
]);

function settled(raw: Raw, names: Names): Condition {
  switch (raw.kind) {
    case "any":
    case "all":
      return { kind: raw.kind, of: raw.of.map((one) => settled(one, names)) };
    case "not":
      return { kind: "not", of: settled(raw.of, names) };
    default:
      return asked(raw, operandNamed(raw.name, names));
  }
}

function operandNamed(name: Words, names: Names): Operand {
  return names.named(name.text) ?? fail("unknownName", name, names.nearest(name.text));
}

type Test = Exclude<Raw, { kind: "any" | "all" | "not" }>;

function asked(raw: Test, operand: Operand): Condition {
  const field = operand.id;
  switch (raw.kind) {
    case "yes":
      if (operand.kind !== "fact") fail("notYesNo", raw.name);
      return factOf(operand);
    case "filled":
      return { kind: "filled", field };
    case "blank":
      return { kind: "not", of: { kind: "filled", field } };
    case "compare":
      return compared(raw, operand);
    case "oneOf":
      if (operand.kind !== "text") fail("wrongSign", raw.name);
      return { kind: "oneOf", field, values: raw.values.map((value) => textOf(value, operand)) };
    default:
      if (operand.kind !== "text") fail("wrongSign", raw.name);
      return { kind: raw.kind, field, text: bare(raw.value) };
  }
}

function factOf({ id }: Operand): Condition {
  // Operands of the kind « fact » are those that have a fact's id.
  return { kind: "fact", fact: id as FactId };
}

function compared({ name, sign, value }: Extract<Raw, { kind: "compare" }>, operand: Operand): Condition {
  const field = operand.id;
  const equality = sign === "=" || sign === "≠";
  switch (operand.kind) {
    case "fact": {
      if (!equality) fail("wrongSign", name);
      const yes = yesNoOf(value) === (sign === "=");
      return yes ? factOf(operand) : { kind: "not", of: factOf(operand) };
    }
    case "text":
      if (!equality) fail("wrongSign", name);
      return { kind: "compare", field, sign, value: textOf(value, operand) };
    case "date":
      return { kind: "compare", field, sign, value: dayIn(value) };
    default:
      return { kind: "compare", field, sign, value: numberIn(value) };
  }
}

function yesNoOf(value: RawValue): boolean {
  const word = plain(value.text);
  if (["oui", "yes", "vrai", "true"].includes(word)) return true;
  if (["non", "no", "faux", "false"].includes(word)) return false;
  return fail("yesNoExpected", value);
}

/** A number that stands for a code has no groups. */
function bare(value: RawValue): string {
  return value.kind === "number" ? value.text.replace(/[\s\u00a0\u202f]/g, "") : value.text;
}

function textOf(value: RawValue, { values }: Operand): string {
  const text = bare(value);
  if (values === undefined) return text;
  const known = values.find((one) => plain(one) === plain(text));
  if (known !== undefined) return known;
  const nearest = nearestOf(
    plain(text),
    values.map((one) => [plain(one), one] as const),
  );
  return fail("unknownValue", value, nearest === "" ? values.slice(0, 5).join(", ") : nearest);
}

function dayIn(value: RawValue): number {
  if (value.kind !== "day") return fail("dateExpected", value);
  const [first = "", month = "", last = ""] = value.text.split(/[/-]/);
  const [year, date] = first.length === 4 ? [first, last] : [last, first];
  const day = dayOf(Number(year), Number(month), Number(date));
  return day === NO_DAY ? fail("dateExpected", value) : day;
}

const SCALE: Record<string, number> = { "%": 0.01, "k€": 1000, "K€": 1000, "M€": 1_000_000 };

function numberIn(value: RawValue): number {
  if (value.kind !== "number") return fail("numberExpected", value);
  const text = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(value.text)
    ? value.text.replaceAll(",", "")
    : value.text.replace(/[\s\u00a0\u2007\u2009\u202f]/g, "").replace(",", ".");
  // In thousandths and hundredths, so that « 1,1 k€ » is 1100.
  const scale = SCALE[value.scale] ?? 1;
  const number = scale < 1 ? Number(text) / 100 : Number(text) * scale;
  return Math.abs(number) <= LARGEST ? number : fail("numberExpected", value);
}

/** Numbers up to here are exact, and written without an exponent. */
const LARGEST = 1e15;
