/** A frozen year: its figures stay as published, and those that the register would give otherwise now are told apart. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Computed } from "../../workbook/moments";
import type { Figure } from "../../spaser/assessment";
import { useLanguage, usePane } from "../context";
import { Banner } from "../parts/Banner";
import { shownDifferences, SincePublished } from "../parts/SincePublished";
import { useFigureWords } from "../say";

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none" },
  item: { paddingTop: tokens.spacingVerticalXS },
});

export function Published({ computed, figures }: { computed: Computed; figures: Map<string, Figure> }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { results } = useFigureWords();
  const differing = [...figures.values()].flatMap((figure) => {
    const differences = shownDifferences(figure, computed.differences ?? [], language);
    return differences.length > 0 ? [{ figure, differences }] : [];
  });
  return (
    <Banner
      severity={differing.length > 0 ? "warning" : "info"}
      title={results.frozen(computed.assessment.year)}
    >
      {differing.length === 0 ? null : (
        <>
          {results.frozenDiffers(differing.length)}
          <ul className={styles.list}>
            {differing.map(({ figure: { id, definition }, differences }) => (
              <li key={id} className={styles.item}>
                <Link onClick={() => pane.openExplanation(id)}>{definition.shortLabel[language]}</Link>
                <SincePublished differences={differences} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  );
}
