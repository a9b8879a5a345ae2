/** What is behind a figure: its contracts, by what they are to it, and the rows of tables that it counts; each leads to its place. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Figure } from "../../spaser/assessment";
import { capitalised } from "../../text/typography";
import type { ContractLine, Explanation, RowLine } from "../../workbook/moments";
import type { ExplanationTexts } from "../../text/fr/explanation";
import { formatCount, formatDay, formatNumber } from "../../text/numbers";
import { useLanguage, usePane } from "../context";
import { useExplanation } from "../managing/narrowing";
import { leftOutTitle, useFigureWords, useSentences } from "../say";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { RowButton } from "../parts/RowButton";

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  number: { fontWeight: tokens.fontWeightSemibold },
  late: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface BehindProps {
  figure: Figure;
  texts: ExplanationTexts;
  more: (count: number) => string;
}

interface Group {
  title: string;
  count: number;
  list: ReactNode;
}

export function Behind({ figure, texts, more }: BehindProps) {
  const styles = useStyles();
  const language = useLanguage();
  const say = useSentences();
  const figures = useFigureWords();
  const explanation = useExplanation(figure);
  const contracts = (title: string, lines: ContractLine[]): Group => ({
    title,
    count: lines.length,
    list: (
      <LongList entries={lines} keyOf={(line) => line.contract} more={more}>
        {(line) => <Contract line={line} figure={figure} texts={texts} />}
      </LongList>
    ),
  });
  const rows = ({ table, group, lines }: Explanation["rows"][number]): Group => ({
    title: texts.rowOf(texts.rows[table], texts.rowGroups[group]),
    count: lines.length,
    list: (
      <LongList entries={lines} keyOf={(line) => line.index} more={more}>
        {(line) => <Row line={line} texts={texts} />}
      </LongList>
    ),
  });
  const groups = explanation
    ? [
        contracts(texts.groups.changed, explanation.changedSincePublished?.lines ?? []),
        ...explanation.rows.map(rows),
        contracts(texts.groups.counted, explanation.counted),
        contracts(texts.groups.notCounted, explanation.notCounted),
        contracts(texts.groups.notFilledIn, explanation.notFilledIn),
        ...explanation.leftOut.map(({ reason, lines }) =>
          contracts(leftOutTitle(reason, explanation.condition, figures, language), lines),
        ),
      ].filter(({ count }) => count > 0)
    : [];
  const gone = explanation?.changedSincePublished?.gone ?? [];
  if (groups.length === 0 && gone.length === 0) {
    const { reason, origin } = figure;
    const why = reason
      ? `${capitalised(say.unavailable(reason))}.`
      : texts.noLines[origin === "entry" ? "entry" : "zero"];
    return <p className={styles.none}>{why}</p>;
  }
  return (
    <>
      {gone.length === 0 ? null : (
        <p className={styles.none}>
          {texts.gone(gone.map((number) => number || texts.unnumbered).join(", "), gone.length)}
        </p>
      )}
      {groups.map(({ title, count, list }, index) => (
        <Disclosure key={title} level={4} title={title} end={formatCount(count, language)} open={index === 0}>
          {list}
        </Disclosure>
      ))}
    </>
  );
}

function Contract({ line, figure, texts }: { line: ContractLine; figure: Figure; texts: ExplanationTexts }) {
  const styles = useStyles();
  const pane = usePane();
  const { id, year } = figure;
  return (
    <RowButton
      place={texts.line(line.sheet, line.row + 1)}
      title={texts.show}
      onClick={() => void pane.showContract(line.contract, { id, year })}
    >
      <span className={styles.number}>{line.number || texts.unnumbered}</span> {line.object || texts.noObject}
    </RowButton>
  );
}

/** « 12/03/2023 · 2022-014 · 45 jours, dont 15 de trop » */
function Row({ line, texts }: { line: RowLine; texts: ExplanationTexts }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { day, label, days, late, hours } = line;
  return (
    <RowButton
      place={texts.line(line.sheet, line.row + 1)}
      title={texts.show}
      onClick={() => void pane.showRow(line)}
    >
      {day === null ? null : <>{formatDay(day, language)} · </>}
      <span className={styles.number}>{label || texts.unnamed}</span>
      {days === undefined ? null : <> · {texts.days(days)}</>}
      {late === undefined ? null : <span className={styles.late}>, {texts.late(late)}</span>}
      {hours === undefined ? null : <> · {texts.hours(formatNumber(hours, 0, language))}</>}
    </RowButton>
  );
}
