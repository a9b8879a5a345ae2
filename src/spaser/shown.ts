/** Values as every cell, chart, tile and screen shows them: rounded to the decimals that their indicator is read in. */
import type { IndicatorDefinition } from "./framework";
import { civilDayIn } from "./calendar";
import { difference, roundHalfUp } from "./rounding";

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

type Shown = Pick<IndicatorDefinition, "unit" | "decimals">;

/** The value as it is shown; a ratio stays a fraction. */
export function asShown({ unit, decimals }: Shown, value: number): number {
  switch (unit) {
    case "percent":
      return roundHalfUp(value, decimals + 2);
    case "euros": {
      const { scale, decimals: shown } = euroScale(value);
      return roundHalfUp(value / scale, shown) * scale;
    }
    case "date":
      return Math.floor(value);
    default:
      return roundHalfUp(value, decimals);
  }
}

/** value − other, both as they are shown: from 91 % to 70 % it is −21 points, whatever lies behind the decimals. */
export function shownDifference(of: Shown, value: number, other: number): number {
  return difference(asShown(of, value), asShown(of, other));
}

/** The change since the year before. Dates of two years are compared by day and month: −14 is « 14 jours plus tôt ». */
export function shownChange(of: Shown, value: number, previous: number): number {
  return shownDifference(of, value, of.unit === "date" ? civilDayIn(previous, 1) : previous);
}
