/** Files that are ready, each with the ways in which it leaves the pane here. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { handingOverTexts } from "../../text/handing-over";
import { useLanguage } from "../context";
import { handOver, waysHere, type ReadyFile, type Way } from "./handing-over";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
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

export function ReadyFiles({ files }: { files: readonly ReadyFile[] }) {
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
