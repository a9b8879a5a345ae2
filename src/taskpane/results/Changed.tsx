/** The figures that a refresh changed, before and after; or that nothing did. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRight12Regular } from "@fluentui/react-icons";
import type { Computed } from "../../workbook/moments";
import type { Figure } from "../../spaser/assessment";
import { formatValue } from "../../text/format";
import { useLanguage, usePane } from "../context";
import { Banner } from "../parts/Banner";
import { Hidden } from "../parts/Hidden";
import { useFigureWords } from "../say";

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  item: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    justifyContent: "space-between",
  },
  values: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    fontVariantNumeric: "tabular-nums",
    marginLeft: "auto",
  },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
});

export function Changed({ computed, figures }: { computed: Computed; figures: Map<string, Figure> }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { results } = useFigureWords();
  if (computed.changed.length === 0) {
    // Of a published year the difference is said apart; what was typed is written without changing a figure.
    if (Object.keys(computed.recomputed ?? {}).length > 0) return null;
    return <Banner severity="info">{computed.written ? results.sameFigures : results.unchanged}</Banner>;
  }
  return (
    <Banner severity="info" title={results.changed(computed.changed.length)}>
      <ul className={styles.list}>
        {computed.changed.map(({ id, before, after }) => {
          const figure = figures.get(id);
          if (!figure) return null;
          const { unit, decimals, shortLabel } = figure.definition;
          return (
            <li key={id} className={styles.item}>
              <Link onClick={() => pane.openExplanation(id)}>{shortLabel[language]}</Link>
              <span className={styles.values}>
                <Hidden>{results.before}</Hidden>
                <span className={styles.before}>{formatValue(unit, decimals, before, language)}</span>
                <ArrowRight12Regular />
                <Hidden>{results.after}</Hidden>
                <span className={styles.after}>{formatValue(unit, decimals, after, language)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}
