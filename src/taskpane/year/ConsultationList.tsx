/** Consultations to come: each leads to its row, in the register or in the planning. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { managingTexts } from "../../text/managing";
import { formatDay } from "../../text/numbers";
import { yearTexts } from "../../text/year";
import type { ConsultationLine } from "../../workbook/year";
import { useLanguage, usePane, useWords } from "../context";
import { LongList } from "../parts/LongList";
import { RowButton } from "../parts/RowButton";

const useStyles = makeStyles({
  number: { fontWeight: tokens.fontWeightSemibold },
  why: { display: "block", color: tokens.colorNeutralForeground2 },
});

export function ConsultationList({ lines }: { lines: readonly ConsultationLine[] }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { actions } = useWords().pane;
  const { list, todo } = managingTexts(language);
  const { trajectory: words } = yearTexts(language);
  return (
    <LongList entries={lines} keyOf={({ place, contract }) => `${place} ${contract}`} more={actions.more}>
      {({ place, contract, number, object, sheet, row, expected, overdue, open }) => (
        <RowButton
          place={list.place(sheet, row + 1)}
          title={list.show}
          onClick={() =>
            void (place === "planning" ? pane.showConsultation(contract) : pane.showContract(contract))
          }
        >
          <span className={styles.number}>{number}</span> {object || list.noObject}
          <span className={styles.why}>
            {[
              words.expected(formatDay(expected, language), overdue),
              ...(open.length > 0 ? [todo.indicators(open.join(", "))] : []),
            ].join(" · ")}
          </span>
        </RowButton>
      )}
    </LongList>
  );
}
