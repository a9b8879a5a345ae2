/** The screens that load after the first paint: each when it is asked for, and all of them when the pane has nothing to do. */
import { whenShown } from "./parts/when-shown";

const loading = {
  empty: () => import("./results/Empty"),
  figures: () => import("./results/Figures"),
  actions: () => import("./results/Actions"),
  lacking: () => import("./results/Lacking"),
  explanation: () => import("./explanation/Explanation"),
  columns: () => import("./columns/Columns"),
  check: () => import("./check/Check"),
  settings: () => import("./settings/Settings"),
};

export const Empty = whenShown(loading.empty);
export const Figures = whenShown(loading.figures);
export const Actions = whenShown(loading.actions);
export const Lacking = whenShown(loading.lacking);
export const Explanation = whenShown(loading.explanation);
export const Columns = whenShown(loading.columns);
export const Check = whenShown(loading.check);
export const Settings = whenShown(loading.settings);

/** Waits for the register to be found first: reading it comes before screens that nobody has asked for. */
const IDLE_MS = 800;

/** Loads what isn't there yet. Returns what calls it off. */
export function loadWhenIdle(): () => void {
  const timer = setTimeout(() => {
    // A screen that can't be loaded now is tried again when it is asked for.
    for (const load of Object.values(loading)) load().catch(() => undefined);
  }, IDLE_MS);
  return () => clearTimeout(timer);
}
