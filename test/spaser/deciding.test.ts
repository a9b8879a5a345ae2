/** « Why isn't it counted? » names the condition, and the cells that decide it, those of a framework's own facts included. */
import fc from "fast-check";
import { buildRegister, type Row } from "../../method-pages/build-register";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { decisiveOperands } from "../../src/spaser/conditions/decisive";
import { printCondition } from "../../src/spaser/conditions/print";
import { decidingFields } from "../../src/spaser/deciding";
import { parseDocument } from "../../src/spaser/document/read";
import { sourceOf } from "../../src/spaser/source";
import { sentences } from "../../src/text/sentences";
import { explainFigure } from "../../src/workbook/explaining";
import { anyCondition } from "./random-conditions";
import { anyWideRow, heldBy, stateOf } from "./scalar";

const document = {
  ...{ format: "spaser-framework/1", id: "essai", version: "1", name: { fr: "Essai" } },
  facts: [
    { id: "egalite", label: { fr: "Clause d’égalité", en: "Equality clause" }, kind: "yesNo" },
    { id: "bio", label: { fr: "Dépense bio", en: "Organic spend" }, kind: "amount" },
  ],
  axes: [
    {
      id: "1",
      title: { fr: "Axe" },
      indicators: [
        {
          ...{ id: "1.1", label: { fr: "Part" }, unit: "percent" },
          measures: [
            {
              ...{ kind: "share", population: "notified", where: "montant ≥ 40 000 ET clause d’égalité" },
              having: "[Dépense bio] > 0 OU clause sociale",
            },
          ],
        },
      ],
    },
  ],
};
const parsed = parseDocument(document);
if ("messages" in parsed) throw new Error(JSON.stringify(parsed.messages));
const { framework } = parsed;

const row = (amount: number | null, egalite: boolean | null, bio: number | null): Row => ({
  ...{ notified: "2023-05-02", amount, number: `${amount} ${egalite} ${bio}` },
  facts: { "own:yesNo:egalite": egalite, socialClause: false },
  asked: { "own:amount:bio": bio },
});
const rows: Row[] = [
  row(50_000, true, 10),
  row(50_000, true, 0),
  row(50_000, false, 10),
  row(50_000, null, 10),
  row(null, true, 10),
  row(10_000, null, 10),
];
const register = buildRegister(rows);
const figureOf = () => {
  const found = assess(register, framework, { year: 2023, years: [2023] }, NO_INPUTS)
    .figures.get(2023)
    ?.get("1.1");
  if (!found) throw new Error("1.1");
  return found;
};

test("those outside a narrowed population are listed by what the condition says of them, which is named", () => {
  const figure = figureOf();
  const { counted, notCounted, leftOut, condition } = explainFigure(register, framework, figure);
  const contracts = (lines: { contract: number }[]) => lines.map(({ contract }) => contract);
  expect(contracts(counted)).toEqual([0]);
  expect(contracts(notCounted)).toEqual([1]);
  expect(leftOut.map(({ reason, lines }) => [reason, contracts(lines)])).toEqual([
    ["notInCondition", [2, 5]],
    ["conditionUnknown", [3, 4]],
  ]);
  if (!condition) throw new Error("condition");
  const said = (language: "fr" | "en") => printCondition(condition.is, language, condition.facts);
  expect(said("fr")).toBe("montant ≥ 40 000 ET Clause d’égalité");
  expect(said("en")).toBe("amount ≥ 40,000 AND Equality clause");
});

test("the cell that decides is shown: of an own fact, of an amount that is blank, of what makes it counted", () => {
  const first = (contract: number) =>
    decidingFields(register, framework, figureOf(), contract).map((question) => question[0]?.field);
  expect(first(2)).toEqual(["own:yesNo:egalite"]);
  expect(first(3)).toEqual(["own:yesNo:egalite"]);
  expect(first(4)).toEqual(["amount"]);
  expect(first(5)).toEqual(["amount"]);
  expect(first(0)[0]).toBe("own:amount:bio");
});

test("what is missing is called by the label of the own fact", () => {
  const without = buildRegister([{ notified: "2023-05-02", amount: 50_000 }]);
  const reason = assess(without, framework, { year: 2023, years: [2023] }, NO_INPUTS)
    .figures.get(2023)
    ?.get("1.1")?.reason;
  if (!reason) throw new Error("reason");
  expect(sentences("fr", framework.facts).unavailable(reason)).toContain("Clause d’égalité");
  expect(sentences("en", framework.facts).unavailable(reason)).toContain("Equality clause");
});

test("what decides is blank where the condition can’t be told, and says something where it can", () => {
  fc.assert(
    fc.property(anyCondition, fc.array(anyWideRow, { minLength: 1, maxLength: 6 }), (condition, some) => {
      const { conditions } = sourceOf(buildRegister(some));
      const held = heldBy(some);
      some.forEach((one, contract) => {
        const decisive = decisiveOperands(conditions, condition, contract, 2022);
        expect(decisive.length).toBeGreaterThan(0);
        const isKnown = stateOf(condition, one, held, 2022) !== null;
        for (const id of decisive) {
          const said = stateOf({ kind: "filled", field: id }, one, held, 2022) === true;
          if (!isKnown) expect([id, said]).toEqual([id, false]);
        }
      });
    }),
    { numRuns: 300 },
  );
});
