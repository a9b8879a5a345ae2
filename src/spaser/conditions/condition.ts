/**
 * A condition on a contract, as data: what a buyer wrote (`parse.ts`), what is counted (`columns.ts`), what a method says (`print.ts`).
 * It has three states: yes, no, not filled in; and, or, not are those of Kleene. A part of an « or » without a column takes no side.
 */
import type { FactId } from "../../register/contracts";
import type { OperandId } from "./operands";

export type Sign = "=" | "≠" | "<" | "≤" | ">" | "≥";

export type Condition =
  | { kind: "any" | "all"; of: Condition[] }
  | { kind: "not"; of: Condition }
  /** A yes/no fact. */
  | { kind: "fact"; fact: FactId }
  /** A number, a date (as a serial day) or a text against a value. Texts are compared without case and accents. */
  | { kind: "compare"; field: OperandId; sign: Sign; value: number | string }
  | { kind: "startsWith" | "contains"; field: OperandId; text: string }
  | { kind: "oneOf"; field: OperandId; values: string[] }
  /** Yes where something is filled in, else no: never in between. */
  | { kind: "filled"; field: OperandId };

/** Yes when one of the facts is yes; a single fact stands for itself. */
export function anyOf(facts: readonly FactId[]): Condition {
  const of = facts.map((fact): Condition => ({ kind: "fact", fact }));
  const [only] = of;
  return only !== undefined && of.length === 1 ? only : { kind: "any", of };
}

/** The facts of an « or » of facts; null for any other condition. */
export function factsOf(condition: Condition): FactId[] | null {
  if (condition.kind === "fact") return [condition.fact];
  if (condition.kind !== "any") return null;
  const facts = condition.of.map(factsOf);
  return facts.some((one) => one === null) ? null : facts.flatMap((one) => one ?? []);
}

/** Everything that a condition looks at, each once. */
export function operandsOf(condition: Condition): OperandId[] {
  switch (condition.kind) {
    case "any":
    case "all":
      return [...new Set(condition.of.flatMap(operandsOf))];
    case "not":
      return operandsOf(condition.of);
    case "fact":
      return [condition.fact];
    default:
      return [condition.field];
  }
}
