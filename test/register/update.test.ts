/** Edited rows put in place: the same register as a full reading gives, or the word that a full reading is needed. */
import fc from "fast-check";
import type { Register } from "../../src/register/contracts";
import { updateRows } from "../../src/register/reading/update";
import type { Cell } from "../../src/register/grid";
import { makeContracts } from "./corpus/contracts";
import { answers, col, decoy, socialList } from "./corpus/layout";
import { read } from "./corpus/run";
import { valueNames } from "./value-names";

const columns = [
  col("N° de marché", null, (c) => c.number),
  col("Objet", null, (c) => c.object),
  col("Titulaire", null, (c) => c.supplier),
  col("Date de notification", null, (c) => c.notified),
  col("Date de fin", null, (c) => c.end),
  col("Montant HT", null, (c) => c.amount),
  col("Procédure", null, (c) => c.procedure),
  col("Clause d'insertion", null, (c) => answers.words(c.insertionClause)),
  col("Considérations sociales", null, (c) => socialList(c, ", ", "Aucune")),
  col("PME", null, (c) => answers.words(c.sme)),
  col("Sourcing", null, (c) => c.sourcing ?? ""),
  col("Heures d'insertion 2023", null, (c) => c.hours2023 ?? ""),
];

function grid(seed: number, merged: boolean): Cell[][] {
  const contracts = makeContracts(seed, 40);
  const rows = contracts.flatMap((c, i) => {
    const row = columns.map((column) => column.value(c, i));
    return merged && i % 9 === 3 ? [row, [...row]] : [row];
  });
  rows.splice(10, 0, ["SECTION", ...columns.slice(1).map(() => "")]);
  return [columns.map(({ header }) => header), ...rows];
}

/** Everything of a register, findings in an order of their own. */
function comparable(register: Register): unknown {
  const findings = register.findings.map((finding) => JSON.stringify(finding)).sort();
  return { ...register, values: valueNames(register), findings };
}

const values: Partial<Record<number, Cell[]>> = {
  1: ["Un autre objet", "Objet de plus"],
  2: ["SAS Nouvelle", ""],
  3: [45100, "12/03/2023", "31/02/2023", "", 2022],
  4: ["", 44000, 46500, "décembre 2025"],
  5: [1, "12 000,50 €", "beaucoup", "", 9e10],
  6: ["MAPA", "Gré à gré", ""],
  7: ["Oui", "Non", "", "peut-être bien"],
  8: ["Clause sociale", "Marché réservé", "Non", "", "Clause d'insertion"],
  9: ["Non", "Oui", "ETI", ""],
  10: [0, 3, "Oui", ""],
  11: ["", 500, "12 h", "n'importe"],
};

const edits = fc.array(
  fc
    .record({
      row: fc.integer({ min: 1, max: 41 }),
      column: fc.integer({ min: 1, max: 11 }),
      pick: fc.nat(4),
    })
    .map(({ row, column, pick }) => {
      const choice = values[column] ?? [""];
      return { row, column, value: choice[pick % choice.length] ?? "" };
    }),
  { minLength: 1, maxLength: 6 },
);

it("gives what a full reading gives, edit after edit", () => {
  let updated = 0;
  fc.assert(
    fc.property(fc.boolean(), fc.array(edits, { minLength: 1, maxLength: 3 }), (merged, rounds) => {
      const cells = grid(3, merged);
      const sheet = decoy("Marchés", cells);
      const before = read([sheet]);
      for (const round of rounds) {
        for (const { row, column, value } of round) (sheet.cells[row] as Cell[])[column] = value;
        const rows = [...new Set(round.map(({ row }) => row))].sort((a, b) => a - b);
        const first = rows[0] as number;
        const last = rows.at(-1) as number;
        const changed = updateRows(before.register, before.reader, "sheet0", {
          firstRow: first,
          firstColumn: 0,
          cells: sheet.cells.slice(first, last + 1),
        });
        if (changed === null) return;
        updated++;
        const full = read([sheet]);
        // Recognition looks at values too: an edit may change what a column is, which a new opening notices.
        if (
          JSON.stringify(full.recognition.sheets[0]?.columns.map(({ field }) => field)) !==
          JSON.stringify(before.recognition.sheets[0]?.columns.map(({ field }) => field))
        )
          return;
        expect({ ...(comparable(before.register) as object), sheets: [] }).toEqual({
          ...(comparable(full.register) as object),
          sheets: [],
        });
      }
    }),
    { numRuns: 300 },
  );
  expect(updated).toBeGreaterThan(50);
});

describe("asks for a full reading", () => {
  const start = (merged = false) => {
    const sheet = decoy("Marchés", grid(5, merged));
    return { sheet, ...read([sheet]) };
  };
  const edit = (state: ReturnType<typeof start>, row: number, change: (cells: Cell[]) => Cell[]) =>
    updateRows(state.register, state.reader, "sheet0", {
      firstRow: row,
      firstColumn: 0,
      cells: [change([...(state.sheet.cells[row] as Cell[])])],
    });

  it("when the header is edited", () => expect(edit(start(), 0, (cells) => cells)).toBeNull());
  it("when a number changes", () =>
    expect(edit(start(), 3, ([, ...rest]) => ["NEUF-1", ...rest])).toBeNull());
  it("when a contract is emptied", () => expect(edit(start(), 3, (cells) => cells.map(() => ""))).toBeNull());
  it("when a section becomes a contract", () => {
    const state = start();
    expect(edit(state, 11, () => ["NEUF-2", ...(state.sheet.cells[4] as Cell[]).slice(1)])).toBeNull();
  });
  it("when rows share the number", () => expect(edit(start(true), 4, (cells) => cells)).toBeNull());
  it("when a row is added at the end", () => {
    const state = start();
    expect(
      updateRows(state.register, state.reader, "sheet0", {
        firstRow: state.sheet.cells.length,
        firstColumn: 0,
        cells: [["NEUF-3", ...(state.sheet.cells[4] as Cell[]).slice(1)]],
      }),
    ).toBeNull();
  });
  it("for another sheet", () => {
    const state = start();
    expect(
      updateRows(state.register, state.reader, "sheet9", { firstRow: 1, firstColumn: 0, cells: [[""]] }),
    ).toBeNull();
  });
});

it("names the contracts that changed, and leaves the others alone", () => {
  const sheet = decoy("Marchés", grid(6, true));
  const { register, reader } = read([sheet]);
  const before = register.amount.slice();
  const row = 20;
  (sheet.cells[row] as Cell[])[5] = 123;
  const result = updateRows(register, reader, "sheet0", {
    firstRow: row,
    firstColumn: 0,
    cells: [sheet.cells[row] as Cell[]],
  });
  expect(result?.changedContracts).toHaveLength(1);
  const contract = result?.changedContracts[0] as number;
  expect(register.rowOf[contract]).toBe(row);
  expect(register.amount[contract]).toBe(123);
  expect([...register.amount].filter((amount, i) => amount !== before[i])).toEqual([123]);
});
