/** The command line as a process: its status, and what it says where. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FRAMEWORKS } from "../../src/spaser/frameworks";

jest.setTimeout(60_000);

const root = fileURLToPath(new URL("../..", `file://${__filename}`));
const example = join(root, "assets", "registre-exemple.xlsx");
const folder = mkdtempSync(join(tmpdir(), "ligne-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** As `npm run compute` starts it: built on first use. */
const COMMAND = [process.execPath, join(root, "scripts", "compute.mjs")];

function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const [node = "", ...before] = COMMAND;
  const { status, stdout, stderr } = spawnSync(node, [...before, ...words], { cwd: root, encoding: "utf8" });
  return { status, stdout, stderr };
}

test.each<[string, string[], RegExp]>([
  [
    "a bad file after a year",
    ["--year", "2023", join(folder, "absent.xlsx")],
    /absent\.xlsx\s: ce fichier n’existe pas\.\n$/,
  ],
  [
    "the same in English",
    ["--lang", "en", "--year", "2023", join(folder, "absent.xlsx")],
    /absent\.xlsx: this file does not exist\.\n$/,
  ],
  [
    "a file that is no workbook, after options",
    ["--framework", "asp-2023", "--year=2023", join(root, "LICENSE")],
    /LICENSE\s: [^\n]*\.\n$/,
  ],
  ["a folder", [folder], /ligne-\w+\s: c’est un dossier\s; [^\n]*\.\n$/],
  ["a folder, in English", [folder, "--lang=en"], /ligne-\w+: this is a folder; [^\n]*\.\n$/],
  ["a device without end", ["/dev/zero"], /^\/dev\/zero\s: [^\n]*\.\n$/],
  [
    "another language",
    [example, "--lang", "de"],
    /^La langue « de » n’est pas connue\s; langues possibles\s: fr, en\.\n$/u,
  ],
  ["nine years", [example, "--history", "9"], /^« 9 »\s: « --history » va de 1 à 4 années\.\n$/u],
  ["-o alone", [example, "-o"], /^L’option « -o » attend une valeur\s; [^\n]*\.\n$/u],
])("%s: status 2 and one true sentence", (_what, words, sentence) => {
  const { status, stdout, stderr } = run(...words);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr.replace(/\u00a0/g, " ")).toMatch(sentence);
});

test.each<[string, RegExp]>([
  [
    "fr",
    /subventions\.csv\s: aucun registre de marchés n’y a été reconnu \(« subventions »\s: un registre de subventions, et non un registre de marchés\)\.\n$/u,
  ],
  [
    "en",
    /subventions\.csv: no contract register was recognised in it \(“subventions”: a register of grants, not a register of contracts\)\.\n$/,
  ],
])("a register of something else is named, in %s", (language, sentence) => {
  const file = join(folder, "subventions.csv");
  const rows = [1, 2, 3].map((i) => `Ville;Club ${i};2023-0${i}-12;D${i};Tournoi ${i};${i}500;unique`);
  writeFileSync(
    file,
    [
      "nomAttribuant;nomBeneficiaire;dateConvention;referenceDecision;objet;montant;conditionsVersement",
      ...rows,
    ].join("\n"),
  );
  const { status, stdout, stderr } = run(file, "--lang", language);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr.replace(/\u00a0/g, " ")).toMatch(sentence);
});

test("the register is never written over, and that is said before anything is computed", () => {
  const register = join(folder, "registre.xlsx");
  const bytes = readFileSync(example);
  writeFileSync(register, bytes);
  const { status, stdout, stderr } = run(register, "-o", register, "--force");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/c’est le fichier qui est lu, rien n’y est écrit/);
  expect(readFileSync(register).equals(bytes)).toBe(true);
});

test("a file that is replaced is said to be; beside --json on the other stream", () => {
  const output = join(folder, "feuille.xlsx");
  expect(run(example, "-o", output).stdout).toMatch(/\nÉcrit\s: .*feuille\.xlsx\n$/);
  expect(run(example, "-o", output)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/existe déjà/) as string,
  });
  const { status, stdout, stderr } = run(example, "-o", output, "--force", "--json");
  expect(JSON.parse(stdout)).toHaveProperty("year");
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^Remplacé\s: .*feuille\.xlsx\n$/)]);
});

test.each([
  ["--json", "head -n 1"],
  ["--explain", "true"],
])("%s: a reader who stops (%s) ends it quietly", (option, reader) => {
  const command = [...COMMAND, example, option].map((word) => `'${word}'`).join(" ");
  const { stderr } = spawnSync("sh", ["-c", `${command} | ${reader}`], { cwd: root, encoding: "utf8" });
  expect(stderr).toBe("");
});

test("help names the frameworks", () => {
  const { stdout } = run("--help");
  for (const { id } of FRAMEWORKS) expect(stdout).toContain(id);
  expect(stdout).toContain("--force");
});

test("the version is that of the package", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(run("--version").stdout).toBe(`${version}\n`);
});
