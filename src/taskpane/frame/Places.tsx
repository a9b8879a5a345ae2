/**
 * The ways to the places of the pane: tabs for the main ones, a menu for the others, on one line at 320 px. The tabs are
 * written here rather than taken from Fluent, whose tabs bring a focus manager that would be a fifth of the first load.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons";
import { useRef, type KeyboardEvent } from "react";
import { formatCount } from "../../text/numbers";
import { useLanguage, usePane, usePaneState, useWords } from "../context";
import { Menu } from "../parts/Menu";
import { MORE, PLACES, TABS } from "../places";
import type { Place } from "../state/state";

const useStyles = makeStyles({
  places: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    justifyContent: "space-between",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
    "@media (min-width: 420px)": { paddingInline: tokens.spacingHorizontalS },
  },
  tabs: { display: "flex" },
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
  /** Keeps the width of the bold label, so that nothing moves when another place is chosen. */
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

export function Places() {
  const styles = useStyles();
  return (
    <div className={styles.places}>
      <Tabs />
      <More />
    </div>
  );
}

function Tabs() {
  const styles = useStyles();
  const pane = usePane();
  const { place } = usePaneState();
  const { label } = useWords().pane.places;
  const describe = useDescription();
  const list = useRef<HTMLDivElement>(null);
  // The stop of the Tab key, where the place shown has no tab.
  const stop = TABS.includes(place) ? place : TABS[0];

  const move = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, stop);
    if (next === null) return;
    event.preventDefault();
    pane.go(next);
    list.current?.querySelector<HTMLElement>(`#place-${next}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={move}>
      {TABS.map((name) => {
        const { text, spoken, count } = describe(name);
        return (
          <button
            key={name}
            type="button"
            role="tab"
            id={`place-${name}`}
            aria-selected={place === name}
            aria-controls={place === name ? `panel-${name}` : undefined}
            aria-label={spoken}
            tabIndex={stop === name ? 0 : -1}
            className={mergeClasses(styles.tab, place === name && styles.selected)}
            onClick={() => pane.go(name)}
          >
            <Label text={text} />
            {count}
          </button>
        );
      })}
    </div>
  );
}

/** « Plus »: underlined where the place shown is one of its own, which it then names to whoever listens. */
function More() {
  const styles = useStyles();
  const pane = usePane();
  const { place } = usePaneState();
  const { more, moreLabel, names, groups } = useWords().pane.places;
  const describe = useDescription();
  const isShown = !TABS.includes(place);
  const menu = [...MORE].map(([group, places]) => ({
    heading: groups[group],
    entries: places.map((name) => {
      const { text, spoken, count } = describe(name);
      return { label: text, spoken, end: count, checked: place === name, act: () => pane.go(name) };
    }),
  }));
  return (
    <Menu
      label={moreLabel}
      groups={menu}
      button={(props) => (
        <button
          type="button"
          aria-label={isShown ? `${more}, ${names[place]}` : more}
          className={mergeClasses(styles.tab, isShown && styles.selected)}
          {...props}
        >
          <Label text={more} />
          <ChevronDown16Regular aria-hidden="true" />
        </button>
      )}
    />
  );
}

function Label({ text }: { text: string }) {
  const styles = useStyles();
  return (
    <span className={styles.label} data-label={text}>
      {text}
    </span>
  );
}

/** Beyond this the exact number says nothing more, and the tabs would no longer fit. */
const MOST_SHOWN = 99;

/** What a place is called, and how much waits there: to be read, and to be heard. */
function useDescription() {
  const styles = useStyles();
  const language = useLanguage();
  const { opened } = usePaneState();
  const { names, counted } = useWords().pane.places;
  return (place: Place) => {
    const text = names[place];
    const count = opened ? (PLACES[place].count?.(opened) ?? 0) : 0;
    if (count === 0) return { text, count: null };
    const shown = count > MOST_SHOWN ? `${MOST_SHOWN}+` : formatCount(count, language);
    return { text, spoken: counted(text, count), count: <span className={styles.count}>{shown}</span> };
  };
}

/** Where a key leads from a tab; null when it isn't one of the tabs' keys. */
function placeAfter(key: string, place: Place | undefined): Place | null {
  const at = place === undefined ? 0 : TABS.indexOf(place);
  const steps: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1 + TABS.length,
    Home: 0,
    End: TABS.length - 1,
  };
  const step = steps[key];
  return step === undefined ? null : (TABS[step % TABS.length] ?? null);
}
