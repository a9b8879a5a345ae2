/** « Données essentielles »: the register beside the file of open data that was published of it. Nothing leaves this computer. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { comparingTexts } from "../../text/comparing";
import type { YearToPublish } from "../../workbook/moments";
import { useLanguage, usePane, usePaneState } from "../context";
import type { Pane } from "../pane";
import { loaded } from "../parts/loaded";
import { shownComputed } from "../state/state";
import { Compared } from "./Compared";
import type { Done } from "./done";

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
  hidden: { display: "none" },
});

/** Kept while the buyer goes to other places and comes back. */
const kept = new WeakMap<Pane, Done>();

export default function OpenData() {
  const styles = useStyles();
  const pane = usePane();
  const texts = comparingTexts(useLanguage());
  const state = usePaneState();
  const computed = shownComputed(state);
  const [done, setDone] = useState(() => kept.get(pane));
  const input = useRef<HTMLInputElement>(null);
  const compare = async (file: File) => {
    let year: YearToPublish | undefined;
    const comparison = await pane.compare(async (asked, signal) => {
      year = asked;
      const [{ askedComparison }, { runComparison }] = await loaded(
        Promise.all([import("../../workbook/comparing-file"), import("./running")]),
      );
      const bytes = new Uint8Array(await file.arrayBuffer());
      return runComparison(askedComparison(asked), { name: file.name, bytes }, signal);
    });
    if (!comparison || !year) return;
    const now: Done = { of: computed, file: file.name, comparison, year };
    kept.set(pane, now);
    setDone(now);
  };
  return (
    <div className={styles.place}>
      <h2 className={styles.title}>{texts.title}</h2>
      <p className={styles.text}>{texts.intro}</p>
      {computed ? (
        <>
          <input
            ref={input}
            type="file"
            accept=".json,.xml,.csv,.gz"
            className={styles.hidden}
            aria-label={texts.choose}
            tabIndex={-1}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              // The same file may be chosen again once it is mended.
              if (file) void compare(file).finally(() => (target.value = ""));
            }}
          />
          <Button
            appearance={done ? "secondary" : "primary"}
            className={styles.start}
            disabledFocusable={state.busy !== null}
            onClick={() => input.current?.click()}
          >
            {done ? texts.chooseOther : texts.choose}
          </Button>
        </>
      ) : (
        <p className={styles.text}>{texts.first}</p>
      )}
      {done && computed ? (
        done.of === computed ? (
          <Compared key={done.file} done={done} />
        ) : (
          <p className={styles.text}>{texts.outdated}</p>
        )
      ) : null}
    </div>
  );
}
