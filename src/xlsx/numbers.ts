/** Numbers as the parts of a workbook write them. */
const [MINUS, PLUS, DOT] = [45, 43, 46];
/** Ten to the power of each, exactly. */
const POWERS = Array.from({ length: 16 }, (_, power) => Number(`1e${power}`));

/**
 * The number in these bytes (NaN and Infinity where JavaScript reads them so); null when they hold other signs than those of
 * numbers. Up to fifteen digits are put together here: such a whole number and such a power of ten are exact, so that their
 * quotient is the nearest number that there is.
 */
export function numberIn(bytes: Uint8Array, start: number, end: number): number | null {
  const isNegative = bytes[start] === MINUS;
  let at = isNegative ? start + 1 : start;
  let whole = 0;
  let digits = 0;
  let point = -1;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= 48 && byte <= 57) {
      whole = whole * 10 + byte - 48;
      digits++;
    } else if (byte === DOT && point < 0) point = digits;
    else break;
  }
  if (at === end && digits > 0 && digits <= 15) {
    const number = point < 0 || point === digits ? whole : whole / (POWERS[digits - point] as number);
    return isNegative ? -number : number;
  }
  let text = "";
  for (at = start; at < end; at++) {
    const byte = bytes[at] as number;
    const isPart =
      (byte >= 48 && byte <= 57) || byte === DOT || byte === MINUS || byte === PLUS || (byte | 32) === 101;
    if (!isPart) return null;
    text += String.fromCharCode(byte);
  }
  return parseFloat(text);
}
