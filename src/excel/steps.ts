/** Work for Excel cut into steps whose size is known, and packed into as few requests as the limit of 5 MB allows. */

/** A piece of work that is queued as a whole. */
export interface Step {
  /** Estimated size in a request. */
  bytes: number;
  queue: (context: Excel.RequestContext) => void;
}

/** Well under Excel's 5 MB, since sizes are estimates. */
export const requestBytes = 3_000_000;

/** Consecutive steps that fit one request. */
export function packed(steps: Step[], limit: number = requestBytes): Step[][] {
  const requests: Step[][] = [];
  let size = Infinity;
  for (const step of steps) {
    if (size + step.bytes > limit) {
      requests.push([]);
      size = 0;
    }
    requests.at(-1)?.push(step);
    size += step.bytes;
  }
  return requests;
}

/** A step of a few calls, whose size hardly counts. */
export function small(queue: (context: Excel.RequestContext) => void, calls = 4): Step {
  return { bytes: calls * bytesPerCall, queue };
}

/** What one call with its objects takes in a request, about. */
export const bytesPerCall = 400;
