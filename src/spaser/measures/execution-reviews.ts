/** A number of execution reviews: dated in the year, or said to exist for a contract in execution. */
import { firstDay, lastDay } from "../calendar";
import type { Measure } from "./measure";

/** Contracts with a review of the year. */
export function executionReviews(): Measure {
  const fields = "executionReview";
  return {
    definition: { kind: "executionReviews" },
    gives: "count",
    fields,
    missing: ({ register: { facts, executionReviewDay } }) =>
      facts.executionReview !== undefined || executionReviewDay !== undefined ? "" : fields,
    counting: {
      over: "contracts",
      population: "active",
      tally: ({ register: { facts, executionReviewDay } }, year) => ({
        kind: "review",
        // A dated review may be that of a contract that has ended: only then is anybody but the active ones looked at.
        members: executionReviewDay === undefined ? "active" : "awarded",
        fact: facts.executionReview ?? null,
        day: executionReviewDay ?? null,
        first: firstDay(year),
        last: lastDay(year),
      }),
    },
  };
}
