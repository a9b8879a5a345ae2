/** The division of a CPV code: its first two digits. */
import type { ColumnMatch } from "../recognition";
import type { StepContext, RowStep } from "./step-context";

const ZERO = 48;

export function divisionStep({ rows }: StepContext, { column }: ColumnMatch): RowStep {
  const track = rows.track("cpvDivision");
  return (row, offset, entry) => {
    const cell = row[column - offset];
    if (cell !== undefined && cell !== "") track.array[entry] = divisionOf(cell);
  };
}

/** 1 to 98; 0 where none can be told. As a number the code has lost its leading zero. */
export function divisionOf(cell: string | number | boolean): number {
  if (typeof cell === "number") return divisionOfText(String(cell).padStart(8, "0"));
  return typeof cell === "string" ? divisionOfText(cell) : 0;
}

function divisionOfText(text: string): number {
  let from = 0;
  while (from < text.length && text.charCodeAt(from) <= 32) from++;
  const tens = text.charCodeAt(from) - ZERO;
  const units = text.charCodeAt(from + 1) - ZERO;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : 0;
}
