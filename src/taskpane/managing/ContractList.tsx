/** Contracts that can be searched, sorted, and narrowed to an indicator; each leads to its place in the register. */
import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { managingTexts } from "../../text/managing";
import { formatEurosShort } from "../../text/numbers";
import { valueName } from "../../text/values";
import { groupedBy, lineOf, partsOf, type DimensionId, type ManagedYear } from "../../workbook/managing";
import { folded, prepareSearch, searchedText } from "../../workbook/searching";
import { useLanguage, usePane, useWords } from "../context";
import { Hidden } from "../parts/Hidden";
import { LongList } from "../parts/LongList";
import { RowButton } from "../parts/RowButton";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  tool: { flexGrow: 1, flexBasis: "120px", minWidth: 0 },
  box: { minWidth: 0, width: "100%" },
  number: { fontWeight: tokens.fontWeightSemibold },
  why: { display: "block", color: tokens.colorNeutralForeground2 },
  group: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  nothing: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface Entry {
  contract: number;
  /** Indicators that it is listed for. */
  indicators?: string[];
  why?: string;
}

type Order = "order" | "amount" | "number";

/** A shorter list is seen at a glance. */
const WORTH_SEARCHING = 8;

export function ContractList({ entries, year }: { entries: readonly Entry[]; year: ManagedYear }) {
  const styles = useStyles();
  const language = useLanguage();
  const { actions } = useWords().pane;
  const { list, todo, dimension } = managingTexts(language);
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState<Order>("order");
  const [indicator, setIndicator] = useState("");
  const [grouping, setGrouping] = useState<DimensionId | "">("");
  const fields = useMemo(() => partsOf(year).map(({ field }) => field), [year]);
  const words = useDeferredValue(search);
  const lines = useMemo(
    () => entries.map((entry) => ({ ...entry, ...lineOf(year, entry.contract) })),
    [entries, year],
  );
  useEffect(
    () =>
      prepareSearch(
        year.register,
        entries.map(({ contract }) => contract),
      ),
    [entries, year],
  );
  const ids = useMemo(
    () => [...new Set(entries.flatMap(({ indicators = [] }) => indicators))].sort(),
    [entries],
  );
  const shown = useMemo(() => {
    const asked = folded(words);
    const found = lines.filter(
      ({ contract, indicators = [] }) =>
        (asked === "" || searchedText(year.register, contract).includes(asked)) &&
        (indicator === "" || indicators.includes(indicator)),
    );
    if (order === "amount") found.sort((one, other) => (other.amount ?? -1) - (one.amount ?? -1));
    if (order === "number")
      found.sort((one, other) => one.number.localeCompare(other.number, language, { numeric: true }));
    return found;
  }, [lines, year, words, order, indicator, language]);
  const groups = useMemo(() => {
    if (grouping === "") return [{ name: "", lines: shown }];
    return groupedBy(year, grouping, shown).map(({ value, entries: own }) => ({
      name: valueName(grouping, value, language),
      lines: own,
    }));
  }, [shown, grouping, year, language]);
  return (
    <>
      {entries.length < WORTH_SEARCHING ? null : (
        <div className={styles.tools}>
          <Field className={styles.tool} label={list.search} size="small">
            <Input
              className={styles.box}
              type="search"
              size="small"
              value={search}
              onChange={(_, { value }) => setSearch(value)}
            />
          </Field>
          <Field className={styles.tool} label={list.sort} size="small">
            <Select
              className={styles.box}
              size="small"
              value={order}
              onChange={(_, { value }) => setOrder(orderOf(value))}
            >
              <option value="order">{list.byOrder}</option>
              <option value="amount">{list.byAmount}</option>
              <option value="number">{list.byNumber}</option>
            </Select>
          </Field>
          {fields.length === 0 ? null : (
            <Field className={styles.tool} label={list.group} size="small">
              <Select
                className={styles.box}
                size="small"
                value={grouping}
                onChange={(_, { value }) => setGrouping(fields.find((one) => one === value) ?? "")}
              >
                <option value="">{list.ungrouped}</option>
                {fields.map((field) => (
                  <option key={field} value={field}>
                    {dimension[field]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {ids.length < 2 ? null : (
            <Field className={styles.tool} label={todo.forIndicator} size="small">
              <Select
                className={styles.box}
                size="small"
                value={indicator}
                onChange={(_, { value }) => setIndicator(value)}
              >
                <option value="">{todo.anyIndicator}</option>
                {ids.map((id) => (
                  <option key={id} value={id}>
                    {id}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Hidden>
            <span role="status">{list.found(shown.length)}</span>
          </Hidden>
        </div>
      )}
      {shown.length === 0 ? (
        <p className={styles.nothing}>{list.nothing}</p>
      ) : (
        groups.map(({ name, lines: own }) => (
          <section key={name} aria-label={name === "" ? undefined : name}>
            {name === "" ? null : (
              <h4 className={styles.group}>
                {name} ({own.length})
              </h4>
            )}
            <LongList entries={own} keyOf={({ contract }) => contract} more={actions.more}>
              {(line) => <Contract line={line} year={year} indicator={indicator || line.indicators?.[0]} />}
            </LongList>
          </section>
        ))
      )}
    </>
  );
}

function Contract({
  line,
  year,
  indicator,
}: {
  line: ReturnType<typeof lineOf> & Entry;
  year: ManagedYear;
  /** Its deciding cell is where the contract is shown. */
  indicator: string | undefined;
}) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { list, todo } = managingTexts(language);
  const { contract, number, object, sheet, row, amount, indicators, why } = line;
  const remarks = [
    ...(why === undefined ? [] : [why]),
    ...(amount === null ? [] : [formatEurosShort(amount, language)]),
    ...(indicators ? [todo.indicators(indicators.join(", "))] : []),
  ];
  return (
    <RowButton
      place={list.place(sheet, row + 1)}
      title={list.show}
      onClick={() =>
        void pane.showContract(
          contract,
          indicator === undefined ? undefined : { id: indicator, year: year.assessment.year },
        )
      }
    >
      <span className={styles.number}>{number || list.unnumbered}</span> {object || list.noObject}
      <span className={styles.why}>{remarks.join(" · ")}</span>
    </RowButton>
  );
}

function orderOf(word: string): Order {
  return word === "amount" || word === "number" ? word : "order";
}
