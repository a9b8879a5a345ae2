/** A plain table: one header row that is repeated on every page, no merged cells, a name and a description for who can't see it. */
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import type { IContext, ITableOptions, IXmlableObject } from "docx";
import { COLOURS } from "../report/design";
import { ink, NO_RULE, RULE, STRONG_RULE, STRONG, STYLES, TEXT_WIDTH } from "./look";

export interface Description {
  name: string;
  description: string;
}

export interface Column<Row> {
  head: string;
  /** Its part of the width: what the columns have is shared out in proportion. */
  width: number;
  /** Numbers stand at the right. */
  number?: boolean;
  cell: (row: Row) => string | Paragraph[];
  /** Words of the cell are bold. */
  strong?: boolean;
}

/** Word tells a table's name and description to a screen reader; the library knows only how to draw it. */
class DescribedTable extends Table {
  constructor(
    options: ITableOptions,
    private readonly description: Description,
  ) {
    super(options);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    const parts: unknown = xml?.["w:tbl"];
    for (const part of Array.isArray(parts) ? parts.filter(hasProperties) : []) {
      const said = {
        "w:tblCaption": this.description.name,
        "w:tblDescription": this.description.description,
      };
      part["w:tblPr"].push(
        ...Object.entries(said).map(([tag, text]) => ({ [tag]: { _attr: { "w:val": text } } })),
      );
    }
    return xml;
  }
}

function hasProperties(part: unknown): part is { "w:tblPr": object[] } {
  return typeof part === "object" && part !== null && "w:tblPr" in part && Array.isArray(part["w:tblPr"]);
}

export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  description: Description,
): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / whole) * TEXT_WIDTH));
  const cell = (children: Paragraph[], at: number, isHead: boolean) =>
    new TableCell({
      children,
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: "center",
      ...(isHead ? { shading: { fill: ink(COLOURS.pale), type: "clear", color: "auto" } } : {}),
      borders: { top: NO_RULE, left: NO_RULE, right: NO_RULE, bottom: isHead ? STRONG_RULE : RULE },
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head: text, number }, at) =>
      cell([new Paragraph({ text, style: number ? STYLES.headNumber : STYLES.head })], at, true),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, at) => cell(contentOf(row, column), at, false)),
      }),
  );
  return new DescribedTable(
    {
      rows: [head, ...body],
      columnWidths: widths,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: {
        ...{ top: NO_RULE, bottom: NO_RULE, left: NO_RULE, right: NO_RULE },
        ...{ insideHorizontal: NO_RULE, insideVertical: NO_RULE },
      },
      margins: { left: 85, right: 85, top: 20, bottom: 20 },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    },
    description,
  );
}

function contentOf<Row>(row: Row, { cell, number, strong }: Column<Row>): Paragraph[] {
  const content = cell(row);
  if (typeof content !== "string") return content;
  const run = new TextRun({ text: content, ...(strong ? { style: STRONG } : {}) });
  return [new Paragraph({ style: number ? STYLES.number : STYLES.cell, children: [run] })];
}
