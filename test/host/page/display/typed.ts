/** What somebody typed into a cell, read the way Excel reads it in French or in English. */
import type { Language } from "../../../../src/text/language";
import { CellError, type CellValue, civilOf, serialOf } from "../../model/values";

/** A value, and the number format that typing it brings to a cell that has none. */
export interface Typed {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string | null;
}

const MONTH_STARTS: readonly (readonly string[])[] = [
  ["janv", "jan"], ["févr", "fevr", "fev", "fév", "feb"], ["mars", "mar"], ["avr", "apr"], ["mai", "may"], ["juin", "jun"],
  ["juil", "jul"], ["août", "aout", "aug"], ["sept", "sep"], ["oct"], ["nov"], ["déc", "dec"],
]; // prettier-ignore

const just = (value: CellValue, numberFormat: string | null = null): Typed => ({ value, formula: null, numberFormat });

function monthOf(word: string): number | null {
  const at = MONTH_STARTS.findIndex((starts) => starts.some((start) => word.toLowerCase().startsWith(start)));
  return at < 0 ? null : at + 1;
}

function fullYear(text: string | undefined): number {
  if (text === undefined) return new Date().getFullYear();
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function dateSerial(year: number, month: number, day: number): number | null {
  const serial = serialOf(year, month, day);
  const back = civilOf(serial);
  return back.year === year && back.month === month && back.day === day && year >= 1900 ? serial : null;
}

function readTime(text: string): number | null {
  const found = /^(\d{1,2})[:h](\d{2})(?::(\d{2}))?$/i.exec(text);
  if (!found) return null;
  const [hours, minutes, seconds] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
  return minutes > 59 || seconds > 59 ? null : (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

function readDay(text: string, language: Language): { serial: number; format: string } | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) {
    const serial = dateSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return serial === null ? null : { serial, format: "m/d/yyyy" };
  }
  const figures = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$/.exec(text);
  if (figures) {
    // "12.5" is a number in English and a date in French.
    if (figures[3] === undefined && text.includes(".") && language === "en") return null;
    const [first, second] = [Number(figures[1]), Number(figures[2])];
    const [day, month] = language === "fr" ? [first, second] : [second, first];
    const serial = dateSerial(fullYear(figures[3]), month, day);
    return serial === null ? null : { serial, format: figures[3] === undefined ? "d-mmm" : "m/d/yyyy" };
  }
  const words = /^(\d{1,2})(?:er)?[ \u00a0-]([\p{L}]{3,9})\.?(?:[ \u00a0-](\d{2}|\d{4}))?$/u.exec(text);
  const month = words ? monthOf(words[2] ?? "") : null;
  if (!words || month === null) return null;
  const serial = dateSerial(fullYear(words[3]), month, Number(words[1]));
  return serial === null ? null : { serial, format: words[3] === undefined ? "d-mmm" : "d-mmm-yy" };
}

function readDate(text: string, language: Language): Typed | null {
  const alone = readTime(text);
  if (alone !== null) return just(alone, "h:mm");
  const [dayText = "", timeText, ...rest] = text.split(/[ \u00a0]+(?=\d{1,2}[:h]\d{2})/);
  const day = rest.length > 0 ? null : readDay(dayText, language);
  if (!day) return null;
  if (timeText === undefined) return just(day.serial, day.format);
  const time = readTime(timeText);
  return time === null ? null : just(day.serial + time, "m/d/yyyy h:mm");
}

function readNumber(text: string, language: Language): Typed | null {
  const percent = /[ \u00a0\u202f]*%$/.test(text) || text.startsWith("%");
  const euro = /€/.test(text);
  const negative = /^\(.*\)$/.test(text);
  let figures = text.replace(/[%€()]/g, "").replace(/[\s\u00a0\u202f]+/g, " ").trim();
  if (!/^[-+]?[\d .,]*\d[\d .,]*(e[-+]?\d+)?$/i.test(figures)) return null;
  if (language === "fr") {
    // A single point is not a decimal mark in French Excel: "12.5" was tried as a date before and is text now.
    if (figures.includes(".")) return null;
    const whole = figures.split(",")[0] ?? "";
    if (/ /.test(whole) && !/^[-+]?\d{1,3}( \d{3})+$/.test(whole)) return null;
    figures = figures.replace(/ /g, "").replace(",", ".");
  } else {
    if (/,/.test(figures) && !/^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(figures)) return null;
    figures = figures.replace(/,/g, "");
  }
  const number = Number(figures);
  if (Number.isNaN(number)) return null;
  const signed = negative ? -number : number;
  const decimals = /[.]\d/.test(figures);
  if (percent) return just(Number((signed / 100).toPrecision(15)), decimals ? "0.00%" : "0%");
  if (euro) return just(signed, decimals ? '#,##0.00 "€"' : '#,##0 "€"');
  return just(signed, /\d \d{3}/.test(text.replace(/[\u00a0\u202f]/g, " ")) ? "#,##0" : null);
}

/** Reads what was typed into a cell of format `code`. */
export function readTyped(text: string, code: string, language: Language): Typed {
  if (text === "") return just(null);
  if (code === "@") return just(text);
  if (text.startsWith("'")) return just(text.slice(1));
  if (/^=./.test(text)) return { value: null, formula: text, numberFormat: null };
  const trimmed = text.trim();
  if (/^(vrai|true)$/i.test(trimmed)) return just(true);
  if (/^(faux|false)$/i.test(trimmed)) return just(false);
  if (/^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/i.test(trimmed)) return just(CellError.of(trimmed.toUpperCase()));
  const number = readNumber(trimmed, language);
  // In a cell that shows percentages, 25 means 25 %.
  if (number && number.numberFormat === null && typeof number.value === "number" && /%/.test(code)) {
    return just(Number((number.value / 100).toPrecision(15)));
  }
  return number ?? readDate(trimmed, language) ?? just(text);
}
