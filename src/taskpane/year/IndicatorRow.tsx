/** One indicator of a trajectory: so far, with the plan, against its target; opened, the years before and the consultations. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { formatBase, formatBound, formatValue } from "../../text/format";
import { formatDay } from "../../text/numbers";
import { planText, reachText } from "../../text/trajectory";
import { yearTexts } from "../../text/year";
import type { IndicatorTrajectory, Trajectory } from "../../workbook/year";
import { consultationLines } from "../../workbook/year";
import { useLanguage } from "../context";
import { Disclosure } from "../parts/Disclosure";
import { ConsultationList } from "./ConsultationList";
import { TrendLine } from "./TrendLine";

const useStyles = makeStyles({
  head: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: tokens.spacingHorizontalM },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", textAlign: "right" },
  line: {
    gridColumn: "1 / -1",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    textWrap: "pretty",
  },
  reach: {
    gridColumn: "1 / -1",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: "pretty",
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, textAlign: "right" },
  title: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function IndicatorRow({ of, found }: { of: IndicatorTrajectory; found: Trajectory }) {
  const styles = useStyles();
  const language = useLanguage();
  const { trajectory: words } = yearTexts(language);
  const { definition, toDate } = of;
  const { target, targetDirection: direction } = toDate;
  const say = (value: number | null) => formatValue(definition.unit, definition.decimals, value, language);
  const plan = planText(of, language);
  const aim =
    target === null || direction === null
      ? ""
      : `${words.target} ${formatBound(definition, { direction, value: target }, language)}`;
  const withPlan = plan === "" ? "" : words.becomes(plan);
  const reach = reachText(of, language);
  return (
    <Disclosure
      level={3}
      title={
        <span className={styles.head}>
          <span className={styles.name}>
            {definition.id} {definition.shortLabel[language]}
          </span>
          <span className={styles.value}>{say(toDate.value)}</span>
          <span className={styles.line}>{[withPlan, aim].filter((text) => text !== "").join(" · ")}</span>
          {reach === "" ? null : <span className={styles.reach}>{reach}</span>}
        </span>
      }
    >
      <Facts of={of} found={found} say={say} />
      <TrendLine trend={of.trend} current={found.year} say={say} few={words.few} />
      <Consultations of={of} found={found} />
    </Disclosure>
  );
}

function Facts({
  of: { toDate, sameDay, lastYear },
  found,
  say,
}: {
  of: IndicatorTrajectory;
  found: Trajectory;
  say: (value: number | null) => string;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const { trajectory: words } = yearTexts(language);
  const base = ({ numerator, population }: { numerator: number | null; population: number | null }) => {
    const text = formatBase(numerator, population, language);
    return text === "" ? "" : ` (${text})`;
  };
  const facts = [
    [words.toDate, `${say(toDate.value)}${base(toDate)}`],
    ...(sameDay
      ? [[words.sameDay(formatDay(found.sameDay, language)), `${say(sameDay.value)}${base(sameDay)}`]]
      : []),
    [words.wholeYear(found.year - 1), `${say(lastYear.value)}${base(lastYear)}`],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term = "", fact]) => (
        <div key={term} style={{ display: "contents" }}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.fact}>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Those that nobody has said of whether they count; then those that do, and those that don't. */
function Consultations({ of: { asked, definition }, found }: { of: IndicatorTrajectory; found: Trajectory }) {
  const styles = useStyles();
  const { trajectory: words } = yearTexts(useLanguage());
  if (definition.unit !== "percent") return null;
  const all = consultationLines(found);
  const at = (places: readonly number[]) => {
    const entries = new Set(places.map((place) => found.schedule.inYear[place]));
    return all.filter((line) =>
      [...entries].some((one) => one?.entry === line.contract && one.place === line.place),
    );
  };
  return (["open", "met", "notMet"] as const).map((answer) =>
    asked[answer].length === 0 ? null : (
      <section key={answer}>
        <h4 className={styles.title}>{words.answered[answer](asked[answer].length)}</h4>
        <ConsultationList lines={at(asked[answer]).map((line) => ({ ...line, open: [] }))} />
      </section>
    ),
  );
}
