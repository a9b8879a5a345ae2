/** Targets and entries are understood as people type them. */
import { readTyped } from "../../src/report/typed-values";
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
  ["percent", 101, "refused"],
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
