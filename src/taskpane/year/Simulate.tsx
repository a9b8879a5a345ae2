/** « Simuler »: tick facts on contracts, or let planned consultations take place; what all figures would be, at once. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { yearTexts } from "../../text/year";
import type { ManagedYear } from "../../workbook/managing";
import {
  civilMoment,
  simulationOf,
  yearToSimulate,
  type Simulation,
  type Supposed,
} from "../../workbook/year";
import { useLanguage } from "../context";
import { Place } from "../managing/Place";
import { Kept } from "./Kept";
import { SimulatedFigures } from "./SimulatedFigures";
import { Suggest } from "./Suggest";
import { Suppose } from "./Suppose";

const useStyles = makeStyles({
  mark: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorder2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: "pretty",
  },
  line: { display: "flex", alignItems: "end", columnGap: tokens.spacingHorizontalS },
  year: { flexGrow: 1, minWidth: 0 },
  box: { minWidth: 0, width: "100%" },
});

export default function Simulate() {
  const { simulation } = yearTexts(useLanguage());
  return (
    <Place title={simulation.title} intro={simulation.intro}>
      {(year) => <OfYear year={year} />}
    </Place>
  );
}

/** What was supposed of the figures that are shown stays while other places are looked at. */
const begun = new WeakMap<
  ManagedYear["counted"],
  Map<number, { simulation: Simulation; supposed: readonly Supposed[] }>
>();

function OfYear({ year }: { year: ManagedYear }) {
  const styles = useStyles();
  const { simulation: words } = yearTexts(useLanguage());
  const today = civilMoment(new Date()).day;
  const best = useMemo(() => yearToSimulate(year, today), [year, today]);
  const [chosen, setYear] = useState<number | null>(null);
  const shown = chosen ?? best;
  const first = year.assessment.year;
  const years = Array.from({ length: Math.max(best, first) - first + 1 }, (_, at) => first + at);
  const { simulation, supposed, suppose } = useSimulation(year, shown, today);
  return (
    <>
      <p className={styles.mark}>{words.notFigures}</p>
      <div className={styles.line}>
        {years.length < 2 ? null : (
          <Field className={styles.year} label={words.year}>
            <Select
              className={styles.box}
              value={String(shown)}
              onChange={(_, { value }) => setYear(Number(value))}
            >
              {years.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Button disabled={supposed.length === 0} onClick={() => suppose([])}>
          {words.reset}
        </Button>
      </div>
      <SimulatedFigures simulation={simulation} supposed={supposed} />
      <Suggest simulation={simulation} supposed={supposed} suppose={suppose} />
      <Kept year={year} simulation={simulation} supposed={supposed} suppose={suppose} />
      <Suppose simulation={simulation} supposed={supposed} suppose={suppose} />
    </>
  );
}

function useSimulation(year: ManagedYear, of: number, today: number) {
  const [, again] = useState(0);
  const ofYear =
    begun.get(year.counted) ?? new Map<number, { simulation: Simulation; supposed: readonly Supposed[] }>();
  begun.set(year.counted, ofYear);
  const known = ofYear.get(of) ?? { simulation: simulationOf(year, of, today), supposed: [] };
  ofYear.set(of, known);
  const { simulation, supposed } = known;
  const suppose = (next: readonly Supposed[]) => {
    simulation.suppose(next);
    ofYear.set(of, { simulation, supposed: next });
    again((count) => count + 1);
  };
  return { simulation, supposed, suppose };
}
