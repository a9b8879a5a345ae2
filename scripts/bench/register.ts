/** A register of any size for the benchmark: text, dates and blanks as in real ones, every string a string of its own. */
import type { Cell, SheetShape } from "../../src/register/grid";

/** Rows of title and header above the contracts. */
export const HEADER_ROW = 3;
const FIRST_DAY = 43_831; // 2020-01-01
const DAYS = 1_826; // five years

const OBJECTS = [
  "Nettoyage des locaux",
  "Maintenance des ascenseurs",
  "Fourniture de papier",
  "Assistance à maîtrise d’ouvrage",
];
const PROCEDURES = [
  "Procédure adaptée",
  "Appel d’offres ouvert",
  "Marché subséquent",
  "Marché négocié sans publicité ni mise en concurrence préalable",
];

/** A small generator with a fixed seed: every run measures the same cells. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

type Random = () => number;
const oneOf = (random: Random, list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
const fact = (random: Random): Cell => {
  const draw = random();
  return draw < 0.45 ? "Oui" : draw < 0.92 ? "Non" : "";
};

const COLUMNS: { header: string; cell: (random: Random, row: number) => Cell }[] = [
  { header: "N° de marché", cell: (_, row) => `M${2020 + (row % 5)}-${row}` },
  { header: "N° de procédure", cell: (_, row) => `P${Math.floor(row / 3)}` },
  { header: "Lot", cell: (_, row) => (row % 3) + 1 },
  { header: "Objet du marché", cell: (random, row) => `${oneOf(random, OBJECTS)} – site ${row % 997}` },
  { header: "Titulaire", cell: (random) => `Société ${Math.floor(random() * 3000)}` },
  { header: "SIRET", cell: (random) => String(10_000_000_000_000 + Math.floor(random() * 1e12)) },
  { header: "Direction", cell: (random) => `Direction ${Math.floor(random() * 12)}` },
  { header: "Nature", cell: (random) => oneOf(random, ["Marché", "Accord-cadre", "Marché subséquent"]) },
  { header: "Procédure", cell: (random) => oneOf(random, PROCEDURES) },
  { header: "Statut", cell: (random) => (random() < 0.95 ? "Attribué" : "Sans suite") },
  { header: "Date de notification", cell: (random) => FIRST_DAY + Math.floor(random() * DAYS) },
  { header: "Durée (mois)", cell: (random) => 6 * (1 + Math.floor(random() * 8)) },
  { header: "Montant HT", cell: (random) => Math.round(random() * 50_000_000) / 100 },
  { header: "Code CPV", cell: (random) => String(30_000_000 + Math.floor(random() * 60_000_000)) },
  {
    header: "Famille d’achat",
    cell: (random) =>
      oneOf(random, ["Informatique", "Travaux", "Fournitures", "Prestations intellectuelles"]),
  },
  { header: "Nombre d’offres reçues", cell: (random) => Math.floor(random() * 9) },
  { header: "Clause sociale d’exécution", cell: fact },
  { header: "Clause d’insertion", cell: fact },
  { header: "Annexe sociale", cell: fact },
  { header: "Critère social", cell: fact },
  { header: "Marché réservé", cell: fact },
  { header: "Heures d’insertion 2022", cell: (random) => (random() < 0.2 ? Math.floor(random() * 900) : "") },
  { header: "Heures d’insertion 2023", cell: (random) => (random() < 0.2 ? Math.floor(random() * 900) : "") },
  { header: "Critère environnemental", cell: fact },
  { header: "Clause environnementale", cell: fact },
  { header: "Annexe environnementale", cell: fact },
  { header: "Annexe RSE", cell: fact },
  { header: "PME", cell: fact },
  { header: "Sessions de négociation", cell: (random) => Math.floor(random() * 3) },
  { header: "Rencontres de sourcing", cell: (random) => (random() < 0.3 ? 1 : "") },
  { header: "Dépenses 2023", cell: (random) => (random() < 0.6 ? Math.round(random() * 90_000) : "") },
  { header: "Marché responsable", cell: fact },
  { header: "Suivi par", cell: (random) => `Agent ${Math.floor(random() * 40)}` },
  {
    header: "Observations",
    cell: (random) => (random() < 0.1 ? "Reconduction à étudier avant l’échéance" : ""),
  },
];

/** Columns that Excel has room for beside those of the register. */
export const WIDE = 40;

/** One row of a sheet of WIDE columns, the same each time it is asked for; 0 is the header. */
export function wideRow(row: number): Cell[] {
  const random = generator(row * 2_654_435_761);
  // The first draws of neighbouring seeds are alike.
  random();
  return Array.from({ length: WIDE }, (_, column): Cell => {
    const known = COLUMNS[column];
    if (row === 0) return known?.header ?? `Note interne ${column - COLUMNS.length + 1}`;
    return known?.cell(random, row) ?? (random() < 0.5 ? `note ${row}` : "");
  });
}

export interface BenchRegister {
  shape: SheetShape;
  cells: Cell[][];
}

/** The sheet « Marchés » with this many contracts, read as Excel hands it over: JSON text, a chunk at a time. */
export function benchRegister(contracts: number): BenchRegister {
  const random = generator(20_231);
  const width = COLUMNS.length;
  const blank = Array.from({ length: width }, (): Cell => "");
  const cells: Cell[][] = [
    ["Registre des marchés", ...blank.slice(1)],
    [...blank],
    [...blank],
    COLUMNS.map(({ header }) => header),
  ];
  for (let from = 0; from < contracts; from += 5000) {
    const chunk = Array.from({ length: Math.min(5000, contracts - from) }, (_, index) =>
      COLUMNS.map(({ cell }) => cell(random, from + index)),
    );
    for (const row of JSON.parse(JSON.stringify(chunk)) as Cell[][]) cells.push(row);
  }
  const used = { row: 0, column: 0, rowCount: cells.length, columnCount: width };
  return {
    shape: { id: "s1", name: "Marchés", visibility: "visible", protected: false, used, tables: [] },
    cells,
  };
}
