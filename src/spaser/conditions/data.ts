/** What a register gives for an operand: one value a contract, whatever column it comes from. */
import { NO_DAY, NO_YEAR } from "../../register/contracts";
import type { FactId, Register } from "../../register/contracts";
import type { HoursByYear } from "../hours-by-year";
import type { OperandId } from "./operands";

/** Where values come from. */
export interface DataSource {
  register: Register;
  hours: HoursByYear;
  /** The facts that some contract answers. */
  answered: ReadonlySet<FactId>;
}

export type OperandData =
  | { kind: "fact"; states: Uint8Array }
  /** NaN where nothing is filled in; a date is its serial day. */
  | { kind: "number"; at: (contract: number) => number; values: Float64Array | null }
  /** "" where nothing is filled in. */
  | { kind: "text"; at: (contract: number) => string; numbered: NumberedTexts | null };

/** Texts that are kept once: the text of a contract stands in `texts` under its number in `of`. */
export interface NumberedTexts {
  texts: readonly string[];
  of: Uint16Array | Uint32Array | Int32Array;
}

/** The values of an operand; null where the register has no column for it. `year` is that of yearly columns. */
export function dataOf(source: DataSource, id: OperandId, year: number): OperandData | null {
  const { register, hours } = source;
  const asked = register.asked?.get(id);
  if (asked?.kind === "number") return numbers(asked.values);
  if (asked?.kind === "date") return days(asked.days);
  if (asked?.kind === "text") {
    return numbered({ texts: asked.texts, of: asked.places });
  }
  switch (id) {
    case "contractNumber":
    case "procedureNumber":
    case "lot":
    case "object":
    case "supplierName":
    case "buyer": {
      const texts = register[id];
      return { kind: "text", at: (contract) => texts[contract] as string, numbered: null };
    }
    case "amount":
      return register.hasAmount ? numbers(register.amount) : null;
    case "paymentDelay":
    case "invoiceCount":
    case "insertionHoursCumulative":
      return numbers(register[id]);
    case "insertionHours":
      return numbers(hours.years.get(year));
    case "spend":
      return numbers(register.spend.get(year));
    case "department":
    case "nature":
    case "procedure":
    case "segment": {
      const values = register.values?.[id];
      return values === undefined ? null : numbered({ texts: values.labels, of: values.of });
    }
    case "launchDate":
    case "plannedDate": {
      const column = id === "launchDate" ? register.launchDay : register.plannedDay;
      return column === undefined ? null : days(column);
    }
    case "notificationYear":
      return blankAt(register.notificationYear, NO_YEAR);
    case "notificationDate":
      return days(register.notificationDay);
    case "startDate":
      return days(register.startDay);
    case "endDate": {
      const { endDay, endKnown } = register;
      const at = (contract: number) => (endKnown[contract] === 1 ? (endDay[contract] as number) : NaN);
      return { kind: "number", at, values: null };
    }
    default: {
      // Of an id that is no fact's there are no states.
      const states = register.facts[id as FactId];
      return states === undefined ? null : { kind: "fact", states };
    }
  }
}

function numbers(values: Float64Array | undefined): OperandData | null {
  return values === undefined
    ? null
    : { kind: "number", at: (contract) => values[contract] as number, values };
}

function numbered(texts: NumberedTexts): OperandData {
  return {
    kind: "text",
    at: (contract) => texts.texts[texts.of[contract] as number] as string,
    numbered: texts,
  };
}

function days(column: Int32Array): OperandData {
  return blankAt(column, NO_DAY);
}

function blankAt(column: Int32Array | Int16Array, blank: number): OperandData {
  const at = (contract: number) => {
    const value = column[contract] as number;
    return value === blank ? NaN : value;
  };
  return { kind: "number", at, values: null };
}

/** Some contract has a value; what every register has room for counts as absent where nothing stands in it. */
export function speaks({ register, answered }: DataSource, id: OperandId, data: OperandData): boolean {
  if (data.kind === "fact") return answered.has(id as FactId);
  const { size } = register;
  for (let i = 0; i < size; i++) {
    if (data.kind === "text" ? data.at(i) !== "" : !Number.isNaN(data.at(i))) return true;
  }
  return false;
}
