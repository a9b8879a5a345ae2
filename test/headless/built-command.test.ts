/** `npm run compute` starts a built file that is in step with the sources, and makes another when they change. */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

// Each start builds a program.
jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), "built-command-"));
const cache = join(folder, "node_modules", ".cache");
afterAll(() => {
  rmSync(folder, { recursive: true });
});

beforeAll(() => {
  for (const name of ["scripts", "src/headless", "node_modules"])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of ["esbuild", "tsx"])
    symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
  copyFileSync("scripts/compute.mjs", join(folder, "scripts", "compute.mjs"));
  writeFileSync(join(folder, "package.json"), '{"type":"module","version":"7"}');
  write("one");
});

function write(word: string): void {
  writeFileSync(join(folder, "src/headless/word.ts"), `export const word: string = "${word}";`);
  writeFileSync(
    join(folder, "src/headless/main.ts"),
    `import { readFileSync } from "node:fs";
     import { word } from "./word";
     const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
     console.log(word, version, process.argv.slice(2).join("+"));
     process.exitCode = 2;`,
  );
}

function started(): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["scripts/compute.mjs", "a", "--b"], {
    cwd: folder,
    encoding: "utf8",
  });
  return `${stdout}${stderr}${status}`;
}

const built = () => readdirSync(cache).filter((name) => name.startsWith("compute-"));

test("the words, the exit status and the place of the product come through; the second start builds nothing", () => {
  expect(started()).toBe("one 7 a+--b\n2");
  const [file] = built();
  // What stands in the built file is what runs.
  writeFileSync(join(cache, file!), 'console.log("kept");');
  expect(started()).toBe("kept\n0");
  expect(built()).toEqual([file]);
});

test("a changed source, a touched one, a new one: another is built, and the former one goes", () => {
  let before = built();
  for (const change of [
    () => write("two"),
    () => utimesSync(join(folder, "src/headless/word.ts"), 1_000_000, 1_000_000),
    () => writeFileSync(join(folder, "src/new.ts"), ""),
  ]) {
    change();
    expect(started()).toBe("two 7 a+--b\n2");
    expect(built()).toHaveLength(1);
    expect(built()).not.toEqual(before);
    before = built();
  }
});

test("where nothing can be kept, the sources are compiled", () => {
  rmSync(cache, { recursive: true });
  writeFileSync(cache, "");
  expect(started()).toBe("two 7 a+--b\n2");
});
