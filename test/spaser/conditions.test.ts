/** Conditions: what a buyer writes is understood, what isn't is said at its word, what is printed is understood as the same again. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import peggy from "peggy";
import { dayOf } from "../../src/register/cells/days";
import type { OwnFact } from "../../src/register/own-facts";
import type { Condition } from "../../src/spaser/conditions/condition";
import { parseCondition, type ConditionFault } from "../../src/spaser/conditions/parse";
import { printCondition } from "../../src/spaser/conditions/print";
import { OWN, anyCondition } from "./random-conditions";

function understood(text: string, own: readonly OwnFact[] = OWN): Condition {
  const parsed = parseCondition(text, own);
  if ("fault" in parsed) throw new Error(`${text}: ${JSON.stringify(parsed.fault)}`);
  return parsed.condition;
}

function fault(text: string): ConditionFault {
  const parsed = parseCondition(text, OWN);
  if (!("fault" in parsed)) throw new Error(`understood: ${JSON.stringify(parsed.condition)}`);
  return parsed.fault;
}

const fact = (id: string) => ({ kind: "fact", fact: id });

test("the parser is in step with its grammar: npm run grammar", () => {
  const folder = join(__dirname, "../../src/spaser/conditions");
  const made = peggy.generate(readFileSync(join(folder, "grammar.peggy"), "utf8"), {
    ...{ output: "source", format: "es", grammarSource: "grammar.peggy" },
  });
  expect(readFileSync(join(folder, "grammar.js"), "utf8")).toBe(made);
});

test.each<[string, object]>([
  [
    "clause sociale OU clause d'insertion",
    { kind: "any", of: [fact("socialClause"), fact("insertionClause")] },
  ],
  [
    "Clauses sociales ou clause d’insertion",
    { kind: "any", of: [fact("socialClause"), fact("insertionClause")] },
  ],
  ["social clause OR insertion clause", { kind: "any", of: [fact("socialClause"), fact("insertionClause")] }],
  [
    'montant ≥ 40 000 ET famille = "Numérique"',
    {
      kind: "all",
      of: [
        { kind: "compare", field: "amount", sign: "≥", value: 40_000 },
        { kind: "compare", field: "segment", sign: "=", value: "Numérique" },
      ],
    },
  ],
  ["amount >= 40,000.50 €", { kind: "compare", field: "amount", sign: "≥", value: 40_000.5 }],
  ["montant > 1,5 M€", { kind: "compare", field: "amount", sign: ">", value: 1_500_000 }],
  ["montant ≥ 40 k€ HT", { kind: "compare", field: "amount", sign: "≥", value: 40_000 }],
  ["durée < 12 mois", { kind: "compare", field: "durationMonths", sign: "<", value: 12 }],
  ["CPV commence par 72", { kind: "startsWith", field: "cpv", text: "72" }],
  ["NON réservé", { kind: "not", of: fact("reserved") }],
  ["marché réservé = non", { kind: "not", of: fact("reserved") }],
  ["réservé ≠ non", fact("reserved")],
  [
    "date de notification ≥ 21/08/2026",
    { kind: "compare", field: "notificationDate", sign: "≥", value: dayOf(2026, 8, 21) },
  ],
  [
    "famille parmi (Travaux, « Services »; 72)",
    { kind: "oneOf", field: "segment", values: ["Travaux", "Services", "72"] },
  ],
  ["CPV non renseigné", { kind: "not", of: { kind: "filled", field: "cpv" } }],
  ["famille est Numérique", { kind: "compare", field: "segment", sign: "=", value: "Numérique" }],
  [
    "PME ET réservé OU clause sociale",
    { kind: "any", of: [{ kind: "all", of: [fact("sme"), fact("reserved")] }, fact("socialClause")] },
  ],
  [
    "PME ET (réservé OU clause sociale)",
    { kind: "all", of: [fact("sme"), { kind: "any", of: [fact("reserved"), fact("socialClause")] }] },
  ],
  ["[Hygiène et sécurité] = oui", fact("own:yesNo:hygiene")],
  ["label = ecocert", { kind: "compare", field: "own:list:label", sign: "=", value: "Écocert" }],
])("%s", (text, expected) => {
  expect(understood(text)).toEqual(expected);
});

test.each<[string, Partial<ConditionFault>]>([
  ["", { code: "empty", at: 0 }],
  ["clause sociale OU", { code: "unfinished", at: 17 }],
  ["montant ≥", { code: "unfinished" }],
  ["(clause sociale", { code: "unclosed" }],
  ["clause sociale)", { code: "unopened", at: 14, word: ")" }],
  ["clause sociale && réservé", { code: "unexpected", at: 15, word: "&&", meant: "ET" }],
  ["clause social", { code: "unknownName", at: 0, length: 13, meant: "clause sociale" }],
  ["réservé OU anexe RSE", { code: "unknownName", at: 11, word: "anexe RSE", meant: "annexe RSE" }],
  ["cheval", { code: "unknownName", meant: "" }],
  ["famille est Numérique ET services", { code: "notYesNo", at: 25, word: "services" }],
  ["réservé ET montant", { code: "notYesNo", at: 11, word: "montant" }],
  ["famille ≥ Travaux", { code: "wrongSign", at: 0 }],
  ["montant commence par 4", { code: "wrongSign" }],
  ["montant ≥ beaucoup", { code: "numberExpected", at: 10, word: "beaucoup" }],
  ["date de fin < 2026", { code: "dateExpected", word: "2026" }],
  ["date de fin < 31/02/2026", { code: "dateExpected", word: "31/02/2026" }],
  ["réservé = peut-être", { code: "yesNoExpected" }],
  ["label = Ecosert", { code: "unknownValue", meant: "Écocert" }],
  ["NON ".repeat(40) + "réservé", { code: "tooLong" }],
  ["(".repeat(400), { code: "tooLong" }],
])("of « %s » it is said what and where", (text, expected) => {
  expect(fault(text)).toMatchObject(expected);
});

test.each(["fr", "en"] as const)("what is printed (%s) is understood as the same", (language) => {
  fc.assert(
    fc.property(anyCondition, (condition) => {
      expect(understood(printCondition(condition, language, OWN))).toEqual(condition);
    }),
    { numRuns: 500 },
  );
});

test("whatever is written: a condition or a fault at a place of the text", () => {
  const word = fc.constantFrom(
    ...["OU", "et", "NON", "(", ")", "≥", "=", '"', "«", "[", "]", "72", "12,5", "%", "montant", "réservé"],
    ...[
      "clause",
      "sociale",
      "parmi",
      "commence",
      "par",
      "21/08/2026",
      "é",
      "\u0000",
      "\ud800",
      "💶",
      "vide",
      "M€",
    ],
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join(" ")),
      ),
      (text) => {
        const parsed = parseCondition(text, OWN);
        if ("condition" in parsed) return;
        const { at, length } = parsed.fault;
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at + length).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 2000 },
  );
});
