/** Rows → register: takes the needed columns chunk by chunk, parses each row once, and keeps nothing of the grid. */
import { checkContracts } from "./checks";
import type { CheckContext } from "./checks";
import { compact } from "./compacting";
import type { ContractColumns } from "./compacting";
import { CONTINUES } from "./columns";
import { ContractRows } from "./contract-rows";
import { ContractSheet, readMatches } from "./contract-sheet";
import type { Scratch } from "./step-context";
import { SLICE } from "./step-context";
import type { Register } from "../contracts";
import type { ContractFieldId, RelatedTableKind } from "../fields";
import type { Finding } from "../finding";
import { FindingLog } from "./finding-log";
import { quoted } from "./finding-log";
import type { Area, Cell, RowBlock } from "../grid";
import { describesContracts, isQuantity } from "../fields";
import type { KeyColumns } from "./key-columns";
import { keysAt, keysOf } from "./key-columns";
import { lotsBelow, takeFrom } from "./lots-below";
import { LeftOut } from "./left-out";
import type { SheetReading } from "./sheet-reading";
import { MergedCells } from "./merged-cells";
import { NumberIndex } from "../cells/joining";
import type { Grouping } from "./merging";
import { groupRows } from "./merging";
import { remarksColumns } from "./outcome-step";
import type { ColumnMatch, RecognisedSheet, Recognition } from "../recognition";
import { RelatedRows } from "./related-rows";
import { assemble, noteTables } from "./assembling";
import { EXAMPLES, isPlainContract, isUnderMerged, rowKind } from "./row-kind";

import { deriveFacts, hashNumbers, settleAwards, settleDates } from "./settle-rows";
import type { Derivations, Named } from "./settle-rows";

/** Rows that are read before their columns are put together: as many as the nearest memory of a processor still holds then. */
const AT_HAND = 512;

/**
 * Reads a recognised workbook. Hand over the blocks of a sheet in row order with `add`, each row once; they are not kept.
 * `finish` gives the register. Nothing throws on any cell: every doubt is a finding of the register.
 */
export class RegisterReader {
  readonly rows: ContractRows;
  readonly log = new FindingLog();
  readonly sheets: RecognisedSheet[];
  readonly sheetNames: string[];
  readonly readings = new Map<string, SheetReading>();
  readonly named: Named = { social: 0, environmental: 0 };
  /** Rows under merged cells, and lots below the first row of their consultation: other rows say what they are. */
  private readonly bound = new Set<number>();
  grouping: Grouping | null = null;
  entries: ContractColumns | null = null;
  /** Rows kept per sheet, related tables included. */
  private readonly sizes: number[];
  private readonly related = new Map<RelatedTableKind, RelatedRows>();
  /** Reads the planning sheets, as a register of their own. */
  private readonly planning: RegisterReader | null;
  private readonly leftOut: LeftOut;
  private readonly scratch: Scratch = {
    partialYear: new Int16Array(SLICE),
  };

  constructor(
    recognition: Recognition,
    /** `merged`: by sheet, the cells merged down several rows, where they are known. */
    private readonly options: { date1904: boolean; merged?: ReadonlyMap<string, readonly Area[]> },
  ) {
    this.sheets = recognition.sheets;
    this.sheetNames = this.sheets.map(({ sheetName }) => sheetName);
    this.sizes = this.sheets.map(() => 0);
    const expected = this.sheets.reduce(
      (sum, { kind, firstDataRow, lastDataRow }) =>
        sum + (kind === "contracts" ? Math.max(0, lastDataRow - firstDataRow + 1) : 0),
      0,
    );
    this.rows = new ContractRows(expected + SLICE);
    this.leftOut = new LeftOut(this.log, this.rows.amount);
    this.sheets.forEach((sheet, index) => {
      const { kind } = sheet;
      if (kind === "contracts") this.readings.set(sheet.sheetId, this.begin(sheet, index));
      else if (kind !== "planning" && !this.related.has(kind))
        this.related.set(kind, new RelatedRows(kind, options.date1904, this.log, this.sheetNames));
    });
    const plans = this.sheets.filter(({ kind }) => kind === "planning");
    this.planning =
      plans.length === 0
        ? null
        : new RegisterReader(
            { ...recognition, sheets: plans.map((sheet) => ({ ...sheet, kind: "contracts" })) },
            options,
          );
  }

