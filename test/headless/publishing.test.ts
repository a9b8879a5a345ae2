/** `report` and `publish` as processes: files written whole, never over the register, and a sentence for what is wrong. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWord } from "../publishing/word";

jest.setTimeout(60_000);

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "publishing-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const register = join(root, "assets", "registre-exemple.xlsx");

function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const main = join(root, "src", "headless", "main.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import=tsx", main, ...words], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("report writes a Word file that says the year, and replaces one only when told to", () => {
  const output = join(folder, "rapport.docx");
  expect(run("report", register, "--year", "2023", "-o", output)).toMatchObject({ status: 0, stderr: "" });
  const { paragraphs } = readWord(readFileSync(output));
  expect(paragraphs.find(({ style }) => style === "Title")?.text).toContain("rapport annuel");
  const written = statSync(output).mtimeMs;
  expect(run("report", register, "--year", "2023", "-o", output).status).toBe(2);
  expect(statSync(output).mtimeMs).toBe(written);
  expect(run("report", register, "-o", output, "--force", "--lang", "en").stdout).toContain(output);
});

test.each(["report", "publish"])("%s: a year without any contract is refused in a sentence", (command) => {
  const output = join(folder, `vide-${command}`);
  const { status, stderr } = run(command, register, "--year", "1900", "-o", output);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^1900.: aucun marché du registre n’est notifié .*2022, 2023/);
  expect(existsSync(output)).toBe(false);
});

test("publish fills a folder", () => {
  const output = join(folder, "site");
  expect(run("publish", register, "--year", "2023", "-o", output).status).toBe(0);
  expect(readdirSync(output).sort()).toEqual([
    "index.html",
    "indicateurs.csv",
    "indicateurs.json",
    "indicateurs.schema.json",
    "registre-national.txt",
  ]);
});

test("what is missing is said, and nothing is written", () => {
  expect(run("report", register).stderr).toMatch(/«.-o.»/);
  const before = readFileSync(register);
  expect(run("report", register, "-o", register, "--force").status).toBe(2);
  expect(readFileSync(register).equals(before)).toBe(true);
  const file = join(folder, "fichier");
  writeFileSync(file, "à garder");
  expect(run("publish", register, "-o", file)).toMatchObject({ status: 2 });
  expect(readFileSync(file, "utf8")).toBe("à garder");
  expect(run("report", join(folder, "absent.xlsx"), "-o", join(folder, "x.docx")).stderr).toMatch(
    /n’existe pas/,
  );
  expect(existsSync(join(folder, "x.docx"))).toBe(false);
});
