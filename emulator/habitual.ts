/** What a host's habits do to requests and events. */
import type { Effect, SeenRequest } from "./faults";
import type { Habits } from "./habits";
import type { WorkbookEvent } from "./model";

/** How late events come. */
export const LATE_MS = 120;
/** A runtime that dies does so after this many requests. */
export const REQUESTS_OF_A_LIFE = 40;
/** Of so many answers one is lost. */
export const ANSWERS_FOR_ONE_LOST = 50;
/** What a round trip takes to Excel on the web, seldom less. */
export const SLOW_MS = 200;

/** What happens to a request by habit. */
export function habitualEffects(
  { number, steps }: SeenRequest,
  { habits }: { readonly habits: Habits },
): Effect[] {
  const effects: Effect[] = [];
  if (habits.has("slowAnswers")) effects.push({ kind: "delay", milliseconds: SLOW_MS });
  if (habits.has("answersLost") && number % ANSWERS_FOR_ONE_LOST === 0)
    effects.push({ kind: "silence", done: true });
  if (habits.has("visibleViewSilent") && steps.some((step) => step.includes("GetVisibleView")))
    effects.push({ kind: "silence" });
  return effects;
}

/** The events as this Excel tells them. */
export function habitualEvents(events: readonly WorkbookEvent[], habits: Habits): WorkbookEvent[] {
  if (habits.has("eventsNever")) return [];
  const told = events
    .filter((event) => !(event.type === "changed" && event.picked && habits.has("picksSilent")))
    .flatMap((event) => (habits.has("recalculationSilent") ? [event] : [event, ...changesOf(event)]));
  const ordered = habits.has("eventsShuffled") ? told.toReversed() : told;
  return habits.has("eventsTwice") ? ordered.flatMap((event) => [event, event]) : ordered;
}

/** A recalculation as a change of the whole sheet. */
function changesOf(event: WorkbookEvent): WorkbookEvent[] {
  const area = event.type === "calculated" ? event.sheet.used() : null;
  if (event.type !== "calculated" || !area) return [];
  return [{ type: "changed", sheet: event.sheet, area, change: "RangeEdited", source: "Local" }];
}
