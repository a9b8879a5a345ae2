/** CRC-32 as zip archives have it. */

const POLYNOMIAL = 0xedb88320;

/** Four tables, for four bytes at a time: a register unpacks to more than a hundred megabytes. */
const TABLES = [0, 1, 2, 3].map(() => new Uint32Array(256));
const [FIRST, SECOND, THIRD, FOURTH] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
for (let byte = 0; byte < 256; byte++) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? POLYNOMIAL : 0);
  FIRST[byte] = rest;
}
for (let table = 1; table < 4; table++) {
  const [before, now] = [TABLES[table - 1], TABLES[table]] as [Uint32Array, Uint32Array];
  for (let byte = 0; byte < 256; byte++) {
    const rest = before[byte] as number;
    now[byte] = (rest >>> 8) ^ (FIRST[rest & 255] as number);
  }
}

/** The checksum of bytes, as an unsigned whole number; `before`: that of what stands in front of them. */
export function checksum(bytes: Uint8Array, before = 0): number {
  let rest = before ^ 0xffffffff;
  const fours = bytes.length - (bytes.length % 4);
  let at = 0;
  for (; at < fours; at += 4) {
    rest ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    rest =
      (FOURTH[rest & 255] as number) ^
      (THIRD[(rest >>> 8) & 255] as number) ^
      (SECOND[(rest >>> 16) & 255] as number) ^
      (FIRST[rest >>> 24] as number);
  }
  for (; at < bytes.length; at++) {
    rest = (rest >>> 8) ^ (FIRST[(rest ^ (bytes[at] as number)) & 255] as number);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
