/** « Quels marchés suffiraient ? »: the smallest set that brings an indicator to its target, ticked at once. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { formatTarget } from "../../text/format";
import { yearTexts } from "../../text/year";
import {
  canBeSuggested,
  suggestionFor,
  type Among,
  type Simulation,
  type Supposed,
} from "../../workbook/year";
import { useLanguage } from "../context";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  box: { minWidth: 0, width: "100%" },
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function Suggest({
  simulation,
  supposed,
  suppose,
}: {
  simulation: Simulation;
  supposed: readonly Supposed[];
  suppose: (next: readonly Supposed[]) => void;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const { simulation: words } = yearTexts(language);
  const [wanted, setWanted] = useState("");
  const [said, setSaid] = useState("");
  const { after } = simulation;
  const short = [...(after.figures.get(after.year)?.values() ?? [])].filter(canBeSuggested);
  const figure = short.find(({ id }) => id === wanted) ?? short[0];
  const ask = (among: Among) => {
    const found = figure && suggestionFor(simulation, figure.id, among, supposed);
    if (!found) {
      setSaid(words.noneSuffices[among]);
      return;
    }
    setSaid(words.suffice[among](found.entries.length));
    suppose(found.supposed);
  };
  return (
    <div className={styles.part}>
      {!figure ? null : (
        <>
          <Field label={words.reach}>
            <Select
              className={styles.box}
              select={{ className: styles.select }}
              value={figure.id}
              onChange={(_, { value }) => setWanted(value)}
            >
              {short.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.id} {one.definition.shortLabel[language]} ({formatTarget(one, language)})
                </option>
              ))}
            </Select>
          </Field>
          <div className={styles.buttons}>
            {simulation.entries.length === 0 ? null : (
              <Button size="small" onClick={() => ask("consultations")}>
                {words.with.consultations}
              </Button>
            )}
            <Button size="small" onClick={() => ask("contracts")}>
              {words.with.contracts}
            </Button>
          </div>
        </>
      )}
      <p className={styles.note} role="status">
        {said}
      </p>
    </div>
  );
}
