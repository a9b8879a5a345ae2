/** « Ventilation »: one indicator by the values of a field, the whole above; each value leads to its own results. */
import { Button, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { Table20Regular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { Figure } from "../../spaser/assessment";
import { formatBase, formatFigure } from "../../text/format";
import { managingTexts } from "../../text/managing";
import { valueName } from "../../text/values";
import { cutOf, partsOf, type ManagedYear } from "../../workbook/managing";
import { useLanguage, usePane, usePaneState } from "../context";
import { useSentences } from "../say";
import { useFigureStyles } from "../results/figure-styles";
import { figuresOf } from "../results/status-counts";
import { TargetBar } from "../results/TargetBar";
import { Place } from "./Place";

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  note: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  rows: { margin: 0, padding: 0, listStyleType: "none" },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: {
    width: "100%",
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "3px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", textAlign: "right" },
  whole: { fontWeight: tokens.fontWeightSemibold },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  base: {
    gridColumn: "1 / -1",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

/** A share of fewer contracts says little. */
const FEW = 5;

export default function Ventilation() {
  const { cut } = managingTexts(useLanguage());
  return (
    <Place title={cut.name} intro={cut.intro}>
      {(year) => <Groups year={year} />}
    </Place>
  );
}

function Groups({ year }: { year: ManagedYear }) {
  const styles = useStyles();
  const pane = usePane();
  const { busy } = usePaneState();
  const language = useLanguage();
  const { cut: words, dimension, whole } = managingTexts(language);
  const parts = useMemo(() => partsOf(year), [year]);
  const figures = figuresOf(year.counted, year.counted.year);
  const [chosen, setField] = useState(parts[0]?.field);
  const [wanted, setIndicator] = useState(
    figures.find(({ target }) => target !== null)?.id ?? figures[0]?.id,
  );
  const field = parts.some((one) => one.field === chosen) ? chosen : parts[0]?.field;
  const figure = figures.find(({ id }) => id === wanted) ?? figures[0];
  if (field === undefined || !figure) return <p>{words.nothing}</p>;
  const cut = cutOf(year, field);
  const groups = "groups" in cut ? cut.groups : [];
  return (
    <>
      <Field label={words.by}>
        <Select
          className={styles.box}
          select={{ className: styles.select }}
          value={field}
          onChange={(_, { value }) => setField(parts.find((one) => one.field === value)?.field)}
        >
          {parts.map(({ field: id }) => (
            <option key={id} value={id}>
              {dimension[id]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.indicator}>
        <Select
          className={styles.box}
          select={{ className: styles.select }}
          value={figure.id}
          onChange={(_, { value }) => setIndicator(value)}
        >
          {figures.map(({ id, definition }) => (
            <option key={id} value={id}>
              {id} {definition.shortLabel[language]}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button
          icon={<Table20Regular />}
          disabledFocusable={busy !== null}
          onClick={() => void pane.addCut(field)}
        >
          {words.toSheet}
        </Button>
      </div>
      {year.published ? <p className={styles.note}>{words.ofToday}</p> : null}
      <ul className={styles.rows}>
        <li className={mergeClasses(styles.item, styles.row, styles.whole)}>
          <Group name={whole} figure={figure} />
        </li>
        {groups.map(({ value, contracts, assessment }) => {
          const name = valueName(field, value, language);
          const own = assessment.figures.get(assessment.year)?.get(figure.id);
          return own && contracts > 0 ? (
            <Value
              key={value ?? ""}
              name={name}
              figure={own}
              onClick={() => {
                pane.narrow({ field, value });
                pane.go("results");
              }}
            />
          ) : null;
        })}
      </ul>
    </>
  );
}

function Value({ name, figure, onClick }: { name: string; figure: Figure; onClick: () => void }) {
  const styles = useStyles();
  const shared = useFigureStyles();
  const { cut } = managingTexts(useLanguage());
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={mergeClasses(shared.button, styles.row)}
        title={cut.narrow(name)}
        onClick={onClick}
      >
        <Group name={name} figure={figure} />
      </button>
    </li>
  );
}

/** Name and value; then the bar, and « 12 / 40 » with what there is to say of it. */
function Group({ name, figure }: { name: string; figure: Figure }) {
  const styles = useStyles();
  const language = useLanguage();
  const say = useSentences();
  const { cut } = managingTexts(language);
  const { kind, numerator, population, value, reason } = figure;
  const isFew = kind === "ratio" && population !== null && population > 0 && population < FEW;
  const base = kind === "ratio" && value !== null ? formatBase(numerator, population, language) : "";
  const remarks = [base, reason ? say.unavailable(reason) : "", isFew ? cut.few : ""].filter(
    (text) => text !== "",
  );
  return (
    <>
      <span className={styles.name}>{name}</span>
      <span className={mergeClasses(styles.value, (value === null || isFew) && styles.none)}>
        {formatFigure(figure, language)}
      </span>
      <TargetBar figure={figure} />
      {remarks.length === 0 ? null : <span className={styles.base}>{remarks.join(" · ")}</span>}
    </>
  );
}
