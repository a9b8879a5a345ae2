/** Above the results: of which contracts they are. The results, their explanations and lists follow. */
import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { managingTexts } from "../../text/managing";
import { valueName } from "../../text/values";
import { managedYear, narrowedTo, partsOf, type Part } from "../../workbook/managing";
import type { Computed } from "../../workbook/moments";
import { useLanguage, usePane, usePaneState } from "../context";

const useStyles = makeStyles({
  filter: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  box: { flexGrow: 1, minWidth: 0 },
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const ALL = "";
const keyOf = (part: Part | null) => (part ? JSON.stringify(part) : ALL);

export default function Filter({ computed }: { computed: Computed }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { part } = usePaneState();
  const { filter: words, cut, dimension, contracts } = managingTexts(language);
  const year = useMemo(() => managedYear(computed), [computed]);
  const parts = useMemo(() => (year ? partsOf(year) : []), [year]);
  const all = useMemo(
    () => parts.flatMap(({ field, values }) => values.map((value): Part => ({ field, value }))),
    [parts],
  );
  const group = year && part ? narrowedTo(year, part) : null;
  if (parts.length === 0) return null;
  return (
    <div className={styles.filter}>
      <div className={styles.line}>
        <Select
          className={styles.box}
          select={{ className: styles.select }}
          aria-label={words.label}
          value={group ? keyOf(part) : ALL}
          onChange={(_, { value }) => pane.narrow(all.find((one) => keyOf(one) === value) ?? null)}
        >
          <option value={ALL}>{words.all}</option>
          {parts.map(({ field, values }) => (
            <optgroup key={field} label={dimension[field]}>
              {values.map((value) => (
                <option key={keyOf({ field, value })} value={keyOf({ field, value })}>
                  {valueName(field, value, language)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        {group ? (
          <Button size="small" onClick={() => pane.narrow(null)}>
            {words.reset}
          </Button>
        ) : null}
      </div>
      {group ? (
        <p className={styles.note} role="status">
          {words.narrowed(contracts(group.contracts))}
          {year?.published ? ` ${cut.ofToday}` : null}
        </p>
      ) : null}
    </div>
  );
}
