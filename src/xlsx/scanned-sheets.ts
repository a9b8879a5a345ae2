/** The sheets of an archive that are understood without the library, each read while it is unpacked. */
import type { Area, Cell, UnvaluedFormulas } from "../register/grid";
import { mergesIn } from "./merges";
import { SharedStringsScan } from "./shared-strings";
import { SheetScan } from "./sheet-scan";
import { unpackedInPieces, type ZipEntry, type ZipProblem } from "./zip-entries";

/** What stands around the cells of a sheet part. */
export interface AroundCells {
  /** Hidden rows, from 0. */
  hidden: number[];
  merged: Area[];
  unvalued: UnvaluedFormulas[];
}

export interface ScannedSheet extends AroundCells {
  used: Area | null;
  /** The cells of the used area, rows of the same length. */
  cells: Cell[][];
  /** Letters in all cells together; cells from the first column to the last value of each row. */
  letters: number;
  width: number;
  /** Cells with and without a value. */
  named: number;
}

/** The texts that cells share; null when they aren't understood. */
export function scannedStrings(bytes: Uint8Array, entry: ZipEntry): readonly string[] | null | ZipProblem {
  const scan = new SharedStringsScan();
  const problem = unpackedInPieces(bytes, entry, (piece) => scan.push(piece));
  if (problem !== null && problem !== "stopped") return problem;
  return problem === null && scan.finish() ? scan.texts : null;
}

/** A sheet; null when it isn't understood, or names more cells than `mostCells`. */
export function scannedSheet(
  bytes: Uint8Array,
  entry: ZipEntry,
  strings: readonly string[],
  mostCells: number,
): ScannedSheet | null | ZipProblem | "tooLarge" {
  const scan = new SheetScan(strings, mostCells);
  const problem = unpackedInPieces(bytes, entry, (piece) => scan.push(piece));
  if (problem !== null && problem !== "stopped") return problem;
  if (scan.rows.isTooLarge) return "tooLarge";
  if (problem === "stopped" || !scan.finish()) return null;
  const { rows, hidden, unvalued, cells } = scan;
  return {
    used: rows.used,
    cells: rows.grid(),
    letters: rows.letters,
    width: rows.cells,
    named: cells,
    hidden,
    merged: mergesIn(scan.tail()),
    unvalued: unvalued.list(),
  };
}
