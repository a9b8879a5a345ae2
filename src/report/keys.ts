/**
 * The hidden anchors of a sheet: A1 says what the sheet is, row 1 names the columns, column A names the rows and carries
 * what is needed to read the row back. They let every cell be found again wherever the user moved it.
 */
import type { Cell } from "../register/grid";
import { OWN_MARK } from "../register/own-sheets";
import { UNITS, type Target, type Unit } from "../spaser/framework";

export const KEY_ROW = 0;
export const KEY_COLUMN = 0;

/** Column of « Détail » that holds the keys of its rows once more: they go where a sort of its table takes the row. */
export const INNER_KEY = "contract";

/** Key of the row in which the name of the body is typed. */
export const BODY_ROW = "body:1";

/** Grows when keys or the meaning of cells change. */
const LAYOUT = 1;

export type SheetKindOfOurs = "indicators" | "detail" | "cut";

export interface Marker {
  frameworkId: string;
  year: number;
  kind: SheetKindOfOurs;
  /** Version of the keys, then a fingerprint of the geometry: equal = the cells stand and look as in the plan. */
  layout: string;
}

export function markerText(marker: Omit<Marker, "layout">, fingerprint: string): string {
  return [OWN_MARK, marker.frameworkId, marker.year, marker.kind, `${LAYOUT}.${fingerprint}`].join("|");
}

/** What a sheet says of itself in A1, or null when it isn't one of ours. */
export function parseMarker(a1: Cell): Marker | null {
  if (typeof a1 !== "string") return null;
  const [product, frameworkId, year, kind, layout, ...rest] = a1.split("|");
  if (product !== OWN_MARK || rest.length > 0 || !frameworkId || !layout) return null;
  if (!/^[a-z0-9-]{1,40}$/i.test(frameworkId) || !year || !/^(19|20|21)\d\d$/.test(year)) return null;
  if (kind !== "indicators" && kind !== "detail" && kind !== "cut") return null;
  return { frameworkId, year: Number(year), kind, layout };
}

/** What the key of a row says. */
export interface RowKey {
  /** "ind:2.1", "texts:2", "note:3.1" …: unique in the sheet. */
  id: string;
  /** Unit of the row's values: how typed ones are read. */
  unit?: Unit;
  /** The target that stands there when the buyer chose none; null = none. */
  target?: number | null;
  /** The national reference point that stands there when the buyer chose none; null = none. */
  reference?: number | null;
  /** Which side of the target, and of the reference point, is the good one: a typed « ≤ » may say the other. */
  bounds?: Record<"target" | "reference", Target["direction"]>;
  /** Years whose value cell is typed in. */
  entries?: number[];
  /** Those of them that had a value when the sheet was written: an empty one has been erased since. */
  filled?: number[];
  /** Columns under which the second free text of the row stands. */
  outlook?: string[];
  /** Of « Détail »: when the year that it shows was published; it then stays as it was written. */
  published?: string;
  /** Where the row stood in the plan that it was written from: tells a copy of it, which stands elsewhere, from the row itself. */
  place?: number;
  /** Print of the text that was written into the input of this row: another text there was typed since. */
  written?: string;
  /** One print of three characters per computed cell, as it was last written, from left to right. */
  prints?: string;
}

const SIGN: Record<Target["direction"], string> = { atLeast: ">", atMost: "<" };

export function rowKeyText(key: RowKey): string {
  const parts = [key.id];
  if (key.unit !== undefined) parts.push(`u=${key.unit}`);
  if (key.target !== undefined) parts.push(`t=${key.target ?? ""}`);
  if (key.reference !== undefined) parts.push(`r=${key.reference ?? ""}`);
  if (key.bounds) parts.push(`b=${SIGN[key.bounds.target]}${SIGN[key.bounds.reference]}`);
  if (key.entries && key.entries.length > 0) parts.push(`e=${key.entries.join(",")}`);
  if (key.filled && key.filled.length > 0) parts.push(`f=${key.filled.join(",")}`);
  if (key.outlook) parts.push(`o=${key.outlook.join(",")}`);
  if (key.published) parts.push(`d=${key.published}`);
  if (key.place !== undefined) parts.push(`n=${key.place}`);
  if (key.written) parts.push(`w=${key.written}`);
  if (key.prints) parts.push(`p=${key.prints}`);
  return parts.join("|");
}

/** Reads the key of a row; null where there is none. What is odd in it is left out, never trusted. */
export function parseRowKey(cell: Cell | undefined): RowKey | null {
  if (typeof cell !== "string" || cell === "") return null;
  const [id, ...parts] = cell.split("|");
  if (!id || !/^[a-z]+:[\w.:-]*$/i.test(id)) return null;
  const key: RowKey = { id };
  for (const part of parts) {
    const value = part.slice(2);
    switch (part.slice(0, 2)) {
      case "u=": {
        const unit = UNITS.find((name) => name === value);
        if (unit !== undefined) key.unit = unit;
        break;
      }
      case "t=":
      case "r=": {
        const number = value === "" ? null : Number(value);
        if (number !== null && !Number.isFinite(number)) break;
        if (part.startsWith("t")) key.target = number;
        else key.reference = number;
        break;
      }
      case "b=": {
        const [target, reference] = [...value].map((sign) => (sign === SIGN.atMost ? "atMost" : "atLeast"));
        if (/^[<>]{2}$/.test(value) && target && reference) key.bounds = { target, reference };
        break;
      }
      case "e=":
        key.entries = yearsIn(value);
        break;
      case "f=":
        key.filled = yearsIn(value);
        break;
      case "o=":
        key.outlook = value.split(",");
        break;
      case "d=":
        key.published = value;
        break;
      case "n=":
        if (/^\d{1,7}$/.test(value)) key.place = Number(value);
        break;
      case "w=":
        key.written = value;
        break;
      case "p=":
        key.prints = value;
        break;
    }
  }
  return key;
}

function yearsIn(list: string): number[] {
  return list
    .split(",")
    .map(Number)
    .filter((year) => Number.isInteger(year));
}

/** A short print of a value, to notice that a computed cell is no longer what was written: 46,656 possibilities. */
export function print(value: Cell): string {
  return (hash(`${typeof value}${value}`) % 46_656).toString(36).padStart(3, "0");
}

/** A print of a long text, for the geometry of a sheet. */
export function fingerprint(text: string): string {
  return hash(text).toString(36);
}

function hash(text: string): number {
  // Signed while it is being mixed: engines hold such integers without a box.
  let value = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  // The low bits of FNV are weak: mix before a modulo is taken.
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}
