/** Cell references as files write them. */
import { parseRect, type Rect } from "../model/address";

/** "0,2" (row, column) as numbers. */
export function readCoordinates(key: string): { row: number; column: number } {
  const comma = key.indexOf(",");
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
}

/** The block of "A1:C3" or "$A$1:$C$3", with or without a sheet before it. */
export function parseArea(text: string): Rect | null {
  return parseRect(text.slice(text.lastIndexOf("!") + 1));
}

/** The blocks of "A1:B2 D4". */
export function parseAreas(text: string): Rect[] {
  return text
    .split(/[ ,]+/)
    .map((part) => parseRect(part))
    .filter((area): area is Rect => area !== null);
}
