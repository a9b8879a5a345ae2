/** A figure over the years that were computed. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../spaser/assessment";
import type { ExplanationTexts } from "../../text/fr/explanation";
import { formatFigure, formatTarget } from "../../text/format";
import { useLanguage } from "../context";
import { useFigureWords } from "../say";
import { StatusMark } from "../parts/marks";
import { Hidden } from "../parts/Hidden";

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  value: { textAlign: "right" },
  mark: { width: "24px", paddingLeft: tokens.spacingHorizontalS },
});

/** Two years stand above already, as value and year before. */
const WORTH_SHOWING = 3;

export function History({
  assessment,
  id,
  texts,
}: {
  assessment: Assessment;
  id: string;
  texts: ExplanationTexts;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const figures = useFigureWords();
  const years = assessment.years.flatMap((year) => assessment.figures.get(year)?.get(id) ?? []);
  if (years.length < WORTH_SHOWING) return null;
  return (
    <section>
      <h3 className={styles.heading}>{texts.history}</h3>
      <table className={styles.table}>
        <tbody>
          {years.map((figure) => (
            <tr key={figure.year}>
              <th scope="row" className={styles.cell}>
                {figure.year}
              </th>
              <td className={`${styles.cell} ${styles.value}`}>{formatFigure(figure, language)}</td>
              <td className={`${styles.cell} ${styles.mark}`}>
                {formatTarget(figure, language) === "" ? null : (
                  <>
                    <StatusMark status={figure.status} />
                    <Hidden>{figures.status[figure.status]}</Hidden>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
