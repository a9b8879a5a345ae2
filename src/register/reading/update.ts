/** A few edited rows → the register as a full reading would give it, without reading the other rows. */
import { assemble, kindsNamed } from "./assembling";
import { checkAmounts, checkRange, noteUnknownEnds } from "./checks";
import { OUTDATED, TEXT_FIELDS } from "./columns";
import type { ContractRows } from "./contract-rows";
import type { Register } from "../contracts";
import { NO_DAY, NO_YEAR } from "../contracts";
import { asideAs } from "./merging";
import type { Finding } from "../finding";
import type { Cell, RowBlock } from "../grid";
import type { RegisterReader } from "./read";
import type { SheetReading } from "./sheet-reading";
import { keysAt } from "./key-columns";
import { EXAMPLES, isPlainContract, rowKind } from "./row-kind";
import { SLICE } from "./step-context";

/**
 * Puts edited rows in the place of what was read from them, in `register` itself. `block` holds the rows as they are now, with
 * all columns that `reader.neededColumns` names; `reader` is the one that made the register.
 *
 * Returns the contracts that may differ, ascending; null when the edit touches more than the contracts' own facts, and the
 * register must be read anew: a header, a row that begins or ceases to be a contract, a number that is changed or that several
 * rows share, an outdated version, a related table, an amount where sums tell totals, a fact that nothing told before. After null the register is unchanged, but
 * the reader must not be used again.
 */
export function updateRows(
  register: Register,
  reader: RegisterReader,
  sheetId: string,
  block: RowBlock,
): { changedContracts: number[] } | null {
  const reading = reader.readings.get(sheetId);
  const { entries, grouping } = reader;
  if (!reading || !entries || !grouping) return null;
  const edited = editedEntries(reader, reading, block);
  if (!edited || edited.some(({ entry }) => grouping.shared.has(entry))) return null;
  if (edited.length === 0) return { changedContracts: [] };
  if (edited.length > SLICE) return null;

  const { rows, log } = reader;
  const kinds = kindsNamed(reader.named);
  const rowNumbers = new Set(edited.map(({ at }) => block.firstRow + at));
  const inEditedRow = ({ sheet, row }: Finding) =>
    sheet === reading.sheet.sheetName && row !== null && rowNumbers.has(row);
  const outliers = log.all().some((finding) => finding.code === "amountOutlier" && inEditedRow(finding));
  log.remove((finding) => finding.code === "endUnknown" || inEditedRow(finding));
  // The rows are parsed behind the last entry; `finish` left room there.
  const spare = rows.size;
  reader.clear(spare, spare + edited.length);
  edited.forEach(({ at, entry }, k) => {
    rows.rowOf.array[spare + k] = rows.rowOf.array[entry] as number;
    rows.sheetOf.array[spare + k] = reading.index;
    reader.parse(reading, block.cells[at] as Cell[], block.firstColumn, spare + k);
  });
  const changesGrouping = edited.some(
    ({ entry }, k) =>
      rows.texts.contractNumber[spare + k] !== rows.texts.contractNumber[entry] ||
      (((rows.flags.array[spare + k] as number) | (rows.flags.array[entry] as number)) & OUTDATED) !== 0 ||
      asideAs(rows, spare + k) !== asideAs(rows, entry) ||
      (reading.hasGaps && isDated(rows, spare + k) !== isDated(rows, entry)),
  );
  const sameAmounts = edited.every(({ entry }, k) =>
    Object.is(rows.amount.array[entry], rows.amount.array[spare + k]),
  );
  if (changesGrouping || (reading.hasSums && !sameAmounts)) {
    rows.trim();
    return null;
  }

  const undo = edited.map(({ entry }) => snapshot(rows, entry));
  const contracts = edited.map(({ entry }, k) => {
    const contract = entries.contractOf ? (entries.contractOf[entry] as number) : entry;
    copyEntry(reader, spare + k, entry, contract);
    return contract;
  });
  rows.trim();
  reader.renameFacts();
  const now = assemble(entries, reader);
  if (shapeOf(now) !== shapeOf(register) || kindsNamed(reader.named) !== kinds) {
    // A kind of consideration that nobody named before, or that nobody names any more.
    edited.forEach(({ entry }, k) => {
      restore(reader, undo[k] as Snapshot, entry, contracts[k] as number);
    });
    return null;
  }
  const context = reader.checkContext(entries);
  for (const contract of contracts) checkRange(context, contract, contract + 1);
  noteUnknownEnds(context);
  if (!sameAmounts || outliers) {
    // One amount can move the threshold for all.
    log.remove(({ code }) => code === "amountOutlier");
    checkAmounts(context);
  }
  register.findings = log.all();
  register.findingCounts = log.totals();
  return { changedContracts: [...new Set(contracts)].sort((a, b) => a - b) };
}

