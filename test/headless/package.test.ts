/** The command as a package: one file, nothing to install beside it; packed, installed elsewhere and started, it answers as the checkout does. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

// Builds, packs and installs; each start of the checkout may build as well.
jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "package-"));
const installed = join(folder, "elsewhere", "node_modules", "spaser");
const EXAMPLE = resolve("assets/registre-exemple.xlsx");
let packed: { files: { path: string }[]; size: number };
afterAll(() => rmSync(folder, { recursive: true }));

function npm(...words: string[]): string {
  const { stdout, stderr, status } = spawnSync("npm", words, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

beforeAll(() => {
  spawnSync(process.execPath, ["scripts/command.mjs", join(folder, "made")], { stdio: "inherit" });
  [packed] = JSON.parse(npm("pack", "./made", "--json")) as [typeof packed];
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  // No registry is asked: there is nothing to fetch.
  npm("install", "--offline", "--prefix", "elsewhere", `./${tarball}`);
});

/** The command as its users start it: by the name that the installation put there. */
function spaser(...words: string[]) {
  const command = join(folder, "elsewhere", "node_modules", ".bin", "spaser");
  return spawnSync(command, words, { encoding: "utf8", cwd: folder });
}

const checkout = (...words: string[]) =>
  spawnSync(process.execPath, ["scripts/compute.mjs", ...words], { encoding: "utf8" });

test("the package holds the command, its licences and nothing else", () => {
  expect(packed.files.map(({ path }) => path).sort()).toEqual([
    "LICENCES.txt",
    "LICENSE",
    "README.md",
    "package.json",
    "spaser.mjs",
  ]);
  expect(packed.size).toBeLessThan(700_000);
  expect(readdirSync(join(folder, "elsewhere", "node_modules")).sort()).toEqual([
    ".bin",
    ".package-lock.json",
    "spaser",
  ]);
  expect(statSync(join(installed, "spaser.mjs")).mode & 0o111).not.toBe(0);
});

test("version and help in both languages, by its own name", () => {
  expect(spaser("--version").stdout).toBe(checkout("--version").stdout);
  for (const language of ["fr", "en"]) {
    const { stdout, status } = spaser("--help", "--lang", language);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^spaser REGIST/);
    expect(stdout).toBe(
      checkout("--help", "--lang", language).stdout.replaceAll("npm run compute --", "spaser"),
    );
  }
});

test("a register, several, a workbook, a report: as from the checkout", () => {
  const own = spaser(EXAMPLE, "--json");
  expect(own).toMatchObject({ status: 0, stderr: "" });
  expect(own.stdout).toBe(checkout(EXAMPLE, "--json").stdout);
  const text = join(folder, "a.csv");
  writeFileSync(text, "N° de marché;Objet;Date de notification\n1;Travaux;15/03/2023");
  const words = [EXAMPLE, text, "--year", "2023", "--json"];
  expect(spaser(...words).stdout).toBe(checkout(...words).stdout);
  expect(spaser(EXAMPLE, "-o", "f.xlsx").status).toBe(0);
  expect(spaser("report", EXAMPLE, "-o", "r.docx").status).toBe(0);
  for (const name of ["f.xlsx", "r.docx"]) expect(existsSync(join(folder, name))).toBe(true);
});
