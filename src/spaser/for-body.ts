/** A framework as it holds for one type of public body: times for paying and thresholds depend on it. */
import type { BodyKind } from "./duties/body";
import type { BodyType, Framework, IndicatorDefinition, Target } from "./framework";

const TYPE: Record<BodyKind, BodyType> = {
  ...{ state: "state", local: "local", health: "publicHealth", enterprise: "publicEnterprise" },
  network: "other",
};

const known = new WeakMap<Framework, Map<BodyKind | null, Framework>>();

/**
 * The framework with the targets and the reference points of a type of body; null = nobody has said which, and what is about some types
 * only is left out. The same arguments give the same object; a framework that depends on no type is given back itself.
 */
export function forBody(framework: Framework, kind: BodyKind | null): Framework {
  const made = known.get(framework) ?? new Map<BodyKind | null, Framework>();
  known.set(framework, made);
  let settled = made.get(kind);
  if (!settled) made.set(kind, (settled = settledFor(framework, kind === null ? null : TYPE[kind])));
  return settled;
}

function settledFor(framework: Framework, type: BodyType | null): Framework {
  const depends = framework.axes.some(({ indicators }) => indicators.some(dependsOnBody));
  if (!depends) return framework;
  const axes = framework.axes.map((axis) => ({
    ...axis,
    indicators: axis.indicators.map((one) => (dependsOnBody(one) ? indicatorFor(one, type) : one)),
  }));
  return { ...framework, axes };
}

function dependsOnBody({ target, targetsOfBuyers = {}, references }: IndicatorDefinition): boolean {
  const targets = [...(target ? [target] : []), ...Object.values(targetsOfBuyers)];
  return (
    targets.some(({ byBody }) => byBody !== undefined) ||
    references.some(({ bodies }) => bodies !== undefined)
  );
}

function indicatorFor(definition: IndicatorDefinition, type: BodyType | null): IndicatorDefinition {
  const { target, targetsOfBuyers, references } = definition;
  const own = references.filter(({ bodies }) => type !== null && bodies?.includes(type));
  // Where one is about this type of body, the others are left out.
  const fitting = own.length > 0 ? own : references.filter(({ bodies }) => bodies === undefined);
  return {
    ...definition,
    target: target && targetFor(target, type),
    references: fitting.map(({ bodies: _, ...reference }) => reference),
    ...(targetsOfBuyers && {
      targetsOfBuyers: Object.fromEntries(
        Object.entries(targetsOfBuyers).map(([buyer, one]) => [buyer, targetFor(one, type)]),
      ),
    }),
  };
}

function targetFor({ byBody, ...target }: Target, type: BodyType | null): Target {
  const value = type === null ? undefined : byBody?.[type];
  return value === undefined ? target : { ...target, value };
}
