/** Bundles in memory what the demo shows: a second or two, no files left behind, nothing kept from last time. */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { contentSecurityPolicy, LOCAL_OFFICE_JS } from "../../packaging/security-policy";

/** Path on the server → content. */
export type Files = ReadonlyMap<string, string>;

const COMMON = {
  bundle: true,
  write: false,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  logLevel: "silent",
} satisfies BuildOptions;

/** The demo page's own script and styles. */
export async function bundlePage(root: string): Promise<Files> {
  const page = join(root, "demo");
  return bundled(root, {
    entryPoints: { page: join(page, "main.ts"), style: join(page, "styles", "page.css") },
  });
}

/** The add-in from its sources, or what else starts in its page, with the policy that the product's build gives it. */
export async function bundleAddIn(
  root: string,
  entry: readonly string[] = ["./src/commands/main.ts", "./src/taskpane/main.tsx"],
): Promise<Files> {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const scripts = await bundled(root, {
    stdin: {
      contents: entry.map((file) => `import "${file}";`).join("\n"),
      resolveDir: root,
      sourcefile: "taskpane.ts",
    },
    entryNames: "taskpane",
    chunkNames: "add-in/[name]-[hash]",
    splitting: true,
    jsx: "automatic",
    define: { __VERSION__: JSON.stringify(version), "process.env.NODE_ENV": '"production"' },
  });
  const template = readFileSync(join(root, "src", "taskpane", "taskpane.html"), "utf8");
  return new Map([...scripts, ["/taskpane.html", filled(template)]]);
}

/** What the product's build puts into the template of the page. */
function filled(template: string): string {
  const parts: Record<string, string> = {
    "options.contentSecurityPolicy": contentSecurityPolicy(LOCAL_OFFICE_JS),
    "options.officeJs": LOCAL_OFFICE_JS,
    "tags.headTags": '<script type="module" src="./taskpane.js"></script>',
  };
  return template.replace(/<%= htmlWebpackPlugin\.([\w.]+) %>/g, (_, part: string) => {
    const text = parts[part];
    if (text === undefined) throw new Error(`The page asks for ${part}`);
    return text;
  });
}

async function bundled(root: string, options: BuildOptions): Promise<Files> {
  const out = join(root, "out");
  const { outputFiles = [] } = await build({ ...COMMON, ...options, absWorkingDir: root, outdir: out });
  return new Map(outputFiles.map((file) => [`/${relative(out, file.path).replace(/\\/g, "/")}`, file.text]));
}
