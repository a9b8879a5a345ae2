/**
 * Kleene's « or », « and » and « not » over columns of states, four contracts at a time. NOT_FILLED, NO, YES are 0, 1, 2: one bit
 * that says yes, one that says no, none where nothing is filled in. So « or » is yes where one says yes, no where both say no.
 */
import { NO, NOT_FILLED, tableOfTwo, YES } from "../../register/contracts";

const YES_BITS = 0x02020202;
const NO_BITS = 0x01010101;

// What words can't reach at the ends of a stretch goes by tables.
const OR = tableOfTwo((one, other) =>
  one === YES || other === YES ? YES : one === NOT_FILLED || other === NOT_FILLED ? NOT_FILLED : NO,
);
const AND = tableOfTwo((one, other) =>
  one === NO || other === NO ? NO : one === NOT_FILLED || other === NOT_FILLED ? NOT_FILLED : YES,
);
const NOT = tableOfTwo((_, other) => (other === NOT_FILLED ? NOT_FILLED : other === NO ? YES : NO));

/** Writes « out or one » into `out`, for the entries `from` to `to` (outside). */
export function orInto(out: Uint8Array, one: Uint8Array, from: number, to: number): void {
  const { outWords, oneWords, head, tail } = wholeWords(out, one, from, to);
  for (let w = 0; w < outWords.length; w++) {
    const a = outWords[w] as number;
    const b = oneWords[w] as number;
    outWords[w] = ((a | b) & YES_BITS) | (a & b & NO_BITS);
  }
  byTable(OR, out, one, from, head);
  byTable(OR, out, one, tail, to);
}

/** Writes « out and one » into `out`. */
export function andInto(out: Uint8Array, one: Uint8Array, from: number, to: number): void {
  const { outWords, oneWords, head, tail } = wholeWords(out, one, from, to);
  for (let w = 0; w < outWords.length; w++) {
    const a = outWords[w] as number;
    const b = oneWords[w] as number;
    outWords[w] = (a & b & YES_BITS) | ((a | b) & NO_BITS);
  }
  byTable(AND, out, one, from, head);
  byTable(AND, out, one, tail, to);
}

/** Writes « not one » into `out`. */
export function notInto(out: Uint8Array, one: Uint8Array, from: number, to: number): void {
  const { outWords, oneWords, head, tail } = wholeWords(out, one, from, to);
  for (let w = 0; w < outWords.length; w++) {
    const b = oneWords[w] as number;
    outWords[w] = ((b & NO_BITS) << 1) | ((b >>> 1) & NO_BITS);
  }
  byTable(NOT, out, one, from, head);
  byTable(NOT, out, one, tail, to);
}

interface Words {
  /** The whole words from the one at `head` on, four entries each. */
  outWords: Uint32Array;
  oneWords: Uint32Array;
  /** They hold the entries `head` to `tail` (outside). */
  head: number;
  tail: number;
}

/** Where four entries stand in one word of both columns; `head` and `tail` are `to` where they nowhere do. */
function wholeWords(out: Uint8Array, one: Uint8Array, from: number, to: number): Words {
  const head = Math.ceil(from / 4) * 4;
  const words = Math.floor(to / 4) - head / 4;
  const isAligned = out.byteOffset % 4 === 0 && one.byteOffset % 4 === 0;
  if (!isAligned || words <= 0) return { outWords: NO_WORDS, oneWords: NO_WORDS, head: to, tail: to };
  return {
    outWords: new Uint32Array(out.buffer, out.byteOffset + head, words),
    oneWords: new Uint32Array(one.buffer, one.byteOffset + head, words),
    ...{ head, tail: head + 4 * words },
  };
}

const NO_WORDS = new Uint32Array(0);

function byTable(table: Uint8Array, out: Uint8Array, one: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i++) out[i] = table[(out[i] as number) * 3 + (one[i] as number)] as number;
}
