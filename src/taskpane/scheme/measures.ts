/** The kinds of measures as an editor offers them, and what of one is kept when another is chosen. */
import type { SchemeTexts } from "../../text/fr/scheme";
import { listAt, textAt, valueAt } from "../../workbook/team/editing";

export type KindId = keyof SchemeTexts["measures"]["kinds"];
type GroupId = keyof SchemeTexts["measures"]["groups"];

export const GROUPS: readonly (readonly [GroupId, readonly KindId[]])[] = [
  ["contracts", ["share", "count", "procedures", "suppliers", "sum", "mean", "quotient"]],
  [
    "tables",
    [
      ...(["hours", "cumulativeHours", "spend", "events", "executionReviews", "sourcingMeetings"] as const),
      ...(["invoiceDelay", "statedDelay", "cardPayments"] as const),
    ],
  ],
  ["others", ["sameAs", "entry"]],
];

export const POPULATIONS = [
  ...(["notified", "competed", "digital", "active", "awarded", "spent", "launched"] as const),
];

const KINDS = GROUPS.flatMap(([, kinds]) => kinds);

/** null for a measure that this form doesn't know. */
export function kindOf(measure: unknown): KindId | null {
  const kind = textAt(measure, ["kind"]);
  const named = kind === "distinct" ? textAt(measure, ["what"]) : kind;
  return KINDS.find((one) => one === named) ?? null;
}

/** What each kind has beside its name, as far as it must be there. */
const PARTS: Partial<Record<KindId, Record<string, string>>> = {
  share: { population: "notified", having: "" },
  count: { population: "notified" },
  procedures: { population: "notified" },
  suppliers: { population: "notified" },
  sum: { population: "notified", quantity: "montant" },
  mean: { population: "notified", quantity: "montant" },
  quotient: { population: "notified", quantity: "montant", dividedBy: "montant" },
  events: { table: "trainings" },
  sameAs: { indicator: "" },
};
const OPTIONAL: Partial<Record<KindId, readonly string[]>> = {
  share: ["where"],
  count: ["where", "having"],
  procedures: ["where", "having", "also"],
  suppliers: ["where", "having", "also"],
  sum: ["where"],
  mean: ["where", "weight"],
  quotient: ["where", "having"],
};

/** A measure of another kind, with what it has in common with the one before. */
export function measureOfKind(kind: KindId, before: unknown): Record<string, unknown> {
  const isDistinct = kind === "procedures" || kind === "suppliers";
  const parts = Object.entries(PARTS[kind] ?? {}).map(
    ([key, value]) => [key, valueAt(before, [key]) ?? value] as const,
  );
  const kept = (OPTIONAL[kind] ?? []).flatMap((key) => {
    const value = valueAt(before, [key]);
    // An empty condition is one that isn't there, where it may be missing.
    return value === undefined || value === "" ? [] : [[key, value] as const];
  });
  return {
    ...(isDistinct ? { kind: "distinct", what: kind } : { kind }),
    ...Object.fromEntries<unknown>([...parts, ...kept]),
  };
}

const UNIT_OF: Partial<Record<KindId, string>> = {
  share: "percent",
  count: "contracts",
  procedures: "procedures",
  suppliers: "contracts",
  sum: "euros",
  mean: "euros",
  quotient: "percent",
  hours: "hours",
  cumulativeHours: "hours",
  spend: "euros",
  executionReviews: "reviews",
  sourcingMeetings: "meetings",
  invoiceDelay: "days",
  statedDelay: "days",
  cardPayments: "payments",
  events: "trainings",
};

/** The unit that a kind asks for; the one that is there where it doesn't matter. */
export function unitOf(kind: KindId, unit: string): string {
  return UNIT_OF[kind] ?? unit;
}

/** Own facts of a draft, as far as they can be used in a condition. */
export function factsOf(document: unknown) {
  return listAt(document, ["facts"]).flatMap((fact) => {
    const id = textAt(fact, ["id"]);
    const fr = textAt(fact, ["label", "fr"]);
    const kind = KIND_OF_FACT.find((one) => one === textAt(fact, ["kind"]));
    if (id === "" || fr === "" || !kind) return [];
    const texts = (key: string) => listAt(fact, [key]).filter((one) => typeof one === "string");
    const label = { fr, en: textAt(fact, ["label", "en"]) || fr };
    return [{ id, label, kind, values: texts("values"), headers: texts("headers") }];
  });
}

export const KIND_OF_FACT = ["yesNo", "number", "amount", "date", "list"] as const;
