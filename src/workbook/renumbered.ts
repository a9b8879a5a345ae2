/** What the workbook remembers of indicators under the numbers that they had in an earlier version of their framework. */
import { currentNumber, RENUMBERED } from "../spaser/frameworks/renumbered";
import type { Inputs } from "../spaser/assessment";
import type { FormerlyPublished } from "./published/formerly-published";

/** What is known by the numbers of indicators, by framework. */
export interface Numbered {
  inputs: Record<string, Inputs>;
  former: Record<string, Record<number, FormerlyPublished>>;
}

/** The same under the numbers of today. */
export function withCurrentNumbers(memory: Numbered): Numbered {
  return RENUMBERED.reduce((known, id) => renumbered(known, id), memory);
}

function renumbered(memory: Numbered, id: string): Numbered {
  const inputs = memory.inputs[id];
  const former = memory.former[id];
  if (!inputs && !former) return memory;
  const now = (number: string) => currentNumber(id, number);
  const keyed = <T>(values: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(values).map(([number, value]) => [now(number), value]));
  const byYear = <T>(years: Record<number, Record<string, T>>) =>
    Object.fromEntries(Object.entries(years).map(([year, values]) => [year, keyed(values)]));
  const ofToday = ({ targets, references, entries, comments, ...axes }: Inputs): Inputs => ({
    ...axes,
    targets: byYear(targets),
    references: byYear(references),
    entries: byYear(entries),
    comments: byYear(comments),
  });
  return {
    inputs: inputs ? { ...memory.inputs, [id]: ofToday(inputs) } : memory.inputs,
    former: former
      ? {
          ...memory.former,
          [id]: Object.fromEntries(
            Object.entries(former).map(([year, one]) => [
              year,
              { ...one, figures: keyed(one.figures), order: one.order.map(now) },
            ]),
          ),
        }
      : memory.former,
  };
}
