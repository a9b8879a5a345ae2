/** Every indicator has a worked example, and the engine gives what the example says. */
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { ASP } from "../../src/spaser/frameworks/asp";
import { buildRegister } from "./build-register";
import { WORKED_EXAMPLES } from "./worked-examples";

const indicators = ASP.axes.flatMap((axis) => axis.indicators);

describe("worked examples", () => {
  test("cover every indicator of the ASP framework", () => {
    const covered = new Set(WORKED_EXAMPLES.map(({ indicator }) => indicator));
    expect(indicators.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  test.each(WORKED_EXAMPLES)("$indicator: $shows", ({ indicator, rows, tables, entries, expected }) => {
    const inputs = { ...NO_INPUTS, entries: entries === undefined ? {} : { 2023: entries } };
    const assessment = assess(buildRegister(rows, tables), ASP, { year: 2023, years: [2023] }, inputs);
    const figure = assessment.figures.get(2023)?.get(indicator);
    expect(figure).toMatchObject({ ...expected, reason: null });
  });
});

describe.each(FRAMEWORKS.map((framework) => ({ id: framework.id, framework })))(
  "framework $id",
  ({ framework }) => {
    const all = framework.axes.flatMap((axis) => axis.indicators);
    const texts = [
      ...framework.axes.flatMap(({ title, objectives }) => [title, ...objectives]),
      ...all.flatMap(({ label, shortLabel, method, references }) => [
        label,
        shortLabel,
        method,
        ...references.flatMap(({ note, source }) => [note, source]),
      ]),
    ];

    test("has distinct ids, and every repeated indicator exists", () => {
      const ids = all.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { measures } of all) {
        for (const { counting } of measures)
          if (counting.over === "indicator") expect(ids).toContain(counting.indicator);
      }
    });

    test("says everything in both languages", () => {
      for (const { fr, en } of texts) {
        expect(fr.trim()).not.toBe("");
        expect(en.trim()).not.toBe("");
      }
    });

    test("is typeset as French is", () => {
      for (const { fr } of texts) {
        expect(fr).not.toMatch(/'| [;:!?»]|« |\d ([%€]|\d{3})/);
        expect(fr).not.toMatch(/[^\u00a0][;:!?»](?!\S)/u);
      }
    });
  },
);
