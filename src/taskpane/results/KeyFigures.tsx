/** The key figures as tiles, two to a row in a narrow pane. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ChangedFigure } from "../../workbook/moments";
import type { Figure } from "../../spaser/assessment";
import { formatValue } from "../../text/format";
import { useLanguage, usePane } from "../context";
import { FigureComparison } from "./FigureComparison";
import { useFigureStyles } from "./figure-styles";
import { useFigureWords } from "../say";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  since: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  heading: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  tiles: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(132px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  // Labels, values and comparisons of a row stand at the same heights.
  place: { display: "grid", gridRow: "span 3", gridTemplateRows: "subgrid" },
  tile: {
    width: "100%",
    display: "grid",
    gridRow: "span 3",
    gridTemplateRows: "subgrid",
    gridTemplateColumns: "minmax(0, 1fr)",
    alignItems: "start",
    rowGap: "2px",
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  value: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  none: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightRegular,
  },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface KeyFiguresProps {
  figures: Figure[];
  year: number;
  changed: Map<string, ChangedFigure>;
}

export function KeyFigures({ figures, year, changed }: KeyFiguresProps) {
  const styles = useStyles();
  const shared = useFigureStyles();
  const pane = usePane();
  const language = useLanguage();
  const { results } = useFigureWords();
  return (
    <section className={styles.section} aria-labelledby="key-figures">
      <h3 id="key-figures" className={styles.heading}>
        {results.keyFigures} <span className={styles.since}>{results.evolutionSince(year - 1)}</span>
      </h3>
      <ul className={styles.tiles}>
        {figures.map((figure) => {
          const { unit, decimals, shortLabel } = figure.definition;
          return (
            <li key={figure.id} className={styles.place}>
              <button
                type="button"
                id={`figure-${figure.id}`}
                className={mergeClasses(shared.button, styles.tile, changed.has(figure.id) && shared.changed)}
                onClick={() => pane.openExplanation(figure.id)}
              >
                <span className={styles.label}>{shortLabel[language]}</span>
                <span className={mergeClasses(styles.value, figure.value === null && styles.none)}>
                  {formatValue(unit, decimals, figure.value, language)}
                </span>
                <FigureComparison figure={figure} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
