/** A workbook without a register: why, what was looked at, and a way to try. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Opened } from "../../workbook/moments";
import { capitalised } from "../../text/typography";
import { usePane, usePaneState, useWords } from "../context";
import { useSentences } from "../say";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
  text: { margin: 0 },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  sheets: { margin: 0, padding: 0, listStyleType: "none", color: tokens.colorNeutralForeground2 },
  sheet: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  name: { color: tokens.colorNeutralForeground1, display: "block" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export default function Empty({ opened }: { opened: Opened }) {
  const styles = useStyles();
  const pane = usePane();
  const { busy } = usePaneState();
  const words = useWords();
  const say = useSentences();
  const { empty, actions } = words.pane;
  const { others } = opened.recognition;
  return (
    <section className={styles.empty}>
      <h2 className={styles.title}>{empty.title}</h2>
      <p className={styles.text}>{empty.why}</p>
      <h3 className={styles.subtitle}>{empty.sheets}</h3>
      {others.length === 0 ? (
        <p className={styles.text}>{empty.noSheet}</p>
      ) : (
        <ul className={styles.sheets}>
          {others.map((sheet) => (
            <li key={sheet.sheetId} className={styles.sheet}>
              <span className={styles.name}>{sheet.sheetName}</span>
              {capitalised(say.recognitionReason(sheet.reason))}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button onClick={() => pane.go("columns")}>{actions.chooseSheet}</Button>
        <Button onClick={() => void pane.open()} disabledFocusable={busy !== null}>
          {actions.lookAgain}
        </Button>
      </div>
      <p className={styles.text}>{empty.tryIt}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void pane.addExample()} disabledFocusable={busy !== null}>
          {actions.addExample}
        </Button>
      </div>
    </section>
  );
}
