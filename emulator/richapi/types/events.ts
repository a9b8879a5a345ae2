/** Registering for events: the methods that the client calls behind `onChanged.add` and its like. */
import type { Args, Context } from "../table";

/** Event types of the client, by the name in their register method. */
export const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
} as const;

/** _RegisterXEvent and _UnregisterXEvent for a sheet or the collection of sheets. */
export function eventMethods<T>(
  target: (self: T) => string,
): Record<string, (self: T, args: Args, context: Context) => unknown> {
  const out: Record<string, (self: T, args: Args, context: Context) => unknown> = {};
  for (const [name, type] of Object.entries(EVENT_TYPES)) {
    out[`_Register${name}Event`] = (self, _args, context) => context.listen(type, target(self));
    out[`_Unregister${name}Event`] = (self, _args, context) => context.unlisten(type, target(self));
  }
  return out;
}
