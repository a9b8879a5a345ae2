/** The figures of a comparison: those that both sides give, and those that the differences would change. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Figure } from "../../spaser/assessment";
import { comparingTexts } from "../../text/comparing";
import { formatFigure, formatValue } from "../../text/format";
import { formatCount } from "../../text/numbers";
import { useLanguage } from "../context";
import { Disclosure } from "../parts/Disclosure";
import { useSentences } from "../say";
import type { Done } from "./done";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  caption: {
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    paddingTop: tokens.spacingVerticalS,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "right",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
  },
  name: { textAlign: "left", paddingLeft: 0, overflowWrap: "anywhere" },
  head: { color: tokens.colorNeutralForeground2 },
  differs: { fontWeight: tokens.fontWeightSemibold },
});

interface Row {
  figure: Figure;
  register: string;
  published: string;
}

export function Figures({ done }: { done: Done }) {
  const language = useLanguage();
  const texts = comparingTexts(language);
  const { comparison } = done;
  const rows = figuresOf(done).flatMap((figure): Row[] => {
    const other = comparison.figures[figure.id];
    if (!other || figure.value === null) return [];
    const published = formatFigure({ ...figure, ...other }, language);
    return [{ figure, register: formatFigure(figure, language), published }];
  });
  return rows.length === 0 ? null : (
    <Disclosure level={3} title={texts.figures(comparison.year)} end={formatCount(rows.length, language)}>
      <Table rows={rows} caption={texts.figures(comparison.year)} />
    </Disclosure>
  );
}

export function Moves({ done }: { done: Done }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = comparingTexts(language);
  const say = useSentences();
  const { moves } = done.comparison;
  const figures = new Map(figuresOf(done).map((figure) => [figure.id, figure]));
  const fields = moves.map(({ field, moves: ofField }) => {
    const rows = ofField.flatMap(({ indicator, from, to }): Row[] => {
      const figure = figures.get(indicator);
      if (!figure) return [];
      const { unit, decimals } = figure.definition;
      const shown = (value: number | null) => formatValue(unit, decimals, value, language);
      return [{ figure, register: shown(from), published: shown(to) }];
    });
    return { field, rows: rows.filter(({ register, published }) => register !== published) };
  });
  const shown = fields.filter(({ rows }) => rows.length > 0);
  return shown.length === 0 ? null : (
    <Disclosure level={3} title={texts.moves} end={formatCount(shown.length, language)}>
      <p className={styles.text}>{texts.movesIntro}</p>
      {shown.map(({ field, rows }) => (
        <Table key={field} rows={rows} caption={say.field(field)} />
      ))}
    </Disclosure>
  );
}

function figuresOf({ year: { assessment } }: Done): Figure[] {
  return [...(assessment.figures.get(assessment.year)?.values() ?? [])];
}

function Table({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = comparingTexts(language);
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(head, styles.name)}>
            {texts.figure}
          </th>
          <th scope="col" className={head}>
            {texts.inRegister}
          </th>
          <th scope="col" className={head}>
            {texts.published}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ figure, register, published }) => (
          <tr key={figure.id}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {figure.id} {figure.definition.shortLabel[language]}
            </th>
            <td className={styles.cell}>{register}</td>
            <td className={mergeClasses(styles.cell, register !== published && styles.differs)}>
              {published}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
