/** A definition → the measure that counts it. */
import { countOf } from "./count";
import type { MeasureDefinition } from "./definition";
import { distinctOf } from "./distinct";
import { entry, sameAs } from "./elsewhere";
import { cardPayments, events } from "./events";
import { executionReviews } from "./execution-reviews";
import { cumulativeHours, hours } from "./hours";
import { meanOf } from "./mean";
import type { Measure } from "./measure";
import { invoiceDelay, statedDelay } from "./payment-delay";
import { quotientOf } from "./quotient";
import { shareOf } from "./share";
import { sourcingMeetings } from "./sourcing-meetings";
import { spend } from "./spend";
import { sumOf } from "./sum";

/** Measures that need no more than their name. */
const NAMED = {
  ...{ cardPayments, invoiceDelay, statedDelay, sourcingMeetings, executionReviews },
  ...{ hours, cumulativeHours, spend, entry },
};

/** The measure of a definition. */
export function measureOf(definition: MeasureDefinition): Measure {
  switch (definition.kind) {
    case "share":
      return shareOf(definition);
    case "count":
      return countOf(definition);
    case "distinct":
      return distinctOf(definition);
    case "sum":
      return sumOf(definition);
    case "mean":
      return meanOf(definition);
    case "quotient":
      return quotientOf(definition);
    case "events":
      return events(definition.table, definition.as);
    case "sameAs":
      return sameAs(definition.indicator);
    default:
      return NAMED[definition.kind]();
  }
}
