/** What people do to the workbook and to its SPASER sheets, as a small language that fast-check speaks. */
import fc from "fast-check";

export type Act =
  | { do: "editRegister"; row: number; column: number; value: "Oui" | "Non" | "" }
  | { do: "target" | "reference" | "count" | "date" | "earlier"; pick: number; number: number; habit: number }
  | { do: "comment" | "actions" | "outlook" | "body"; pick: number; text: string }
  | { do: "sort"; pick: number; by: number; withKeys: boolean }
  | { do: "insertRow" | "insertColumn" | "deleteRow" | "deleteColumn" | "overwrite"; pick: number }
  | { do: "beside" | "below"; pick: number }
  | { do: "rename" | "copyBefore" | "copyAfter" | "move" | "deleteSheet" | "reopen" | "undo" }
  | { do: "freeze" | "unfreeze" }
  | { do: "addColumns" | "removeColumns" | "ignore" | "simulations" | "showRow" }
  | { do: "refresh" | "refreshAutomatically" }
  | { do: "compute"; year: number; framework: number; history: number };

const pick = fc.nat(10_000);
const text = fc.stringMatching(/^[a-zéà][a-zéà ,;:!?=+@0-9-]{0,40}[a-zé]$/);

export const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("editRegister" as const),
      row: pick,
      column: pick,
      value: fc.constantFrom("Oui" as const, "Non" as const, "" as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "target" as const,
        "reference" as const,
        "count" as const,
        "date" as const,
        "earlier" as const,
      ),
      pick,
      number: fc.integer({ min: 1, max: 99 }),
      habit: fc.nat(2),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom("comment" as const, "actions" as const, "outlook" as const, "body" as const),
      pick,
      text,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("sort" as const), pick, by: pick, withKeys: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "insertRow" as const,
        "insertColumn" as const,
        "deleteRow" as const,
        "deleteColumn" as const,
        "overwrite" as const,
      ),
      pick,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("beside" as const, "below" as const), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "rename" as const,
        "copyBefore" as const,
        "copyAfter" as const,
        "move" as const,
        "deleteSheet" as const,
        "reopen" as const,
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("undo" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("freeze" as const, "unfreeze" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(["addColumns", "removeColumns", "removeColumns", "ignore", "simulations", "showRow"] as const),
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("refresh" as const, "refresh" as const, "refreshAutomatically" as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("compute" as const),
      year: fc.integer({ min: 2022, max: 2024 }),
      framework: fc.constantFrom(0, 0, 1),
      history: fc.integer({ min: 1, max: 4 }),
    }),
  },
);
