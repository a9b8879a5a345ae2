/** Before and after: the indicators that change first, the others below. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatBase, formatChange, formatTarget, formatValue } from "../../text/format";
import { yearTexts } from "../../text/year";
import { simulatedFigures, type SimulatedFigure, type Simulation, type Supposed } from "../../workbook/year";
import { useLanguage } from "../context";
import { Disclosure } from "../parts/Disclosure";
import { StatusMark } from "../parts/marks";

const useStyles = makeStyles({
  said: { margin: 0, fontWeight: tokens.fontWeightSemibold, textWrap: "pretty" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  values: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    fontVariantNumeric: "tabular-nums",
    flexWrap: "wrap",
    justifyContent: "end",
  },
  after: { fontWeight: tokens.fontWeightSemibold },
  note: {
    gridColumn: "1 / -1",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

export function SimulatedFigures({
  simulation,
  supposed,
}: {
  simulation: Simulation;
  /** Of which the figures after are. */
  supposed: readonly Supposed[];
}) {
  const styles = useStyles();
  const { simulation: words } = yearTexts(useLanguage());
  const all = simulatedFigures(simulation);
  const changed = all.filter((one) => one.changed);
  const same = all.filter((one) => !one.changed);
  return (
    <div>
      <p className={styles.said} role="status">
        {supposed.length === 0 ? words.nothing : words.result(supposed.length, changed.length)}
      </p>
      <Figures of={changed} />
      <Disclosure
        level={3}
        title={changed.length === 0 ? words.all : words.unchanged}
        end={String(same.length)}
      >
        <Figures of={same} />
      </Disclosure>
    </div>
  );
}

function Figures({ of }: { of: readonly SimulatedFigure[] }) {
  const styles = useStyles();
  return of.length === 0 ? null : (
    <ul className={styles.list}>
      {of.map((one) => (
        <li key={one.before.id} className={styles.row}>
          <Figure of={one} />
        </li>
      ))}
    </ul>
  );
}

function Figure({ of: { before, after, changed } }: { of: SimulatedFigure }) {
  const styles = useStyles();
  const language = useLanguage();
  const { simulation: words } = yearTexts(language);
  const { definition } = before;
  const say = (value: number | null) => formatValue(definition.unit, definition.decimals, value, language);
  const base =
    after.kind === "ratio" || after.counts === "procedures"
      ? formatBase(after.numerator, after.population, language)
      : "";
  const target = formatTarget(after, language);
  const notes = [
    base,
    changed ? formatChange(definition, after.value, before.value, language) : "",
    target === "" ? "" : `${words.target} ${target}`,
  ].filter((text) => text !== "");
  return (
    <>
      <span className={styles.name}>
        {before.id} {definition.shortLabel[language]}
      </span>
      <span className={styles.values}>
        {changed ? <>{words.from(say(before.value))} </> : null}
        <span className={mergeClasses(changed && styles.after)}>{say(after.value)}</span>
        <StatusMark status={after.status} />
      </span>
      {notes.length === 0 ? null : <span className={styles.note}>{notes.join(" · ")}</span>}
    </>
  );
}
