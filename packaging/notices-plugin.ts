/** Writes LICENCES.txt into the build from what was really bundled, and fails the build on a licence that is not allowed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Compilation, Compiler, Module } from "webpack";
import { notices, packageFolder, readPackage, refusals } from "./notices";

export class NoticesPlugin {
  constructor(private readonly root: string) {}

  apply(compiler: Compiler): void {
    const { Compilation: stages, sources, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("NoticesPlugin", (compilation) => {
      const stage = stages.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "NoticesPlugin", stage }, () => {
        // The bundler's own start-up code is part of what it writes.
        const folders = new Set([join(this.root, "node_modules", "webpack"), ...bundledFolders(compilation)]);
        const packages = [...folders].map(readPackage);
        for (const refusal of refusals(packages)) compilation.errors.push(new WebpackError(refusal));
        const ownLicence = readFileSync(join(this.root, "LICENSE"), "utf8");
        compilation.emitAsset("LICENCES.txt", new sources.RawSource(notices(packages, ownLicence)));
      });
    });
  }
}

function bundledFolders(compilation: Compilation): string[] {
  const shipped = [...compilation.modules].filter(
    (module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0,
  );
  return shipped
    .flatMap(filesOf)
    .map(packageFolder)
    .filter((folder) => folder !== null);
}

/** Modules that were joined into one still know where they came from. */
function filesOf(module: Module): string[] {
  const joined = "modules" in module ? (module.modules as Module[]) : [module];
  return joined.map((part) => part.nameForCondition()).filter((file) => file !== null);
}
