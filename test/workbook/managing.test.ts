/** What the screens of managing ask: contracts that don't meet a duty, groups of a list, a search as people type. */
import fc from "fast-check";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { dutiesOf } from "../../src/spaser/duties/duties";
import { ASP } from "../../src/spaser/frameworks/asp";
import { groupedBy, notMetCounter, type ManagedYear } from "../../src/workbook/managing";
import { folded, searchedText } from "../../src/workbook/searching";
import { buildRegister, type Row } from "../../method-pages/build-register";
import { anyRow } from "../spaser/random-registers";

function yearOf(rows: readonly Row[]): ManagedYear {
  const register = buildRegister(rows);
  const assessment = assess(register, ASP, { year: 2023, years: [2022, 2023] }, NO_INPUTS);
  return { register, assessment, counted: assessment, published: false };
}

const launched = fc.constantFrom("2026-08-20", "2026-09-01", null);
const rows = fc.array(
  fc.tuple(anyRow, launched).map(([row, day]): Row => ({ ...row, launched: day })),
  { maxLength: 20 },
);

test("contracts that don't meet a duty are counted once each, in whatever pieces", () => {
  let seen = 0;
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 7 }), (some, piece) => {
      const year = yearOf(some);
      const count = notMetCounter(year, "local");
      let found = 0;
      for (let from = 0; from < some.length; from += piece) found += count(from, from + piece);
      const notMet = dutiesOf(year.register, { year: 2023, body: "local" }).flatMap(({ answers }) =>
        answers.filter(({ answer }) => answer === "notMet").map(({ contract }) => contract),
      );
      seen += notMet.length;
      expect(found).toBe(new Set(notMet).size);
    }),
    { numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(20);
});

test("groups hold each entry once, in the order of the list, those without a value last", () => {
  const names = ["DSI", null, "Achats", "DSI"];
  const year = yearOf(names.map((department) => ({ notified: "2023-01-01", values: { department } })));
  const entries = [3, 2, 1, 0].map((contract) => ({ contract }));
  const groups = groupedBy(year, "department", entries);
  expect(groups.map((group) => [group.value, group.entries.map(({ contract }) => contract)])).toEqual([
    ["Achats", [2]],
    ["DSI", [3, 0]],
    [null, [1]],
  ]);
});

test("a search looks at number and object, without case and accents", () => {
  const { register } = yearOf([{ number: "2023-014", object: "Téléphonie ÉTENDUE", notified: "2023-01-01" }]);
  for (const typed of ["telephonie", "  Étendue ", "2023-014"])
    expect(searchedText(register, 0)).toContain(folded(typed));
  expect(searchedText(register, 0)).not.toContain(folded("nettoyage"));
});
