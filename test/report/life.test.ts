/**
 * The sheet through its life: people type, insert, delete, sort, overwrite, add notes; the sheet is refreshed. No input and
 * no note is ever lost, every computed cell is right again.
 */
import fc from "fast-check";
import { changesBetween, onlyTheTime, overwrittenCells, placePlan } from "../../src/report/changes";
import { planIndicatorSheet, type SheetContext } from "../../src/report/indicator-sheet";
import type { CellChange, SheetPlan } from "../../src/report/plan";
import { readIndicatorSheet } from "../../src/report/read-sheet";
import { planOver } from "../../src/report/rewriting";
import { NO_INPUTS, type Assessment, type Inputs } from "../../src/spaser/assessment";
import { assess } from "../../src/spaser/assess";
import {
  apply,
  blockOf,
  columnOf,
  gridOf,
  insertColumn,
  insertRow,
  rowOf,
  set,
  write,
  type Grid,
} from "./grid";
import { framework, sampleAssessment, SAMPLE_CONTEXT, SAMPLE_INPUTS, sampleRegister } from "./sample";

const register = sampleRegister(60);
const computed = (inputs: Inputs): Assessment =>
  assess(register, framework("asp-2023"), { year: 2023, years: [2022, 2023] }, inputs);
const planned = (inputs: Inputs, minutes = 0): SheetPlan => {
  const context: SheetContext = { ...SAMPLE_CONTEXT, computedAt: { day: 45_350, minutes } };
  return planIndicatorSheet(computed(inputs), inputs, context);
};

/** What the product does: read, compute, write only what differs or the whole sheet. */
function refresh(
  grid: Grid,
  minutes = 0,
): { inputs: Inputs; changes: CellChange[] | "layout"; plan: SheetPlan } {
  const block = blockOf(grid);
  const read = readIndicatorSheet(block, false);
  if (!read) throw new Error("no indicators sheet");
  const plan = planned(read.inputs, minutes);
  const changes = changesBetween(plan, block);
  if (changes === "layout") write(grid, planOver(plan, block));
  else apply(grid, changes);
  return { inputs: read.inputs, changes, plan };
}

const inputsIn = (grid: Grid) => readIndicatorSheet(blockOf(grid), false)!.inputs;

