/** What the register allows, for the screens that say it. */
import { useMemo } from "react";
import type { Readiness } from "../../workbook/moments";
import { usePane, usePaneState } from "../context";

/** Which indicators of the chosen framework the register allows. */
export function useReadiness(): Readiness | null {
  const pane = usePane();
  const { opened, asked } = usePaneState();
  return useMemo(
    () => (opened ? pane.readiness(asked.frameworkId) : null),
    [pane, opened, asked.frameworkId],
  );
}
