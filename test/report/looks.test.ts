/** How the sheet looks, on the screen, printed, and as a copy for others. */
import fc from "fast-check";
import { barWithTick, RESULT_COLOURS, SPAN_COLOURS, spanOfYears } from "../../src/report/bars";
import { COLOURS } from "../../src/report/design";
import { planIndicatorSheet } from "../../src/report/indicator-sheet";
import { breaksBefore, MARGINS, columnPoints, type Block } from "../../src/report/page";
import type { Chart, SheetPlan } from "../../src/report/plan";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { columnOf, gridOf, rowOf } from "./grid";
import { sampleAssessment, SAMPLE_CONTEXT, SAMPLE_INPUTS } from "./sample";

const plan = planIndicatorSheet(sampleAssessment(), SAMPLE_INPUTS, SAMPLE_CONTEXT);
const copy = planIndicatorSheet(sampleAssessment(), SAMPLE_INPUTS, { ...SAMPLE_CONTEXT, copy: true });
const A4_LANDSCAPE = 841.9;
const NBSP = "\u00a0";

const textsOf = (of: SheetPlan) =>
  of.cells
    .flat()
    .flatMap((cell) => (typeof cell?.value === "string" && cell.value !== "" ? [cell.value] : []));
const shownColumns = (of: SheetPlan) => of.columns.filter(({ hidden }) => !hidden);
const fillsOf = (of: SheetPlan, kind: "input" | "asked") =>
  of.cells.flat().filter((cell) => cell && of.styles[cell.style]?.fill === COLOURS[kind]);

