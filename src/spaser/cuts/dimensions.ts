/** By what contracts are cut: fields with few values, classes of amounts, divisions of the CPV, quarters. */
import { utcOf } from "../calendar";
import { NO, NO_DAY, YES } from "../../register/contracts";
import type { Register } from "../../register/contracts";
import { plain } from "../../register/cells/plain-text";
import type { Buyer } from "../framework";
import { bodiesByName } from "./buyers";
import { inPieces } from "../../register/reading/pieces";
import { VALUE_FIELDS, type ValueField } from "../../register/fields";

export const DIMENSIONS = ["buyer", ...VALUE_FIELDS, "sme", "amount", "cpv", "quarter"] as const;
export type DimensionId = (typeof DIMENSIONS)[number];

/** A field that has more values than this is no dimension: a table of it could not be read. */
export const MOST_VALUES = 100;

/** The bounds of the classes of amounts, in euros excl. tax: a class holds its lower bound. */
export const AMOUNT_BOUNDS = [40_000, 90_000, 216_000, 1_000_000, 5_404_000] as const;

export interface Dimension {
  id: DimensionId;
  /**
   * The values in the order in which they are shown: texts as first written; "yes" and "no" for the supplier's size; « 40000-90000 »
   * for amounts (the last class is open: « 5404000- »); two digits for the CPV; « Q1 » to « Q4 » for the quarter of notification.
   */
  values: string[];
  /** Place of each contract's value; `values.length` = it has none. */
  of: Uint16Array;
}

/** The contracts of a register by a dimension; null when it has no column for it. `buyers`: bodies of a joint scheme, one value each. */
export function dimensionOf(
  register: Register,
  id: DimensionId,
  buyers: readonly Buyer[] = [],
): Dimension | null {
  switch (id) {
    case "buyer":
      return ofTexts(id, register.buyer, buyers);
    case "sme":
      return ofSize(register.facts.sme);
    case "amount":
      return register.hasAmount ? ofAmounts(register.amount) : null;
    case "cpv":
      return register.cpvDivision ? ofDivisions(register.cpvDivision) : null;
    case "quarter":
      return ofQuarters(register.notificationDay);
    default:
      return ofField(register, id);
  }
}

/** The values that some contract has, null for those without one, in the order in which they are shown. */
export function valuesIn({ values, of }: Dimension): (string | null)[] {
  const used = new Uint8Array(values.length + 1);
  for (let i = 0; i < of.length; i++) used[of[i] as number] = 1;
  return [...values, null].filter((_, place) => used[place] === 1);
}

/** What a register can be cut by: the dimensions with some value, and not too many of them. */
export function dimensionsOf(register: Register, buyers?: readonly Buyer[]): Dimension[] {
  return DIMENSIONS.flatMap((id) => {
    const dimension = dimensionOf(register, id, buyers);
    const values = dimension?.values.length ?? 0;
    return dimension && values > 0 && values <= MOST_VALUES ? [dimension] : [];
  });
}

function ofField({ values, size }: Register, id: ValueField): Dimension | null {
  const field = values?.[id];
  return field === undefined ? null : numbered(id, field.labels, field.of.subarray(0, size));
}

function ofTexts(id: DimensionId, texts: readonly string[], buyers: readonly Buyer[]): Dimension | null {
  const labels = [""];
  const places = new Map<string, number>([["", 0]]);
  const bodies = bodiesByName(buyers);
  const of = new Uint16Array(texts.length);
  let last = "";
  let place = 0;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] as string;
    if (text !== last) {
      last = text;
      const name = plain(text);
      const body = bodies.get(name);
      const key = body ? ` ${body.id}` : name;
      const known = places.get(key);
      place = known ?? labels.length;
      // More than there are numbers for are far too many in any case.
      if (known === undefined && place < 65_535) {
        places.set(key, place);
        labels.push(text);
      }
    }
    of[i] = place;
  }
  return labels.length === 1 ? null : numbered(id, labels, of);
}

/** Values that some contract has, in alphabetical order, from numbered labels of which the first is the blank. */
function numbered(id: DimensionId, labels: readonly string[], of: Uint16Array): Dimension {
  const used = new Uint8Array(labels.length);
  inPieces(of.length, (from, to) => {
    for (let i = from; i < to; i++) used[of[i] as number] = 1;
  });
  const shown = labels
    .map((label, place) => ({ key: plain(label), place, label }))
    .filter(({ place }) => place > 0 && used[place] === 1)
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const places = new Uint16Array(labels.length).fill(shown.length);
  shown.forEach(({ place }, at) => (places[place] = at));
  const shownOf = new Uint16Array(of.length);
  inPieces(of.length, (from, to) => {
    for (let i = from; i < to; i++) shownOf[i] = places[of[i] as number] as number;
  });
  return { id, values: shown.map(({ label }) => label), of: shownOf };
}

function ofSize(states: Uint8Array | undefined): Dimension | null {
  if (states === undefined) return null;
  const of = Uint16Array.from(states, (state) => (state === YES ? 0 : state === NO ? 1 : 2));
  return { id: "sme", values: ["yes", "no"], of };
}

function ofAmounts(amounts: Float64Array): Dimension {
  const lower = [0, ...AMOUNT_BOUNDS];
  const values = lower.map((bound, at) => `${bound}-${AMOUNT_BOUNDS[at] ?? ""}`);
  const of = new Uint16Array(amounts.length);
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] as number;
    let place = 0;
    for (const bound of AMOUNT_BOUNDS) place += +(amount >= bound);
    of[i] = Number.isNaN(amount) ? values.length : place;
  }
  return { id: "amount", values, of };
}

function ofDivisions(divisions: Uint8Array): Dimension {
  const labels = Array.from({ length: 100 }, (_, division) => String(division).padStart(2, "0"));
  return numbered("cpv", labels, Uint16Array.from(divisions));
}

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"];

/** Of any year, so that a quarter has the same one of the year before beside it. */
function ofQuarters(days: Int32Array): Dimension | null {
  const byMonth = quarterTable(days);
  if (byMonth === null) return null;
  const { first, quarters } = byMonth;
  const of = new Uint16Array(days.length);
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number;
    of[i] = day === NO_DAY ? QUARTERS.length : (quarters[day - first] as number);
  }
  return { id: "quarter", values: [...QUARTERS], of };
}

/** The quarter of every day from the first notification to the last; null when nothing is dated. */
function quarterTable(days: Int32Array): { first: number; quarters: Uint8Array } | null {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number;
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return null;
  const quarters = Uint8Array.from({ length: last - first + 1 }, (_, k) =>
    Math.floor(utcOf(first + k).getUTCMonth() / 3),
  );
  return { first, quarters };
}
