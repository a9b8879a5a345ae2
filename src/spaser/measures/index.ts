/** The measures that frameworks can use. */
export { count } from "./count";
export { entry, sameAs } from "./elsewhere";
export { cardPayments, events } from "./events";
export { executionReviews } from "./execution-reviews";
export { cumulativeHours, hours } from "./hours";
export type { Measure } from "./measure";
export { invoiceDelay, statedDelay } from "./payment-delay";
export { proceduresWith } from "./distinct";
export { measureOf } from "./make";
export { share } from "./share";
export { sourcingMeetings } from "./sourcing-meetings";
export { spend } from "./spend";
export type { MeasureDefinition, Population } from "./definition";
