/** One run of `npm run bench -- --framework`: what a framework costs as a document, and one with as many indicators as it may have. */
import { recognise } from "../../src/register/recognising/recognise";
import { NO_CHOICES } from "../../src/register/recognition";
import { RegisterReader } from "../../src/register/reading/read";
import { updateRows } from "../../src/register/reading/update";
import { assess, reassess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { printDocument } from "../../src/spaser/document/print";
import { parseDocument } from "../../src/spaser/document/read";
import { FORMAT, LIMITS } from "../../src/spaser/document/schema";
import type { Framework } from "../../src/spaser/framework";
import { ASP } from "../../src/spaser/frameworks/asp";
import { BenchBatches, HEADER_ROW } from "../../test/moments/large-register";
import type { FrameworkCosts } from "./framework";

const YEARS = { year: 2023, years: [2022, 2023] };
const REPEATS = 15;

function parsed(document: unknown): Framework {
  const read = parseDocument(document);
  if ("messages" in read) throw new Error(JSON.stringify(read.messages.slice(0, 5)));
  return read.framework;
}

const FACTS = [
  "clause sociale",
  "clause d’insertion",
  "annexe sociale",
  "critère social",
  "marché réservé",
  "critère environnemental",
  "clause environnementale",
  "annexe environnementale",
  "titulaire PME",
];
const NARROWING = [
  undefined,
  "montant ≥ 40 000",
  "montant ≥ 90 000 ET montant < 221 000",
  "famille = « Travaux »",
  "famille = « Informatique » OU famille = « Fournitures »",
  "CPV commence par 72",
  "NON marché réservé",
  "procédure contient « ouvert »",
  "direction = « Direction 3 » ET montant ≥ 25 000",
];
const POPULATIONS = ["notified", "competed", "active", "awarded"];

/** Indicators that a large body could have: shares, counts, sums and means over its departments, families and thresholds. */
function manyIndicators(): unknown {
  const indicators = Array.from({ length: LIMITS.indicators }, (_, i) => {
    const fact = (at: number) => FACTS[at % FACTS.length] ?? "";
    const where = NARROWING[i % NARROWING.length];
    const of = { population: POPULATIONS[i % POPULATIONS.length], ...(where === undefined ? {} : { where }) };
    const having =
      i % 3 === 0 ? fact(i) : `${fact(i)} OU ${fact(i + 2)}${i % 5 === 0 ? ` ET NON ${fact(i + 4)}` : ""}`;
    const measures = [
      { kind: "share", ...of, having },
      { kind: "share", ...of, having: `${having} ET montant ≥ ${10_000 * (1 + (i % 20))}` },
      { kind: "count", ...of, having },
      { kind: "sum", ...of, quantity: "montant" },
      { kind: "mean", ...of, quantity: "montant" },
    ];
    const measure = measures[i % 7 < 3 ? 0 : (i % 7) - 2];
    return {
      id: `1.${i + 1}`,
      label: { fr: `Indicateur ${i + 1}` },
      unit: measure?.kind === "share" ? "percent" : measure?.kind === "count" ? "contracts" : "euros",
      measures: [measure],
    };
  });
  return {
    ...{ format: FORMAT, id: "bench", version: "1.0", name: { fr: "Banc" } },
    axes: [{ id: "1", title: { fr: "Axe" }, indicators }],
  };
}

function median(values: number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** What any program that looks at every cell has to do at least. */
function barePass(batches: BenchBatches): number {
  let ms = 0;
  let sum = 0;
  for (const { cells } of batches) {
    const start = performance.now();
    for (const row of cells)
      for (const cell of row)
        sum += typeof cell === "string" ? cell.length : typeof cell === "number" ? cell : 1;
    ms += performance.now() - start;
  }
  return sum === 0 ? 0 : ms;
}

function frameworkCosts(contracts: number): FrameworkCosts {
  const batches = new BenchBatches(contracts);
  const reader = new RegisterReader(recognise([batches.sample], NO_CHOICES, {}), { date1904: false });
  for (const block of batches) reader.add(batches.shape.id, block);
  const register = reader.finish();
  const document = parsed(printDocument(ASP));
  const many = parsed(manyIndicators());
  const frameworks: [string, Framework][] = [
    ["compiled", ASP],
    ["document", document],
    ["many", many],
  ];
  const times = new Map<string, number[]>();
  const timed = (name: string, work: () => unknown, kept: boolean) => {
    const start = performance.now();
    work();
    if (kept) times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  };
  let before = assess(register, many, YEARS, NO_INPUTS);
  const cells = batches.first.cells;
  const column = cells[HEADER_ROW]?.indexOf("Annexe sociale") ?? -1;
  for (let run = -5; run < REPEATS; run++) {
    const isKept = run >= 0;
    for (const [name, framework] of frameworks)
      timed(name, () => assess(register, framework, YEARS, NO_INPUTS), isKept);
    const row = HEADER_ROW + 100 + run;
    const edited = [...(cells[row] ?? [])];
    edited[column] = edited[column] === "Oui" ? "Non" : "Oui";
    for (const one of [edited, cells[row] ?? []])
      timed(
        "edit",
        () => {
          const block = { firstRow: row, firstColumn: 0, cells: [one] };
          const update = updateRows(register, reader, batches.shape.id, block);
          before = reassess(before, register, update?.changedContracts ?? null, NO_INPUTS);
        },
        isKept,
      );
  }
  const of = (name: string) => median(times.get(name) ?? []);
  const bareMs = median(Array.from({ length: 5 }, () => barePass(batches)));
  return {
    ...{ contracts, bareMs, compiledMs: of("compiled"), documentMs: of("document") },
    ...{ manyMs: of("many"), indicators: LIMITS.indicators, editMs: of("edit") },
  };
}

process.stdout.write(JSON.stringify(frameworkCosts(Number(process.argv[2]))));
