/** Targets and entries are understood as people type them. */
import fc from "fast-check";
import { boundTyped, isImplausible, readTyped } from "../../src/report/typed-values";
import { formatEuros } from "../../src/text/numbers";
import { formatValue } from "../../src/text/format";
import type { Unit } from "../../src/spaser/framework";
import type { Cell } from "../../src/register/grid";

const cases: [unit: Unit, typed: Cell, value: number | null | "refused"][] = [
  ["percent", 25, 0.25],
  ["percent", 0.25, 0.25],
  ["percent", 27.5, 0.275],
  ["percent", 1, 1],
  ["percent", 0, 0],
  ["percent", "25 %", 0.25],
  ["percent", "25\u00a0%", 0.25],
  ["percent", "25%", 0.25],
  ["percent", "« 25% »", 0.25],
  ["percent", "0,25", 0.25],
  ["percent", "27,5", 0.275],
  ["percent", "≥ 25 %", 0.25],
  ["percent", "25 pour cent", 0.25],
  ["percent", "0,5 %", 0.005],
  // Excel makes this of « 150 » typed into a percent cell; 101 was typed into a cell that lost its format.
  ["percent", 1.5, 1.5],
  ["percent", 101, 1.01],
  ["percent", "150 %", 1.5],
  ["percent", "150", 1.5],
  ["percent", 10, 0.1],
  ["percent", 1001, "refused"],
  ["percent", "1001 %", "refused"],
  ["percent", "25 % minimum", 0.25],
  ["percent", "au moins 25 %", 0.25],
  ["percent", ">= 25", 0.25],
  ["percent", "at least 31.25%", 0.3125],
  ["days", "≤ 30", 30],
  ["days", "<= 5", 5],
  ["days", "5 jours", 5],
  ["days", "Au plus 30 j", 30],
  ["days", "30 jours maximum", 30],
  ["days", "max. 30 j", 30],
  ["days", "30 days at most", 30],
  ["days", "moins de 30 jours", 30],
  ["days", "30 jours ou moins", 30],
  ["days", "jours", "refused"],
  ["days", "30 marchés", "refused"],
  ["hours", "≥ 1 500 h d’insertion", 1500],
  ["hours", "15,891 h", 15891],
  ["contracts", "12 marchés", 12],
  ["meetings", "10 rencontres au moins", 10],
  ["procedures", "<", "refused"],
  ["date", "avant le 16/02/2023", 44973],
  ["date", "au plus tard le 16 février 2023", 44973],
  ["date", "16 Feb 2023", 44973],
  ["percent", -1, "refused"],
  ["percent", "un quart", "refused"],
  ["percent", "", null],
  ["percent", "n.d.", null],
  ["percent", "–", null],
  ["percent", true, "refused"],
  ["percent", "#N/A", "refused"],
  ["hours", "15 891 h", 15891],
  ["hours", "15\u202f891", 15891],
  ["days", "30,64 jours", 30.64],
  ["days", "30", 30],
  ["euros", "130 M€", 130_000_000],
  ["euros", "130 000 000 €", 130_000_000],
  ["contracts", 12, 12],
  ["contracts", "douze", "refused"],
  ["meetings", -3, "refused"],
  ["date", 44973, 44973],
  ["date", "16/02/2023", 44973],
  ["date", "16 février 2023", 44973],
  ["date", "2023-02-16", 44973],
  ["date", "16.02.23", 44973],
  ["date", "31/02/2023", "refused"],
  ["date", "bientôt", "refused"],
  ["date", "", null],
];

test.each(cases)("%s: %j is %j", (unit, typed, value) => {
  expect(readTyped(typed, unit, false)).toBe(value);
});

test("serials of the calendar of 1904 are brought to that of 1900", () => {
  expect(readTyped(44973 - 1462, "date", true)).toBe(44973);
});

test.each<[Cell, "atLeast" | "atMost" | null]>([
  ["≤ 30", "atMost"],
  ["<= 5", "atMost"],
  ["au plus 30 j", "atMost"],
  ["30 jours maximum", "atMost"],
  ["avant le 16/02/2023", "atMost"],
  ["≥ 25 %", "atLeast"],
  ["25 % au moins", "atLeast"],
  ["supérieur ou égal à 25 %", "atLeast"],
  ["25 %", null],
  ["5 jours", null],
  [30, null],
  ["maximal", null],
])("%j says %j", (typed, bound) => {
  expect(boundTyped(typed)).toBe(bound);
});

test("more than the whole is kept, and known to be odd", () => {
  expect([0.3, 1, 1.01, 1.5].map((value) => isImplausible(value, "percent"))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(isImplausible(150, "days")).toBe(false);
});

describe("what is printed reads back as what it stands for", () => {
  const units: Unit[] = [
    "percent",
    "contracts",
    "procedures",
    "meetings",
    "reviews",
    "trainings",
    "publications",
    "payments",
    "hours",
    "days",
    "euros",
    "date",
  ];
  /** Values that a person may have meant, in the decimals of their unit. */
  const meant = (unit: Unit) =>
    unit === "percent"
      ? fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 10_000)
      : unit === "date"
        ? fc.integer({ min: 36_526, max: 55_000 })
        : unit === "days"
          ? fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100)
          : fc.integer({ min: 0, max: unit === "euros" ? 900_000_000 : 900_000 });

  test.each(units)("%s", (unit) => {
    fc.assert(
      fc.property(
        meant(unit),
        fc.constantFrom("fr" as const, "en" as const),
        fc.boolean(),
        (value, language, date1904) => {
          // As a number under its format, in both calendars.
          const inCell = unit === "date" && date1904 ? value - 1462 : value;
          expect(readTyped(inCell, unit, date1904)).toBe(value);
          // As a text, as the pane and the command line write it, with and without its bound.
          // Sums in full: « 130 M€ » is rounded.
          const text =
            unit === "euros" ? formatEuros(value, 0, language) : formatValue(unit, 2, value, language);
          for (const typed of [text, `≥ ${text}`, `<= ${text}`, `« ${text} »`]) {
            const read = readTyped(typed, unit, date1904);
            expect([typed, read]).toEqual([typed, expect.closeTo(value, 9)]);
          }
        },
      ),
    );
  });

  test("150 typed into a percent cell is still 150 % after any number of refreshes", () => {
    let value = readTyped(1.5, "percent", false);
    for (let refresh = 0; refresh < 3; refresh++) value = readTyped(value ?? "", "percent", false);
    expect(value).toBe(1.5);
  });

  test("no text takes long to read", () => {
    for (const piece of ["1 ", "1,", "≤", "a", "au plus ", "\u00a0"])
      for (const unit of units)
        expect(readTyped(piece.repeat(50_000), unit, false)).toBe(piece.trim() === "" ? null : "refused");
  });
});
