/** The columns of « Détail »: one per figure that has contracts behind it, and those that its sum or mean is made from. */
import type { Register } from "../register/contracts";
import type { Assessment, Figure } from "../spaser/assessment";
import type { Quantities } from "../spaser/outcome";

export interface DetailFigure {
  figure: Figure;
  /** Ids of the figures that are the same by definition (3.3 and C2). */
  ids: string[];
  states: Uint8Array;
  quantities: Quantities;
  /** Procedures are counted, not contracts: lots share the state of theirs. */
  byProcedure: boolean;
  /** The column whose different values are counted then. */
  distinctBy: "procedure" | "supplier";
  /** Keys of its columns in the sheet. */
  keys: { state: string; value: string | null; weight: string | null };
}

/** The figures of the assessment's year, in the order of the framework, those that repeat another one with it. */
export function detailFigures(register: Register, assessment: Assessment): DetailFigure[] {
  const figures = assessment.figures.get(assessment.year);
  const found: DetailFigure[] = [];
  for (const { id } of assessment.framework.axes.flatMap(({ indicators }) => indicators)) {
    const figure = figures?.get(id);
    const states = figure?.states;
    if (!figure || states?.length !== register.size) continue;
    const twin = found.find((other) => repeats(figure, other.figure));
    if (twin) {
      twin.ids.push(id);
      continue;
    }
    const { quantities } = figure;
    found.push({
      figure,
      ids: [id],
      states,
      quantities,
      byProcedure: figure.counts === "procedures" || figure.counts === "suppliers",
      distinctBy: figure.counts === "suppliers" ? "supplier" : "procedure",
      keys: {
        state: `s:${id}`,
        value: quantities.kind === "none" ? null : `q:${id}`,
        weight: "weights" in quantities && quantities.weights ? `w:${id}` : null,
      },
    });
  }
  return found;
}

function repeats(figure: Figure, other: Figure): boolean {
  const { states } = figure;
  return (
    figure.value !== null &&
    figure.value === other.value &&
    figure.definition.unit === other.definition.unit &&
    figure.populationId === other.populationId &&
    states !== null &&
    other.states !== null &&
    states.every((state, i) => state === other.states?.[i])
  );
}
