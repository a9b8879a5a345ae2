/** Every hostile file ends in a register or in one clear sentence, within a stated time and memory; none ends in a crash. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sentences } from "../../src/text/sentences";
import { Session } from "../../src/workbook/session";
import { WorkbookError } from "../../src/workbook/workbook";
import { FileWorkbook } from "../../src/xlsx/file-workbook";
import { readWorkbookFile } from "../../src/xlsx/read";
import { renderXlsx } from "../../src/xlsx/write";
import * as files from "./files";

/** Bounds for each file. A run that does nothing takes about 1 s and 110 MB on two slow cores. */
const MOST_MILLISECONDS = 30_000;
const MOST_HEAP_MEGABYTES = 1024;
const MOST_RESIDENT_MEGABYTES = 1100;

// The file is also made in this time.
jest.setTimeout(6 * MOST_MILLISECONDS);

const root = fileURLToPath(new URL("../..", `file://${__filename}`));
const folder = mkdtempSync(join(tmpdir(), "hostile-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Run {
  status: number | null;
  output: string;
  errors: string;
  megabytes: number;
}

/** The command line on a file, in a process of its own that reports its largest memory. */
function commandLine(name: string, bytes: Uint8Array, ...options: string[]): Run {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const report = `import { writeSync } from "node:fs";
    process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS / 1024)));`;
  const words = [
    `--max-old-space-size=${MOST_HEAP_MEGABYTES}`,
    `--import=data:text/javascript,${encodeURIComponent(report)}`,
    "scripts/compute.mjs",
    file,
    ...options,
  ];
  const { status, output } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    timeout: MOST_MILLISECONDS,
  });
  const [, text, errors, megabytes] = output;
  rmSync(file);
  return { status, output: text ?? "", errors: errors ?? "", megabytes: Number(megabytes) };
}

function refusal(bytes: Uint8Array): unknown {
  try {
    readWorkbookFile(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return [error.code, error.params.reason];
  }
  return "read";
}

async function contractsIn(bytes: Uint8Array): Promise<number | null> {
  const session = new Session(FileWorkbook.read(bytes, "registre.xlsx"), {
    language: "fr",
    now: () => ({ day: 19_737, minutes: 540 }),
    productVersion: "0.0.0",
    renderFile: renderXlsx,
    columnFor: sentences("fr").addedColumn,
  });
  return (await session.open()).register?.size ?? null;
}

describe("the register is found, whatever stands around it", () => {
  test.each<[string, () => Uint8Array]>([
    ["nothing else", files.plainRegister],
    ["20,000 merges as wide as the sheet", files.manyMerges],
    ["names in a circle", files.circularNames],
    ["macros", files.macroWorkbook],
    ["a sheet that is a chart", () => files.chartSheet()],
    ["the register in a very hidden sheet", files.veryHidden],
    ["links to another workbook", files.externalLinks],
    ["an entity bomb in the sheet", () => files.entityBomb("sheet")],
    ["an entity bomb in the shared strings", () => files.entityBomb("sharedStrings")],
    ["tags without end", files.endlessTags],
    ["an OpenDocument table in the same archive", files.repeatedCellsInWorkbook],
  ])("%s", async (_what, make) => {
    expect(await contractsIn(make())).toBe(files.CONTRACTS.length);
  });

  test("an entity is never expanded, and never fetches a file", () => {
    for (const where of ["sheet", "sharedStrings"] as const) {
      expect(readWorkbookFile(files.entityBomb(where)).sheets[0]?.cells[1]?.[5]).toBe("&lol9;&lu;");
    }
  });

  test("a link to another workbook keeps the value that was saved", () => {
    expect(readWorkbookFile(files.externalLinks()).sheets[0]?.cells[1]?.[5]).toBe(7);
  });

  test("a workbook that is only a chart has no register", async () => {
    expect(await contractsIn(files.chartSheet(true))).toBeNull();
  });
});

describe("refused with a reason", () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ["an empty file", "empty", () => new Uint8Array()],
    ["a workbook cut in half", "truncated", () => half(files.plainRegister())],
    ["a workbook under a password", "encrypted", files.underPassword],
    ["a PDF with another name", "notAWorkbook", files.renamedPdf],
    ["a bomb of which the directory says how large it is", "tooLarge", files.honestBomb],
    ["a value in each far corner", "tooLarge", files.farCorner],
    ["a text file with one very wide row", "tooLarge", files.raggedText],
  ])("%s", async (_what, reason, make) => {
    expect(refusal(await make())).toEqual(["unreadableFile", reason]);
  });

  test("a bomb is refused before it is unpacked, or at the first byte too many", () => {
    for (const bomb of [files.honestBomb(), files.lyingBomb()]) {
      const before = process.memoryUsage().arrayBuffers;
      const start = performance.now();
      expect(refusal(bomb)).toEqual(["unreadableFile", expect.stringMatching(/tooLarge|truncated/)]);
      expect(performance.now() - start).toBeLessThan(2000);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 * 1024);
    }
  });
});

