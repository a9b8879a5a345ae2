/** What a published framework and its figures must look like when they are read back: a colleague's edit may have changed them. */
import { LONGEST_CELL_TEXT } from "../../register/grid";
import * as v from "valibot";
import type { OwnFact } from "../../register/own-facts";
import { UNITS, type BodyType, type Buyer, type ReferencePoint, type Target } from "../../spaser/framework";
import type { CivilDay } from "../../spaser/law/legal-value";
import type { PublishedFigure, PublishedFramework } from "../../spaser/publishing";

const finite = v.pipe(v.number(), v.finite());
const number = v.nullable(finite);
const text = v.pipe(v.string(), v.maxLength(LONGEST_CELL_TEXT));
const label = v.object({ fr: text, en: text });
const civilDay = v.custom<CivilDay>((day) => typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day));
const direction = v.picklist(["atLeast", "atMost"]);

/** Every part has its schema: the compiler asks for it when a type gets one more. */
type Parts<T> = Record<keyof T, v.GenericSchema>;

const BODIES = Object.keys({
  ...{ state: 0, local: 0, publicHealth: 0, publicEnterprise: 0, other: 0 },
} satisfies Record<BodyType, 0>) as BodyType[];

const reference = v.object({
  ...{ from: number, to: number, direction, value: finite },
  ...{ note: label, source: label, address: v.exactOptional(text) },
  bodies: v.exactOptional(v.array(v.picklist(BODIES))),
} satisfies Parts<ReferencePoint>);

const target = v.object({
  ...{ direction, value: finite, from: v.exactOptional(finite) },
  byYear: v.exactOptional(v.record(v.string(), finite)),
  between: v.exactOptional(v.picklist(["step", "line", "nothing"])),
  byBody: v.exactOptional(v.record(v.picklist(BODIES), finite)),
} satisfies Parts<Target>);

const ownFact = v.object({
  ...{ id: text, label, kind: v.picklist(["yesNo", "number", "amount", "date", "list"]) },
  ...{ values: v.array(text), headers: v.array(text) },
} satisfies Parts<OwnFact>);

type PublishedAxis = PublishedFramework["axes"][number];
type Indicator = PublishedAxis["indicators"][number];

const indicator = v.object({
  ...{ id: text, label, shortLabel: label },
  unit: v.picklist(UNITS),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  better: v.nullable(v.picklist(["higher", "lower"])),
  repeats: v.nullable(text),
  target: v.nullable(target),
  references: v.array(reference),
  method: label,
  ...{ made: v.exactOptional(v.literal(true)), words: v.exactOptional(label) },
  ...{ buyer: v.exactOptional(text), perBuyer: v.exactOptional(v.literal(true)) },
  targetsOfBuyers: v.exactOptional(v.record(v.string(), target)),
} satisfies Parts<Indicator>);

export const frameworkSchema = v.object({
  ...{ id: text, version: text, name: label, shortName: label, source: label },
  ...{ address: v.exactOptional(text), date: v.exactOptional(civilDay), replaces: v.exactOptional(label) },
  period: v.exactOptional(v.object({ from: number, to: number })),
  facts: v.exactOptional(v.array(ownFact)),
  buyers: v.exactOptional(
    v.array(v.object({ id: text, name: label, named: v.array(text) } satisfies Parts<Buyer>)),
  ),
  axes: v.array(
    v.object({
      ...{ id: text, title: label, objectives: v.array(label), freeTexts: v.boolean() },
      indicators: v.array(indicator),
    } satisfies Parts<PublishedAxis>),
  ),
} satisfies Parts<PublishedFramework>);

/** The parts of a figure in the order in which they are kept: add at the end only, with a value for years that lack it. */
export const publishedFigureSchema = v.object({
  kind: v.picklist(["ratio", "count", "sum", "mean", "entry", "quotient"]),
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
  counts: v.picklist(["contracts", "procedures", "rows", "suppliers"]),
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
  undecided: v.optional(number, null),
} satisfies Parts<PublishedFigure>);

export const PUBLISHED_PARTS = Object.keys(publishedFigureSchema.entries) as (keyof PublishedFigure)[];
