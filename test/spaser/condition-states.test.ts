/** « Or », « and », « not » over columns, four entries at a time, against what each entry gives by itself. */
import fc from "fast-check";
import { NO, NOT_FILLED, YES } from "../../src/register/contracts";
import { andInto, notInto, orInto } from "../../src/spaser/conditions/states";

const state = fc.constantFrom(NOT_FILLED, NO, YES);

const either = (one: number, other: number) =>
  [one, other].includes(YES) ? YES : one === NO && other === NO ? NO : NOT_FILLED;
const both = (one: number, other: number) =>
  [one, other].includes(NO) ? NO : one === YES && other === YES ? YES : NOT_FILLED;
const opposite = (_: number, other: number) => ({ [YES]: NO, [NO]: YES })[other] ?? NOT_FILLED;

/** A column that begins anywhere in a larger one, as a part of a register's memory does. */
function columnOf(states: readonly number[], offset: number): Uint8Array {
  const column = new Uint8Array(new ArrayBuffer(states.length + offset), offset);
  column.set(states);
  return column;
}

test.each([
  ["or", orInto, either],
  ["and", andInto, both],
  ["not", notInto, opposite],
])("%s", (_, into, ofOne) => {
  const pairs = fc.array(fc.tuple(state, state), { minLength: 1, maxLength: 40 });
  const place = fc.nat({ max: 40 });
  fc.assert(
    fc.property(
      pairs,
      fc.nat({ max: 5 }),
      fc.nat({ max: 5 }),
      place,
      place,
      (states, at, other, one, two) => {
        const from = Math.min(one, two, states.length);
        const to = Math.min(Math.max(one, two), states.length);
        const out = columnOf(
          states.map(([left]) => left),
          at,
        );
        into(
          out,
          columnOf(
            states.map(([, right]) => right),
            other,
          ),
          from,
          to,
        );
        const isWithin = (i: number) => i >= from && i < to;
        expect([...out]).toEqual(states.map(([left, right], i) => (isWithin(i) ? ofOne(left, right) : left)));
      },
    ),
    { numRuns: 400 },
  );
});
