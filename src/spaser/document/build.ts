/** A document that the schema allows → a framework: conditions from their words, methods made from the measures, figures of each buyer. */
import type { Axis, Framework, IndicatorDefinition, ReferencePoint, Target } from "../framework";
import type { CivilDay, LegalValue } from "../law/legal-value";
import { measureOf, type MeasureDefinition, type Population } from "../measures";
import { sayMeasures } from "../measures/say";
import { ofBuyer } from "./buyers";
import type { Path } from "./issues";
import { label } from "./labels";
import type { FrameworkDocument, IndicatorDocument, MeasureDocument } from "./schema";
import type { Settling } from "./settling";

/** The framework of a document; worth something only where `settling` has no messages. */
export function frameworkOf(document: FrameworkDocument, settling: Settling): Framework {
  const { id, version, name, shortName, source, address, date, period, replaces, buyers } = document;
  const { facts } = settling;
  const sharing = (buyers ?? []).map((buyer) => ({
    ...buyer,
    name: label(buyer.name),
    named: buyer.named ?? [],
  }));
  const axes = document.axes.map((axis, at): Axis => {
    const indicators = axis.indicators.map((one, i) =>
      indicatorOf(one, ["axes", at, "indicators", i], settling),
    );
    return {
      id: axis.id,
      title: label(axis.title),
      objectives: (axis.objectives ?? []).map(label),
      freeTexts: axis.freeTexts ?? true,
      indicators: indicators.flatMap((one) =>
        one.perBuyer ? [one, ...sharing.map((buyer) => ofBuyer(one, buyer, facts))] : [one],
      ),
    };
  });
  return {
    ...{ id, version, name: label(name), shortName: label(shortName ?? name), source: label(source ?? name) },
    ...(address === undefined ? {} : { address }),
    ...(date === undefined ? {} : { date: civil(date) }),
    ...(period === undefined ? {} : { period }),
    ...(replaces === undefined ? {} : { replaces: label(replaces) }),
    ...(facts.length === 0 ? {} : { facts }),
    ...(sharing.length === 0 ? {} : { buyers: sharing }),
    axes,
  };
}

/** The schema has seen that it is one. */
function civil(day: string): CivilDay {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${year}-${two(month)}-${two(date)}` as CivilDay;
}

function indicatorOf(document: IndicatorDocument, path: Path, settling: Settling): IndicatorDefinition {
  const { id, shortLabel, unit, decimals, better, target, references, setBy, method, words, perBuyer } =
    document;
  const { targetsOfBuyers } = document;
  const definitions = document.measures.flatMap((measure, at) => {
    const definition = measureDefinition(measure, [...path, "measures", at], settling);
    return definition === null ? [] : [definition];
  });
  const made = sayMeasures(definitions, settling.facts);
  const added = words && label(words);
  return {
    id,
    label: label(document.label),
    shortLabel: label(shortLabel ?? document.label),
    unit,
    decimals: decimals ?? 0,
    better: better === undefined ? "higher" : better,
    measures: definitions.map(measureOf),
    target: target ? targetOf(target) : null,
    references: (references ?? []).map((one): ReferencePoint => ({
      ...one,
      note: label(one.note),
      source: label(one.source),
    })),
    ...(setBy === undefined ? {} : { setBy: setBy.map(legalValueOf) }),
    method: method
      ? label(method)
      : added
        ? { fr: `${made.fr} ${added.fr}`, en: `${made.en} ${added.en}` }
        : made,
    ...(method ? {} : { made: true }),
    ...(added ? { words: added } : {}),
    ...(perBuyer ? { perBuyer } : {}),
    ...(targetsOfBuyers
      ? {
          targetsOfBuyers: Object.fromEntries(
            Object.entries(targetsOfBuyers).map(([buyer, one]) => [buyer, targetOf(one)]),
          ),
        }
      : {}),
  };
}

function targetOf({ byYear, ...target }: NonNullable<IndicatorDocument["target"]>): Target {
  return { ...target, ...(byYear === undefined ? {} : { byYear }) };
}

function legalValueOf(value: NonNullable<IndicatorDocument["setBy"]>[number]): LegalValue {
  const { from, to, about, source, ...rest } = value;
  const { law, article, address } = source;
  return {
    ...rest,
    from: from === null ? null : civil(from),
    to: to === null ? null : civil(to),
    about: about && label(about),
    source: {
      law: label(law),
      article: article && label(article),
      ...(address === undefined ? {} : { address }),
    },
  };
}

/** null where something in it isn't understood, which `settling` says. */
function measureDefinition(
  measure: MeasureDocument,
  path: Path,
  settling: Settling,
): MeasureDefinition | null {
  const before = settling.messages.length;
  const condition = (key: "where" | "having" | "also") => {
    const text = key in measure ? (measure as Partial<Record<typeof key, string>>)[key] : undefined;
    const found = text === undefined ? undefined : settling.condition(text, [...path, key]);
    return found === undefined ? {} : { [key]: found };
  };
  const quantity = (name: string, key: string) => settling.quantity(name, [...path, key]) ?? "amount";
  const population = (base: Population["base"]): { of: Population } => ({
    of: { base, ...condition("where") },
  });
  const made = ((): MeasureDefinition | null => {
    switch (measure.kind) {
      case "share": {
        const having = settling.condition(measure.having, [...path, "having"]);
        return having === undefined ? null : { kind: "share", ...population(measure.population), having };
      }
      case "count":
        return { kind: "count", ...population(measure.population), ...condition("having") };
      case "distinct":
        return {
          ...{ kind: "distinct", what: measure.what, ...population(measure.population) },
          ...condition("having"),
          ...condition("also"),
        };
      case "sum":
        return {
          kind: "sum",
          ...population(measure.population),
          quantity: quantity(measure.quantity, "quantity"),
        };
      case "mean":
        return {
          ...{ kind: "mean", ...population(measure.population) },
          quantity: quantity(measure.quantity, "quantity"),
          ...(measure.weight === undefined ? {} : { weight: quantity(measure.weight, "weight") }),
        };
      case "quotient":
        return {
          ...{ kind: "quotient", ...population(measure.population) },
          quantity: quantity(measure.quantity, "quantity"),
          ...condition("having"),
          over: quantity(measure.dividedBy, "dividedBy"),
        };
      case "events":
        return {
          kind: "events",
          table: measure.table,
          ...(measure.as === undefined ? {} : { as: measure.as }),
        };
      default:
        return measure;
    }
  })();
  return settling.messages.length > before ? null : made;
}
