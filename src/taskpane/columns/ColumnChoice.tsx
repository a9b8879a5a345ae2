/** The choice of a column for a field; one that another field is read from is asked about first. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FieldId } from "../../register/fields";
import type { RecognisedSheet } from "../../register/recognition";
import { correctionTexts } from "../../text/corrections";
import { columnLetters } from "../../workbook/shown";
import { useLanguage } from "../context";
import { Banner } from "../parts/Banner";
import { useSentences } from "../say";
import { choosableColumns, otherFields } from "./choices";

const useStyles = makeStyles({
  // A long header is cut rather than let widen the pane.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  box: { minWidth: 0 },
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  choice: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

interface ColumnChoiceProps {
  label: string;
  field: FieldId;
  sheet: RecognisedSheet;
  /** The column that is read; null = none is. */
  column: number | null;
  onChosen: (column: number | null) => void;
}

export function ColumnChoice({ label, field, sheet, column: read, onChosen }: ColumnChoiceProps) {
  const styles = useStyles();
  const texts = correctionTexts(useLanguage()).columns;
  const say = useSentences();
  const [asked, setAsked] = useState<number | null>(null);
  const named = (fields: readonly FieldId[]) => fields.map((one) => `« ${say.field(one)} »`).join(", ");
  const others = (column: number) => otherFields(sheet, column, field);
  const choose = (value: string) => {
    const column = value === "" ? null : Number(value);
    const isTaken = column !== null && column !== read && others(column).length > 0;
    setAsked(isTaken ? column : null);
    if (!isTaken) onChosen(column);
  };
  return (
    <div className={styles.choice}>
      <Field className={styles.field} label={label} size="small">
        <Select
          className={styles.box}
          select={{ className: styles.select }}
          size="small"
          value={String(asked ?? read ?? "")}
          onChange={(_, { value }) => choose(value)}
        >
          <option value="">{texts.noneOption}</option>
          {choosableColumns(sheet).map(({ column, header }) => (
            <option key={column} value={column}>
              {columnLetters(column)} · {header || texts.blankHeader}
              {others(column).length > 0
                ? ` (${texts.usedFor(others(column).map(say.field).join(", "))})`
                : ""}
            </option>
          ))}
        </Select>
      </Field>
      {asked === null ? null : (
        <div role="alert">
          <Banner
            severity="warning"
            actions={
              <>
                <Button size="small" appearance="primary" onClick={() => onChosen(asked)}>
                  {texts.takeIt}
                </Button>
                <Button size="small" onClick={() => setAsked(null)}>
                  {texts.keepIt}
                </Button>
              </>
            }
          >
            {texts.taken(columnLetters(asked), named(others(asked)), named([field]))}
          </Banner>
        </div>
      )}
    </div>
  );
}
