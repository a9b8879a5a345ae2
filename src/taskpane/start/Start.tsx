/** Before the first figures: which framework fits the register, and of which public body it is. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { schemeTexts } from "../../text/scheme";
import { settingsTexts } from "../../text/settings";
import type { Opened } from "../../workbook/moments";
import { fitsOf, type Fit } from "../../workbook/team/fits";
import { useLanguage, usePane, usePaneState } from "../context";
import { Disclosure } from "../parts/Disclosure";
import { useSentences } from "../say";
import { BodyForm } from "./BodyForm";

const useStyles = makeStyles({
  start: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  box: {
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalXS,
  },
  text: { margin: 0, textWrap: "pretty" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  fit: { paddingBlock: tokens.spacingVerticalXS, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  small: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** More names of what is lacking say nothing more. */
const MOST_LACKING = 4;

export default function Start({ opened }: { opened: Opened }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { asked } = usePaneState();
  const { fits: words } = schemeTexts(language);
  const { frameworks } = pane;
  const { register } = opened;
  const fits = useMemo(() => (register ? fitsOf(register, frameworks) : []), [register, frameworks]);
  const [best] = fits;
  const chosen = fits.find(({ framework }) => framework.id === asked.frameworkId);
  const isBetter = best && chosen && best.framework !== chosen.framework && best.share > chosen.share;
  return (
    <div className={styles.start}>
      {fits.length < 2 ? null : (
        <div className={styles.box}>
          <Disclosure title={words.title}>
            <p className={styles.text}>
              {best && isBetter
                ? words.best(best.framework.shortName[language], best.ready, best.indicators)
                : words.chosenFits}
            </p>
            <ul className={styles.list}>
              {fits.map((fit) => (
                <li key={fit.framework.id} className={styles.fit}>
                  <FitLine fit={fit} isChosen={fit === chosen} />
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
      {opened.body.kind === null ? (
        <div className={styles.box}>
          <Disclosure title={settingsTexts(language).body.title}>
            <BodyForm body={opened.body} />
          </Disclosure>
        </div>
      ) : null}
    </div>
  );
}

function FitLine({ fit, isChosen }: { fit: Fit; isChosen: boolean }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const say = useSentences();
  const { fits: words, list } = schemeTexts(language);
  const { framework, ready, indicators, lacking } = fit;
  const name = framework.shortName[language];
  const fields = [...new Set(lacking.flatMap((one) => one.fields))].map(say.field);
  const shown = fields.slice(0, MOST_LACKING).join(", ");
  return (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.small}>
        {list.ready(ready, indicators)}
        {fields.length === 0 ? "" : words.lacking(shown, fields.length - MOST_LACKING)}
      </span>
      {isChosen ? (
        <span className={styles.small}>{list.chosen}</span>
      ) : (
        <Button
          size="small"
          aria-label={list.chooseOf(name)}
          onClick={() => pane.ask({ frameworkId: framework.id })}
        >
          {list.choose}
        </Button>
      )}
    </>
  );
}
