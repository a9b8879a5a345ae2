/** A figure set against its target and its year before: shape, word and number, never colour alone. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Figure } from "../../spaser/assessment";
import { formatEvolution, formatTarget } from "../../text/format";
import { capitalised } from "../../text/typography";
import { useLanguage, useWords } from "../context";
import { useSentences } from "../say";
import { Hidden } from "../parts/Hidden";
import { StatusMark, TrendMark } from "../parts/marks";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  part: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  evolution: { marginLeft: "auto", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  tileEvolution: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** `wide` puts the evolution at the right end, as in rows. */
export function FigureComparison({ figure, wide = false }: { figure: Figure; wide?: boolean }) {
  const styles = useStyles();
  const language = useLanguage();
  const words = useWords();
  const say = useSentences();
  const { evolution, reason } = figure;
  if (reason) {
    return (
      <span className={styles.line}>
        <span className={styles.part}>{capitalised(say.unavailable(reason))}</span>
      </span>
    );
  }
  const target = formatTarget(figure, language);
  if (target === "" && !evolution) return null;
  return (
    <span className={styles.line}>
      {target === "" ? null : (
        <span className={styles.part}>
          <StatusMark status={figure.status} />
          <span>
            {words.figures.status[figure.status]} <span>({target})</span>
          </span>
        </span>
      )}
      {evolution ? (
        <span className={`${styles.part} ${wide ? styles.evolution : styles.tileEvolution}`}>
          {figure.definition.unit === "date" ? null : (
            <TrendMark trend={evolution.trend} better={evolution.better} />
          )}
          <Hidden>
            {words.figures.trend[evolution.trend]}
            {evolution.better === null
              ? ""
              : `, ${evolution.better ? words.figures.better : words.figures.worse}`}
          </Hidden>
          {formatEvolution(figure, language)}
          <Hidden>{words.pane.results.since(figure.year - 1)}</Hidden>
        </span>
      ) : null}
    </span>
  );
}
