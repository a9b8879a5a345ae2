/** « Résultats »: what was found, the button, and the figures. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { usePaneState } from "../context";
import { Ask } from "./Ask";
import { Empty } from "./Empty";
import { Figures } from "./Figures";
import { Found } from "./Found";

const Explanation = lazy(() => import("../explanation/Explanation"));

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

export function Results() {
  const styles = useStyles();
  const { opened, computed, explained } = usePaneState();
  if (!opened) return null;
  if (!opened.register) return <Empty opened={opened} />;
  if (computed && explained) {
    return (
      <Suspense fallback={null}>
        <Explanation key={explained.id} id={explained.id} computed={computed} byHand={explained.byHand} />
      </Suspense>
    );
  }
  return (
    <div className={styles.results}>
      {computed ? null : <Found opened={opened} />}
      <Ask opened={opened} />
      {computed ? <Figures computed={computed} opened={opened} /> : null}
    </div>
  );
}
