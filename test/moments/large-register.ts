/** A register of any size for the benchmark: text, dates and blanks as in real ones, every string a string of its own. */
import type { Cell, RowBlock, SheetSample, SheetShape } from "../../src/register/grid";
import { samplePlan } from "../../src/register/recognising/sampling";

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

function shapeOf(contracts: number): SheetShape {
  const used = { row: 0, column: 0, rowCount: HEADER_ROW + 1 + contracts, columnCount: COLUMNS.length };
  return { id: "s1", name: "Marchés", visibility: "visible", protected: false, used, tables: [] };
}

/** The rows of the sheet « Marchés » with this many contracts, some thousand at a time, as Excel hands them over: from JSON text. */
function* rowsOf(contracts: number): Generator<Cell[][]> {
  const random = generator(20_231);
  const blank = COLUMNS.map((): Cell => "");
  yield [
    ["Registre des marchés", ...blank.slice(1)],
    [...blank],
    [...blank],
    COLUMNS.map(({ header }) => header),
  ];
  for (let from = 0; from < contracts; from += 5000) {
    const chunk = Array.from({ length: Math.min(5000, contracts - from) }, (_, index) =>
      COLUMNS.map(({ cell }) => cell(random, from + index)),
    );
    yield JSON.parse(JSON.stringify(chunk)) as Cell[][];
  }
}

/** The sheet « Marchés » with this many contracts. */
export function benchRegister(contracts: number): BenchRegister {
  const cells: Cell[][] = [];
  for (const rows of rowsOf(contracts)) for (const row of rows) cells.push(row);
  return { shape: shapeOf(contracts), cells };
}

/** Rows of a register that are held. */
const HELD = 100_000;
/** Rows of the parts in which the others come: some 5 MB of JSON, the most that Excel on the web hands over at a time. */
const PART = 10_000;

/**
 * The same sheet in batches, of which only the first is held: a sheet of a million rows comes in parts from Excel too, and what
 * a garbage collector does with cells that nobody would keep must not count as reading.
 */
export class BenchBatches {
  readonly shape: SheetShape;
  readonly sample: SheetSample;
  readonly first: RowBlock;
  private readonly later: { firstRow: number; text: Buffer }[] = [];

  constructor(contracts: number) {
    this.shape = shapeOf(contracts);
    const areas = samplePlan(this.shape);
    this.sample = {
      shape: this.shape,
      blocks: areas.map(({ row, column }) => ({ firstRow: row, firstColumn: column, cells: [] })),
    };
    this.first = { firstRow: 0, firstColumn: 0, cells: [] };
    let batch = this.first;
    let row = 0;
    const put = () => {
      if (batch !== this.first)
        this.later.push({ firstRow: batch.firstRow, text: Buffer.from(JSON.stringify(batch.cells)) });
    };
    for (const rows of rowsOf(contracts)) {
      for (const cells of rows) {
        areas.forEach((area, at) => {
          if (row >= area.row && row < area.row + area.rowCount) this.sample.blocks[at]?.cells.push(cells);
        });
        batch.cells.push(cells);
        row++;
      }
      if (batch.cells.length < (batch === this.first ? HELD : PART)) continue;
      put();
      batch = { firstRow: row, firstColumn: 0, cells: [] };
    }
    if (batch.cells.length > 0) put();
  }

  /** All batches in order. */
  *[Symbol.iterator](): Generator<RowBlock> {
    yield this.first;
    for (const { firstRow, text } of this.later)
      yield { firstRow, firstColumn: 0, cells: JSON.parse(text.toString()) as Cell[][] };
  }
}
