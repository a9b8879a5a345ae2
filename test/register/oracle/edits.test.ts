/** Rows edited in random registers: put in place they give what a full reading gives, or a full reading is asked for. */
import type { Cell } from "../../../src/register/grid";
import { updateRows } from "../../../src/register/reading/update";
import { decoy } from "../corpus/layout";
import { blockOf, read } from "../corpus/run";
import { valueNames } from "../value-names";
import { sampleOf } from "./registers";

const RUNS = Number(process.env.ORACLE ?? 150);
/** What is typed over a cell, whatever its column. */
const TYPED: Cell[] = [
  "",
  "Oui",
  "Non",
  45_000,
  12,
  "Total",
  "M1-10",
  "Infructueux",
  "Concession de travaux",
  "2",
];

it(`in ${RUNS} random registers`, () => {
  let placed = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const { tabs } = sampleOf(seed);
    const sheets = tabs.map(({ name, cells, merged }) => ({ ...decoy(name, cells as Cell[][]), merged }));
    const { reader, register, recognition } = read(sheets);
    const [sheet] = sheets;
    if (!sheet) continue;
    const row = 1 + ((seed * 7919) % (sheet.cells.length - 1));
    const column = (seed * 31) % (sheet.cells[0]?.length ?? 1);
    (sheet.cells[row] as Cell[])[column] = TYPED[seed % TYPED.length] ?? "";
    const width = sheet.cells[0]?.length ?? 0;
    const block = blockOf(sheet.cells, { row, column: 0, rowCount: 1, columnCount: width });
    if (updateRows(register, reader, "sheet0", block) === null) continue;
    const full = read(sheets);
    const columns = ({ sheets: all }: typeof recognition) =>
      JSON.stringify(all.map((one) => one.columns.map((match) => [match.field, match.column])));
    if (columns(full.recognition) !== columns(recognition)) continue;
    placed++;
    const told = ({ findings, ...rest }: typeof register) => ({
      ...rest,
      values: valueNames({ findings, ...rest }),
      sheets: [],
      findings: findings.map((finding) => JSON.stringify(finding)).sort(),
    });
    expect({ seed, ...told(register) }).toEqual({ seed, ...told(full.register) });
  }
  expect(placed).toBeGreaterThan(RUNS / 10);
}, 3_600_000);
