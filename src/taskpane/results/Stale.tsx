/** Whether the figures are out of date, and the button that brings them up to date. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons";
import { usePane, usePaneState, useWords } from "../context";
import { Banner } from "../parts/Banner";
import { staleSentence } from "./sentences";

const useStyles = makeStyles({
  automatic: { display: "block", color: tokens.colorNeutralForeground2 },
});

export function Stale() {
  const styles = useStyles();
  const pane = usePane();
  const { staleness, busy, automatic } = usePaneState();
  const words = useWords();
  if (!staleness) return null;
  return (
    <Banner
      severity="warning"
      title={staleSentence(words, staleness)}
      actions={
        <Button
          appearance="primary"
          icon={<ArrowSync16Regular />}
          disabledFocusable={busy !== null}
          onClick={() => void pane.refresh()}
        >
          {words.pane.actions.refresh}
        </Button>
      }
    >
      {automatic && !staleness.remote ? (
        <span className={styles.automatic}>{words.pane.stale.automatic}</span>
      ) : null}
    </Banner>
  );
}
