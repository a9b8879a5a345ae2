/** A year's files: made by one click, then handed over by another, in the way that works here; which way is said before. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { handingOverTexts } from "../../text/handing-over";
import type { YearToPublish } from "../../workbook/moments";
import { useLanguage, usePane, usePaneState } from "../context";
import { shownComputed } from "../state/state";
import { ReadyFiles } from "./ReadyFiles";
import type { ReadyFile } from "./handing-over";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  start: { alignSelf: "flex-start" },
});

interface PreparingProps {
  what: "report" | "publication";
  make: (year: YearToPublish) => Promise<ReadyFile[]>;
}

export function Preparing({ what, make }: PreparingProps) {
  const styles = useStyles();
  const pane = usePane();
  const texts = handingOverTexts(useLanguage());
  const state = usePaneState();
  const computed = shownComputed(state);
  const [ready, setReady] = useState<{ of: unknown; files: readonly ReadyFile[] } | null>(null);
  // Files of figures that are no longer those on the screen are not handed over.
  const files = ready?.of === computed ? ready.files : undefined;
  const { title, intro, prepare } = texts[what];
  const start = async () => {
    const made = await pane.prepare(make);
    if (made) setReady({ of: computed, files: made });
  };
  return (
    <div className={styles.place}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{intro}</p>
      {computed ? (
        <Button
          appearance={files ? "secondary" : "primary"}
          className={styles.start}
          disabledFocusable={state.busy !== null}
          onClick={() => void start()}
        >
          {prepare(computed.assessment.year)}
        </Button>
      ) : (
        <p className={styles.text}>{texts.first}</p>
      )}
      {files ? <ReadyFiles files={files} /> : null}
    </div>
  );
}
