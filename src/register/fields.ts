/**
 * The fields of a contract and of the tables beside it. The ids are public: they stand in saved choices and in the JSON of
 * the headless run. Names follow the French DECP schema (données essentielles de la commande publique) or OCDS.
 */

/** What the values of a field are, which decides how its cells are parsed. */
export type FieldKind =
  "text" | "date" | "year" | "amount" | "number" | "fact" | "list" | "procedure" | "outcome" | "size";

/** The theme under which the panel « Colonnes » shows a field. */
export type FieldTheme = "identity" | "award" | "social" | "environment" | "economy";

export interface Field {
  kind: FieldKind;
  theme: FieldTheme;
  /** One column per year is possible (« Heures d'insertion 2023 »). */
  yearly?: true;
  /** It has few different values, by which contracts are cut: each is kept once. */
  few?: true;
  /** Recognised for the reader's eye and the panel; read only where a framework asks for it. */
  onDemand?: true;
  /** Says something of a row, and nothing of the contract. */
  ofRow?: true;
}

/** The fields of a contract row, in the order in which people are shown them. */
export const CONTRACT_FIELDS = {
  contractNumber: { kind: "text", theme: "identity" },
  procedureNumber: { kind: "text", theme: "identity" },
  lot: { kind: "text", theme: "identity" },
  object: { kind: "text", theme: "identity" },
  supplierName: { kind: "text", theme: "identity" },
  supplierId: { kind: "text", theme: "identity", onDemand: true },
  buyer: { kind: "text", theme: "identity" },
  department: { kind: "text", theme: "identity", few: true },
  current: { kind: "fact", theme: "identity", ofRow: true },
  modification: { kind: "number", theme: "identity" },
  nature: { kind: "text", theme: "award", few: true },
  procedure: { kind: "procedure", theme: "award", few: true },
  competed: { kind: "fact", theme: "award" },
  outcome: { kind: "outcome", theme: "award" },
  launchDate: { kind: "date", theme: "award" },
  plannedDate: { kind: "date", theme: "award" },
  notificationDate: { kind: "date", theme: "award" },
  notificationYear: { kind: "year", theme: "award" },
  startDate: { kind: "date", theme: "award" },
  endDate: { kind: "date", theme: "award" },
  durationMonths: { kind: "number", theme: "award" },
  amount: { kind: "amount", theme: "award" },
  cpv: { kind: "text", theme: "award" },
  segment: { kind: "text", theme: "award", few: true },
  bidsReceived: { kind: "number", theme: "award", onDemand: true },
  socialConsiderations: { kind: "list", theme: "social" },
  socialClause: { kind: "fact", theme: "social" },
  insertionClause: { kind: "fact", theme: "social" },
  socialAnnex: { kind: "fact", theme: "social" },
  socialCriterion: { kind: "fact", theme: "social" },
  reserved: { kind: "fact", theme: "social" },
  insertionHours: { kind: "number", theme: "social", yearly: true },
  insertionHoursCumulative: { kind: "number", theme: "social" },
  environmentalConsiderations: { kind: "list", theme: "environment" },
  environmentalCriterion: { kind: "fact", theme: "environment" },
  environmentalClause: { kind: "fact", theme: "environment" },
  environmentalAnnex: { kind: "fact", theme: "environment" },
  csrAnnex: { kind: "fact", theme: "environment" },
  sme: { kind: "size", theme: "economy" },
  sourcing: { kind: "fact", theme: "economy" },
  planned: { kind: "fact", theme: "economy" },
  negotiation: { kind: "fact", theme: "economy" },
  executionReview: { kind: "fact", theme: "economy" },
  paymentDelay: { kind: "number", theme: "economy" },
  invoiceCount: { kind: "number", theme: "economy" },
  spend: { kind: "amount", theme: "economy", yearly: true },
  responsible: { kind: "fact", theme: "economy" },
} as const satisfies Record<string, Field>;

export type ContractFieldId = keyof typeof CONTRACT_FIELDS;
export const CONTRACT_FIELD_IDS = Object.keys(CONTRACT_FIELDS) as ContractFieldId[];

/** The fields whose entry has these properties. */
type FieldsWith<P> = {
  [F in ContractFieldId]: (typeof CONTRACT_FIELDS)[F] extends P ? F : never;
}[ContractFieldId];

