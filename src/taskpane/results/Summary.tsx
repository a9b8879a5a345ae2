/** The year at a glance: how many targets were met, where the sheet is, what is missing. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type RefObject } from "react";
import type { Computed } from "../../workbook/moments";
import type { Status } from "../../spaser/assessment";
import { formatTime } from "../../text/numbers";
import { useLanguage, usePaneState, useWords } from "../context";
import { focusIsLost } from "../frame/focus";
import { Hidden } from "../parts/Hidden";
import { StatusMark } from "../parts/marks";
import { summarise } from "./status-counts";
import { useFigureWords } from "../say";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  focused: { ":focus": { outline: "none" } },
  sub: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  counts: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    gap: `2px ${tokens.spacingHorizontalM}`,
  },
  count: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

const SHOWN = ["met", "near", "missed"] as const satisfies readonly Status[];

export function Summary({ computed }: { computed: Computed }) {
  const styles = useStyles();
  const language = useLanguage();
  const { computedAt, cameFrom } = usePaneState();
  const words = useWords();
  const { results } = useFigureWords();
  const { assessment, sheet } = computed;
  const title = useFocusAfter(computedAt, cameFrom);
  const summary = summarise(assessment, assessment.year);
  const say = { met: results.met, near: results.near, missed: results.missed };
  const missing = summary.targetsMissing;
  return (
    <header className={styles.summary}>
      <h2 className={mergeClasses(styles.title, styles.focused)} tabIndex={-1} ref={title}>
        <Hidden>{results.title(assessment.framework.shortName[language], assessment.year)}, </Hidden>
        {summary.sentence(words)}
      </h2>
      {summary.targets > 0 ? (
        <ul className={styles.counts}>
          {SHOWN.filter((status) => summary.count[status] > 0).map((status) => (
            <li key={status} className={styles.count}>
              <StatusMark status={status} />
              {say[status](summary.count[status])}
            </li>
          ))}
          {missing > 0 ? (
            <li className={styles.count}>
              <StatusMark status="notAvailable" />
              {results.missingTargets(missing)}
            </li>
          ) : null}
        </ul>
      ) : null}
      <p className={styles.sub}>
        {computedAt ? `${results.written(sheet.name, formatTime(computedAt, language))} · ` : ""}
        {results.basis(assessment.notified, assessment.year, assessment.contracts)}
      </p>
    </header>
  );
}

/** The button that was pressed is gone: the reader goes on from the row that was explained, or from the title. */
function useFocusAfter(
  computedAt: Date | null,
  cameFrom: string | null,
): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!focusIsLost()) return;
    const row = cameFrom === null ? null : document.getElementById(`figure-${cameFrom}`);
    (row ?? title.current)?.focus();
  }, [computedAt, cameFrom]);
  return title;
}
