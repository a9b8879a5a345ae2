/** The rules of the house are alive: forbidden imports and names are reported, allowed ones are not. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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
  const rules = ["no-restricted-globals", "no-restricted-syntax"];
  const options = {
    overrideConfigFile: config,
    overrideConfig: [{ files: ["**/*.{ts,tsx}"], languageOptions: { parserOptions: { projectService: false } } }],
    ruleFilter: ({ ruleId }) => /^(boundaries|office-addins)\\//.test(ruleId) || rules.includes(ruleId),
  };
  const reported = (results) =>
    results.flatMap(({ messages }) => messages.map((m) => ({ rule: m.ruleId ?? m.message, line: m.line })));
  const eslint = new ESLint(options);
  const inSnippets = [];
  for (const [, filePath, text] of snippets) inSnippets.push(reported(await eslint.lintText(text, { filePath })));
  const circles = { ...options, cwd: folder, ruleFilter: ({ ruleId }) => ruleId === "import-x/no-cycle" };
  const inFolder = reported(await new ESLint(circles).lintFiles(["."]));
  console.log(JSON.stringify({ inSnippets, inFolder }));
`;

interface Report {
  rule: string;
  line: number;
}

interface Reported {
  inSnippets: Report[][];
  inFolder: Report[];
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

interface Folder {
  uses: string[];
  types: string[];
  doors?: string[];
}

const { rooms, workshops } = JSON.parse(
  execFileSync(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `const { rooms, workshops } = await import("./eslint.config.mjs"); console.log(JSON.stringify({ rooms, workshops }));`,
    ],
    { cwd: root, encoding: "utf8" },
  ),
) as { rooms: Record<string, Folder>; workshops: Record<string, Folder> };

const folders = new Map(Object.entries({ ...rooms, ...workshops }));

/** Where a room or a workshop is. */
const placeOf = (folder: string): string => (folder in rooms ? `src/${folder}` : folder);

/** Files of a folder that others could want to import; of a wing, those behind no door and one that is a door. */
function targetsIn(folder: string): { file: string; behindDoor: boolean }[] {
  const doors = folders.get(folder)?.doors;
  const [one] = readdirSync(join(root, placeOf(folder)), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/").replace(/\.tsx?$/, ""))
    .filter(
      (name, i, all) => all.indexOf(name) === i && existsSync(join(root, `${placeOf(folder)}/${name}.ts`)),
    )
    .filter((name) => !name.endsWith(".test") && !name.endsWith(".d") && !doors?.includes(name))
    .filter((name) =>
      [...folders.keys()].every((other) => !`${folder}/${name}`.startsWith(`${other}/`) || other === folder),
    )
    .sort();
  return [
    ...(one === undefined ? [] : [{ file: `${placeOf(folder)}/${one}`, behindDoor: doors !== undefined }]),
    ...(doors ?? []).map((door) => ({ file: `${placeOf(folder)}/${door}`, behindDoor: false })),
  ];
}

/** What the tables say: "value", "type" (of imports, types only) or "nothing". */
function allowance(from: string, to: string, behindDoor: boolean): "value" | "type" | "nothing" {
  const { uses = [], types = [] } = folders.get(from) ?? {};
  const [room = ""] = to.split("/");
  if (from === to || uses.includes(to) || (uses.includes("*") && to !== "scripts")) return "value";
  if (types.includes(to)) return "type";
  const through = from.split("/")[0] !== room && !behindDoor;
  if (through && uses.includes(room)) return "value";
  return through && types.includes(room) ? "type" : "nothing";
}

/** One file of each folder that imports, line by line, a value and a type of each folder. */
const everyArrow = [...folders.keys()].map((from) => {
  const up = placeOf(from).split("/").fill("..").join("/");
  const lines = [...folders.keys()].flatMap((to) =>
    targetsIn(to).flatMap(({ file, behindDoor }) => {
      const may = allowance(from, to, behindDoor);
      return [
        { text: `import { a } from "${up}/${file}"; a();`, file, refused: may !== "value" },
        { text: `import type { A } from "${up}/${file}"; void (0 as A);`, file, refused: may === "nothing" },
      ];
    }),
  );
  return { from, path: `${placeOf(from)}/any-name.ts`, lines };
});

const arrow = "boundaries/dependencies";
const name = "no-restricted-globals";
const loop = "office-addins/no-context-sync-in-loop";

/** Beside the arrows between folders, which are all tried. */
const refused: [...Snippet, rule: string][] = [
  ["React in a pure room", "src/register/a.ts", `import { useState } from "react";`, arrow],
  ["Node in a pure room", "src/report/a.ts", `import { readFile } from "node:fs/promises";`, arrow],
  ["a package that the room has no use for", "src/crosscheck/a.ts", `import * as v from "valibot";`, arrow],
  ["an arrow backwards", "src/register/a.ts", `import { a } from "../spaser/framework";`, arrow],
  ["the Office room from the report", "src/report/a.ts", `import { a } from "../excel/reader";`, arrow],
  ["types against the arrows", "src/register/a.ts", `import type { A } from "../report/plan";`, arrow],
  ["values where types are allowed", "src/taskpane/a.ts", `import { a } from "../report/plan";`, arrow],
  ["a re-export against the arrows", "src/register/a.ts", `export * from "../workbook/workbook";`, arrow],
  ["a lazy import against the arrows", "src/workbook/a.ts", `void import("../excel/reader");`, arrow],
  ["a test in a program", "scripts/a.ts", `import { a } from "../test/circles.test";`, arrow],
  ["a package in the emulator that it has no use for", "emulator/a.ts", `import { a } from "react";`, arrow],
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
    "src/register/recognising/a.ts",
    `import { distance } from "fastest-levenshtein"; distance("", "");`,
  ],
  ["types where types are allowed", "src/taskpane/a.ts", `import type { A } from "../report/plan";`],
  ["part of a package", "src/taskpane/main.tsx", `import { createRoot } from "react-dom/client";`],
  ["Node in the command line", "src/headless/main.ts", `import { readFile } from "node:fs/promises";`],
  ["Office where the pane meets it", "src/taskpane/office-js.ts", `void Office.onReady();`],
  ["Excel in its room", "src/excel/a.ts", `export type A = Excel.Range;`],
];

describe("the house", () => {
  let inSnippets: Map<string, Report[]>;
  let inCircle: Report[];

  beforeAll(() => {
    const snippets = [
      ...refused.map(([what, path, text]): Snippet => [what, path, text]),
      ...allowed,
      ...everyArrow.map(({ from, path, lines }): Snippet => [
        from,
        path,
        lines.map(({ text }) => text).join("\n"),
      ]),
    ];
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
    expect(inSnippets.get(what)).toMatchObject([{ rule }]);
  });

  it.each(allowed)("allows %s", (what) => {
    expect(inSnippets.get(what)).toEqual([]);
  });

  it.each(everyArrow)("lets $from import what the tables say and nothing else", ({ from, lines }) => {
    const reports = inSnippets.get(from) ?? [];
    expect(reports.filter(({ rule }) => rule !== arrow)).toEqual([]);
    const refusedLines = new Set(reports.map(({ line }) => line - 1));
    const wrong = lines.filter(({ refused }, i) => refused !== refusedLines.has(i));
    expect(wrong).toEqual([]);
  });

  it("refuses a circle", () => {
    expect(inCircle).toMatchObject([{ rule: "import-x/no-cycle" }, { rule: "import-x/no-cycle" }]);
  });

  it("is drawn as it is", () => {
    execFileSync(process.execPath, ["scripts/architecture.mjs", "--check"], { cwd: root, stdio: "pipe" });
  });
});

test("no two modules of a folder are told apart by their case alone: on most computers they would be the same one", () => {
  const files = execFileSync("git", ["ls-files", "src", ...Object.keys(workshops)], {
    cwd: root,
    encoding: "utf8",
  });
  const seen = new Map<string, string>();
  for (const file of files.split("\n").filter((one) => /\.tsx?$/.test(one))) {
    const module = file.replace(/(\.test)?\.tsx?$/, "$1");
    expect([file, seen.get(module.toLowerCase()) ?? module]).toEqual([file, module]);
    seen.set(module.toLowerCase(), module);
  }
});
