/** What a register says doesn't depend on the order of its columns, also where two of them answer one question. */
import fc from "fast-check";
import type { Cell } from "../../src/register/grid";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

const COLUMNS = [
  "N° de marché",
  "Objet",
  "Titulaire",
  "Nature",
  "Procédure",
  "Segment d’achat",
  "Code CPV",
  "Date de notification",
  "Montant HT",
  "Clause sociale",
  "Critère environnemental",
  "Direction",
];

const natures = ["Marché", "Concession", "Accord-cadre", "Avenant n° 1", "", "#N/A"];
const procedures = [
  "Procédure adaptée",
  "Appel d’offres ouvert",
  "Concession de service",
  "Sans publicité ni mise en concurrence",
  "",
  "#N/A",
];

const oneOf = (...values: Cell[]) => fc.constantFrom<Cell>(...values);
const contract = fc.tuple(
  oneOf(...natures),
  oneOf(...procedures),
  oneOf("Informatique", "Travaux", "", "#REF!"),
  oneOf("72000000-5", "45000000", 9310000, "", "n.c."),
  oneOf("oui", "non", ""),
  oneOf("oui", "non", ""),
  oneOf("Direction 3", "Direction 7", "direction 3", ""),
);

const rowOf = ([nature, procedure, segment, cpv, social, green, department]: Cell[], i: number): Cell[] => [
  `M${i}`,
  `Travaux ${i}`,
  `Société ${i}`,
  nature ?? "",
  procedure ?? "",
  segment ?? "",
  cpv ?? "",
  44_930 + i,
  10_000 * (i + 1),
  social ?? "",
  green ?? "",
  department ?? "",
];

/** Enough plain rows that every column is what it says. */
const plain = Array.from({ length: 6 }, (_, i) =>
  rowOf(["Marché", "Procédure adaptée", "Travaux", "45000000-7", "oui", "non", "Direction 1"], 100 + i),
);

function readInOrder(rows: readonly Cell[][], order: readonly number[]) {
  const cells = [COLUMNS, ...rows].map((row) => order.map((column) => row[column] ?? ""));
  const { register } = read([decoy("Marchés", cells)]);
  const figures = FRAMEWORKS.map((framework) => [
    ...(assess(register, framework, { year: 2023, years: [2023] }, NO_INPUTS).figures.get(2023) ?? []),
  ]);
  const findings = register.findings.map(
    ({ code, row, column }) => `${code} ${row} ${column === null ? "" : COLUMNS[order[column] ?? -1]}`,
  );
  return { size: register.size, figures, findings: findings.sort() };
}

const inOrder = COLUMNS.map((_, i) => i);
const shuffled = fc.shuffledSubarray(inOrder, { minLength: inOrder.length });

it("gives the same contracts, figures and findings", () => {
  fc.assert(
    fc.property(fc.array(contract, { minLength: 1, maxLength: 12 }), shuffled, (contracts, order) => {
      const rows = [...plain, ...contracts.map((one, i) => rowOf(one, i))];
      expect(readInOrder(rows, order)).toEqual(readInOrder(rows, inOrder));
    }),
    { numRuns: 60 },
  );
});

const swapped = inOrder.map((i) => ({ 3: 4, 4: 3 })[i] ?? i);

it.each([
  ["nature before procedure", inOrder],
  ["procedure before nature", swapped],
])("leaves a concession out by either column, %s", (_, order) => {
  const rows = [
    ...plain,
    rowOf(["Concession", "Procédure adaptée", "", "", "", "", ""], 1),
    rowOf(["Marché", "Concession de service", "", "", "", "", ""], 2),
  ];
  const { size, findings } = readInOrder(rows, order);
  expect(size).toBe(plain.length);
  expect(findings.filter((finding) => finding.startsWith("concessionRow"))).toHaveLength(2);
});

it("finds one error in one cell, however much is asked of it", () => {
  const rows = [...plain, rowOf(["#N/A", "#N/A", "#REF!", "", "", "", ""], 1)];
  expect(readInOrder(rows, inOrder).findings.filter((finding) => finding.startsWith("errorCell"))).toEqual([
    `errorCell ${plain.length + 1} Nature`,
    `errorCell ${plain.length + 1} Procédure`,
    `errorCell ${plain.length + 1} Segment d’achat`,
  ]);
});
