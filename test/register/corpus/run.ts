/** A layout through recognition and reading, and what of it came out right. */
import { recognise } from "../../../src/register/recognising/recognise";
import { RegisterReader } from "../../../src/register/reading/read";
import { samplePlan } from "../../../src/register/recognising/sampling";
import type { Register } from "../../../src/register/contracts";
import type { Area, Cell, RowBlock, SheetSample, SheetShape } from "../../../src/register/grid";
import type { Choices, ColumnMatch, Recognition } from "../../../src/register/recognition";
import { NO_CHOICES } from "../../../src/register/recognition";
import type { BuiltSheet, ExpectedField, Layout } from "./layout";

export function blockOf(cells: readonly (readonly Cell[])[], area: Area): RowBlock {
  const rows: Cell[][] = [];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    const source = cells[row] ?? [];
    rows.push(Array.from({ length: area.columnCount }, (_, i) => source[area.column + i] ?? ""));
  }
  return { firstRow: area.row, firstColumn: area.column, cells: rows };
}

export function shapeOf(sheet: BuiltSheet, id: string): SheetShape {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  sheet.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === "") return;
      top = Math.min(top, r);
      bottom = Math.max(bottom, r);
      left = Math.min(left, c);
      right = Math.max(right, c);
    }),
  );
  return {
    id,
    name: sheet.name,
    visibility: sheet.visibility ?? "visible",
    protected: false,
    used:
      bottom < 0
        ? null
        : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 },
    tables: sheet.excelTable ? [{ name: "Tableau1", area: sheet.excelTable }] : [],
  };
}

export function samplesOf(sheets: readonly BuiltSheet[]): SheetSample[] {
  return sheets.map((sheet, i) => {
    const shape = shapeOf(sheet, `sheet${i}`);
    return { shape, blocks: samplePlan(shape).map((area) => blockOf(sheet.cells, area)) };
  });
}

export interface Outcome {
  recognition: Recognition;
  register: Register;
  reader: RegisterReader;
}

/** Recognises and reads sheets; the rows come in chunks of `chunk`. */
export function read(
  sheets: readonly BuiltSheet[],
  date1904 = false,
  choices: Choices = NO_CHOICES,
  chunk = 37,
): Outcome {
  const samples = samplesOf(sheets);
  const recognition = recognise(samples, choices, { date1904 });
  const reader = new RegisterReader(recognition, {
    date1904,
    merged: new Map(sheets.map(({ merged }, i) => [`sheet${i}`, merged ?? []])),
  });
  for (const { sheetId, firstDataRow, lastDataRow } of recognition.sheets) {
    const at = samples.findIndex(({ shape }) => shape.id === sheetId);
    const used = samples[at]?.shape.used;
    if (!used) continue;
    for (let row = firstDataRow; row <= lastDataRow; row += chunk) {
      const area = { ...used, row, rowCount: Math.min(chunk, lastDataRow + 1 - row) };
      reader.add(sheetId, blockOf((sheets[at] as BuiltSheet).cells, area));
    }
  }
  return { recognition, register: reader.finish(), reader };
}

export interface Score {
  layout: string;
  family: string;
  right: number;
  /** A column read as something that it is not. */
  wrong: string[];
  /** A column that should have been read and was not. */
  missed: string[];
  /** Wrong, at 0.9 and more; and how many matches there are at 0.9 and more. */
  wrongAndSure: string[];
  sure: number;
  sheetsRight: boolean;
  headersRight: boolean;
  rowsRight: boolean;
  rows: string;
  figuresRight: number;
  figures: string[];
}

const idOf = (match: ColumnMatch, field: ExpectedField) => {
  const part = field?.includes(":") && match.part ? `:${match.part}` : "";
  return match.field + (match.year === undefined ? part : `:${match.year}`);
};

export function score(layout: Layout): Score {
  const { recognition, register } = read(layout.sheets, layout.date1904);
  const result: Score = {
    layout: layout.name,
    family: layout.family,
    right: 0,
    wrong: [],
    missed: [],
    wrongAndSure: [],
    sure: 0,
    sheetsRight: true,
    headersRight: true,
    rowsRight: true,
    rows: "",
    figuresRight: 0,
    figures: [],
  };
  layout.sheets.forEach((sheet, i) => {
    const found = recognition.sheets.find(({ sheetId }) => sheetId === `sheet${i}`);
    const kind = sheet.expected ? "contracts" : sheet.kind;
    if ((found?.kind ?? undefined) !== kind) result.sheetsRight = false;
    if (!sheet.expected) return;
    if (found && found.headerRow !== sheet.expected.headerRow) result.headersRight = false;
    const matches =
      found?.kind === "contracts" && found.headerRow === sheet.expected.headerRow ? found.columns : [];
    for (const [column, field] of sheet.expected.fields) {
      const here = matches.filter((match) => match.column === column && match.taken);
      const wanted = field === null ? [] : field.split("+");
      for (const match of here) {
        const good = wanted.includes(idOf(match, field));
        if (match.confidence >= 0.9) {
          result.sure++;
          if (!good) result.wrongAndSure.push(`${match.header} → ${idOf(match, field)}`);
        }
        if (good) result.right++;
        else result.wrong.push(`${match.header} → ${idOf(match, field)} ${match.confidence} (${field})`);
      }
      if (wanted.length > 0 && here.length === 0)
        result.missed.push(`${sheet.cells[sheet.expected.headerRow]?.[column]} (${field})`);
    }
  });
  result.rowsRight = register.size === layout.contracts.length;
  result.rows = `${register.size}/${layout.contracts.length}`;
  for (const [name, [is, should]] of Object.entries(figures(layout, register))) {
    if (is === should) result.figuresRight++;
    else result.figures.push(`${name} ${is} ≠ ${should}`);
  }
  return result;
}

/** What the indicators are made of: read, and as the contracts say. */
function figures(layout: Layout, register: Register): Record<string, [number, number]> {
  const result: Record<string, [number, number]> = {};
  const count = (test: (i: number) => boolean) =>
    Array.from({ length: register.size }, (_, i) => i).filter(test).length;
  const awarded = (i: number) => register.awarded[i] === 1;
  for (const year of [2022, 2023]) {
    result[`notified ${year}`] = [
      count((i) => register.notificationYear[i] === year && awarded(i)),
      layout.contracts.filter((c) => c.year === year && (c.awarded || !layout.outcome)).length,
    ];
  }
  if (layout.amounts) {
    let sum = 0;
    for (const amount of register.amount) if (!Number.isNaN(amount)) sum += amount;
    result["amount"] = [
      Math.round(sum),
      Math.round(layout.contracts.reduce((total, c) => total + c.amount, 0)),
    ];
  }
  for (const [fact, answer] of Object.entries(layout.facts)) {
    const states = register.facts[fact as keyof Register["facts"]];
    for (const [state, wanted] of [
      [2, true],
      [1, false],
    ] as const) {
      result[`${fact} ${wanted ? "yes" : "no"}`] = [
        states ? states.reduce((sum, value) => sum + (value === state ? 1 : 0), 0) : -1,
        layout.contracts.filter((c) => answer(c) === wanted).length,
      ];
    }
  }
  return result;
}
