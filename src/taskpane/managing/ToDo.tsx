/** « À agir »: the work lists of the year; every entry leads to its place in the workbook. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { managingTexts } from "../../text/managing";
import { formatCount, formatDay } from "../../text/numbers";
import {
  civilMoment,
  ENDING_WITHIN,
  endingFrom,
  todoOfYear,
  type ManagedYear,
  type WorkLists,
} from "../../workbook/managing";
import { useLanguage, usePaneState } from "../context";
import { Disclosure } from "../parts/Disclosure";
import { ContractList } from "./ContractList";
import { LateInvoices } from "./LateInvoices";
import { Place } from "./Place";

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  lists: { display: "flex", flexDirection: "column" },
});

export default function ToDo() {
  const { todo } = managingTexts(useLanguage());
  return (
    <Place title={todo.title} intro={todo.intro}>
      {(year) => <Lists year={year} />}
    </Place>
  );
}

function Lists({ year }: { year: ManagedYear }) {
  const styles = useStyles();
  const language = useLanguage();
  const body = usePaneState().opened?.body.kind ?? null;
  const { todo } = managingTexts(language);
  const on = endingFrom(year, civilMoment(new Date()).day);
  const lists = useMemo(() => todoOfYear(year, on, body), [year, on, body]);
  const plain = (contracts: readonly number[]) => contracts.map((contract) => ({ contract }));
  const all: [title: string, count: number, list: ReactNode][] = [
    [
      todo.toComplete,
      lists.toComplete.length,
      <ContractList key="complete" entries={lists.toComplete} year={year} />,
    ],
    [
      todo.notCounting,
      lists.notCounting.length,
      <ContractList key="counting" entries={lists.notCounting} year={year} />,
    ],
    [todo.lateInvoices, lists.lateInvoices.length, <LateInvoices key="late" lists={lists} year={year} />],
    [todo.ending, lists.ending.length, <Ending key="ending" lists={lists} year={year} on={on} />],
    [
      todo.withoutSourcing,
      lists.withoutSourcing.length,
      <ContractList key="sourcing" entries={plain(lists.withoutSourcing)} year={year} />,
    ],
    [
      todo.hoursMissing,
      lists.hoursMissing.length,
      <ContractList key="hours" entries={plain(lists.hoursMissing)} year={year} />,
    ],
  ];
  return (
    <div className={styles.lists}>
      {all.map(([title, count, list]) => (
        <Disclosure key={title} level={3} title={title} end={formatCount(count, language)}>
          {count === 0 ? <p className={styles.none}>{todo.none}</p> : list}
        </Disclosure>
      ))}
    </div>
  );
}

/** By period: within 3, 6, 12 months. */
function Ending({ lists, year, on }: { lists: WorkLists; year: ManagedYear; on: number }) {
  const styles = useStyles();
  const language = useLanguage();
  const { todo } = managingTexts(language);
  return (
    <>
      <p className={styles.none}>{todo.endingFrom(formatDay(on, language))}</p>
      {ENDING_WITHIN.map((within) => {
        const entries = lists.ending
          .filter((one) => one.within === within)
          .map(({ contract, endDay }) => ({ contract, why: formatDay(endDay, language) }));
        return entries.length === 0 ? null : (
          <section key={within}>
            <h4 className={styles.heading}>{todo.within(within)}</h4>
            <ContractList entries={entries} year={year} />
          </section>
        );
      })}
    </>
  );
}
