/** What a cell shows for its value and its en-US number format, in French or in English. */
import { SSF } from "@e965/xlsx";
import type { Language } from "../../../../src/text/language";
import { CellError, type CellValue } from "../../model/values";

const NBSP = "\u00a0";

const MONTHS: Readonly<Record<string, string>> = {
  January: "janvier", February: "février", March: "mars", April: "avril", May: "mai", June: "juin", July: "juillet",
  August: "août", September: "septembre", October: "octobre", November: "novembre", December: "décembre",
}; // prettier-ignore

const SHORT_MONTHS: Readonly<Record<string, string>> = {
  Jan: "janv", Feb: "févr", Mar: "mars", Apr: "avr", May: "mai", Jun: "juin", Jul: "juil", Aug: "août", Sep: "sept",
  Oct: "oct", Nov: "nov", Dec: "déc",
}; // prettier-ignore

const DAYS: Readonly<Record<string, string>> = {
  Monday: "lundi", Tuesday: "mardi", Wednesday: "mercredi", Thursday: "jeudi", Friday: "vendredi", Saturday: "samedi",
  Sunday: "dimanche",
}; // prettier-ignore

const SHORT_DAYS: Readonly<Record<string, string>> = {
  Mon: "lun", Tue: "mar", Wed: "mer", Thu: "jeu", Fri: "ven", Sat: "sam", Sun: "dim",
}; // prettier-ignore

const FRENCH_ERRORS: Readonly<Record<string, string>> = {
  "#VALUE!": "#VALEUR!", "#NAME?": "#NOM?", "#NUM!": "#NOMBRE!", "#NULL!": "#NUL!", "#SPILL!": "#PROPAGATION!",
}; // prettier-ignore

/** Characters of literals are moved here while separators are swapped, so that a quoted "." stays one. */
const PRIVATE = 0xe000;

/** True when the format shows a date or a time. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  return code !== "General" && code !== "@" && /[ymdhs]/i.test(bare);
}

/** True when the format shows a percentage. */
export function isPercentFormat(code: string): boolean {
  return /%/.test(code.replace(/"[^"]*"|\\./g, ""));
}

/** The code that Excel would use for the short date of the reader's system. */
function systemDate(code: string, language: Language): string {
  const short = language === "fr" ? "dd/mm/yyyy" : "m/d/yyyy";
  if (/^\[\$-F800\]/i.test(code)) return language === "fr" ? "dddd d mmmm yyyy" : "dddd, mmmm d, yyyy";
  if (/^(m\/d\/yyyy|m\/d\/yy|mm-dd-yy)$/i.test(code)) return short;
  if (/^m\/d\/yyyy h:mm$/i.test(code) || /^m\/d\/yy h:mm$/i.test(code)) return `${short} h:mm`;
  return code;
}

function protectLiterals(code: string, kept: string[]): string {
  const hide = (text: string): string =>
    `"${[...text].map((char) => String.fromCharCode(PRIVATE + kept.push(char) - 1)).join("")}"`;
  return code.replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => hide(quoted ?? escaped ?? ""));
}

function restoreLiterals(text: string, kept: readonly string[]): string {
  return text.replace(/[\ue000-\uf8ff]/g, (char) => kept[char.charCodeAt(0) - PRIVATE] ?? char);
}

function frenchDate(text: string): string {
  return text.replace(
    /[A-Z][a-z]{2,8}/g,
    (word) => MONTHS[word] ?? DAYS[word] ?? SHORT_MONTHS[word] ?? SHORT_DAYS[word] ?? word,
  );
}

function frenchNumber(text: string): string {
  return text.replace(/[.,]/g, (mark) => (mark === "." ? "," : NBSP));
}

const CACHE_LIMIT = 50_000;
const cache = new Map<string, string>();

function formatNumber(value: number, code: string, language: Language): string {
  const key = `${language}|${code}|${value}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const kept: string[] = [];
  const local = systemDate(code, language);
  let text: string;
  try {
    text = String(SSF.format(protectLiterals(local, kept), value));
  } catch {
    // SSF throws on codes that Excel itself would refuse: show the value plainly, as Excel does with a damaged file.
    text = String(SSF.format("General", value));
  }
  if (language === "fr") text = isDateFormat(local) && !/\[\$-409\]/.test(local) ? frenchDate(text) : frenchNumber(text);
  text = restoreLiterals(text, kept);
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(key, text);
  return text;
}

/** The text of a cell. A date or number that can't be shown in its column is the painter's business ("####"). */
export function displayText(value: CellValue, code: string, language: Language): string {
  if (value === null) return "";
  if (value instanceof CellError) return language === "fr" ? (FRENCH_ERRORS[value.text] ?? value.text) : value.text;
  if (typeof value === "boolean") return language === "fr" ? (value ? "VRAI" : "FAUX") : value ? "TRUE" : "FALSE";
  if (typeof value === "number") return formatNumber(value, code, language);
  if (code === "General" || code === "@" || !code.includes("@")) return value;
  try {
    return String(SSF.format(code, value));
  } catch {
    return value;
  }
}

/** The colour that a format's section asks for ("[Red]-0"), or null. */
export function formatColour(value: CellValue, code: string): string | null {
  if (typeof value !== "number" || !code.includes("[")) return null;
  const sections = code.split(";");
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const found = /\[(black|blue|cyan|green|magenta|red|white|yellow)\]/i.exec(sections[index] ?? "");
  const name = found?.[1]?.toLowerCase();
  if (!name) return null;
  return { black: "#000000", blue: "#0000FF", cyan: "#00FFFF", green: "#00B050", magenta: "#FF00FF", red: "#FF0000", white: "#FFFFFF", yellow: "#FFFF00" }[name] ?? null;
}

/** The text to edit: dates as typed, percentages with their sign, numbers in full. */
export function editText(value: CellValue, code: string, language: Language): string {
  if (typeof value !== "number") return displayText(value, "General", language);
  if (isDateFormat(code)) {
    const time = value % 1 !== 0;
    const day = language === "fr" ? "dd/mm/yyyy" : "m/d/yyyy";
    return formatNumber(value, value < 1 && value > 0 ? "hh:mm:ss" : time ? `${day} hh:mm:ss` : day, language);
  }
  const mark = language === "fr" ? "," : ".";
  if (isPercentFormat(code)) return `${plain(value * 100).replace(".", mark)}%`;
  return plain(value).replace(".", mark);
}

/** Fifteen significant digits, as a spreadsheet keeps them. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}
