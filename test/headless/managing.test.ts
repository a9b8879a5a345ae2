/** Managing the year on the command line: what it prints is what counting the cells of the example register gives. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { read, utils } from "@e965/xlsx";

jest.setTimeout(60_000);

const root = fileURLToPath(new URL("../..", `file://${__filename}`));
const example = join(root, "assets", "registre-exemple.xlsx");

function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const main = join(root, "src", "headless", "main.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import=tsx", main, example, ...words], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** The rows of a sheet by header, as anybody would read them. */
function rowsOf(sheet: string): Record<string, unknown>[] {
  const workbook = read(readFileSync(example));
  const cells = utils.sheet_to_json<unknown[]>(workbook.Sheets[sheet] ?? {}, { header: 1 });
  const at = cells.findIndex((row) => row.includes("N° de marché"));
  const headers = cells[at] as string[];
  return cells.slice(at + 1).map((row) => Object.fromEntries(headers.map((header, c) => [header, row[c]])));
}

interface Group {
  value: string | null;
  contracts: number;
  indicators: { id: string; numerator: number | null; population: number | null; value: number | null }[];
}

describe("--by", () => {
  test("puts « Ventilation » beside the indicators into the output", () => {
    const folder = mkdtempSync(join(tmpdir(), "by-"));
    try {
      const file = join(folder, "sortie.xlsx");
      expect(run("--year", "2023", "--by", "department", "-o", file).status).toBe(0);
      expect(read(readFileSync(file)).SheetNames).toEqual(["SPASER 2023", "SPASER 2023 - Ventilation"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const json = run("--year", "2023", "--by", "department", "--json");
  const { by, indicators, contracts } = JSON.parse(json.stdout) as {
    by: { field: string; groups: Group[] };
    indicators: Group["indicators"];
    contracts: number;
  };
  const of = (group: Group, id: string) => group.indicators.find((one) => one.id === id);

  test("counts each department as its rows do", () => {
    const notified = rowsOf("Marchés").filter((row) => {
      const day = row["Date de notification"];
      const inYear = typeof day === "number" ? day >= 44_927 && day <= 45_291 : /2023$/.test(String(day));
      return inYear && !/sans suite|infructueux|annul|abandon/i.test(String(row["Statut"]));
    });
    expect(by.field).toBe("department");
    const departments = new Set(notified.map((row) => String(row["Direction"])));
    expect(departments.size).toBeGreaterThan(5);
    for (const department of departments) {
      const rows = notified.filter((row) => row["Direction"] === department);
      const yes = rows.filter((row) => /^\s*(?:oui|o|x|vrai)\b/i.test(String(row["Annexe sociale"])));
      const group = by.groups.find(({ value }) => value === department);
      expect([department, group && of(group, "2.2")]).toMatchObject([
        department,
        { numerator: yes.length, population: rows.length, value: yes.length / rows.length },
      ]);
    }
  });

  test("adds up to the whole, and gives each group all indicators", () => {
    const sum = (pick: (group: Group) => number | null | undefined) =>
      by.groups.reduce((all, group) => all + (pick(group) ?? 0), 0);
    expect(sum((group) => group.contracts)).toBe(contracts);
    for (const id of ["2.1", "2.2", "3.1", "3.2", "3.3", "4.4", "5.2", "C1", "C3", "C4"]) {
      const whole = indicators.find((one) => one.id === id);
      expect(sum((group) => of(group, id)?.numerator)).toBe(whole?.numerator);
      expect(sum((group) => of(group, id)?.population)).toBe(whole?.population);
    }
    const ids = indicators.map(({ id }) => id);
    for (const group of by.groups) expect(group.indicators.map(({ id }) => id)).toEqual(ids);
  });

  test("as a table, with the whole beside the values", () => {
    const { status, stdout } = run("--year", "2023", "--by", "sme");
    expect(status).toBe(0);
    const text = stdout.replace(/[\u00a0\u202f]/g, " ");
    expect(text).toContain("Ventilation 2023 : Taille du titulaire");
    expect(text).toMatch(/Ensemble +PME +Autre qu’une PME/);
    expect(text).toMatch(/Annexe sociale +76 \/ 112 = 68 %/);
  });

  test.each([
    ["couleur", /^« couleur » n’est pas un champ par lequel ventiler\s; .* department, nature/],
    ["buyer", /^Ce registre n’indique rien pour « buyer »\s; il peut être ventilé par\s: department/],
  ])("--by %s: a sentence with what is possible", (field, sentence) => {
    const { status, stdout, stderr } = run("--by", field);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.replace(/\u00a0/g, " ")).toMatch(sentence);
  });
});

describe("--duties and --todo", () => {
  const said = run("--year", "2023", "--duties", "--todo", "--on", "2023-12-31", "--body", "local", "--json");
  const { duties, todo } = JSON.parse(said.stdout) as {
    duties: {
      id: string;
      source: string;
      launchedFrom: string | null;
      met: number;
      notMet: number;
      cantTell: number;
      contracts: { number: string; answer: string; missing: string[]; cell: string; sheet: string }[];
    }[];
    todo: Record<string, { cell: string; sheet: string; contract?: string; days?: number; end?: string }[]>;
  };
  const delays = rowsOf("Factures").flatMap((row) => {
    const [received, paid] = [row["Reçue le"], row["Payée le"]];
    if (typeof received !== "number" || typeof paid !== "number" || paid < received) return [];
    return paid >= 44_927 && paid <= 45_291 ? [{ number: row["N° de marché"], days: paid - received }] : [];
  });

  test("lists every invoice of the year that took more than 30 days, the slowest first", () => {
    const late = delays.map(({ days }) => days).filter((days) => days > 30);
    expect(late.length).toBeGreaterThan(20);
    expect(todo["lateInvoices"]?.map(({ days }) => days)).toEqual(late.sort((a, b) => b - a));
  });

  test("says of every contract with such an invoice that the time for paying isn't met, and of no other", () => {
    const payment = duties.find(({ id }) => id === "payment");
    const listed = payment?.contracts.filter(({ answer }) => answer === "notMet").map(({ number }) => number);
    const late = new Set(delays.filter(({ days }) => days > 30).map(({ number }) => String(number)));
    const known = new Set(rowsOf("Marchés").map((row) => String(row["N° de marché"])));
    expect(listed?.sort()).toEqual([...late].filter((number) => known.has(number)).sort());
    expect(payment?.notMet).toBe(listed?.length);
  });

  test("gives each duty its source, and each entry its cell", () => {
    expect(duties.map(({ id, launchedFrom }) => [id, launchedFrom])).toEqual([
      ["environmentalCriterion", "2026-08-21"],
      ["environmentalCondition", "2026-08-21"],
      ["socialCondition", "2026-08-21"],
      ["payment", null],
      ["reservedDuration", null],
    ]);
    for (const { source, contracts, met, notMet, cantTell } of duties) {
      expect(source).toMatch(/^Code de la commande publique, article/);
      expect(met + notMet + cantTell).toBe(contracts.length);
    }
    const entries = [...Object.values(todo).flat(), ...duties.flatMap(({ contracts }) => contracts)];
    for (const { sheet, cell } of entries)
      expect(`${sheet}!${cell}`).toMatch(/^(?:Marchés|Factures)![A-Z]+\d+$/);
  });

  test.each([
    ["--on", "demain", /^« demain » n’est pas une date/],
    [
      "--body",
      "mairie",
      /^Le type d’organisme « mairie » n’est pas connu\s; types possibles\s: state, local/,
    ],
  ])("%s %s: one sentence", (option, word, sentence) => {
    const { status, stderr } = run("--todo", option, word);
    expect(status).toBe(2);
    expect(stderr.replace(/\u00a0/g, " ")).toMatch(sentence);
  });
});
