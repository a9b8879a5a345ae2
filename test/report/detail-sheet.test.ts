/** « Détail »: its rows are the contracts of the populations, its formulas compute every figure again. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { detailFigures } from "../../src/report/detail-columns";
import { planDetailSheet } from "../../src/report/detail-sheet";
import { parseMarker } from "../../src/report/keys";
import { COUNTED, NO_INPUTS } from "../../src/spaser/assessment";
import { readWorkbookFile } from "../../src/xlsx/read";
import { renderXlsx } from "../../src/xlsx/write";
import { columnOf, gridOf, rowOf } from "./grid";
import { sampleAssessment, SAMPLE_CONTEXT, sampleRegister } from "./sample";

const register = sampleRegister();
const assessment = sampleAssessment(NO_INPUTS);
const plan = planDetailSheet(register, assessment, SAMPLE_CONTEXT);
const grid = gridOf(plan);
const figures = detailFigures(register, assessment);

test("one row per contract of the populations, its part in every figure", () => {
  expect(parseMarker(grid[0]![0]!)).toMatchObject({ kind: "detail", year: 2023 });
  const rows = grid.filter((row) => String(row[0]).startsWith("row:"));
  const members = [...register.contractNumber.keys()].filter((i) =>
    figures.some(({ states }) => states[i] !== 0),
  );
  expect(rows).toHaveLength(members.length);
  for (const { states, keys, byProcedure, figure } of figures) {
    const words = rows.map((row) => row[columnOf(grid, keys.state)]);
    const counted = words.filter((word) => word === "compté").length;
    expect(counted).toBe([...states].filter((state) => state === COUNTED).length);
    if (!byProcedure) expect(counted).toBe(figure.numerator);
  }
});

test("every figure with contracts behind it has its column, those that repeat another share it", () => {
  const shown = figures.flatMap(({ ids }) => ids);
  const known = [...assessment.figures.get(2023)!.values()].filter(({ states }) => states !== null);
  expect(new Set(shown)).toEqual(new Set(known.map(({ id }) => id)));
  expect(figures.find(({ ids }) => ids.includes("C2"))!.ids).toContain("3.3");
});

test("filters, frozen panes, header on every page", () => {
  const header = rowOf(grid, "header:1");
  expect(plan.autoFilter).toMatchObject({ row: header, column: 1 });
  expect(plan.freezeRows).toBe(header + 1);
  expect(plan.print.titleRows).toEqual({ first: header, last: header });
  expect(plan.print.titleColumns).toEqual({ first: 1, last: columnOf(grid, "object") });
  // As many pages beside each other as it takes to read it.
  expect(plan.print.pagesWide).toBeGreaterThan(1);
  expect(plan.name).toBe("SPASER 2023 - Détail");
});

test("a year without contracts still makes a sheet", () => {
  const empty = sampleAssessment(NO_INPUTS, [2030]);
  expect(planDetailSheet(register, empty, SAMPLE_CONTEXT).rows.length).toBeGreaterThan(5);
});

const office = "soffice";
const hasOffice = spawnSync(office, ["--version"], { timeout: 20_000 }).status === 0;

(hasOffice ? test : test.skip)(
  "another spreadsheet program computes the same figures from the formulas",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "detail-"));
    try {
      // Without the results that the file carries, they have to be computed.
      const parts = unzipSync(await renderXlsx([plan]));
      const sheet = "xl/worksheets/sheet1.xml";
      const formulas = strFromU8(parts[sheet]!).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
      writeFileSync(join(folder, "detail.xlsx"), zipSync({ ...parts, [sheet]: strToU8(formulas) }));
      execFileSync(
        office,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          "--headless",
          "--convert-to",
          "xlsx",
          "--outdir",
          "computed",
          "detail.xlsx",
        ],
        { cwd: folder, timeout: 60_000, stdio: "ignore" },
      );
      const { cells } = readWorkbookFile(readFileSync(join(folder, "computed", "detail.xlsx"))).sheets[0]!;
      let compared = 0;
      plan.cells.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (cell?.formula === undefined) return;
          expect(cells[r]![c]).toBeCloseTo(Number(cell.value), 9);
          compared++;
        }),
      );
      expect(compared).toBeGreaterThan(50);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  90_000,
);
