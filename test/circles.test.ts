/** No circle of files, of types neither: lint's own rule passes over imports of types. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const root = join(__dirname, "..");

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** The files that a file imports or exports from, by relative path. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const named = [...text.matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, path = ""]) => path);
  return named.flatMap((path) => {
    const base = relative(root, join(root, dirname(file), path))
      .split("\\")
      .join("/");
    const found = [".ts", ".tsx", "/index.ts", ""].find((end) => existsSync(join(root, base + end)));
    return found === undefined || !/\.tsx?$/.test(base + found) ? [] : [base + found];
  });
}

/** Groups of files that reach each other. */
function circles(files: readonly string[]): string[][] {
  const reached = new Map<string, Set<string>>();
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  const from = (file: string): Set<string> => {
    const known = reached.get(file);
    if (known) return known;
    const all = new Set<string>();
    const waiting = [...(imports.get(file) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (all.has(next)) continue;
      all.add(next);
      waiting.push(...(imports.get(next) ?? []));
    }
    reached.set(file, all);
    return all;
  };
  const seen = new Set<string>();
  return files.flatMap((file) => {
    if (seen.has(file) || !from(file).has(file)) return [];
    const group = [...from(file)].filter((other) => from(other).has(file));
    for (const other of group) seen.add(other);
    return [group.sort()];
  });
}

/** The emulated workbook and its sheets are a whole and its parts: each is told what the other is. */
const WHOLE_AND_PARTS = ["emulator/model/workbook.ts", "emulator/model/worksheet.ts"];

test("no file reaches itself through its imports", () => {
  const folders = ["src", "emulator", "demo", "example", "method-pages", "packaging", "test", "scripts"];
  expect(circles(folders.flatMap(filesBelow))).toEqual([WHOLE_AND_PARTS]);
});
