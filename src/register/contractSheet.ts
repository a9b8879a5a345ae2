/** How one sheet of contracts is read: for each recognised column the loop that reads it, in the order that rows need. */
import { MONTHS_PER, parseDurationText, parseQuantityText } from "./amounts";
import { isErrorValue } from "./cellStates";
import type { Doubt, Slice } from "./columnReaders";
import { readAmounts, readDays, readFacts, readLabels, readQuantities, readTexts } from "./columnReaders";
import type { Side } from "./considerations";
import { parseConsiderations, STATED, CONSIDERED, UNCLEAR } from "./considerations";
import type { ContractRows, TextField } from "./contractRows";
import { OUTDATED, TEXT_FIELDS } from "./contractRows";
import type { FactId } from "./contracts";
import { NO, NO_DAY, NO_YEAR, NOT_FILLED, YES } from "./contracts";
import {
  DATE_BLANK,
  DATE_IMPOSSIBLE,
  isPartialDate,
  parseDateNumber,
  parseDateText,
  parseYear,
  settlePartial,
  yearOfPartial,
} from "./dates";
import { parseFactText, parseSizeText } from "./facts";
import { CONTRACT_FIELDS } from "./fields";
import type { ContractFieldId } from "./fields";
import type { FindingLog } from "./findingLog";
import { quoted } from "./findingLog";
import type { Cell } from "./grid";
import { awardedOf, competitionOf, digitalOfCpv, isDigitalSegment } from "./procedures";
import type { ColumnMatch, RecognisedSheet } from "./recognition";
import { bytes, days } from "./tracks";

/** Fields that are recognised for the reader's eye and the panel, but that no figure needs. */
const NOT_READ = new Set<string>(["buyer", "supplierId", "bidsReceived"]);

/** The matches of a sheet that are read. */
export function readMatches(sheet: RecognisedSheet): ColumnMatch[] {
  return sheet.columns.filter((match) => match.taken && !NOT_READ.has(match.field));
}

/** Serials from 1904 → serials from 1900. */
const SHIFT_1904 = 1462;

export interface SheetContext {
  sheet: RecognisedSheet;
  rows: ContractRows;
  log: FindingLog;
  date1904: boolean;
  /** Row in the sheet of the entry `at` of the slice being read. */
  rowAt: (at: number) => number;
}

type Step = (slice: Slice, offset: number) => void;

/** What the columns of a sheet say about the row's notification, start and end, before they are settled. */
export interface Scratch {
  /** Year of a notification that is only a year or a month. */
  partialYear: Int16Array;
  durationMonths: Float64Array;
  part: Float64Array;
}

/** Reads the columns of one sheet, slice by slice. */
export class ContractSheet {
  private readonly steps: Step[] = [];
  private readonly shift: number;
  readonly has: ReadonlySet<string>;

  constructor(
    private readonly context: SheetContext,
    private readonly scratch: Scratch,
  ) {
    const matches = readMatches(context.sheet);
    this.shift = context.date1904 ? SHIFT_1904 : 0;
    this.has = new Set(matches.map(({ field }) => field));
    for (const field of TEXT_FIELDS)
      this.addText(
        field,
        matches.find((match) => match.field === field),
      );
    for (const match of matches) {
      const step = this.stepFor(match, matches);
      if (step) this.steps.push(step);
    }
  }

  read(slice: Slice, offset: number): void {
    for (const step of this.steps) step(slice, offset);
  }

  private doubt(
    code: "unreadableNumber" | "unreadableFact" | "impossibleDate" | "unreadableDate",
    match: ColumnMatch,
  ): Doubt {
    const { log, sheet, rowAt } = this.context;
    return (at, value) =>
      log.add(code, "warning", sheet.sheetName, rowAt(at), match.column, {
        read: quoted(value),
        header: match.header,
        field: match.field,
      });
  }

