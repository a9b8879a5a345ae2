/** A button that opens a short list of actions. Not Fluent's, which brings its positioning along: it opens under its button. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";

const useStyles = makeStyles({
  menu: { position: "relative", flexShrink: 0 },
  list: {
    position: "absolute",
    insetInlineEnd: 0,
    top: "calc(100% + 4px)",
    zIndex: 3,
    minWidth: "208px",
    maxHeight: "calc(100vh - 64px)",
    overflowY: "auto",
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  heading: {
    paddingInline: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalSNudge,
    paddingBottom: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  item: {
    appearance: "none",
    width: "100%",
    margin: 0,
    border: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusSmall,
    textAlign: "left",
    whiteSpace: "nowrap",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "[aria-disabled=true]": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
    "[aria-checked=true]": { fontWeight: tokens.fontWeightSemibold },
  },
  end: { marginLeft: "auto" },
});

export interface MenuEntry {
  label: string;
  icon?: ReactElement;
  /** Read out in the place of the label. */
  spoken?: string | undefined;
  end?: ReactElement | null;
  /** The one of the entries that holds now, or doesn't; unsaid for entries that only do something. */
  checked?: boolean;
  act: () => void;
}

export interface MenuGroup {
  heading: string;
  entries: readonly MenuEntry[];
}

/** What makes a button the one of this menu. */
interface ButtonProps {
  "aria-haspopup": "menu";
  "aria-expanded": boolean;
  "aria-controls": string | undefined;
  onClick: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface MenuProps {
  label: string;
  button: (props: ButtonProps) => ReactElement;
  /** A single group stands without its heading. */
  groups: readonly MenuGroup[];
  disabled?: boolean;
}

const ITEMS = "[role=menuitem], [role=menuitemradio]";

export function Menu({ label, button, groups, disabled = false }: MenuProps) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];

  useEffect(() => {
    if (!open) return;
    const first = root.current?.querySelector<HTMLElement>(ITEMS);
    (root.current?.querySelector<HTMLElement>("[aria-checked=true]") ?? first)?.focus();
    const away = (event: Event) => {
      if (!(event.target instanceof Node) || !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [open]);

  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
  };
  const move = (event: KeyboardEvent) => {
    if (event.key === "Tab") setOpen(false);
    else if (event.key === "Escape") close();
    else {
      const next = itemAfter(event.key, items());
      if (!next) return;
      next.focus();
    }
    if (event.key !== "Tab") event.preventDefault();
  };
  const item = (entry: MenuEntry) => (
    <button
      key={entry.label}
      type="button"
      role={entry.checked === undefined ? "menuitem" : "menuitemradio"}
      tabIndex={-1}
      aria-checked={entry.checked}
      aria-disabled={disabled}
      aria-label={entry.spoken}
      className={styles.item}
      onClick={() => {
        if (disabled) return;
        close();
        entry.act();
      }}
    >
      {entry.icon}
      {entry.label}
      {entry.end ? <span className={styles.end}>{entry.end}</span> : null}
    </button>
  );
  return (
    <div ref={root} className={styles.menu} {...(open ? { "data-closable": "" } : {})}>
      {button({
        "aria-haspopup": "menu",
        "aria-expanded": open,
        "aria-controls": open ? id : undefined,
        onClick: () => setOpen(!open),
        onKeyDown: (event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpen(true);
        },
      })}
      {open ? (
        <div id={id} role="menu" tabIndex={-1} aria-label={label} className={styles.list} onKeyDown={move}>
          {groups.map(({ heading, entries }) =>
            groups.length === 1 ? (
              entries.map(item)
            ) : (
              <div key={heading} role="group" aria-label={heading}>
                <div className={styles.heading} aria-hidden="true">
                  {heading}
                </div>
                {entries.map(item)}
              </div>
            ),
          )}
        </div>
      ) : null}
    </div>
  );
}

/** Where a key leads among the items: arrows, first and last, or the next one that begins with the letter. */
function itemAfter(key: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  const at = items.findIndex((item) => item === document.activeElement);
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1 + items.length,
    Home: 0,
    End: items.length - 1,
  };
  const step = steps[key];
  if (step !== undefined) return items[step % items.length];
  if (key.length !== 1) return undefined;
  const letter = plain(key);
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
    plain(item.textContent).startsWith(letter),
  );
}

/** « à » is found under « a », as in the lists of a system. */
function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
