/** A frozen year: its figures stay as published, and those that the register would give otherwise now are told apart. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Computed } from "../../workbook/moments";
import type { Figure } from "../../spaser/assessment";
import { formatValueShort } from "../../text/format";
import { useLanguage, usePane, useWords } from "../context";
import { Banner } from "../parts/Banner";

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none" },
  item: { paddingTop: tokens.spacingVerticalXS },
  values: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
  published: { fontWeight: tokens.fontWeightSemibold },
});

export function Published({ computed, figures }: { computed: Computed; figures: Map<string, Figure> }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { results } = useWords().pane;
  const differing = Object.entries(computed.recomputed ?? {});
  return (
    <Banner
      severity={differing.length > 0 ? "warning" : "info"}
      title={results.frozen(computed.assessment.year)}
    >
      {differing.length === 0 ? null : (
        <>
          {results.frozenDiffers(differing.length)}
          <ul className={styles.list}>
            {differing.map(([id, value]) => {
              const figure = figures.get(id);
              if (!figure) return null;
              const { unit, decimals, shortLabel } = figure.definition;
              return (
                <li key={id} className={styles.item}>
                  <Link onClick={() => pane.openExplanation(id)}>{shortLabel[language]}</Link>
                  <span className={styles.values}>
                    <span className={styles.published}>
                      {results.published(formatValueShort(unit, decimals, figure.value, language))}
                    </span>
                    <span>{results.recomputed(formatValueShort(unit, decimals, value, language))}</span>
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Banner>
  );
}
