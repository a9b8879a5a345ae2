/** The looks that Excel's table styles ("TableStyleMedium2"…) lay under cells, for the Office theme. */
import { contains, rect } from "../../emulator/model/address";
import type { Table } from "../../emulator/model/objects";
import type { Worksheet } from "../../emulator/model/worksheet";
import { mix } from "./conditional";

export interface TableLook {
  readonly fill: string | null;
  readonly colour: string | null;
  readonly bold: boolean;
  readonly rule: string | null;
}

const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

interface Scheme {
  readonly accent: string;
  readonly solidHeader: boolean;
}

function schemeOf(table: Table): Scheme | null {
  const found = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!found) return null;
  const number = Number(found[2]) - 1;
  return {
    accent: ACCENTS[number % 7] ?? "#000000",
    solidHeader: found[1] !== "Light" || Math.floor(number / 7) === 1,
  };
}

export class TableStyles {
  private readonly schemes: readonly { table: Table; scheme: Scheme }[];

  constructor(sheet: Worksheet) {
    this.schemes = sheet.tables.flatMap((table) => {
      const scheme = schemeOf(table);
      return scheme ? [{ table, scheme }] : [];
    });
  }

  at(row: number, column: number): TableLook | null {
    for (const { table, scheme } of this.schemes) {
      if (!contains(table.area, rect(row, column))) continue;
      const line = row - table.area.row;
      const pale = mix(scheme.accent, "#FFFFFF", 0.6);
      if (table.showHeaders && line === 0) {
        return scheme.solidHeader
          ? { fill: scheme.accent, colour: "#FFFFFF", bold: true, rule: null }
          : { fill: null, colour: null, bold: true, rule: scheme.accent };
      }
      const last = table.showTotals && line === table.area.rows - 1;
      if (last) return { fill: null, colour: null, bold: true, rule: scheme.accent };
      const body = line - (table.showHeaders ? 1 : 0);
      const banded = table.showBandedRows && body % 2 === 0;
      return {
        fill: banded ? mix(scheme.accent, "#FFFFFF", 0.82) : null,
        colour: null,
        bold: false,
        rule: pale,
      };
    }
    return null;
  }
}
