/** From what happened to the sentence that says it, for the eye and for the ear. */
import type { Progress } from "../../workbook/moments";
import type { WorkbookErrorCode } from "../../workbook/workbook";
import type { paneTexts } from "../../text/pane";
import type { Notice, Problem } from "../state/state";

export type Words = ReturnType<typeof paneTexts>;

/** `text` knows no workbook: here the compiler makes sure that it has a sentence for everything a workbook may say. */
type Spoken = {
  errors: Record<WorkbookErrorCode, unknown>;
  pane: { progress: Record<Progress["stage"], unknown> };
};

export function problemSentence(words: Words & Spoken, problem: Problem): string {
  return words.errors[problem.code](problem);
}

export function noticeSentence({ pane }: Words, notice: Notice): string {
  switch (notice.kind) {
    case "cancelled":
      return pane.cancelled[notice.work];
    case "frozen":
    case "frozenWithoutContracts":
    case "unfrozen":
      return pane.notices[notice.kind](notice.year);
    case "columnsRemoved":
      return pane.notices.columnsRemoved(notice.kept);
    default:
      return pane.notices[notice.kind];
  }
}
