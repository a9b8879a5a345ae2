/**
 * `npm run compute`: the command line as one built file, made on first use and again whenever a source has changed. Compiling
 * all sources at each start took four times as long as reading a register. Where nothing can be written, they are compiled.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import module from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Two folders below the root, as the source is: what it finds from its own place it finds from here. */
const cache = join(root, "node_modules", ".cache");
const source = join(root, "src", "headless", "main.ts");

/** Tells one state of the sources and of the packages from another: by names, sizes and times of change. */
function stateOfSources() {
  const hash = createHash("sha256");
  const add = (file) => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found?.isDirectory()) hash.update(`${file}\n${found?.size}\n${found?.mtimeMs}\n`);
    else for (const name of readdirSync(file).sort()) add(join(file, name));
  };
  add(join(root, "src"));
  for (const name of ["package.json", "package-lock.json", "tsconfig.json"]) add(join(root, name));
  add(fileURLToPath(import.meta.url));
  return hash.digest("hex").slice(0, 16);
}

async function builtFile() {
  const name = `compute-${stateOfSources()}.mjs`;
  const file = join(cache, name);
  if (existsSync(file)) return file;
  const { build } = await import("esbuild");
  mkdirSync(cache, { recursive: true });
  const stem = name.slice(0, -".mjs".length);
  const { outputFiles } = await build({
    entryPoints: [{ in: source, out: stem }],
    outdir: cache,
    // What is imported on demand (writing a workbook, a report in Word) stands apart: a start that doesn't need it doesn't parse it.
    splitting: true,
    chunkNames: `${stem}-[hash]`,
    write: false,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outExtension: { ".js": ".mjs" },
    minify: true,
    logLevel: "silent",
  });
  // The entry last: what it imports is there by then.
  for (const { path, contents } of outputFiles.toSorted(
    (a, b) => Number(a.path === file) - Number(b.path === file),
  )) {
    // Another command may be building the same: each writes a file of its own, and the name is there at once.
    const unfinished = `${path}.${process.pid}.tmp`;
    writeFileSync(unfinished, contents);
    renameSync(unfinished, path);
  }
  for (const other of readdirSync(cache))
    if (/^compute-[\da-f]{16}[-.]/.test(other) && !other.startsWith(stem))
      rmSync(join(cache, other), { force: true });
  return file;
}

// Node 20 spends half of a short run on optimising what runs once; later, over a large file, it is as worthwhile as ever.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=500000");
// From Node 22 on, what was compiled once is kept.
module.enableCompileCache?.(join(cache, "compiled"));
const file = await builtFile().catch(() => null);
if (file !== null) await import(pathToFileURL(file).href);
else {
  const { tsImport } = await import("tsx/esm/api");
  await tsImport(pathToFileURL(source).href, import.meta.url);
}
