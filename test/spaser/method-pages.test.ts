/** The method pages are in step with the frameworks and the worked examples, and a version with the definitions it stands for. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { methodPages } from "../../method-pages/pages";
import { fingerprint, toRecord, type Versions } from "../../method-pages/versions";
import type { Framework, IndicatorDefinition } from "../../src/spaser/framework";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { ASP } from "../../src/spaser/frameworks/asp";
import { count, entry, events, proceduresWith, share } from "../../src/spaser/measures";
import { WORKED_EXAMPLES } from "../../method-pages/worked-examples";

const root = join(__dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

describe("the method pages", () => {
  const pages = methodPages();

  test("are those that are there: otherwise npm run method-pages", () => {
    const there = readdirSync(join(root, "docs/methode"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".md"))
      .map((file) => `docs/methode/${file.replaceAll("\\", "/")}`);
    expect(there.sort()).toEqual([...pages.keys()].sort());
    expect([...pages].filter(([path, text]) => read(path) !== text).map(([path]) => path)).toEqual([]);
  });

  test("there is one per indicator and language, which the index leads to", () => {
    for (const [folder, language] of [
      ["docs/methode", "fr"],
      ["docs/methode/en", "en"],
    ] as const) {
      const index = pages.get(`${folder}/README.md`);
      for (const { id: framework, axes } of FRAMEWORKS) {
        for (const { id, label, method } of axes.flatMap(({ indicators }) => indicators)) {
          expect(index).toContain(`(${framework}/${id}.md)`);
          const page = pages.get(`${folder}/${framework}/${id}.md`);
          expect(page).toContain(label[language]);
          expect(page).toContain(method[language]);
        }
      }
    }
    expect(read("README.md")).toContain("(docs/methode/README.md)");
  });

  test("show every worked example with its figure", () => {
    const text = [...pages.values()].join("\n");
    for (const { shows } of WORKED_EXAMPLES) {
      expect(text.toLowerCase()).toContain(`### ${shows.fr}`.toLowerCase());
      expect(text.toLowerCase()).toContain(`### ${shows.en}`.toLowerCase());
    }
    expect(pages.get("docs/methode/asp-2023/2.1.md")).toContain(
      "Résultat\u00a0: **50\u00a0%**, 2 sur 4, 3 renseignés, en valeur\u00a0: 50\u00a0%.",
    );
    expect(pages.get("docs/methode/asp-2023/4.3.md")).toContain("**16/02/2023**");
  });

  test("say who sets a target or a reference point, and from when to when", () => {
    expect(pages.get("docs/methode/asp-2023/3.1.md")).toMatch(
      /\| 100\u00a0% +\| 21\/08\/2026 \|.*Loi Climat et résilience.*article 35/,
    );
    expect(pages.get("docs/methode/asp-2023/C1.md")).toMatch(
      /\| 60\u00a0% +\| 01\/01\/2023 \| 31\/12\/2023 \|/,
    );
    expect(pages.get("docs/methode/reperes-nationaux/P1.md")).toMatch(
      /\| 50\u00a0jours \| établissements publics de santé \| .*R\.\u00a02192‑11/,
    );
  });
});

/** The framework with an indicator changed. */
function changed(id: string, change: Partial<IndicatorDefinition>): Framework {
  return {
    ...ASP,
    axes: ASP.axes.map((axis) => ({
      ...axis,
      indicators: axis.indicators.map((one) => (one.id === id ? { ...one, ...change } : one)),
    })),
  };
}

describe("a version", () => {
  const versions = JSON.parse(read("src/spaser/frameworks/versions.json")) as Versions;
  const kept = versions[ASP.id];

  test.each(FRAMEWORKS)(
    "of $id stands for its definitions as they are: otherwise npm run method-pages",
    (one) => {
      expect(versions[one.id]).toEqual(fingerprint(one));
    },
  );

  test.each<[string, string, Partial<IndicatorDefinition>]>([
    ["a target", "2.1", { target: { direction: "atLeast", value: 0.26 } }],
    ["a reference point", "C1", { references: [] }],
    ["decimals", "2.1", { decimals: 1 }],
    [
      "a population",
      "2.1",
      { measures: [share({ population: "competed", any: ["socialClause", "insertionClause"] })] },
    ],
    ["a part of a fact", "2.1", { measures: [share({ population: "notified", any: ["socialClause"] })] }],
    [
      "a condition inside a measure",
      "5.1",
      { measures: [proceduresWith({ population: "competed", any: ["sourcing"] })] },
    ],
    ["how rows add up", "4.5", { measures: [events("sourcing"), entry()] }],
    ["what is counted", "2.4", { measures: [count({ population: "notified", any: ["reserved"] })] }],
    ["a fallback", "C5", { measures: [share({ population: "notified", any: ["insertionClause"] })] }],
    ["the order of the measures", "1.1", { measures: [entry(), events("trainings")] }],
  ])("no longer stands for a framework with %s changed: another one is asked for", (_, id, change) => {
    const framework = changed(id, change);
    expect(fingerprint(framework).rules).not.toBe(kept?.rules);
    expect(toRecord(framework, kept, true)).toContain("Change its `version`");
    expect(toRecord({ ...framework, version: "2.0" }, kept, false)).toMatchObject({ version: "2.0" });
  });

  test("may stay when the same is said better, if whoever changed it says so", () => {
    const method = { fr: "Autrement dit.", en: "In other words." };
    const framework = changed("2.1", { method });
    expect(fingerprint(framework)).not.toEqual(kept);
    expect(fingerprint(framework).rules).toBe(kept?.rules);
    expect(toRecord(framework, kept, false)).toContain("--same-rules");
    expect(toRecord(framework, kept, true)).toEqual(fingerprint(framework));
  });
});
