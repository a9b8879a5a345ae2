/** Rounding as people do it on paper, for the moment a figure is shown. Values themselves are never rounded. */

/**
 * Rounds half up (away from zero) at the decimals given, on the decimal writing of the number: 1.005 → 1.01 although its
 * binary form lies just below. A result of a division keeps at most 15 significant digits first, for the same reason.
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const size = Math.abs(value);
  const scale = 10 ** decimals;
  const near = size * scale;
  // Far from a half, where neither the noise nor the way of writing can matter, arithmetic gives the same sooner.
  if (near < 1e9 && decimals >= 0 && Math.abs(near - Math.floor(near) - 0.5) > 1e-5) {
    const rounded = Math.floor(near + 0.5) / scale;
    return value < 0 && rounded !== 0 ? -rounded : rounded;
  }
  const written = settled(size);
  const scaled = Math.floor(shift(written, decimals) + 0.5);
  const rounded = shift(scaled, -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** The number without the noise of binary arithmetic: 0.35 − 0.4 → −0.05. `digits`: 15 after a division, fewer after more steps. */
export function settled(value: number, digits = 15): number {
  return Number(value.toPrecision(digits));
}

/** The difference of two settled decimals; the noise of a subtraction is larger than that of its terms. */
export function difference(value: number, other: number): number {
  const noise = Math.max(Math.abs(value), Math.abs(other)) * 1e-14;
  const exact = value - other;
  return Math.abs(exact) <= noise ? 0 : settled(exact, 12);
}

/** Equal but for the last digits, of large numbers in proportion: `tolerance` is what numbers up to 1 may differ by. */
export function sameNumber(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one), Math.abs(other));
}

/** Moves the decimal point in the decimal writing, which multiplying by a power of ten would not do exactly. */
function shift(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = value.toString().split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
