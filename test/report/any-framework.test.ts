/** A sheet is read back by what it carries itself: also that of a framework that this product doesn't know. */
import { buildRegister } from "../../method-pages/build-register";
import { planIndicatorSheet } from "../../src/report/indicator-sheet";
import { readIndicatorSheet } from "../../src/report/read-sheet";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { parseDocument } from "../../src/spaser/document/read";
import { SAMPLE_CONTEXT } from "./sample";

const parsed = parseDocument({
  ...{ format: "spaser-framework/1", id: "lanvern", version: "1", name: { fr: "Lanvern" } },
  axes: [
    {
      id: "1",
      title: { fr: "Axe" },
      indicators: [
        {
          ...{ id: "1.1", label: { fr: "Délai" }, unit: "days", better: "lower" },
          measures: [{ kind: "mean", population: "notified", quantity: "délai de paiement" }],
        },
        {
          ...{ id: "1.2", label: { fr: "Part" }, unit: "percent" },
          measures: [{ kind: "share", population: "notified", having: "clause sociale" }],
        },
      ],
    },
  ],
});
if ("messages" in parsed) throw new Error(JSON.stringify(parsed.messages));

test.each([
  ["1.1", "≥ 30", true],
  ["1.1", "≤ 30", false],
  ["1.2", "≤ 30 %", true],
  ["1.2", "≥ 30 %", false],
])("the target of %s typed as « %s » says the other bound: %s", (id, typed, other) => {
  const register = buildRegister([{ notified: "2023-05-02", delay: 20, facts: { socialClause: true } }]);
  const assessment = assess(register, parsed.framework, { year: 2023, years: [2022, 2023] }, NO_INPUTS);
  const plan = planIndicatorSheet(assessment, NO_INPUTS, SAMPLE_CONTEXT);
  const cells = plan.cells.map((row) =>
    Array.from({ length: plan.columnCount }, (_, column) => row[column]?.value ?? ""),
  );
  const row = cells.find(([key]) => String(key).startsWith(`ind:${id}|`));
  const target = cells[0]?.indexOf("target") ?? -1;
  if (!row || target < 0) throw new Error(id);
  row[target] = typed;
  const read = readIndicatorSheet({ firstRow: 0, firstColumn: 0, cells }, false);
  expect(read?.inputs.targets[2023]?.[id]).toBeGreaterThan(0);
  expect(read?.notes.map(({ code }) => code)).toEqual(other ? ["inputOtherBound"] : []);
});
