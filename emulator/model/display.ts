/** How a value shows in its cell: number formats with French or English signs. */
import { type CellValue, CellError, civilOf } from "./values";

/** The signs of a language. */
export interface Signs {
  readonly decimal: string;
  readonly group: string;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly days: readonly string[];
  readonly yes: string;
  readonly no: string;
}

const FRENCH: Signs = {
  decimal: ',',
  group: '\u202f',
  months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  shortMonths: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  days: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  yes: 'VRAI',
  no: 'FAUX',
}; // prettier-ignore

const ENGLISH: Signs = {
  decimal: '.',
  group: ',',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  yes: 'TRUE',
  no: 'FALSE',
}; // prettier-ignore

/** The signs for "fr-FR", "en-US"… */
export function signsOf(locale: string): Signs {
  return locale.startsWith("fr") ? FRENCH : ENGLISH;
}

function sections(format: string): string[] {
  const out = [""];
  for (let i = 0; i < format.length; i++) {
    const ch = format[i] ?? "";
    if (ch === '"') {
      const end = format.indexOf('"', i + 1);
      const stop = end < 0 ? format.length : end;
      out[out.length - 1] += format.slice(i, stop + 1);
      i = stop;
    } else if (ch === "\\") {
      out[out.length - 1] += format.slice(i, i + 2);
      i++;
    } else if (ch === ";") out.push("");
    else out[out.length - 1] += ch;
  }
  return out;
}

function general(value: number, signs: Signs): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || (size < 1e-9 && size > 0))
    return value.toExponential(5).replace(".", signs.decimal).replace("e", "E");
  const digits = Math.max(0, 10 - String(Math.trunc(size)).length);
  return String(Number(value.toFixed(digits))).replace(".", signs.decimal);
}

