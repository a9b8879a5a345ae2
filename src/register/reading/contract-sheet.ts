/** How one sheet of contracts is read: its recognised columns by kind, and what is read apart. */
import { LARGEST_AMOUNT, NUMBER_BLANK, parseAmountIn, unitOfHeader } from "../cells/amounts";
import type {
  CodeColumn,
  DayColumn,
  Doubt,
  FactColumn,
  LabelColumn,
  NumberColumn,
  Row,
  TextColumn,
} from "./column-readers";
import {
  LARGEST_QUANTITY,
  readCodes,
  readDays,
  readFacts,
  readLabels,
  readNumbers,
  readTexts,
} from "./column-readers";
import type { AskedText, QuantityName } from "./columns";
import { TEXT_FIELDS } from "./columns";
import { noteLabels, NumberedLabels, type Question } from "./numbered-labels";
import { saysNotAwarded } from "../cells/not-awarded";
import { notNegativeStep, quantityIn, standInStep } from "./number-steps";
import type { FactId } from "../contracts";
import { NO, NOT_FILLED, YES } from "../contracts";
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
import { parseEventText, parseFactText, parseSizeText } from "../cells/facts";
import type { ContractFieldId, OwnFieldId } from "../fields";
import { CONTRACT_FIELDS, isOwnField, kindOfOwn, NOT_READ } from "../fields";
import { notAwardedStep } from "./outcome-step";
import { amendmentOf, competitionOf, concessionOf, isDigitalSegment, outcomeOf } from "../cells/procedures";
import type { ColumnMatch, RecognisedSheet } from "../recognition";
import { parseModification } from "./same-contract";
import type { Scratch, StepContext, RowStep } from "./step-context";
import { doubtFor, errorFor } from "./step-context";
import { supplierStep } from "./suppliers";

/** The matches of a sheet that are read. */
export function readMatches(sheet: RecognisedSheet): ColumnMatch[] {
  const { asked = [] } = sheet;
  return sheet.columns.filter(({ field, taken }) => taken && (!NOT_READ.has(field) || asked.includes(field)));
}

/** Reads the columns of one sheet, row by row. */
export class ContractSheet {
  /** The fields that have a column in this sheet. */
  readonly has: ReadonlySet<string>;
  private readonly texts: TextColumn[] = [];
  /** Texts without a column in this sheet. */
  private readonly blanks: string[][] = [];
  private readonly labels: LabelColumn[] = [];
  private readonly numbered: NumberedLabels[] = [];
  private readonly codes: CodeColumn[] = [];
  private readonly days: DayColumn[] = [];
  private readonly numbers: NumberColumn[] = [];
  private readonly facts: FactColumn[] = [];
  /** What is read apart, when all of the above is. */
  private readonly steps: RowStep[] = [];

  constructor(
    private readonly context: StepContext,
    scratch: Scratch,
  ) {
    const matches = readMatches(context.sheet);
    this.has = new Set(matches.map(({ field }) => field));
    for (const field of TEXT_FIELDS) {
      const out = context.rows.texts[field];
      const match = matches.find((one) => one.field === field);
      if (match) this.texts.push({ column: match.column, out, error: errorFor(context, match) });
      else this.blanks.push(out);
    }
    for (const match of matches) this.take(match, matches, scratch);
    const supplier = matches.find(({ field }) => field === "supplierName");
    if (supplier) this.steps.push(supplierStep(context, supplier));
    this.steps.push(notAwardedStep(context, matches));
  }

  /** Reads a row into an entry, whose tracks hold their blank values; `offset` is the column of the row's first cell. */
  read(row: Row, offset: number, entry: number): void {
    const { blanks, steps } = this;
    readTexts(this.texts, row, offset, entry);
    for (let b = 0; b < blanks.length; b++) (blanks[b] as string[])[entry] = "";
    readLabels(this.labels, row, offset, entry);
    noteLabels(this.numbered, row, offset, entry);
    readCodes(this.codes, row, offset, entry);
    readDays(this.days, row, offset, entry);
    readNumbers(this.numbers, row, offset, entry);
    readFacts(this.facts, row, offset, entry);
    for (let s = 0; s < steps.length; s++) (steps[s] as RowStep)(row, offset, entry);
  }

  /** What is written for several rows together: of the entries `from` to `to` (outside), at most a slice of them. */
  settle(from: number, to: number): void {
    for (const labels of this.numbered) labels.settle(from, to);
  }

