/** What comments and documents name is there: files and folders of the house, commands, and no place that has moved. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(__dirname, "..");

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(join(root, file)));

/** Folders too, each with a slash at its end. */
const places = new Set(
  tracked.flatMap((file) =>
    file.split("/").map((_, i, parts) => parts.slice(0, i + 1).join("/") + (i + 1 < parts.length ? "/" : "")),
  ),
);

/** Names of the house's own kinds of file, and paths to files of any kind; braces and stars as in a shell. */
const FILE =
  /(?<![\w/.@*{}…-])(?:(?:[\w.*{},-]+\/)+[\w.*{},-]*\.\w+|[\w.*{},-]*\w\.(?:tsx?|mjs|md))(?![\w/-])/g;
const FOLDER =
  /(?<![\w/.@*{}-])(?:src|emulator|demo|example|method-pages|packaging|test|scripts|docs|assets|findings)\/(?:[\w{},.*-]+\/)*(?![\w{*])/g;

/** What is made, what belongs to somebody else, and names that stand for any. */
const ELSEWHERE = [
  /^(dist|node_modules|out|coverage|AgaveErrorUX|xl|\.)\//,
  /\b[A-Z]{4,}\b/,
  /^name\.dom\.test\.ts$/,
];

/** `a{b,c}d` → ["abd", "acd"]. */
function spread(path: string): string[] {
  const braces = /\{([^{}]*)\}/.exec(path);
  if (!braces) return [path];
  return braces[1]!.split(",").flatMap((part) => spread(path.replace(braces[0], part)));
}

/** Whether a path that `from` names is there: from the root, from beside it, or as the end of a path. */
function isThere(path: string, from: string): boolean {
  const pattern = new RegExp(
    `(^|/)${path
      .replace(/[.+]/g, "\\$&")
      .replace(/\*\*?/g, "[^ ]*")
      .replace(/^(\.\.?\/)+/, "")}($|/$)`,
  );
  return [...places].some((place) => pattern.test(place)) || existsSync(join(root, dirname(from), path));
}

/** Names that Office.js has, and one that is put together. */
const FOREIGN = new Set(["retrieve", "checkReceiverOriginAndRun", "SPASER_NATIONAL_2023_C1"]);

const COMMENT = /(?<=^|[\s{(])\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm;

/** The comments of a source file. A text that looks like a comment is read as one; none has named a file so far. */
function commentsOf(file: string): string {
  const text = readFileSync(join(root, file), "utf8");
  return (text.match(COMMENT) ?? []).join("\n");
}

function named(text: string): string[] {
  return [...new Set([...(text.match(FILE) ?? []), ...(text.match(FOLDER) ?? [])])].flatMap(spread);
}

function missing(file: string, text: string): string[] {
  return named(text)
    .filter((path) => ELSEWHERE.every((known) => !known.test(path)) && !isThere(path, file))
    .map((path) => `${file}: ${path}`);
}

const sources = tracked.filter((file) => /\.(tsx?|mjs|js)$/.test(file));
const documents = tracked.filter(
  (file) => file.endsWith(".md") && !/^(CHANGELOG|docs\/(methode|decisions))/.test(file),
);

test("files that comments name are there", () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.flatMap((file) => missing(file, commentsOf(file)))).toEqual([]);
});

test("files and folders that documents name are there", () => {
  expect(documents.flatMap((file) => missing(file, readFileSync(join(root, file), "utf8")))).toEqual([]);
});

test("commands that documents name are there", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };
  const unknown = [...documents, ...sources].flatMap((file) => {
    const text = file.endsWith(".md") ? readFileSync(join(root, file), "utf8") : commentsOf(file);
    return [...text.matchAll(/npm run (?:-\S+ |--\S+ )*([\w:-]+)/g)]
      .filter(([, name = ""]) => !(name in scripts))
      .map(([said]) => `${file}: ${said}`);
  });
  expect(unknown).toEqual([]);
});

test("names in backticks are in the code", () => {
  const code = new Set<string>();
  for (const file of tracked.filter((one) => /\.(tsx?|mjs|js|json|html|ya?ml|conf|xml)$/.test(one))) {
    const text = readFileSync(join(root, file), "utf8");
    const said = /\.(tsx?|mjs|js)$/.test(file) ? text.replace(COMMENT, "") : text;
    for (const word of said.match(/[\w$]+/g) ?? []) code.add(word);
  }
  // The documents of those who install name what Microsoft and browsers have.
  const ours = documents.filter((file) => !file.startsWith("docs/"));
  const unknown = [...ours, ...sources].flatMap((file) => {
    const text = file.endsWith(".md") ? readFileSync(join(root, file), "utf8") : commentsOf(file);
    return [...text.matchAll(/(?<!`)`([A-Za-z_$][\w$]*)(?:\(.*?\))?`(?!`)/g)]
      .filter(([, name = ""]) => !code.has(name) && !FOREIGN.has(name))
      .map(([said]) => `${file}: ${said}`);
  });
  expect(unknown).toEqual([]);
});

test("the list of dependencies has each with its version", () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  ) as Record<"dependencies" | "devDependencies", Record<string, string>>;
  const listed = [
    ...readFileSync(join(root, "docs/versions.md"), "utf8").matchAll(/^\| `([^`]+)` \| (\d[^ ]*) \|/gm),
  ].map(([, name, version]) => [name, version]);
  expect(Object.fromEntries(listed)).toEqual({ ...dependencies, ...devDependencies });
});

test("a file that is not there would be noticed", () => {
  expect(missing("src/a.ts", "see nowhere.ts, src/text/fr/nothing.ts and test/host/")).toHaveLength(3);
  expect(
    missing("README.md", "`fields.ts`, `src/text/{fr,en}/pane.ts`, `src/spaser/law/`, src/text/*/errors.ts"),
  ).toEqual([]);
});
