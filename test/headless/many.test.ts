/** Many registers in one command: each as if it were alone, one that can't be read harms no other, and what is in two is counted once. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { severalFiles } from "../../src/headless/many/files";

// Each start runs some processes.
jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "registres-"));
const HEAD = "N° de marché;Objet;Acheteur;Titulaire;Date de notification;Montant HT;Clause sociale";
const row = (number: string, clause: string, buyer = "Ville") =>
  `${number};Travaux ${number};${buyer};Entreprise;15/03/2023;1000;${clause}`;
const write = (name: string, ...rows: string[]) =>
  writeFileSync(join(folder, name), [HEAD, ...rows].join("\n"));

beforeAll(() => {
  write("a.csv", row("1", "Oui"), row("2", "Non"), row("3", "Non"), row("4", "Oui"));
  // Number 4 again, as it stands in the first; number 1 of another body.
  write("b.csv", row("4", "Oui"), row("5", "Oui"), row("1", "Non", "Lycée"));
  writeFileSync(join(folder, "c.csv"), "bonjour");
  copyFileSync("assets/registre-exemple.xlsx", join(folder, "d.xlsx"));
  writeFileSync(join(folder, "~$d.xlsx"), "");
  writeFileSync(join(folder, "notes.docx"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Many {
  files: { file: string; error: string | null; contracts?: number }[];
  consolidated: {
    year: number;
    files: number;
    contracts: number;
    repeated: number;
    indicators: { id: string; numerator: number; population: number; value: number | null; files: number }[];
  }[];
}

function run(...words: string[]) {
  return spawnSync(process.execPath, ["scripts/compute.mjs", ...words], { encoding: "utf8" });
}

const file = (name: string) => join(folder, name);
const json = (...words: string[]) => JSON.parse(run(...words, "--json").stdout) as Many;

test("the files of a folder, by name; one file alone is no run over many", () => {
  expect(severalFiles([folder])).toEqual(["a.csv", "b.csv", "c.csv", "d.xlsx"].map(file));
  expect(severalFiles(["--year", "2023", "a.xlsx"])).toBeNull();
  expect(severalFiles(["a.xlsx", "--json", "b.xlsx"])).toEqual(["a.xlsx", "b.xlsx"]);
});

test("each file gives what it gives alone, whatever the others are", () => {
  const { files } = json(folder, "--year", "2023");
  expect(files.map((one) => one.file)).toEqual(["a.csv", "b.csv", "c.csv", "d.xlsx"].map(file));
  expect(files[2]?.error).toMatch(/c\.csv/);
  for (const { file: name, ...told } of files.filter(({ error }) => error === null)) {
    const alone = JSON.parse(run(name, "--year", "2023", "--json").stdout) as object;
    expect(told).toEqual({ error: null, ...alone });
  }
});

test("figures together: counted by hand, a contract of two files once, numbers of two bodies apart", () => {
  const [together] = json(file("a.csv"), file("b.csv")).consolidated;
  expect(together).toMatchObject({ year: 2023, files: 2, contracts: 6, repeated: 1 });
  // 1 yes, 2 no, 3 no, 4 yes, 5 yes, 1 of the other body no.
  const clause = together?.indicators.find(({ id }) => id === "2.1");
  expect(clause).toMatchObject({ numerator: 3, population: 6, value: 0.5, files: 2 });
});

test("the same file twice gives its own figures", () => {
  const alone = json(file("d.xlsx"), file("c.csv")).consolidated;
  const twice = json(file("d.xlsx"), file("d.xlsx")).consolidated;
  const figures = (of: Many["consolidated"]) =>
    of[0]?.indicators.map(({ id, value, numerator, population }) => [id, value, numerator, population]);
  expect(figures(twice)).toEqual(figures(alone));
  expect(figures(alone)?.length).toBeGreaterThan(10);
});

test("in words; refused is what belongs to one register, and a run in which nothing could be read is a failure", () => {
  const { stdout, status } = run(file("a.csv"), file("b.csv"));
  expect([status, stdout.replace(/\u00a0/g, " ")]).toEqual([
    0,
    expect.stringMatching(/ensemble : 2 fichiers, 6 marchés ; 1 figurait déjà dans un autre fichier/),
  ]);
  expect(run(file("a.csv"), file("b.csv"), "--duties")).toMatchObject({ status: 2, stdout: "" });
  expect(run(file("c.csv"), file("absent.csv")).status).toBe(2);
  expect(readFileSync(file("c.csv"), "utf8")).toBe("bonjour");
});
