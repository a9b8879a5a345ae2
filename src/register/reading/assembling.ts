/** Entries by name → the register as everyone else knows it. */
import { yearsOf, type ContractColumns } from "./compacting";
import { CONSIDERED, NAMES_INSERTION, NAMES_KIND, STATED } from "../cells/considerations";
import { statedColumnOf, valueColumnOf } from "./columns";
import type { AskedColumn, FactId, Register, Values } from "../contracts";
import { VALUE_FIELDS, type AskedText, type ValueField } from "../fields";
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

/** The arrays of a register that no column may have fed. */
type Optional =
  | "sourcingCount"
  | "executionReviewDay"
  | "launchDay"
  | "plannedDay"
  | "cpvDivision"
  | "paymentDelay"
  | "invoiceCount"
  | "insertionHoursCumulative";

/** The register without its tables and findings. Arrays are shared with the entries, so that an edit shows in both. */
export function assemble(entries: ContractColumns, source: Source): Register {
  const { arrays, texts, size } = entries;
  const readings = [...source.readings.values()];
  const facts: Register["facts"] = {};
  const derived: Register["derived"] = {};
  for (const { column, array } of arrays.all()) {
    if (column.holds?.of !== "fact" || !(array instanceof Uint8Array)) continue;
    const { fact } = column.holds;
    const own = readings.some(({ columns }) => columns.has.has(fact));
    const how = derivation(fact, readings, source.named, array);
    // Considerations that name no kind fill no blanks of the column of a kind either.
    const stated = own && how === null ? arrays.of(statedColumnOf(fact)) : undefined;
    if (!own && how === null) continue;
    if (!own && how !== null && how !== "own") derived[fact] = how;
    facts[fact] = stated ?? array;
  }
  const optional = <K extends Optional>(name: K) => {
    const array = arrays.get(name);
    return array ? ({ [name]: array } as unknown as Pick<Register, K>) : {};
  };
  return {
    size,
    sheets: [],
    sheetOf: arrays.always("sheetOf"),
    rowOf: arrays.always("rowOf"),
    otherRows: entries.otherRows,
    ...texts,
    values: valuesOf(arrays, source.rows.labels),
    ...askedOf(arrays, source.rows.labels),
    ...optional("cpvDivision"),
    awarded: arrays.always("awarded"),
    notificationDay: arrays.always("notificationDay"),
    ...optional("launchDay"),
    ...optional("plannedDay"),
    notificationYear: arrays.always("notificationYear"),
    startDay: arrays.always("startDay"),
    endDay: arrays.always("endDay"),
    endKnown: arrays.always("endKnown"),
    amount: arrays.always("amount"),
    hasAmount: readings.some(({ columns }) => columns.has.has("amount")),
    facts,
    derived,
    ...optional("sourcingCount"),
    ...optional("executionReviewDay"),
    ...optional("paymentDelay"),
    ...optional("invoiceCount"),
    ...optional("insertionHoursCumulative"),
    insertionHours: yearsOf(arrays, "insertionHours"),
    spend: yearsOf(arrays, "spend"),
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
    const of = arrays.of(valueColumnOf(field));
    if (labels && of) values[field] = { labels, of };
  }
  return values;
}

/** What a framework asks for; nothing where none does. */
function askedOf(arrays: ContractColumns["arrays"], all: Source["rows"]["labels"]): Pick<Register, "asked"> {
  const asked = new Map<string, AskedColumn>();
  for (const {
    column: { holds },
    array,
  } of arrays.all()) {
    if (holds?.of === "number" && array instanceof Float64Array)
      asked.set(holds.field, { kind: "number", values: array });
    else if (holds?.of === "day" && array instanceof Int32Array)
      asked.set(holds.field, { kind: "date", days: array });
  }
  for (const [field, { labels }] of all) {
    const places = arrays.of(valueColumnOf(field));
    if (places && !VALUE_FIELDS.some((one) => one === field))
      asked.set(field, { kind: "text", places, texts: labels });
  }
  return asked.size === 0 ? {} : { asked };
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
