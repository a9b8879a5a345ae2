/** What a figure is made of: numerator and population, effort, value, coverage. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Figure } from "../../spaser/assessment";
import type { ExplanationTexts } from "../../text/fr/explanation";
import { formatTarget, formatTargetGap, formatValue } from "../../text/format";
import { formatEurosShort, formatPercent } from "../../text/numbers";
import { coverageOf, LOW_COVERAGE, rateOverFilled } from "../../workbook/shown";
import { useLanguage } from "../context";
import { useFigureWords } from "../say";
import { Banner } from "../parts/Banner";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  sentence: { margin: 0, textWrap: "pretty" },
  effort: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0 },
  line: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  detail: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  small: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function Facts({ figure, texts }: { figure: Figure; texts: ExplanationTexts }) {
  const styles = useStyles();
  const language = useLanguage();
  const coverage = coverageOf(figure);
  const overFilled = rateOverFilled(figure);
  const { unit, decimals } = figure.definition;
  const lines: [string, ReactNode][] = [];
  if (figure.target !== null) lines.push([texts.target, formatTarget(figure, language)]);
  if (figure.gap !== null) lines.push([texts.gap, formatTargetGap(figure, language)]);
  if (figure.previous !== null) {
    lines.push([texts.previous(figure.year - 1), formatValue(unit, decimals, figure.previous, language)]);
  }
  if (figure.valueByAmount !== null) {
    const amounts =
      figure.numeratorAmount === null || figure.populationAmount === null
        ? null
        : texts.amounts(
            formatEurosShort(figure.numeratorAmount, language),
            formatEurosShort(figure.populationAmount, language),
          );
    lines.push([
      texts.byAmount,
      <>
        {formatPercent(figure.valueByAmount, 1, language)}
        {amounts === null ? null : <span className={styles.small}>{amounts}</span>}
      </>,
    ]);
  }
  if (coverage !== null && figure.filled !== null && figure.population !== null) {
    lines.push([
      texts.coverage,
      <>
        {formatPercent(coverage, 0, language)}
        <span className={styles.small}>{texts.coverageOf(figure.filled, figure.population)}</span>
      </>,
    ]);
  }
  if (overFilled !== null && coverage !== 1)
    lines.push([texts.overFilled, formatPercent(overFilled, decimals, language)]);
  return (
    <section className={styles.facts} aria-label={texts.facts}>
      <Base figure={figure} texts={texts} />
      {figure.effort !== null && figure.effort > 0 ? (
        <p className={styles.effort}>{texts.effort(figure.effort)}</p>
      ) : null}
      {figure.origin === "entry" || figure.origin === "table" ? (
        <p className={styles.sentence}>{texts.origin[figure.origin]}</p>
      ) : null}
      {coverage !== null && coverage < LOW_COVERAGE ? (
        <Banner severity="warning">{texts.lowCoverage}</Banner>
      ) : null}
      {lines.length === 0 ? null : (
        <dl className={styles.list}>
          {lines.map(([term, detail]) => (
            <FactLine key={term} term={term} detail={detail} />
          ))}
        </dl>
      )}
    </section>
  );
}

function FactLine({ term, detail }: { term: string; detail: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.detail}>{detail}</dd>
    </div>
  );
}

/** « 35 marchés sur 112 marchés notifiés en 2023 » */
function Base({ figure, texts }: { figure: Figure; texts: ExplanationTexts }) {
  const styles = useStyles();
  const figures = useFigureWords();
  const { numerator, population, populationId, year } = figure;
  if (population === null || populationId === null || figure.value === null) return null;
  const isProcedures = figure.definition.unit === "procedures";
  const whole = isProcedures
    ? figures.procedures(population, year)
    : figures.population[populationId](population, year);
  const sentence =
    numerator === null
      ? texts.over(whole)
      : isProcedures
        ? texts.countedProcedures(numerator, whole)
        : texts.counted(numerator, whole);
  return <p className={styles.sentence}>{sentence}</p>;
}
