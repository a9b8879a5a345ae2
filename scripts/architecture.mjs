/** Draws the tables of rooms and workshops into docs/architecture.md; with `--check` it only says whether the drawing is in step. */
import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { rooms, workshops } from "../eslint.config.mjs";
import style from "../prettier.config.mjs";

const FILE = new URL("../docs/architecture.md", import.meta.url);
const START = "<!-- rooms -->";
const END = "<!-- /rooms -->";

const id = (name) => name.replaceAll("/", "_");

const arrowsOf = ([name, { uses, types }]) => [
  ...uses.filter((to) => to !== "*").map((to) => `  ${id(name)} --> ${id(to)}`),
  ...types.map((to) => `  ${id(name)} -.-> ${id(to)}`),
];

/** A room; its wings, if it has any, stand in a box with it. */
function node(name) {
  const wings = Object.keys(rooms).filter((one) => one.startsWith(`${name}/`));
  const boxes = wings.map((wing) => `    ${id(wing)}["${wing}"]`);
  return wings.length === 0
    ? [`  ${name}`]
    : [`  subgraph ${name}_room["${name} and its wings"]`, `    ${name}`, ...boxes, "  end"];
}

const drawing = (lines) => ["```mermaid", "graph TD", ...lines, "```"].join("\n");

/** The rooms and the workshops, and what each may import, as Mermaid graphs; a dotted arrow carries types only. */
const graph = [
  drawing([
    ...Object.keys(rooms)
      .filter((name) => !name.includes("/"))
      .flatMap(node),
    ...Object.entries(rooms).flatMap(arrowsOf),
  ]),
  "The workshops around `src/`:",
  drawing(Object.entries(workshops).flatMap((one) => [`  ${one[0]}`, ...arrowsOf(one)])),
].join("\n\n");

const now = readFileSync(FILE, "utf8");
const before = now.slice(0, now.indexOf(START) + START.length);
const after = now.slice(now.indexOf(END));
const drawn = await format(`${before}\n\n${graph}\n\n${after}`, { ...style, parser: "markdown" });

if (!process.argv.includes("--check")) writeFileSync(FILE, drawn);
else if (now !== drawn) {
  console.error("docs/architecture.md is not in step with the rooms: npm run architecture");
  process.exitCode = 1;
}
