/** « Vérifier cette installation »: asks this Excel for each thing that the product relies on, and hands over what it answered. */
import { Button, Checkbox, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { CheckResult, Verification as Result } from "../../excel/verification/verify";
import { verificationTexts } from "../../text/verification";
import { useLanguage, usePane, usePaneState } from "../context";
import { Disclosure } from "../parts/Disclosure";
import { copy } from "../publishing/handing-over";
import { copiedText, sheetRows, shown } from "./told";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, alignItems: "stretch" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  summary: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  start: { alignSelf: "start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  values: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  check: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  outcome: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  differs: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
});

/** Loaded when it is used: eighty checks are no part of the pane. */
const checker = () => import("../../excel/verification/verify");
const sheetWriter = () => import("../../excel/verification/result-sheet");

export default function Verification() {
  const styles = useStyles();
  const texts = verificationTexts(useLanguage());
  const { busy } = usePaneState();
  const [withWindow, setWithWindow] = useState(false);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const [failed, setFailed] = useState(false);
  const running = useRef<AbortController | null>(null);
  const start = async () => {
    const abort = (running.current = new AbortController());
    setFailed(false);
    setResult(null);
    setProgress({ done: 0, of: 1 });
    try {
      const { verify } = await checker();
      const onProgress = (done: number, of: number) => setProgress({ done, of });
      setResult(await verify({ signal: abort.signal, onProgress, withWindow }));
    } catch {
      setFailed(true);
    }
    setProgress(null);
  };
  // Who leaves the screen wants no more of it.
  useEffect(() => () => running.current?.abort(), []);
  return (
    <div className={styles.place}>
      <h2 className={styles.title}>{texts.title}</h2>
      <p className={styles.text}>{texts.intro}</p>
      {progress ? (
        <>
          <ProgressBar value={progress.done} max={progress.of} aria-label={texts.title} />
          <p className={styles.text}>
            {texts.progress(Math.min(progress.done + 1, progress.of), progress.of)}
          </p>
          <Button className={styles.start} onClick={() => running.current?.abort()}>
            {texts.cancel}
          </Button>
        </>
      ) : (
        <>
          <Checkbox
            label={texts.withWindow}
            checked={withWindow}
            onChange={(_, { checked }) => setWithWindow(checked === true)}
          />
          <Button
            appearance={result ? "secondary" : "primary"}
            className={styles.start}
            disabledFocusable={busy !== null}
            onClick={() => void start()}
          >
            {result ? texts.again : texts.start}
          </Button>
        </>
      )}
      {failed ? <p role="alert">{texts.failed}</p> : null}
      {result ? <Told result={result} /> : null}
    </div>
  );
}

function Told({ result }: { result: Result }) {
  const styles = useStyles();
  const { version } = usePane();
  const texts = verificationTexts(useLanguage());
  const [said, setSaid] = useState("");
  const summary = useRef<HTMLHeadingElement>(null);
  // What was asked for is here: the keyboard goes on from it.
  useEffect(() => summary.current?.focus(), []);
  const { results } = result;
  const differing = results.filter(({ outcome }) => outcome === "differs");
  const asked = results.filter(({ outcome }) => outcome === "passed" || outcome === "differs");
  const give = async () => {
    const done = await copy({ text: copiedText(result, version, texts) });
    setSaid(done ? texts.copied : texts.notCopied);
  };
  const addSheet = async () => {
    const { rows, headerRow } = sheetRows(result, version, texts);
    try {
      await (await sheetWriter()).addResultSheet(texts.sheetName, rows, headerRow);
      setSaid(texts.added);
    } catch {
      setSaid(texts.notAdded);
    }
  };
  return (
    <section className={styles.place}>
      <h3 className={styles.summary} tabIndex={-1} ref={summary}>
        {texts.passed(asked.length - differing.length, asked.length)}
      </h3>
      <p className={styles.text}>{texts.excel(result.platform, result.version, result.excelApi)}</p>
      {result.cancelled ? <p className={styles.text}>{texts.cancelled}</p> : null}
      {result.removed ? null : <p role="alert">{texts.left}</p>}
      <p className={styles.text}>
        {differing.length === 0 ? texts.allPassed : texts.someDiffer(differing.length)}
      </p>
      {differing.length > 0 ? <Checks results={differing} /> : null}
      <div className={styles.buttons}>
        <Button onClick={() => void give()}>{texts.copy}</Button>
        <Button onClick={() => void addSheet()}>{texts.addSheet}</Button>
      </div>
      <p role="status" className={styles.text}>
        {said}
      </p>
      <Disclosure title={texts.details} level={3}>
        <Checks results={results} />
      </Disclosure>
    </section>
  );
}

function Checks({ results }: { results: readonly CheckResult[] }) {
  const styles = useStyles();
  const texts = verificationTexts(useLanguage());
  return (
    <ul className={styles.list}>
      {results.map(({ id, outcome, expected, seen, needs }) => (
        <li key={id}>
          <span className={styles.check}>
            <span>{texts.checks[id]}</span>
            <span className={outcome === "differs" ? styles.differs : styles.outcome}>
              {texts.outcome[outcome]}
            </span>
          </span>
          {outcome === "differs" ? (
            <>
              <span className={styles.values}>{texts.expected(shown(expected))}</span>
              <span className={styles.values}>{texts.seen(shown(seen))}</span>
            </>
          ) : null}
          {needs === null ? null : <span className={styles.values}>{texts.needs(needs)}</span>}
        </li>
      ))}
    </ul>
  );
}
