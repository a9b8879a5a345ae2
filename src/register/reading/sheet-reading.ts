/** What reading keeps of a sheet of contracts while its rows come. */
import type { ContractSheet } from "./contract-sheet";
import type { KeyColumns } from "./key-columns";
import type { MergedCells } from "./merged-cells";
import type { RecognisedSheet } from "../recognition";
import type { Derivations } from "./settle-rows";

/** A sheet of contracts while it is read. */
export interface SheetReading {
  sheet: RecognisedSheet;
  index: number;
  keys: KeyColumns;
  columns: ContractSheet;
  can: Derivations;
  /** Rows with a lone text: a section if contracts follow, a note if none does. */
  lone: { row: number; text: string }[];
  contracts: number;
  /** The sheet's first entry, and the first after its last total. */
  firstEntry: number;
  summedFrom: number;
  /** Sums decided what a row is: another amount may decide otherwise. */
  hasSums: boolean;
  /** Rows without number or date stand below others: whether they belong to them depends on how the sheet is written. */
  hasGaps: boolean;
  /** null where nothing is merged down several rows. */
  merged: MergedCells | null;
}
