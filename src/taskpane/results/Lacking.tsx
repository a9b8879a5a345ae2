/** The indicators that wait for a column, and which: each leads to what explains it, all of them to « Colonnes ». */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Readiness } from "../../workbook/moments";
import { useLanguage, usePane, useWords } from "../context";
import { Disclosure } from "../parts/Disclosure";
import { useSentences } from "../say";

const useStyles = makeStyles({
  lacking: {
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalXS,
  },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, listStyleType: "none" },
  entry: { paddingBlock: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  id: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  fields: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface LackingProps {
  lacking: Readiness["lacking"];
  title: string;
}

export default function Lacking({ lacking, title }: LackingProps) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const say = useSentences();
  const { found, actions } = useWords().pane;
  if (lacking.length === 0) return null;
  return (
    <div className={styles.lacking}>
      <Disclosure title={title}>
        <ul className={styles.list}>
          {lacking.map(({ definition, fields, empty }) => {
            const names = fields.map(say.field).join(", ");
            return (
              <li key={definition.id} className={styles.entry}>
                <span className={styles.id}>{definition.id}</span> {definition.shortLabel[language]}
                <span className={styles.fields}>
                  {empty ? found.lackingValues(names) : found.lackingColumn(names, fields.length > 1)}
                </span>
              </li>
            );
          })}
        </ul>
        <Link onClick={() => pane.go("columns")}>{actions.reviewColumns}</Link>
      </Disclosure>
    </div>
  );
}
