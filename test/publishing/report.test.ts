/** The yearly report in Word: every published figure is in its XML, and its structure is one that a screen reader can follow. */
import { renderReport } from "../../src/docx/report";
import { publicationOf } from "../../src/publishing/content";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { ASP } from "../../src/spaser/frameworks/asp";
import { LANGUAGES, type Language } from "../../src/text/language";
import { missingFrom, type ReadBack } from "../published/read-back";
import { exampleYear, registerWordsIn } from "./example";
import { readWord, type WordFile } from "./word";

async function report(language: Language, framework = ASP.id): Promise<WordFile> {
  const { assessment, inputs, context } = await exampleYear(framework, language);
  return readWord(await renderReport(publicationOf(assessment, inputs, context)));
}

/** What the tables of the report say. */
function said({ tables }: WordFile, language: Language): ReadBack {
  const keyed = new Map(
    ASP.axes
      .find(({ id }) => id === "key")
      ?.indicators.map(({ id, shortLabel }) => [id, shortLabel[language]]),
  );
  const key = tables.find(
    ({ rows }) => rows[0]?.cells.length === 3 && rows.some(({ cells }) => cells[1] === keyed.get("C1")),
  );
  const rows = tables
    .filter((table) => table !== key)
    .flatMap((table) => {
      const [head, ...body] = table.rows;
      return body.map(({ cells }) => ({ head: head?.cells ?? [], cells }));
    });
  const cell = (id: string, isColumn: (head: string) => boolean) => {
    const row = rows.find(({ head, cells }) => cells[0] === id && head.some(isColumn));
    return row?.cells[row.head.findIndex(isColumn)] ?? "";
  };
  const ofKey = (id: string) => key?.rows.find(({ cells }) => cells[1] === keyed.get(id))?.cells;
  return {
    value: (id, year) =>
      id.startsWith("C") ? (ofKey(id)?.[0] ?? "") : cell(id, (head) => head === String(year)),
    beside: (id) => (id.startsWith("C") ? (ofKey(id)?.[2] ?? "") : cell(id, (head) => head === "2023")),
    target: (id) => cell(id, (head) => head === "Cible" || head === "Target"),
  };
}

test.each(LANGUAGES)("the 46 published figures are all read back (%s)", async (language) => {
  expect(missingFrom(said(await report(language), language))).toEqual({ looked: 46, missing: [] });
});

test("a figure that is another is noticed", async () => {
  const whole = said(await report("fr"), "fr");
  const wrong = {
    ...whole,
    value: (id: string, year: number) => (id === "2.1" ? "32 %" : whole.value(id, year)),
  };
  expect(missingFrom(wrong).missing).toHaveLength(2);
});

test("the structure of the source: its parts in order, the texts typed under their axis", async () => {
  const { paragraphs } = await report("fr");
  const headings = paragraphs.filter(({ style }) => style === "Heading1").map(({ text }) => text);
  expect(headings).toEqual([
    "Préambule",
    "Synthèse",
    "Chiffres clés 2023",
    ...ASP.axes.filter(({ id }) => id !== "key").map(({ id, title }) => `Axe ${id} · ${title.fr}`),
    "Méthode",
  ]);
  const texts = paragraphs.map(({ text }) => text);
  expect(texts.filter((text) => text === "Actions significatives 2023")).toHaveLength(5);
  expect(texts.filter((text) => text === "Perspectives 2024")).toHaveLength(5);
  expect(texts).toContain("Suivi des heures avec la facilitatrice territoriale.");
});

describe.each(FRAMEWORKS.flatMap(({ id }) => LANGUAGES.map((language) => [id, language] as const)))(
  "%s, %s",
  (id, language) => {
    let file: WordFile;
    beforeAll(async () => {
      file = await report(language, id);
    });

    test("headings go down one level at a time, after one title", () => {
      const levels = file.paragraphs.flatMap(({ style }) => {
        const [, level] = /^Heading(\d)$/.exec(style) ?? [];
        return style === "Title" ? [0] : level === undefined ? [] : [Number(level)];
      });
      expect(levels.filter((level) => level === 0)).toEqual([0]);
      expect(levels[0]).toBe(0);
      levels.slice(1).forEach((level, i) => expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1));
    });

    test("each table has one repeated header row, a name, a description, and no merged cell", () => {
      expect(file.tables.length).toBeGreaterThan(2);
      for (const { caption, description, rows, merged } of file.tables) {
        expect(rows.map(({ header }) => header)).toEqual(rows.map((_, i) => i === 0));
        expect(rows[0]?.cells.every((cell) => cell !== "")).toBe(true);
        expect(new Set(rows.map(({ cells }) => cells.length)).size).toBe(1);
        expect([caption, description].every((text) => text.length > 5)).toBe(true);
        expect(merged).toBe(false);
      }
    });

    test("no paragraph is empty, no cell says nothing", () => {
      expect(file.paragraphs.filter(({ text }) => text === "")).toEqual([]);
    });

    test("the document says its language and its title", () => {
      expect(file.parts["word/styles.xml"]).toContain(
        `<w:lang w:val="${language === "fr" ? "fr-FR" : "en-GB"}"`,
      );
      expect(file.parts["docProps/core.xml"]).toMatch(/<dc:title>.+2023<\/dc:title>/);
    });

    test("no picture without an alternative text, no field that waits to be brought up to date", () => {
      expect(Object.values(file.parts).join("")).not.toMatch(/<w:drawing|<w:pict|updateFields|w:dirty/);
    });
  },
);

test("nothing of the register's contracts", async () => {
  const { register } = await exampleYear();
  const text = Object.values((await report("fr")).parts).join(" ");
  expect(registerWordsIn(text, register)).toEqual([]);
});