  private error(match: ColumnMatch): Doubt {
    const { log, sheet, rowAt } = this.context;
    return (at, value) =>
      log.add("errorCell", "warning", sheet.sheetName, rowAt(at), match.column, {
        read: quoted(value),
        header: match.header,
        field: match.field,
      });
  }

  private addText(field: TextField, match: ColumnMatch | undefined): void {
    const out = this.context.rows.texts[field];
    if (!match) {
      this.steps.push(({ base, count }) => {
        for (let k = 0; k < count; k++) out[base + k] = "";
      });
      return;
    }
    const error = this.error(match);
    this.steps.push((slice, offset) => readTexts(slice, match.column - offset, out, error));
  }

  private stepFor(match: ColumnMatch, matches: readonly ColumnMatch[]): Step | null {
    const { rows } = this.context;
    const field = match.field as ContractFieldId;
    switch (field) {
      case "notificationDate":
        return this.notification(match);
      case "notificationYear":
        return this.year(match);
      case "startDate":
        return this.dayStep(match, rows.startDay, false);
      case "endDate":
        return this.dayStep(match, rows.endDay, true);
      case "durationMonths":
        return this.duration(match);
      case "amount":
        return this.amountStep(match, "amount");
      case "spend":
        return match.year === undefined ? null : this.amountStep(match, `spend:${match.year}`);
      case "insertionHours":
        return match.year === undefined ? null : this.quantity(match, `insertionHours:${match.year}`);
      case "insertionHoursCumulative":
      case "paymentDelay":
      case "invoiceCount":
        return this.quantity(match, field);
      case "outcome":
        return this.label(match, "awarded", awardedOf, () => 1);
      case "procedure":
        return this.label(match, "procedureState", competitionOf, () => NOT_FILLED);
      case "nature":
        return this.label(match, "natureState", competitionOf, () => NOT_FILLED);
      case "segment":
        return this.label(
          match,
          "segmentState",
          (text) => (isDigitalSegment(text) ? YES : NO),
          () => NO,
        );
      case "cpv":
        return this.label(match, "cpvState", digitalOfCpv, (cell) =>
          typeof cell === "number" ? digitalOfCpv(cell) : NOT_FILLED,
        );
      case "socialConsiderations":
      case "environmentalConsiderations":
        return this.considerations(match, matches);
      case "current":
        return this.current(match);
      case "sme":
        return this.fact(match, "sme", parseSizeText);
      case "competed":
        return this.fact(match, "competed", (text) => {
          const state = parseFactText(text);
          const byProcedure = state > YES ? competitionOf(text) : NOT_FILLED;
          return byProcedure === NOT_FILLED ? state : byProcedure;
        });
      case "sourcing":
        return this.counted(match);
      case "executionReview":
        return this.reviewed(match);
      default:
        return CONTRACT_FIELDS[field].kind === "fact"
          ? this.fact(match, field as FactId, parseFactText)
          : null;
    }
  }

  private fact(match: ColumnMatch, fact: FactId, parse: (text: string) => number): Step {
    const track = this.context.rows.fact(fact);
    const memory = new Map<string, number>();
    const doubt = this.doubt("unreadableFact", match);
    const error = this.error(match);
    return (slice, offset) =>
      readFacts(slice, match.column - offset, track.array, memory, parse, doubt, error);
  }

  /** A fact that may also be a number of meetings. */
  private counted(match: ColumnMatch): Step {
    const fact = this.fact(match, "sourcing", parseFactText);
    const state = this.context.rows.fact("sourcing");
    const counts = this.context.rows.numbers("sourcingCount");
    return (slice, offset) => {
      fact(slice, offset);
      const { base, count, cells, kept } = slice;
      for (let k = 0; k < count; k++) {
        const known = state.array[base + k];
        if (known === NOT_FILLED) continue;
        if (known === NO) {
          counts.array[base + k] = 0;
          continue;
        }
        const cell = (cells[kept[k] as number] as readonly Cell[])[match.column - offset];
        const number =
          typeof cell === "string" ? parseQuantityText(cell) : typeof cell === "number" ? cell : 1;
        // Larger numbers are the serials of dates: one meeting.
        counts.array[base + k] = number >= 1 && number < 1000 ? Math.floor(number) : 1;
      }
    };
  }

