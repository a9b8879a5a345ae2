/** English sentences of the register: names of fields, why something was recognised, what was read and what was done with it. */
import type { FieldId, RelatedTableKind } from "../../register/fields";
import type { OtherRegister } from "../../register/recognising/vocabulary/other-registers";
import type { FindingTexts, Params } from "../fr/findings";
import { formatCount, formatNumber } from "../numbers";

/** The name of an id; an unknown id is shown as it is. */
const lookUp = (names: Record<string, string>, id: string | number | undefined) =>
  names[String(id)] ?? String(id ?? "");
const many = (count: number) => count !== 1;
const n = (count: string | number | undefined) => formatCount(Number(count ?? 0), "en");
const read = ({ read = "" }: Params) => `“${read}”`;
const named = ({ header = "" }: Params) => (header === "" ? "without a header" : `“${header}”`);
const of = (field: string | number | undefined) => lookUp(fields, field);

/** What can be typed in a unit, and an example of it. */
const typedUnit = (unit: string | number | undefined) =>
  unit === "date" ? "a date" : unit === "percent" ? "a percentage" : "a number";
const typedExample = (unit: string | number | undefined) =>
  unit === "date" ? "16/02/2023" : unit === "percent" ? "25%" : "5";
const typedWhat = (what: string | number | undefined) =>
  what === "target" ? "This target" : what === "reference" ? "This reference" : "This entry";

const fields: Record<FieldId, string> = {
  contractNumber: "contract number",
  procedureNumber: "procedure number",
  lot: "lot",
  object: "subject-matter",
  supplierName: "contractor",
  supplierId: "contractor’s SIRET",
  buyer: "buyer",
  department: "department",
  current: "current version",
  modification: "amendment number",
  nature: "contract type",
  procedure: "procedure",
  competed: "call for competition",
  outcome: "status",
  launchDate: "launch date of the consultation",
  plannedDate: "planned notification date",
  notificationDate: "notification date",
  notificationYear: "notification year",
  startDate: "start date",
  endDate: "end date",
  durationMonths: "duration",
  amount: "amount excl. tax",
  cpv: "CPV code",
  segment: "procurement segment",
  bidsReceived: "tenders received",
  socialConsiderations: "social considerations",
  socialClause: "social clause",
  insertionClause: "work-integration (insertion) clause",
  socialAnnex: "social annex",
  socialCriterion: "social award criterion",
  reserved: "reserved contract",
  insertionHours: "insertion hours of the year",
  insertionHoursCumulative: "cumulative insertion hours",
  environmentalConsiderations: "environmental considerations",
  environmentalCriterion: "environmental award criterion",
  environmentalClause: "environmental clause",
  environmentalAnnex: "environmental annex",
  csrAnnex: "CSR annex",
  sme: "contractor is an SME",
  sourcing: "sourcing",
  planned: "planned procedure",
  negotiation: "negotiation",
  executionReview: "performance review",
  paymentDelay: "mean payment delay",
  invoiceCount: "number of invoices",
  spend: "spend of the year",
  responsible: "responsible contract",
  received: "date received",
  paid: "date paid",
  means: "means of payment",
  date: "date",
  year: "year",
  hours: "hours",
  title: "title",
};

const otherRegisters: Record<OtherRegister, string> = {
  subsidies: "a register of grants",
  deliberations: "a register of council decisions",
  staff: "a list of staff",
  budget: "a budget",
  inventory: "an inventory of equipment",
  orders: "a list of purchase orders",
  notices: "a list of advertising notices",
  permits: "a register of planning permissions",
  leases: "a list of leases",
  claims: "a list of claims or disputes",
  concessions: "a register of concessions",
  agreements: "a register of agreements",
};

const tables: Record<RelatedTableKind, string> = {
  invoices: "invoices",
  insertionHours: "insertion hours",
  sourcing: "sourcing meetings",
  trainings: "training courses",
  publications: "publications",
};

/** What a sheet doesn’t say, though it would make it the table that it looks like. */
const notSaid: Record<RelatedTableKind, string> = {
  invoices: "nothing says that these invoices were received",
  insertionHours: "nothing links the hours to insertion and to a contract",
  sourcing: "nothing says that companies were met",
  trainings: "nothing says that these courses are about responsible procurement",
  publications: "nothing says that these publications are internal",
};

