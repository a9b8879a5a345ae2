/** « Obligations »: what the law asks of each contract, in three answers, with its source and the day from which it holds. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { managingTexts } from "../../text/managing";
import { missingName } from "../../text/missing";
import { formatDay } from "../../text/numbers";
import {
  citation,
  countAnswers,
  dutiesOfYear,
  lineOf,
  serialOf,
  type ContractAnswer,
  type DutyAnswers,
  type ManagedYear,
} from "../../workbook/managing";
import { useLanguage, usePane, usePaneState, useWords } from "../context";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { StatusMark } from "../parts/marks";
import { RowButton } from "../parts/RowButton";
import { BodyChoice } from "./BodyChoice";
import { Place } from "./Place";

const useStyles = makeStyles({
  source: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    textWrap: "pretty",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  duty: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  answer: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  number: { fontWeight: tokens.fontWeightSemibold },
  why: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** What asks for an act first. */
const ORDER = ["notMet", "cantTell", "met"] as const;
const MARK = { notMet: "missed", cantTell: "notAvailable", met: "met" } as const;

export default function Duties() {
  const { duties } = managingTexts(useLanguage());
  return (
    <Place title={duties.title} intro={duties.intro}>
      {(year) => <Answers year={year} />}
    </Place>
  );
}

function Answers({ year }: { year: ManagedYear }) {
  const body = usePaneState().opened?.body.kind ?? null;
  const all = useMemo(() => dutiesOfYear(year, body), [year, body]);
  return (
    <>
      <BodyChoice />
      {all.map((one) => (
        <Duty key={one.duty.id} of={one} year={year} />
      ))}
    </>
  );
}

function Duty({ of, year }: { of: DutyAnswers; year: ManagedYear }) {
  const styles = useStyles();
  const language = useLanguage();
  const { pane: words } = useWords();
  const { duties } = managingTexts(language);
  const { duty, answers } = of;
  const counts = countAnswers(of);
  const source = [citation(duty.source)[language]];
  if (duty.launchedFrom !== null)
    source.push(duties.launchedFrom(formatDay(serialOf(duty.launchedFrom), language)));
  return (
    <section className={styles.duty} aria-labelledby={`duty-${duty.id}`}>
      <h3 id={`duty-${duty.id}`} className={styles.heading}>
        {duties.name[duty.id]}
      </h3>
      <p className={styles.source}>{source.join(" ; ")}</p>
      {answers.length === 0 ? <p className={styles.source}>{duties.nobody}</p> : null}
      {ORDER.filter((answer) => counts[answer] > 0).map((answer) => (
        <Disclosure
          key={answer}
          level={4}
          title={
            <span className={styles.answer}>
              <StatusMark status={MARK[answer]} /> {duties.count[answer](counts[answer])}
            </span>
          }
        >
          <LongList
            entries={answers.filter((one) => one.answer === answer)}
            keyOf={({ contract }) => contract}
            more={words.actions.more}
          >
            {(one) => <Answer of={one} year={year} />}
          </LongList>
        </Disclosure>
      ))}
    </section>
  );
}

function Answer({ of, year }: { of: ContractAnswer; year: ManagedYear }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { duties, list } = managingTexts(language);
  const { contract, missing, invoices } = of;
  const line = lineOf(year, contract);
  const why = [
    ...(missing.length > 0
      ? [duties.missing(missing.map((field) => missingName(field, language)).join(", "))]
      : []),
    ...(invoices && invoices.late > 0
      ? [duties.invoices(invoices.paid, invoices.late, invoices.longest)]
      : []),
  ];
  return (
    <RowButton
      place={list.place(line.sheet, line.row + 1)}
      title={list.show}
      onClick={() => void pane.showContract(contract)}
    >
      <span className={styles.number}>{line.number || list.unnumbered}</span> {line.object || list.noObject}
      {why.length === 0 ? null : <span className={styles.why}>{why.join(" ; ")}</span>}
    </RowButton>
  );
}
