/** The first load of the build in dist/ is within its budget: every script that the page itself names, compressed. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pageSources } from "./files";

/** Bytes after gzip, Office.js aside: Excel brings it along and keeps it for all add-ins. */
const BUDGET = 140_000;

const folder = join(__dirname, "../../dist");
const isBuilt = existsSync(join(folder, "taskpane.html"));
if (!isBuilt) console.log("Skipped: there is no build to measure (npm run build).");

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

(isBuilt ? describe : describe.skip)("the first load", () => {
  test(`is at most ${kilobytes(BUDGET)} compressed`, () => {
    const own = pageSources(folder).filter(
      (source) => !/^https?:/.test(source) && !/office\.js$/.test(source),
    );
    // A page that names no script of its own would pass with nothing measured.
    expect(own.filter((source) => source.endsWith(".js")).length).toBeGreaterThan(0);
    // nginx as documented compresses as hard as this (hosting.test.ts).
    const sizes = ["taskpane.html", ...own].map((file) => ({
      file,
      bytes: gzipSync(readFileSync(join(folder, file))).length,
    }));
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    const lines = sizes.map(({ file, bytes }) => `  ${file}: ${kilobytes(bytes)}`);
    process.stdout.write(
      `First load: ${kilobytes(total)} of ${kilobytes(BUDGET)} compressed\n${lines.join("\n")}\n`,
    );
    expect(total).toBeLessThanOrEqual(BUDGET);
  });
});
