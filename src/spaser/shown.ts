/** Values as every cell, chart, tile and screen shows them: rounded to the decimals that their indicator is read in. */
import type { IndicatorDefinition } from "./framework";
import { euroScale } from "./euro-scale";
import { civilDayIn } from "./calendar";
import { difference, roundHalfUp } from "./rounding";

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
