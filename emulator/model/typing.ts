/** What becomes of text that a person types (French or English habits) or that a program hands over as a value. */
import { type CellValue, serialOf } from "./values";

/** The reading of an entry. `format` is the number format that Excel would give a cell that has none. */
export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string | null;
  readonly quoted: boolean;
}

/** "fr" reads 1 234,5 and 31/12/2023; "en" reads 1,234.5 and 12/31/2023. */
export type Habit = "fr" | "en";

const constant = (value: CellValue, format: string | null = null): Entry => ({
  value,
  formula: null,
  format,
  quoted: false,
});

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1, janv: 1, janvier: 1, january: 1, fév: 2, févr: 2, février: 2, feb: 2, february: 2, mar: 3, mars: 3, march: 3, avr: 4,
  avril: 4, apr: 4, april: 4, mai: 5, may: 5, juin: 6, jun: 6, june: 6, juil: 7, juillet: 7, jul: 7, july: 7, août: 8, aug: 8,
  august: 8, sep: 9, sept: 9, septembre: 9, september: 9, oct: 10, octobre: 10, october: 10, nov: 11, novembre: 11,
  november: 11, déc: 12, décembre: 12, dec: 12, december: 12,
}; // prettier-ignore

/** Reads an entry as Excel does: number, percentage, amount, date, time, truth value, formula, error or text. */
export function readEntry(text: string, habit: Habit = "fr"): Entry {
  if (text === "") return constant(null);
  if (text.startsWith("'")) return { value: text.slice(1), formula: null, format: null, quoted: true };
  if (/^=./s.test(text))
    return { value: null, formula: habit === "fr" ? fromFrench(text) : text, format: null, quoted: false };
  const trimmed = text.trim();
  const number = readNumber(trimmed, habit);
  if (number) return number;
  const date = readDate(trimmed, habit);
  if (date) return date;
  if (/^(TRUE|VRAI)$/i.test(trimmed)) return constant(true);
  if (/^(FALSE|FAUX)$/i.test(trimmed)) return constant(false);
  // A leading sign makes a formula, as in Excel: the reason why register text must never be written bare.
  if (/^[+\-@]./s.test(trimmed)) return { value: null, formula: `=${trimmed}`, format: null, quoted: false };
  return constant(text);
}

function readNumber(text: string, habit: Habit): Entry | null {
  const group = habit === "fr" ? "[ \\u00a0\\u202f]" : ",";
  const point = habit === "fr" ? "," : "\\.";
  const pattern = new RegExp(
    `^([-+]?)(€|\\$)?\\s?((?:\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${point}\\d*)?|${point}\\d+)(?:[eE]([-+]?\\d+))?[ \\u00a0\\u202f]?(%|€)?$`,
  );
  const found = pattern.exec(text);
  if (!found) return null;
  const [, sign = "", before, digits = "", exponent, unit] = found;
  const plain = digits.replace(new RegExp(group, "g"), "").replace(",", ".");
  let value = Number(plain) * 10 ** Number(exponent ?? 0);
  if (!Number.isFinite(value)) return null;
  const decimals = /\.\d/.test(plain);
  if (unit === "%") value = Number((value / 100).toPrecision(15));
  if (sign === "-") value = -value;
  if (unit === "%") return constant(value, decimals ? "0.00%" : "0%");
  if (unit === "€" || before === "€") return constant(value, decimals ? '#,##0.00 "€"' : '#,##0 "€"');
  if (before === "$") return constant(value, decimals ? "$#,##0.00" : "$#,##0");
  if (exponent !== undefined) return constant(value, "0.00E+00");
  if (new RegExp(group).test(digits)) return constant(value, decimals ? "#,##0.00" : "#,##0");
  return constant(value);
}

function fullYear(text: string): number {
  const n = Number(text);
  if (text.length > 2) return n;
  return n < 30 ? 2000 + n : 1900 + n;
}

function validDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function readDate(text: string, habit: Habit): Entry | null {
  const [, datePart = "", timePart] = /^(.*?)(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(text) ?? [];
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(timePart ?? datePart);
  const fraction = time ? (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400 : 0;
  if (time && timePart === undefined) return constant(fraction, time[3] === undefined ? "h:mm" : "h:mm:ss");
  const format = habit === "fr" ? "dd/mm/yyyy" : "m/d/yyyy";
  const done = (year: number, month: number, day: number): Entry | null =>
    validDate(year, month, day)
      ? constant(serialOf(year, month, day) + fraction, timePart === undefined ? format : `${format} h:mm`)
      : null;
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(datePart);
  if (iso) return done(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(datePart);
  if (parts) {
    const [first, second] = [Number(parts[1]), Number(parts[2])];
    return habit === "fr"
      ? done(fullYear(parts[3] ?? ""), second, first)
      : done(fullYear(parts[3] ?? ""), first, second);
  }
  const worded = /^(\d{1,2})[-/ ]([\p{L}]+)\.?[-/ ](\d{4}|\d{2})$/u.exec(datePart);
  const month = worded && MONTHS[(worded[2] ?? "").toLowerCase()];
  if (worded && month) return done(fullYear(worded[3] ?? ""), month, Number(worded[1]));
  return null;
}

const FRENCH_FUNCTIONS: Readonly<Record<string, string>> = {
  SOMME: 'SUM', 'SOMME.SI': 'SUMIF', 'SOMME.SI.ENS': 'SUMIFS', 'NB.SI': 'COUNTIF', 'NB.SI.ENS': 'COUNTIFS', NB: 'COUNT',
  NBVAL: 'COUNTA', 'NB.VIDE': 'COUNTBLANK', MOYENNE: 'AVERAGE', 'MOYENNE.SI': 'AVERAGEIF', SI: 'IF', SIERREUR: 'IFERROR',
  ET: 'AND', OU: 'OR', NON: 'NOT', ARRONDI: 'ROUND', SOMMEPROD: 'SUMPRODUCT', 'SOUS.TOTAL': 'SUBTOTAL', RECHERCHEV: 'VLOOKUP',
  EQUIV: 'MATCH', CHERCHE: 'SEARCH', TROUVE: 'FIND', GAUCHE: 'LEFT', DROITE: 'RIGHT', STXT: 'MID', NBCAR: 'LEN', ANNEE: 'YEAR',
  MOIS: 'MONTH', JOUR: 'DAY', AUJOURDHUI: 'TODAY', CONCATENER: 'CONCATENATE', ESTVIDE: 'ISBLANK', ESTNUM: 'ISNUMBER',
  ESTERREUR: 'ISERROR', ESTTEXTE: 'ISTEXT', VRAI: 'TRUE', FAUX: 'FALSE', ENT: 'INT', LIGNE: 'ROW', COLONNE: 'COLUMN',
}; // prettier-ignore

/** A formula as typed in French Excel (SOMME, semicolons, decimal commas) in the form that files hold. */
export function fromFrench(formula: string): string {
  const parts = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
  return parts
    .map((part, i) => {
      if (i % 2 === 1) return part;
      return part
        .replace(/(\d),(\d)/g, "$1.$2")
        .replace(/;/g, ",")
        .replace(
          /[\p{L}][\p{L}\p{N}.]*(?=\()/gu,
          (name) => FRENCH_FUNCTIONS[name.toUpperCase()] ?? name.toUpperCase(),
        )
        .replace(/\b(VRAI|FAUX)\b(?!\()/gi, (name) => FRENCH_FUNCTIONS[name.toUpperCase()] ?? name);
    })
    .join("");
}

/** A formula of a file as French Excel shows it: the reverse of `fromFrench`. */
export function toFrench(formula: string): string {
  const names = new Map(Object.entries(FRENCH_FUNCTIONS).map(([french, english]) => [english, french]));
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, i) => {
      if (i % 2 === 1) return part;
      return part
        .replace(/,/g, ";")
        .replace(/(\d)\.(\d)/g, "$1,$2")
        .replace(/[A-Z][A-Z0-9.]*(?=\()|\b(?:TRUE|FALSE)\b/g, (name) => names.get(name) ?? name);
    })
    .join("");
}
