/** A moment of the world's clock is a civil day in Paris; what has no zone stays what it is. */
import fc from "fast-check";
import { dayOf, formatDay } from "../../src/register/cells/days";
import { parseDateText } from "../../src/register/cells/dates";

it.each([
  ["2018-12-31T23:00:00Z", "2019-01-01"],
  ["2019-06-30T22:00:00.000Z", "2019-07-01"],
  ["2019-06-30T21:59:59.999Z", "2019-06-30"],
  ["2018-12-31T22:59:59Z", "2018-12-31"],
  ["2018-12-31T23:00:00+00:00", "2019-01-01"],
  ["2018-12-31T23:00:00-00:00", "2019-01-01"],
  ["2018-12-31 23:00:00+00", "2019-01-01"],
  ["2018-12-31 23:00 UTC", "2019-01-01"],
  ["2018-12-31T23:00Z", "2019-01-01"],
  ["20181231T230000Z", "2019-01-01"],
  ["31/12/2018 23:00:00 GMT", "2019-01-01"],
  ["31/12/2018 11:00 pm UTC", "2019-01-01"],
  ["Mon, 31 Dec 2018 23:00:00 GMT", "2019-01-01"],
  ["Tue Jan 01 2019 00:00:00 GMT+0100 (heure normale d’Europe centrale)", "2019-01-01"],
  ["2019-01-01T00:00:00+01:00", "2019-01-01"],
  ["2019-07-01T00:00:00+02:00", "2019-07-01"],
  ["2019-07-01T00:00:00+0200", "2019-07-01"],
  ["2018-12-31T20:30:00-04:00", "2019-01-01"],
  // The nights in which the clocks change.
  ["2023-03-25T22:59:00Z", "2023-03-25"],
  ["2023-03-26T21:59:00Z", "2023-03-26"],
  ["2023-03-26T22:00:00Z", "2023-03-27"],
  ["2023-10-28T22:00:00Z", "2023-10-29"],
  ["2023-10-29T22:00:00Z", "2023-10-29"],
  ["2023-10-29T23:00:00Z", "2023-10-30"],
  // Summer time ended in September before 1996.
  ["1995-10-10T22:30:00Z", "1995-10-10"],
  ["1996-10-10T22:30:00Z", "1996-10-11"],
  // Without a zone, or without a time, nothing moves.
  ["2018-12-31T23:00:00", "2018-12-31"],
  ["31/12/2018 23:59", "2018-12-31"],
  ["2018-12-31+01:00", "2018-12-31"],
  ["2018-12-31Z", "2018-12-31"],
  ["20181231230000", "2018-12-31"],
])("« %s » is %s", (text, day) => expect(formatDay(parseDateText(text))).toBe(day));

it("agrees with the time zone data of the machine on every moment since 1980", () => {
  const paris = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Paris",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(1980, 0, 2) / 1000, max: Date.UTC(2037, 11, 30) / 1000 }),
      fc.constantFrom(0, 60, 120, -240, 690),
      (seconds, offset) => {
        const moment = new Date(seconds * 1000);
        const local = new Date(seconds * 1000 + offset * 60_000).toISOString().slice(0, 19);
        const sign = offset < 0 ? "-" : "+";
        const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, "0");
        const zone = offset === 0 ? "Z" : `${sign}${two(offset / 60)}:${two(offset % 60)}`;
        const text = local + zone;
        expect([text, formatDay(parseDateText(text))]).toEqual([text, paris.format(moment)]);
      },
    ),
    { numRuns: 5000 },
  );
});

it("reads hours around each change of the clocks as the machine does", () => {
  const hour = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", dateStyle: "short" });
  for (let year = 1980; year < 2037; year++) {
    for (const month of [2, 3, 8, 9]) {
      for (let day = 1; day <= 30; day++) {
        const moment = new Date(Date.UTC(year, month, day, 22, 30));
        expect(formatDay(parseDateText(moment.toISOString()))).toBe(hour.format(moment));
      }
    }
  }
  expect(dayOf(1980, 4, 6)).toBeGreaterThan(0);
});