  /** The columns of a sheet that `add` looks at, ascending, from 0; empty for a sheet that isn't read. */
  neededColumns(sheetId: string): number[] {
    const sheet = this.sheets.find((one) => one.sheetId === sheetId);
    if (!sheet) return [];
    const matches = describesContracts(sheet.kind)
      ? readMatches(sheet)
      : sheet.columns.filter((match) => match.taken);
    const remarks = describesContracts(sheet.kind) ? remarksColumns(sheet) : [];
    return [...new Set([...matches.flatMap(columnsOf), ...remarks])].sort((a, b) => a - b);
  }

  /** Parses consecutive rows of a sheet. Rows outside of the data (title, header) are passed over. */
  add(sheetId: string, block: RowBlock): void {
    const reading = this.readings.get(sheetId);
    if (!reading) {
      const index = this.sheets.findIndex((one) => one.sheetId === sheetId);
      const sheet = this.sheets[index];
      if (sheet?.kind === "planning") this.planning?.add(sheetId, block);
      else if (sheet && sheet.kind !== "contracts") {
        this.sizes[index] =
          (this.sizes[index] ?? 0) + (this.related.get(sheet.kind)?.add(sheet, index, block) ?? 0);
      }
      return;
    }
    const { sheet } = reading;
    const from = Math.max(0, sheet.firstDataRow - block.firstRow);
    const to = Math.min(block.cells.length, sheet.lastDataRow + 1 - block.firstRow);
    const keys = keysAt(reading.keys, block.firstColumn);
    for (let start = from; start < to; start += AT_HAND) {
      this.addSlice(reading, keys, block, start, Math.min(to, start + AT_HAND));
    }
  }

  private addSlice(reading: SheetReading, keys: KeyColumns, block: RowBlock, from: number, to: number): void {
    const { rows } = this;
    const base = rows.size;
    rows.extend(base + (to - from));
    this.clearScratch();
    const rowOf = rows.rowOf.array;
    const closely = reading.sheet.headerRow + EXAMPLES - block.firstRow;
    if (reading.contracts === 0) reading.firstEntry = reading.summedFrom = base;
    let entry = base;
    const { merged } = reading;
    for (let r = from; r < to; r++) {
      const own = block.cells[r] as Cell[];
      const row = merged === null ? own : merged.fill(own, block.firstRow + r, block.firstColumn);
      if (row !== own && !isUnderMerged(own, keys, (amount) => this.leftOut.addsUp(reading, amount, entry))) {
        this.leftOut.underMerged(reading, own, block.firstRow + r, keys, entry);
        continue;
      }
      if (r <= closely || !isPlainContract(row, keys)) {
        const below = block.firstRow + r - reading.sheet.headerRow;
        const kind = rowKind(row, keys, below, (amount) => this.leftOut.addsUp(reading, amount, entry));
        const continues = kind === "continues" && entry > 0 && reading.contracts + entry > base;
        if (kind !== "contract" && !continues) {
          if (kind !== "blank") this.leftOut.leave(reading, kind, block.firstRow + r, row, keys);
          if (kind === "total") reading.summedFrom = entry;
          continue;
        }
        if (continues) rows.flags.array[entry] = CONTINUES;
        else this.leftOut.sections(reading);
      } else if (reading.lone.length > 0) {
        this.leftOut.sections(reading);
      }
      rowOf[entry] = block.firstRow + r;
      reading.columns.read(row, block.firstColumn, entry);
      if (merged?.covers) this.bound.add(entry);
      entry++;
    }
    rows.sheetOf.array.fill(reading.index, base, entry);
    reading.columns.settle(base, entry);
    this.settle(reading, base, entry);
    rows.size = entry;
    reading.contracts += entry - base;
  }

  /** Parses a row again, as it is after an edit, into an entry that `clear` has blanked. */
  parse(reading: SheetReading, row: readonly Cell[], offset: number, entry: number): void {
    reading.columns.read(row, offset, entry);
    reading.columns.settle(entry, entry + 1);
    this.settle(reading, entry, entry + 1);
  }

  /** Readies the entries `from` to `to` (outside), at most SLICE of them. */
  clear(from: number, to: number): void {
    this.rows.blank(from, to);
    this.clearScratch();
  }

