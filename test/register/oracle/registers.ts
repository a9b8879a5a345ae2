/**
 * Random registers as people write them: what each contract is, and the cells of a workbook that say it over lots, further
 * suppliers, blanks, merged cells, totals, sections and tabs. Shares no code with the product.
 */
export type Value = string | number | boolean;

/** A contract; null = nobody says. Days are serials. */
export interface Truth {
  number: string;
  lot: string;
  procedureNumber: string;
  object: string;
  supplier: string;
  notified: number | null;
  start: number | null;
  end: number | null;
  months: number | null;
  amount: number | null;
  procedure: string;
  status: string;
  cpv: string;
  facts: Record<Fact, boolean | null>;
  hours: Record<number, number | null>;
  spend: Record<number, number | null>;
  meetings: number | null;
  review: boolean | number | null;
  delay: number | null;
  invoices: number | null;
}

export const FACTS = {
  socialClause: "Clause sociale",
  insertionClause: "Clause d'insertion",
  socialAnnex: "Annexe sociale",
  socialCriterion: "Critère social",
  reserved: "Marché réservé",
  environmentalCriterion: "Critère environnemental",
  environmentalClause: "Clause environnementale",
  environmentalAnnex: "Annexe environnementale",
  csrAnnex: "Annexe RSE",
  sme: "PME",
  planned: "Achat planifié",
  negotiation: "Négociation",
  responsible: "Marché responsable",
} as const;
export type Fact = keyof typeof FACTS;
export const FACT_IDS = Object.keys(FACTS) as Fact[];
export const YEARS = [2022, 2023];

export interface Tab {
  name: string;
  cells: Value[][];
  merged: { row: number; column: number; rowCount: number; columnCount: number }[];
}

export interface Sample {
  contracts: Truth[];
  tabs: Tab[];
}

/** A seeded sequence of numbers from 0 to 1 (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const serial = (year: number, month: number, day: number) =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

const HEADERS = [
  "N° de marché",
  "N° de procédure",
  "Lot",
  "Objet",
  "Titulaire",
  "Date de notification",
  "Date de début",
  "Date de fin",
  "Durée (mois)",
  "Montant HT",
  "Procédure",
  "Statut",
  "Code CPV",
  ...Object.values(FACTS),
  ...YEARS.map((year) => `Heures d'insertion ${year}`),
  ...YEARS.map((year) => `Dépenses ${year}`),
  "Sourcing",
  "Bilan d'exécution",
  "Délai moyen de paiement",
  "Nombre de factures",
];
const NUMBER = 0;
const LOT = 2;
const OBJECT = 3;
const SUPPLIER = 4;
const NOTIFIED = 5;
const AMOUNT = 9;
/** What a consultation says once for its lots. */
const OF_CONSULTATION = [NUMBER, 1, OBJECT, NOTIFIED, 10];

const cell = (value: Value | null): Value => value ?? "";
const yesNo = (value: boolean | null): Value => (value === null ? "" : value ? "Oui" : "Non");

function rowOf(truth: Truth): Value[] {
  const { review } = truth;
  return [
    truth.number,
    truth.procedureNumber,
    truth.lot,
    truth.object,
    truth.supplier,
    cell(truth.notified),
    cell(truth.start),
    cell(truth.end),
    cell(truth.months),
    cell(truth.amount),
    truth.procedure,
    truth.status,
    truth.cpv,
    ...FACT_IDS.map((fact) => yesNo(truth.facts[fact])),
    ...YEARS.map((year) => cell(truth.hours[year] ?? null)),
    ...YEARS.map((year) => cell(truth.spend[year] ?? null)),
    cell(truth.meetings),
    typeof review === "number" ? review : yesNo(review),
    cell(truth.delay),
    cell(truth.invoices),
  ];
}

const SUPPLIERS = [
  "SARL Atelier",
  "TOTAL MARKETING SUD",
  "SOMME ET FILS",
  "BILAN CONSEIL",
  "RÉCAPITULATIF SARL",
  "Nord Services SAS",
  "ESAT du Lac",
  "Menuiserie Martin",
];
const OBJECTS = [
  "Entretien des espaces verts",
  "Fourniture de papier",
  "Maintenance",
  "Nettoyage des locaux",
];

