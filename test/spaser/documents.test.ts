/** Frameworks as documents: the shipped ones go through the same door as any other, and come out as they were. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import fc from "fast-check";
import { methodPages } from "../../method-pages/pages";
import { fingerprint } from "../../method-pages/versions";
import { touchstones } from "../../method-pages/touchstones";
import { planDetailSheet } from "../../src/report/detail-sheet";
import { planIndicatorSheet } from "../../src/report/indicator-sheet";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { SAMPLE_CONTEXT } from "../report/sample";
import { documentOf, printDocument } from "../../src/spaser/document/print";
import { parseDocument } from "../../src/spaser/document/read";
import { documentSchema, FORMAT } from "../../src/spaser/document/schema";
import type { Framework } from "../../src/spaser/framework";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { DOCUMENTS, LIBRARY } from "../../src/spaser/frameworks/library";
import { liveFigure } from "../../src/spaser/live-figure";

const read = (document: unknown): Framework => {
  const result = parseDocument(document);
  if ("messages" in result) throw new Error(JSON.stringify(result.messages, null, 1));
  return result.framework;
};

const problems = (document: unknown) => {
  const result = parseDocument(document);
  return "messages" in result
    ? result.messages.map(({ path, code, params }) => ({ path, code, params }))
    : [];
};

describe.each(FRAMEWORKS.map((framework) => [framework.id, framework] as const))("%s", (_, framework) => {
  const text = printDocument(framework);

  test("read back, it prints the same text", () => {
    expect(printDocument(read(text))).toBe(text);
  });

  test("read back, it has the same rules, texts and figures", () => {
    expect(fingerprint(read(text))).toEqual(fingerprint(framework));
  });

  test("read back, it has the same method pages", () => {
    // Which examples an indicator has is told by the very measures that it shares with another.
    const pages = (one: Framework) =>
      [...methodPages([one])].map(([file, page]) => [file, page.split(/^## Exempl|^## Exampl/m)[0]]);
    expect(pages(read(text))).toEqual(pages(framework));
  });

  test("read back, it gives the same sheets", () => {
    const sheets = (one: Framework) =>
      touchstones()
        .slice(0, 4)
        .map((register) => {
          const assessment = assess(register, one, { year: 2023, years: [2022, 2023] }, NO_INPUTS);
          return [
            planIndicatorSheet(assessment, NO_INPUTS, SAMPLE_CONTEXT),
            planDetailSheet(register, assessment, SAMPLE_CONTEXT),
          ];
        });
    expect(sheets(read(text))).toEqual(sheets(framework));
  });
});

test("the other shipped frameworks are documents; nothing in them is lost", () => {
  expect(LIBRARY).toHaveLength(FRAMEWORKS.length + DOCUMENTS.length);
  for (const shipped of DOCUMENTS) expect(documentOf(read(shipped))).toEqual(shipped);
});

test("the figure of one indicator alone is that of the framework", () => {
  const [register] = touchstones();
  const [framework] = FRAMEWORKS;
  const { figures } = assess(register!, framework!, { year: 2023, years: [2023] }, NO_INPUTS);
  for (const definition of framework!.axes.flatMap(({ indicators }) => indicators)) {
    const alone = liveFigure(register!, framework!, definition, 2023);
    expect([definition.id, alone?.value]).toEqual([
      definition.id,
      figures.get(2023)?.get(definition.id)?.value,
    ]);
  }
});

test("the published JSON Schema is in step: npm run framework-schema", () => {
  const schema = { ...toJsonSchema(documentSchema, { errorMode: "ignore" }), title: FORMAT };
  const published = readFileSync(join(__dirname, "../../docs/referentiel.schema.json"), "utf8");
  expect(published).toBe(`${JSON.stringify(schema, null, 2)}\n`);
});

const indicator = (more: object = {}) => ({
  ...{ id: "1.1", label: { fr: "Clause sociale" }, unit: "percent" },
  measures: [{ kind: "share", population: "notified", having: "clause sociale" }],
  ...more,
});
const document = (more: object = {}, ofIndicator: object = {}) => ({
  ...{ format: "spaser-framework/1", id: "essai", version: "1", name: { fr: "Essai" } },
  axes: [{ id: "1", title: { fr: "Axe" }, indicators: [indicator(ofIndicator)] }],
  ...more,
});

test("a short document is enough; its method is made from what is counted", () => {
  const framework = read(
    document(
      {},
      {
        measures: [
          {
            ...{ kind: "share", population: "notified", where: "montant ≥ 40 000" },
            having: "clause sociale OU clause d'insertion",
          },
          { kind: "entry" },
        ],
        words: { fr: "Les avenants ne comptent pas.", en: "Amendments don’t count." },
      },
    ),
  );
  const [definition] = framework.axes[0]!.indicators;
  expect(definition?.method.fr.replace(/[\u00a0\u202f]/g, " ")).toBe(
    "Part, parmi les marchés notifiés dans l’année, d’au moins 40 000 € HT, des marchés avec une clause sociale ou une clause d’insertion. À défaut : le chiffre se saisit dans la feuille. Les avenants ne comptent pas.",
  );
  expect(definition?.method.en).toBe(
    "Share, among the contracts notified in the year, of at least €40,000 excluding tax, of the contracts with a social clause or an insertion clause. Failing that: the figure is typed into the sheet. Amendments don’t count.",
  );
  expect(documentOf(read(printDocument(framework)))).toEqual(documentOf(framework));
});

test("a joint framework has a figure for each body", () => {
  const framework = read(
    document(
      {
        buyers: [
          { id: "ville", name: { fr: "Ville" }, named: ["21290019700015"] },
          { id: "metropole", name: { fr: "Métropole" } },
        ],
      },
      {
        perBuyer: true,
        target: { direction: "atLeast", value: 1, from: 2027 },
        targetsOfBuyers: { ville: { direction: "atLeast", value: 0.5 } },
      },
    ),
  );
  const { indicators } = framework.axes[0]!;
  expect(indicators.map(({ id, target, buyer }) => [id, target?.value, buyer])).toEqual([
    ["1.1", 1, undefined],
    ["1.1.ville", 0.5, "ville"],
    ["1.1.metropole", 1, "metropole"],
  ]);
  expect(documentOf(read(printDocument(framework)))).toEqual(documentOf(framework));
});

test.each<[string, unknown, object]>([
  ["no JSON", '{ "format": ', { path: "", code: "notJson" }],
  ["another format", {}, { path: "", code: "otherFormat" }],
  [
    "a later version",
    { format: "spaser-framework/2" },
    { code: "otherFormat", params: { format: "spaser-framework/2" } },
  ],
  ["a number", 7, { code: "otherFormat" }],
  ["null", null, { code: "otherFormat" }],
  ["no name", document({ name: undefined }), { path: "name", code: "missing", params: { key: "name" } }],
  [
    "an unknown key",
    document({ titre: "x" }),
    { path: "titre", code: "unknownKey", params: { key: "titre" } },
  ],
  ["a wrong id", document({ id: "Mon référentiel" }), { path: "id", code: "frameworkIdFormat" }],
  [
    "an unknown unit",
    document({}, { unit: "percents" }),
    {
      path: "axes[0].indicators[0].unit",
      code: "notAllowed",
      params: { value: "percents", meant: "percent" },
    },
  ],
  [
    "a share of 25",
    document({}, { target: { direction: "atLeast", value: 25 } }),
    {
      path: "axes[0].indicators[0].target.value",
      code: "percentAsFraction",
      params: { fraction: 0.25 },
    },
  ],
  [
    "a share in euros",
    document({}, { unit: "euros" }),
    { path: "axes[0].indicators[0].unit", code: "unitOfMeasure" },
  ],
  [
    "a condition that isn't understood",
    document({}, { measures: [{ kind: "share", population: "notified", having: "clause social" }] }),
    {
      path: "axes[0].indicators[0].measures[0].having",
      code: "condition.unknownName",
      params: { word: "clause social", meant: "clause sociale", at: 1 },
    },
  ],
  [
    "an unknown kind",
    document({}, { measures: [{ kind: "part" }] }),
    {
      path: "axes[0].indicators[0].measures[0].kind",
      code: "notAllowed",
    },
  ],
  [
    "no measure",
    document({}, { measures: [] }),
    { path: "axes[0].indicators[0].measures", code: "noMeasure" },
  ],
  [
    "an unknown quantity",
    document({}, { unit: "euros", measures: [{ kind: "sum", population: "notified", quantity: "montan" }] }),
    {
      path: "axes[0].indicators[0].measures[0].quantity",
      code: "condition.unknownName",
      params: { meant: "montant" },
    },
  ],
  [
    "a fact for a quantity",
    document({}, { unit: "euros", measures: [{ kind: "sum", population: "notified", quantity: "réservé" }] }),
    {
      code: "notAQuantity",
    },
  ],
  [
    "a figure of itself",
    document({}, { measures: [{ kind: "sameAs", indicator: "1.1" }] }),
    { code: "circle" },
  ],
  [
    "a figure of nobody",
    document({}, { measures: [{ kind: "sameAs", indicator: "9.9" }] }),
    { code: "unknownIndicator" },
  ],
  [
    "an entry before others",
    document({}, { measures: [{ kind: "entry" }, indicator().measures[0]] }),
    { code: "entryLast" },
  ],
  [
    "a fact named like one of the product",
    document({ facts: [{ id: "x", label: { fr: "Clause sociale" }, kind: "yesNo" }] }),
    {
      path: "facts[0].label",
      code: "nameTaken",
    },
  ],
  [
    "a list without values",
    document({ facts: [{ id: "x", label: { fr: "Label" }, kind: "list" }] }),
    { code: "valuesMissing" },
  ],
  ["bodies that aren't there", document({}, { perBuyer: true }), { code: "noBuyers" }],
  [
    "too many indicators",
    document({
      axes: [
        {
          id: "1",
          title: { fr: "A" },
          indicators: Array.from({ length: 201 }, (_, i) => indicator({ id: `i${i}` })),
        },
      ],
    }),
    { code: "tooMany" },
  ],
])("of %s it is said where and what", (_, wrong, expected) => {
  const [first] = problems(wrong);
  expect(first).toMatchObject(expected);
});

test("two of the same id", () => {
  const twice = document({ axes: [{ id: "1", title: { fr: "A" }, indicators: [indicator(), indicator()] }] });
  expect(problems(twice)).toMatchObject([
    { path: "axes[0].indicators[1].id", code: "twice", params: { id: "1.1" } },
  ]);
});

type Node = Record<string | number, unknown>;

/** Any JSON in any place of a document. */
const anything = fc.oneof(
  fc.json().map((text) => JSON.parse(text) as unknown),
  fc.constantFrom("__proto__", NaN, -0, 1e308, "constructor"),
);

