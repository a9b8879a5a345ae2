/** The declaration of article 58 of the AGEC act: valid after its public schema, nothing counted twice, every doubt with its cell. */
import { agecCsv, AGEC_COLUMNS, agecDeclaration, distanceOf, isSiret } from "../../src/publishing/agec";
import { AGEC_CATEGORIES } from "../../src/spaser/law/agec";

const HEADER = [
  "Catégorie de produits",
  "Dépenses HT",
  "dont réemploi",
  "dont dons",
  "dont recyclé",
  "Remarques",
];
const IT = "Matériel informatique et téléphonie";

test("rows of a category are one line, in the order of the decree, whatever the accents and plurals", () => {
  const { lines, problems } = agecDeclaration([
    ["Dépenses 2025"],
    HEADER,
    ["jeux et jouet", 500, "", "", "", ""],
    ["materiel informatique et telephonie", "1 000,50 €", 100, 0, 50, "reconditionné"],
    [IT, 999.5, 100, "", "", "téléphones"],
    ["Total", 2500, 200, 0, 50, ""],
  ]);
  expect(problems).toEqual([]);
  expect(lines.map(({ category, ...rest }) => [category.label, rest])).toEqual([
    [IT, { total: 2000, reuse: 200, gifts: 0, recycled: 50, comment: "reconditionné ; téléphones" }],
    ["Jeux et jouets", { total: 500, reuse: 0, gifts: 0, recycled: 0, comment: "" }],
  ]);
});

test("what can't be declared is told with its place, and left out", () => {
  const { lines, problems } = agecDeclaration([
    HEADER,
    ["Viande", 10, "", "", "", ""],
    ["Papier", "beaucoup", "", "", "", ""],
    ["Mobilier urbain", 10, 20, "", "", ""],
    ["Bocaux et flacons", -5, "", "", "", ""],
  ]);
  expect(lines).toEqual([]);
  expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
    ["unknownCategory", 1, 0],
    ["unreadableAmount", 2, 1],
    ["partsOverTotal", 3, 1],
    ["negative", 4, 1],
  ]);
  expect(
    agecDeclaration([
      ["a", "b"],
      [1, 2],
    ]).problems,
  ).toMatchObject([{ code: "noTable" }]);
});

test("the distance to the step of the year; none where the rate isn't known", () => {
  const [line] = agecDeclaration([HEADER, [IT, 2000, 200, 0, 100, ""]]).lines;
  // 15 % of 20 %, then of 25 %, then of 30 %.
  expect([2024, 2026, 2027, 2030].map((year) => line && distanceOf(line, year)?.missing)).toEqual([
    100, 100, 200, 300,
  ]);
  expect(line && distanceOf(line, 2023)).toBeNull();
  const [textile] = agecDeclaration([HEADER, [AGEC_CATEGORIES[0]?.label ?? "", 1000, 100, 0, 150, ""]]).lines;
  expect(textile && distanceOf(textile, 2024)).toMatchObject({
    reached: { reuse: 0.1, recycled: 0.15 },
    missing: 50,
  });
  const [paper] = agecDeclaration([HEADER, ["Papier", 1000, 0, 0, 0, ""]]).lines;
  expect(paper && distanceOf(paper, 2024)).toBeNull();
});

test("the CSV keeps to the schema: its columns, its categories, numbers with a point", () => {
  const rows = AGEC_CATEGORIES.map(({ label }, i) => [label, 1000.456 + i, 1, 0, 2, i === 0 ? 'a, "b"' : ""]);
  const csv = agecCsv(agecDeclaration([HEADER, ...rows]).lines, {
    year: 2025,
    siret: "73282932000074",
    name: "Ville, centre",
  });
  const lines = csv.trimEnd().split("\r\n");
  expect(lines[0]).toBe(AGEC_COLUMNS.join(","));
  expect(lines).toHaveLength(18);
  for (const [i, line] of lines.slice(1).entries()) {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? "",
    );
    expect(cells).toHaveLength(AGEC_COLUMNS.length);
    const [year, siret, name, category, ...amounts] = cells;
    expect([year, siret, name]).toEqual(["2025", "73282932000074", "Ville, centre"]);
    expect(category).toBe(AGEC_CATEGORIES[i]?.label);
    for (const amount of amounts.slice(0, 4)) expect(amount).toMatch(/^\d+(?:\.\d{1,2})?$/);
  }
});

test.each([
  ["73282932000074", true],
  ["73282932000075", false],
  ["7328293200007", false],
  ["35600000000048", true],
])("%s is a SIRET: %s", (text, is) => {
  expect(isSiret(text)).toBe(is);
});
