/** Entries by name → the register as everyone else knows it. */
import type { ContractColumns } from "./compacting";
import { CONSIDERED, NAMES_INSERTION, NAMES_KIND, STATED } from "../cells/considerations";
import { statedName, type AskedText } from "./columns";
import type { AskedColumn, FactId, Register, Values } from "../contracts";
import { VALUE_FIELDS, type ValueField } from "../fields";
import type { ValueLabels } from "./value-labels";
import type { FindingLog } from "./finding-log";
import type { SheetReading } from "./sheet-reading";
import type { Named } from "./settle-rows";

interface Source {
  readings: ReadonlyMap<string, SheetReading>;
  named: Named;
  sheetNames: readonly string[];
  rows: { labels: ReadonlyMap<AskedText, ValueLabels> };
}

/** The register without its tables and findings. Arrays are shared with the entries, so that an edit shows in both. */
export function assemble(entries: ContractColumns, source: Source): Register {
  const { arrays, texts, size } = entries;
  const get = <T>(name: string) => arrays.get(name) as T;
  const readings = [...source.readings.values()];
  const facts: Register["facts"] = {};
  const derived: Register["derived"] = {};
  for (const [name, array] of arrays) {
    if (!name.startsWith("fact:")) continue;
    const fact = name.slice(5) as FactId;
    const own = readings.some(({ columns }) => columns.has.has(fact));
    const how = derivation(fact, readings, source.named, array as Uint8Array);
    // Considerations that name no kind fill no blanks of the column of a kind either.
    const stated = own && how === null ? get<Uint8Array | undefined>(statedName(`fact:${fact}`)) : undefined;
    if (!own && how === null) continue;
    if (!own && how !== null && how !== "own") derived[fact] = how;
    facts[fact] = stated ?? (array as Uint8Array);
  }
  const optional = <
    K extends
      | "sourcingCount"
      | "executionReviewDay"
      | "launchDay"
      | "plannedDay"
      | "cpvDivision"
      | "paymentDelay"
      | "invoiceCount"
      | "insertionHoursCumulative",
  >(
    name: K,
  ) => {
    const array = arrays.get(name);
    return array ? ({ [name]: array } as unknown as Pick<Register, K>) : {};
  };
  return {
    size,
    sheets: [],
    sheetOf: get("sheetOf"),
    rowOf: get("rowOf"),
    otherRows: entries.otherRows,
    ...texts,
    values: valuesOf(arrays, source.rows.labels),
    ...askedOf(arrays, source.rows.labels),
    ...optional("cpvDivision"),
    awarded: get("awarded"),
    notificationDay: get("notificationDay"),
    ...optional("launchDay"),
    ...optional("plannedDay"),
    notificationYear: get("notificationYear"),
    startDay: get("startDay"),
    endDay: get("endDay"),
    endKnown: get("endKnown"),
    amount: get("amount"),
    hasAmount: readings.some(({ columns }) => columns.has.has("amount")),
    facts,
    derived,
    ...optional("sourcingCount"),
    ...optional("executionReviewDay"),
    ...optional("paymentDelay"),
    ...optional("invoiceCount"),
    ...optional("insertionHoursCumulative"),
    insertionHours: byYear(arrays, "insertionHours:"),
    spend: byYear(arrays, "spend:"),
    findings: [],
  };
}

/** How a fact without a column of its own came about; null when nothing tells it after all. */
function derivation(
  fact: FactId,
  readings: readonly SheetReading[],
  named: Named,
  states: Uint8Array,
): "procedure" | "segment" | "cpv" | "considerations" | "own" | null {
  switch (fact) {
    case "competed":
      // A column of natures alone seldom tells; with a procedure column the question at least was asked.
      return readings.some(({ columns }) => columns.has.has("procedure")) ||
        states.some((state) => state !== 0)
        ? "procedure"
        : null;
    case "digital":
      return readings.some(({ columns }) => columns.has.has("segment")) ? "segment" : "cpv";
    case "socialConsiderations":
    case "environmentalConsiderations":
      return "own";
    case "insertionClause":
      return (named.social & NAMES_INSERTION) !== 0 ? "considerations" : null;
    case "environmentalCriterion":
    case "environmentalClause":
      return tellsKinds(named.environmental) ? "considerations" : null;
    default:
      return tellsKinds(named.social) ? "considerations" : null;
  }
}

/** A column tells which kinds there are when it names one, or when all that it says is that there is none. */
function tellsKinds(bits: number): boolean {
  return (bits & NAMES_KIND) !== 0 || (bits & (STATED | CONSIDERED)) === STATED;
}

/** Which kinds the considerations name, as a text to compare: with another one, other facts are derived. */
export function kindsNamed({ social, environmental }: Named): string {
  return [social & NAMES_INSERTION, social & NAMES_KIND, environmental & NAMES_KIND].map(Boolean).join();
}

function valuesOf(
  arrays: ContractColumns["arrays"],
  all: Source["rows"]["labels"],
): NonNullable<Register["values"]> {
  const values: Partial<Record<ValueField, Values>> = {};
  for (const field of VALUE_FIELDS) {
    const labels = all.get(field)?.labels;
    const of = arrays.get(`value:${field}`);
    if (labels && of instanceof Uint16Array) values[field] = { labels, of };
  }
  return values;
}

/** What a framework asks for; nothing where none does. */
function askedOf(arrays: ContractColumns["arrays"], all: Source["rows"]["labels"]): Pick<Register, "asked"> {
  const asked = new Map<string, AskedColumn>();
  for (const [name, array] of arrays) {
    const field = name.slice(name.indexOf(":") + 1);
    const number = name === "durationMonths" ? name : name.startsWith("asked:") ? field : null;
    if (number !== null && array instanceof Float64Array)
      asked.set(number, { kind: "number", values: array });
    else if (name.startsWith("askedDay:") && array instanceof Int32Array)
      asked.set(field, { kind: "date", days: array });
  }
  for (const [field, { labels }] of all) {
    const places = arrays.get(`value:${field}`);
    if (places instanceof Uint16Array && !VALUE_FIELDS.some((one) => one === field))
      asked.set(field, { kind: "text", places, texts: labels });
  }
  return asked.size === 0 ? {} : { asked };
}

function byYear(arrays: ContractColumns["arrays"], prefix: string): Map<number, Float64Array> {
  const found: [number, Float64Array][] = [];
  for (const [name, array] of arrays) {
    if (name.startsWith(prefix)) found.push([Number(name.slice(prefix.length)), array as Float64Array]);
  }
  return new Map(found.sort(([a], [b]) => a - b));
}

/** Says where a table of its own makes a column of the register unused. */
export function noteTables(register: Register, log: FindingLog): void {
  const note = (table: string, field: string) =>
    log.add("relatedPrecedence", "info", "", null, null, { table, field });
  if (register.invoices && register.paymentDelay) note("invoices", "paymentDelay");
  if (register.insertionHoursTable && (register.insertionHours.size > 0 || register.insertionHoursCumulative))
    note("insertionHours", "insertionHours");
  if (register.sourcingTable && register.facts.sourcing) note("sourcing", "sourcing");
}
