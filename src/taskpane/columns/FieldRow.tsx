/** One field: its column, and, opened, how sure and why, what stands in it, and the choice of another. */
import { Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { FieldId } from "../../register/fields";
import type { Choices, ColumnMatch, RecognisedSheet } from "../../register/recognition";
import { correctionTexts } from "../../text/corrections";
import { capitalised } from "../../text/typography";
import { columnLetters } from "../../workbook/shown";
import { useLanguage, usePane } from "../context";
import { useSentences } from "../say";
import { Disclosure } from "../parts/Disclosure";
import { choosableColumns, withColumn } from "./choices";

const useStyles = makeStyles({
  missing: { color: tokens.colorNeutralForeground3 },
  header: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  column: { fontWeight: tokens.fontWeightSemibold },
  match: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  why: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sample: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
  },
  value: {
    maxWidth: "100%",
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

interface FieldRowProps {
  field: FieldId;
  /** The sheets whose columns may hold it: those of the register, or the one related table. */
  sheets: RecognisedSheet[];
  choices: Choices;
}

interface Slot {
  sheet: RecognisedSheet;
  match: ColumnMatch | null;
}

export function FieldRow({ field, sheets, choices }: FieldRowProps) {
  const styles = useStyles();
  const texts = correctionTexts(useLanguage()).columns;
  const say = useSentences();
  const slots = sheets.flatMap((sheet) => slotsOf(sheet, field));
  const matches = slots.flatMap(({ match }) => match ?? []);
  const headers = [...new Set(matches.map((match) => match.header))].join(", ");
  const letters = [...new Set(matches.map((match) => columnLetters(match.column)))].join(", ");
  return (
    <li>
      <Disclosure
        title={
          <span className={mergeClasses(matches.length === 0 && styles.missing)}>
            {capitalised(say.field(field))}
            {matches.length === 0 ? null : (
              <span className={styles.header}>{headers || texts.blankHeader}</span>
            )}
          </span>
        }
        end={
          matches.length === 0 ? (
            <span className={styles.missing}>{texts.none}</span>
          ) : (
            <span className={styles.column}>{letters}</span>
          )
        }
      >
        {slots.map((slot) => (
          <SlotChoice
            key={`${slot.sheet.sheetId} ${slot.match?.year ?? ""} ${slot.match?.part ?? ""}`}
            field={field}
            slot={slot}
            choices={choices}
            several={sheets.length > 1}
          />
        ))}
      </Disclosure>
    </li>
  );
}

/** What is read for a field in a sheet: one column, several (a column per year), or none. */
function slotsOf(sheet: RecognisedSheet, field: FieldId): Slot[] {
  const matches = sheet.columns.filter((match) => match.taken && match.field === field);
  return matches.length > 0 ? matches.map((match) => ({ sheet, match })) : [{ sheet, match: null }];
}

interface SlotChoiceProps {
  field: FieldId;
  slot: Slot;
  choices: Choices;
  several: boolean;
}

function SlotChoice({ field, slot: { sheet, match }, choices, several }: SlotChoiceProps) {
  const styles = useStyles();
  const pane = usePane();
  const texts = correctionTexts(useLanguage()).columns;
  const say = useSentences();
  const name = say.field(field) + (match?.year === undefined ? "" : ` ${match.year}`);
  const choose = (value: string) =>
    void pane.correct(
      withColumn(choices, { sheet, field, year: match?.year, column: value === "" ? null : Number(value) }),
    );
  return (
    <div className={styles.match}>
      {match ? (
        <>
          <p className={styles.why}>
            {capitalised(say.recognitionReason(match.reason))} ({texts.sure(match.confidence)})
          </p>
          <ul className={styles.sample} aria-label={texts.sample}>
            {match.sample.length === 0 ? <li className={styles.why}>{texts.noSample}</li> : null}
            {match.sample.map((value, index) => (
              <li key={index} className={styles.value} title={value}>
                {value}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Field label={several ? texts.chooseIn(name, sheet.sheetName) : texts.choose(name)} size="small">
        <Select size="small" value={String(match?.column ?? "")} onChange={(_, { value }) => choose(value)}>
          <option value="">{texts.noneOption}</option>
          {choosableColumns(sheet).map(({ column, header }) => (
            <option key={column} value={column}>
              {columnLetters(column)} · {header || texts.blankHeader}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
