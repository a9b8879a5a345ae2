/** Where the year goes and what if, on the command line: what counting the cells of the example register gives. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { read, utils } from "@e965/xlsx";

jest.setTimeout(60_000);

const root = fileURLToPath(new URL("../..", `file://${__filename}`));
const example = join(root, "assets", "registre-exemple.xlsx");
const folder = mkdtempSync(join(tmpdir(), "year-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]) {
  const main = join(root, "src", "headless", "main.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import=tsx", main, example, ...words], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** The contracts notified in a year up to a day of it, as anybody would read them. */
function notifiedIn(year: number, until: number): Record<string, unknown>[] {
  const workbook = read(readFileSync(example));
  const cells = utils.sheet_to_json<unknown[]>(workbook.Sheets["Marchés"] ?? {}, { header: 1 });
  const at = cells.findIndex((row) => row.includes("N° de marché"));
  const headers = cells[at] as string[];
  const first = Date.UTC(year, 0, 1) / 86_400_000 + 25_569;
  const dayOf = (cell: unknown) => {
    if (typeof cell === "number") return cell;
    const text = String(cell).replace(" août ", "/8/");
    const [d, m, y] = (/^\d{4}-/.test(text) ? text.split("-").reverse() : text.split("/")).map(Number);
    return Date.UTC(y ?? 0, (m ?? 0) - 1, d) / 86_400_000 + 25_569;
  };
  return cells
    .slice(at + 1)
    .map((row) => Object.fromEntries(headers.map((header, c) => [header, row[c]])))
    .filter((row) => {
      const day = dayOf(row["Date de notification"]);
      return day >= first && day <= until && !/sans suite|infructueux|annul/i.test(String(row["Statut"]));
    });
}
const yes = (cell: unknown) => /^\s*(?:oui|o|x|vrai)\b/i.test(String(cell));

interface Trajectory {
  year: number;
  on: string;
  indicators: {
    id: string;
    toDate: { numerator: number; population: number };
    sameDay: { numerator: number; population: number } | null;
    plan: { known: { numerator: number; population: number }; low: number; high: number } | null;
  }[];
}

describe("--trajectory", () => {
  const { trajectory } = JSON.parse(
    run("--year", "2023", "--trajectory", "--on", "2023-09-30", "--json").stdout,
  ) as {
    trajectory: Trajectory;
  };
  const annexes = trajectory.indicators.find(({ id }) => id === "2.2");
  const counted = (rows: Record<string, unknown>[]) => ({
    numerator: rows.filter((row) => yes(row["Annexe sociale"])).length,
    population: rows.length,
  });
  const until = (year: number, month: number, day: number) =>
    Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

  test("counts up to the day, up to the same day of the year before, and with all that came later", () => {
    expect(trajectory).toMatchObject({ year: 2023, on: "2023-09-30" });
    expect(annexes?.toDate).toMatchObject(counted(notifiedIn(2023, until(2023, 9, 30))));
    expect(annexes?.sameDay).toMatchObject(counted(notifiedIn(2022, until(2022, 9, 30))));
    expect(annexes?.plan?.known).toMatchObject(counted(notifiedIn(2023, until(2023, 12, 31))));
  });

  test("as a table", () => {
    const { status, stdout } = run("--trajectory", "--on", "2023-09-30");
    expect(status).toBe(0);
    const text = stdout.replace(/[\u00a0\u202f]/g, " ");
    expect(text).toContain("Trajectoire 2023, au 30/09/2023");
    expect(text).toMatch(/Annexe sociale +73 % +61 \/ 83/);
  });
});

describe("--simulate", () => {
  const file = (value: unknown) => {
    const path = join(folder, "hypotheses.json");
    writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
    return path;
  };
  const without = notifiedIn(2023, Infinity).find((row) => /^non$/i.test(String(row["Annexe sociale"])));

  test("gives the figures before and after, and says what it did not find", () => {
    const suppositions = [
      { number: String(without?.["N° de marché"]), facts: { socialAnnex: true } },
      { number: "nobody", facts: {} },
    ];
    const { stdout } = run(
      "--year",
      "2023",
      "--simulate",
      file({ version: 1, name: "Essai", suppositions }),
      "--json",
    );
    const { simulation, indicators } = JSON.parse(stdout) as {
      simulation: {
        name: string;
        supposed: unknown[];
        unknown: unknown[];
        indicators: { id: string; before: { numerator: number }; after: { numerator: number } }[];
      };
      indicators: { id: string; numerator: number }[];
    };
    expect([simulation.name, simulation.supposed.length, simulation.unknown.length]).toEqual(["Essai", 1, 1]);
    expect(simulation.indicators.map(({ before }) => before)).toEqual(indicators);
    const annexes = simulation.indicators.find(({ id }) => id === "2.2");
    expect(annexes?.after.numerator).toBe((annexes?.before.numerator ?? 0) + 1);
  });

  test("says on every table that it is one", () => {
    const { stdout } = run("--simulate", file({ version: 1, name: "Essai", suppositions: [] }));
    expect(stdout.replace(/\u00a0/g, " ")).toContain("Simulation : ces chiffres ne sont ni ceux du registre");
  });

  test.each([["{"], ['{"version":1}']])("refuses %s in a sentence", (content) => {
    const { status, stdout, stderr } = run("--simulate", file(content));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("ce fichier d’hypothèses n’est pas valable");
  });
});