export const findings: FindingTexts = {
  field: fields,
  table: tables,

  reason: {
    headerKnown: () => "the header is a known wording",
    headerClose: ({ wording = "" }) => `the header is close to “${wording}”`,
    headerAndValues: () => "header and values agree",
    valuesOnly: ({ share = 0 }) => `the values alone say so (${n(share)}%)`,
    groupHeader: ({ group = "" }) => `the header stands under “${group}”`,
    chosen: () => "you chose it",
    remembered: () => "saved last time",
    sheetLooksLikeRegister: ({ columns = 0, row = 1 }) =>
      `a register: ${n(columns)} ${many(Number(columns)) ? "columns" : "column"} recognised, header in row ${row}`,
    sheetLooksLikePlanning: ({ row = 1 }) =>
      `procurements to come (a launch date or a planned date, no notification), header in row ${row}`,
    sheetLooksLikeRelated: ({ row = 1 }) => `a supplementary table, header in row ${row}`,
    sheetIsOurs: () => "a sheet of this add-in",
    sheetEmpty: () => "no values",
    sheetNoHeader: () => "no header row of a register",
    sheetTooFewFields: () => "too few columns of a register of notified contracts",
    sheetNotComputed: ({ cells = 0 }) =>
      `${n(cells)} ${many(Number(cells)) ? "formulas have" : "formula has"} no result in the file: open and save the workbook in Excel`,
    sheetIgnored: () => "ignored as you asked",
    sheetMayBeRelated: ({ table = "" }) => `perhaps the table of ${lookUp(tables, table)}, to be confirmed`,
    sheetIsOtherKind: ({ register = "" }) =>
      `${lookUp(otherRegisters, register)}, not a register of contracts`,
    sheetOtherRegister: ({ sheet = "" }) => `another table than the register “${sheet}”`,
    sheetIsCopy: ({ sheet = "" }) => `the same rows as “${sheet}”`,
  },

  kind: {
    unreadableDate: "Unreadable dates",
    impossibleDate: "Impossible dates",
    unreadableNumber: "Unreadable numbers",
    negativeNumber: "Negative numbers",
    unreadableFact: "Answers neither yes nor no",
    errorCell: "Error cells",
    amountOutlier: "Unusual amounts",
    endBeforeStart: "End before start",
    endUnknown: "End unknown",
    notAwardedElsewhere: "Contracts not awarded, said outside the status",
    noNotification: "Contracts without a notification date",
    reservedContradiction: "Reserved contracts: contradictory answers",
    hoursWithoutClause: "Insertion hours without a clause",
    duplicateNumber: "Duplicate numbers",
    rowsMerged: "Rows joined into one contract",
    outdatedRow: "Replaced versions",
    totalRow: "Total rows",
    sectionRow: "Section rows",
    repeatedHeader: "Repeated headers",
    exampleRow: "Example rows",
    concessionRow: "Concessions",
    amendmentRow: "Amendments",
    lotOfAbove: "Lots below their tender",
    mergedQuantity: "Merged amounts",
    noteRow: "Notes under the table",
    hiddenRows: "Hidden rows",
    inputRefused: "Entries that cannot be read",
    inputImplausible: "Entries over 100%",
    inputOtherBound: "Entries the other way round",
    unclosedQuote: "Quotes that are not closed",
    formulaWithoutValue: "Formulas without results",
    amountStandsIn: "Maximum and minimum amounts",
    amountUnit: "Amounts in thousands or millions",
    relatedNotJoined: "Rows without a matching contract",
    relatedAmbiguous: "Rows of several possible contracts",
    relatedProposed: "Tables to confirm",
    relatedPrecedence: "Table preferred to a column",
    lowConfidence: "Columns to confirm",
    columnRenamed: "Renamed columns",
    columnMoved: "Moved columns",
    columnMissing: "Missing columns",
    sheetMissing: "Missing sheets",
    choiceLeftAside: "Choices without effect",
    headerMoved: "Moved headers",
    yearFromSheetName: "Year read from the sheet’s name",
    columnDoubled: "Columns that double another",
    columnWithoutYear: "Columns without a year",
    headerContradicted: "Headers contradicted by their values",
    lowCoverage: "Facts seldom filled in",
  },

  sentence: {
    unreadableDate: (p) =>
      `${read(p)} is not readable as a date (${of(p.field)}). The cell counts as not filled in. Correct it in the register.`,
    impossibleDate: (p) =>
      `${read(p)} is not a possible date (${of(p.field)}). The cell counts as not filled in. Correct it in the register.`,
    negativeNumber: (p) =>
      `${read(p)}: a negative number makes no sense here (${of(p.field)}). The cell counts as not filled in.`,
    unreadableNumber: (p) =>
      `${read(p)} is not readable as a number (${of(p.field)}). The cell counts as not filled in. Correct it in the register.`,
    unreadableFact: (p) =>
      `${read(p)} says neither yes nor no (${of(p.field)}). The cell counts as not filled in. Correct it in the register.`,
    errorCell: (p) =>
      `The cell shows ${read(p)} (${of(p.field)}). It counts as not filled in. Correct its formula.`,
    amountOutlier: ({ amount = 0 }) =>
      `An amount of €${formatNumber(Number(amount), 2, "en")}, far from all others. It is counted as it stands: check it.`,
    endBeforeStart: ({ start = "", end = "" }) =>
      `The end (${end}) is before the start (${start}). Both dates are kept as they stand. Correct them in the register.`,
    endUnknown: ({ contracts = 0 }) =>
      `The end of ${n(contracts)} ${many(Number(contracts)) ? "contracts" : "contract"} is not known: it takes an end date, or a duration and the day on which it begins. The end used is 31 December of the notification year.`,
    notAwardedElsewhere: (p) => `${read(p)} (column ${named(p)}): the contract counts as not awarded.`,
    noNotification: () =>
      "No readable notification date: the contract is counted in no year. State it in the register.",
    reservedContradiction: () =>
      "The column “reserved contract” says no, the social considerations name a reserved contract. The column wins. Correct whichever is wrong.",
    hoursWithoutClause: ({ hours = 0 }) =>
      `${formatNumber(Number(hours), 0, "en")} insertion hours, but the clause says “no”. The hours are counted: check the clause.`,
    duplicateNumber: ({ number = "", other = 0 }) =>
      `The number “${number}” also stands in row ${n(other)}, with another date or subject-matter. They count as two contracts.`,
    rowsMerged: ({ number = "", rows = 0 }) =>
      `${n(rows)} rows ${number === "" ? "" : `have the number “${number}” and `}are one contract.`,
    outdatedRow: ({ number = "" }) =>
      `An earlier version of contract “${number}”: the current one replaces it.`,
    totalRow: ({ text = "" }) => `A total row (“${text}”): not counted as a contract.`,
    sectionRow: ({ text = "" }) => `A section row (“${text}”): not counted as a contract.`,
    repeatedHeader: () => "The header is repeated in this row: not counted as a contract.",
    exampleRow: ({ text = "" }) => `An example row (“${text}”): not counted as a contract.`,
    concessionRow: ({ number = "" }) => `“${number}” is a concession: not counted as a contract.`,
    amendmentRow: ({ number = "" }) =>
      `Amendment to contract “${number}”: not counted as one more contract, and it changes nothing that is read of the contract.`,
    lotOfAbove: ({ number = "", other = 0 }) =>
      `This row has no number or no date: read as a lot of “${number}”, from row ${other}.`,
    mergedQuantity: ({ header = "", contracts = 0 }) =>
      `“${header}” is merged over ${contracts} contracts: the value counts once, for the first.`,
    noteRow: ({ text = "" }) => `A note under the table (“${text}”): not counted as a contract.`,
    hiddenRows: ({ rows = 0 }) =>
      `${n(rows)} hidden or filtered ${many(Number(rows)) ? "rows are" : "row is"} counted like the others.`,
    inputRefused: (p) =>
      `Cell ${p.cell ?? ""}: “${p.typed ?? ""}” is not ${typedUnit(p.unit)}. ${typedWhat(p.what)} is not taken into account; type for example ${typedExample(p.unit)}.`,
    inputImplausible: (p) =>
      `Cell ${p.cell ?? ""}: more than 100%. ${typedWhat(p.what)} is taken into account as it is: check it.`,
    inputOtherBound: (p) =>
      `Cell ${p.cell ?? ""}: “${p.typed ?? ""}” says the opposite of how this indicator is read. Only the number is taken into account: check it.`,
    unclosedQuote: ({ line = 0 }) =>
      `A quote that opens in line ${n(line)} of the file is never closed. The cell is read up to the next separator: check that line.`,
    formulaWithoutValue: (p) =>
      `The column ${named(p)} holds ${n(p.cells)} ${many(Number(p.cells)) ? "formulas whose results are not in the file: these cells count as not filled in" : "formula whose result is not in the file: the cell counts as not filled in"}. Open and save the workbook in Excel.`,
    amountStandsIn: ({ header = "", other = "" }) =>
      `Where “${header}” states no amount, “${other}” is read in its place.`,
    amountUnit: (p) =>
      `The column ${named(p)} is in ${Number(p.factor) === 1000 ? "thousands" : "millions"} of euros by its header: its numbers are multiplied by ${n(p.factor)}.`,
    relatedNotJoined: ({ number = "", table = "" }) =>
      `Contract “${number}” of the table of ${lookUp(tables, table)} is not in the register: the row is not joined.`,
    relatedAmbiguous: ({ number = "", table = "" }) =>
      `Several buyers have a contract “${number}”: the row of the table of ${lookUp(tables, table)} is joined to none. Add the buyer to that table, as in the register.`,
    relatedProposed: ({ table = "" }) =>
      `This sheet may be the table of ${lookUp(tables, table)}, but ${lookUp(notSaid, table)}. It is not counted: if it should be, choose its role under “Sheets”.`,
    relatedPrecedence: ({ table = "", field = "" }) =>
      `The table of ${lookUp(tables, table)} is used rather than the register’s column “${of(field)}”.`,
    lowConfidence: (p) =>
      p.taken === 0
        ? `The column ${named(p)} may be “${of(p.field)}”. It is not read until you confirm it.`
        : `The column ${named(p)} is read as “${of(p.field)}”, without certainty (${n(p.confidence)}%). Confirm or correct it.`,
    columnRenamed: ({ header = "", now = "", field }) =>
      `The column “${header}”, chosen for “${of(field)}”, is now called “${now}”. It is still read: check it.`,
    columnMoved: ({ header = "", now = "" }) => `The column “${header}” is now in ${now}. It is read there.`,
    columnMissing: ({ header = "", field, now = "" }) =>
      now === ""
        ? `The column “${header}”, chosen for “${of(field)}”, is gone. Nothing is read for it: choose another column.`
        : `The column “${header}”, chosen for “${of(field)}”, is gone. “${now}” is read in its place: check it.`,
    headerMoved: ({ chosen = 1, row = 1 }) =>
      `Row ${n(chosen)}, chosen before, no longer holds headers. Those of row ${n(row)} are read: check them.`,
    choiceLeftAside: ({ kind, header = "", field }) =>
      kind !== undefined
        ? "The sheet can no longer be read as you had chosen. That choice is ignored: check it in “Columns”."
        : header === ""
          ? `The choice made for “${of(field)}” no longer fits this sheet. It is ignored.`
          : `The column “${header}”, chosen for “${of(field)}”, no longer fits what the sheet holds. That choice is ignored: check it in “Columns”.`,
    sheetMissing: ({ sheet = "" }) => `The sheet “${sheet}”, chosen before, is no longer in the workbook.`,
    yearFromSheetName: ({ year = "" }) =>
      `No date or year column: the year ${year} is read from the sheet’s name.`,
    columnDoubled: (p) =>
      `Two columns say “${of(p.field)}”: “${p.read ?? ""}” is read, ${named(p)} is not. Choose the other one if it is the one that counts.`,
    columnWithoutYear: (p) =>
      `The column ${named(p)} announces “${of(p.field)}” without saying of which year: it is not read. Put one year into its header.`,
    headerContradicted: (p) =>
      `The header ${named(p)} promises “${of(p.field)}”, its values say otherwise. ${
        p.read === undefined || p.read === ""
          ? "The column is not read."
          : `The column is read as “${of(p.read)}”.`
      }`,
    lowCoverage: ({ field, share = 0 }) =>
      `“${of(field)}” is filled in for only ${n(share)}% of the contracts.`,
  },

  addedHeader: {
    competed: "Call for competition",
    socialClause: "Social clause",
    insertionClause: "Insertion clause",
    socialAnnex: "Social annex",
    socialCriterion: "Social criterion",
    reserved: "Reserved contract",
    environmentalCriterion: "Environmental criterion",
    environmentalClause: "Environmental clause",
    environmentalAnnex: "Environmental annex",
    csrAnnex: "CSR annex",
    sme: "Contractor is an SME",
    sourcing: "Sourcing",
    planned: "Planned procedure",
    negotiation: "Negotiation",
    executionReview: "Performance review",
    responsible: "Responsible contract",
  },
  allowed: ["Yes", "No"],
};
