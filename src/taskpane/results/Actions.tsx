/** What can be done with a computed year, besides bringing it up to date: its detail, sharing, finalising its figures. */
import { Button } from "@fluentui/react-components";
import {
  LockClosed20Regular,
  LockOpen20Regular,
  MoreHorizontal20Regular,
  Share20Regular,
  Table20Regular,
} from "@fluentui/react-icons";
import { Suspense } from "react";
import type { OwnSheet } from "../../workbook/moments";
import { usePane, usePaneState, useWords } from "../context";
import { useQuestion } from "../dialogs/question";
import { Menu, type MenuEntry } from "../parts/Menu";
import { whenShown } from "../parts/when-shown";

const ShareDialog = whenShown(() => import("../dialogs/ShareDialog"));
const FreezeDialog = whenShown(() => import("../dialogs/FreezeDialog"));

interface ActionsProps {
  sheet: Pick<OwnSheet, "frameworkId" | "year">;
  /** Its year is. */
  frozen: boolean;
}

export default function Actions({ sheet, frozen }: ActionsProps) {
  const pane = usePane();
  const { busy } = usePaneState();
  const { actions } = useWords().pane;
  const sharing = useQuestion();
  const freezing = useQuestion();
  const entries: MenuEntry[] = [
    { label: actions.detail, icon: <Table20Regular />, act: () => void pane.addDetail() },
    { label: actions.share, icon: <Share20Regular />, act: sharing.ask },
    {
      label: frozen ? actions.unfreeze : actions.freeze,
      icon: frozen ? <LockOpen20Regular /> : <LockClosed20Regular />,
      act: freezing.ask,
    },
  ];
  return (
    <>
      <Menu
        label={actions.others}
        disabled={busy !== null}
        button={(props) => (
          <Button
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label={actions.others}
            title={actions.others}
            {...sharing.target}
            {...props}
          />
        )}
        groups={[{ heading: actions.others, entries }]}
      />
      <Suspense fallback={null}>
        {sharing.asked ? <ShareDialog open={sharing.open} onClose={sharing.close} /> : null}
        {freezing.asked ? (
          <FreezeDialog sheet={sheet} frozen={frozen} open={freezing.open} onClose={freezing.close} />
        ) : null}
      </Suspense>
    </>
  );
}
