/**
 * What the version of a framework stands for. Its rules (measures, targets, reference points, units) and its texts have a fingerprint
 * each, kept beside the version: whoever changes a definition is asked for another version.
 */
import { createHash } from "node:crypto";
import type { Register } from "../src/register/contracts";
import { assess } from "../src/spaser/assess";
import { NO_INPUTS } from "../src/spaser/assessment";
import type { Framework } from "../src/spaser/framework";
import { touchstones } from "./touchstones";

export interface Recorded {
  version: string;
  /** Of what decides on a figure, a target or a reference point. */
  rules: string;
  /** Of what is said about it. */
  texts: string;
}

/** Framework → what was recorded with its version. */
export type Versions = Record<string, Recorded>;

/** A framework as it is now. */
export function fingerprint(framework: Framework): Recorded {
  const indicators = framework.axes.flatMap((axis) => axis.indicators);
  const declared = indicators.map(
    ({ id, unit, decimals, better, target, references, setBy = [], measures }) => ({
      ...{ id, unit, decimals, better, target },
      references: references.map(({ from, to, direction, value }) => ({ from, to, direction, value })),
      setBy: setBy.map(({ value, direction, from, to }) => ({ value, direction, from, to })),
      measures: measures.map(({ gives, fields, counting: { over, ...counting } }) => ({
        ...{ gives, fields, over },
        population: "population" in counting ? counting.population : null,
      })),
    }),
  );
  const said = indicators.map(({ id, label, method, references }) => ({
    ...{ id, label, method },
    references: references.map(({ note, source }) => ({ note, source })),
  }));
  return {
    version: framework.version,
    rules: hash({ declared, figures: figuresOf(framework) }),
    texts: hash({ said, source: framework.source }),
  };
}

let registers: Register[] | null = null;

/**
 * What a measure counts can't be read off it: so it counts registers of all kinds. Registers that give the same figures count once, so
 * that a column which the framework doesn't ask for changes nothing.
 */
function figuresOf(framework: Framework): string[] {
  registers ??= touchstones();
  const figures = registers.map((register) => {
    const years = { year: 2023, years: [2022, 2023] };
    const { figures } = assess(register, framework, years, NO_INPUTS);
    const ofYears = [...figures].flatMap(([year, ofYear]) =>
      [...ofYear].map(([id, { value, numerator, population, filled, valueByAmount, reason, kind }]) => ({
        ...{ year, id, value: settled(value), numerator, population, filled },
        ...{ valueByAmount: settled(valueByAmount), reason: reason?.code ?? null, kind },
      })),
    );
    return JSON.stringify(ofYears);
  });
  return [...new Set(figures)].sort();
}

/** Without the last digits, which another order of adding up would change. */
function settled(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(9));
}

function hash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}

/**
 * What is to be recorded of a framework: itself as it is now, or the sentence that says why not. `sameRules`: who changed its texts
 * says that they mean the same.
 */
export function toRecord(
  framework: Framework,
  known: Recorded | undefined,
  sameRules: boolean,
): Recorded | string {
  const now = fingerprint(framework);
  if (known?.version !== now.version) return now;
  if (known.rules !== now.rules)
    return `${framework.id}: a rule, a target or a number is not as version ${now.version} was recorded. Change its \`version\`.`;
  if (known.texts !== now.texts && !sameRules)
    return `${framework.id}: a text is not as version ${now.version} was recorded. Change its \`version\`, or, where it says the same better: npm run method-pages -- --same-rules`;
  return now;
}
