/** The columns of the sheet « Détail », how wide they are, and the header over them. */
import type { Register } from "../register/contracts";
import type { ReportTexts } from "../text/fr/report";
import { reportTexts } from "../text/report";
import type { SheetBuilder, ColumnPlan } from "./builder";
import { lineHeight } from "./design";
import type { DetailFigure } from "./detail-columns";
import { REMARKS, type GoneContract } from "./detail-following";
import { INNER_KEY } from "./keys";
import type { SheetContext } from "./scene";
import { INDENT, lineCount, widestWord } from "./text-width";

export interface DetailContext extends SheetContext {
  /** Leaves suppliers and amounts out. */
  anonymous?: boolean;
  /**
   * The sheet stays in the workbook, where people write beside its rows: these contracts are listed no more, and carry
   * remarks. A sheet that is shared has no room for any.
   */
  kept?: readonly GoneContract[];
  /** Of a published year: the day whose register gives texts and amounts, and the published contracts that it no longer has. */
  since?: { day: number; gone: readonly string[] };
}

/** Number and object tell on every page which contract a row is. */
export const TITLE_COLUMNS = 2;

/** Size of the cells, and of the header, whose bold letters are wider. */
export const CELL_SIZE = 9;
const HEADER_SIZE = 9.5;
const BOLD = 1.07;

interface HeadedColumn extends ColumnPlan {
  title: string;
  style: "headerText" | "header" | "headerCentre";
}

/** Widths of the columns whose texts are wrapped. */
export const OBJECT = { key: "object", width: 38 };
export const SUPPLIER = { key: "supplier", width: 21 };

/** The columns of the table, in their order. */
export function tableColumns(
  figures: readonly DetailFigure[],
  register: Register,
  contracts: readonly number[],
  context: DetailContext,
): HeadedColumn[] {
  const text = reportTexts(context.language).detail;
  const numbers = roomFor(contracts.map((contract) => register.contractNumber[contract] ?? ""));
  const procedures = roomFor(contracts.map((contract) => register.procedureNumber[contract] ?? ""));
  return [
    wideEnough({ key: "number", width: numbers, title: text.number, style: "headerText" }),
    { ...OBJECT, title: text.object, style: "headerText" },
    ...(withSuppliers(register, context)
      ? [{ ...SUPPLIER, title: text.supplier, style: "headerText" } as const]
      : []),
    wideEnough({ key: "procedure", width: procedures, title: text.procedure, style: "headerText" }),
    wideEnough({ key: "date", width: 11, title: text.date, style: "header" }),
    ...(withAmounts(register, context)
      ? [wideEnough({ key: "amount", width: 13, title: text.amount, style: "header" })]
      : []),
    ...figures.flatMap((figure) => figureColumns(figure, text, context).map(wideEnough)),
  ];
}

function figureColumns(
  { figure, ids, keys }: DetailFigure,
  text: ReportTexts["detail"],
  { language }: DetailContext,
): HeadedColumn[] {
  const named = ids.join(", ");
  const title = `${named}\n${figure.definition.shortLabel[language]}`;
  const quantities = [
    { key: keys.value, title: text.quantity(named) },
    { key: keys.weight, title: text.weight(named) },
  ];
  return [
    { key: keys.state, width: 12, title, style: "headerCentre" },
    ...quantities.flatMap(({ key, title: said }): HeadedColumn[] =>
      key === null ? [] : [{ key, width: 9, title: said, style: "header" }],
    ),
  ];
}

/** Beside the table: the key of the row once more, and room for what people write. */
export function remarkColumns({ remarks }: ReportTexts["detail"]): HeadedColumn[] {
  return [
    { key: INNER_KEY, width: 2, hidden: true, title: "", style: "headerText" },
    { key: REMARKS, width: 36, title: remarks, style: "headerText" },
  ];
}

/** No word of a header is cut. */
function wideEnough(column: HeadedColumn): HeadedColumn {
  const indent = column.style === "headerCentre" ? 0 : INDENT;
  const least = Math.ceil(widestWord(column.title, HEADER_SIZE) * BOLD + indent);
  return { ...column, width: Math.max(column.width, least) };
}

/** Numbers are seen whole as long as they are numbers, not sentences. */
function roomFor(numbers: readonly string[]): number {
  const longest = numbers.reduce((known, one) => (one.length > known.length ? one : known), "");
  return Math.max(11, Math.min(20, Math.ceil(widestWord(longest.slice(0, 30), CELL_SIZE) + INDENT)));
}

/** Adds the header, as high as its titles need. */
export function addHeader(builder: SheetBuilder, columns: readonly HeadedColumn[]): number {
  const lines = columns.map(({ title, width, style }) => {
    const room = width - (style === "headerCentre" ? 0 : INDENT);
    return lineCount(title, room / BOLD, HEADER_SIZE);
  });
  const height = Math.max(...lines) * lineHeight(HEADER_SIZE) + 8;
  const row = builder.row({ id: "header:1" }, height, "header");
  for (const { key, title, style } of columns) builder.put(row, builder.column(key), title, style);
  return row;
}

export function withAmounts(register: Register, context: DetailContext): boolean {
  return register.hasAmount && context.anonymous !== true;
}

export function withSuppliers(register: Register, context: DetailContext): boolean {
  return context.anonymous !== true && register.supplierName.some((name) => name !== "");
}
