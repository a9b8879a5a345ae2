/** The year, the framework, and the one button that matters now: compute, or bring up to date. */
import { Button, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { Opened } from "../../workbook/moments";
import { useLanguage, usePane, usePaneState, useWords } from "../context";
import type { PaneState } from "../state/state";
import { Stale } from "./Stale";

const useStyles = makeStyles({
  ask: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  choices: { display: "flex", gap: tokens.spacingHorizontalS },
  year: { width: "104px", flexShrink: 0 },
  framework: { flexGrow: 1, minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  wide: { width: "100%" },
});

export function Ask({ opened }: { opened: Opened }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const state = usePaneState();
  const words = useWords();
  const { asked, busy, computed } = state;
  return (
    <div className={styles.ask}>
      <div className={styles.choices}>
        <Field label={words.pane.year} className={styles.year}>
          <Select
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
        </Field>
        {pane.frameworks.length > 1 ? (
          <Field label={words.pane.framework} className={styles.framework}>
            <Select value={asked.frameworkId} onChange={(_, { value }) => pane.ask({ frameworkId: value })}>
              {pane.frameworks.map((framework) => (
                <option key={framework.id} value={framework.id}>
                  {framework.shortName[language]}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
      </div>
      {computed && isShown(state) ? (
        <Stale />
      ) : (
        <Button
          className={mergeClasses(styles.wide)}
          appearance="primary"
          size="large"
          disabledFocusable={busy !== null || asked.year === null}
          onClick={() => void pane.compute()}
        >
          {words.pane.actions.compute}
        </Button>
      )}
    </div>
  );
}

/** The figures on the screen are those that the choices ask for. */
function isShown({ computed, asked }: PaneState): boolean {
  return (
    computed?.assessment.year === asked.year &&
    computed.assessment.framework.id === asked.frameworkId &&
    computed.assessment.years.length === asked.history + 1
  );
}