  private clearScratch(): void {
    this.scratch.partialYear.fill(0);
  }

  /** What several columns say together. */
  private settle(reading: SheetReading, from: number, to: number): void {
    hashNumbers(this.rows, from, to);
    settleDates(this.rows, from, to, this.scratch, reading.sheet.yearFromName ?? 0);
    settleAwards(this.rows, from, to);
    deriveFacts(this.rows, from, to, reading.can, this.named);
  }

  /** The rows of one contract together; what sheets with other columns derive was merged already. */
  private settleMerged(list: readonly number[], at: number): void {
    const { rows, scratch } = this;
    this.clearScratch();
    settleDates(rows, at, at + 1, scratch, 0);
    settleAwards(rows, at, at + 1);
    const sheets = new Set(list.map((row) => rows.sheetOf.array[row] as number));
    const reading = [...this.readings.values()].find(({ index }) => sheets.has(index));
    if (reading && sheets.size === 1) deriveFacts(rows, at, at + 1, reading.can, this.named);
  }

  private begin(sheet: RecognisedSheet, index: number): SheetReading {
    const matches = readMatches(sheet);
    const columns = new ContractSheet(
      {
        sheet,
        rows: this.rows,
        log: this.log,
        date1904: this.options.date1904,
      },
      this.scratch,
    );
    const { has } = columns;
    const shared = matches.filter(({ field }) => !isQuantity(field as ContractFieldId));
    const merged = new MergedCells(
      this.options.merged?.get(sheet.sheetId) ?? [],
      new Set(shared.map(({ column }) => column)),
      sheet.firstDataRow,
    );
    const can: Derivations = {
      competed: has.has("procedure") || has.has("nature"),
      digital: has.has("segment") || has.has("cpv"),
      social: has.has("socialConsiderations"),
      environmental: has.has("environmentalConsiderations"),
      own: has,
    };
    // Tracks are made now, so that rows of earlier and later sheets have them too.
    if (can.competed) this.rows.track("procedureState");
    return {
      sheet,
      index,
      keys: keysOf(sheet),
      columns,
      can,
      lone: [],
      contracts: 0,
      firstEntry: 0,
      summedFrom: 0,
      hasSums: false,
      hasGaps: false,
      merged: merged.isEmpty ? null : merged,
    };
  }

  /** The register of everything added. Call once. */
  finish(): Register {
    for (const reading of this.readings.values()) this.leftOut.notes(reading);
    // Room behind the last entry, in which edited rows are parsed (see update.ts).
    this.rows.blank(this.rows.size, this.rows.size + SLICE);
    this.rows.trim();
    for (const reading of this.readings.values()) this.joinLots(reading);
    this.grouping = groupRows(this.rows, this.sheetNames, this.log, this.bound);
    this.entries = compact(this.rows, this.grouping, (list, at) => this.settleMerged(list, at));
    for (const reading of this.readings.values()) this.noteMergedQuantities(reading, this.entries);
    const register = assemble(this.entries, this);
    this.joinTables(register);
    if (this.planning) register.planning = this.planned(this.planning);
    noteTables(register, this.log);
    checkContracts(this.checkContext(this.entries));
    const contracts = countEach(register.sheetOf, this.sheets.length);
    register.sheets = this.sheets.map((sheet, index) => ({
      sheet,
      size: (sheet.kind === "contracts" ? contracts[index] : this.sizes[index]) ?? 0,
    }));
    register.findings = this.log.all();
    register.findingCounts = this.log.totals();
    return register;
  }

  /** The planning sheets as they were read. Their doubts are told with the others, but for those about contracts as a whole. */
  private planned(reader: RegisterReader): Register {
    const planning = reader.finish();
    for (const { sheet, size } of planning.sheets) {
      const index = this.sheets.findIndex(({ sheetId }) => sheetId === sheet.sheetId);
      this.sizes[index] = size;
    }
    for (const { code, severity, sheet, row, column, params } of planning.findings)
      if (!ABOUT_CONTRACTS.has(code)) this.log.add(code, severity, sheet, row, column, params);
    return planning;
  }

