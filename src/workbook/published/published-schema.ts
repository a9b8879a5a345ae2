/** What a published framework and its figures must look like when they are read back: a colleague's edit may have changed them. */
import * as v from "valibot";
import type { ReferencePoint, Target, Unit } from "../../spaser/framework";
import type { PublishedFigure, PublishedFramework } from "../../spaser/publishing";

const finite = v.pipe(v.number(), v.finite());
const number = v.nullable(finite);
const text = v.pipe(v.string(), v.maxLength(32_767));
const label = v.object({ fr: text, en: text });
const direction = v.picklist(["atLeast", "atMost"]);

/** Every part has its schema: the compiler asks for it when a type gets one more. */
type Parts<T> = Record<keyof T, v.GenericSchema>;

const reference = v.object({
  ...{ from: number, to: number, direction, value: finite },
  ...{ note: label, source: label },
} satisfies Parts<ReferencePoint>);

const UNITS = Object.keys({
  ...{ percent: 0, contracts: 0, procedures: 0, meetings: 0, reviews: 0, trainings: 0 },
  ...{ publications: 0, payments: 0, hours: 0, euros: 0, days: 0, date: 0 },
} satisfies Record<Unit, 0>) as Unit[];

type Axis = PublishedFramework["axes"][number];
type Indicator = Axis["indicators"][number];

const indicator = v.object({
  ...{ id: text, label, shortLabel: label },
  unit: v.picklist(UNITS),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  better: v.nullable(v.picklist(["higher", "lower"])),
  repeats: v.nullable(text),
  target: v.nullable(
    v.object({
      ...{ direction, value: finite, from: v.exactOptional(finite) },
      byYear: v.exactOptional(v.record(v.string(), finite)),
    } satisfies Parts<Target>),
  ),
  references: v.array(reference),
  method: label,
} satisfies Parts<Indicator>);

export const frameworkSchema = v.object({
  ...{ id: text, version: text, name: label, shortName: label, source: label },
  axes: v.array(
    v.object({
      ...{ id: text, title: label, objectives: v.array(label), freeTexts: v.boolean() },
      indicators: v.array(indicator),
    } satisfies Parts<Axis>),
  ),
} satisfies Parts<PublishedFramework>);

/** The parts of a figure in the order in which they are kept: add at the end only, with a value for years that lack it. */
export const publishedFigureSchema = v.object({
  kind: v.picklist(["ratio", "count", "sum", "mean", "entry"]),
  value: number,
  reason: v.nullable(
    v.object({
      code: v.picklist([
        ...([
          "noColumn",
          "emptyPopulation",
          "notEntered",
          "yearNotInRegister",
          "nothingFilledIn",
          "ofWhole",
        ] as const),
      ]),
      params: v.record(v.string(), v.union([text, finite])),
    }),
  ),
  origin: v.picklist(["contracts", "table", "entry", "none"]),
  counts: v.picklist(["contracts", "procedures", "rows"]),
  ...{ numerator: number, population: number, populationId: v.nullable(text), filled: number },
  ...{ valueByAmount: number, numeratorAmount: number, populationAmount: number, previous: number },
  evolution: v.nullable(
    v.object({
      delta: finite,
      trend: v.picklist(["up", "stable", "down"]),
      better: v.nullable(v.boolean()),
    }),
  ),
  ...{ target: number, targetDirection: v.nullable(direction), gap: number },
  status: v.picklist(["met", "near", "missed", "noTarget", "notAvailable"]),
  ...{ effort: number, references: v.array(reference) },
} satisfies Parts<PublishedFigure>);

export const PUBLISHED_PARTS = Object.keys(publishedFigureSchema.entries) as (keyof PublishedFigure)[];
