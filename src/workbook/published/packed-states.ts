/**
 * Which part each contract had in the figures of a published year, in little room: three to five bytes a contract, so that ten
 * years of ten thousand contracts stay under what Excel lets an add-in keep (see CONTRIBUTING).
 */
import { ByteReader, ByteWriter } from "../bytes";

/** A contract by what names it across editions of the register, with one digit per figure: its state there (see spaser/assessment). */
export interface NamedStates {
  name: string;
  states: string;
}

/** Four states are two bits. */
const PER_BYTE = 4;
const ESCAPE = 15;

/**
 * Packs the states of contracts, in the order of their names. A name is what it adds to the one before; states are the place of
 * their pattern among all patterns, the most frequent first.
 */
export function packStates(contracts: readonly NamedStates[]): string {
  const writer = new ByteWriter();
  const sorted = [...contracts].sort((a, b) => compared(a.name, b.name));
  const patterns = patternsOf(sorted);
  const width = sorted[0]?.states.length ?? 0;
  writer.number(width);
  writer.number(patterns.length);
  for (const pattern of patterns) writePattern(writer, pattern);
  const place = new Map(patterns.map((pattern, index) => [pattern, index]));
  writer.number(sorted.length);
  let before = "";
  for (const { name, states } of sorted) {
    writeName(writer, before, name);
    writer.number(place.get(states) ?? 0);
    before = name;
  }
  return writer.toText();
}

/** What `packStates` packed, in the order of the names; null when the text is not what it wrote. */
export function unpackStates(packed: string): NamedStates[] | null {
  try {
    const reader = new ByteReader(packed);
    const width = reader.number();
    const patterns: string[] = [];
    for (let left = reader.number(); left > 0; left--) patterns.push(readPattern(reader, width));
    const contracts: NamedStates[] = [];
    let name = "";
    for (let left = reader.number(); left > 0; left--) {
      name = readName(reader, name);
      const states = patterns[reader.number()];
      if (states === undefined) return null;
      contracts.push({ name, states });
    }
    return contracts;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function patternsOf(contracts: readonly NamedStates[]): string[] {
  const counts = new Map<string, number>();
  for (const { states } of contracts) counts.set(states, (counts.get(states) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compared(a[0], b[0])).map(([pattern]) => pattern);
}

function writePattern(writer: ByteWriter, pattern: string): void {
  for (let i = 0; i < pattern.length; i += PER_BYTE) {
    let byte = 0;
    for (let k = 0; k < PER_BYTE; k++) byte = byte * 4 + (Number(pattern[i + k] ?? 0) & 3);
    writer.byte(byte);
  }
}

function readPattern(reader: ByteReader, width: number): string {
  let pattern = "";
  while (pattern.length < width) {
    const byte = reader.byte();
    for (let shift = 6; shift >= 0; shift -= 2) pattern += String((byte >> shift) & 3);
  }
  return pattern.slice(0, width);
}

/** How many characters of the name before go, and those that come: « 2023-014 » after « 2023-013 » takes two bytes. */
function writeName(writer: ByteWriter, before: string, name: string): void {
  let shared = 0;
  while (shared < before.length && shared < name.length && before[shared] === name[shared]) shared++;
  const dropped = before.length - shared;
  const added = name.length - shared;
  writer.byte(Math.min(dropped, ESCAPE) * 16 + Math.min(added, ESCAPE));
  if (dropped >= ESCAPE) writer.number(dropped - ESCAPE);
  if (added >= ESCAPE) writer.number(added - ESCAPE);
  writer.text(name.slice(shared));
}

function readName(reader: ByteReader, before: string): string {
  const sizes = reader.byte();
  const size = (nibble: number) => (nibble === ESCAPE ? ESCAPE + reader.number() : nibble);
  const dropped = size(sizes >> 4);
  const added = size(sizes & 15);
  if (dropped > before.length) throw new RangeError("not a packed name");
  return before.slice(0, before.length - dropped) + reader.text(added);
}
