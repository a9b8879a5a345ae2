/** `-o` never writes over what is read, never leaves half a file, and replaces another one only when that is wanted. */
import {
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { HeadlessError } from "../../src/headless/failure";
import { planOutput, writeOutput } from "../../src/headless/output";

let folder: string;
let register: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sortie-"));
  register = join(folder, "Registre.xlsx");
  writeFileSync(register, "le registre");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const BYTES = new TextEncoder().encode("la feuille");

/** Plans and writes; the reason when that is refused. */
async function written(file: string, force = false, answer?: boolean): Promise<string> {
  const ask = answer === undefined ? null : () => Promise.resolve(answer);
  try {
    const output = await planOutput({ file, inputs: [register], force, ask });
    writeOutput(output, BYTES);
    return output.replaces ? "replaced" : "written";
  } catch (error) {
    if (!(error instanceof HeadlessError)) throw error;
    return error.code;
  }
}

describe("what is read is never written over", () => {
  test.each<[string, () => string]>([
    ["by its name", () => register],
    ["by a relative name", () => relative(process.cwd(), register)],
    ["by a way around", () => `${folder}/./../${basename(folder)}/Registre.xlsx`],
    ["by a link", () => linked(symlinkSync, register, "autre.xlsx")],
    ["by a hard link", () => linked(linkSync, register, "autre.xlsx")],
    ["by a folder that is a link", () => join(linked(symlinkSync, folder, "dossier"), "Registre.xlsx")],
  ])("%s", async (_what, name) => {
    const file = name();
    for (const force of [false, true]) expect(await written(file, force, true)).toBe("overInput");
    expect(readFileSync(register, "utf8")).toBe("le registre");
  });

  function linked(link: (to: string, from: string) => void, to: string, name: string): string {
    link(to, join(folder, name));
    return join(folder, name);
  }
});

describe("another file", () => {
  const there = () => join(folder, "Feuille.xlsx");
  beforeEach(() => writeFileSync(there(), "une autre", { mode: 0o640 }));

  test.each<[string, boolean, boolean | undefined, string, string]>([
    ["stays when nobody is asked", false, undefined, "fileThere", "une autre"],
    ["stays when the answer is no", false, false, "notReplaced", "une autre"],
    ["is replaced when the answer is yes", false, true, "replaced", "la feuille"],
    ["is replaced by force", true, undefined, "replaced", "la feuille"],
  ])("%s", async (_what, force, answer, outcome, content) => {
    expect(await written(there(), force, answer)).toBe(outcome);
    expect(readFileSync(there(), "utf8")).toBe(content);
    expect(statSync(there()).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(["Feuille.xlsx", "Registre.xlsx"]);
  });

  test("is replaced where a link points, and the link stays", async () => {
    symlinkSync(there(), join(folder, "lien.xlsx"));
    expect(await written(join(folder, "lien.xlsx"), true)).toBe("replaced");
    expect(readFileSync(there(), "utf8")).toBe("la feuille");
  });

  test("that came while the figures were computed stays", async () => {
    const output = await planOutput({ file: join(folder, "neuf.xlsx"), inputs: [], force: false, ask: null });
    writeFileSync(output.file, "entre-temps");
    expect(() => writeOutput(output, BYTES)).toThrow(new HeadlessError("fileThere"));
    expect(readFileSync(output.file, "utf8")).toBe("entre-temps");
  });

  test("stays whole when the write fails half way, and nothing is left beside it", async () => {
    const output = await planOutput({ file: there(), inputs: [], force: true, ask: null });
    // A length that the bytes don't have: the second piece can't be written.
    const torn = new Proxy(BYTES, {
      get: (bytes, key) => (key === "length" ? 1e6 : (Reflect.get(bytes, key, bytes) as unknown)),
    });
    expect(() => writeOutput(output, torn)).toThrow(new HeadlessError("cannotWrite"));
    expect(readFileSync(there(), "utf8")).toBe("une autre");
    expect(readdirSync(folder).sort()).toEqual(["Feuille.xlsx", "Registre.xlsx"]);
  });
});

test.each<[string, string]>([
  ["absent/Feuille.xlsx", "noFolder"],
  ["Registre.xlsx/Feuille.xlsx", "noFolder"],
  [".", "folderToWrite"],
  ["Neuve.xlsx", "written"],
])("%s: %s", async (name, outcome) => {
  expect(await written(join(folder, name))).toBe(outcome);
});
