/** One indicator as a row: number, label, value, then target and evolution; the row opens its explanation. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ChangedFigure } from "../../workbook/moments";
import type { Figure } from "../../spaser/assessment";
import { formatFigure, formatValue } from "../../text/format";
import { useLanguage, usePane } from "../context";
import { Hidden } from "../parts/Hidden";
import { FigureComparison, useAgainst } from "./FigureComparison";
import { useFigureStyles } from "./figure-styles";
import { TargetBar } from "./TargetBar";
import { useFigureWords } from "../say";

const useStyles = makeStyles({
  row: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "3px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  label: { minWidth: 0 },
  id: {
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
    marginRight: tokens.spacingHorizontalXS,
  },
  value: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    textAlign: "right",
  },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  full: { gridColumn: "1 / -1" },
  before: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function FigureRow({ figure, change }: { figure: Figure; change: ChangedFigure | null }) {
  const styles = useStyles();
  const shared = useFigureStyles();
  const pane = usePane();
  const language = useLanguage();
  const { results } = useFigureWords();
  const { unit, decimals, shortLabel } = figure.definition;
  const value =
    unit === "procedures"
      ? formatFigure(figure, language)
      : formatValue(unit, decimals, figure.value, language);
  const [number, base] = splitBase(value);
  // Held against nothing, its evolution alone would take a line: it ends that of the base.
  const shares = useAgainst(figure) === null && base !== "";
  const line = shares ? undefined : styles.full;
  return (
    <li className={styles.item}>
      <button
        type="button"
        id={`figure-${figure.id}`}
        className={mergeClasses(shared.button, styles.row, change !== null && shared.changed)}
        onClick={() => pane.openExplanation(figure.id)}
      >
        <span className={styles.label}>
          <span className={styles.id}>{figure.id}</span> {shortLabel[language]}
        </span>
        <span className={mergeClasses(styles.value, figure.value === null && styles.none)}>{number}</span>
        {base === "" ? null : <span className={mergeClasses(line, styles.before)}>{base}</span>}
        <TargetBar figure={figure} />
        <span className={line}>
          <FigureComparison figure={figure} wide />
        </span>
        {change ? (
          <span className={mergeClasses(styles.full, styles.before)}>
            {results.before} {formatValue(unit, decimals, change.before, language)}
            <Hidden>
              , {results.after} {value}
            </Hidden>
          </span>
        ) : null}
      </button>
    </li>
  );
}

/** « 14 (sur 33 mises en concurrence) » stands on two lines: the number keeps its column. */
function splitBase(value: string): [number: string, base: string] {
  const open = value.indexOf(" (");
  return open < 0 ? [value, ""] : [value.slice(0, open), value.slice(open + 2, -1)];
}
