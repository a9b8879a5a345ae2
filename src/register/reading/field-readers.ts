/**
 * How the cells of each field are read. A field is read by its kind and kept for whatever asks for it (`Register.facts`, `values`,
 * `asked`), unless it has an entry of its own in `OWN_WAYS`.
 */
import { parseEventText, parseFactText, parseSizeText } from "../cells/facts";
import { amendmentOf, competitionOf, concessionOf, isDigitalSegment, outcomeOf } from "../cells/procedures";
import type { FactId } from "../contracts";
import { NO, NOT_FILLED, YES } from "../contracts";
import type { AskedText, ContractFieldId, Field, FieldKind, YearlyFieldId } from "../fields";
import { CONTRACT_FIELDS, isOwnField, kindOfOwn } from "../fields";
import type { ColumnMatch } from "../recognition";
import type { CodeColumn, DayColumn, Doubt, FactColumn, LabelColumn, NumberColumn } from "./column-readers";
import { LARGEST_QUANTITY } from "./column-readers";
import type { Column } from "./column";
import { columnNamed, dayColumnOf, numberColumnOf, yearColumnOf } from "./columns";
import { dayColumn, durationStep, notificationColumn, yearStep } from "./date-steps";
import {
  codeColumn,
  considerationsColumn,
  considerationsStep,
  currentColumn,
  currentStep,
  factColumn,
  labelColumn,
  questionOf,
  reviewStep,
  sourcingStep,
  valueOf,
} from "./fact-steps";
import { NumberedLabels, type Question } from "./numbered-labels";
import { amountColumn, notNegativeStep, numberColumn, quantityColumn, standInStep } from "./number-steps";
import { parseModification } from "./same-contract";
import type { RowStep, Scratch, StepContext } from "./step-context";
import { errorFor } from "./step-context";

/** What reads the columns of a sheet, by kind. */
export interface Readers {
  labels: LabelColumn[];
  numbered: NumberedLabels[];
  codes: CodeColumn[];
  days: DayColumn[];
  numbers: NumberColumn[];
  facts: FactColumn[];
  /** What is read apart, when all of the above is. */
  steps: RowStep[];
}

interface Sheet {
  context: StepContext;
  scratch: Scratch;
  /** All columns of the sheet that are read. */
  matches: readonly ColumnMatch[];
}

/** Adds what reads a column. */
type Way<Id extends string> = (readers: Readers, match: ColumnMatch, sheet: Sheet, field: Id) => void;

/** Adds what reads the column of a field of contracts, other than the texts that stand by themselves (`TEXT_FIELDS`). */
export function readField(readers: Readers, match: ColumnMatch, sheet: Sheet): void {
  const { field } = match;
  if (isOwnField(field)) {
    BY_KIND[kindOfOwn(field)](readers, match, sheet, field);
    return;
  }
  const known = field as ContractFieldId;
  wayOf(known)(readers, match, sheet, known);
}

function wayOf<F extends ContractFieldId>(field: F): Way<F> {
  const { kind }: Field = CONTRACT_FIELDS[field];
  const own: { [One in ContractFieldId]?: Way<One> }[F] = OWN_WAYS[field];
  return own ?? BY_KIND[kind];
}

const fact =
  (parse: (text: string) => number): Way<AskedText> =>
  ({ facts }, match, { context }, field) => {
    facts.push(factColumn(context, match, field as FactId, parse));
  };

const day =
  (column: Column<Int32Array>, end: boolean): Way<string> =>
  ({ days }, match, { context }) => {
    days.push(dayColumn(context, match, column, end));
  };

/** A column whose different values are kept, and of which questions are asked beside. */
const value =
  (
    questions: (sheet: Sheet) => readonly Question<Uint8Array>[] = () => [],
    error = errorFor,
  ): Way<AskedText> =>
  ({ numbered }, match, sheet, field) => {
    const { context } = sheet;
    const values = [valueOf(context, field)];
    numbered.push(new NumberedLabels(match.column, questions(sheet), values, error(context, match)));
  };

const quantity =
  (column: Column<Float64Array>): Way<string> =>
  ({ numbers }, match, { context }) => {
    numbers.push(quantityColumn(context, match, column));
  };

const notNegative =
  (column: Column<Float64Array>): Way<string> =>
  (readers, match, sheet, field) => {
    quantity(column)(readers, match, sheet, field);
    readers.steps.push(notNegativeStep(sheet.context, match, column));
  };

const yearly =
  (make: typeof amountColumn): Way<YearlyFieldId> =>
  ({ numbers }, match, { context }, field) => {
    if (match.year !== undefined) numbers.push(make(context, match, yearColumnOf(field, match.year)));
  };

