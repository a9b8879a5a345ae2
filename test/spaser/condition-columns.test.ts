/** Conditions over contracts, against an evaluator of its own that looks at one contract after the other. */
import fc from "fast-check";
import type { ConditionColumns } from "../../src/spaser/conditions/columns";
import { sourceOf, type Source } from "../../src/spaser/source";
import { buildRegister, day, type Row } from "../../method-pages/build-register";
import { anyCondition } from "./random-conditions";
import { anyWideRow, heldBy, stateOf } from "./scalar";
import { parseCondition } from "../../src/spaser/conditions/parse";
import { STATE } from "./scalar";

const YEAR = 2022;
const rowsOf = fc.array(anyWideRow, { minLength: 1, maxLength: 12 });

test("columns are what a look at each contract gives", () => {
  fc.assert(
    fc.property(rowsOf, anyCondition, (rows, condition) => {
      const source = sourceOf(buildRegister(rows));
      const held = heldBy(rows);
      const expected = rows.map((row) => STATE(stateOf(condition, row, held, YEAR)));
      expect([...source.conditions.column(condition, YEAR)]).toEqual(expected);
    }),
    { numRuns: 800 },
  );
});

test("what is mended after an edit is what would be made anew", () => {
  fc.assert(
    fc.property(
      rowsOf,
      anyWideRow,
      fc.nat(),
      fc.array(anyCondition, { maxLength: 4 }),
      (rows, row, at, conditions) => {
        const place = at % rows.length;
        const before = sourceOf(buildRegister(rows));
        for (const condition of conditions) before.conditions.column(condition, YEAR);
        const after = sourceOf(buildRegister(rows.map((one, i) => (i === place ? row : one))));
        // A column of another year is no edit of contracts: then all is computed again.
        if (yearsOf(before) !== yearsOf(after)) return;
        const mended = before.conditions.forEdited(after, [place]);
        for (const condition of mended ? conditions : [])
          expect([...(mended as ConditionColumns).column(condition, YEAR)]).toEqual([
            ...after.conditions.column(condition, YEAR),
          ]);
      },
    ),
    { numRuns: 300 },
  );
});

const yearsOf = ({ register: { insertionHours, spend } }: Source) =>
  [...insertionHours.keys(), "|", ...spend.keys()].join();

test.each<[string, Row[], (boolean | null)[]]>([
  [
    "clause sociale OU clause d'insertion",
    [
      { facts: { socialClause: true, insertionClause: null } },
      { facts: { socialClause: null, insertionClause: false } },
      { facts: { socialClause: false, insertionClause: false } },
    ],
    [true, null, false],
  ],
  ["clause sociale OU annexe RSE", [{ facts: { socialClause: false } }], [false]],
  ["clause sociale ET annexe RSE", [{ facts: { socialClause: true } }], [null]],
  ["NON réservé", [{ facts: { reserved: null } }, { facts: { reserved: true } }], [null, false]],
  ["montant ≥ 40 000", [{ amount: 40_000 }, { amount: 39_999.99 }, { amount: null }], [true, false, null]],
  ["CPV commence par 72", [{ asked: { cpv: "72000000-5" } }, { asked: { cpv: "" } }], [true, null]],
  ["objet contient école", [{ object: "Travaux à l’ÉCOLE" }, { object: "Voirie" }], [true, false]],
  [
    "date de fin < 01/01/2023",
    [{ notified: "2022-01-01", end: "2022-12-31" }, { notified: "2022-02-01" }],
    [true, null],
  ],
])("%s", (text, rows, expected) => {
  const parsed = parseCondition(text);
  if ("fault" in parsed) throw new Error(parsed.fault.code);
  const { conditions } = sourceOf(buildRegister(rows));
  expect([...conditions.column(parsed.condition, YEAR)]).toEqual(expected.map(STATE));
});

test("which column a condition lacks", () => {
  const { conditions } = sourceOf(
    buildRegister([{ notified: "2022-01-01", facts: { reserved: true, sme: null }, end: "2023-01-01" }]),
  );
  const asked = (text: string) => {
    const parsed = parseCondition(text);
    if ("fault" in parsed) throw new Error(parsed.fault.code);
    return [conditions.voice(parsed.condition), conditions.lacking(parsed.condition).join()];
  };
  expect(asked("réservé OU clause sociale")).toEqual(["speaks", ""]);
  expect(asked("réservé ET clause sociale")).toEqual(["absent", "socialClause"]);
  expect(asked("annexe RSE OU clause sociale")).toEqual(["absent", "csrAnnex,socialClause"]);
  expect(asked("PME OU clause sociale")).toEqual(["silent", ""]);
  expect(asked("date de fin > 01/01/2020 ET titulaire contient a")).toEqual(["absent", "supplierName"]);
  expect(day("2022-01-01")).toBeGreaterThan(0);
});
