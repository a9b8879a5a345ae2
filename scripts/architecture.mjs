/** Draws the table of rooms into docs/architecture.md; with `--check` it only says whether the drawing is in step. */
import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { rooms } from "../eslint.config.mjs";
import style from "../prettier.config.mjs";

const FILE = new URL("../docs/architecture.md", import.meta.url);
const START = "<!-- rooms -->";
const END = "<!-- /rooms -->";

/** The rooms and what each may import, as a Mermaid graph; a dotted arrow carries types only. */
const lines = Object.entries(rooms).flatMap(([room, { uses, types }]) => [
  `  ${room}`,
  ...uses.map((to) => `  ${room} --> ${to}`),
  ...types.map((to) => `  ${room} -.-> ${to}`),
]);
const graph = ["```mermaid", "graph TD", ...lines, "```"].join("\n");

const now = readFileSync(FILE, "utf8");
const before = now.slice(0, now.indexOf(START) + START.length);
const after = now.slice(now.indexOf(END));
const drawn = await format(`${before}\n\n${graph}\n\n${after}`, { ...style, parser: "markdown" });

if (!process.argv.includes("--check")) writeFileSync(FILE, drawn);
else if (now !== drawn) {
  console.error("docs/architecture.md is not in step with the rooms: npm run architecture");
  process.exitCode = 1;
}
