/** What went wrong, or what was done, in one sentence each, with the way on. */
import { Button } from "@fluentui/react-components";
import { usePane, usePaneState, useWords } from "../context";
import { Banner } from "../parts/Banner";
import type { Pane } from "../pane";
import type { Work } from "../state/state";
import { focusPlace } from "./focus";
import { noticeSentence, problemSentence } from "./sentences";

export function Messages() {
  const pane = usePane();
  const { problem, notice } = usePaneState();
  const words = useWords();
  const close = () => {
    focusPlace();
    pane.dismiss();
  };
  if (problem) {
    const isOld = problem.code === "listOutdated";
    const again = isOld ? () => void pane.refresh() : retry(pane, problem.work);
    return (
      <Banner
        severity={problem.code === "unknown" || problem.code === "timeout" ? "error" : "warning"}
        title={words.pane.problem[problem.work]}
        onClose={close}
        actions={
          again ? (
            <Button size="small" onClick={again}>
              {isOld ? words.pane.actions.refresh : words.pane.actions.retry}
            </Button>
          ) : undefined
        }
      >
        {problemSentence(words, problem)}
      </Banner>
    );
  }
  return notice ? (
    <Banner
      severity="info"
      onClose={close}
      actions={
        notice.kind === "columnsAdded" ? (
          <Button size="small" onClick={() => void pane.removeAddedColumns()}>
            {words.pane.actions.undoColumns}
          </Button>
        ) : undefined
      }
    >
      {noticeSentence(words, notice)}
    </Banner>
  ) : null;
}

/** The act that failed, once more; what had a question of its own is asked again from its button. */
function retry(pane: Pane, work: Work): (() => void) | null {
  switch (work) {
    case "open":
      return () => void pane.open();
    case "compute":
      return () => void pane.compute();
    case "refresh":
      return () => void pane.refresh();
    case "example":
      return () => void pane.addExample();
    default:
      return null;
  }
}
