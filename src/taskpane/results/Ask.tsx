/** The one button that matters before the figures are there. */
import { Button, makeStyles } from "@fluentui/react-components";
import { usePane, usePaneState, useWords } from "../context";

const useStyles = makeStyles({ wide: { width: "100%" } });

export function Ask() {
  const styles = useStyles();
  const pane = usePane();
  const { asked, busy } = usePaneState();
  const { actions } = useWords().pane;
  return (
    <Button
      className={styles.wide}
      appearance="primary"
      size="large"
      disabledFocusable={busy !== null || asked.year === null}
      onClick={() => void pane.compute()}
    >
      {actions.compute}
    </Button>
  );
}
