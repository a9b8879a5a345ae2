/** Civil days and serials: the two systems of Excel, its invented day, months and durations. */
import fc from "fast-check";
import { NO_DAY } from "../../src/register/contracts";
import {
  civilOf,
  dayOf,
  dayOfSerial,
  endAfterMonths,
  endOfMonth,
  formatDay,
  yearOfDay,
} from "../../src/register/cells/days";

it("counts as Excel does", () => {
  expect(dayOf(2023, 2, 16)).toBe(44973);
  expect(dayOf(1900, 1, 1)).toBe(1);
  expect(dayOf(1900, 2, 28)).toBe(59);
  expect(dayOf(1900, 3, 1)).toBe(61);
  expect(civilOf(60)).toEqual({ year: 1900, month: 2, day: 29 });
  expect(dayOfSerial(44973.99, false)).toBe(44973);
  expect(dayOfSerial(43511, true)).toBe(44973);
});

it("knows no day that the calendar lacks", () => {
  expect(dayOf(2023, 2, 31)).toBe(NO_DAY);
  expect(dayOf(2023, 2, 29)).toBe(NO_DAY);
  expect(dayOf(2024, 2, 29)).not.toBe(NO_DAY);
  expect(dayOf(2100, 2, 29)).toBe(NO_DAY);
  expect(dayOf(222, 1, 1)).toBe(NO_DAY);
  expect(formatDay(NO_DAY)).toBe("");
});

it("ends a duration the day before its anniversary", () => {
  expect(formatDay(endAfterMonths(dayOf(2023, 3, 15), 12))).toBe("2024-03-14");
  expect(formatDay(endAfterMonths(dayOf(2023, 1, 31), 1))).toBe("2023-02-28");
  expect(formatDay(endAfterMonths(dayOf(2023, 12, 1), 1))).toBe("2023-12-31");
  expect(formatDay(endOfMonth(dayOf(2024, 2, 3)))).toBe("2024-02-29");
});

it("agrees with the calendar of the machine, day for day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 109574 }), (serial) => {
      const date = new Date(Date.UTC(1899, 11, 30) + serial * 86400000);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(civilOf(serial)).toEqual(civil);
      expect(dayOf(civil.year, civil.month, civil.day)).toBe(serial);
      expect(yearOfDay(serial)).toBe(civil.year);
    }),
  );
});
