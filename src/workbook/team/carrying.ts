/** What was typed with one definition of a framework, under another: what fits stays, what doesn't is set aside under a name of its own. */
import type { Inputs } from "../../spaser/assessment";
import { mergeInputs } from "../memory";
import type { Framework, IndicatorDefinition } from "../../spaser/framework";

/** What was typed by indicator, rather than by axis. */
const OF_INDICATORS = ["targets", "references", "entries", "comments"] as const;

/** « E1@percent »: typed for E1 when its unit was another. No number of an indicator has such a sign. */
function asideName(id: string, unit: string): string {
  return `${id}@${unit}`;
}

/** The same inputs where `before` becomes `after`; nothing is left out, and what was set aside earlier comes back where it fits again. */
export function carriedOver(inputs: Inputs, before: Framework | undefined, after: Framework): Inputs {
  const known = definitions(before);
  const next = definitions(after);
  return renamed(inputs, (id) => {
    const unit = known.get(id)?.unit;
    const now = next.get(id)?.unit;
    if (unit !== undefined && now !== undefined && unit !== now) return asideName(id, unit);
    const [, number = "", aside = ""] = /^(.+)@(\w+)$/.exec(id) ?? [];
    return number !== "" && next.get(number)?.unit === aside ? number : id;
  });
}

/** Where the sheets of these years were written with another unit, what stands there is set aside. */
export function withoutOtherUnits(
  inputs: Inputs,
  units: ReadonlyMap<number, ReadonlyMap<string, string>>,
  framework: Framework,
  remembered: Inputs,
): Inputs {
  const now = definitions(framework);
  const other = (id: string, year: number): string | null => {
    const unit = units.get(year)?.get(id);
    const wanted = now.get(id)?.unit;
    return unit !== undefined && wanted !== undefined && unit !== wanted ? unit : null;
  };
  const here = renamed(inputs, (id, year) => {
    const unit = other(id, year);
    return unit === null ? id : asideName(id, unit);
  });
  // No sheet has shown what is remembered of these since: nobody erased it there.
  const unseen = renamed(remembered, (id, year) => (other(id, year) === null ? null : id));
  return mergeInputs(here, { ...unseen, actions: {}, outlooks: {} });
}

function definitions(framework: Framework | undefined): Map<string, IndicatorDefinition> {
  const all = framework?.axes.flatMap(({ indicators }) => indicators) ?? [];
  return new Map(all.map((one) => [one.id, one]));
}

/** What is there under the new name already counts; null = left out. */
function renamed(inputs: Inputs, name: (id: string, year: number) => string | null): Inputs {
  const inYears = <T>(years: Record<number, Record<string, T>>): Record<number, Record<string, T>> =>
    Object.fromEntries(
      Object.entries(years).map(([year, values]) => {
        const named = Object.entries(values).flatMap(([id, value]) => {
          const to = name(id, Number(year));
          return to === null ? [] : [{ id, to, value }];
        });
        const moved = named.filter(({ id, to }) => id !== to);
        const kept = named.filter(({ id, to }) => id === to);
        return [year, Object.fromEntries([...moved, ...kept].map(({ to, value }) => [to, value]))];
      }),
    );
  const { targets, references, entries, comments, ...ofAxes } = inputs;
  return {
    ...ofAxes,
    targets: inYears(targets),
    references: inYears(references),
    entries: inYears(entries),
    comments: inYears(comments),
  };
}

/** Something typed for which a framework has no place any more; it is kept. */
export interface SetAside {
  /** Of the indicator, or of the axis. */
  id: string;
  /** In which it was typed, where the indicator has another now; "" otherwise. */
  unit: string;
  year: number;
  part: keyof Inputs;
  value: number | string | null;
}

export function setAside(inputs: Inputs, framework: Framework): SetAside[] {
  const indicators = definitions(framework);
  const axes = new Set(framework.axes.map(({ id }) => id));
  const beside = (part: keyof Inputs, has: (id: string) => boolean): SetAside[] => {
    const years: Record<string, Record<string, number | string | null>> = inputs[part];
    return Object.entries(years).flatMap(([year, values]) =>
      Object.entries(values).flatMap(([key, value]) => {
        if (has(key)) return [];
        const [id = key, unit = ""] = key.split("@");
        return [{ id, unit, year: Number(year), part, value }];
      }),
    );
  };
  return [
    ...OF_INDICATORS.flatMap((part) => beside(part, (id) => indicators.has(id))),
    ...(["actions", "outlooks"] as const).flatMap((part) => beside(part, (id) => axes.has(id))),
  ];
}
