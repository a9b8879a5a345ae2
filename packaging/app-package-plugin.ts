/** Puts manifest.xml into the build, and beside it the package with the unified manifest that Microsoft 365 takes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Compiler } from "webpack";
import { manifestFor } from "./manifest";
import { readManifest } from "./manifest-reading";
import { COLOUR_ICON, ENGLISH_FILE, OUTLINE_ICON, unifiedManifest } from "./unified-manifest";

export const APP_PACKAGE = "spaser-m365.zip";

/** The same sources give the same bytes. */
const LONG_AGO = new Date(1980, 0, 1);

export class AppPackagePlugin {
  /**
   * @param root The project's folder.
   * @param address Where the add-in will be served, without a slash at its end.
   * @param version Of the product, three numbers.
   */
  constructor(
    private readonly root: string,
    private readonly address: string,
    private readonly version: string,
  ) {}

  apply(compiler: Compiler): void {
    const { Compilation: stages, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("AppPackagePlugin", (compilation) => {
      const stage = stages.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "AppPackagePlugin", stage }, () => {
        const source = join(this.root, "manifest.xml");
        compilation.fileDependencies.add(source);
        const xml = manifestFor(this.address, this.version, readFileSync(source, "utf8"));
        compilation.emitAsset("manifest.xml", new sources.RawSource(xml));
        compilation.emitAsset(APP_PACKAGE, new sources.RawSource(this.packaged(xml)));
      });
    });
  }

  private packaged(xml: string): Buffer {
    const { manifest, english } = unifiedManifest(readManifest(xml), this.address);
    const icon = (name: string) => new Uint8Array(readFileSync(join(this.root, "assets", name)));
    const json = (value: object) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
    const files = {
      "manifest.json": json(manifest),
      [ENGLISH_FILE]: json(english),
      [COLOUR_ICON]: icon(COLOUR_ICON),
      [OUTLINE_ICON]: icon(OUTLINE_ICON),
    };
    return Buffer.from(zipSync(files, { mtime: LONG_AGO }));
  }
}