describe(`the command line, with ${MOST_HEAP_MEGABYTES} MB of heap`, () => {
  test.each<[string, () => Uint8Array]>([
    ["colonnes.xlsx", files.allColumns],
    ["lignes-vides.xlsx", files.emptyRows],
    ["derniere-ligne.xlsx", files.farRow],
    ["cellule.xlsx", files.hugeCell],
  ])("%s: the figures", (name, make) => {
    const { status, output, errors, megabytes } = commandLine(name, make());
    expect([status, errors]).toEqual([0, ""]);
    expect(output).toMatch(/^Marchés\s:\s[45]\smarchés/);
    expect(output.length).toBeLessThan(50_000);
    expect(megabytes).toBeLessThan(MOST_RESIDENT_MEGABYTES);
  });

  test.each(["--explain", "--json"])("%s: no character that moves a terminal comes through", (option) => {
    const { status, output, errors } = commandLine("terminal.xlsx", files.terminalSequences(), option);
    expect([status, errors]).toEqual([0, ""]);
    expect(output).toContain("titre");
    expect(output).toContain("32/13/2023");
    expect(output).not.toMatch(/[^\P{Cc}\n]/u);
    expect(output).not.toMatch(/^Rien à vérifier/m);
    if (option === "--json") expect(JSON.parse(output)).toMatchObject({ contracts: 6 });
  });

  test.each([
    ["fr", /^npm run compute -- REGISTRE\.xlsx/],
    ["en", /^npm run compute -- REGISTER\.xlsx/],
  ])("asked for help in %s it names its options, and reads no file", (language, beginning) => {
    const { status, output, errors } = commandLine(
      "rien.xlsx",
      new Uint8Array(),
      "--help",
      "--lang",
      language,
    );
    expect([status, errors]).toEqual([0, ""]);
    expect(output).toMatch(beginning);
    for (const option of [
      "--year",
      "--framework",
      "--history",
      "--columns",
      "--explain",
      "--json",
      "--lang",
      "--output",
    ])
      expect(output).toContain(option);
  });

  test("nor in a refusal", () => {
    const { status, output, errors } = commandLine("rouge\u001b[31m.xlsx", new Uint8Array());
    expect([status, output]).toEqual([2, ""]);
    expect(errors).toMatch(/rouge\ufffd\[31m\.xlsx\s: [^\n]*vide\.\n$/);
  });

  test.each<[string, RegExp, () => Uint8Array | Promise<Uint8Array>]>([
    ["coins.xlsx", /trop volumineux/, files.farCorner],
    ["derniere-colonne.xlsx", /trop volumineux/, files.lastColumn],
    ["repetitions.ods", /trop volumineux/, files.repeatedCells],
    ["bombe.xlsx", /incomplet ou abîmé/, files.lyingBomb],
    ["moitie.xlsx", /incomplet ou abîmé/, () => half(files.plainRegister())],
    ["secret.xlsx", /mot de passe/, files.underPassword],
    ["facture.xlsx", /n’est pas lisible comme classeur/, files.renamedPdf],
    ["rien.xlsx", /est vide/, () => new Uint8Array()],
  ])("%s: one line, %s", async (name, sentence, make) => {
    const { status, output, errors, megabytes } = commandLine(name, await make());
    expect([status, output]).toEqual([2, ""]);
    expect(errors).toMatch(new RegExp(`^[^\\n]*${name}\\s:\\s[^\\n]+\\.\\n$`));
    expect(errors).toMatch(sentence);
    expect(megabytes).toBeLessThan(MOST_RESIDENT_MEGABYTES);
  });
});

function half(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.length / 2);
}
