/** The workbook of the trials: a dozen contracts under a title, a sheet of notes, and figures counted by hand. */
import { dayOf } from "../../src/register/cells/days";
import type { Framework } from "../../src/spaser/framework";
import { ASP } from "../../src/spaser/frameworks/asp";
import { workbookFrom, type SheetSpec, type Workbook } from "../../emulator";
import { withFormulas } from "../../emulator/formulas";

export const REGISTER = "Marchés";
export const YEAR = 2023;

/** One axis with an entry and two ratios, of the shipped framework: as much of it as there are kinds of inputs. */
export const FRAMEWORK: Framework = {
  ...ASP,
  axes: ASP.axes
    .filter(({ id }) => id === "2")
    .map((axis) => ({
      ...axis,
      indicators: ASP.axes.flatMap(({ indicators }) =>
        indicators.filter(({ id }) => ["1.1", "2.1", "2.2"].includes(id)),
      ),
    })),
};

const HEADERS = [
  "N° de marché",
  "Objet",
  "Titulaire",
  "Date de notification",
  "Statut",
  "Montant HT",
  "Clause sociale",
  "Annexe sociale",
];

/** Year, social clause, social annex. 2023: 8 contracts, 3 with the clause, 2 with the annex; 2022: 4, 1, 1. */
const CONTRACTS: [number, string, string][] = [
  [2022, "Oui", "Non"],
  [2022, "Non", "Oui"],
  [2022, "Non", "Non"],
  [2022, "Non", "Non"],
  [2023, "Oui", "Oui"],
  [2023, "Oui", "Non"],
  [2023, "Oui", "Non"],
  [2023, "Non", "Oui"],
  [2023, "Non", "Non"],
  [2023, "Non", "Non"],
  [2023, "Non", "Non"],
  [2023, "Non", "Non"],
];

/** Where things stand: rows and columns from 0. */
export const HEADER_ROW = 2;
export const CLAUSE_COLUMN = HEADERS.indexOf("Clause sociale");
/** A contract of 2023 without the clause: the one that is edited. */
export const EDITED_ROW = HEADER_ROW + 1 + 8;
/** Another one, edited by a colleague. */
export const REMOTE_ROW = HEADER_ROW + 1 + 10;

const register: SheetSpec = {
  name: REGISTER,
  rows: [
    ["Registre des marchés"],
    [],
    HEADERS,
    ...CONTRACTS.map(([year, clause, annex], index) => [
      `${year}-${String(index + 1).padStart(2, "0")}`,
      // Text that must never become a formula.
      index === 5 ? { value: "=1+1" } : `Prestation ${index + 1}`,
      index === 6 ? { value: "@SARL Dupont" } : `Fournisseur ${index + 1}`,
      new Date(year, index % 12, 3 + index),
      "Attribué",
      10_000 * (index + 1),
      clause,
      annex,
    ]),
  ],
};

const notes: SheetSpec = { name: "Notes", rows: [["À faire"], ["Relancer le service juridique"]] };

/** Beside the register in one of the starts; no figure here counts them. */
export const INVOICES = "Factures";
export const INVOICE_ROWS = [
  ["N° de facture", "N° de marché", "Date de réception", "Date de paiement"],
  ...[1, 2, 3].map((index) => [
    `F-${index}`,
    `${YEAR}-0${4 + index}`,
    dayOf(YEAR, 3, 10 * index),
    dayOf(YEAR, 4, 10 * index),
  ]),
];

export function smallWorkbook(): Workbook {
  return withFormulas(workbookFrom({ sheets: [register, notes] }));
}

/**
 * What stands under « base » for 2.1 and 2.2, with so many clauses more than at first; counted by hand. `swapped`: each of the
 * two columns is read as the other.
 */
export function expectedBases(moreClauses: number, swapped = false): Record<string, string> {
  const [clauses, annexes] = [`${3 + moreClauses} / 8`, "2 / 8"];
  return swapped ? { "2.1": annexes, "2.2": clauses } : { "2.1": clauses, "2.2": annexes };
}
