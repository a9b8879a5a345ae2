/** « Réglages »: what the buyer prefers, the SPASER sheets of the workbook, privacy, version. */
import { Button, Field, Link, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import type { OwnSheet } from "../../workbook/moments";
import { useQuestion } from "../dialogs/question";
import { settingsTexts } from "../../text/settings";
import { BodyForm } from "../start/BodyForm";
import { useLanguage, usePane, usePaneState } from "../context";
import { whenShown } from "../parts/when-shown";

const FreezeDialog = whenShown(() => import("../dialogs/FreezeDialog"));

const useStyles = makeStyles({
  settings: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  sheets: { margin: 0, padding: 0, listStyleType: "none" },
  sheet: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
    paddingBlock: tokens.spacingVerticalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  state: { color: tokens.colorNeutralForeground2 },
});

const HISTORY = [1, 2, 3, 4];
/** Beside the pane's page; Excel opens it in the browser. */
const HELP = "aide.html";

export default function Settings() {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const texts = settingsTexts(language);
  const { automatic, asked, opened } = usePaneState();
  return (
    <div className={styles.settings}>
      <h2 className={styles.title}>{texts.title}</h2>
      <Field hint={texts.automaticHint}>
        <Switch
          label={texts.automatic}
          checked={automatic}
          onChange={(_, { checked }) => pane.setAutomatic(checked)}
        />
      </Field>
      <Field label={texts.history} hint={texts.historyHint}>
        <Select
          value={String(asked.history)}
          onChange={(_, { value }) => pane.ask({ history: Number(value) })}
        >
          {HISTORY.map((years) => (
            <option key={years} value={years}>
              {texts.historyOption(years)}
            </option>
          ))}
        </Select>
      </Field>
      <section>
        <h3 className={styles.heading}>{texts.body.title}</h3>
        {opened ? <BodyForm body={opened.body} /> : null}
      </section>
      <section>
        <h3 className={styles.heading}>{texts.sheets}</h3>
        <OwnSheets sheets={opened?.ownSheets ?? []} />
      </section>
      <section>
        <h3 className={styles.heading}>{texts.privacy}</h3>
        <p className={styles.text}>{texts.privacyText}</p>
      </section>
      <section>
        <h3 className={styles.heading}>{texts.about}</h3>
        <p className={styles.text}>{texts.version(pane.version)}</p>
        {pane.frameworks.map((framework) => (
          <p key={framework.id} className={styles.text}>
            {texts.framework(framework.shortName[language], framework.version)}
          </p>
        ))}
        <p>
          <Button onClick={() => pane.go("verification")}>{texts.verify}</Button>
        </p>
        <Link href={language === "fr" ? HELP : `${HELP}#english`} target="_blank" rel="noopener">
          {texts.help}
        </Link>
      </section>
    </div>
  );
}

function OwnSheets({ sheets }: { sheets: OwnSheet[] }) {
  const styles = useStyles();
  const texts = settingsTexts(useLanguage());
  const { busy } = usePaneState();
  const [asking, setAsking] = useState<OwnSheet | null>(null);
  const question = useQuestion();
  if (sheets.length === 0) return <p className={styles.text}>{texts.noSheets}</p>;
  return (
    <>
      <ul className={styles.sheets}>
        {sheets.map((sheet) => (
          <li key={sheet.sheetId} className={styles.sheet}>
            <span>
              {sheet.name} {sheet.frozen ? <span className={styles.state}>({texts.frozen})</span> : null}
            </span>
            {sheet.kind !== "indicators" ? (
              <span className={styles.state}>{texts[sheet.kind]}</span>
            ) : (
              <Button
                size="small"
                disabledFocusable={busy !== null}
                aria-label={sheet.frozen ? texts.unfreezeOf(sheet.year) : texts.freezeOf(sheet.year)}
                {...question.target}
                onClick={() => {
                  setAsking(sheet);
                  question.ask();
                }}
              >
                {sheet.frozen ? texts.unfreeze : texts.freeze}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {asking ? (
          <FreezeDialog sheet={asking} frozen={asking.frozen} open={question.open} onClose={question.close} />
        ) : null}
      </Suspense>
    </>
  );
}
