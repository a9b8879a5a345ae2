/** One field: its column, and, opened, how sure and why, what stands in it, and the choice of another. */
import { Button, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ContractFieldId, FieldId } from "../../register/fields";
import type { Choices, ColumnMatch, RecognisedSheet } from "../../register/recognition";
import { correctionTexts } from "../../text/corrections";
import { capitalised } from "../../text/typography";
import { CONTRACT_FIELDS, columnLetters } from "../../workbook/shown";
import { useLanguage, usePane, usePaneState } from "../context";
import { useSentences } from "../say";
import { Disclosure } from "../parts/Disclosure";
import { isFor, openYears, withColumn, withoutChoice } from "./choices";
import { ColumnChoice } from "./ColumnChoice";

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
  automatic: { alignSelf: "flex-start" },
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
  /** The years of the register, for a field that has a column per year. */
  years: readonly number[];
}

interface Slot {
  sheet: RecognisedSheet;
  match: ColumnMatch | null;
}

export function FieldRow({ field, sheets, choices, years }: FieldRowProps) {
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
        {isYearly(field)
          ? sheets.map((sheet) => (
              <YearChoice
                key={sheet.sheetId}
                field={field}
                sheet={sheet}
                choices={choices}
                years={openYears(sheet, field, years)}
                several={sheets.length > 1}
              />
            ))
          : null}
      </Disclosure>
    </li>
  );
}

/** What is read for a field in a sheet: one column, several (a column per year), or none. */
function slotsOf(sheet: RecognisedSheet, field: FieldId): Slot[] {
  const matches = sheet.columns.filter((match) => match.taken && match.field === field);
  // Without a year nothing could be read for a yearly field: its columns are chosen year by year.
  return matches.length > 0 || isYearly(field)
    ? matches.map((match) => ({ sheet, match }))
    : [{ sheet, match: null }];
}

function isYearly(field: FieldId): boolean {
  return Object.hasOwn(CONTRACT_FIELDS, field) && "yearly" in CONTRACT_FIELDS[field as ContractFieldId];
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
  const { busy } = usePaneState();
  const isChosen = choices.columns.some((choice) => isFor(choice, sheet, field));
  const take = (column: number | null) =>
    void pane.correct(withColumn(choices, { sheet, field, year: match?.year, column }));
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
      <ColumnChoice
        key={match?.column}
        label={several ? texts.chooseIn(name, sheet.sheetName) : texts.choose(name)}
        field={field}
        sheet={sheet}
        column={match?.column ?? null}
        onChosen={take}
      />
      {isChosen ? (
        <Button
          className={styles.automatic}
          size="small"
          disabledFocusable={busy !== null}
          aria-label={texts.automaticOf(say.field(field))}
          onClick={() => void pane.correct(withoutChoice(choices, sheet, field))}
        >
          {texts.automatic}
        </Button>
      ) : null}
    </div>
  );
}

interface YearChoiceProps {
  field: FieldId;
  sheet: RecognisedSheet;
  choices: Choices;
  years: readonly number[];
  several: boolean;
}

/** A column for a year that has none yet: the year first, since its column is read as that year's. */
function YearChoice({ field, sheet, choices, years, several }: YearChoiceProps) {
  const styles = useStyles();
  const pane = usePane();
  const texts = correctionTexts(useLanguage()).columns;
  const say = useSentences();
  const [asked, setAsked] = useState<number | null>(null);
  const year = asked !== null && years.includes(asked) ? asked : years[0];
  if (year === undefined) return null;
  const name = `${say.field(field)} ${year}`;
  const take = (column: number | null) => {
    if (column !== null) void pane.correct(withColumn(choices, { sheet, field, year, column }));
  };
  return (
    <div className={styles.match}>
      <Field label={texts.yearFor(say.field(field))} size="small">
        <Select size="small" value={String(year)} onChange={(_, { value }) => setAsked(Number(value))}>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      <ColumnChoice
        label={several ? texts.chooseIn(name, sheet.sheetName) : texts.choose(name)}
        field={field}
        sheet={sheet}
        column={null}
        onChosen={take}
      />
    </div>
  );
}
