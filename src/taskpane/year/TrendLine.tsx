/** The years of an indicator as a line, with the path of its target; the same in words for who can't see it. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { yearTexts } from "../../text/year";
import type { TrendPoint } from "../../workbook/year";
import { useLanguage } from "../context";
import { Hidden } from "../parts/Hidden";

const WIDTH = 260;
const HEIGHT = 104;
const EDGE = { left: 26, right: 26, top: 18, bottom: 20 };

const useStyles = makeStyles({
  chart: { width: "100%", maxWidth: "360px", height: "auto", display: "block" },
  line: { fill: "none", stroke: tokens.colorBrandStroke1, strokeWidth: "2" },
  point: { fill: tokens.colorBrandStroke1, stroke: tokens.colorBrandStroke1, strokeWidth: "1.5" },
  few: { fill: tokens.colorNeutralBackground1 },
  target: {
    fill: "none",
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "1.5",
    strokeDasharray: "4 3",
  },
  label: { fill: tokens.colorNeutralForeground1, fontSize: "10px", textAnchor: "middle" },
  year: { fill: tokens.colorNeutralForeground2, fontSize: "10px", textAnchor: "middle" },
  targetLabel: { fill: tokens.colorNeutralForeground2, fontSize: "10px", textAnchor: "end" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function TrendLine({
  trend,
  current,
  say,
  few,
}: {
  trend: readonly TrendPoint[];
  /** The year in progress. */
  current: number;
  say: (value: number | null) => string;
  few: string;
}) {
  const styles = useStyles();
  const { trajectory: words } = yearTexts(useLanguage());
  const told = trend.filter(({ value }) => value !== null);
  if (told.length < 2) return null;
  const values = trend.flatMap(({ value, target }) => [value, target].filter((one) => one !== null));
  const most = Math.max(...values);
  const least = Math.min(0, ...values);
  const x = (at: number) =>
    EDGE.left + (at * (WIDTH - EDGE.left - EDGE.right)) / Math.max(1, trend.length - 1);
  const y = (value: number) =>
    HEIGHT - EDGE.bottom - ((value - least) * (HEIGHT - EDGE.top - EDGE.bottom)) / (most - least || 1);
  const path = (of: (point: TrendPoint) => number | null) =>
    trend
      .flatMap((point, at) => {
        const value = of(point);
        return value === null ? [] : [`${x(at)},${y(value)}`];
      })
      .join(" ");
  const lastTarget = trend.findLast(({ target }) => target !== null)?.target ?? null;
  return (
    <>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        <polyline className={styles.target} points={path(({ target }) => target)} />
        <polyline className={styles.line} points={path(({ value }) => value)} />
        {trend.map(({ year, value, few: isFew }, at) => (
          <g key={year}>
            <text className={styles.year} x={x(at)} y={HEIGHT - 5}>
              {year}
            </text>
            {value === null ? null : (
              <>
                <circle
                  className={mergeClasses(styles.point, (isFew || year === current) && styles.few)}
                  cx={x(at)}
                  cy={y(value)}
                  r="3.2"
                />
                <text className={styles.label} x={x(at)} y={y(value) - 7}>
                  {say(value)}
                </text>
              </>
            )}
          </g>
        ))}
        {lastTarget === null ? null : (
          <text className={styles.targetLabel} x={WIDTH} y={y(lastTarget) + 12}>
            {words.target.toLowerCase()}
          </text>
        )}
      </svg>
      <Hidden>
        <ul aria-label={words.trend}>
          {told.map(({ year, value, target, few: isFew }) => (
            <li key={year}>
              {words.ofYear(year, say(value), target === null ? "" : say(target))}
              {isFew ? ` (${few})` : ""}
              {year === current ? ` (${words.inProgress})` : ""}
            </li>
          ))}
        </ul>
      </Hidden>
      {told.some((point) => point.few || point.year === current) ? (
        <p className={styles.note}>{words.hollow}</p>
      ) : null}
    </>
  );
}