  /** A fact that may also be a date. */
  private reviewed(match: ColumnMatch): Step {
    const fact = this.fact(match, "executionReview", parseFactText);
    const state = this.context.rows.fact("executionReview");
    const reviewDays = this.context.rows.track("executionReviewDay", days, NO_DAY);
    return (slice, offset) => {
      fact(slice, offset);
      const { base, count, cells, kept } = slice;
      for (let k = 0; k < count; k++) {
        if (state.array[base + k] !== YES) continue;
        const cell = (cells[kept[k] as number] as readonly Cell[])[match.column - offset];
        const day =
          typeof cell === "number"
            ? cell > 1000
              ? parseDateNumber(cell, this.context.date1904)
              : NO_DAY
            : typeof cell === "string"
              ? parseDateText(cell)
              : NO_DAY;
        // A month or a year says in which year it took place, which is what is asked.
        const settled = settlePartial(day, false);
        if (settled > 0) reviewDays.array[base + k] = settled;
      }
    };
  }

  private current(match: ColumnMatch): Step {
    const memory = new Map<string, number>();
    const state = this.context.rows.track("current", bytes, 0);
    const { flags } = this.context.rows;
    const error = this.error(match);
    return (slice, offset) => {
      readFacts(slice, match.column - offset, state.array, memory, parseFactText, () => undefined, error);
      for (let i = slice.base; i < slice.base + slice.count; i++) {
        if (state.array[i] === NO) flags.array[i] = (flags.array[i] as number) | OUTDATED;
      }
    };
  }

  private label(
    match: ColumnMatch,
    name: string,
    parse: (text: string) => number,
    other: (cell: Cell) => number,
  ): Step {
    const track = name === "awarded" ? this.context.rows.awarded : this.context.rows.track(name, bytes, 0);
    const memory = new Map<string, number>();
    const error = this.error(match);
    return (slice, offset) =>
      readLabels(slice, match.column - offset, track.array, memory, parse, other, error);
  }

  private considerations(match: ColumnMatch, matches: readonly ColumnMatch[]): Step {
    const social = match.field === "socialConsiderations";
    const mixed = matches.some((other) => other.column === match.column && other !== match);
    const side: Side = mixed ? (social ? "social" : "environmental") : null;
    const track = this.context.rows.track(social ? "socialBits" : "environmentalBits", bytes, 0);
    const memory = new Map<string, number>();
    const doubt = this.doubt("unreadableFact", match);
    const error = this.error(match);
    const other = (cell: Cell) =>
      cell === true || (typeof cell === "number" && cell > 0) ? STATED | CONSIDERED : STATED;
    return (slice, offset) => {
      readLabels(
        slice,
        match.column - offset,
        track.array,
        memory,
        (text) => parseConsiderations(text, side),
        other,
        error,
      );
      const { base, count, cells, kept } = slice;
      const bits = track.array;
      for (let k = 0; k < count; k++) {
        if (((bits[base + k] as number) & (UNCLEAR | STATED)) === UNCLEAR) {
          doubt(k, (cells[kept[k] as number] as readonly Cell[])[match.column - offset] ?? "");
        }
      }
    };
  }

  private amountStep(match: ColumnMatch, name: string): Step {
    const track = name === "amount" ? this.context.rows.amount : this.context.rows.numbers(name);
    const doubt = this.doubt("unreadableNumber", match);
    const error = this.error(match);
    return (slice, offset) => readAmounts(slice, match.column - offset, track.array, doubt, error);
  }

