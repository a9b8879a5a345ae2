/** What the values of a column look like: shares of dates, numbers, yes/no… over a bounded sample. */
import { decimalSignOf, parseAmountText } from "../cells/amounts";
import { isErrorValue, saysNothing } from "../cells/cell-states";
import { CONSIDERED, NAMES_KIND, parseConsiderations, UNCLEAR } from "../cells/considerations";
import { NO_DAY } from "../contracts";
import { isPartialDate, parseDateText } from "../cells/dates";
import { SHIFT_1904 } from "../cells/days";
import { saysPeriod } from "../cells/durations";
import { FACT_UNREADABLE, parseFactText, parseSizeText } from "../cells/facts";
import type { Cell } from "../grid";
import { plain } from "../cells/plain-text";
import { kindOfName } from "../cells/name-kinds";
import { looksLikeOutcome, looksLikeProcedure } from "../cells/procedures";
import { ABOUT_RESPONSIBLE_PURCHASING } from "./topics";

/** Counts over the cells that say something. */
export interface ValueProfile {
  /** Cells looked at, and those that say something. */
  seen: number;
  filled: number;
  /** Different values among the filled ones. */
  distinct: number;
  /** Full dates (serials between 1990 and 2070 that may be dates, or text). */
  date: number;
  /** Dates written as text: no number can be mistaken for them. */
  dateText: number;
  /** Of those, the ones that may be a number as well: « 23.01.05 ». */
  dateCode: number;
  year: number;
  /** Texts whose number gives away its decimal sign: « 12,5 » and « 1.250.000 » the comma, « 12.5 » the point. */
  decimalComma: number;
  decimalPoint: number;
  /** Texts that read as a duration: « 12 mois », « un an », « jusqu'au 31/12/2025 ». */
  duration: number;
  /** Numbers, or text that reads as a number. */
  number: number;
  /** Numbers of at most 31. */
  small: number;
  /** Sum of absolute numbers, for telling amounts from counts. */
  sum: number;
  fact: number;
  /** Yes/no in so many words (Oui, Non, X, booleans), without counts and dates. */
  yesNo: number;
  size: number;
  /** Names a company size (PME, TPE, ETI, GE). */
  sizeWord: number;
  list: number;
  /** Names a kind of consideration (« Clause sociale »). */
  considerationKind: number;
  procedure: number;
  /** Names a kind of contract (« Accord-cadre », « Concession »). */
  nature: number;
  outcome: number;
  cpv: number;
  /** 14 or 9 digits. */
  siret: number;
  /** Has a company's legal form (SARL, SAS…). */
  company: number;
  /** Names a public body, a part of one (« Service voirie »), a person, a surname or anything. */
  body: number;
  unit: number;
  person: number;
  surname: number;
  /** Names responsible purchasing. */
  topic: number;
  /** Contains letters and is neither number, date nor yes/no. */
  words: number;
  letters: number;
  /** Text such as « 2023-0045 », « MP23/12 »: digits, no spaces, short. */
  reference: number;
  length: number;
  sample: string[];
}

const LEGAL_FORM =
  /(?:^|\s)(?:sarl|sas|sasu|sa|eurl|sci|scop|scp|snc|selarl|gie|gmbh|ltd|inc|ets|etablissements?|groupe|cabinet|societe|entreprise|association|epic|scic|esat|cie|atelier|ateliers|bureau)\b|(?:\bet fils\b|\bfreres\b|& ?co\b)/;
const NATURE =
  /\bmarches?\b|accord[- ]cadre|subsequents?|concession|delegation de service|\bdsp\b|partenariat|bons? de commande|forfait|\bframework\b|\bcontrat/;
const DATE_FROM = 32874;
const DATE_TO = 62092;

function empty(): ValueProfile {
  return {
    seen: 0,
    filled: 0,
    distinct: 0,
    date: 0,
    dateText: 0,
    dateCode: 0,
    year: 0,
    decimalComma: 0,
    decimalPoint: 0,
    duration: 0,
    number: 0,
    small: 0,
    sum: 0,
    fact: 0,
    yesNo: 0,
    size: 0,
    sizeWord: 0,
    list: 0,
    considerationKind: 0,
    procedure: 0,
    nature: 0,
    outcome: 0,
    cpv: 0,
    siret: 0,
    company: 0,
    body: 0,
    unit: 0,
    person: 0,
    surname: 0,
    topic: 0,
    words: 0,
    letters: 0,
    reference: 0,
    length: 0,
    sample: [],
  };
}

