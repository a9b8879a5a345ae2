/** What was found in the workbook, in a sentence. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import type { Opened } from "../../workbook/moments";
import { usePane, usePaneState, useWords } from "../context";
import { Lacking } from "../screens";
import { useReadiness } from "./readiness";
import { foundSentence } from "./sentences";

const useStyles = makeStyles({
  found: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
    color: tokens.colorNeutralForeground1,
  },
  searching: { minHeight: "88px", color: tokens.colorNeutralForeground2 },
  sentence: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    textWrap: "pretty",
  },
  lacking: { marginTop: tokens.spacingVerticalS },
  more: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

export function Found({ opened }: { opened: Opened }) {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords();
  const { found, actions, intro } = words.pane;
  const proposed = opened.recognition.sheets
    .flatMap((sheet) => sheet.columns)
    .filter((column) => !column.taken).length;
  const { asked } = usePaneState();
  const readiness = useReadiness();
  const own = opened.ownSheets.find(
    ({ kind, year, frameworkId }) =>
      kind === "indicators" && year === asked.year && frameworkId === asked.frameworkId,
  );
  return (
    <section className={styles.found}>
      <p className={styles.sentence}>{foundSentence(words, opened)}</p>
      {opened.hiddenRows > 0 ? <p className={styles.more}>{found.hiddenRows(opened.hiddenRows)}</p> : null}
      {proposed > 0 ? <p className={styles.more}>{found.proposed(proposed)}</p> : null}
      {opened.years.length === 0 ? <p className={styles.more}>{found.noYear}</p> : null}
      {readiness ? (
        <p className={styles.more}>
          {found.ready(readiness.ready, readiness.ready + readiness.lacking.length + readiness.typed.length)}{" "}
          {readiness.typed.length > 0 ? found.typed(readiness.typed.length) : null}
        </p>
      ) : null}
      <p className={styles.more}>{own ? found.existing(own.name, opened.stale) : intro}</p>
      <p className={styles.more}>
        <Link inline onClick={() => pane.go("columns")}>
          {actions.reviewColumns}
        </Link>
      </p>
      {readiness ? (
        <div className={styles.lacking}>
          <Suspense fallback={null}>
            <Lacking
              lacking={readiness.lacking}
              title={words.pane.results.waiting(readiness.lacking.length)}
            />
          </Suspense>
        </div>
      ) : null}
    </section>
  );
}

/** Holds the place of the sentence while the register is looked for, so that nothing jumps when it is there. */
export function Searching() {
  const styles = useStyles();
  const { progress } = useWords().pane;
  return (
    <section className={mergeClasses(styles.found, styles.searching)} aria-busy="true">
      <p className={styles.sentence}>{progress.looking()}</p>
    </section>
  );
}
