/** A figure set against its target, else against the national reference point: « ≥ 25 % · +6,25 pts », with a shape for the status. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Figure, Status } from "../../spaser/assessment";
import { formatEvolution, formatGap, formatTarget, formatValue } from "../../text/format";
import { capitalised } from "../../text/typography";
import { againstReference } from "../../workbook/shown";
import { useLanguage } from "../context";
import { useFigureWords, useSentences } from "../say";
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
    fontVariantNumeric: "tabular-nums",
  },
  part: { display: "inline-flex", alignItems: "start", columnGap: tokens.spacingHorizontalXS },
  evolution: { whiteSpace: "nowrap" },
  wide: { marginLeft: "auto" },
});

/** `wide`, as in rows: with the gap, and the evolution at the right end. A tile says no more than the sheet's. */
export function FigureComparison({ figure, wide = false }: { figure: Figure; wide?: boolean }) {
  const styles = useStyles();
  const language = useLanguage();
  const figures = useFigureWords();
  const say = useSentences();
  const { evolution, reason } = figure;
  const against = useAgainst(figure, wide);
  if (reason) {
    return (
      <span className={styles.line}>
        <span className={styles.part}>{capitalised(say.unavailable(reason))}</span>
      </span>
    );
  }
  if (!against && !evolution) return null;
  return (
    <span className={styles.line}>
      {against ? (
        <span className={styles.part}>
          <StatusMark status={against.status} />
          <span>
            <Hidden>{figures.status[against.status]}, </Hidden>
            {against.text}
          </span>
        </span>
      ) : null}
      {evolution ? (
        <span className={mergeClasses(styles.part, styles.evolution, wide && styles.wide)}>
          {figure.definition.unit === "date" ? null : (
            <TrendMark trend={evolution.trend} better={evolution.better} />
          )}
          <Hidden>
            {figures.trend[evolution.trend]}
            {evolution.better === null ? "" : `, ${evolution.better ? figures.better : figures.worse}`}
          </Hidden>
          {formatEvolution(figure, language)}
          <Hidden>{figures.results.since(figure.year - 1)}</Hidden>
        </span>
      ) : null}
    </span>
  );
}

/** What a figure is held against and, unless it is left out, by how much it differs; null when there is nothing. */
export function useAgainst(figure: Figure, saysGap = true): { status: Status; text: string } | null {
  const language = useLanguage();
  const figures = useFigureWords();
  const { unit, decimals } = figure.definition;
  const withGap = (goal: string, gap: number | null) =>
    gap === null || !saysGap ? goal : `${goal} · ${formatGap(unit, decimals, gap, language)}`;
  const target = formatTarget(figure, language);
  if (target !== "") return { status: figure.status, text: withGap(target, figure.gap) };
  const against = againstReference(figure);
  if (!against) return null;
  const { reference, gap, status } = against;
  const value = figures[reference.direction](formatValue(unit, decimals, reference.value, language));
  return { status, text: withGap(figures.results.reference(value), gap) };
}
