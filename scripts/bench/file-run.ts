/** One run of `npm run bench -- --file`, in a process of its own: a file → figures, with the library's cells or with ours. */
import { readFileSync } from "node:fs";
import { sentences } from "../../src/text/sentences";
import { Session } from "../../src/workbook/session";
import { FileWorkbook } from "../../src/xlsx/file-workbook";
import { readWorkbookFile } from "../../src/xlsx/read";
import { renderXlsx } from "../../src/xlsx/write";

const [file = "", way = ""] = process.argv.slice(2);
const start = performance.now();
const read = readWorkbookFile(readFileSync(file), way === "scan");
const readMs = performance.now() - start;
const session = new Session(new FileWorkbook(read), {
  language: "fr",
  now: () => ({ day: 45_000, minutes: 0 }),
  productVersion: "0",
  renderFile: renderXlsx,
  columnFor: sentences("fr").addedColumn,
});
const { register } = await session.open();
const { assessment } = await session.compute({ year: 2023, frameworkId: "asp-2023", history: 1 });
const figures = [...assessment.figures].map(([year, values]) => [
  year,
  [...values].map(([id, { value }]) => [id, value]),
]);
process.stdout.write(
  JSON.stringify({
    readMs,
    wallMs: performance.now(),
    peakMb: process.resourceUsage().maxRSS / 1024,
    contracts: register?.size ?? 0,
    figures,
  }),
);
