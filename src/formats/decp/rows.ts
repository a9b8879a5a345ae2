/** Records of open data → the rows of a register: one per holder and amended version, under the names of the tabular files. */
import { SHEET_ROWS, type Cell } from "../../register/grid";
import { isObject, type DecpRecord, type Value } from "./document";

export interface DecpTable {
  header: string[];
  rows: Cell[][];
  /** Row → place of its record in the file, from 0. */
  recordOf: number[];
}

/** What a file's list says of one holder or one amendment may come in an object of its own: `{titulaire: {…}}`. */
const HOLDERS = /^titulaires?$/i;
const CONCESSIONAIRES = /^concessionnaires?$/i;
const MODIFICATIONS = /^modifications?$/i;
/** Acts of subcontracting and data of execution are no part of a contract's award. */
const ASIDE = /^(?:actesSousTraitance|modificationsActesSousTraitance|donneesExecution)$/i;

type Fields = Map<string, Cell>;

/** A sheet's rows below its header, and as many cells as a register may have in all. */
const MOST_ROWS = SHEET_ROWS - 1;
const MOST_CELLS = 30_000_000;

/**
 * The table of the records, with a column for every field that one of them has. "tooLarge" as soon as it would be more than a sheet
 * holds: a contract with as many amendments as holders has the square of them in rows.
 */
export function decpTable(records: readonly DecpRecord[]): DecpTable | "tooLarge" {
  const places = new Map<string, number>();
  const table: DecpTable = { header: [], rows: [], recordOf: [] };
  const amended = records.some((record) => amendmentsOf(record).length > 0);
  for (const [at, record] of records.entries()) {
    for (const fields of versionsOf(record, amended)) {
      if (table.rows.length === MOST_ROWS || table.rows.length * table.header.length > MOST_CELLS)
        return "tooLarge";
      const row: Cell[] = [];
      for (const [name, value] of fields) {
        let place = places.get(name);
        if (place === undefined) {
          places.set(name, (place = table.header.length));
          table.header.push(name);
        }
        row[place] = value;
      }
      table.rows.push(row);
      table.recordOf.push(at);
    }
  }
  const width = table.header.length;
  if (table.rows.length * width > MOST_CELLS) return "tooLarge";
  for (const row of table.rows) for (let column = 0; column < width; column++) row[column] ??= "";
  return table;
}

/** The contract as awarded, then as each amendment leaves it; each once per holder. */
function* versionsOf(record: DecpRecord, amended: boolean): Generator<Fields> {
  const awarded = fieldsOf(record);
  const versions: { fields: Fields; holders: Fields[] }[] = [{ fields: awarded, holders: holdersOf(record) }];
  amendmentsOf(record).forEach((amendment, at) => {
    const last = versions.at(-1) ?? { fields: awarded, holders: [] };
    const changed = fieldsOf(amendment);
    const id = changed.get("id") ?? at + 1;
    changed.delete("id");
    const holders = holdersOf(amendment);
    versions.push({
      fields: new Map([...last.fields, ...changed, ["modification_id", id]]),
      holders: holders.length > 0 ? holders : last.holders,
    });
  });
  for (const { fields, holders } of versions) {
    if (amended && !fields.has("modification_id")) fields.set("modification_id", 0);
    for (const holder of holders.length > 0 ? holders : [new Map<string, Cell>()])
      yield new Map([...fields, ...holder]);
  }
}

function amendmentsOf(record: DecpRecord): DecpRecord[] {
  return listOf(record, MODIFICATIONS);
}

function holdersOf(record: DecpRecord): Fields[] {
  return [...listOf(record, HOLDERS), ...listOf(record, CONCESSIONAIRES)].map(
    (holder) => new Map([...fieldsOf(holder)].map(([name, value]) => [`titulaire_${name}`, value])),
  );
}

/** The objects of a list, out of the wrapper that each or all of them may stand in. */
function listOf(record: DecpRecord, name: RegExp): DecpRecord[] {
  const unwrapped = (value: Value | undefined): DecpRecord[] => {
    if (Array.isArray(value)) return value.flatMap(unwrapped);
    if (!isObject(value)) return [];
    const [only, ...others] = Object.entries(value);
    if (only && others.length === 0 && name.test(only[0])) return unwrapped(only[1]);
    return Object.keys(value).length > 0 ? [value] : [];
  };
  return Object.entries(record).flatMap(([key, value]) => (name.test(key) ? unwrapped(value) : []));
}

/** The fields of an object that have one value: nested ones by path (`acheteur_id`), lists as their values with « ; ». */
function fieldsOf(record: DecpRecord): Fields {
  const fields: Fields = new Map();
  for (const [name, value] of Object.entries(record)) {
    if (HOLDERS.test(name) || CONCESSIONAIRES.test(name) || MODIFICATIONS.test(name) || ASIDE.test(name))
      continue;
    if (isObject(value) && !isList(name, value)) {
      for (const [part, nested] of Object.entries(value)) fields.set(`${name}_${part}`, textOf(nested));
    } else fields.set(name, textOf(value));
  }
  return fields;
}

/** `considerationsSociales: {considerationSociale: …}`: the one field is named after one of what the list holds several of. */
function isList(name: string, value: Record<string, Value>): boolean {
  const [only, ...others] = Object.keys(value);
  return others.length === 0 && only?.toLowerCase() === name.replace(/s(?=[A-Z]|$)/g, "").toLowerCase();
}

/** Deeper lists than any file has say nothing. */
const MOST_DEPTH = 8;

function textOf(value: Value, depth = 0): Cell {
  if (value === null || depth > MOST_DEPTH) return "";
  if (typeof value !== "object") return value;
  const parts = (Array.isArray(value) ? value : Object.values(value))
    .map((one) => textOf(one, depth + 1))
    .filter((part) => part !== "");
  return parts.length === 1 ? (parts[0] ?? "") : parts.map(String).join(" ; ");
}
