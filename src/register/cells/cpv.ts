/** CPV codes as they are written → their division, and whether it is a digital one. */
import { NO, NOT_FILLED, YES } from "../contracts";
import { bounded } from "./plain-text";

const ZERO = 48;

/** The first three digits of a text of eight characters or more that begins with them, without a copy; −1 = look closer. */
export function quickGroupOfCpv(text: string): number {
  if (text.length < 8) return -1;
  const tens = text.charCodeAt(0) - ZERO;
  const ones = text.charCodeAt(1) - ZERO;
  const group = text.charCodeAt(2) - ZERO;
  return isDigit(tens) && isDigit(ones) && isDigit(group) ? tens * 100 + ones * 10 + group : -1;
}

function isDigit(value: number): boolean {
  return value >= 0 && value <= 9;
}

/**
 * Whether a CPV code is of a digital division (30, 32, 48, 72) or group 64.2 (telecommunications): YES, NO, or NOT_FILLED where
 * there is no code. A number that lost its leading zero (7 digits) gets it back.
 */
export function digitalOfCpv(value: string | number): number {
  let code: string;
  if (typeof value === "number") {
    code = String(value);
    if (code.length === 7) {
      code = "0" + code;
    }
  } else {
    code = /\d{2}[\d .]{0,40}/.exec(bounded(value))?.[0].replace(/[ .]/g, "") ?? "";
    if (code.length === 7 && /^\D*\d{7}(?:-\d)?\D*$/.test(bounded(value))) {
      code = "0" + code;
    }
  }
  if (code.length < 2) {
    return NOT_FILLED;
  }
  const division = code.slice(0, 2);
  return division === "30" ||
    division === "32" ||
    division === "48" ||
    division === "72" ||
    code.startsWith("642")
    ? YES
    : NO;
}

/** By `quickGroupOfCpv`: what `digitalOfCpv` and `divisionOfCpv` say of such a code. */
export const DIGITAL_OF_GROUP = Uint8Array.from({ length: 1000 }, (_, group) =>
  digitalOfCpv(`${group}`.padStart(3, "0")),
);
export const DIVISION_OF_GROUP = Uint8Array.from({ length: 1000 }, (_, group) => Math.floor(group / 10));

/** 1 to 98; 0 where none can be told. As a number the code has lost its leading zero. */
export function divisionOfCpv(cell: string | number | boolean): number {
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
