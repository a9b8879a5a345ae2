/** What the law and the sources set, against the facts as they were found, written out here; and each number stands in one place. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { NO_INPUTS } from "../../src/spaser/assessment";
import type { IndicatorDefinition } from "../../src/spaser/framework";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { asReference, asTarget, firstWholeYear, stepsAsTarget } from "../../src/spaser/frameworks/from-law";
import { frameworkReferences, targetOf } from "../../src/spaser/inputs";
import { ASP_TARGETS } from "../../src/spaser/law/asp-report";
import {
  ENVIRONMENTAL_OBLIGATION,
  LAUNCHED_FROM,
  OBLIGATION_IS_ABOUT,
} from "../../src/spaser/law/climate-act";
import { citation, type LegalValue } from "../../src/spaser/law/legal-value";
import { ENVIRONMENTAL_STEPS, SOCIAL_STEPS, STEPS_THRESHOLD } from "../../src/spaser/law/national-plan";
import { PAYMENT_DELAYS } from "../../src/spaser/law/payment-delays";

const indicators = new Map(
  FRAMEWORKS.flatMap(({ axes }) => axes.flatMap((axis) => axis.indicators)).map((one) => [one.id, one]),
);
const indicator = (id: string) => indicators.get(id) as IndicatorDefinition;
const target = (id: string, year: number) => targetOf(NO_INPUTS, indicator(id), year)?.value ?? null;
const references = (id: string, year: number) =>
  frameworkReferences(indicator(id), year).map(({ value }) => value);
const facts = ({ value, direction, from, to }: LegalValue) => [value, direction, from, to];

describe("the values and their days", () => {
  test("the Climate and Resilience act: consultations launched from 21 August 2026, by its decree; the act says the 22nd", () => {
    expect(facts(ENVIRONMENTAL_OBLIGATION)).toEqual([1, "atLeast", "2026-08-21", null]);
    expect(LAUNCHED_FROM).toEqual({ decree: "2026-08-21", act: "2026-08-22" });
    expect(citation(ENVIRONMENTAL_OBLIGATION.source).fr).toMatch(
      /Climat et résilience.*article 35.*décret 2022‑767/,
    );
    const inWords = (day: string, language: string) =>
      new Date(day).toLocaleDateString(language, { day: "numeric", month: "long", year: "numeric" });
    for (const day of Object.values(LAUNCHED_FROM)) {
      expect(OBLIGATION_IS_ABOUT.fr).toContain(inWords(day, "fr-FR"));
      expect(OBLIGATION_IS_ABOUT.en).toContain(inWords(day, "en-GB"));
    }
  });

  test("the State's steps: 60, 80, 100 % and 20, 25, 30 %, a civil year each, above 40 000 €", () => {
    expect(ENVIRONMENTAL_STEPS.map(facts)).toEqual([
      [0.6, "atLeast", "2023-01-01", "2023-12-31"],
      [0.8, "atLeast", "2024-01-01", "2024-12-31"],
      [1, "atLeast", "2025-01-01", "2025-12-31"],
    ]);
    expect(SOCIAL_STEPS.map(facts)).toEqual([
      [0.2, "atLeast", "2023-01-01", "2023-12-31"],
      [0.25, "atLeast", "2024-01-01", "2024-12-31"],
      [0.3, "atLeast", "2025-01-01", "2025-12-31"],
    ]);
    expect(STEPS_THRESHOLD.en).toBe("€40,000 excluding tax");
    for (const { source } of [...ENVIRONMENTAL_STEPS, ...SOCIAL_STEPS]) {
      expect(source.law.fr).toMatch(/2022–2025.*plan échu/);
    }
  });

  test("payment: 30 days, 50 for public health establishments, 60 for public enterprises", () => {
    expect(Object.entries(PAYMENT_DELAYS).map(([body, delay]) => [body, ...facts(delay)])).toEqual([
      ["common", 30, "atMost", null, null],
      ["publicHealth", 50, "atMost", null, null],
      ["publicEnterprise", 60, "atMost", null, null],
    ]);
    expect(Object.values(PAYMENT_DELAYS).map(({ source }) => source.article?.en)).toEqual([
      "article R2192‑10",
      "article R2192‑11",
      "article R2192‑11",
    ]);
  });

  test("the report's targets: 25, 20, 40, 60, 40 %", () => {
    const printed = { socialClause: 0.25, socialAnnex: 0.2, environmentalCriterion: 0.4 };
    expect(Object.fromEntries(Object.entries(ASP_TARGETS).map(([what, { value }]) => [what, value]))).toEqual(
      {
        ...printed,
        environmentalPerformance: 0.6,
        digitalAnnex: 0.4,
      },
    );
    expect(["2.1", "2.2", "3.1", "3.2", "3.3"].map((id) => target(id, 2023))).toEqual([
      0.25, 0.2, 0.4, 0.6, 0.4,
    ]);
  });
});

describe("a value holds in its period, and not outside", () => {
  const years = [2022, 2023, 2024, 2025, 2026, 2027];

  test("reference points", () => {
    expect(years.map((year) => references("C1", year))).toEqual([[], [0.6], [0.8], [1], [], []]);
    expect(years.map((year) => references("C4", year))).toEqual([[], [0.2], [0.25], [0.3], [], []]);
    expect(years.map((year) => references("3.1", year))).toEqual([[], [], [], [], [1], [1]]);
    expect(years.map((year) => references("4.1", year))).toEqual(years.map(() => [30]));
  });

  test("the obligation is a target from the first whole year, a reference point in the year before", () => {
    expect(years.map((year) => target("E2", year))).toEqual([null, null, null, null, null, 1]);
    expect(years.map((year) => references("E2", year))).toEqual([[], [], [], [], [1], []]);
  });

  test("the steps are the target of their years; after the plan the last one stays, and the method says that it has ended", () => {
    expect(years.map((year) => target("E1", year))).toEqual([null, 0.6, 0.8, 1, 1, 1]);
    expect(years.map((year) => target("S1", year))).toEqual([null, 0.2, 0.25, 0.3, 0.3, 0.3]);
    expect(indicator("E1").method.fr).toContain("2022–2025, échu");
  });

  test("any other value, made on the spot", () => {
    const value: LegalValue = {
      ...{ value: 45, direction: "atMost", from: "2031-07-01", to: "2033-06-30" },
      about: null,
      source: { law: { fr: "Loi", en: "Act" }, article: null },
    };
    const about = { fr: "À propos", en: "About" };
    expect(asReference(value, about)).toMatchObject({
      from: 2031,
      to: 2033,
      value: 45,
      source: { fr: "Loi" },
    });
    expect(asTarget(value)).toEqual({ direction: "atMost", value: 45, from: 2032 });
    expect(asTarget({ ...value, from: null })).toEqual({ direction: "atMost", value: 45 });
    expect(firstWholeYear("2031-01-01")).toBe(2031);
    expect(stepsAsTarget([])).toBeNull();
  });
});

describe("one place each", () => {
  test("every target and reference point of a framework is made from values that say who sets them", () => {
    for (const { id, target, references, setBy = [] } of indicators.values()) {
      const known = setBy.map(({ value }) => value);
      const used = [
        ...(target === null ? [] : [target.value, ...Object.values(target.byYear ?? {})]),
        ...references.map(({ value }) => value),
      ];
      expect([id, used.filter((value) => !known.includes(value))]).toEqual([id, []]);
      expect([id, setBy.length > 0]).toEqual([id, used.length > 0]);
    }
  });

  test("no framework writes such a number itself", () => {
    const folder = join(__dirname, "../../src/spaser/frameworks");
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
      const text = readFileSync(join(folder, file), "utf8");
      expect([file, text.match(/\bvalue: -?\d|\bbyYear: \{|\b(?:30|50|60) (?:jours|days)/g)]).toEqual([
        file,
        null,
      ]);
    }
  });
});