function contrast(one: string, other: string): number {
  const luminance = (colour: string) =>
    [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, i) => sum + part * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe("print", () => {
  const scale = (of: SheetPlan) =>
    (A4_LANDSCAPE - MARGINS.left - MARGINS.right) /
    shownColumns(of).reduce((sum, { width }) => sum + columnPoints(width ?? 8), 0);

  test("all columns together are 165 characters wide at most, so that nothing is printed under 8 points", () => {
    expect(shownColumns(plan).reduce((sum, { width }) => sum + (width ?? 8), 0)).toBeLessThanOrEqual(165);
    const used = new Set(
      plan.cells.flatMap((row, r) => (plan.rows[r]?.hidden ? [] : row)).map((cell) => cell?.style),
    );
    for (const [name, style] of Object.entries(plan.styles)) {
      if (!used.has(name) || name.startsWith("key")) continue;
      const printed = (style.size ?? plan.font.size) * scale(plan);
      const least = /^note/.test(name) ? 7.55 : 8;
      expect([name, printed >= least, printed]).toEqual([name, true, printed]);
    }
  });

  test("what the charts are drawn from is neither seen nor printed", () => {
    const grid = gridOf(plan);
    const first = rowOf(grid, "chartrow:0");
    const { area } = plan.print;
    expect(first).toBe(area.row + area.rowCount);
    for (let row = first; row < plan.rows.length; row++) expect(plan.rows[row]?.hidden).toBe(true);
  });

  test("no page is under half full where something follows, whatever the heights", () => {
    const CAPACITY = 600;
    const TITLES = 22;
    const height = fc.integer({ min: 20, max: 280 });
    const blocks = fc.array(fc.array(height, { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(blocks, (drawn) => {
        let row = 0;
        const list: Block[] = drawn.map((parts) => {
          const made = parts.map((height) => ({ row: row++, height }));
          return { row: made[0]?.row ?? 0, height: parts.reduce((sum, one) => sum + one, 0), parts: made };
        });
        const pieces = list.flatMap(({ parts }) => parts ?? []);
        const breaks = new Set(breaksBefore(list, CAPACITY, TITLES));
        let used = 0;
        let flowing = false;
        for (const { row: at, height } of pieces) {
          if (breaks.has(at)) {
            // Only a part that is itself higher than what is left may leave more than half empty.
            if (!flowing) expect(used >= CAPACITY / 2 || used + height > CAPACITY).toBe(true);
            used = TITLES;
            flowing = false;
          }
          used += height;
          if (used > CAPACITY) flowing = true;
        }
      }),
    );
  });
});

describe("looks", () => {
  test("inputs are quiet; only a value that is still to be typed asks for it", () => {
    const grid = gridOf(plan);
    const style = (id: string, key: string) =>
      plan.styles[plan.cells[rowOf(grid, id)]![columnOf(grid, key)]!.style];
    expect(style("ind:2.1", "target")).toMatchObject({
      fill: "#FFFDF3",
      border: { bottom: { style: "thin" } },
    });
    expect(Object.keys(style("ind:2.1", "target")?.border ?? {})).toEqual(["bottom"]);
    const asking = planIndicatorSheet(sampleAssessment(NO_INPUTS), NO_INPUTS, SAMPLE_CONTEXT);
    expect(fillsOf(asking, "asked").length).toBeGreaterThan(0);
    for (const one of [plan, asking])
      expect(fillsOf(one, "asked").every((cell) => cell?.value === "")).toBe(true);
  });

  test("a status without a target is blank, what is met has no fill", () => {
    const fills = plan.rules.flatMap((rule) =>
      rule.kind === "textEquals" ? [[rule.text, rule.style.fill]] : [],
    );
    expect(fills).toEqual([
      ["✔ Atteinte", undefined],
      ["≈ Proche", expect.any(String)],
      ["✖ Non atteinte", expect.any(String)],
    ]);
    expect(textsOf(plan).filter((text) => /sans cible/i.test(text) && text.length < 20)).toEqual([]);
  });

  test("bars stand beside their numbers, in a column of their own", () => {
    const grid = gridOf(plan);
    const bars = plan.rules.filter(({ kind }) => kind === "dataBar");
    expect(bars.length).toBeGreaterThan(0);
    for (const { range } of bars) expect(range.column).toBe(columnOf(grid, "bar"));
    const cell = plan.cells[rowOf(grid, "ind:2.1")]![columnOf(grid, "bar")]!;
    expect([cell.value, plan.styles[cell.style]?.numberFormat]).toEqual([
      grid[rowOf(grid, "ind:2.1")]![columnOf(grid, "value")],
      ";;;",
    ]);
  });

  test("what is drawn keeps 3:1 on white, and the two years differ in grey", () => {
    for (const colour of [COLOURS.target, COLOURS.bar, COLOURS.navy])
      expect(contrast(colour, "#FFFFFF")).toBeGreaterThanOrEqual(3);
    expect(contrast(COLOURS.bar, COLOURS.navy)).toBeGreaterThan(3);
  });

  test("charts say their numbers beside the bars; the one furthest from its target comes first", () => {
    const grid = gridOf(plan);
    const [results, evolution] = plan.charts;
    const said = ({ categories: { row, column, rowCount } }: Chart) =>
      grid.slice(row, row + rowCount).map((cells) => String(cells[column]).split("\n")[1]);
    const of = (id: string) => grid[rowOf(grid, `ind:${id}`)]!;
    expect(said(results!)[0]).toMatch(/^[\d,]+\s% · cible ≥\s\d+\s%$/);
    expect(said(evolution!)[0]).toMatch(/^[\d,]+\s% → [\d,]+\s%$/);
    const gaps = grid
      .filter((row) => String(row[0]).startsWith("chartrow:"))
      .map((row) => of(/^\S+/.exec(String(row[columnOf(grid, "label")]))![0]))
      .map((row) => [row[columnOf(grid, "value")], row[columnOf(grid, "target")]])
      .map(([value, target]) =>
        typeof value === "number" && typeof target === "number" ? value - target : Infinity,
      );
    expect(gaps).toHaveLength(results!.categories.rowCount);
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  });
});

/** What is seen of stacked pieces: where each one that isn't paper begins and ends, and its colour. */
function seen(pieces: number[], colours: readonly string[]): [string, number, number][] {
  let at = 0;
  return pieces.flatMap((length, i): [string, number, number][] => {
    const from = at;
    at += length;
    const isSeen = length > 0 && colours[i] !== COLOURS.white;
    return isSeen ? [[colours[i]!, Number(from.toFixed(3)), Number(at.toFixed(3))]] : [];
  });
}

describe("bars of the charts", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  test("a result ends where it says; its target is a tick at its place, inside or outside the bar", () => {
    expect(seen(barWithTick(0.6, 0.25), RESULT_COLOURS)).toEqual([
      [COLOURS.navy, 0, 0.24],
      [COLOURS.target, 0.244, 0.256],
      [COLOURS.navy, 0.26, 0.6],
    ]);
    expect(seen(barWithTick(0.2, 0.5), RESULT_COLOURS)).toEqual([
      [COLOURS.navy, 0, 0.2],
      [COLOURS.target, 0.494, 0.506],
    ]);
    expect(seen(barWithTick(0.2, null), RESULT_COLOURS)).toEqual([[COLOURS.navy, 0, 0.2]]);
    expect(seen(barWithTick(null, 1), RESULT_COLOURS)).toEqual([[COLOURS.target, 0.988, 1]]);
    expect(seen(barWithTick(null, null), RESULT_COLOURS)).toEqual([]);
  });

  test("two years are ticks with a band between them, whichever is first", () => {
    const span = [COLOURS.span, 0.306, 0.794];
    expect(seen(spanOfYears(0.3, 0.8), SPAN_COLOURS)).toEqual([
      [COLOURS.bar, 0.294, 0.306],
      span,
      [COLOURS.navy, 0.794, 0.806],
    ]);
    expect(seen(spanOfYears(0.8, 0.3), SPAN_COLOURS)).toEqual([
      [COLOURS.navy, 0.294, 0.306],
      span,
      [COLOURS.bar, 0.794, 0.806],
    ]);
    expect(seen(spanOfYears(null, 0.3), SPAN_COLOURS)).toEqual([[COLOURS.navy, 0.294, 0.306]]);
    expect(seen(spanOfYears(0.3, null), SPAN_COLOURS)).toEqual([[COLOURS.bar, 0.294, 0.306]]);
    expect(seen(spanOfYears(null, null), SPAN_COLOURS)).toEqual([]);
  });

  test("no piece is negative, and none leaves the chart by more than two ticks", () => {
    fc.assert(
      fc.property(fc.option(share), fc.option(share), (one, other) => {
        for (const pieces of [barWithTick(one, other), spanOfYears(one, other)]) {
          expect(Math.min(...pieces)).toBeGreaterThanOrEqual(0);
          expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBeLessThanOrEqual(1.025);
        }
      }),
    );
  });
});

describe("the head", () => {
  test("begins with the conclusion and says in one line what was read", () => {
    const grid = gridOf(plan);
    expect(String(grid[rowOf(grid, "conclusion:1")]![1])).toMatch(/^\d+ cibles? atteintes? sur \d+/);
    expect(String(grid[rowOf(grid, "facts:1")]![1])).toMatch(
      new RegExp(`marchés notifiés en 2023  ·  .* lus  ·  feuilles? «${NBSP}.*  ·  SPASER de l’ASP, version`),
    );
    expect(plan.print.footer.left).toMatch(/^SPASER 2023 · SPASER pour Excel /);
  });

  test("tiles say of how many contracts", () => {
    expect(textsOf(plan).some((text) => /^\d+ sur \d+ marchés/.test(text))).toBe(true);
  });

  test("where most tiles would be « n.d. », one box says so", () => {
    const assessment = sampleAssessment();
    const figures = new Map(
      [...(assessment.figures.get(2023) ?? [])].map(([id, figure]) => [
        id,
        id.startsWith("C") && id !== "C1"
          ? { ...figure, value: null, reason: { code: "noColumn" as const, params: { fields: "" } } }
          : figure,
      ]),
    );
    const poor = { ...assessment, figures: new Map([...assessment.figures, [2023, figures]]) };
    const texts = textsOf(planIndicatorSheet(poor, SAMPLE_INPUTS, SAMPLE_CONTEXT));
    expect(texts.filter((text) => /^8 indicateurs attendent une colonne/.test(text))).toHaveLength(1);
  });
});

describe("a copy for others, and a year whose figures are final", () => {
  test("have no colour of inputs", () => {
    const frozen = planIndicatorSheet(sampleAssessment(), SAMPLE_INPUTS, {
      ...SAMPLE_CONTEXT,
      frozen: { day: 45_400, minutes: 0 },
    });
    for (const closed of [copy, frozen])
      expect([...fillsOf(closed, "input"), ...fillsOf(closed, "asked")]).toEqual([]);
    expect(fillsOf(plan, "input").length).toBeGreaterThan(0);
  });

  test("say nothing of a look that none of their cells has", () => {
    const says = (of: SheetPlan) => textsOf(of).some((text) => /fond crème/.test(text));
    expect([says(plan), says(copy)]).toEqual([true, false]);
  });

  test("a copy has no empty frames, no prompts, and no column that says nothing", () => {
    const bare = planIndicatorSheet(sampleAssessment(NO_INPUTS), NO_INPUTS, {
      ...SAMPLE_CONTEXT,
      copy: true,
    });
    expect(textsOf(bare).filter((text) => /^(Actions significatives|Perspectives)/.test(text))).toEqual([]);
    expect(bare.validations).toEqual([]);
    const comment = columnOf(gridOf(bare), "comment");
    expect(bare.columns[comment]?.hidden).toBe(true);
    expect(textsOf(copy).length).toBeGreaterThan(textsOf(bare).length);
  });

  test.each(FRAMEWORKS.map(({ id }) => id))("%s: what is hidden is empty", (id) => {
    const made = planIndicatorSheet(sampleAssessment(NO_INPUTS, [2022, 2023], id), NO_INPUTS, {
      ...SAMPLE_CONTEXT,
      copy: true,
    });
    made.columns.forEach(({ hidden }, c) => {
      if (!hidden || c === 0) return;
      const values = made.cells
        .slice(1)
        .filter((row) => String(row[0]?.value).startsWith("ind:"))
        .map((row) => row[c]?.value)
        .filter((value) => value !== "" && value !== "–");
      expect(values).toEqual([]);
    });
  });
});