function tokens(section: string): string[] {
  return (
    section.match(
      /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|General|AM\/PM|E[+-]0+|y+|m+|d+|h+|s+|a+|j+|[0#?.,]+|./gi,
    ) ?? []
  );
}

function dateText(value: number, parts: string[], signs: Signs): string {
  const d = civilOf(value);
  const hours = Math.floor(d.seconds / 3600);
  const minutes = Math.floor((d.seconds % 3600) / 60);
  const pad = (n: number): string => String(n).padStart(2, "0");
  let afterHour = false;
  return parts
    .map((token, i) => {
      const low = token.toLowerCase();
      const wasAfterHour = afterHour;
      if (/^h+$/.test(low)) afterHour = true;
      else if (/^[a-z]+$/.test(low)) afterHour = false;
      const beforeSeconds = /^s+$/i.test(parts.slice(i + 1).find((t) => /^[a-z]+$/i.test(t)) ?? "");
      if (/^[ya]+$/.test(low)) return low.length <= 2 ? pad(d.year % 100) : String(d.year);
      if (/^m+$/.test(low)) {
        if (wasAfterHour || beforeSeconds) return low.length === 1 ? String(minutes) : pad(minutes);
        const name = signs.months[d.month - 1] ?? "";
        return low.length === 1
          ? String(d.month)
          : low.length === 2
            ? pad(d.month)
            : low.length === 3
              ? (signs.shortMonths[d.month - 1] ?? "")
              : name;
      }
      if (/^[dj]+$/.test(low)) {
        const name = signs.days[d.weekday] ?? "";
        return low.length === 1
          ? String(d.day)
          : low.length === 2
            ? pad(d.day)
            : low.length === 3
              ? name.slice(0, 3)
              : name;
      }
      if (/^h+$/.test(low)) return low.length === 1 ? String(hours) : pad(hours);
      if (/^s+$/.test(low)) return low.length === 1 ? String(d.seconds % 60) : pad(d.seconds % 60);
      return literal(token);
    })
    .join("");
}

function literal(token: string): string {
  if (token.startsWith('"')) return token.replace(/"/g, "");
  if (token.startsWith("\\")) return token.slice(1);
  if (token.startsWith("_")) return " ";
  if (token.startsWith("*")) return "";
  if (token.startsWith("[")) return /^\[\$([^-\]]*)/.exec(token)?.[1] ?? "";
  return token;
}

function numberText(value: number, parts: string[], signs: Signs): string {
  const places = parts.filter((t) => /^[0#?.,]+$/.test(t) && /[0#?]/.test(t));
  const pattern = places.join("");
  let scaled = Math.abs(value);
  if (parts.includes("%")) scaled *= 100;
  const trailing = /,+$/.exec(pattern)?.[0].length ?? 0;
  scaled /= 1000 ** trailing;
  const [whole = "", decimals = ""] = pattern.split(".");
  const most = decimals.replace(/[^0#?]/g, "").length;
  const least = decimals.replace(/[^0]/g, "").length;
  const grouped = /[0#?],+[0#?]/.test(whole);
  // Through 15 digits, so that 0.125 × 100 and friends round as Excel's decimal display does.
  const exact = Number(scaled.toPrecision(15));
  let [integer = "0", fraction = ""] = roundedText(exact, most).split(".");
  while (fraction.length > least && fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  const minimum = whole.replace(/[^0]/g, "").length;
  if (minimum === 0 && integer === "0") integer = "";
  integer = integer.padStart(minimum, "0");
  if (grouped) integer = integer.replace(/\B(?=(\d{3})+(?!\d))/g, signs.group);
  const number = integer + (fraction === "" ? "" : signs.decimal + fraction);
  let placed = false;
  return parts
    .map((token) => {
      if (/^[0#?.,]+$/.test(token) && /[0#?]/.test(token)) {
        if (placed) return "";
        placed = true;
        return number;
      }
      return token === "%" ? "%" : literal(token);
    })
    .join("");
}

function roundedText(value: number, digits: number): string {
  if (value >= 1e21) return String(value);
  const factor = 10 ** digits;
  const shifted = value * factor;
  if (shifted > 1e15) return value.toFixed(digits);
  return (Math.round(Number(shifted.toPrecision(15))) / factor).toFixed(digits);
}

/** True for a number format that shows a date or a time. */
export function isDateFormat(format: string): boolean {
  return tokens(sections(format)[0] ?? "").some((t) => /^(y+|a{2,}|d+|j+|h+|s+)$/i.test(t));
}

const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/;

/** True when the section is for this value; one without a condition is for all that is left. */
function holds(section: string, value: number): boolean {
  const [, operator, number] = CONDITION.exec(section) ?? [];
  const bound = Number(number);
  switch (operator) {
    case "<":
      return value < bound;
    case "<=":
      return value <= bound;
    case ">":
      return value > bound;
    case ">=":
      return value >= bound;
    case "=":
      return value === bound;
    case "<>":
      return value !== bound;
    default:
      return true;
  }
}

/** The text that a cell shows. */
export function display(value: CellValue, format: string, locale = "fr-FR"): string {
  const signs = signsOf(locale);
  if (value === null) return "";
  if (value instanceof CellError) return value.text;
  if (typeof value === "boolean") return value ? signs.yes : signs.no;
  const parts = sections(format);
  if (typeof value === "string") {
    const section = parts.length > 3 ? parts[3] : parts.find((p) => p.includes("@"));
    if (section === undefined || format === "@" || format === "General") return value;
    return tokens(section)
      .map((t) => (t === "@" ? value : literal(t)))
      .join("");
  }
  if (format === "General" || format === "@" || format === "") return general(value, signs);
  let section = parts[0] ?? "General";
  let sign = value < 0 ? "-" : "";
  if (CONDITION.test(section)) section = parts.find((part) => holds(part, value)) ?? "";
  else if (value < 0 && parts[1] !== undefined) {
    section = parts[1];
    sign = "";
  } else if (value === 0 && parts[2] !== undefined) section = parts[2];
  if (section === "") return "";
  const list = tokens(section);
  if (list.some((t) => /^General$/i.test(t))) {
    return (
      sign + list.map((t) => (/^General$/i.test(t) ? general(Math.abs(value), signs) : literal(t))).join("")
    );
  }
  if (isDateFormat(section)) return dateText(value, list, signs);
  const exponent = list.find((t) => /^E[+-]/i.test(t));
  if (exponent !== undefined) return value.toExponential(2).replace(".", signs.decimal).replace("e", "E");
  const text = numberText(value, list, signs);
  return sign === "-" && /[1-9]/.test(text) ? `-${text}` : text;
}
