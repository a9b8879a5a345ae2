/** The rules of the house are alive: forbidden imports and names are reported, allowed ones are not. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

type Snippet = [what: string, filePath: string, text: string];

/**
 * ESLint on snippets that need not exist as files, then on a folder of files. It runs apart because jest cannot load a
 * configuration that is an ES module, and without types because these rules need none and loading the program takes
 * seconds.
 */
const linting = `
  import { ESLint } from "eslint";
  const { snippets, folder, config } = JSON.parse(process.env.LINTING);
  const rules = ["no-restricted-globals", "no-restricted-syntax", "import-x/no-cycle"];
  const options = {
    overrideConfigFile: config,
    overrideConfig: [{ files: ["**/*.{ts,tsx}"], languageOptions: { parserOptions: { projectService: false } } }],
    ruleFilter: ({ ruleId }) => /^(boundaries|office-addins)\\//.test(ruleId) || rules.includes(ruleId),
  };
  const reported = (results) => results.flatMap(({ messages }) => messages.map((m) => m.ruleId ?? m.message));
  const eslint = new ESLint(options);
  const inSnippets = [];
  for (const [, filePath, text] of snippets) inSnippets.push(reported(await eslint.lintText(text, { filePath })));
  const inFolder = reported(await new ESLint({ ...options, cwd: folder }).lintFiles(["."]));
  console.log(JSON.stringify({ inSnippets, inFolder }));
`;

interface Reported {
  inSnippets: string[][];
  inFolder: string[];
}

function lint(snippets: readonly Snippet[], folder: string): Reported {
  const config = join(root, "eslint.config.mjs");
  const answer = execFileSync(process.execPath, ["--input-type=module", "--eval", linting], {
    cwd: root,
    env: { ...process.env, LINTING: JSON.stringify({ snippets, folder, config }) },
    encoding: "utf8",
  });
  return JSON.parse(answer) as Reported;
}

/** A circle takes two files that exist; they are written outside the tree so that nothing else trips over them. */
function circle(): string {
  const folder = mkdtempSync(join(tmpdir(), "circle-"));
  writeFileSync(join(folder, "a.ts"), `import { b } from "./b"; export const a = (): unknown => b;`);
  writeFileSync(join(folder, "b.ts"), `import { a } from "./a"; export const b = (): unknown => a;`);
  return folder;
}

const arrow = "boundaries/dependencies";
const name = "no-restricted-globals";
const loop = "office-addins/no-context-sync-in-loop";

const refused: [...Snippet, rule: string][] = [
  ["React in a pure room", "src/register/a.ts", `import { useState } from "react";`, arrow],
  ["Node in a pure room", "src/report/a.ts", `import { readFile } from "node:fs/promises";`, arrow],
  ["a package that the room has no use for", "src/spaser/a.ts", `import * as v from "valibot";`, arrow],
  ["an arrow backwards", "src/register/a.ts", `import { a } from "../spaser/framework";`, arrow],
  ["the Office room from the report", "src/report/a.ts", `import { a } from "../excel/reader";`, arrow],
  ["types against the arrows", "src/register/a.ts", `import type { A } from "../report/plan";`, arrow],
  ["values where types are allowed", "src/taskpane/a.ts", `import { a } from "../report/plan";`, arrow],
  ["a re-export against the arrows", "src/register/a.ts", `export * from "../workbook/workbook";`, arrow],
  ["a lazy import against the arrows", "src/workbook/a.ts", `void import("../excel/reader");`, arrow],
  [
    "the tests' tools in the product",
    "src/workbook/a.ts",
    `import { a } from "../../test/jsdom.setup";`,
    arrow,
  ],
  ["a file outside the rooms", "src/a.ts", `export const a = 1;`, "boundaries/no-unknown-files"],
  ["Excel in a figure", "src/spaser/a.ts", `export const a = (): unknown => Excel;`, name],
  [
    "the types of Excel on a screen",
    "src/taskpane/a.ts",
    `export type A = Excel.Range;`,
    "no-restricted-syntax",
  ],
  ["Office on a screen", "src/taskpane/screens/a.tsx", `Office.context.document;`, name],
  ["the page in a pure room", "src/register/a.ts", `document.title = "";`, name],
  ["Node's names in a pure room", "src/report/a.ts", `Buffer.from("");`, name],
  ["the page through the back door", "src/report/a.ts", `globalThis.document.title = "";`, name],
  [
    "a round trip per cell",
    "src/excel/a.ts",
    `export const a = async (context: Excel.RequestContext) => { for (;;) await context.sync(); };`,
    loop,
  ],
];

const allowed: Snippet[] = [
  ["an arrow", "src/report/a.ts", `import { a } from "../register/fields"; a();`],
  ["a room itself", "src/register/a.ts", `import { a } from "./fields"; a();`],
  [
    "a named package",
    "src/register/a.ts",
    `import { distance } from "fastest-levenshtein"; distance("", "");`,
  ],
  ["types where types are allowed", "src/taskpane/a.ts", `import type { A } from "../report/plan";`],
  ["part of a package", "src/taskpane/main.tsx", `import { createRoot } from "react-dom/client";`],
  ["Node in the command line", "src/headless/main.ts", `import { readFile } from "node:fs/promises";`],
  ["Office where the pane meets it", "src/taskpane/office-js.ts", `void Office.onReady();`],
  ["Excel in its room", "src/excel/a.ts", `export type A = Excel.Range;`],
];

describe("the house", () => {
  let inSnippets: Map<string, string[]>;
  let inCircle: string[];

  beforeAll(() => {
    const snippets = [...refused.map(([what, path, text]): Snippet => [what, path, text]), ...allowed];
    const folder = circle();
    try {
      const reported = lint(snippets, folder);
      inSnippets = new Map(snippets.map(([what], i) => [what, reported.inSnippets[i] ?? []]));
      inCircle = reported.inFolder;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  it.each(refused)("refuses %s", (what, _path, _text, rule) => {
    expect(inSnippets.get(what)).toEqual([rule]);
  });

  it.each(allowed)("allows %s", (what) => {
    expect(inSnippets.get(what)).toEqual([]);
  });

  it("refuses a circle", () => {
    expect(inCircle).toEqual(["import-x/no-cycle", "import-x/no-cycle"]);
  });

  it("is drawn as it is", () => {
    execFileSync(process.execPath, ["scripts/architecture.mjs", "--check"], { cwd: root, stdio: "pipe" });
  });
});

test("no two modules of a folder are told apart by their case alone: on most computers they would be the same one", () => {
  const files = execFileSync("git", ["ls-files", "src", "test", "scripts"], { cwd: root, encoding: "utf8" });
  const seen = new Map<string, string>();
  for (const file of files.split("\n").filter((one) => /\.tsx?$/.test(one))) {
    const module = file.replace(/(\.test)?\.tsx?$/, "$1");
    expect([file, seen.get(module.toLowerCase()) ?? module]).toEqual([file, module]);
    seen.set(module.toLowerCase(), module);
  }
});
