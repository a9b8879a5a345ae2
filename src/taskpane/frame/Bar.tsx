/** Under the tabs, in reach in every place: the year, the framework, « Actualiser » and the other actions, and whether figures are old. */
import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons";
import { Suspense } from "react";
import type { Opened } from "../../workbook/moments";
import { useLanguage, usePane, usePaneState, useWords } from "../context";
import { SeverityMark } from "../parts/marks";
import { staleSentence } from "../results/sentences";
import { Actions } from "../screens";
import { shownComputed } from "../state/state";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: "45px",
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    maxWidth: "640px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    boxSizing: "border-box",
    "@media (min-width: 420px)": { paddingInline: tokens.spacingHorizontalL },
  },
  year: { width: "84px", flexShrink: 0, minWidth: 0, "@media (max-width: 340px)": { width: "72px" } },
  framework: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  box: { minWidth: 0, width: "100%" },
  select: {
    minWidth: 0,
    width: "100%",
    textOverflow: "ellipsis",
    // The narrowest pane, where two buttons stand beside the names.
    "@media (max-width: 340px)": {
      paddingLeft: tokens.spacingHorizontalS,
      paddingRight: tokens.spacingHorizontalXXL,
      fontSize: tokens.fontSizeBase200,
    },
  },
  end: { marginLeft: "auto", display: "flex" },
  stale: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTop: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  sentence: { flexGrow: 1, minWidth: 0, textWrap: "pretty" },
  act: { flexShrink: 0 },
  automatic: { display: "block", color: tokens.colorNeutralForeground2 },
});

export function Bar({ opened }: { opened: Opened }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const state = usePaneState();
  const words = useWords();
  const { asked, busy, staleness } = state;
  const computed = shownComputed(state);
  const { actions } = words.pane;
  const isStale = computed !== null && staleness !== null;
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <div className={styles.year}>
          <Select
            className={styles.box}
            select={{ className: styles.select }}
            aria-label={words.pane.year}
            value={String(asked.year ?? "")}
            disabled={opened.years.length === 0}
            onChange={(_, { value }) => pane.ask({ year: Number(value) })}
          >
            {opened.years.toReversed().map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </Select>
        </div>
        {pane.frameworks.length > 1 ? (
          <div className={styles.framework}>
            <Select
              className={styles.box}
              select={{ className: styles.select }}
              aria-label={words.pane.framework}
              value={asked.frameworkId}
              onChange={(_, { value }) => pane.ask({ frameworkId: value })}
            >
              {pane.frameworks.map((framework) => (
                <option key={framework.id} value={framework.id}>
                  {framework.shortName[language]}
                </option>
              ))}
            </Select>
          </div>
        ) : null}
        {computed ? (
          <div className={styles.end}>
            {isStale ? null : (
              <Button
                appearance="subtle"
                icon={<ArrowSync20Regular />}
                aria-label={actions.refresh}
                title={actions.refresh}
                disabledFocusable={busy !== null}
                onClick={() => void pane.refresh()}
              />
            )}
            {/* Where the year itself is shown: its dialogs keep a watch on every Tab. */}
            {state.place === "results" && !state.explained ? (
              <Suspense fallback={null}>
                <Actions
                  sheet={{ frameworkId: computed.assessment.framework.id, year: computed.assessment.year }}
                  frozen={opened.ownSheets.some(
                    ({ sheetId, frozen }) => sheetId === computed.sheet.id && frozen,
                  )}
                />
              </Suspense>
            ) : null}
          </div>
        ) : null}
      </div>
      {isStale ? (
        <div className={styles.stale}>
          <div className={styles.line}>
            <SeverityMark severity="warning" />
            <span className={styles.sentence}>
              {staleSentence(words, staleness)}
              {state.automatic && !staleness.remote ? (
                <span className={styles.automatic}>{words.pane.stale.automatic}</span>
              ) : null}
            </span>
            <Button
              className={styles.act}
              size="small"
              appearance="primary"
              disabledFocusable={busy !== null}
              onClick={() => void pane.refresh()}
            >
              {actions.refresh}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