/** Whether a field has a mark in the table. */
const isMarked = (field: ContractFieldId, mark: "few" | "onDemand" | "ofRow") =>
  mark in CONTRACT_FIELDS[field];

/** Fields that no figure needs unless a framework asks for them. */
export const NOT_READ: ReadonlySet<string> = new Set(
  CONTRACT_FIELD_IDS.filter((field) => isMarked(field, "onDemand")),
);

export type ValueField = FieldsWith<{ few: true }>;
export const VALUE_FIELDS = CONTRACT_FIELD_IDS.filter((field): field is ValueField => isMarked(field, "few"));

export type YearlyFieldId = FieldsWith<{ yearly: true }>;

/** Fields of yes and no, lists of considerations and sizes: what a contract answers in three states. */
export type FactFieldId = Exclude<
  FieldsWith<{ kind: "fact" | "list" | "size" }>,
  FieldsWith<{ ofRow: true }>
>;

export const FACT_FIELD_IDS = CONTRACT_FIELD_IDS.filter(
  (field): field is FactFieldId =>
    ["fact", "list", "size"].includes(CONTRACT_FIELDS[field].kind) && !isMarked(field, "ofRow"),
);

/** Fields whose different texts are kept where that is asked for, beside those that every register is cut by. */
export type AskedText = ContractFieldId | OwnFieldId;

/** Amounts, hours and counts: a merged cell holds one for all its rows together, not one for each. */
export function isQuantity(field: ContractFieldId | OwnFieldId): boolean {
  if (isOwnField(field)) return /^own:(?:amount|number):/.test(field);
  const { kind }: Field = CONTRACT_FIELDS[field];
  return (kind === "amount" || kind === "number") && field !== "durationMonths" && field !== "modification";
}

/** The tables that may stand beside the register, and the fields of each. A contract column joins rows to contracts, with the buyer where several buyers use the same numbers. */
export const RELATED_FIELDS = {
  invoices: {
    contractNumber: { kind: "text" },
    buyer: { kind: "text" },
    received: { kind: "date" },
    paid: { kind: "date" },
    amount: { kind: "amount" },
    means: { kind: "text" },
  },
  insertionHours: {
    contractNumber: { kind: "text" },
    buyer: { kind: "text" },
    date: { kind: "date" },
    year: { kind: "year" },
    hours: { kind: "number" },
  },
  sourcing: {
    date: { kind: "date" },
    contractNumber: { kind: "text" },
    buyer: { kind: "text" },
    procedureNumber: { kind: "text" },
    title: { kind: "text" },
  },
  /** `responsible`: what says that a training is on responsible purchasing. */
  trainings: { date: { kind: "date" }, title: { kind: "text" }, responsible: { kind: "fact" } },
  publications: { date: { kind: "date" }, title: { kind: "text" } },
} as const satisfies Record<string, Record<string, { kind: FieldKind }>>;

export type RelatedTableKind = keyof typeof RELATED_FIELDS;
export type RelatedFieldId = { [K in RelatedTableKind]: keyof (typeof RELATED_FIELDS)[K] }[RelatedTableKind];

/** Kinds of the facts that a framework adds (`own-facts.ts`). */
export type OwnKind = "yesNo" | "number" | "amount" | "date" | "list";
export type OwnFieldId = `own:${OwnKind}:${string}`;

/** Whether an id is that of a framework's own fact. */
export function isOwnField(field: string): field is OwnFieldId {
  return /^own:(?:yesNo|number|amount|date|list):./.test(field);
}

/** What the values of an own fact are. */
export function kindOfOwn(field: OwnFieldId): FieldKind {
  const [, kind] = field.split(":");
  if (kind === "yesNo") return "fact";
  return kind === "number" || kind === "amount" || kind === "date" ? kind : "text";
}

/** What a recognised sheet holds; "planning": consultations to come, described as contracts are. */
export type SheetKind = "contracts" | "planning" | RelatedTableKind;

/** Whether the columns of such a sheet are those of contracts. */
export function describesContracts(kind: SheetKind): kind is "contracts" | "planning" {
  return kind === "contracts" || kind === "planning";
}

export type FieldId = ContractFieldId | RelatedFieldId | OwnFieldId;
