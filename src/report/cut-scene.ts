/** What the parts of « Ventilation » share. */
import type { Assessment, Figure } from "../spaser/assessment";
import type { CutGroup } from "../spaser/cuts/cut";
import type { DimensionId } from "../spaser/cuts/dimensions";
import { formatBase } from "../text/format";
import type { reportTexts } from "../text/report";
import type { SheetBuilder } from "./builder";
import { lineHeight } from "./design";
import { valueFormat } from "./number-formats";
import { cellValue, type SheetContext } from "./scene";
import { lineCount } from "./text-width";

/** A share of fewer contracts says little. */
export const FEW = 5;

export const CELL_SIZE = 9;

export interface CutScene {
  builder: SheetBuilder;
  whole: Assessment;
  field: DimensionId;
  groups: readonly CutGroup[];
  context: SheetContext;
  words: ReturnType<typeof reportTexts>;
}

/** The rows under the header of the table are of this field. */
export function fieldKey(field: DimensionId): string {
  return `by:${field}`;
}

/** A row with an indicator, its base and its result, as the sheet of indicators has them. */
export function addFigure(
  builder: SheetBuilder,
  key: string,
  label: string,
  figure: Figure,
  context: SheetContext,
  words: CutScene["words"],
): number {
  const { language } = context;
  const { unit, decimals } = figure.definition;
  const column = builder.column("label");
  const lines = lineCount(label, builder.widthOf(column, column) - 1, CELL_SIZE);
  const row = builder.row({ id: key }, Math.min(409, lines * lineHeight(CELL_SIZE) + 5), "cell");
  builder.put(row, builder.column("id"), figure.id, "cell");
  builder.put(row, column, label, "cellText");
  builder.put(
    row,
    builder.column("base"),
    formatBase(figure.numerator, figure.population, language),
    isFew(figure) ? "cellFewFigure" : "cellFigure",
  );
  const shown = cellValue(context, unit, figure.value ?? words.notAvailable);
  builder.put(row, builder.column("value"), shown, isFew(figure) ? "cellFewFigure" : "result", {
    numberFormat: valueFormat(unit, decimals, language, figure.value),
  });
  return row;
}

export function isFew({ kind, population, value }: Figure): boolean {
  return kind === "ratio" && value !== null && population !== null && population < FEW;
}

export function figuresOf({ figures, year }: Assessment): Figure[] {
  return [...(figures.get(year)?.values() ?? [])];
}
