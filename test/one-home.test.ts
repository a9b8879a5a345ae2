/** What must stand in one place stands in one place: numbers and texts that the rooms would otherwise each write down again. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const FOLDERS = ["src", "example"];

/** What is looked for, and its home. */
const HOMES: readonly (readonly [what: string, as: RegExp, home: string])[] = [
  ["1970-01-01 as a serial", /\b25_?569\b/, "src/register/cells/serials.ts"],
  ["the rows of a sheet", /\b1_?048_?57[56]\b/, "src/register/grid.ts"],
  ["the columns of a sheet", /\b16_?38[34]\b/, "src/register/grid.ts"],
  ["the longest text of a cell", /\b32_?767\b/, "src/register/grid.ts"],
  ["what our sheets are marked with", /= "SPASER"|"SPASER\|/, "src/register/own-sheets.ts"],
  ["the units", /"percent",\s+"contracts"/, "src/spaser/framework.ts"],
  ["the axis of the key figures", /=== "key"|= "key"/, "src/spaser/key-figures.ts"],
];

const texts = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
).map((path): [path: string, text: string] => [path, readFileSync(join(root, path), "utf8")]);

it.each(HOMES)("%s", (_, as, home) => {
  const found = texts.filter(([, text]) => as.test(text)).map(([path]) => path);
  expect(found).toEqual([home]);
});
