/** Random registers for property tests: few years, few procedures, many blanks, so that every case comes up. */
import fc from "fast-check";
import type { FactId } from "../../src/register/contracts";
import { FACT_FIELD_IDS } from "../../src/register/fields";
import type { Row, Tables } from "../../method-pages/build-register";

export const FACTS: readonly FactId[] = [...FACT_FIELD_IDS, "digital"];

const date = fc.tuple(
  fc.integer({ min: 2020, max: 2024 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
const iso = date.map(
  ([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
);
const fact = fc.constantFrom(true, false, null);
/** Cents, so that sums are not exact in binary. */
const quantity = fc.option(
  fc.integer({ min: -500, max: 1_000_000 }).map((cents) => cents / 100),
  { nil: null },
);
const perYear = fc.dictionary(fc.constantFrom("2021", "2022", "2023"), quantity, {
  noNullPrototype: true,
}) as fc.Arbitrary<Record<number, number | null>>;

export const anyRow: fc.Arbitrary<Row> = fc.record(
  {
    procedure: fc.constantFrom("", "P1", "P2", "P-03", "p2"),
    notified: iso,
    year: fc.integer({ min: 2020, max: 2024 }),
    start: iso,
    end: iso,
    awarded: fc.boolean(),
    amount: quantity,
    facts: fc.record(Object.fromEntries(FACTS.map((id) => [id, fact])), { requiredKeys: [] }),
    hours: perYear,
    cumulative: quantity,
    spend: perYear,
    meetings: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
    reviewed: fc.option(iso, { nil: null }),
    delay: quantity,
    invoices: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
  },
  { requiredKeys: [] },
);

export const anyRows = fc.array(anyRow, { maxLength: 30 });

export const anyTables: fc.Arbitrary<Tables> = fc.record(
  {
    invoices: fc.array(
      fc.record({
        received: fc.option(iso, { nil: null }),
        paid: fc.option(iso, { nil: null }),
        card: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    means: fc.boolean(),
    sourcing: fc.array(fc.record({ date: iso, procedure: fc.constantFrom("", "p-1", "p-2", "p-9") }), {
      maxLength: 8,
    }),
    trainings: fc.array(iso, { maxLength: 5 }),
    publications: fc.array(iso, { maxLength: 5 }),
  },
  { requiredKeys: [] },
);
