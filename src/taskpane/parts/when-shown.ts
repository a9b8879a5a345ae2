/** Screens that load when they are shown, and load anew after they could not be. */
import { createElement, lazy, type ComponentType } from "react";

const failures = new Set<() => void>();

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
  return (props: P) => createElement(screen, props);
}

/** What could not be loaded is loaded again when it is shown the next time. */
export function forgetFailures(): void {
  for (const forget of failures) forget();
  failures.clear();
}
