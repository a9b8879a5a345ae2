/** Every indicator has a worked example, and the engine gives what the example says. */
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { WORKED_EXAMPLES, examplesOf, figureOfExample } from "../../method-pages/worked-examples";

const examples = FRAMEWORKS.flatMap((framework) =>
  framework.axes
    .flatMap((axis) => axis.indicators)
    .flatMap((definition) =>
      examplesOf(definition).map((example) => ({
        ...{ id: definition.id, shows: example.shows.en },
        ...{ framework, definition, example },
      })),
    ),
);

describe("worked examples", () => {
  test.each(FRAMEWORKS)("cover every indicator of $id", ({ axes }) => {
    const lacking = axes.flatMap((axis) => axis.indicators).filter((one) => examplesOf(one).length === 0);
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test("all belong to an indicator", () => {
    const shown = new Set(examples.map(({ example }) => example));
    expect(WORKED_EXAMPLES.filter((example) => !shown.has(example))).toEqual([]);
  });

  test.each(examples)("$id: $shows", ({ framework, definition, example }) => {
    const figure = figureOfExample(framework, definition, example);
    expect(figure).toMatchObject({ ...example.expected, reason: null });
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