  private take(match: ColumnMatch, matches: readonly ColumnMatch[], scratch: Scratch): void {
    const { context } = this;
    if (isOwnField(match.field)) {
      this.own(match, match.field);
      return;
    }
    const field = match.field as ContractFieldId;
    switch (field) {
      case "notificationDate":
        this.days.push(notificationColumn(context, match, scratch));
        return;
      case "notificationYear":
        this.steps.push(yearStep(context, match));
        return;
      case "launchDate":
        this.days.push(dayColumn(context, match, "launchDay", false));
        return;
      case "plannedDate":
        this.days.push(dayColumn(context, match, "plannedDay", true));
        return;
      case "startDate":
      case "endDate":
        this.days.push(
          dayColumn(context, match, field === "endDate" ? "endDay" : "startDay", field === "endDate"),
        );
        return;
      case "durationMonths":
        this.steps.push(durationStep(context, match));
        return;
      case "amount":
        this.amount(match, "amount");
        this.standIns(match, matches);
        return;
      case "spend":
        if (match.year !== undefined) this.amount(match, `spend:${match.year}`);
        return;
      case "insertionHours":
        if (match.year !== undefined) this.quantity(match, `insertionHours:${match.year}`);
        return;
      case "insertionHoursCumulative":
        this.quantity(match, field);
        return;
      case "paymentDelay":
      case "invoiceCount":
        this.quantity(match, field);
        this.steps.push(notNegativeStep(context, match, field));
        return;
      case "modification":
        this.numbers.push(
          this.numberColumn(match, field, { limit: LARGEST_QUANTITY, factor: 1, parse: parseModification }),
        );
        return;
      case "outcome":
        this.labels.push(labelColumn(context, match, "outcome", outcomeOf, () => NOT_FILLED));
        return;
      case "department":
        this.value(match, field);
        return;
      case "procedure":
        this.value(match, field, [
          questionOf(context, "concession", concessionOf),
          questionOf(context, "procedureState", competitionOf),
        ]);
        return;
      case "nature":
        this.value(match, field, [
          questionOf(context, "concession", concessionOf),
          // A column of versions says more: their rows are the contract as it was amended.
          ...(this.has.has("modification") ? [] : [questionOf(context, "amendment", amendmentOf)]),
          questionOf(context, "natureState", competitionOf),
        ]);
        return;
      case "segment":
        this.value(match, field, [
          questionOf(
            context,
            "segmentState",
            (text) => (isDigitalSegment(text) ? YES : NO),
            () => NO,
          ),
        ]);
        return;
      case "supplierId":
        this.value(match, field);
        return;
      case "bidsReceived":
        this.quantity(match, `asked:${field}`);
        return;
      case "cpv":
        // Whether it is an error value is told where the code is read.
        if (context.sheet.asked?.includes(field)) this.value(match, field, [], () => undefined);
        this.codes.push(codeColumn(context, match));
        return;
      case "socialConsiderations":
      case "environmentalConsiderations":
        this.labels.push(considerationsColumn(context, match, matches));
        this.steps.push(considerationsStep(context, match));
        return;
      case "current":
        this.facts.push(currentColumn(context, match));
        this.steps.push(currentStep(context));
        return;
      case "sme":
        this.fact(match, "sme", parseSizeText);
        return;
      case "competed":
        this.fact(match, "competed", parseCompeted);
        return;
      case "sourcing":
        this.fact(match, "sourcing", parseEventText);
        this.steps.push(sourcingStep(context, match));
        return;
      case "negotiation":
        this.fact(match, "negotiation", parseEventText);
        return;
      case "executionReview":
        this.fact(match, "executionReview", parseEventText);
        this.steps.push(reviewStep(context, match));
        return;
      default:
        if (CONTRACT_FIELDS[field].kind === "fact") this.fact(match, field as FactId, parseFactText);
    }
  }

  /** A fact of a framework's own, by its kind. */
  private own(match: ColumnMatch, field: OwnFieldId): void {
    switch (kindOfOwn(field)) {
      case "fact":
        this.fact(match, field, parseFactText);
        return;
      case "amount":
        this.amount(match, `asked:${field}`);
        return;
      case "number":
        this.quantity(match, `asked:${field}`);
        return;
      case "date":
        this.days.push(dayColumn(this.context, match, `askedDay:${field}`, false));
        return;
      default:
        this.value(match, field);
    }
  }

  /** A column whose different values are kept, and of which `questions` are asked beside. */
  private value(
    match: ColumnMatch,
    field: AskedText,
    questions: readonly Question<Uint8Array>[] = [],
    error: Doubt = errorFor(this.context, match),
  ): void {
    const values = [valueOf(this.context, field)];
    this.numbered.push(new NumberedLabels(match.column, questions, values, error));
  }

  private fact(match: ColumnMatch, fact: FactId, parse: (text: string) => number): void {
    this.facts.push(factColumn(this.context, match, fact, parse));
  }

  private amount(match: ColumnMatch, name: QuantityName): void {
    this.numbers.push(this.amountColumn(match, name));
  }

  private amountColumn(match: ColumnMatch, name: QuantityName): NumberColumn {
    const unit = unitOfHeader(match.header);
    const parse = parseAmountIn(unit, match.decimal);
    return this.numberColumn(match, name, {
      limit: LARGEST_AMOUNT,
      factor: unit,
      parse: (text) => (saysNotAwarded(text) ? NUMBER_BLANK : parse(text)),
    });
  }

  /** Columns that speak where the amount is blank, unless the user chose them for something else. */
  private standIns(match: ColumnMatch, matches: readonly ColumnMatch[]): void {
    const columns = (match.standIns ?? [])
      .filter(({ column }) => !matches.some((other) => other.column === column))
      .map(({ column, header, decimal }) =>
        this.amountColumn({ ...match, column, header, ...(decimal && { decimal }) }, "amount"),
      );
    if (columns.length > 0) this.steps.push(standInStep(columns));
  }

  private quantity(match: ColumnMatch, name: QuantityName): void {
    this.numbers.push(
      this.numberColumn(match, name, { limit: LARGEST_QUANTITY, factor: 1, parse: quantityIn(match) }),
    );
  }

  private numberColumn(
    match: ColumnMatch,
    name: QuantityName,
    how: Pick<NumberColumn, "limit" | "factor" | "parse">,
  ): NumberColumn {
    const { context } = this;
    return {
      column: match.column,
      track: context.rows.numbers(name),
      ...how,
      doubt: doubtFor(context, "unreadableNumber", match),
      error: errorFor(context, match),
    };
  }
}

/** A « mise en concurrence » column answers yes or no, or names the procedure. */
function parseCompeted(text: string): number {
  const state = parseFactText(text);
  const byProcedure = state > YES ? competitionOf(text) : NOT_FILLED;
  return byProcedure === NOT_FILLED ? state : byProcedure;
}