test("whatever is put anywhere into a document: a framework or messages", () => {
  const text = printDocument(FRAMEWORKS[1]!);
  const places = placesIn(JSON.parse(text));
  const runs = Number(process.env.DOCUMENTS ?? 300);
  fc.assert(
    fc.property(fc.constantFrom(...places), anything, fc.boolean(), (place, put, remove) => {
      const copy = JSON.parse(text) as unknown;
      const parent = place.slice(0, -1).reduce<Node>((node, key) => node[key] as Node, copy as Node);
      const last = place.at(-1) as string | number;
      if (remove) delete parent[last];
      else parent[last] = put;
      const result = parseDocument(copy);
      if ("messages" in result) expect(result.messages.length).toBeGreaterThan(0);
      else expect(printDocument(read(printDocument(result.framework)))).toBe(printDocument(result.framework));
    }),
    { numRuns: runs },
  );
});

test("whatever stands in a file: a framework or messages", () => {
  const text = printDocument(FRAMEWORKS[1]!);
  const runs = Number(process.env.DOCUMENTS ?? 300);
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 20 }), (at, length, put) => {
      const result = parseDocument(text.slice(0, at) + put + text.slice(at + length));
      expect("framework" in result || result.messages.length > 0).toBe(true);
    }),
    { numRuns: runs },
  );
});

function placesIn(node: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof node !== "object" || node === null) return [];
  const entries = Array.isArray(node) ? node.map((one, at) => [at, one] as const) : Object.entries(node);
  return entries.flatMap(([key, value]) => [[...path, key], ...placesIn(value, [...path, key])]);
}

test("what is added up is proposed among numbers only; contractors and people are units", () => {
  const mean = (quantity: string) =>
    parseDocument(
      document({}, { unit: "contracts", measures: [{ kind: "mean", population: "notified", quantity }] }),
    );
  const wrong = mean("poids environnemental");
  expect("messages" in wrong && wrong.messages.map(({ code, params }) => [code, params.meant])).toEqual([
    ["condition.unknownName", ""],
  ]);
  const near = mean("montent");
  expect("messages" in near && near.messages[0]?.params.meant).toBe("montant");
  const suppliers = { measures: [{ kind: "distinct", what: "suppliers", population: "notified" }] };
  for (const unit of ["suppliers", "people"])
    expect(parseDocument(document({}, { ...suppliers, unit }))).toHaveProperty("framework");
});
