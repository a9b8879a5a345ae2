/** A desk over a small register: every kind of figure of three years, little enough for thousands of acts. */
import { workbookFrom, type CellSpec } from "../../emulator";
import { withFormulas } from "../../emulator/formulas";
import { deskWith, type Desk } from "../moments/desk";

export const REGISTER = "Marchés";

const HEADERS = [
  "N° de marché",
  "Objet du marché",
  "Titulaire",
  "Date de notification",
  "Date de fin",
  "Montant HT",
  "Procédure",
  "Clause sociale",
  "Annexe sociale",
  "Critère environnemental",
  "Clause environnementale",
  "Annexe environnementale",
  "Marché réservé",
  "PME",
];
/** Columns of « Oui » and « Non ». */
export const FACT_COLUMNS = HEADERS.flatMap((header, column) =>
  /Clause|Annexe|Critère|réservé|PME/.test(header) ? [column] : [],
);
export const ROWS = 30;
const YEARS = [2021, 2022, 2023];

function cellsOf(index: number): CellSpec[] {
  const year = YEARS[index % YEARS.length] ?? 2023;
  const yes = (every: number) => ((index * 7 + every) % every === 0 ? "Oui" : "Non");
  return [
    `${year}-${String(index).padStart(3, "0")}`,
    `Entretien des espaces verts, secteur ${index}`,
    `Société Exemple ${index}`,
    { value: new Date(year, index % 12, 1 + (index % 27)), format: "dd/mm/yyyy" },
    { value: new Date(year + 2, index % 12, 1), format: "dd/mm/yyyy" },
    10_000 + 1_733 * index,
    index % 4 === 0 ? "Marché sans publicité ni mise en concurrence préalables" : "Appel d'offres ouvert",
    yes(3),
    yes(2),
    yes(4),
    yes(2),
    index % 9 === 0 ? null : yes(5),
    yes(8),
    yes(2),
  ];
}

/** The rows of the register, from row 1 (below the header). */
export function registerRows(): CellSpec[][] {
  return Array.from({ length: ROWS }, (_, index) => cellsOf(index));
}

export function smallDesk(): Promise<Desk> {
  const book = workbookFrom({ sheets: [{ name: REGISTER, rows: [HEADERS, ...registerRows()] }] });
  return deskWith(withFormulas(book));
}