  private quantity(match: ColumnMatch, name: string): Step {
    const track = this.context.rows.numbers(name);
    const doubt = this.doubt("unreadableNumber", match);
    const error = this.error(match);
    return (slice, offset) =>
      readQuantities(slice, match.column - offset, track.array, 1, parseQuantityText, doubt, error);
  }

  /** Durations go to the scratch, from which `settleDates` takes them; several columns (years, months, days) add up. */
  private duration(match: ColumnMatch): Step {
    const unit = match.part ?? "months";
    const doubt = this.doubt("unreadableNumber", match);
    const error = this.error(match);
    const { durationMonths, part } = this.scratch;
    return (slice, offset) => {
      part.fill(NaN, 0, slice.count);
      readQuantities(
        { ...slice, base: 0 },
        match.column - offset,
        part,
        MONTHS_PER[unit],
        (text) => parseDurationText(text, unit),
        doubt,
        error,
      );
      for (let k = 0; k < slice.count; k++) {
        const months = part[k] as number;
        if (!Number.isNaN(months)) {
          const sum = durationMonths[k] as number;
          durationMonths[k] = Number.isNaN(sum) ? months : sum + months;
        }
      }
    };
  }

  /** One cell in a date column that is no plain serial → a day, a partial date, or NO_DAY with a finding. */
  private slowDay(match: ColumnMatch): (at: number, cell: Cell) => number {
    const unreadable = this.doubt("unreadableDate", match);
    const impossible = this.doubt("impossibleDate", match);
    const error = this.error(match);
    const memory = new Map<string, number>();
    return (at, cell) => {
      let day: number;
      if (typeof cell === "string") {
        if (cell.charCodeAt(0) === 35 && isErrorValue(cell)) {
          error(at, cell);
          return NO_DAY;
        }
        const known = memory.get(cell);
        day = known ?? parseDateText(cell);
        if (known === undefined && memory.size < 20000) memory.set(cell, day);
      } else {
        day = typeof cell === "number" ? parseDateNumber(cell, this.context.date1904) : NO_DAY;
      }
      if (day > 0 || isPartialDate(day)) return day;
      if (day !== DATE_BLANK) (day === DATE_IMPOSSIBLE ? impossible : unreadable)(at, cell);
      return NO_DAY;
    };
  }

  private notification(match: ColumnMatch): Step {
    const { notificationDay } = this.context.rows;
    const slow = this.slowDay(match);
    const { partialYear } = this.scratch;
    return (slice, offset) =>
      readDays(slice, match.column - offset, this.shift, notificationDay.array, (at, cell) => {
        const day = slow(at, cell);
        if (!isPartialDate(day)) return day;
        partialYear[at] = yearOfPartial(day);
        return NO_DAY;
      });
  }

  private dayStep(match: ColumnMatch, track: { array: Int32Array }, end: boolean): Step {
    const slow = this.slowDay(match);
    return (slice, offset) =>
      readDays(slice, match.column - offset, this.shift, track.array, (at, cell) =>
        settlePartial(slow(at, cell), end),
      );
  }

  private year(match: ColumnMatch): Step {
    const { notificationYear } = this.context.rows;
    const doubt = this.doubt("unreadableDate", match);
    const error = this.error(match);
    return (slice, offset) => {
      const { cells, kept, count, base } = slice;
      for (let k = 0; k < count; k++) {
        const cell = (cells[kept[k] as number] as readonly Cell[])[match.column - offset];
        if (typeof cell === "number" && cell >= 1980 && cell <= 2100) {
          notificationYear.array[base + k] = cell;
        } else if (typeof cell === "string" && isErrorValue(cell)) {
          error(k, cell);
        } else if (cell !== undefined && cell !== "" && typeof cell !== "boolean") {
          const year = parseYear(cell, this.context.date1904);
          if (Number.isNaN(year)) doubt(k, cell);
          else notificationYear.array[base + k] = year === 0 ? NO_YEAR : year;
        }
      }
    };
  }
}