const askedNumber: Way<AskedText> = ({ numbers }, match, { context }, field) => {
  numbers.push(quantityColumn(context, match, numberColumnOf(field)));
};

const BY_KIND: Record<FieldKind, Way<AskedText>> = {
  fact: fact(parseFactText),
  size: fact(parseSizeText),
  number: askedNumber,
  year: askedNumber,
  amount: ({ numbers }, match, { context }, field) => {
    numbers.push(amountColumn(context, match, numberColumnOf(field)));
  },
  date: (readers, match, sheet, field) => {
    day(dayColumnOf(field), false)(readers, match, sheet, field);
  },
  text: value(),
  list: value(),
  procedure: value(),
  outcome: value(),
};

const considerations: Way<string> = ({ labels, steps }, match, { context, matches }) => {
  labels.push(considerationsColumn(context, match, matches));
  steps.push(considerationsStep(context, match));
};

const concession = ({ context }: Sheet) => questionOf(context, "concession", concessionOf);

const OWN_WAYS: { [F in ContractFieldId]?: Way<F> } = {
  notificationDate: ({ days }, match, { context, scratch }) => {
    days.push(notificationColumn(context, match, scratch));
  },
  notificationYear: ({ steps }, match, { context }) => {
    steps.push(yearStep(context, match));
  },
  launchDate: day(columnNamed("launchDay"), false),
  plannedDate: day(columnNamed("plannedDay"), true),
  startDate: day(columnNamed("startDay"), false),
  endDate: day(columnNamed("endDay"), true),
  durationMonths: ({ steps }, match, { context }) => {
    steps.push(durationStep(context, match));
  },
  amount: ({ numbers, steps }, match, { context, matches }) => {
    const column = columnNamed("amount");
    numbers.push(amountColumn(context, match, column));
    // Columns that speak where the amount is blank, unless the user chose them for something else.
    const others = (match.standIns ?? [])
      .filter((one) => !matches.some((other) => other.column === one.column))
      .map(({ decimal, ...one }) =>
        amountColumn(context, { ...match, ...one, ...(decimal && { decimal }) }, column),
      );
    if (others.length > 0) steps.push(standInStep(others));
  },
  spend: yearly(amountColumn),
  insertionHours: yearly(quantityColumn),
  insertionHoursCumulative: quantity(columnNamed("insertionHoursCumulative")),
  paymentDelay: notNegative(columnNamed("paymentDelay")),
  invoiceCount: notNegative(columnNamed("invoiceCount")),
  modification: ({ numbers }, match, { context }) => {
    const how = { limit: LARGEST_QUANTITY, factor: 1, parse: parseModification };
    numbers.push(numberColumn(context, match, columnNamed("modification"), how));
  },
  outcome: ({ labels }, match, { context }) => {
    labels.push(labelColumn(context, match, "outcome", outcomeOf, () => NOT_FILLED));
  },
  procedure: value((sheet) => [
    concession(sheet),
    questionOf(sheet.context, "procedureState", competitionOf),
  ]),
  nature: value((sheet) => [
    concession(sheet),
    // A column of versions says more: their rows are the contract as it was amended.
    ...(sheet.matches.some(({ field }) => field === "modification")
      ? []
      : [questionOf(sheet.context, "amendment", amendmentOf)]),
    questionOf(sheet.context, "natureState", competitionOf),
  ]),
  segment: value(({ context }) => [
    questionOf(
      context,
      "segmentState",
      (text) => (isDigitalSegment(text) ? YES : NO),
      () => NO,
    ),
  ]),
  cpv: (readers, match, sheet, field) => {
    const { context } = sheet;
    // Whether it is an error value is told where the code is read.
    const silent = (): Doubt => () => undefined;
    if (context.sheet.asked?.includes(field)) value(undefined, silent)(readers, match, sheet, field);
    readers.codes.push(codeColumn(context, match));
  },
  socialConsiderations: considerations,
  environmentalConsiderations: considerations,
  current: ({ facts, steps }, match, { context }) => {
    facts.push(currentColumn(context, match));
    steps.push(currentStep(context));
  },
  competed: fact(parseCompeted),
  negotiation: fact(parseEventText),
  sourcing: (readers, match, sheet, field) => {
    fact(parseEventText)(readers, match, sheet, field);
    readers.steps.push(sourcingStep(sheet.context, match));
  },
  executionReview: (readers, match, sheet, field) => {
    fact(parseEventText)(readers, match, sheet, field);
    readers.steps.push(reviewStep(sheet.context, match));
  },
};

/** A « mise en concurrence » column answers yes or no, or names the procedure. */
function parseCompeted(text: string): number {
  const state = parseFactText(text);
  const byProcedure = state > YES ? competitionOf(text) : NOT_FILLED;
  return byProcedure === NOT_FILLED ? state : byProcedure;
}
