/** In which unit an amount is read. */
import { roundHalfUp } from "./rounding";

/** Euros are read in thousands or in millions, with one decimal as long as there are fewer than a hundred of them. */
const EURO_SCALES = [
  { from: 1_000_000, scale: 1_000_000 },
  { from: 10_000, scale: 1_000 },
] as const;

/** How an amount is read: divided by `scale`, with so many decimals. */
export function euroScale(euros: number): { scale: 1 | 1_000 | 1_000_000; decimals: 0 | 1 } {
  const size = Math.abs(euros);
  const found = EURO_SCALES.find(({ from, scale }) => roundHalfUp(size / scale, 1) * scale >= from);
  if (!found) return { scale: 1, decimals: 0 };
  return { scale: found.scale, decimals: roundHalfUp(size / found.scale, 1) < 100 ? 1 : 0 };
}
