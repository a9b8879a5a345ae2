/**
 * The sheet as a PDF that another spreadsheet program makes of the file. It tags as far as it can: LibreOffice 7.4 knows paragraphs and
 * figures of a sheet, neither its headings nor its tables, which is why `docs/publier.md` sends who needs an accessible PDF to the report.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planIndicatorSheet } from "../../src/report/indicator-sheet";
import { pageCapacity } from "../../src/report/page";
import { renderXlsx } from "../../src/xlsx/write";
import { hasOffice, PROGRAM } from "./office";
import { sampleAssessment, SAMPLE_CONTEXT, SAMPLE_INPUTS } from "./sample";

const plan = planIndicatorSheet(sampleAssessment(), SAMPLE_INPUTS, { ...SAMPLE_CONTEXT, copy: true });

async function printed(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "printed-"));
  try {
    writeFileSync(join(folder, "feuille.xlsx"), await renderXlsx([plan]));
    execFileSync(
      PROGRAM,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        'pdf:calc_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
        "feuille.xlsx",
      ],
      { cwd: folder, timeout: 100_000, stdio: "ignore" },
    );
    return readFileSync(join(folder, "feuille.pdf"), "latin1");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

(hasOffice ? test : test.skip)(
  "the PDF that LibreOffice makes of the sheet is tagged, with its title",
  async () => {
    const pdf = await printed();
    const tags = new Map<string, number>();
    for (const [, tag = ""] of pdf.matchAll(/\/Type\s*\/StructElem\s*\/S\s*\/(\w+)/g))
      tags.set(tag, (tags.get(tag) ?? 0) + 1);
    expect(tags.get("Figure")).toBe(plan.charts.length);
    // Every cell that says something and is seen, at least those that are texts over several lines.
    expect(tags.get("P")).toBeGreaterThan(100);
    // What a later version adds is of what a PDF has for documents and tables.
    const known = [
      "Document",
      "Sect",
      "Table",
      "TR",
      "TH",
      "TD",
      "H1",
      "H2",
      "H3",
      "P",
      "Figure",
      "Link",
      "Artifact",
    ];
    expect([...tags.keys()].filter((tag) => !known.includes(tag))).toEqual([]);
    expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Marked\s+true/);
    expect(pdf).toMatch(/\/DisplayDocTitle\s+true/);
  },
);

test("the first page stands alone: head, key figures and charts, and the first axis begins the second", () => {
  const [second = 0] = plan.print.breaksBefore;
  const texts = plan.cells.slice(0, second).flatMap((cells) => cells.map((cell) => cell?.value));
  expect(texts).toContain("Indicateurs d’achats responsables 2023");
  expect(texts).toContain("Chiffres clés");
  const headings = plan.cells.map((cells) => plan.styles[cells[1]?.style ?? ""]?.fill);
  const bands = headings.flatMap((fill, row) => (fill === "#1B3A57" ? [row] : []));
  expect(bands[0]).toBeGreaterThanOrEqual(second);
  for (const { anchor } of plan.charts) expect(anchor.row + anchor.rowCount).toBeLessThanOrEqual(second);
  const points = plan.rows
    .slice(1, second)
    .reduce((sum, { height, hidden }) => sum + (hidden ? 0 : (height ?? 15)), 0);
  const widths = plan.columns
    .slice(1)
    .flatMap(({ width, hidden }) => (hidden || width === null ? [] : [width]));
  expect(points).toBeLessThanOrEqual(pageCapacity(widths));
});
