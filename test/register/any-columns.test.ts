/** Columns of any fields in any order: where one stands changes nothing, and an error value is told once per cell. */
import fc from "fast-check";
import { NOT_FILLED, type Register } from "../../src/register/contracts";
import { CONTRACT_FIELDS, type ContractFieldId, type Field } from "../../src/register/fields";
import type { Cell } from "../../src/register/grid";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { readByFields, type KnownColumn } from "./by-fields";
import { valueNames } from "./value-names";

const FIELDS = Object.keys(CONTRACT_FIELDS) as ContractFieldId[];

/** What may stand in a column, by the kind of its field; blanks and errors in all. */
const CELLS: Record<Field["kind"], readonly Cell[]> = {
  text: [
    "A",
    "B",
    "Concession de travaux",
    "Avenant n° 1",
    "Marché subséquent",
    "72000000",
    "Informatique",
    3,
  ],
  procedure: [
    "Procédure adaptée",
    "Délégation de service public",
    "Sans publicité ni mise en concurrence",
    "Autre",
  ],
  date: [44_930, 45_100, "15/03/2023", "03/2024", "sans suite"],
  year: [2022, 2023, "2023"],
  amount: [1000, "2 500,50 €", -3, "beaucoup"],
  number: [0, 12, "24", -1, "voir Paul"],
  fact: ["Oui", "Non", "x", 3, true, "peut-être", 44_950],
  list: ["Clause sociale", "Critère environnemental", "Oui", "Pas de considération sociale", "insertion"],
  outcome: ["Notifié", "Sans suite", "NC"],
  size: ["PME", "Grande entreprise", "Oui"],
};

const column = (field: ContractFieldId, rows: number): fc.Arbitrary<KnownColumn> => {
  const { kind, ...more }: Field = CONTRACT_FIELDS[field];
  const cell = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...CELLS[kind]) },
    fc.constantFrom("", "#N/A"),
  );
  return fc
    .array(cell, { minLength: rows, maxLength: rows })
    .map((cells) => ({ field, cells, ...(more.yearly && { year: 2023 }) }));
};

/** What makes a row one of a contract, and several rows one contract. */
const BASE = {
  contractNumber: ["M-1", "M-2", "M-1", "M-3", "M-4", "M-3", "M-5", "M-6"],
  object: Array<string>(8).fill("Travaux"),
  supplierName: Array<string>(8).fill("Une SA"),
} satisfies Partial<Record<ContractFieldId, string[]>>;
const base = Object.entries(BASE).map(([field, cells]): KnownColumn => ({
  field: field as ContractFieldId,
  cells,
}));

const columns = fc
  .subarray(
    FIELDS.filter((field) => !(field in BASE)),
    { minLength: 1 },
  )
  .chain((fields) => fc.tuple(...fields.map((field) => column(field, 8))))
  .map((others) => [...base, ...others]);

/** All that a register says, without where it stands. */
function said(register: Register) {
  return {
    arrays: { ...register, values: null, sheets: null, findings: null, findingCounts: null },
    values: valueNames(register),
    findings: Object.entries(register.findingCounts ?? {}).sort(),
    figures: FRAMEWORKS.flatMap((framework) => {
      const { figures } = assess(register, framework, { year: 2023, years: [2022, 2023] }, NO_INPUTS);
      return [...figures.values()].flatMap((ofYear) =>
        [...ofYear.values()].map(({ id, value, numerator, population, filled, reason }) => ({
          ...{ id, value, numerator, population, filled, reason },
        })),
      );
    }),
  };
}

test("swapping two columns changes nothing", () => {
  fc.assert(
    fc.property(columns, fc.nat(), fc.nat(), (all, one, other) => {
      const swapped = [...all];
      const [a, b] = [one % all.length, other % all.length];
      [swapped[a], swapped[b]] = [all[b] as KnownColumn, all[a] as KnownColumn];
      expect(said(readByFields(swapped))).toEqual(said(readByFields(all)));
    }),
    { numRuns: 120 },
  );
});

/** Read only where a framework asks for it. */
const ASKED = ["supplierId", "bidsReceived", "cpv"];

const withCells = (field: ContractFieldId, cells: Cell[]): KnownColumn[] => {
  const { yearly }: Field = CONTRACT_FIELDS[field];
  return [
    ...base.filter((one) => one.field !== field).map((one) => ({ ...one, cells: one.cells.slice(0, 2) })),
    { field, cells, ...(yearly && { year: 2023 }) },
  ];
};
const errorsOf = ({ findings }: Register) =>
  findings.filter(({ code }) => code === "errorCell").map(({ row, column: at }) => [row, at]);

test.each(FIELDS)("an error value of %s is told once, and is no answer", (field) => {
  const all = withCells(field, ["", "#N/A"]);
  const register = readByFields(all, ASKED);
  expect(errorsOf(register)).toEqual([[2, all.length - 1]]);
  for (const states of Object.values(register.facts)) expect(states?.[1]).toBe(NOT_FILLED);
});

test("an error value in one column of social and environmental considerations is told once", () => {
  const all = withCells("socialConsiderations", ["Clause sociale", "#N/A"]);
  const register = readByFields(all, [], { environmentalConsiderations: all.length - 1 });
  expect(register.facts.environmentalConsiderations).toHaveLength(2);
  expect(errorsOf(register)).toEqual([[2, all.length - 1]]);
});
