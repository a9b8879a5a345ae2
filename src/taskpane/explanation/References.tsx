/** The national reference points that hold for the year of a figure, each with its source. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Figure } from "../../spaser/assessment";
import type { ExplanationTexts } from "../../text/fr/explanation";
import { formatGap, formatValue } from "../../text/format";
import { againstReference } from "../../workbook/shown";
import { useLanguage } from "../context";
import { useFigureWords } from "../say";
import { Hidden } from "../parts/Hidden";
import { StatusMark } from "../parts/marks";

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  value: { fontWeight: tokens.fontWeightSemibold },
  against: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  source: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function References({ figure, texts }: { figure: Figure; texts: ExplanationTexts }) {
  const styles = useStyles();
  const language = useLanguage();
  const figures = useFigureWords();
  const { unit, decimals } = figure.definition;
  const against = againstReference(figure);
  if (figure.references.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{texts.references}</h3>
      <ul className={styles.list}>
        {figure.references.map((reference) => (
          <li key={`${reference.value} ${reference.note.fr}`}>
            <span className={styles.value}>
              {figures[reference.direction](formatValue(unit, decimals, reference.value, language))}
            </span>{" "}
            {reference.note[language]}
            <span className={styles.source}>{reference.source[language]}</span>
            {against?.reference === reference ? (
              <span className={styles.against}>
                <StatusMark status={against.status} />
                <Hidden>{figures.status[against.status]}, </Hidden>
                {texts.gapToReference(formatGap(unit, decimals, against.gap, language))}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
