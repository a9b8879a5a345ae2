/** Sheets and settings of before the indicators of a framework had numbers of their own: what was typed is kept. */
import type { Cell, RowBlock } from "../../src/register/grid";
import { planIndicatorSheet } from "../../src/report/indicator-sheet";
import { readIndicatorSheet } from "../../src/report/read-sheet";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { MEMORY_KEY, NO_MEMORY, readMemory } from "../../src/workbook/memory";
import { SAMPLE_CONTEXT, sampleAssessment } from "./sample";

const NATIONAL = "reperes-nationaux";
const BEFORE: Record<string, string> = {
  E1: "C1",
  E2: "3.1",
  E3: "3.2",
  S1: "C4",
  S2: "2.4",
  P1: "4.1",
  P2: "4.4",
};
const inputs = {
  ...NO_INPUTS,
  targets: { 2023: { E2: 0.35, P1: 50 } },
  comments: { 2023: { S2: "à suivre" } },
};

/** The sheet as the earlier version wrote it. */
function earlierSheet(): RowBlock {
  const plan = planIndicatorSheet(sampleAssessment(inputs, [2022, 2023], NATIONAL), inputs, SAMPLE_CONTEXT);
  const earlier = (value: Cell): Cell =>
    typeof value !== "string"
      ? value
      : (BEFORE[value] ?? value.replace(/^ind:(\w+)/, (_, id: string) => `ind:${BEFORE[id] ?? id}`));
  const cells = plan.cells.map((row) =>
    Array.from({ length: plan.columnCount }, (_, c) => earlier(row[c]?.value ?? "")),
  );
  return { firstRow: 0, firstColumn: 0, cells };
}

test("targets and comments of an earlier sheet belong to the same indicators", () => {
  const sheet = readIndicatorSheet(earlierSheet(), false);
  expect(sheet?.inputs.targets[2023]).toEqual({ E2: 0.35, P1: 50 });
  expect(sheet?.inputs.comments[2023]).toEqual({ S2: "à suivre" });
  expect([...(sheet?.computed.keys() ?? [])].toSorted()).toEqual(Object.keys(BEFORE).toSorted());
  expect(sheet?.layout.sorted).toBe(false);
});

test("so do those that the settings remember, and only of that framework", () => {
  const remembered = {
    ...NO_INPUTS,
    targets: { 2023: { "3.1": 0.35 } },
    comments: { 2023: { "2.4": "à suivre" } },
  };
  const saved = { ...NO_MEMORY, inputs: { [NATIONAL]: remembered, "asp-2023": remembered } };
  const { memory } = readMemory({ [MEMORY_KEY]: JSON.parse(JSON.stringify(saved)) });
  expect(memory.inputs[NATIONAL]?.targets).toEqual({ 2023: { E2: 0.35 } });
  expect(memory.inputs[NATIONAL]?.comments).toEqual({ 2023: { S2: "à suivre" } });
  expect(memory.inputs["asp-2023"]?.targets).toEqual({ 2023: { "3.1": 0.35 } });
});
