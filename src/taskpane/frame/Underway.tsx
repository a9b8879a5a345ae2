/** What is being done, how far, and a way to stop it: shown for what takes over a second, so that nothing flickers. */
import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane, usePaneState, useWords } from "../context";
import type { Busy } from "../state/state";

const SHOWN_AFTER_MS = 1000;
/** Excel waits silently while a cell is being edited: after this long without any news the buyer is told. */
const SILENT_AFTER_MS = 4000;

const useStyles = makeStyles({
  underway: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  words: { minWidth: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  far: { color: tokens.colorNeutralForeground2, display: "block", fontSize: tokens.fontSizeBase200 },
  bar: { gridColumn: "1 / -1" },
});

export function Underway() {
  const { busy } = usePaneState();
  const shown = useDelayed(busy !== null, SHOWN_AFTER_MS);
  const silent = useDelayed(busy?.progress === null || busy?.progress?.stage === "looking", SILENT_AFTER_MS);
  return busy && shown ? <Progress busy={busy} silent={silent} /> : null;
}

function Progress({ busy, silent }: { busy: Busy; silent: boolean }) {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords().pane;
  const { progress } = busy;
  const total = progress?.total ?? 0;
  const doing = progress ? words.progress[progress.stage](progress.sheet) : words.loading;
  return (
    <div className={styles.underway}>
      <div className={styles.words}>
        {busy.cancelling ? words.cancelling : doing}
        {total > 0 && progress ? (
          <span className={styles.far}>{words.progressOf(progress.done, total)}</span>
        ) : null}
        {silent ? <span className={styles.far}>{words.finishCell}</span> : null}
      </div>
      <Button size="small" disabledFocusable={busy.cancelling} onClick={() => pane.cancel()}>
        {words.actions.cancel}
      </Button>
      <ProgressBar
        className={styles.bar}
        aria-label={doing}
        {...(total > 0 && progress ? { value: Math.min(1, progress.done / total) } : {})}
      />
    </div>
  );
}

/** True once `on` has been true for that long. */
function useDelayed(on: boolean, delay: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setLate(true), delay);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [on, delay]);
  return on && late;
}
