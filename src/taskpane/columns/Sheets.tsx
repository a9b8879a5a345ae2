/** The sheets of the workbook: what each was taken for and why, its header row, and the choice of another role. */
import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SheetKind } from "../../register/fields";
import type { RecognisedSheet, RecognitionReason } from "../../register/recognition";
import type { Opened } from "../../workbook/moments";
import { correctionTexts } from "../../text/corrections";
import { capitalised } from "../../text/typography";
import { useLanguage, usePane } from "../context";
import { useSentences } from "../say";
import { Disclosure } from "../parts/Disclosure";
import { withSheet, type SheetRole } from "./choices";

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    paddingBottom: tokens.spacingVerticalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  role: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  choice: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  why: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: { width: "96px" },
});

const ROLES: readonly SheetKind[] = [
  "contracts",
  "planning",
  "invoices",
  "insertionHours",
  "sourcing",
  "trainings",
  "publications",
];

interface SheetEntry {
  name: string;
  role: SheetRole;
  reason: RecognitionReason;
  recognised: RecognisedSheet | null;
}

export function Sheets({ opened }: { opened: Opened }) {
  const styles = useStyles();
  const texts = correctionTexts(useLanguage()).columns;
  const entries: SheetEntry[] = [
    ...opened.recognition.sheets.map((sheet) => ({
      name: sheet.sheetName,
      role: sheet.kind,
      reason: sheet.reason,
      recognised: sheet,
    })),
    // The product's own sheets are nobody's choice.
    ...opened.recognition.others
      .filter(({ reason }) => reason.code !== "sheetIsOurs")
      .map(({ sheetName, reason }) => ({
        name: sheetName,
        role: "ignored" as const,
        reason,
        recognised: null,
      })),
  ];
  return (
    <section>
      <h3 className={styles.heading}>{texts.sheets}</h3>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.name}>
            <SheetRow entry={entry} opened={opened} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SheetRow({ entry, opened }: { entry: SheetEntry; opened: Opened }) {
  const styles = useStyles();
  const pane = usePane();
  const texts = correctionTexts(useLanguage()).columns;
  const say = useSentences();
  const { name, role, reason, recognised } = entry;
  const shownRole = role === "ignored" ? texts.sheetIgnored : texts.sheetKind[role];
  const choose = (next: SheetRole, headerRow?: number) =>
    void pane.correct(withSheet(opened.choices, name, next, headerRow));
  return (
    <Disclosure
      title={
        <>
          {name}
          <span className={styles.role}>
            {shownRole}
            {recognised ? `, ${texts.header(recognised.headerRow + 1)}` : ""}
          </span>
        </>
      }
    >
      <div className={styles.choice}>
        <p className={styles.why}>{capitalised(say.recognitionReason(reason))}</p>
        <Field label={texts.sheetRole(name)} size="small">
          <Select size="small" value={role} onChange={(_, { value }) => choose(value as SheetRole)}>
            {ROLES.map((kind) => (
              <option key={kind} value={kind}>
                {texts.sheetKind[kind]}
              </option>
            ))}
            <option value="ignored">{texts.sheetIgnored}</option>
          </Select>
        </Field>
        {recognised ? (
          <HeaderRow
            key={recognised.headerRow}
            row={recognised.headerRow + 1}
            label={texts.headerRow}
            onChosen={(row) => choose(recognised.kind, row)}
          />
        ) : null}
      </div>
    </Disclosure>
  );
}

/** Typed, then taken when the buyer leaves the box or presses Enter: each taking reads the register again. */
function HeaderRow({
  row,
  label,
  onChosen,
}: {
  row: number;
  label: string;
  onChosen: (row: number) => void;
}) {
  const styles = useStyles();
  const [typed, setTyped] = useState(String(row));
  const take = () => {
    const chosen = Number(typed);
    if (Number.isInteger(chosen) && chosen >= 1 && chosen !== row) onChosen(chosen);
    else setTyped(String(row));
  };
  return (
    <Field label={label} size="small">
      <Input
        className={styles.row}
        size="small"
        type="number"
        min={1}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={take}
        onKeyDown={(event) => (event.key === "Enter" ? take() : undefined)}
      />
    </Field>
  );
}
