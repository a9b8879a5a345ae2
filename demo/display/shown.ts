/** What a cell shows on the screen and in the formula bar, in the language of the page. */
import type { Language } from "../../src/text/language";
import { display, isDateFormat } from "../../emulator/model/display";
import { toFrench } from "../../emulator/model/typing";
import { CellError, type CellValue } from "../../emulator/model/values";
import type { Worksheet } from "../../emulator/model/worksheet";

const FRENCH_ERRORS: Readonly<Record<string, string>> = {
  "#VALUE!": "#VALEUR!",
  "#NAME?": "#NOM?",
  "#NUM!": "#NOMBRE!",
  "#NULL!": "#NUL!",
  "#SPILL!": "#PROPAGATION!",
};

const COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  cyan: "#00FFFF",
  green: "#00B050",
  magenta: "#FF00FF",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

export function localeOf(language: Language): string {
  return language === "fr" ? "fr-FR" : "en-US";
}

/** Short dates follow the reader's system: the code in the file is the American one. */
function localDate(code: string, language: Language): string {
  if (language === "en") return code === "mm-dd-yy" ? "m/d/yyyy" : code;
  if (/^\[\$-F800\]/i.test(code)) return "dddd d mmmm yyyy";
  return code.replace(/^(m\/d\/yyyy|m\/d\/yy|mm-dd-yy)(?=$|;| h)/i, "dd/mm/yyyy");
}

const CACHE_LIMIT = 60_000;
const cache = new Map<string, string>();

/** The text of a cell. Whether it fits into its column is the painter's business. */
export function shownText(value: CellValue, code: string, language: Language): string {
  if (value === null) return "";
  if (typeof value === "string" && (code === "General" || code === "@")) return value;
  if (value instanceof CellError)
    return language === "fr" ? (FRENCH_ERRORS[value.text] ?? value.text) : value.text;
  const key = `${language}|${code}|${typeof value}|${String(value)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const text = display(value, localDate(code, language), localeOf(language));
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(key, text);
  return text;
}

/** The colour that a format's section asks for ("[Red]-0"), or null. */
export function formatColour(value: CellValue, code: string): string | null {
  if (typeof value !== "number" || !code.includes("[")) return null;
  const sections = code.split(";");
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const name = /\[(\w+)\]/.exec(sections[index] ?? "")?.[1]?.toLowerCase();
  return name === undefined ? null : (COLOURS[name] ?? null);
}

/** The text to edit: the formula, a date as one types it, a percentage with its sign, a number in full. */
export function editedText(sheet: Worksheet, row: number, column: number, language: Language): string {
  const cell = sheet.grid.peek(row, column);
  if (!cell) return "";
  if (cell.formula !== null) return language === "fr" ? toFrench(cell.formula) : cell.formula;
  const { value } = cell;
  if (typeof value !== "number") return (cell.quoted ? "'" : "") + shownText(value, "General", language);
  const code = sheet.style(row, column).numberFormat;
  const locale = localeOf(language);
  if (isDateFormat(code)) {
    const day = language === "fr" ? "dd/mm/yyyy" : "m/d/yyyy";
    return display(value, value > 0 && value < 1 ? "hh:mm:ss" : value % 1 ? `${day} hh:mm:ss` : day, locale);
  }
  const percent = /%/.test(code.replace(/"[^"]*"|\\./g, ""));
  const plain = String(Number((percent ? value * 100 : value).toPrecision(15)));
  return (language === "fr" ? plain.replace(".", ",") : plain) + (percent ? "%" : "");
}