describe("refresh", () => {
  test("without a change writes nothing but the time", () => {
    const grid = gridOf(planned(SAMPLE_INPUTS));
    const { changes } = refresh(grid, 5);
    expect(changes).toHaveLength(1);
    expect(onlyTheTime(changes as CellChange[])).toBe(true);
    expect(refresh(grid, 5).changes).toEqual([]);
  });

  test("writes a typed « 25 » as 25 %, and what follows from it", () => {
    const grid = gridOf(planned(NO_INPUTS));
    set(grid, rowOf(grid, "ind:2.1"), columnOf(grid, "target"), 35);
    const { inputs, changes } = refresh(grid);
    expect(inputs.targets).toEqual({ 2023: { "2.1": 0.35 } });
    expect(grid[rowOf(grid, "ind:2.1")]![columnOf(grid, "target")]).toBe(0.35);
    expect(changes).not.toBe("layout");
  });

  test("an erased target means that there is none, the framework's typed again is no input", () => {
    const grid = gridOf(planned(NO_INPUTS));
    const at = [rowOf(grid, "ind:2.1"), columnOf(grid, "target")] as const;
    const own = grid[at[0]]![at[1]]!;
    set(grid, ...at, "");
    expect(refresh(grid).inputs.targets).toEqual({ 2023: { "2.1": null } });
    expect(grid[at[0]]![at[1]]).toBe("");
    set(grid, ...at, own);
    expect(refresh(grid).inputs.targets).toEqual({});
  });

  test("reports what can't be read, and leaves it for its author", () => {
    const grid = gridOf(planned(NO_INPUTS));
    const at = [rowOf(grid, "ind:2.1"), columnOf(grid, "target")] as const;
    set(grid, ...at, "un quart");
    const { notes } = readIndicatorSheet(blockOf(grid), false)!;
    expect(notes).toEqual([
      expect.objectContaining({ code: "inputRefused", row: at[0], column: at[1], typed: "un quart" }),
    ]);
    refresh(grid);
    expect(grid[at[0]]![at[1]]).toBe("un quart");
    write(grid, planOver(planned(NO_INPUTS), blockOf(grid)));
    expect(grid[at[0]]![at[1]]).toBe("un quart");
  });

  test("restores a computed cell that was typed over, and says which", () => {
    const grid = gridOf(planned(NO_INPUTS));
    const at = [rowOf(grid, "ind:2.2"), columnOf(grid, "value")] as const;
    const own = grid[at[0]]![at[1]];
    set(grid, ...at, 0.99);
    const overwritten = overwrittenCells(planned(NO_INPUTS), blockOf(grid));
    expect(overwritten).toEqual([
      { rowId: "ind:2.2", columnKey: "value", row: at[0], column: at[1], typed: 0.99 },
    ]);
    refresh(grid);
    expect(grid[at[0]]![at[1]]).toBe(own);
    expect(overwrittenCells(planned(NO_INPUTS), blockOf(grid))).toEqual([]);
  });

  test("figures that changed by themselves are not said to be typed over", () => {
    const grid = gridOf(planned(NO_INPUTS));
    const other = planIndicatorSheet(sampleAssessment(NO_INPUTS), NO_INPUTS, SAMPLE_CONTEXT);
    expect(overwrittenCells(other, blockOf(grid))).toEqual([]);
  });

  test("keeps a note in an empty cell of ours outside the tables", () => {
    const grid = gridOf(planned(NO_INPUTS));
    set(grid, rowOf(grid, "band:2"), columnOf(grid, "comment"), "à revoir");
    refresh(grid);
    expect(grid[rowOf(grid, "band:2")]![columnOf(grid, "comment")]).toBe("à revoir");
  });

  test("rows sorted without column A are read by their visible number, and put back in order", () => {
    const grid = gridOf(planned(SAMPLE_INPUTS));
    const rows = ["2.1", "2.2", "2.3a", "2.3b", "2.4"].map((id) => rowOf(grid, `ind:${id}`));
    const visible = rows.map((row) => grid[row]!.slice(1)).reverse();
    rows.forEach((row, i) => visible[i]!.forEach((value, c) => set(grid, row, c + 1, value)));
    expect(inputsIn(grid)).toEqual(SAMPLE_INPUTS);
    expect(refresh(grid).changes).toBe("layout");
    expect(refresh(grid).changes).toEqual([]);
    expect(inputsIn(grid)).toEqual(SAMPLE_INPUTS);
  });

  test("a plan is placed where its keys stand", () => {
    const plan = planned(SAMPLE_INPUTS);
    const grid = gridOf(plan);
    insertRow(grid, rowOf(grid, "ind:3.2"));
    const placed = placePlan(plan, readIndicatorSheet(blockOf(grid), false)!.layout);
    expect(placed).not.toBe("layout");
    for (const { row, column, cell } of placed as CellChange[]) expect(grid[row]![column]).toBe(cell.value);
  });
});

/** Everything a person may do to the sheet, as a small language. */
type Act =
  | { do: "comment" | "actions" | "outlook"; pick: number; text: string }
  | { do: "target" | "entry"; pick: number; value: number }
  | { do: "insertRow" | "insertColumn" | "deleteDecoration" | "overwrite"; pick: number }
  | { do: "beside" | "below"; pick: number }
  | { do: "sort"; pick: number; withKeys: boolean }
  | { do: "refresh" };

const YEAR: number = 2023;
const pick = fc.nat(10_000);
const words = fc.stringMatching(/^[a-zéà][a-zéà ,;:!?=+@0-9-]{0,40}[a-zé]$/);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constantFrom("comment" as const, "actions" as const, "outlook" as const),
    pick,
    text: words,
  }),
  fc.record({
    do: fc.constantFrom("target" as const, "entry" as const),
    pick,
    value: fc.integer({ min: 0, max: 100 }),
  }),
  fc.record({
    do: fc.constantFrom(
      "insertRow" as const,
      "insertColumn" as const,
      "deleteDecoration" as const,
      "overwrite" as const,
    ),
    pick,
  }),
  fc.record({ do: fc.constantFrom("beside" as const, "below" as const), pick }),
  fc.record({ do: fc.constant("sort" as const), pick, withKeys: fc.boolean() }),
  fc.record({ do: fc.constant("refresh" as const) }),
);

