/** A year's files: made by one click, then handed over by another, in the way that works here; which way is said before. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { handingOverTexts } from "../../text/handing-over";
import type { YearToPublish } from "../../workbook/moments";
import { useLanguage, usePane, usePaneState } from "../context";
import { shownComputed } from "../state/state";
import { handOver, waysHere, type ReadyFile, type Way } from "./handing-over";

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
  files: { margin: 0, padding: 0, listStyleType: "none" },
  file: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalSNudge,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  about: { flexGrow: 1, flexBasis: "150px", overflowWrap: "anywhere" },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  ways: { display: "flex", gap: tokens.spacingHorizontalXS },
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
      {files ? <Files files={files} /> : null}
    </div>
  );
}

function Files({ files }: { files: readonly ReadyFile[] }) {
  const styles = useStyles();
  const texts = handingOverTexts(useLanguage());
  const [said, setSaid] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const ways = waysHere();
  // The files are what was asked for: the keyboard goes on from them.
  useEffect(() => list.current?.querySelector("button")?.focus(), []);
  const give = async (file: ReadyFile, way: Way) => {
    const done = await handOver(file, way);
    setSaid(done ? texts.done[way](file.name) : texts.notDone(file.name));
  };
  return (
    <section>
      <p className={styles.text}>{ways.includes("download") ? texts.downloads : texts.copies}</p>
      <ul ref={list} className={styles.files}>
        {files.map((file) => (
          <li key={file.name} className={styles.file}>
            <span className={styles.about}>
              <span className={styles.name}>{file.name}</span>
              <span className={styles.hint}>{texts.kinds(file.type)}</span>
            </span>
            <span className={styles.ways}>
              {ways.map((way) => (
                <Button
                  key={way}
                  size="small"
                  aria-label={texts.wayOf[way](file.name)}
                  onClick={() => void give(file, way)}
                >
                  {texts.way[way]}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.text}>
        {said}
      </p>
    </section>
  );
}
