/** Published years as settings of the workbook: one for each year, and one for each framework that they were published with. */
import * as v from "valibot";
import type { PublishedFigure, PublishedFramework } from "../../spaser/publishing";
import { fingerprint } from "../../report/keys";
import { frameworkSchema, publishedFigureSchema, PUBLISHED_PARTS } from "./published-schema";
import type { PublishedByFramework, PublishedYear } from "./published-year";

const YEAR_KEY = "spaser.publie";
const FRAMEWORK_KEY = "spaser.referentiel";

/**
 * What all settings of this product may take together, as the bytes that they are sent in. Excel's own limit is 2 MB, and it
 * refuses some that are larger than 1 MB; people's inputs must find room beside published years.
 */
export const MOST_SETTINGS_BYTES = 900_000;

const finite = v.pipe(v.number(), v.finite());
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const civilYear = whole(1900, 2199);
const byYear = <T extends v.GenericSchema>(value: T) =>
  v.record(v.pipe(v.string(), v.regex(/^[12]\d{3}$/)), v.record(v.string(), value));

const yearSchema = v.object({
  version: v.literal(1),
  /** The last day that Excel knows is 31/12/9999. */
  day: whole(0, 2_958_465),
  minutes: whole(0, 24 * 60 - 1),
  framework: v.string(),
  year: civilYear,
  years: v.pipe(v.array(civilYear), v.minLength(1), v.maxLength(10)),
  contracts: whole(0, 10_000_000),
  notified: whole(0, 10_000_000),
  figures: byYear(v.array(v.unknown())),
  inputs: v.object({
    targets: byYear(v.nullable(finite)),
    references: byYear(v.nullable(finite)),
    entries: byYear(finite),
  }),
  page: v.object({
    language: v.picklist(["fr", "en"]),
    body: v.pipe(v.string(), v.maxLength(255)),
    sources: v.array(v.string()),
    productVersion: v.string(),
    elsewhere: v.array(civilYear),
  }),
  behind: v.nullable(v.object({ order: v.array(v.string()), packed: v.string() })),
});

/** The settings that hold these years: key → value. */
export function publishedSettings(published: PublishedByFramework): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const [frameworkId, years] of Object.entries(published)) {
    for (const [year, { assessment, contracts: behind, ...rest }] of Object.entries(years)) {
      const { framework: printed, figures, ...counts } = assessment;
      // In the order of the schema, as it will be read back: the same framework has the same print, and is kept once.
      const framework = v.parse(frameworkSchema, printed);
      const print = fingerprint(JSON.stringify(framework));
      settings[[FRAMEWORK_KEY, frameworkId, print].join(".")] = framework;
      const stored: v.InferInput<typeof yearSchema> = {
        ...{ version: 1, ...rest, ...counts, framework: print, behind },
        figures: inEachYear(figures, toParts),
      };
      settings[[YEAR_KEY, frameworkId, year].join(".")] = stored;
    }
  }
  return settings;
}

/** True for the name of a setting that holds a published year. */
export function isPublishedYear(key: string): boolean {
  return key.startsWith(`${YEAR_KEY}.`);
}

/** The published years among the settings; those that can't be trusted are left out, and `problem` says so. */
export function readPublished(settings: Record<string, unknown>): {
  published: PublishedByFramework;
  problem: "corrupted" | "newerVersion" | null;
} {
  const published: PublishedByFramework = {};
  let problem: ReturnType<typeof readPublished>["problem"] = null;
  for (const [key, saved] of Object.entries(settings)) {
    const [, frameworkId = "", year = ""] =
      /^spaser\.publie\.([a-z0-9-]{1,40})\.([12]\d{3})$/i.exec(key) ?? [];
    if (frameworkId === "" || saved === null || saved === undefined) continue;
    const isNewer = v.is(v.object({ version: v.pipe(v.number(), v.minValue(2)) }), saved);
    const read = isNewer ? null : readYear(saved, frameworkId, Number(year), settings);
    if (read) (published[frameworkId] ??= {})[Number(year)] = read;
    else if (isNewer) problem = "newerVersion";
    else problem ??= "corrupted";
  }
  return { published, problem };
}

function readYear(
  saved: unknown,
  frameworkId: string,
  year: number,
  settings: Record<string, unknown>,
): PublishedYear | null {
  const parsed = v.safeParse(yearSchema, saved);
  if (!parsed.success) return null;
  const { framework: print, behind: contracts, figures, day, minutes, inputs, page } = parsed.output;
  const { years, contracts: size, notified } = parsed.output;
  const framework = v.safeParse(frameworkSchema, settings[[FRAMEWORK_KEY, frameworkId, print].join(".")]);
  if (!framework.success || parsed.output.year !== year || framework.output.id !== frameworkId) return null;
  const read = inEachYear(figures, fromParts);
  const complete = Object.values(read).every((ofYear) => Object.values(ofYear).every((figure) => figure));
  if (!complete) return null;
  const kept = read as Record<number, Record<string, PublishedFigure>>;
  const assessment = {
    year,
    years,
    contracts: size,
    notified,
    framework: framework.output as PublishedFramework,
    figures: kept,
  };
  return { day, minutes, inputs, page, contracts, assessment };
}

function inEachYear<From, To>(
  figures: Record<number, Record<string, From>>,
  change: (figure: From) => To,
): Record<number, Record<string, To>> {
  const years = Object.entries(figures).map(([year, ofYear]) => {
    const changed = Object.entries(ofYear).map(([id, figure]) => [id, change(figure)] as const);
    return [year, Object.fromEntries(changed)] as const;
  });
  return Object.fromEntries(years);
}

/** A figure without the names of its parts, which would take most of the room. */
function toParts(figure: PublishedFigure): unknown[] {
  return PUBLISHED_PARTS.map((part) => figure[part]);
}

function fromParts(parts: unknown[]): PublishedFigure | null {
  const named = Object.fromEntries(PUBLISHED_PARTS.map((part, at) => [part, parts[at]]));
  const parsed = v.safeParse(publishedFigureSchema, named);
  return parsed.success ? (parsed.output as PublishedFigure) : null;
}

/** The bytes that settings take when they are sent: JSON within JSON, accents in two bytes. */
export function settingsBytes(settings: Record<string, unknown>): number {
  let bytes = 0;
  for (const [key, value] of Object.entries(settings)) {
    if (!key.startsWith("spaser") || value === null || value === undefined) continue;
    for (const sign of JSON.stringify(JSON.stringify(value))) bytes += bytesOf(sign.codePointAt(0) ?? 0);
  }
  return bytes;
}

function bytesOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
