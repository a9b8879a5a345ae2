/** Late invoices: which, how late, what share of the mean; searched by their label or their contract, sorted. */
import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { managingTexts } from "../../text/managing";
import { formatSigned } from "../../text/numbers";
import { invoiceLine, lineOf, type ManagedYear, type WorkLists } from "../../workbook/managing";
import { folded, searchedText } from "../../workbook/searching";
import { useLanguage, usePane, useWords } from "../context";
import { Hidden } from "../parts/Hidden";
import { LongList } from "../parts/LongList";
import { RowButton } from "../parts/RowButton";
import { BodyChoice } from "./BodyChoice";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginBlock: tokens.spacingVerticalS,
  },
  tool: { flexGrow: 1, flexBasis: "120px", minWidth: 0 },
  box: { minWidth: 0, width: "100%" },
  number: { fontWeight: tokens.fontWeightSemibold },
  why: { display: "block", color: tokens.colorNeutralForeground2 },
  nothing: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const ORDERS = ["late", "share", "contract"] as const;
type Order = (typeof ORDERS)[number];

export function LateInvoices({ lists, year }: { lists: WorkLists; year: ManagedYear }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { actions } = useWords().pane;
  const { list, todo } = managingTexts(language);
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState<Order>("late");
  const shown = useMemo(() => {
    const asked = folded(search);
    const found = lists.lateInvoices.filter(
      ({ row, contract }) =>
        asked === "" ||
        folded(invoiceLine(year, row).label).includes(asked) ||
        (contract >= 0 && searchedText(year.register, contract).includes(asked)),
    );
    if (order === "share") found.sort((one, other) => other.shareOfMean - one.shareOfMean);
    if (order === "contract") found.sort((one, other) => one.contract - other.contract);
    return found;
  }, [lists, year, search, order]);
  return (
    <>
      <BodyChoice />
      <div className={styles.tools}>
        <Field className={styles.tool} label={todo.searchInvoice} size="small">
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
            onChange={(_, { value }) => setOrder(ORDERS.find((one) => one === value) ?? "late")}
          >
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {todo.invoiceOrder[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Hidden>
        <span role="status">{todo.invoicesFound(shown.length)}</span>
      </Hidden>
      {shown.length === 0 ? <p className={styles.nothing}>{todo.noInvoice}</p> : null}
      <LongList entries={shown} keyOf={({ row }) => row} more={actions.more}>
        {({ row, contract, days, late, shareOfMean }) => {
          const line = invoiceLine(year, row);
          const of = contract < 0 ? null : lineOf(year, contract);
          const named = of === null ? todo.noContract : `${of.number || list.unnumbered} ${of.object}`.trim();
          return (
            <RowButton
              place={list.place(line.sheet, line.row + 1)}
              title={list.show}
              onClick={() => void pane.showRow(line)}
            >
              <span className={styles.number}>{line.label || (of?.number ?? todo.noContract)}</span>{" "}
              {todo.late(days, late)} · {todo.ofMean(formatSigned(shareOfMean, 2, language))}
              <span className={styles.why}>{named}</span>
            </RowButton>
          );
        }}
      </LongList>
    </>
  );
}
