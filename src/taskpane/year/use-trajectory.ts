/** A trajectory worked out in pieces, so that the pane is never kept waiting by a large register. */
import { useEffect, useMemo, useState } from "react";
import type { ManagedYear } from "../../workbook/managing";
import { trajectingFrom, type Trajectory } from "../../workbook/year";

/** Milliseconds of work before the pane may do something else. */
const AT_A_TIME = 20;

/** What was worked out for a year, from a day; kept as long as its figures are shown. */
const known = new WeakMap<ManagedYear["counted"], Map<number, Trajectory>>();

function knownOf(counted: ManagedYear["counted"]): Map<number, Trajectory> {
  const ofYear = known.get(counted) ?? new Map<number, Trajectory>();
  known.set(counted, ofYear);
  return ofYear;
}

/** null while it is being worked out. */
export function useTrajectory(year: ManagedYear, on: number): Trajectory | null {
  const [, setReady] = useState(0);
  const ofYear = useMemo(() => knownOf(year.counted), [year.counted]);
  const found = ofYear.get(on) ?? null;
  useEffect(() => {
    if (ofYear.has(on)) return;
    const work = trajectingFrom(year, on);
    let timer = setTimeout(step, 0);
    function step(): void {
      const until = performance.now() + AT_A_TIME;
      for (;;) {
        const { done, value } = work.next();
        if (done) {
          ofYear.set(on, value);
          setReady((count) => count + 1);
          return;
        }
        if (performance.now() > until) break;
      }
      timer = setTimeout(step, 0);
    }
    return () => clearTimeout(timer);
  }, [year, on, ofYear]);
  return found;
}
