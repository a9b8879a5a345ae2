/** « Colonnes »: what was recognised, how sure and why, and every way to correct it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useMemo } from "react";
import type { ContractFieldId, FieldId, FieldTheme } from "../../register/fields";
import type { Opened } from "../../workbook/moments";
import { correctionTexts } from "../../text/corrections";
import { capitalised } from "../../text/typography";
import { CONTRACT_FIELDS, RELATED_FIELDS, columnLetters, ownFieldOf } from "../../workbook/shown";
import { useLanguage, usePane, usePaneState, useWords } from "../context";
import { useQuestion } from "../dialogs/question";
import { Disclosure } from "../parts/Disclosure";
import { whenShown } from "../parts/when-shown";
import { unusedColumns } from "./choices";
import { FieldRow } from "./FieldRow";
import { Proposals } from "./Proposals";
import { Sheets } from "./Sheets";

const AddColumnsDialog = whenShown(() => import("./AddColumnsDialog"));

const useStyles = makeStyles({
  columns: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    textWrap: "pretty",
  },
  heading: {
    display: "flex",
    justifyContent: "space-between",
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    paddingBottom: tokens.spacingVerticalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  unused: { marginTop: tokens.spacingVerticalXS },
  values: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

const THEMES: readonly FieldTheme[] = ["identity", "award", "social", "environment", "economy"];
const FIELD_IDS = Object.keys(CONTRACT_FIELDS) as ContractFieldId[];

export default function Columns() {
  const styles = useStyles();
  const pane = usePane();
  const { opened, busy, asked } = usePaneState();
  const texts = correctionTexts(useLanguage()).columns;
  const { actions } = useWords().pane;
  const adding = useQuestion();
  const lacking = useMemo(
    () => new Set(opened ? pane.readiness(asked.frameworkId)?.lacking.flatMap(({ fields }) => fields) : []),
    [pane, opened, asked.frameworkId],
  );
  if (!opened) return null;
  const contracts = opened.recognition.sheets.filter((sheet) => sheet.kind === "contracts");
  const found = (field: FieldId) =>
    contracts.some((sheet) => sheet.columns.some((match) => match.taken && match.field === field));
  const missing = FIELD_IDS.filter((field) => !found(field) && lacking.has(field));
  const { facts = [] } = pane.frameworks.find(({ id }) => id === asked.frameworkId) ?? {};
  const groups: { key: string; title: string; fields: FieldId[] }[] = [
    ...THEMES.map((theme) => ({
      ...{ key: theme, title: texts.theme[theme] },
      fields: FIELD_IDS.filter((field) => CONTRACT_FIELDS[field].theme === theme),
    })),
    ...(facts.length === 0
      ? []
      : [{ key: "own", title: texts.ownFacts, fields: facts.map((fact) => ownFieldOf(fact)) }]),
  ];
  const isChosen = opened.choices.columns.length > 0;
  return (
    <div className={styles.columns}>
      <header>
        <h2 className={styles.title}>{texts.title}</h2>
        <p className={styles.text}>{texts.intro}</p>
      </header>
      <Sheets opened={opened} />
      <Proposals opened={opened} />
      {contracts.length === 0
        ? null
        : groups.map(({ key, title, fields }) => (
            <section key={key} aria-labelledby={`theme-${key}`}>
              <h3 id={`theme-${key}`} className={styles.heading}>
                {title}{" "}
                <span className={styles.count}>{texts.read(fields.filter(found).length, fields.length)}</span>
              </h3>
              <ul className={styles.list}>
                {fields.map((field) => (
                  <FieldRow
                    key={field}
                    field={field}
                    sheets={contracts}
                    choices={opened.choices}
                    years={opened.years}
                  />
                ))}
              </ul>
            </section>
          ))}
      <Related opened={opened} />
      <div className={styles.actions}>
        {contracts.length === 0 ? null : (
          <Button disabledFocusable={busy !== null} {...adding.target} onClick={adding.ask}>
            {texts.addMissing}
          </Button>
        )}
        {opened.addedColumns.length === 0 ? null : (
          <Button disabledFocusable={busy !== null} onClick={() => void pane.removeAddedColumns()}>
            {actions.undoColumns}
          </Button>
        )}
        {isChosen ? (
          <Button
            disabledFocusable={busy !== null}
            onClick={() => void pane.correct({ ...opened.choices, columns: [] })}
          >
            {texts.allAutomatic}
          </Button>
        ) : null}
      </div>
      <Unused opened={opened} />
      <Suspense fallback={null}>
        {adding.asked && contracts[0] ? (
          <AddColumnsDialog
            sheet={contracts[0].sheetName}
            missing={missing}
            open={adding.open}
            onClose={adding.close}
          />
        ) : null}
      </Suspense>
    </div>
  );
}

/** The fields of invoices, hours, sourcing and so on, where there is such a table. */
function Related({ opened }: { opened: Opened }) {
  const styles = useStyles();
  const texts = correctionTexts(useLanguage()).columns;
  return opened.recognition.sheets.map((sheet) => {
    if (sheet.kind === "contracts") return null;
    // A planning has the fields of contracts: those that it says nothing of are not missed.
    const fields =
      sheet.kind === "planning"
        ? FIELD_IDS.filter((id) => sheet.columns.some(({ field }) => field === id))
        : (Object.keys(RELATED_FIELDS[sheet.kind]) as (typeof sheet.columns)[number]["field"][]);
    return (
      <section key={sheet.sheetId}>
        <h3 className={styles.heading}>{texts.related(texts.sheetKind[sheet.kind])}</h3>
        <ul className={styles.list}>
          {fields.map((field) => (
            <FieldRow key={field} field={field} sheets={[sheet]} choices={opened.choices} years={[]} />
          ))}
        </ul>
      </section>
    );
  });
}

function Unused({ opened }: { opened: Opened }) {
  const styles = useStyles();
  const texts = correctionTexts(useLanguage()).columns;
  const unused = opened.recognition.sheets
    .filter((sheet) => sheet.kind === "contracts")
    .flatMap((sheet) => unusedColumns(sheet).map((column) => ({ ...column, sheet: sheet.sheetName })));
  if (unused.length === 0) return null;
  return (
    <Disclosure level={3} title={texts.unused(unused.length)}>
      <p className={styles.text}>{texts.unusedIntro}</p>
      <ul className={styles.list}>
        {unused.map(({ sheet, column, header, sample }) => (
          <li key={`${sheet} ${column}`} className={styles.unused}>
            {columnLetters(column)} · {header}
            <span className={styles.values}>
              {sample.length === 0 ? capitalised(texts.noSample) : texts.samples(sample.slice(0, 3))}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
