/** Matches that are not sure enough to be read: accepted or dismissed with a click. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Opened } from "../../workbook/moments";
import { correctionTexts } from "../../text/corrections";
import { capitalised } from "../../text/typography";
import { columnLetters } from "../../workbook/shown";
import { useLanguage, usePane, usePaneState } from "../context";
import { useSentences } from "../say";
import { SeverityMark } from "../parts/marks";
import { withColumn, withoutProposal } from "./choices";

const useStyles = makeStyles({
  proposals: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  heading: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  header: { display: "block" },
  entry: { paddingTop: tokens.spacingVerticalM },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

export function Proposals({ opened }: { opened: Opened }) {
  const styles = useStyles();
  const pane = usePane();
  const { busy } = usePaneState();
  const say = useSentences();
  const texts = correctionTexts(useLanguage()).columns;
  const { choices } = opened;
  const proposals = opened.recognition.sheets.flatMap((sheet) =>
    sheet.columns.filter((match) => !match.taken).map((match) => ({ sheet, match })),
  );
  if (proposals.length === 0) return null;
  return (
    <section className={styles.proposals}>
      <h3 className={styles.heading}>
        <SeverityMark severity="warning" />
        {texts.proposedTitle(proposals.length)}
      </h3>
      <p className={styles.text}>{texts.proposedIntro}</p>
      <ul className={styles.list}>
        {proposals.map(({ sheet, match }) => {
          const field = say.field(match.field);
          const idle = { size: "small", disabledFocusable: busy !== null } as const;
          return (
            <li key={`${sheet.sheetId} ${match.column} ${match.field}`} className={styles.entry}>
              <strong>{capitalised(field)}</strong>
              <span className={styles.header}>{match.header || texts.blankHeader}</span>
              <p className={styles.text}>
                {texts.place(sheet.sheetName, columnLetters(match.column))}.{" "}
                {capitalised(say.recognitionReason(match.reason))} ({texts.sure(match.confidence)})
              </p>
              {match.sample.length === 0 ? null : (
                <p className={styles.text}>{texts.samples(match.sample.slice(0, 3))}</p>
              )}
              <div className={styles.actions}>
                <Button
                  {...idle}
                  appearance="primary"
                  aria-label={texts.acceptOf(field, match.header)}
                  onClick={() =>
                    void pane.correct(
                      withColumn(choices, {
                        sheet,
                        field: match.field,
                        year: match.year,
                        column: match.column,
                      }),
                    )
                  }
                >
                  {texts.accept}
                </Button>
                <Button
                  {...idle}
                  aria-label={texts.refuseOf(field, match.header)}
                  onClick={() => void pane.correct(withoutProposal(choices, sheet, match))}
                >
                  {texts.refuse}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
