/** A ratio as a thin bar with a tick at its target: the same facts as the words beside it, for the eye. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Figure } from "../../spaser/assessment";

const useStyles = makeStyles({
  bar: {
    gridColumn: "1 / -1",
    position: "relative",
    height: "4px",
    marginBlock: "3px",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  value: {
    position: "absolute",
    insetBlock: 0,
    left: 0,
    borderRadius: "2px",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  tick: {
    position: "absolute",
    top: "-3px",
    bottom: "-3px",
    width: "2px",
    marginLeft: "-1px",
    backgroundColor: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

export function TargetBar({ figure }: { figure: Figure }) {
  const styles = useStyles();
  const { value, target } = figure;
  if (figure.definition.unit !== "percent" || value === null || target === null) return null;
  return (
    <span className={mergeClasses(styles.bar)} aria-hidden="true">
      <span className={styles.value} style={{ width: share(value) }} />
      <span className={styles.tick} style={{ left: share(target) }} />
    </span>
  );
}

function share(fraction: number): string {
  return `${Math.min(100, Math.max(0, fraction * 100))}%`;
}
