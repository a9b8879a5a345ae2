/** Bundles the demo page's own script and styles in memory: a fraction of a second, no files left behind. */
import { join } from "node:path";
import { build } from "esbuild";

export interface PageBundle {
  readonly script: string;
  readonly styles: string;
}

export async function bundlePage(root: string): Promise<PageBundle> {
  const page = join(root, "test", "host", "page");
  const result = await build({
    entryPoints: { page: join(page, "main.ts"), style: join(page, "styles", "page.css") },
    bundle: true,
    write: false,
    outdir: "out",
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "warning",
  });
  const text = (ending: string): string =>
    result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
  return { script: text("page.js"), styles: text("style.css") };
}
