/** How one sheet of contracts is read: for each recognised column the loop that reads it. */
import { parseAmountIn, parseQuantityText, unitOfHeader } from "./amounts";
import type { FactColumn, Slice } from "./column-readers";
import { readAmounts, readFacts, readQuantities, readTexts } from "./column-readers";
import type { TextField } from "./contract-rows";
import { TEXT_FIELDS } from "./contract-rows";
import type { FactId } from "./contracts";
import { NO, NOT_FILLED, YES } from "./contracts";
import { dayStep, durationStep, notificationStep, yearStep } from "./date-steps";
import {
  considerationsStep,
  currentStep,
  factColumn,
  labelStep,
  reviewStep,
  sourcingStep,
} from "./fact-steps";
import { parseFactText, parseSizeText } from "./facts";
import type { ContractFieldId } from "./fields";
import { CONTRACT_FIELDS } from "./fields";
import { awardedOf, competitionOf, digitalOfCpv, isDigitalSegment, quickDigitalOfCpv } from "./procedures";
import type { ColumnMatch, RecognisedSheet } from "./recognition";
import type { Scratch, SheetContext, Step } from "./step-context";
import { doubtFor, errorFor } from "./step-context";

/** Fields that are recognised for the reader's eye and the panel, but that no figure needs. */
const NOT_READ = new Set<string>(["buyer", "supplierId", "bidsReceived"]);

/** The matches of a sheet that are read. */
export function readMatches(sheet: RecognisedSheet): ColumnMatch[] {
  return sheet.columns.filter((match) => match.taken && !NOT_READ.has(match.field));
}

/** Reads the columns of one sheet, slice by slice. */
export class ContractSheet {
  /** The fields that have a column in this sheet. */
  readonly has: ReadonlySet<string>;
  private readonly steps: Step[] = [];
  private readonly facts: FactColumn[] = [];

  constructor(
    private readonly context: SheetContext,
    scratch: Scratch,
  ) {
    const matches = readMatches(context.sheet);
    this.has = new Set(matches.map(({ field }) => field));
    for (const field of TEXT_FIELDS) {
      this.steps.push(
        this.textStep(
          field,
          matches.find((match) => match.field === field),
        ),
      );
    }
    for (const match of matches) {
      const step = this.stepFor(match, matches, scratch);
      if (step) this.steps.push(step);
    }
  }

  read(slice: Slice, offset: number): void {
    for (const step of this.steps) step(slice, offset);
    readFacts(slice, this.facts, offset);
  }

  /** Texts are written for every sheet, blank where it has no column for them. */
  private textStep(field: TextField, match: ColumnMatch | undefined): Step {
    const out = this.context.rows.texts[field];
    if (!match) {
      return ({ base, count }) => {
        for (let k = 0; k < count; k++) out[base + k] = "";
      };
    }
    const error = errorFor(this.context, match);
    return (slice, offset) => readTexts(slice, match.column - offset, out, error);
  }

  private stepFor(match: ColumnMatch, matches: readonly ColumnMatch[], scratch: Scratch): Step | null {
    const { context } = this;
    const field = match.field as ContractFieldId;
    switch (field) {
      case "notificationDate":
        return notificationStep(context, match, scratch);
      case "notificationYear":
        return yearStep(context, match);
      case "startDate":
        return dayStep(context, match, false);
      case "endDate":
        return dayStep(context, match, true);
      case "durationMonths":
        return durationStep(context, match, scratch);
      case "amount":
        return this.amountStep(match, "amount");
      case "spend":
        return match.year === undefined ? null : this.amountStep(match, `spend:${match.year}`);
      case "insertionHours":
        return match.year === undefined ? null : this.quantityStep(match, `insertionHours:${match.year}`);
      case "insertionHoursCumulative":
      case "paymentDelay":
      case "invoiceCount":
        return this.quantityStep(match, field);
      case "outcome":
        return labelStep(context, match, "awarded", awardedOf, () => 1);
      case "procedure":
        return labelStep(context, match, "procedureState", competitionOf, () => NOT_FILLED);
      case "nature":
        return labelStep(context, match, "natureState", competitionOf, () => NOT_FILLED);
      case "segment":
        return labelStep(
          context,
          match,
          "segmentState",
          (text) => (isDigitalSegment(text) ? YES : NO),
          () => NO,
        );
      case "cpv":
        return labelStep(
          context,
          match,
          "cpvState",
          digitalOfCpv,
          (cell) => (typeof cell === "number" ? digitalOfCpv(cell) : NOT_FILLED),
          quickDigitalOfCpv,
        );
      case "socialConsiderations":
      case "environmentalConsiderations":
        return considerationsStep(context, match, matches);
      case "current":
        return currentStep(context, match);
      case "sme":
        return this.fact(match, "sme", parseSizeText);
      case "competed":
        return this.fact(match, "competed", parseCompeted);
      case "sourcing":
        return sourcingStep(context, match);
      case "executionReview":
        return reviewStep(context, match);
      default:
        return CONTRACT_FIELDS[field].kind === "fact"
          ? this.fact(match, field as FactId, parseFactText)
          : null;
    }
  }

  /** Facts are read together, see `read`. */
  private fact(match: ColumnMatch, fact: FactId, parse: (text: string) => number): null {
    this.facts.push(factColumn(this.context, match, fact, parse));
    return null;
  }

  private amountStep(match: ColumnMatch, name: string): Step {
    const track = name === "amount" ? this.context.rows.amount : this.context.rows.numbers(name);
    const doubt = doubtFor(this.context, "unreadableNumber", match);
    const error = errorFor(this.context, match);
    const unit = unitOfHeader(match.header);
    const parse = parseAmountIn(unit);
    return (slice, offset) =>
      readAmounts(slice, match.column - offset, track.array, unit, parse, doubt, error);
  }

  private quantityStep(match: ColumnMatch, name: string): Step {
    const track = this.context.rows.numbers(name);
    const doubt = doubtFor(this.context, "unreadableNumber", match);
    const error = errorFor(this.context, match);
    return (slice, offset) =>
      readQuantities(slice, match.column - offset, track.array, 1, parseQuantityText, doubt, error);
  }
}

/** A « mise en concurrence » column answers yes or no, or names the procedure. */
function parseCompeted(text: string): number {
  const state = parseFactText(text);
  const byProcedure = state > YES ? competitionOf(text) : NOT_FILLED;
  return byProcedure === NOT_FILLED ? state : byProcedure;
}
