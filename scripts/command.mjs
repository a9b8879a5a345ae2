/**
 * The command line as one file. `npm run build` makes the package `dist/command/` of it (`spaser`): nothing to install beside it,
 * nothing compiled at a start. (A checkout runs what `scripts/compute.mjs` keeps.)
 */
import { build } from "esbuild";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { tsImport } from "tsx/esm/api";

const root = fileURLToPath(new URL("..", import.meta.url));
const { notices, packageFolder, readPackage, refusals } = await tsImport(
  "../packaging/notices.ts",
  import.meta.url,
);

/** Node 20 spends half of a short run on optimising what runs once (see scripts/compute.mjs). */
const START = `#!/usr/bin/env node
import { setFlagsFromString as setFlags } from "node:v8";
if (process.versions.v8.startsWith("11.")) setFlags("--interrupt-budget=500000");`;

/** Writes the package into the folder. Throws when a licence of what is bundled isn't allowed. */
async function makePackage(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "spaser.mjs");
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join("src", "headless", "main.ts")],
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    minify: true,
    legalComments: "none",
    banner: { js: START },
    metafile: true,
    logLevel: "warning",
  });
  chmodSync(file, 0o755);
  const folders = Object.keys(metafile.inputs).map((input) => packageFolder(resolve(root, input)));
  const packages = [...new Set(folders.filter((found) => found !== null))].map(readPackage);
  const refused = refusals(packages);
  if (refused.length > 0) throw new Error(refused.join("\n"));
  const licence = readFileSync(join(root, "LICENSE"), "utf8");
  writeFileSync(join(folder, "LICENCES.txt"), notices(packages, licence));
  copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));
  copyFileSync(join(root, "packaging", "command.md"), join(folder, "README.md"));
  const { version, license, engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const about = {
    name: "spaser",
    version,
    description: "Indicators of a French responsible purchasing scheme (SPASER) from a register of contracts",
    license,
    type: "module",
    engines,
    bin: { spaser: "spaser.mjs" },
    files: ["spaser.mjs", "LICENCES.txt"],
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(about, null, 2)}\n`);
}

await makePackage(resolve(process.argv[2] ?? join(root, "dist", "command")));
