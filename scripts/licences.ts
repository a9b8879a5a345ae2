/** `npm run licences`: the packages a production install brings, by licence, and what is wrong with them or with the lock. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installScriptProblems } from "../packaging/install-scripts";
import { shippedPackages, type Lock } from "../packaging/lock";
import { readPackage, refusals } from "../packaging/notices";

const root = fileURLToPath(new URL("..", import.meta.url));
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;

// A package for another platform is in the lock without being installed.
const packages = shippedPackages(lock)
  .filter(([place]) => existsSync(join(root, place)))
  .map(([place]) => readPackage(join(root, place)));

for (const licence of new Set(packages.map((item) => item.licence))) {
  const items = packages.filter((item) => item.licence === licence);
  console.log(`${licence}: ${items.length}`);
  for (const { name, version } of items) console.log(`  ${name} ${version}`);
}

const problems = [...refusals(packages), ...installScriptProblems(lock)];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
