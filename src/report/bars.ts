/**
 * Bars with a tick, put together from stacked pieces: neither Office.js 1.9 nor the file writer mixes bars with markers. Pieces in
 * the colour of the paper are the gaps. Lengths are fractions of the chart's width, which stands for 0 to 100 %.
 */
import { COLOURS } from "./design";
import type { Colour } from "./plan";

/** So wide is a tick, and the paper that shows on each side of it. */
const TICK = 0.012;
const EDGE = 0.004;

/** Of the pieces of `barWithTick`. */
export const RESULT_COLOURS: readonly Colour[] = [
  COLOURS.navy,
  COLOURS.white,
  COLOURS.target,
  COLOURS.white,
  COLOURS.navy,
];

/** A result as a bar and its target as a tick across it; of what isn't known nothing is drawn. */
export function barWithTick(result: number | null, target: number | null): number[] {
  const end = within(result ?? 0);
  if (target === null) return [end, 0, 0, 0, 0].map(rounded);
  const from = tickAt(target);
  const before = Math.min(end, Math.max(0, from - EDGE));
  const after = from + TICK + EDGE;
  return [before, from - before, TICK, EDGE, Math.max(0, end - after)].map(rounded);
}

/** Of the pieces of `spanOfYears`: the earlier year is the lighter one, whichever stands first. */
export const SPAN_COLOURS: readonly Colour[] = [
  COLOURS.white,
  COLOURS.bar,
  COLOURS.navy,
  COLOURS.span,
  COLOURS.navy,
  COLOURS.bar,
];

/** Two years as ticks, and the way between them as a band; of what isn't known nothing is drawn. */
export function spanOfYears(earlier: number | null, now: number | null): number[] {
  const [lighter, darker] = [earlier, now].map((value) => (value === null ? null : tickAt(value)));
  const tick = (place: number | null | undefined) => (typeof place === "number" ? TICK : 0);
  const known = [lighter, darker].filter((place) => typeof place === "number");
  const [from, to] = [Math.min(...known, 1), Math.max(...known, 0)];
  const band = known.length === 2 ? Math.max(0, to - from - TICK) : 0;
  const grows = known.length < 2 || (lighter ?? 0) <= (darker ?? 0);
  const blank = known.length === 0 ? 0 : from;
  const pieces = grows
    ? [blank, tick(lighter), 0, band, tick(darker), 0]
    : [blank, 0, tick(darker), band, 0, tick(lighter)];
  return pieces.map(rounded);
}

/** Where a tick begins so that it stands on the value, and inside the chart. */
function tickAt(value: number): number {
  return Math.min(1 - TICK, Math.max(0, within(value) - TICK / 2));
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Lengths are sums and differences: their last digits say nothing. */
function rounded(length: number): number {
  return Number(length.toFixed(6));
}
