/** A framework → its document, with the keys in one order, so that the same framework always gives the same text. */
import { printCondition } from "../conditions/print";
import type { Condition } from "../conditions/condition";
import { operandOf, type OperandId } from "../conditions/operands";
import type { Framework, IndicatorDefinition, Target } from "../framework";
import type { LegalValue } from "../law/legal-value";
import type { MeasureDefinition, Population } from "../measures";
import { labelDocument } from "./labels";
import { FORMAT, type FrameworkDocument, type IndicatorDocument, type MeasureDocument } from "./schema";

/** The document as text: what « Exporter » and `framework export` write. */
export function printDocument(framework: Framework): string {
  return `${JSON.stringify(documentOf(framework), null, 2)}\n`;
}

/** The document as data. A measure that has no definition, which only a test can make, is left out. */
export function documentOf(framework: Framework): FrameworkDocument {
  const { id, version, name, shortName, source, address, date, period, replaces, facts, buyers, axes } =
    framework;
  const own = facts ?? [];
  return {
    ...{ format: FORMAT, id, version, name: labelDocument(name), shortName: labelDocument(shortName) },
    source: labelDocument(source),
    ...(address === undefined ? {} : { address }),
    ...(date === undefined ? {} : { date }),
    ...(period === undefined ? {} : { period }),
    ...(replaces === undefined ? {} : { replaces: labelDocument(replaces) }),
    ...(own.length === 0
      ? {}
      : {
          facts: own.map(({ values, headers, ...fact }) => ({
            ...{ id: fact.id, label: labelDocument(fact.label), kind: fact.kind },
            ...(values.length === 0 ? {} : { values: [...values] }),
            ...(headers.length === 0 ? {} : { headers: [...headers] }),
          })),
        }),
    ...(buyers === undefined
      ? {}
      : {
          buyers: buyers.map((buyer) => ({
            ...{ id: buyer.id, name: labelDocument(buyer.name) },
            ...(buyer.named.length === 0 ? {} : { named: [...buyer.named] }),
          })),
        }),
    axes: axes.map((axis) => ({
      ...{ id: axis.id, title: labelDocument(axis.title), objectives: axis.objectives.map(labelDocument) },
      freeTexts: axis.freeTexts,
      // The figures of the bodies are made from those of all.
      indicators: axis.indicators
        .filter(({ buyer }) => buyer === undefined)
        .map((one) => indicatorDocument(one, own)),
    })),
  };
}

type Own = NonNullable<Framework["facts"]>;

function indicatorDocument(definition: IndicatorDefinition, own: Own): IndicatorDocument {
  const { id, label, shortLabel, unit, decimals, better, measures, target, references, setBy, method } =
    definition;
  const { made, words, perBuyer, targetsOfBuyers } = definition;
  return {
    ...{ id, label: labelDocument(label), shortLabel: labelDocument(shortLabel), unit, decimals, better },
    measures: measures.flatMap((measure) =>
      measure.definition === undefined ? [] : [measureDocument(measure.definition, own)],
    ),
    ...(target === null ? {} : { target: targetDocument(target) }),
    ...(perBuyer ? { perBuyer } : {}),
    ...(targetsOfBuyers === undefined
      ? {}
      : {
          targetsOfBuyers: Object.fromEntries(
            Object.entries(targetsOfBuyers).map(([buyer, one]) => [buyer, targetDocument(one)]),
          ),
        }),
    ...(references.length === 0
      ? {}
      : {
          references: references.map(({ from, to, direction, value, note, source, address, bodies }) => ({
            ...{ from, to, direction, value, note: labelDocument(note), source: labelDocument(source) },
            ...(address === undefined ? {} : { address }),
            ...(bodies === undefined ? {} : { bodies: [...bodies] }),
          })),
        }),
    ...(setBy === undefined ? {} : { setBy: setBy.map(legalValueDocument) }),
    ...(made ? {} : { method: labelDocument(method) }),
    ...(words === undefined ? {} : { words: labelDocument(words) }),
  };
}

function targetDocument({ direction, value, byYear, from, between, byBody }: Target) {
  return {
    ...{ direction, value },
    ...(byYear === undefined ? {} : { byYear: { ...byYear } as Record<string, number> }),
    ...(from === undefined ? {} : { from }),
    ...(between === undefined ? {} : { between }),
    ...(byBody === undefined ? {} : { byBody: { ...byBody } }),
  };
}

function legalValueDocument({ value, direction, from, to, about, source }: LegalValue) {
  const { law, article, address } = source;
  return {
    ...{ value, direction, from, to, about: about && labelDocument(about) },
    source: {
      ...{ law: labelDocument(law), article: article && labelDocument(article) },
      ...(address === undefined ? {} : { address }),
    },
  };
}

function measureDocument(definition: MeasureDefinition, own: Own): MeasureDocument {
  const words = (key: string, condition: Condition | undefined) =>
    condition === undefined ? {} : { [key]: printCondition(condition, "fr", own) };
  const population = ({ base, where }: Population) => ({ population: base, ...words("where", where) });
  const name = (id: OperandId) => operandOf(id, own)?.names.fr[0] ?? id;
  switch (definition.kind) {
    case "share":
      return {
        ...{ kind: "share", ...population(definition.of) },
        having: printCondition(definition.having, "fr", own),
      };
    case "count":
      return { kind: "count", ...population(definition.of), ...words("having", definition.having) };
    case "distinct":
      return {
        ...{ kind: "distinct", what: definition.what, ...population(definition.of) },
        ...words("having", definition.having),
        ...words("also", definition.also),
      };
    case "sum":
      return { kind: "sum", ...population(definition.of), quantity: name(definition.quantity) };
    case "mean":
      return {
        ...{ kind: "mean", ...population(definition.of), quantity: name(definition.quantity) },
        ...(definition.weight === undefined ? {} : { weight: name(definition.weight) }),
      };
    case "quotient":
      return {
        ...{ kind: "quotient", ...population(definition.of), quantity: name(definition.quantity) },
        ...words("having", definition.having),
        dividedBy: name(definition.over),
      };
    default:
      return definition;
  }
}
