/** The figures of a year: summary, what changed, key figures, then axis by axis. */
import { KEY_AXIS } from "../../workbook/shown";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Figure } from "../../spaser/assessment";
import type { Computed, Opened, SheetNote } from "../../workbook/moments";
import { useLanguage, usePaneState, useWords } from "../context";
import { Banner } from "../parts/Banner";
import Filter from "../managing/Filter";
import { useNarrowed } from "../managing/narrowing";
import { useSentences, useFigureWords } from "../say";
import { Changed } from "./Changed";
import { DutiesNotMet } from "./DutiesNotMet";
import { FigureRow } from "./FigureRow";
import { KeyFigures } from "./KeyFigures";
import Lacking from "./Lacking";
import { useReadiness } from "./readiness";
import { Published } from "./Published";
import { Summary } from "./Summary";
import { figuresOf } from "./status-counts";

const useStyles = makeStyles({
  figures: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  axis: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "pretty",
  },
  number: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorBrandForeground1,
  },
  rows: { margin: 0, padding: 0, listStyleType: "none" },
});

/** Said as in « À vérifier ». */
const isOfInput = (code: SheetNote["code"]): code is "inputRefused" | "inputOtherBound" =>
  code === "inputRefused" || code === "inputOtherBound";
/** The sentence itself names the cell. */
const NOWHERE = { severity: "warning" as const, sheet: "", row: null, column: null };

export default function Figures({ computed: whole, opened }: { computed: Computed; opened: Opened }) {
  const computed = useNarrowed(whole);
  const styles = useStyles();
  const language = useLanguage();
  const words = useWords();
  const figureWords = useFigureWords();
  const say = useSentences();
  const { refreshed } = usePaneState();
  const { assessment } = computed;
  const { axes } = assessment.framework;
  const figures = new Map(figuresOf(assessment, assessment.year).map((figure) => [figure.id, figure]));
  const frozen = opened.ownSheets.some((sheet) => sheet.sheetId === computed.sheet.id && sheet.frozen);
  const readiness = useReadiness();
  const waiting = waitingTogether([...figures.values()]);
  const lacking = readiness?.lacking.filter(({ definition }) => waiting.has(definition.id)) ?? [];
  const isShown = (id: string) => !waiting.has(id);
  const keyShown = keyFigures(axes, figures).filter(({ id }) => isShown(id));
  const changed = new Map(computed.changed.map((change) => [change.id, change]));
  return (
    <div className={styles.figures}>
      <Filter computed={whole} />
      <Summary computed={computed} />
      <DutiesNotMet computed={whole} />
      {frozen && computed === whole ? <Published computed={computed} figures={figures} /> : null}
      {computed.notes.map((note) => (
        <Banner
          key={`${note.code} ${note.params.sheet ?? ""} ${note.params.cell ?? ""}`}
          severity={isOfInput(note.code) ? "warning" : "info"}
        >
          {isOfInput(note.code)
            ? say.finding({ ...NOWHERE, code: note.code, params: note.params })
            : noteSentence(figureWords, note)}
        </Banner>
      ))}
      {refreshed ? <Changed computed={computed} figures={figures} /> : null}
      <Lacking lacking={lacking} title={words.pane.results.waiting(lacking.length)} />
      {keyShown.length > 0 ? (
        <KeyFigures figures={keyShown} year={assessment.year} changed={changed} />
      ) : null}
      {axes
        .filter((axis) => axis.id !== KEY_AXIS && axis.indicators.some(({ id }) => isShown(id)))
        .map((axis) => (
          <section key={axis.id} className={styles.axis} aria-labelledby={`axis-${axis.id}`}>
            <h3 id={`axis-${axis.id}`} className={styles.heading}>
              <span className={styles.number}>{figureWords.results.axis(axis.id)}</span>{" "}
              {axis.title[language]}
            </h3>
            <ul className={styles.rows}>
              {axis.indicators.map(({ id }) => {
                const figure = figures.get(id);
                return figure && isShown(id) ? (
                  <FigureRow key={id} figure={figure} change={changed.get(id) ?? null} />
                ) : null;
              })}
            </ul>
          </section>
        ))}
    </div>
  );
}

/** Figures that wait for a column, when they are so many that one line for all says more than a row for each. */
function waitingTogether(figures: readonly Figure[]): ReadonlySet<string> {
  const waiting = figures.filter(({ reason }) => reason?.code === "noColumn");
  return new Set(waiting.length * 2 > figures.length ? waiting.map(({ id }) => id) : []);
}

type Axes = Computed["assessment"]["framework"]["axes"];
type FigureMap = Map<string, ReturnType<typeof figuresOf>[number]>;

function keyFigures(axes: Axes, figures: FigureMap) {
  return axes
    .filter((axis) => axis.id === KEY_AXIS)
    .flatMap((axis) => axis.indicators.flatMap(({ id }) => figures.get(id) ?? []));
}

function noteSentence({ notes }: ReturnType<typeof useFigureWords>, note: SheetNote): string {
  const { count } = note.params;
  return notes[note.code](typeof count === "number" ? count : 1);
}
