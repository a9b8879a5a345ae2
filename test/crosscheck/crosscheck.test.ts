/** A register against its open data: planted differences are all found, none is invented, whatever people do to numbers. */
import fc from "fast-check";
import { correctionsOf, SOCIAL_WORDS } from "../../src/crosscheck/corrections";
import { differencesOf } from "../../src/crosscheck/differences";
import { matchContracts } from "../../src/crosscheck/matching";
import { schemaProcedure } from "../../src/crosscheck/procedures";
import { buildRegister, type Row } from "../../method-pages/build-register";

const rows: Row[] = [
  { number: "2024-001", notified: "2024-01-10", amount: 50_000, facts: { socialClause: true } },
  { number: "2024-002", notified: "2024-02-11", amount: 80_000, facts: { socialClause: false } },
  { number: "2024-003", notified: "2024-03-12", amount: 90_500, facts: { socialClause: null } },
];

function check(mine: Row[], theirs: Row[]) {
  const [register, published] = [buildRegister(mine), buildRegister(theirs)];
  const matching = matchContracts(register, published);
  return { ...matching, differences: differencesOf(register, published, matching.matches) };
}

test("the same contracts differ in nothing", () => {
  const { matches, onlyInRegister, onlyPublished, differences } = check(rows, [...rows].reverse());
  expect(matches.map(({ contract, published, how }) => [contract, published, how])).toEqual([
    [0, 2, "sure"],
    [1, 1, "sure"],
    [2, 0, "sure"],
  ]);
  expect({ onlyInRegister, onlyPublished, differences }).toEqual({
    onlyInRegister: [],
    onlyPublished: [],
    differences: [],
  });
});

test.each([
  ["spaces and case", "marché n° 2024 / 1"],
  ["groups run together", "2024001"],
  ["the two digits that the schema of 2019 adds", "202400100"],
  ["a lot behind it", "2024-001-L01"],
])("a number written with %s is found", (_, number) => {
  const { matches } = check([rows[0] as Row], [{ ...(rows[0] as Row), number }]);
  expect(matches).toMatchObject([{ contract: 0, published: 0, how: "sure" }]);
});

test("date and amount together are likely the same contract, a date alone is not", () => {
  const [first] = rows as [Row];
  expect(check([first], [{ ...first, number: "A-77" }]).matches).toMatchObject([{ how: "likely" }]);
  expect(check([first], [{ ...first, number: "A-77", amount: 12 }]).matches).toEqual([]);
});

test("the same number for another date and another amount is another contract", () => {
  const [first] = rows as [Row];
  const { matches, onlyInRegister, onlyPublished } = check(
    [first],
    [{ ...first, notified: "2019-05-05", amount: 1_000 }],
  );
  expect({ matches, onlyInRegister, onlyPublished }).toEqual({
    matches: [],
    onlyInRegister: [0],
    onlyPublished: [0],
  });
});

test("every planted difference is found and no other", () => {
  const changes = ["amount", "day", "clause", "gone"] as const;
  const plan = fc.array(fc.option(fc.constantFrom(...changes), { nil: null }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(plan, (planned) => {
      const mine = planned.map((_, i): Row => ({
        number: `2024-${i + 1}`,
        notified: `2024-0${(i % 9) + 1}-${10 + (i % 15)}`,
        amount: 40_000 + 137 * i,
        facts: { socialClause: i % 2 === 0 },
      }));
      const theirs = mine.flatMap((row, i): Row[] => {
        const change = planned[i];
        if (change === "gone") return [];
        if (change === "amount") return [{ ...row, amount: (row.amount ?? 0) + 5_000_000 }];
        if (change === "day") return [{ ...row, notified: `2024-11-${10 + (i % 15)}` }];
        return [change === "clause" ? { ...row, facts: { socialClause: i % 2 !== 0 } } : row];
      });
      const { differences, onlyInRegister, onlyPublished } = check(mine, theirs);
      const field = { amount: "amount", day: "notificationDate", clause: "socialConsiderations" };
      expect(differences.map(({ match, field }) => [match.contract, field])).toEqual(
        planned.flatMap((change, i) => (change === null || change === "gone" ? [] : [[i, field[change]]])),
      );
      expect(onlyInRegister).toEqual(planned.flatMap((change, i) => (change === "gone" ? [i] : [])));
      expect(onlyPublished).toEqual([]);
    }),
  );
});

test.each([
  ["MAPA", "Procédure adaptée"],
  ["Appel d’offres ouvert (AOO)", "Appel d'offres ouvert"],
  [
    "Marché négocié sans publicité ni mise en concurrence",
    "Marché passé sans publicité ni mise en concurrence préalable",
  ],
  ["Marché subséquent", null],
])("%s is « %s » in the schema", (written, name) => {
  expect(schemaProcedure(written)).toBe(name);
});

test("corrections have the words of the schema and no others", () => {
  const [register, published] = [
    buildRegister(rows),
    buildRegister(rows.map((row) => ({ ...row, facts: { socialClause: row.number !== "2024-001" } }))),
  ];
  const { matches } = matchContracts(register, published);
  const corrections = correctionsOf(register, published, differencesOf(register, published, matches));
  expect(corrections).toEqual([
    { id: "2024-001", considerationsSociales: { considerationSociale: ["Clause sociale"] } },
    { id: "2024-002", considerationsSociales: { considerationSociale: ["Pas de considération sociale"] } },
  ]);
  const words = corrections.flatMap(
    ({ considerationsSociales }) => considerationsSociales?.considerationSociale ?? [],
  );
  expect(words.every((word) => SOCIAL_WORDS.includes(word))).toBe(true);
});
