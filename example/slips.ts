/** A few mistakes that every register has, each in a place where no printed figure depends on it. */
import { COLUMNS } from "./columns";
import type { Cell } from "./columns";
import type { ExampleContract } from "./contract";

interface Slip {
  header: string;
  /** The first row that it suits. */
  suits: (contract: ExampleContract, cell: Cell) => boolean;
  typed: (cell: Cell, contracts: readonly ExampleContract[]) => Cell;
}

const SLIPS: readonly Slip[] = [
  // A thousand times too much.
  {
    header: "Montant HT",
    suits: ({ year }, cell) => year === 2021 && Number(cell) > 2_000_000,
    typed: (cell) => Math.round(Number(cell)) * 1000,
  },
  { header: "Montant HT", suits: ({ year }) => year === 2020, typed: () => "à préciser" },
  // A day that no calendar has, beside a duration that tells the end.
  {
    header: "Date de fin",
    suits: ({ year, spend }, cell) => year === 2019 && cell !== "" && spend.has(2022),
    typed: () => "31/02/2023",
  },
  // A number that another contract has.
  {
    header: "N° de marché",
    suits: ({ year, lot, insertionClause }) => year === 2021 && lot === "" && !insertionClause,
    typed: (cell, contracts) =>
      contracts.find(({ year, lot }) => year === 2020 && lot === "")?.number ?? cell,
  },
  {
    header: "Annexe RSE",
    suits: ({ year, family }, cell) => year === 2022 && family === "works" && cell === "Non",
    typed: () => "voir CCAP",
  },
  {
    header: "Nombre d’offres reçues",
    suits: ({ year, family }) => year === 2022 && family === "studies",
    typed: () => "#N/A",
  },
];

/** Makes each slip once. */
export function makeSlips(contracts: readonly ExampleContract[], rows: Cell[][]): void {
  const used = new Set<number>();
  for (const { header, suits, typed } of SLIPS) {
    const column = COLUMNS.findIndex((one) => one.header === header);
    const at = contracts.findIndex(
      (one, index) =>
        one.outcome === "Attribué" && !used.has(index) && suits(one, rows[index]?.[column] ?? ""),
    );
    const row = rows[at];
    if (row === undefined) throw new Error(`No row for a slip in « ${header} ».`);
    row[column] = typed(row[column] ?? "", contracts);
    used.add(at);
  }
}