const ids = framework("asp-2023").axes.flatMap(({ indicators }) => indicators);
const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/** Does an act to the grid and notes in `expected` what must be found again. */
function perform(grid: Grid, act: Act, expected: Inputs, notes: string[]): void {
  const note = () => {
    notes.push(`note ${notes.length}`);
    return notes.at(-1)!;
  };
  switch (act.do) {
    case "comment": {
      const { id } = at(ids, act.pick);
      set(grid, visibleRow(grid, id), columnOf(grid, "comment"), act.text);
      (expected.comments[YEAR] ??= {})[id] = act.text;
      return;
    }
    case "actions":
    case "outlook": {
      const axis = String(1 + (act.pick % 5));
      const column = columnOf(grid, act.do === "actions" ? "id" : outlookKey);
      set(grid, rowOf(grid, `texts:${axis}`), column, act.text);
      ((act.do === "actions" ? expected.actions : expected.outlooks)[YEAR] ??= {})[axis] = act.text;
      return;
    }
    case "target": {
      const { id, unit } = at(ids, act.pick);
      if (unit === "date") return;
      // What equals the framework's own target says nothing: sixteenths never do.
      const value = unit === "percent" ? act.value / 128 : act.value + 0.5;
      set(grid, visibleRow(grid, id), columnOf(grid, "target"), value);
      (expected.targets[YEAR] ??= {})[id] = value;
      return;
    }
    case "entry": {
      const id = at(["1.1", "1.2", "4.2", "C6"], act.pick);
      set(grid, visibleRow(grid, id), columnOf(grid, "value"), act.value);
      (expected.entries[YEAR] ??= {})[id] = act.value;
      return;
    }
    case "insertRow": {
      const row = 2 + (act.pick % (grid.length - 2));
      insertRow(grid, row);
      set(grid, row, 3, note());
      return;
    }
    case "insertColumn": {
      const column = 2 + (act.pick % (grid[0]!.length - 2));
      insertColumn(grid, column);
      set(grid, rowOf(grid, "ind:2.2"), column, note());
      return;
    }
    case "deleteDecoration": {
      const rows = grid.flatMap((row, r) =>
        /^(gap|objective|header|band|note|reading):/.test(String(row[0])) ? [r] : [],
      );
      const row = at(rows, act.pick);
      if (!grid[row]!.some((cell) => String(cell).startsWith("note "))) grid.splice(row, 1);
      return;
    }
    case "overwrite": {
      const { id } = at(ids, act.pick);
      set(
        grid,
        visibleRow(grid, id),
        columnOf(grid, at(["gap", "status", "base", "label", "coverage"], act.pick)),
        "tapé",
      );
      return;
    }
    case "beside": {
      const row = visibleRow(grid, at(ids, act.pick).id);
      set(grid, row, Math.max(...grid.map((cells) => cells.length)) + (act.pick % 2), note());
      return;
    }
    case "below":
      set(grid, grid.length + (act.pick % 3), 1 + (act.pick % 8), note());
      return;
    case "sort": {
      const axis = at(framework("asp-2023").axes, act.pick);
      const rows = axis.indicators.map(({ id }) => rowOf(grid, `ind:${id}`)).sort((a, b) => a - b);
      const from = act.withKeys ? 0 : 1;
      const lines = rows.map((row) => grid[row]!.slice(from)).reverse();
      rows.forEach((row, i) => (grid[row] = [...grid[row]!.slice(0, from), ...lines[i]!]));
      return;
    }
    case "refresh":
      refresh(grid);
  }
}

/** The column in which the right-hand free text begins. */
const outlookKey = (() => {
  const plan = planned(NO_INPUTS);
  const texts = plan.cells.find((row) => String(row[0]?.value).startsWith("texts:"))!;
  return String(plan.cells[0]![texts.findIndex((cell) => cell?.input?.what === "outlook")]!.value);
})();

function visibleRow(grid: Grid, id: string): number {
  return grid.findIndex((row) => String(row[0]).startsWith("ind:") && row[columnOf(grid, "id")] === id);
}

const SEQUENCES = 80;

test(`no input and no note is lost in ${SEQUENCES} random lives of a sheet`, () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 12 }), (acts) => {
      const grid = gridOf(planned(NO_INPUTS));
      const expected: Inputs = {
        targets: {},
        references: {},
        entries: {},
        comments: {},
        actions: {},
        outlooks: {},
      };
      const notes: string[] = [];
      for (const one of acts) perform(grid, one, expected, notes);
      refresh(grid);
      expect(inputsIn(grid)).toEqual(expected);
      // A second refresh finds everything in place.
      expect(refresh(grid).changes).toEqual([]);
      const values = grid.flat();
      for (const one of notes) expect(values.filter((value) => value === one)).toHaveLength(1);
      const figures = computed(expected).figures.get(2023)!;
      for (const { id } of ids) {
        const value = figures.get(id)!.value;
        if (value !== null) expect(grid[rowOf(grid, `ind:${id}`)]![columnOf(grid, "value")]).toBe(value);
      }
    }),
    { numRuns: SEQUENCES },
  );
});
