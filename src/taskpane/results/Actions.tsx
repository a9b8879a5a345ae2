/** What can be done with a computed year: bring it up to date, share it, freeze it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ArrowSync16Regular,
  LockClosed16Regular,
  LockOpen16Regular,
  Share16Regular,
  Table16Regular,
} from "@fluentui/react-icons";
import { Suspense } from "react";
import type { OwnSheet } from "../../workbook/moments";
import { usePane, usePaneState, useWords } from "../context";
import { useQuestion } from "../dialogs/question";
import { whenShown } from "../parts/when-shown";

const ShareDialog = whenShown(() => import("../dialogs/ShareDialog"));
const FreezeDialog = whenShown(() => import("../dialogs/FreezeDialog"));

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ActionsProps {
  sheet: Pick<OwnSheet, "frameworkId" | "year">;
  /** Its year is. */
  frozen: boolean;
}

export function Actions({ sheet, frozen }: ActionsProps) {
  const styles = useStyles();
  const pane = usePane();
  const { busy, staleness } = usePaneState();
  const { actions } = useWords().pane;
  const sharing = useQuestion();
  const freezing = useQuestion();
  const idle = { disabledFocusable: busy !== null };
  return (
    <>
      <div className={styles.actions}>
        {staleness ? null : (
          <Button size="small" icon={<ArrowSync16Regular />} {...idle} onClick={() => void pane.refresh()}>
            {actions.refresh}
          </Button>
        )}
        <Button size="small" icon={<Table16Regular />} {...idle} onClick={() => void pane.addDetail()}>
          {actions.detail}
        </Button>
        <Button size="small" icon={<Share16Regular />} {...idle} {...sharing.target} onClick={sharing.ask}>
          {actions.share}
        </Button>
        <Button
          size="small"
          icon={frozen ? <LockOpen16Regular /> : <LockClosed16Regular />}
          {...idle}
          {...freezing.target}
          onClick={freezing.ask}
        >
          {frozen ? actions.unfreeze : actions.freeze}
        </Button>
      </div>
      <Suspense fallback={null}>
        {sharing.asked ? <ShareDialog open={sharing.open} onClose={sharing.close} /> : null}
        {freezing.asked ? (
          <FreezeDialog sheet={sheet} frozen={frozen} open={freezing.open} onClose={freezing.close} />
        ) : null}
      </Suspense>
    </>
  );
}
