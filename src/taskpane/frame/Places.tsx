/** The four places of the pane, as tabs that fit on one line at 320 px. */
import { CounterBadge, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Settings20Regular } from "@fluentui/react-icons";
import { usePane, usePaneState, useWords } from "../context";
import type { Place } from "../state/state";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
    "@media (min-width: 420px)": { paddingInline: tokens.spacingHorizontalS },
  },
  list: { flexGrow: 1 },
  tab: {
    paddingInline: tokens.spacingHorizontalS,
    "@media (min-width: 420px)": { paddingInline: tokens.spacingHorizontalM },
  },
  last: { marginLeft: "auto" },
  withCount: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

export function Places() {
  const styles = useStyles();
  const pane = usePane();
  const { place, opened } = usePaneState();
  const { places } = useWords().pane;
  const toCheck = opened?.findings.filter((finding) => finding.severity !== "info").length ?? 0;
  const tab = (name: Place) => ({
    id: `place-${name}`,
    value: name,
    className: styles.tab,
    "aria-controls": place === name ? `panel-${name}` : undefined,
  });
  return (
    <div className={styles.bar}>
      <TabList
        className={styles.list}
        aria-label={places.label}
        selectedValue={place}
        onTabSelect={(_, { value }) => pane.go(value as Place)}
      >
        <Tab {...tab("results")}>{places.results}</Tab>
        <Tab {...tab("columns")}>{places.columns}</Tab>
        <Tab {...tab("check")} aria-label={toCheck > 0 ? places.toCheck(toCheck) : places.check}>
          <span className={styles.withCount}>
            {places.check}
            {toCheck > 0 ? (
              <CounterBadge count={toCheck} size="small" appearance="filled" color="informative" />
            ) : null}
          </span>
        </Tab>
        <Tab
          {...tab("settings")}
          className={`${styles.tab} ${styles.last}`}
          icon={<Settings20Regular />}
          aria-label={places.settings}
          title={places.settings}
        />
      </TabList>
    </div>
  );
}
