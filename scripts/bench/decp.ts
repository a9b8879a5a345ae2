/** `npm run bench -- --decp`: 100,000 contracts beside their open data, as a ratio to parsing the JSON file alone. */
import { differencesOf } from "../../src/crosscheck/differences";
import { matchContracts } from "../../src/crosscheck/matching";
import type { Register } from "../../src/register/contracts";
import { sentences } from "../../src/text/sentences";
import { Session } from "../../src/workbook/session";
import { FileWorkbook } from "../../src/xlsx/file-workbook";
import { renderXlsx } from "../../src/xlsx/write";

const TURNS = 5;
const CONTRACTS = 100_000;
/** Every so many contracts differ in one thing. */
const DIFFERENT = 50;

export interface DecpCost {
  contracts: number;
  fileMb: number;
  /** Medians, in ms. */
  parse: number;
  crosscheck: number;
  ratio: number;
  matched: number;
  differences: number;
}

/** Two files of the same contracts, one of which says something else of every fiftieth. */
export async function decpCost(): Promise<DecpCost> {
  const texts = [false, true].map((differs) => JSON.stringify({ marches: { marche: contracts(differs) } }));
  const [mine, theirs] = await Promise.all(texts.map(registerOf));
  if (!mine || !theirs) throw new Error("no register");
  const parse: number[] = [];
  const crosscheck: number[] = [];
  let found = { matched: 0, differences: 0 };
  for (let turn = 0; turn < TURNS; turn++) {
    parse.push(timed(() => JSON.parse(texts[1] ?? "")));
    crosscheck.push(
      timed(() => {
        const { matches } = matchContracts(mine, theirs);
        found = { matched: matches.length, differences: differencesOf(mine, theirs, matches).length };
      }),
    );
  }
  const [parseMs, checkMs] = [median(parse), median(crosscheck)];
  const fileMb = (texts[1] ?? "").length / 1e6;
  return {
    contracts: CONTRACTS,
    fileMb,
    parse: parseMs,
    crosscheck: checkMs,
    ratio: checkMs / parseMs,
    ...found,
  };
}

function contracts(differs: boolean): object[] {
  return Array.from({ length: CONTRACTS }, (_, i) => ({
    id: `2024${String(i).padStart(6, "0")}`,
    acheteur: { id: "21690123100011" },
    objet: `Fournitures courantes et services, lot technique numéro ${i}`,
    codeCPV: "30200000-1",
    procedure: "Procédure adaptée",
    dateNotification: `2024-${String((i % 12) + 1).padStart(2, "0")}-${String((i % 28) + 1).padStart(2, "0")}`,
    dureeMois: 12 + (i % 36),
    montant: 40_000 + i * 7 + (differs && i % DIFFERENT === 0 ? 5_000 : 0),
    titulaires: [{ titulaire: { typeIdentifiant: "SIRET", id: String(10_000_000_000_000 + i) } }],
    considerationsSociales: {
      considerationSociale: [i % 3 === 0 ? "Clause sociale" : "Pas de considération sociale"],
    },
    considerationsEnvironnementales: {
      considerationEnvironnementale: [
        i % 2 === 0 ? "Critère environnemental" : "Pas de considération environnementale",
      ],
    },
  }));
}

async function registerOf(text: string): Promise<Register | null> {
  const workbook = FileWorkbook.read(new TextEncoder().encode(text), "decp.json");
  const session = new Session(workbook, {
    language: "fr",
    now: () => ({ day: 45_000, minutes: 0 }),
    productVersion: "0",
    renderFile: renderXlsx,
    columnFor: sentences("fr").addedColumn,
  });
  return (await session.open()).register;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
