/** « Résultats »: what was found, the button, and the figures. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import { usePaneState, useWords } from "../context";
import { Banner } from "../parts/Banner";
import { Empty, Explanation, Figures, Start } from "../screens";
import { Ask } from "./Ask";
import { Found, Searching } from "./Found";
import { shownComputed } from "../state/state";

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

const MEMORY_PROBLEMS = { corrupted: "corruptedSettings", newerVersion: "newerVersion" } as const;

export function Results() {
  const styles = useStyles();
  const words = useWords().pane;
  const state = usePaneState();
  const { opened, explained, busy, asked } = state;
  const computed = shownComputed(state);
  if (!opened) return busy ? <Searching /> : null;
  if (!opened.register) return <Empty opened={opened} />;
  if (computed && explained) {
    return <Explanation key={explained.id} id={explained.id} computed={computed} byHand={explained.byHand} />;
  }
  return (
    <div className={styles.results}>
      {opened.memoryProblem ? (
        <Banner severity="warning">{words[MEMORY_PROBLEMS[opened.memoryProblem]]}</Banner>
      ) : null}
      {computed ? null : <Found opened={opened} />}
      {computed?.assessment.years.length === asked.history + 1 ? null : <Ask />}
      {computed ? null : (
        <Suspense fallback={null}>
          <Start opened={opened} />
        </Suspense>
      )}
      {computed ? <Figures computed={computed} opened={opened} /> : null}
    </div>
  );
}
