/** Random conditions over all that a contract can say, own facts included. */
import fc from "fast-check";
import { dayOf } from "../../src/register/cells/days";
import type { OwnFact } from "../../src/register/own-facts";
import type { Condition } from "../../src/spaser/conditions/condition";
import { OPERANDS, ownOperand, type Operand } from "../../src/spaser/conditions/operands";
import type { FactId } from "../../src/register/contracts";

const own = (id: string, label: string, kind: OwnFact["kind"], values: string[] = []): OwnFact => ({
  ...{ id, kind, values },
  label: { fr: label, en: label },
  headers: [label],
});

/** One own fact of each kind; two whose names hold words of the language of conditions. */
export const OWN: readonly OwnFact[] = [
  own("egalite", "Clause d’égalité", "yesNo"),
  own("hygiene", "Hygiène et sécurité", "yesNo"),
  own("label", "Label", "list", ["Écocert", "Max Havelaar", "Aucun"]),
  own("bio", "Dépense bio", "amount"),
  own("agents", "Agents (ETP)", "number"),
  own("audit", "Date d’audit", "date"),
];

const operands = [...OPERANDS, ...OWN.map(ownOperand)];
const text = fc
  .oneof(
    fc.constantFrom("Numérique", "Travaux", "72", "72000000", "4", "SIRET 1"),
    fc
      .string({ unit: fc.constantFrom("a", "é", " ", '"', "»", "“", "7", "'", "(", "]") })
      .map((one) => one.trim()),
  )
  .filter((one) => !(one.includes('"') && one.includes("»")));
const number = fc.oneof(
  fc.integer({ min: -99_999, max: 9_999_999 }),
  fc.integer({ max: 9999 }).map((n) => n / 100),
);
const day = fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2026, 12, 31) });
const sign = fc.constantFrom("=", "≠", "<", "≤", ">", "≥");

function testOf({ id, kind, values }: Operand): fc.Arbitrary<Condition> {
  const filled = fc.constant<Condition>({ kind: "filled", field: id });
  const said = values ? fc.constantFrom(...values) : text;
  switch (kind) {
    case "fact":
      return fc.constant<Condition>({ kind: "fact", fact: id as FactId });
    case "text":
      return fc.oneof(
        filled,
        fc
          .tuple(fc.constantFrom("=", "≠"), said)
          .map(([one, value]): Condition => ({ kind: "compare", field: id, sign: one, value })),
        fc
          .tuple(fc.constantFrom("startsWith", "contains"), text)
          .map(([how, part]): Condition => ({ kind: how, field: id, text: part })),
        fc
          .array(said, { minLength: 1, maxLength: 3 })
          .map((all): Condition => ({ kind: "oneOf", field: id, values: all })),
      );
    default:
      return fc.oneof(
        filled,
        fc
          .tuple(sign, kind === "date" ? day : number)
          .map(([one, value]): Condition => ({ kind: "compare", field: id, sign: one, value })),
      );
  }
}

const leaf = fc.constantFrom(...operands).chain(testOf);

/** At most a few levels: deeper ones are refused. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    tie("node").map((of): Condition => ({ kind: "not", of })),
    fc
      .tuple(fc.constantFrom("any", "all"), fc.array(tie("node"), { minLength: 2, maxLength: 3 }))
      .map(([kind, of]): Condition => ({ kind, of })),
  ),
})).node;