/** Profiles the cells of one column. Equal values are looked at once. */
export function profileOf(cells: readonly Cell[], date1904: boolean): ValueProfile {
  const profile = empty();
  const counts = new Map<Cell, number>();
  for (const cell of cells) {
    profile.seen++;
    if (cell !== "") {
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  }
  for (const [cell, count] of counts) {
    if (typeof cell === "string" && (isErrorValue(cell) || saysNothing(cell))) {
      continue;
    }
    profile.filled += count;
    profile.distinct++;
    if (profile.sample.length < 5) {
      profile.sample.push(String(cell).slice(0, 80));
    }
    if (typeof cell === "boolean") {
      profile.fact += count;
      profile.yesNo += count;
      profile.size += count;
      profile.list += count;
    } else if (typeof cell === "number") {
      addNumber(profile, cell, count, date1904);
    } else {
      addText(profile, cell, count);
    }
  }
  return profile;
}

function addNumber(profile: ValueProfile, value: number, count: number, date1904: boolean): void {
  const whole = Number.isInteger(value);
  const serial = date1904 ? value + SHIFT_1904 : value;
  profile.number += count;
  profile.sum += Math.abs(value) * count;
  if (value >= 0 && value <= 31) profile.small += count;
  if (serial >= DATE_FROM && serial <= DATE_TO) profile.date += count;
  if (whole && value >= 1990 && value <= 2060) profile.year += count;
  if (value >= 0) profile.fact += count;
  if (value === 0 || value === 1) {
    profile.size += count;
    profile.list += count;
  }
  if (whole && value >= 1e6 && value < 1e8) profile.cpv += count;
  if (whole && ((value >= 1e12 && value < 1e14) || (value >= 1e8 && value < 1e9))) profile.siret += count;
  profile.length += String(value).length * count;
  if (whole && value > 0) profile.reference += count;
}

function addText(profile: ValueProfile, text: string, count: number): void {
  const key = plain(text);
  profile.length += text.length * count;
  const fact = parseFactText(key);
  const date = key.length < 60 ? parseDateText(key) : NO_DAY;
  const isDate = date > 0 || (isPartialDate(date) && date < -10000);
  // « 2023-01 » may be a month, and is often a number.
  // Digits alone may be the serial of a day, and are a number first: a date only where dates are.
  const isDigits = /^\d{5}(?:[.,]\d+)?$|^\d{8}$/.test(key);
  const isDay = date > 0 && !isDigits;
  if (isDate) profile.date += count;
  if (isDay) profile.dateText += count;
  if (isDay && /^\d\d([.-])\d\d\1\d\d$/.test(key)) profile.dateCode += count;
  if (isPartialDate(date) && date > -10000) profile.year += count;
  const number = /\d/.test(key) && (!isDate || isDigits) ? parseAmountText(key) : NaN;
  if (Number.isFinite(number)) {
    profile.number += count;
    profile.sum += Math.abs(number) * count;
    if (number >= 0 && number <= 31) profile.small += count;
    const sign = decimalSignOf(key);
    if (sign === ",") profile.decimalComma += count;
    if (sign === ".") profile.decimalPoint += count;
  }
  if (saysPeriod(key)) profile.duration += count;
  if (fact !== FACT_UNREADABLE) profile.fact += count;
  if (
    /^(?:oui|non|o|n|x|yes|no|y|vrai|faux|true|false|✓|✔)\b|^[✓✔]|^-$|^sans objet|^neant|^aucune?\b/.test(key)
  )
    profile.yesNo += count;
  if (key.length < 40 && parseSizeText(key) !== FACT_UNREADABLE) profile.size += count;
  if (
    /^(?:[nh]on |hors )?(?:pme|tpe|eti|ge|micro|grande? (?:entreprise|groupe)|petite|moyenne|large|sme)\b/.test(
      key,
    ) &&
    key.length < 45
  )
    profile.sizeWord += count;
  const bits = parseConsiderations(text, null);
  if ((bits & UNCLEAR) === 0) profile.list += count;
  if (
    (bits & CONSIDERED) !== 0 &&
    (bits & NAMES_KIND) !== 0 &&
    /socia|environ|reserve|clause|critere/.test(key)
  )
    profile.considerationKind += count;
  if (key.length < 80 && NATURE.test(key)) profile.nature += count;
  if (looksLikeProcedure(key)) profile.procedure += count;
  if (looksLikeOutcome(key)) profile.outcome += count;
  if (/^\d{8}(?:-\d)?$|^\d{2}[ .]?\d{3}[ .]?\d{3}(?:-\d)?$|^\d{8}(?:-\d)?\s*[-:–]?\s+\D/.test(key))
    profile.cpv += count;
  const digits = key.replace(/ /g, "");
  if (/^(?:\d{14}|\d{9})$/.test(digits)) profile.siret += count;
  if (LEGAL_FORM.test(key) && key.length < 90) profile.company += count;
  const kind = kindOfName(text);
  if (kind !== "unclear") profile[kind] += count;
  if (key.length < 160 && ABOUT_RESPONSIBLE_PURCHASING.test(key)) profile.topic += count;
  const letters = key.replace(/[^a-z]/g, "").length;
  profile.letters += letters * count;
  const reference = key.length <= 30 && /\d/.test(key) && !/ .* /.test(key) && !isDay;
  if (
    letters >= 3 &&
    !(reference && !key.includes(" ")) &&
    letters > key.length * 0.5 &&
    fact === FACT_UNREADABLE &&
    !isDate &&
    !Number.isFinite(number)
  )
    profile.words += count;
  if (reference) profile.reference += count;
}