  /** Lots below the first row of their consultation take from it what it says for all. */
  private joinLots(reading: SheetReading): void {
    const { rows, log } = this;
    const { firstEntry, contracts, columns, sheet } = reading;
    const has = {
      number: columns.has.has("contractNumber"),
      procedureNumber: columns.has.has("procedureNumber"),
      date: columns.has.has("notificationDate") || columns.has.has("notificationYear"),
    };
    const near = new Set<number>();
    const lots = lotsBelow(rows, firstEntry, firstEntry + contracts, has, near);
    reading.hasGaps = near.size > 0;
    for (const row of near) this.bound.add(row);
    for (const [row, head] of lots) {
      takeFrom(rows, head, row);
      this.clearScratch();
      this.settle(reading, row, row + 1);
      log.add("lotOfAbove", "info", sheet.sheetName, rows.rowOf.array[row] as number, null, {
        number: quoted(rows.texts[has.number ? "contractNumber" : "procedureNumber"][row]),
        other: (rows.rowOf.array[head] as number) + 1,
      });
    }
  }

  /** One amount that is merged over several contracts counts once, where it stands. */
  private noteMergedQuantities({ sheet, index }: SheetReading, { contractOf }: ContractColumns): void {
    for (const { row, column, rowCount } of this.options.merged?.get(sheet.sheetId) ?? []) {
      const match = readMatches(sheet).find((one) => one.column === column);
      if (!match || row < sheet.firstDataRow || !isQuantity(match.field as ContractFieldId)) continue;
      const contracts = new Set<number>();
      for (const entry of this.rows.entriesIn(index, row, row + rowCount))
        contracts.add(contractOf ? (contractOf[entry] as number) : entry);
      contracts.delete(-1);
      if (contracts.size > 1)
        this.log.add("mergedQuantity", "warning", sheet.sheetName, row, column, {
          header: match.header,
          contracts: contracts.size,
        });
    }
  }

  private joinTables(register: Register): void {
    if (this.related.size === 0) return;
    const index = new NumberIndex(register.contractNumber, register.lot, register.buyer);
    for (const [kind, table] of this.related) {
      const rows = table.finish(index);
      if (kind === "insertionHours") register.insertionHoursTable = rows;
      else if (kind === "invoices") register.invoices = rows;
      else if (kind === "sourcing") register.sourcingTable = rows;
      else register[kind] = rows;
    }
  }

  /** Gathers anew what the considerations name, after an edit. */
  renameFacts(): void {
    const all = (name: "socialBits" | "environmentalBits") => {
      let bits = 0;
      const { array } = this.rows.track(name);
      for (let i = 0; i < this.rows.size; i++) bits |= array[i] as number;
      return bits;
    };
    if (this.rows.tracks.has("socialBits")) this.named.social = all("socialBits");
    if (this.rows.tracks.has("environmentalBits")) this.named.environmental = all("environmentalBits");
  }

  /** What the checks of whole contracts need to know; only once there are entries. */
  checkContext(entries: ContractColumns): CheckContext {
    const readings = [...this.readings.values()];
    return {
      entries,
      sheetNames: this.sheetNames,
      log: this.log,
      columnOf: (sheet, field, year) =>
        this.sheets[sheet]?.columns.find(
          (match) => match.taken && match.field === field && (year === undefined || match.year === year),
        )?.column ?? null,
      own: new Set(readings.flatMap(({ columns }) => [...columns.has])),
      dated: readings.some(
        ({ columns, sheet }) =>
          columns.has.has("notificationDate") ||
          columns.has.has("notificationYear") ||
          sheet.yearFromName !== undefined,
      ),
    };
  }
}

/** Doubts that concern whoever counts contracts, and nobody who plans. */
const ABOUT_CONTRACTS: ReadonlySet<Finding["code"]> = new Set([
  ...(["noNotification", "endUnknown", "amountOutlier", "hoursWithoutClause", "relatedPrecedence"] as const),
]);

/** The columns of a match: its own, those that go on with its list, those that stand in for it. */
function columnsOf({ column, further = [], standIns = [] }: ColumnMatch): number[] {
  return [column, ...further, ...standIns.map((other) => other.column)];
}

/** How often each of the numbers from 0 to `limit` (outside) is there. */
function countEach(numbers: Uint16Array, limit: number): Uint32Array {
  const counts = new Uint32Array(limit);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    counts[number] = (counts[number] as number) + 1;
  }
  return counts;
}
