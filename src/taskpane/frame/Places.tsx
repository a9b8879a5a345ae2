/**
 * The four places of the pane, as tabs that fit on one line at 320 px. Written here rather than taken from Fluent, whose
 * tabs bring a focus manager that would be a fifth of the first load.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Settings20Regular } from "@fluentui/react-icons";
import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { formatCount } from "../../text/numbers";
import { countToCheck } from "../check/groups";
import { useLanguage, usePane, usePaneState, useWords } from "../context";
import type { Place } from "../state/state";

const useStyles = makeStyles({
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
    "@media (min-width: 420px)": { paddingInline: tokens.spacingHorizontalS },
  },
  tab: {
    appearance: "none",
    position: "relative",
    margin: 0,
    border: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "44px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    // The narrowest pane, where a wide font would not fit.
    "@media (max-width: 340px)": {
      columnGap: tokens.spacingHorizontalXXS,
      paddingInline: tokens.spacingHorizontalSNudge,
      fontSize: tokens.fontSizeBase200,
    },
    "@media (min-width: 420px)": { paddingInline: tokens.spacingHorizontalM },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: tokens.spacingHorizontalS,
      bottom: 0,
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
  },
  /** Keeps the width of the bold label, so that nothing moves when another tab is chosen. */
  label: {
    display: "inline-grid",
    "::after": {
      content: "attr(data-label)",
      height: 0,
      visibility: "hidden",
      overflow: "hidden",
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  last: { marginLeft: "auto" },
  count: {
    minWidth: "12px",
    padding: "0 5px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "18px",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
  },
});

const ORDER: readonly Place[] = ["results", "columns", "check", "settings"];
/** Beyond this the exact number says nothing more, and the tabs would no longer fit. */
const MOST_SHOWN = 99;

export function Places() {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { place, opened } = usePaneState();
  const { places } = useWords().pane;
  const list = useRef<HTMLDivElement>(null);
  const toCheck = opened ? countToCheck(opened.findings, opened.findingCounts) : 0;

  const move = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, place);
    if (next === null) return;
    event.preventDefault();
    pane.go(next);
    list.current?.querySelector<HTMLElement>(`#place-${next}`)?.focus();
  };
  const tab = (name: Place, content: ReactNode, label?: string) => (
    <button
      type="button"
      role="tab"
      id={`place-${name}`}
      aria-selected={place === name}
      aria-controls={place === name ? `panel-${name}` : undefined}
      aria-label={label}
      title={name === "settings" ? label : undefined}
      tabIndex={place === name ? 0 : -1}
      className={mergeClasses(
        styles.tab,
        place === name && styles.selected,
        name === "settings" && styles.last,
      )}
      onClick={() => pane.go(name)}
    >
      {content}
    </button>
  );
  const named = (text: string) => (
    <span className={styles.label} data-label={text}>
      {text}
    </span>
  );
  return (
    <div ref={list} role="tablist" aria-label={places.label} className={styles.tabs} onKeyDown={move}>
      {tab("results", named(places.results))}
      {tab("columns", named(places.columns))}
      {tab(
        "check",
        <>
          {named(places.check)}
          {toCheck > 0 ? (
            <span className={styles.count}>
              {toCheck > MOST_SHOWN ? `${MOST_SHOWN}+` : formatCount(toCheck, language)}
            </span>
          ) : null}
        </>,
        toCheck > 0 ? places.toCheck(toCheck) : undefined,
      )}
      {tab("settings", <Settings20Regular />, places.settings)}
    </div>
  );
}

/** Where a key leads from a tab; null when it isn't one of the tabs' keys. */
function placeAfter(key: string, place: Place): Place | null {
  const at = ORDER.indexOf(place);
  const steps: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1 + ORDER.length,
    Home: 0,
    End: ORDER.length - 1,
  };
  const step = steps[key];
  return step === undefined ? null : (ORDER[step % ORDER.length] ?? null);
}
