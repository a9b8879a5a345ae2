/** Screens that load when they are shown or when the pane has nothing to do, and load anew after they could not be. */
import { createElement, lazy, type ComponentType } from "react";

const failures = new Set<() => void>();
const loaders: (() => Promise<unknown>)[] = [];

/** As React's `lazy`, which keeps a failure for ever; here it is forgotten with `forgetFailures`. */
export function whenShown<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
): ComponentType<P> {
  const attempt = () =>
    lazy(() =>
      load().catch((failure: unknown) => {
        // Not at once: React renders what failed once more, and would load it for ever.
        failures.add(() => (screen = attempt()));
        throw failure;
      }),
    ) as ComponentType<P>;
  let screen = attempt();
  loaders.push(load);
  return (props: P) => createElement(screen, props);
}

/** What could not be loaded is loaded again when it is shown the next time. */
export function forgetFailures(): void {
  for (const forget of failures) forget();
  failures.clear();
}

/** Waits for the register to be found first: reading it comes before screens that nobody has asked for. */
const IDLE_MS = 800;

/** Loads the screens that aren't there yet; what only they know of waits until it is shown. Returns what calls it off. */
export function loadWhenIdle(): () => void {
  const timer = setTimeout(() => {
    // A screen that can't be loaded now is tried again when it is asked for.
    for (const load of loaders.slice()) load().catch(() => undefined);
  }, IDLE_MS);
  return () => clearTimeout(timer);
}
