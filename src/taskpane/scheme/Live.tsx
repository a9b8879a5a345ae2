/** The figure of an indicator while it is written, and the contracts behind it. */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Register } from "../../register/contracts";
import type { Figure } from "../../spaser/assessment";
import { formatValue } from "../../text/format";
import { formatCount, formatPercent } from "../../text/numbers";
import { capitalised } from "../../text/typography";
import type { ContractLine, ReadFor } from "../../workbook/moments";
import {
  askedBeside,
  frameworkForReading,
  liveOf,
  tryIndicator,
  type Live as LiveFigure,
} from "../../workbook/team/editing";
import { useLanguage, usePane, usePaneState, useWords } from "../context";
import { explanationTexts } from "../../text/explanation";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { RowButton } from "../parts/RowButton";
import { leftOutTitle, useFigureWords, useSentences } from "../say";
import { readFor } from "../team-acts";
import { useDraft, useEditing, useSchemeWords } from "./editing";

const useStyles = makeStyles({
  live: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  line: { margin: 0, fontVariantNumeric: "tabular-nums" },
  value: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  number: { fontWeight: tokens.fontWeightSemibold },
});

/** From how many contracts on reading them anew is asked for, rather than done by itself. */
const MANY_CONTRACTS = 20_000;
const PAUSE_MS = 600;

export interface LiveRegister {
  read: ReadFor | null;
  reading: boolean;
  /** Reads it now, where that takes long. */
  ask: (() => void) | null;
}

/** The register with what the draft asks of it: as it was read, or read anew where the draft adds facts of its own. */
export function useLiveRegister(): LiveRegister {
  const pane = usePane();
  const { opened } = usePaneState();
  const { document } = useEditing();
  const looked = useDeferredValue(document);
  const indicator = useDraft()?.indicator ?? null;
  const framework = useMemo(() => frameworkForReading(looked, indicator), [looked, indicator]);
  const wanted = useMemo(
    () => (framework ? askedBeside(framework, pane.frameworks) : ""),
    [framework, pane.frameworks],
  );
  const [read, setRead] = useState<{ of: string; from: unknown; read: ReadFor } | null>(null);
  const [asked, setAsked] = useState("");
  const isMany = (opened?.register?.size ?? 0) > MANY_CONTRACTS;
  const isRead = read !== null && read.of === wanted && read.from === opened;
  const isWanted = wanted !== "" && !isRead && (!isMany || asked === wanted);
  useEffect(() => {
    if (!isWanted || !framework || !opened?.register) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      void readFor(pane, framework, abort.signal).then((found) => {
        if (found && !abort.signal.aborted) setRead({ of: wanted, from: opened, read: found });
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [isWanted, framework, opened, pane, wanted]);
  if (wanted === "") return { read: opened, reading: false, ask: null };
  if (isRead) return { read: read.read, reading: false, ask: null };
  return {
    read: null,
    reading: isWanted && Boolean(opened?.register),
    ask: isMany ? () => setAsked(wanted) : null,
  };
}

export function Live({
  indicator: [axis, at],
  register,
}: {
  indicator: readonly [number, number];
  register: LiveRegister;
}) {
  const styles = useStyles();
  const { live: words } = useSchemeWords();
  const { asked, opened } = usePaneState();
  const { document } = useEditing();
  const looked = useDeferredValue(document);
  const year = asked.year ?? opened?.suggestedYear ?? new Date().getFullYear();
  const tried = useMemo(() => tryIndicator(looked, axis, at), [looked, axis, at]);
  const known: Register | null = register.read?.register ?? null;
  const live = useMemo(
    () => (known && tried.tried ? liveOf(known, tried.tried, year) : null),
    [known, tried, year],
  );
  return (
    <section className={styles.live} aria-label={words.title(year)}>
      <p className={styles.small}>{words.title(year)}</p>
      <div role="status">
        {live ? (
          <Figures live={live} />
        ) : register.reading ? null : (
          <p className={styles.line}>{opened?.register ? words.notYet : words.noRegister}</p>
        )}
      </div>
      {register.reading ? <Spinner size="tiny" labelPosition="after" label={words.reading} /> : null}
      {register.ask ? (
        <Button size="small" onClick={register.ask}>
          {words.readAgain}
        </Button>
      ) : null}
      {live ? <Behind live={live} /> : null}
    </section>
  );
}

/** « 35 / 112 = 31,25 % » */
export function useFigureLine(): (figure: Figure) => string {
  const language = useLanguage();
  const { live: words } = useSchemeWords();
  const say = useSentences();
  return (figure) => {
    const { unit, decimals } = figure.definition;
    const { numerator, population, value, kind, reason } = figure;
    if (value === null && reason) return capitalised(say.unavailable(reason));
    // Two decimals at least: whoever writes an indicator wants to see what it counts.
    const shown = formatValue(unit, kind === "ratio" ? Math.max(decimals, 2) : decimals, value, language);
    if (kind !== "ratio" || numerator === null || population === null) return shown;
    return `${words.of(formatCount(numerator, language), formatCount(population, language))} = ${shown}`;
  };
}

function Figures({ live: { figure, ofBuyers } }: { live: LiveFigure }) {
  const styles = useStyles();
  const language = useLanguage();
  const { live: words } = useSchemeWords();
  const line = useFigureLine();
  const { undecided, valueByAmount } = figure;
  return (
    <>
      <p className={`${styles.line} ${styles.value}`}>{line(figure)}</p>
      {valueByAmount === null ? null : (
        <p className={styles.small}>{words.byAmount(formatPercent(valueByAmount, 1, language))}</p>
      )}
      {undecided ? <p className={styles.small}>{words.undecided(undecided)}</p> : null}
      {ofBuyers.map((one) => (
        <p key={one.id} className={styles.line}>
          {one.definition.shortLabel[language].split(" – ").at(-1)} : {line(one)}
        </p>
      ))}
    </>
  );
}

function Behind({ live: { explanation } }: { live: LiveFigure }) {
  const { groups } = explanationTexts(useLanguage());
  const language = useLanguage();
  const figures = useFigureWords();
  const lists: [string, ContractLine[]][] = [
    [groups.counted, explanation.counted],
    [groups.notCounted, explanation.notCounted],
    [groups.notFilledIn, explanation.notFilledIn],
    ...explanation.leftOut.map(({ reason, lines }): [string, ContractLine[]] => [
      leftOutTitle(reason, explanation.condition, figures, language),
      lines,
    ]),
  ];
  return (
    <>
      {lists.map(([title, lines]) =>
        lines.length === 0 ? null : (
          <Disclosure key={title} level={3} title={title} end={formatCount(lines.length, language)}>
            <Contracts lines={lines} />
          </Disclosure>
        ),
      )}
    </>
  );
}

function Contracts({ lines }: { lines: ContractLine[] }) {
  const styles = useStyles();
  const pane = usePane();
  const texts = explanationTexts(useLanguage());
  const { actions } = useWords().pane;
  return (
    <LongList entries={lines} keyOf={(line) => line.contract} more={actions.more}>
      {(line) => (
        <RowButton
          place={texts.line(line.sheet, line.row + 1)}
          title={texts.show}
          onClick={() => void pane.showContract(line.contract)}
        >
          <span className={styles.number}>{line.number || texts.unnumbered}</span>{" "}
          {line.object || texts.noObject}
        </RowButton>
      )}
    </LongList>
  );
}
