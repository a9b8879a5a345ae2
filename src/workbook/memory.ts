/**
 * What is remembered in the workbook: one setting, and others for what is published (published-settings.ts); versioned, validated
 * when read, saved only on an explicit act of the user (Excel forgets its undo list then).
 */
import { LONGEST_CELL_TEXT } from "../register/grid";
import * as v from "valibot";
import { NO_CHOICES, type Choices } from "../register/recognition";
import { parseChoices } from "../register/choices";
import type { Inputs } from "../spaser/assessment";
import { keptSimulation, type KeptSimulation } from "../spaser/simulation/kept-shape";
import type { FormerlyPublished } from "./published/formerly-published";
import { withCurrentNumbers } from "./renumbered";
import { isPublishedYear, publishedSettings, readPublished } from "./published/published-settings";
import type { PublishedByFramework } from "./published/published-year";

/** The name of the setting. */
export const MEMORY_KEY = "spaser";
/** Where a setting that could not be read is kept when another takes its place. */
export const UNREADABLE_KEY = "spaser.illisible";

/** How many years may stand before the year. */
export const MOST_HISTORY = 4;

export interface Memory {
  version: 1;
  choices: Choices;
  /** Name of the public body, for the sheet's title. */
  body: string;
  /** What was computed last. */
  last: { frameworkId: string; year: number; history: number } | null;
  /** A copy of what was typed into the SPASER sheets, by framework: survives the deletion of a sheet. */
  inputs: Record<string, Inputs>;
  /** « framework|year » → the sheet that was written for it, among copies that say the same of themselves. */
  sheetIds: Record<string, string>;
  /** What was simulated and kept under a name; absent when nothing was. */
  simulations?: KeptSimulation[] | undefined;
  /** Framework → year → what was published. */
  frozen: PublishedByFramework;
  /** The same as earlier versions kept it. */
  former: Record<string, Record<number, FormerlyPublished>>;
}

export const NO_MEMORY: Memory = {
  version: 1,
  choices: NO_CHOICES,
  body: "",
  last: null,
  inputs: {},
  sheetIds: {},
  frozen: {},
  former: {},
};

const finite = v.pipe(v.number(), v.finite());
/** Bounds as well as kinds: a length of a million years would keep the pane busy for ever. */
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** The last day that Excel knows. */
const LAST_DAY = 2_958_465;
const year = v.pipe(v.string(), v.regex(/^[12]\d{3}$/));
const byYear = <T extends v.GenericSchema>(value: T) => v.record(year, v.record(v.string(), value));
const text = v.pipe(v.string(), v.maxLength(LONGEST_CELL_TEXT));

const inputsSchema = v.object({
  targets: byYear(v.nullable(finite)),
  references: v.optional(byYear(v.nullable(finite)), {}),
  entries: byYear(finite),
  comments: byYear(text),
  actions: byYear(text),
  outlooks: byYear(text),
});

const formerSchema = v.object({
  day: whole(0, LAST_DAY),
  minutes: whole(0, 24 * 60 - 1),
  frameworkVersion: v.string(),
  figures: v.record(
    v.string(),
    v.object({
      value: v.nullable(finite),
      numerator: v.nullable(finite),
      population: v.nullable(finite),
      target: v.nullable(finite),
    }),
  ),
  order: v.array(v.string()),
  contracts: v.record(v.string(), v.string()),
});

/** More than anybody compares. */
export const MOST_SIMULATIONS = 30;

const memorySchema = v.object({
  version: v.literal(1),
  choices: v.unknown(),
  body: v.pipe(v.string(), v.maxLength(255)),
  last: v.nullable(
    v.object({
      frameworkId: v.string(),
      year: whole(1900, 2199),
      history: whole(1, MOST_HISTORY),
    }),
  ),
  inputs: v.record(v.string(), inputsSchema),
  sheetIds: v.optional(v.record(v.string(), v.string()), {}),
  simulations: v.optional(v.pipe(v.array(keptSimulation), v.maxLength(MOST_SIMULATIONS))),
  frozen: v.record(v.string(), v.record(year, formerSchema)),
});

export type MemoryProblem = "corrupted" | "newerVersion";

/** What the workbook remembers; a setting that can't be trusted counts as none, and is said. */
export function readMemory(settings: Record<string, unknown>): {
  memory: Memory;
  problem: MemoryProblem | null;
} {
  const main = readMain(settings[MEMORY_KEY]);
  if (main.problem === "newerVersion") return main;
  const { published: frozen, problem } = readPublished(settings);
  return { memory: { ...main.memory, frozen }, problem: main.problem ?? problem };
}

function readMain(saved: unknown): { memory: Memory; problem: MemoryProblem | null } {
  if (saved === undefined || saved === null) return { memory: NO_MEMORY, problem: null };
  if (
    typeof saved === "object" &&
    "version" in saved &&
    typeof saved.version === "number" &&
    saved.version > 1
  ) {
    return { memory: NO_MEMORY, problem: "newerVersion" };
  }
  const parsed = v.safeParse(memorySchema, saved);
  const choices = parsed.success ? parseChoices(parsed.output.choices) : null;
  if (!parsed.success || !choices) return { memory: NO_MEMORY, problem: "corrupted" };
  const { frozen: former, ...rest } = parsed.output;
  const numbered = withCurrentNumbers({ inputs: rest.inputs, former });
  return { memory: { ...rest, ...numbered, choices, frozen: {} }, problem: null };
}

/** The settings that hold a memory: key → value. */
export function settingsOf({ frozen, former, ...rest }: Memory): Record<string, unknown> {
  return { [MEMORY_KEY]: { ...rest, frozen: former }, ...publishedSettings(frozen) };
}

/** What has to be saved so that the settings hold another memory than they do; null = the setting goes. */
export function settingsToSave(
  settings: Record<string, unknown>,
  saved: Memory,
  memory: Memory,
): Record<string, unknown> {
  const wanted = settingsOf(memory);
  // A framework stays: a colleague may be publishing another year with it at this moment.
  const gone = Object.keys(publishedSettings(saved.frozen)).filter(
    (key) => !(key in wanted) && isPublishedYear(key),
  );
  const changed = Object.entries(wanted).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(settings[key]),
  );
  return Object.fromEntries([...changed, ...gone.map((key) => [key, null] as const)]);
}

/** Without frameworks that have no published year. */
export function withoutEmpty(memory: Memory): Memory {
  const filled = <T extends object>(byFramework: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(byFramework).filter(([, years]) => Object.keys(years).length > 0));
  return { ...memory, frozen: filled(memory.frozen), former: filled(memory.former) };
}

/** Inputs of several sources; for a year and a key the first source that has it wins. */
export function mergeInputs(...sources: Inputs[]): Inputs {
  const merged: Inputs = {
    targets: {},
    references: {},
    entries: {},
    comments: {},
    actions: {},
    outlooks: {},
  };
  for (const source of [...sources].reverse()) {
    for (const part of Object.keys(merged) as (keyof Inputs)[]) {
      for (const [forYear, values] of Object.entries<object>(source[part])) {
        const target = merged[part] as Record<string, Record<string, unknown>>;
        target[forYear] = { ...target[forYear], ...values };
      }
    }
  }
  return merged;
}