/** The entries of the block's rows; null when a row begins or ceases to be a contract, or the header is among them. */
function editedEntries(
  reader: RegisterReader,
  reading: SheetReading,
  block: RowBlock,
): { at: number; entry: number }[] | null {
  const { sheet } = reading;
  const keys = keysAt(reading.keys, block.firstColumn);
  const edited: { at: number; entry: number }[] = [];
  for (let at = 0; at < block.cells.length; at++) {
    const row = block.firstRow + at;
    const cells = block.cells[at] as Cell[];
    if (row < sheet.firstDataRow) return null;
    const below = row - sheet.headerRow;
    const asked = { sums: false };
    const kind =
      below > EXAMPLES && isPlainContract(cells, keys)
        ? "contract"
        : rowKind(cells, keys, below, () => (asked.sums = true));
    if (asked.sums) return null;
    const entry = row > sheet.lastDataRow ? -1 : reader.rows.entryOf(reading.index, row);
    if (entry >= 0 ? kind !== "contract" : kind !== "blank") return null;
    if (entry >= 0) edited.push({ at, entry });
  }
  return edited;
}

function isDated(rows: ContractRows, entry: number): boolean {
  return rows.notificationDay.array[entry] !== NO_DAY || rows.notificationYear.array[entry] !== NO_YEAR;
}

function copyEntry(reader: RegisterReader, from: number, entry: number, contract: number): void {
  const { rows, entries } = reader;
  for (const { column, array } of rows.tracks.values()) {
    const value = array[from] as number;
    array[entry] = value;
    const out = entries?.arrays.of(column);
    if (out) out[contract] = value;
  }
  for (const field of TEXT_FIELDS) {
    const text = rows.texts[field][from] as string;
    rows.texts[field][entry] = text;
    if (entries) entries.texts[field][contract] = text;
  }
}

interface Snapshot {
  numbers: Map<string, number>;
  texts: string[];
}

function snapshot(rows: ContractRows, entry: number): Snapshot {
  return {
    numbers: new Map([...rows.tracks].map(([name, track]) => [name, track.array[entry] as number])),
    texts: TEXT_FIELDS.map((field) => rows.texts[field][entry] as string),
  };
}

function restore(reader: RegisterReader, before: Snapshot, entry: number, contract: number): void {
  const { rows, entries } = reader;
  for (const { column, array } of rows.tracks.values()) {
    const value = before.numbers.get(column.name) as number;
    array[entry] = value;
    const out = entries?.arrays.of(column);
    if (out) out[contract] = value;
  }
  TEXT_FIELDS.forEach((field, i) => {
    const text = before.texts[i] as string;
    rows.texts[field][entry] = text;
    if (entries) entries.texts[field][contract] = text;
  });
}

/** Which facts a register has and where they come from. */
function shapeOf(register: Register): string {
  return JSON.stringify([Object.keys(register.facts).sort(), Object.entries(register.derived).sort()]);
}
