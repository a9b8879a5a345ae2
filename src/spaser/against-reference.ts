/** A figure set against the national reference point of its year. */
import type { Figure, Status } from "./assessment";
import { statusOf } from "./compare";
import type { ReferencePoint } from "./framework";
import { difference } from "./rounding";

export interface AgainstReference {
  reference: ReferencePoint;
  /** value − reference, in the unit of the value. */
  gap: number;
  status: Status;
}

/** null without a reference point in the year, or without a value. */
export function againstReference({ value, references, definition }: Figure): AgainstReference | null {
  const [reference] = references;
  if (reference === undefined || value === null) return null;
  return {
    reference,
    gap: difference(value, reference.value),
    status: statusOf(value, reference, definition.unit === "percent"),
  };
}
