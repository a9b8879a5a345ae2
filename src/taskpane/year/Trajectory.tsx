/** « Trajectoire »: where the year is going, indicator by indicator, and which planned consultations move it. */
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { scheduleText } from "../../text/trajectory";
import { yearTexts } from "../../text/year";
import type { ManagedYear } from "../../workbook/managing";
import {
  civilMoment,
  consultationLines,
  dayFor,
  isoDay,
  serialOf,
  type Trajectory as Found,
} from "../../workbook/year";
import { useLanguage } from "../context";
import { Place } from "../managing/Place";
import { Disclosure } from "../parts/Disclosure";
import { ConsultationList } from "./ConsultationList";
import { IndicatorRow } from "./IndicatorRow";
import { useTrajectory } from "./use-trajectory";

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    textWrap: "pretty",
  },
  said: { margin: 0, fontWeight: tokens.fontWeightSemibold, textWrap: "pretty" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  facts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

export default function Trajectory() {
  const { trajectory } = yearTexts(useLanguage());
  return (
    <Place title={trajectory.title} intro={trajectory.intro}>
      {(year) => <FromDay year={year} />}
    </Place>
  );
}

function FromDay({ year }: { year: ManagedYear }) {
  const styles = useStyles();
  const { trajectory: words } = yearTexts(useLanguage());
  const proposed = useMemo(() => dayFor(year, civilMoment(new Date()).day), [year]);
  const [chosen, setChosen] = useState<number | null>(null);
  const on = chosen ?? proposed;
  if (on === null) return <p className={styles.note}>{words.noDay}</p>;
  return (
    <>
      <Field label={words.on}>
        <Input
          type="date"
          value={isoDay(on)}
          onChange={(_, { value }) => {
            const day = /^\d{4}-\d\d-\d\d$/.test(value) ? serialOf(value) : NaN;
            // While a year is being typed it is one of the Romans.
            if (day >= FIRST_DAY) setChosen(day);
          }}
        />
      </Field>
      <Worked year={year} on={on} />
    </>
  );
}

/** 1 January 1980. */
const FIRST_DAY = 29_221;

function Worked({ year, on }: { year: ManagedYear; on: number }) {
  const styles = useStyles();
  const { trajectory: words } = yearTexts(useLanguage());
  const found = useTrajectory(year, on);
  return found ? <Shown found={found} /> : <p className={styles.note}>{words.working}</p>;
}

function Shown({ found }: { found: Found }) {
  const styles = useStyles();
  const language = useLanguage();
  const { trajectory: words } = yearTexts(language);
  const { schedule, indicators } = found;
  const lines = useMemo(() => consultationLines(found), [found]);
  const { inYear, later, undated, lapsed, takes } = schedule;
  const isPlanned = inYear.length + later + undated + lapsed > 0;
  const aimed = indicators.filter(({ toDate }) => toDate.target !== null);
  const others = indicators.filter(({ toDate }) => toDate.target === null && toDate.reason === null);
  const matter = lines.filter(({ open }) => open.length > 0);
  return (
    <>
      <div className={styles.facts}>
        <p className={styles.said}>{scheduleText(schedule, found.year, language)}</p>
        {isPlanned ? (
          <p className={styles.small}>{words.takes(takes.days, takes.observed)}</p>
        ) : (
          <p className={styles.note}>{words.none}</p>
        )}
      </div>
      <ul className={styles.list}>
        {aimed.map((of) => (
          <li key={of.definition.id}>
            <IndicatorRow of={of} found={found} />
          </li>
        ))}
      </ul>
      <div>
        {lines.length === 0 ? null : (
          <Disclosure
            level={3}
            title={matter.length > 0 ? words.matter : words.expectedOnes}
            end={String(lines.length)}
          >
            {matter.length === 0 ? null : <p className={styles.small}>{words.matterIntro}</p>}
            <ConsultationList lines={lines} />
          </Disclosure>
        )}
        {others.length === 0 ? null : (
          <Disclosure level={3} title={words.withoutTarget} end={String(others.length)}>
            <ul className={styles.list}>
              {others.map((of) => (
                <li key={of.definition.id}>
                  <IndicatorRow of={of} found={found} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </>
  );
}
