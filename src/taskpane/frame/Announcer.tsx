/** Says aloud what changes on its own: the screen shows it elsewhere, a screen reader hears it from here. */
import { Hidden } from "../parts/Hidden";
import { usePaneState, useLanguage, useWords } from "../context";
import { summarise } from "../results/status-counts";
import { shownComputed, type PaneState } from "../state/state";
import { noticeSentence, problemSentence, type Words } from "./sentences";
import { foundSentence, staleSentence } from "../results/sentences";

export function Announcer() {
  const state = usePaneState();
  const words = useWords();
  const language = useLanguage();
  return (
    <Hidden>
      <span role="status" lang={language}>
        {news(state, words)}
      </span>
      <span role="alert">{state.problem ? problemSentence(words, state.problem) : ""}</span>
    </Hidden>
  );
}

/** The latest thing worth hearing; "" while something is going on whose end will be said. */
function news(state: PaneState, words: Words): string {
  if (state.problem) return "";
  if (state.busy)
    return state.busy.progress
      ? words.pane.progress[state.busy.progress.stage](state.busy.progress.sheet)
      : "";
  if (state.notice) return noticeSentence(words, state.notice);
  if (state.staleness) return staleSentence(words, state.staleness);
  const computed = shownComputed(state);
  if (computed) {
    const { sheet, assessment } = computed;
    return words.pane.computedAnnouncement(
      sheet.name,
      summarise(assessment, assessment.year).sentence(words),
    );
  }
  if (!state.opened) return "";
  return state.opened.register ? foundSentence(words, state.opened) : words.pane.empty.title;
}
