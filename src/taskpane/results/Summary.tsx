/** The year at a glance: how many targets were met, where the sheet is, what is missing. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type RefObject } from "react";
import type { Computed } from "../../workbook/moments";
import type { Status } from "../../spaser/assessment";
import { formatTime } from "../../text/numbers";
import { useLanguage, usePane, usePaneState, useWords } from "../context";
import { focusIsLost } from "../frame/focus";
import { StatusMark } from "../parts/marks";
import { summarise } from "./status-counts";

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
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  sentence: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  counts: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    gap: `2px ${tokens.spacingHorizontalM}`,
  },
  count: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  partial: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const SHOWN = ["met", "near", "missed", "notAvailable"] as const satisfies readonly Status[];

export function Summary({ computed }: { computed: Computed }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { computedAt, cameFrom } = usePaneState();
  const words = useWords();
  const { results, actions } = words.pane;
  const { assessment, sheet } = computed;
  const title = useFocusAfter(computedAt, cameFrom);
  const summary = summarise(assessment, assessment.year);
  const say = { met: results.met, near: results.near, missed: results.missed, notAvailable: results.missing };
  return (
    <header className={styles.summary}>
      <h2 className={mergeClasses(styles.title, styles.focused)} tabIndex={-1} ref={title}>
        {results.title(assessment.framework.shortName[language], assessment.year)}
      </h2>
      {computedAt ? (
        <p className={styles.sub}>{results.written(sheet.name, formatTime(computedAt, language))}</p>
      ) : null}
      <p className={styles.sub}>
        {results.basis(assessment.notified, assessment.year, assessment.contracts)}
      </p>
      <div className={styles.card}>
        <p className={styles.sentence}>{summary.sentence(words)}</p>
        <ul className={styles.counts}>
          {SHOWN.filter((status) => summary.count[status] > 0).map((status) => (
            <li key={status} className={styles.count}>
              <StatusMark status={status} />
              {say[status](summary.count[status])}
            </li>
          ))}
        </ul>
        {summary.noColumn > 0 ? (
          <p className={styles.partial}>
            {results.partial(summary.noColumn)}{" "}
            <Link inline onClick={() => pane.go("columns")}>
              {actions.reviewColumns}
            </Link>
          </p>
        ) : null}
      </div>
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