/** The register of a seed. */
export function sampleOf(seed: number): Sample {
  const random = sequence(seed);
  const chance = (share: number) => random() < share;
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const orNot = <T>(share: number, value: () => T): T | null => (chance(share) ? value() : null);
  const day = (from: number, to: number) => serial(whole(from, to), whole(1, 12), whole(1, 28));
  const blanks = pick([0.02, 0.2, 0.5]);
  const said = <T>(value: () => T) => orNot(1 - blanks, value);

  const newContract = (number: string, procedureNumber: string): Truth => {
    const notified = orNot(0.95, () => day(2020, 2024));
    const start = notified === null ? null : orNot(0.5, () => notified + whole(0, 90));
    const ends = chance(0.6);
    return {
      number,
      lot: "",
      procedureNumber,
      object: `${pick(OBJECTS)} ${number}`,
      supplier: pick(SUPPLIERS),
      notified,
      start,
      end: notified !== null && ends ? notified + whole(100, 1500) : null,
      months: chance(0.5) ? whole(1, 48) : null,
      amount: said(() => whole(100, 90_000_000) / 100),
      procedure: pick([
        "MAPA",
        "Appel d'offres ouvert",
        "Gré à gré",
        "Marché négocié sans publicité ni mise en concurrence",
        "",
      ]),
      status: pick(["Notifié", "Attribué", "", "", "Infructueux", "Annulé"]),
      cpv: pick(["72000000-5", "45000000-7", "30192000-1", "90910000-9", ""]),
      facts: Object.fromEntries(FACT_IDS.map((fact) => [fact, said(() => chance(0.4))])) as Truth["facts"],
      hours: Object.fromEntries(YEARS.map((year) => [year, orNot(0.5, () => whole(0, 90_000) / 100)])),
      spend: Object.fromEntries(YEARS.map((year) => [year, orNot(0.6, () => whole(0, 9_000_000) / 100)])),
      meetings: orNot(0.5, () => whole(0, 3)),
      review: orNot(0.5, () => (chance(0.4) ? day(2021, 2024) : chance(0.5))),
      delay: orNot(0.6, () => whole(5, 60)),
      invoices: orNot(0.7, () => whole(0, 40)),
    };
  };

  /** Columns in an order of their own, the same in all tabs; a few that nothing needs are left out. */
  const order = HEADERS.map((_, i) => i).sort(() => random() - 0.5);
  const style = pick(["plain", "merged", "text"] as const);
  const merges = [NUMBER, ...OF_CONSULTATION.filter((column) => column !== NUMBER && chance(0.6))];
  const tabCount = chance(0.3) ? 2 : 1;
  const tabs: Tab[] = Array.from({ length: tabCount }, (_, i) => ({
    name: tabCount === 1 ? "Marchés" : `Marchés ${pick(["nord", "sud"])} ${i}`,
    cells: [order.map((column) => HEADERS[column] as Value)],
    merged: [],
  }));
  const contracts: Truth[] = [];
  const put = (tab: Tab, row: Value[]) => tab.cells.push(order.map((column) => row[column] ?? ""));

  // Contracts that say everything, by which any reader knows the columns.
  for (const tab of tabs) {
    for (let i = 0; i < 14; i++) {
      const full = newContract(`F${tabs.indexOf(tab)}-${100 + i}`, `P-${whole(100, 104)}`);
      full.notified = serial(2019 + (i % 5), 1 + (i % 12), 5);
      full.start = full.notified + 10;
      full.end = full.notified + 700;
      full.months = 24;
      full.amount = 1000.5 + i;
      full.procedure = i % 3 === 0 ? "Gré à gré" : "MAPA";
      full.status = "Notifié";
      full.cpv = i % 2 === 0 ? "72000000-5" : "45000000-7";
      full.lot = "1";
      for (const fact of FACT_IDS) full.facts[fact] = i % 2 === 0;
      for (const year of YEARS) {
        full.hours[year] = 10 + i;
        full.spend[year] = 100 + i;
      }
      full.meetings = i % 3;
      full.review = i % 2 === 0;
      full.delay = 20 + i;
      full.invoices = 3 + i;
      contracts.push(full);
      put(tab, rowOf(full));
    }
  }

  /** Rows of one contract: values spread over lines that repeat number and lot, then suppliers under blanks. */
  const linesOf = (truth: Truth, kept: readonly number[]): Value[][] => {
    const row = rowOf(truth);
    const count = chance(0.4) ? whole(2, 3) : 1;
    const lines = Array.from({ length: count }, () => row.map((): Value => ""));
    row.forEach((value, column) => {
      const always = kept.includes(column);
      const home = whole(0, count - 1);
      lines.forEach((line, k) => {
        if (always || k === home || chance(0.3)) line[column] = value;
      });
    });
    for (const line of lines.slice(1)) line[SUPPLIER] = pick(SUPPLIERS);
    (lines[0] as Value[])[SUPPLIER] = truth.supplier;
    return lines;
  };
  const furtherSuppliers = (): Value[][] =>
    Array.from({ length: chance(0.2) ? whole(1, 2) : 0 }, () => {
      const line = HEADERS.map((): Value => "");
      line[SUPPLIER] = pick(SUPPLIERS);
      return line;
    });

  const consultations = whole(2, 8);
  for (let c = 0; c < consultations; c++) {
    const number = `M${seed % 10}${c}-${whole(10, 99)}`;
    const tab = pick(tabs);
    const head = newContract(number, chance(0.8) ? `P-${whole(100, 110)}` : "");
    const lots = chance(0.5) ? whole(2, 4) : 1;
    const rows: Value[][] = [];
    for (let k = 0; k < lots; k++) {
      const truth = k === 0 ? head : newContract(number, head.procedureNumber);
      if (lots > 1) {
        truth.lot = String(k + 1);
        if (k > 0) {
          truth.object = head.object;
          if (style !== "plain" || chance(0.5)) truth.procedure = head.procedure;
          truth.notified = style === "plain" ? truth.notified : head.notified;
          truth.notified ??= head.notified ?? day(2020, 2024);
          if (style !== "plain" && head.notified === null) truth.notified = null;
          if (style === "text") {
            // A lot says what it has of its own: a column that no lot fills in is one that stands for all.
            truth.cpv = "45000000-7";
            truth.months = whole(1, 48);
            truth.start = 0;
          }
          if (truth.notified === null) truth.start = null;
          if (truth.notified === null || truth.end !== null)
            truth.end = truth.notified && truth.notified + whole(100, 1500);
          if (truth.start !== null && truth.notified !== null) truth.start = truth.notified + whole(0, 60);
        }
      }
      contracts.push(truth);
      const atOnce = style === "plain" ? [NUMBER, LOT] : [LOT, ...OF_CONSULTATION];
      rows.push(...linesOf(truth, atOnce), ...(style === "merged" ? [] : furtherSuppliers()));
    }
    if (style === "text") {
      // Only the first row says what the consultation shares; where its date is missing nothing tells lots from it.
      const shared = head.notified === null ? [] : merges.includes(NOTIFIED) ? merges : [...merges, NOTIFIED];
      rows.slice(1).forEach((row) => shared.forEach((column) => (row[column] = "")));
    }
    if (style === "merged" && rows.length > 1) {
      for (const column of merges) {
        rows.slice(1).forEach((row) => (row[column] = ""));
        tab.merged.push({
          row: tab.cells.length,
          column: order.indexOf(column),
          rowCount: rows.length,
          columnCount: 1,
        });
      }
    }
    for (const row of rows) put(tab, row);
    if (chance(0.25)) putTotal(tab);
    if (chance(0.1))
      put(
        tab,
        HEADERS.map(() => ""),
      );
    if (chance(0.1))
      put(
        tab,
        HEADERS.map((_, i) => (i === OBJECT ? "FOURNITURES" : "")),
      );
  }
  for (const tab of tabs) if (chance(0.5)) putTotal(tab);
  return { contracts, tabs };

  function putTotal(tab: Tab): void {
    const at = order.indexOf(AMOUNT);
    const label = pick([NUMBER, OBJECT, SUPPLIER]);
    const row = HEADERS.map((_, i): Value =>
      i === label ? pick(["Total", "TOTAL GÉNÉRAL", "Sous-total :"]) : "",
    );
    row[AMOUNT] = tab.cells.reduce((sum, cells) => sum + (typeof cells[at] === "number" ? cells[at] : 0), 0);
    put(tab, row);
  }
}
