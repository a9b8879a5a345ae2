/** The key figures among the axes of a framework, and how many targets the others meet. */
import type { Assessment, Status } from "./assessment";
import type { Axis } from "./framework";

/** The axis of key figures stands apart: it repeats figures of the others for who reads one page only. */
export const KEY_AXIS = "key";

/**
 * What is typed about the report as a whole is kept like the two free texts of an axis: its synthesis among the actions, its
 * preamble among the outlooks.
 */
export const WHOLE_REPORT = "report";

/** The axes with the key figures' one behind the others. */
export function axesInOrder(axes: readonly Axis[]): Axis[] {
  return [...axes.filter((axis) => axis.id !== KEY_AXIS), ...axes.filter((axis) => axis.id === KEY_AXIS)];
}

/** How many indicators of the assessed year have a target, and of each status how many. Key figures are not counted twice. */
export function targetsOf({ framework, figures, year }: Assessment): {
  targets: number;
  count: (status: Status) => number;
} {
  const compared = framework.axes
    .filter(({ id }) => id !== KEY_AXIS)
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ id }) => figures.get(year)?.get(id) ?? [])
    .filter(({ target }) => target !== null);
  return {
    targets: compared.length,
    count: (status) => compared.filter((figure) => figure.status === status).length,
  };
}
