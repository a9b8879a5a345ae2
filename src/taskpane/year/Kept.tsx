/** Simulations kept in the workbook under a name: kept, taken up again, renamed, dropped, and compared with today and each other. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { formatValue } from "../../text/format";
import { yearTexts } from "../../text/year";
import type { ManagedYear } from "../../workbook/managing";
import {
  civilMoment,
  foundIn,
  namedBy,
  simulatedFigures,
  simulationOf,
  type KeptSimulation,
  type Simulation,
  type Supposed,
} from "../../workbook/year";
import { useLanguage, usePane, usePaneState } from "../context";
import { Disclosure } from "../parts/Disclosure";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", alignItems: "end", columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0 },
  /** Its name is never cut for want of room. */
  keep: { flexShrink: 0 },
  box: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  rows: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalM,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  fact: { margin: 0, textAlign: "right" },
});

/** Longer than any name worth keeping. */
const LONGEST_NAME = 80;

interface Props {
  year: ManagedYear;
  simulation: Simulation;
  supposed: readonly Supposed[];
  suppose: (next: readonly Supposed[]) => void;
}

export function Kept({ year, simulation, supposed, suppose }: Props) {
  const styles = useStyles();
  const pane = usePane();
  const { opened, busy } = usePaneState();
  const { simulation: words } = yearTexts(useLanguage());
  const [name, setName] = useState("");
  const kept = opened?.simulations ?? [];
  const title = name.trim();
  const keep = () => {
    const suppositions = namedBy(simulation, supposed);
    void pane.changeSimulations({ keep: { version: 1, name: title, year: simulation.year, suppositions } });
    setName("");
  };
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{words.kept}</h3>
      <div className={styles.line}>
        <Field className={styles.name} label={words.name}>
          <Input
            className={styles.box}
            value={name}
            maxLength={LONGEST_NAME}
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        <Button
          className={styles.keep}
          disabled={title === "" || supposed.length === 0 || busy !== null}
          onClick={keep}
        >
          {words.keep}
        </Button>
      </div>
      <p className={styles.note}>{words.keptIntro}</p>
      <div>
        {kept.map((one) => (
          <Disclosure key={one.name} level={4} title={one.name} end={one.year}>
            <One {...{ year, one, simulation, suppose }} newName={title} />
          </Disclosure>
        ))}
      </div>
    </section>
  );
}

function One({
  year,
  one,
  simulation,
  suppose,
  newName,
}: Pick<Props, "year" | "simulation" | "suppose"> & { one: KeptSimulation; newName: string }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { simulation: words } = yearTexts(language);
  // Counted apart, so that what is ticked now stays.
  const { figures, unknown } = useMemo(() => {
    const apart = simulationOf(year, one.year ?? simulation.year, civilMoment(new Date()).day);
    const found = foundIn(apart, one.suppositions);
    apart.suppose(found.supposed);
    return {
      figures: simulatedFigures(apart).filter(({ changed }) => changed),
      unknown: found.unknown.length,
    };
  }, [year, one, simulation.year]);
  const sameYear = (one.year ?? simulation.year) === simulation.year;
  const now = simulation.after.figures.get(simulation.year);
  return (
    <>
      {unknown > 0 ? <p className={styles.note}>{words.unknown(unknown)}</p> : null}
      <dl className={styles.rows}>
        {figures.map(({ before, after }) => {
          const { id, definition } = before;
          const say = (value: number | null) =>
            formatValue(definition.unit, definition.decimals, value, language);
          const ticked = sameYear ? (now?.get(id)?.value ?? null) : null;
          return (
            <div key={id} style={{ display: "contents" }}>
              <dt>
                {id} {definition.shortLabel[language]}
              </dt>
              <dd className={styles.fact}>
                {words.from(say(before.value))} {say(after.value)}
                {sameYear && ticked !== before.value ? ` (${words.tickedNow(say(ticked))})` : ""}
              </dd>
            </div>
          );
        })}
      </dl>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabled={!sameYear}
          onClick={() => suppose(foundIn(simulation, one.suppositions).supposed)}
        >
          {words.takeUp}
        </Button>
        <Button
          size="small"
          disabled={newName === ""}
          onClick={() => void pane.changeSimulations({ keep: { ...one, name: newName }, drop: one.name })}
        >
          {words.rename}
        </Button>
        <Button size="small" onClick={() => void pane.changeSimulations({ drop: one.name })}>
          {words.drop}
        </Button>
      </div>
    </>
  );
}
