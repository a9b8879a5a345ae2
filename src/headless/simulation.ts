/** `--simulate FILE`: the figures if what the file supposes were so, as a table and as JSON. */
import type { Register } from "../register/contracts";
import { formatDay } from "../register/cells/days";
import type { Assessment } from "../spaser/assessment";
import { foundIn } from "../spaser/simulation/kept";
import { parseSimulation, type KeptSimulation, type SupposedOf } from "../spaser/simulation/kept-shape";
import { Simulation, type Supposed } from "../spaser/simulation/simulation";
import { dayToLookFrom } from "../spaser/trajectory/schedule";
import { inputsBehind } from "../spaser/workings";
import { formatChange, formatFigure, formatTarget } from "../text/format";
import type { Language } from "../text/language";
import { yearTexts } from "../text/year";
import { HeadlessError } from "./failure";
import { readBytes } from "./input";
import { figureAsJson } from "./json";
import { placeOf } from "./place";
import { aligned } from "./table";
import { joinedLines } from "./terminal";

export interface Simulated {
  name: string;
  simulation: Simulation;
  supposed: Supposed[];
  unknown: SupposedOf[];
}

/** Reads what a file supposes. Throws HeadlessError where it can't be read, or isn't a simulation. */
export function readSimulation(file: string): KeptSimulation {
  const bytes = readBytes(file);
  try {
    const simulation = parseSimulation(JSON.parse(new TextDecoder().decode(bytes)));
    if (simulation) return simulation;
  } catch {
    // No JSON: said below.
  }
  throw new HeadlessError("badSimulation", file);
}

/** Supposes it over the register of a computation, which stays as it is. */
export function simulationOf(
  { name, suppositions }: KeptSimulation,
  register: Register,
  assessment: Assessment,
  on: number | null,
  today: number,
): Simulated {
  const { framework, year } = assessment;
  const day = on ?? dayToLookFrom(register, today);
  const simulation = new Simulation(register, framework, year, inputsBehind(assessment), day);
  const { supposed, unknown } = foundIn(simulation, suppositions);
  simulation.suppose(supposed);
  return { name, simulation, supposed, unknown };
}

/** `simulation` of the object that `--json` prints. */
export function simulationAsJson(
  { name, simulation, supposed, unknown }: Simulated,
  language: Language,
): object {
  const { register, before, after, year } = simulation;
  return {
    name,
    year,
    supposed: supposed.map(({ entry, facts, notified }) => ({
      number: register.contractNumber[entry],
      object: register.object[entry],
      ...placeOf(register, entry, ["object"]),
      facts,
      notified: notified === undefined ? null : formatDay(notified),
    })),
    unknown,
    indicators: figuresOf(before).map((figure) => {
      const simulated = after.figures.get(year)?.get(figure.id) ?? figure;
      return {
        id: figure.id,
        before: figureAsJson(figure, language, before.framework.facts),
        after: figureAsJson(simulated, language, before.framework.facts),
      };
    }),
  };
}

/** All indicators before and after, under a line that says what they are. */
export function simulationTable(
  { name, simulation, supposed, unknown }: Simulated,
  language: Language,
): string {
  const words = yearTexts(language).simulation;
  const { before, after, year } = simulation;
  const rows = figuresOf(before).map((figure) => {
    const simulated = after.figures.get(year)?.get(figure.id) ?? figure;
    const { definition, value } = figure;
    const isSame = value === simulated.value;
    return [
      ...[
        figure.id,
        definition.shortLabel[language],
        formatFigure(figure, language),
        formatFigure(simulated, language),
      ],
      isSame ? "" : formatChange(definition, simulated.value, value, language),
      formatTarget(figure, language),
    ];
  });
  const head = ["", words.indicator, words.today, words.simulated, words.change, words.target];
  const lines = [words.heading(name, year), words.notFigures, words.supposed(supposed.length)];
  if (unknown.length > 0) lines.push(words.unknown(unknown.length));
  return joinedLines([...lines, "", ...aligned([head, ...rows])]);
}

function figuresOf({ figures, year }: Assessment) {
  return [...(figures.get(year)?.values() ?? [])];
}
