/**
 * Makes the method pages, docs/methode/, of the frameworks and the worked examples, and records what each framework's version stands
 * for. Nothing is written while a definition has changed and its version hasn't; `--same-rules`: the texts changed, their meaning didn't.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { FRAMEWORKS } from "../src/spaser/frameworks";
import { methodPages } from "./pages";
import { toRecord, type Versions } from "./versions";

const VERSIONS = "src/spaser/frameworks/versions.json";

const sameRules = process.argv.includes("--same-rules");
const known = JSON.parse(readFileSync(VERSIONS, "utf8")) as Versions;
const records = FRAMEWORKS.map((one) => [one.id, toRecord(one, known[one.id], sameRules)] as const);
const refused = records.flatMap(([, record]) => (typeof record === "string" ? [record] : []));

if (refused.length > 0) {
  console.error(refused.join("\n"));
  process.exitCode = 1;
} else {
  writeFileSync(VERSIONS, `${JSON.stringify(Object.fromEntries(records), null, 2)}\n`);
  rmSync("docs/methode", { recursive: true, force: true });
  for (const [path, text] of methodPages()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
