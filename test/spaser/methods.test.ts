/** The definitions are readable at once, and each framework speaks for itself. */
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import type { Framework, IndicatorDefinition, Label } from "../../src/spaser/framework";

const LONGEST_METHOD = 60;
const LANGUAGES = ["fr", "en"] as const;

const indicatorsOf = ({ axes }: Framework) => axes.flatMap(({ indicators }) => indicators);
const all = FRAMEWORKS.flatMap((framework) =>
  indicatorsOf(framework).map((definition) => [framework.id, definition.id, definition] as const),
);
const wordsOf = (text: string) => text.split(/[\s\u00a0/]+/).filter((word) => /[\p{L}\d]/u.test(word));

test.each(all)("%s %s: the method has at most 60 words in each language", (_, __, { method }) => {
  for (const language of LANGUAGES) {
    const words = wordsOf(method[language]);
    expect(words.length).toBeGreaterThanOrEqual(4);
    expect([words.length <= LONGEST_METHOD, words.length, method[language]]).toEqual([
      true,
      words.length,
      method[language],
    ]);
  }
});

test("an agency's own names stand only in its own framework", () => {
  const own = /MyASP|l’Agence|\bASP\b/;
  for (const framework of FRAMEWORKS.filter(({ id }) => !id.startsWith("asp"))) {
    expect(JSON.stringify(framework)).not.toMatch(own);
  }
});

test("no number means two indicators in two frameworks", () => {
  const numbers = all.map(([, number]) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("target and national reference never say the same twice", () => {
  const target = ({ target }: IndicatorDefinition, year: number) =>
    target && (target.from === undefined || year >= target.from)
      ? `${target.direction} ${target.byYear?.[year] ?? target.value}`
      : null;
  for (const [framework, number, definition] of all) {
    for (let year = 2020; year < 2032; year++) {
      const said = definition.references
        .filter(({ from, to }) => (from ?? year) <= year && year <= (to ?? year))
        .map(({ direction, value }) => `${direction} ${value}`);
      expect([framework, number, year, said.includes(target(definition, year) ?? "none")]).toEqual([
        framework,
        number,
        year,
        false,
      ]);
    }
  }
});

test("the law's words: who is bound, from when, and that a plan has ended", () => {
  const labels: Label[] = all.flatMap(([, , { references }]) =>
    references.flatMap(({ note, source }) => [note, source]),
  );
  const french = labels.map(({ fr }) => fr).join("\n");
  expect(french).toMatch(/Consultations engagées à partir du 21 août 2026/);
  expect(french).toMatch(/50 jours .* santé, 60 jours .* entreprises publiques/);
  expect(french).toMatch(/2022–2025\s; plan échu/);
  expect(french).not.toMatch(/R\.\s2192-1/);
});
