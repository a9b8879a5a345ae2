/** A button that opens a short list of actions. Not Fluent's, which brings its positioning along: it opens under its button. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";

const useStyles = makeStyles({
  menu: { position: "relative", flexShrink: 0 },
  list: {
    position: "absolute",
    insetInlineEnd: 0,
    top: "calc(100% + 4px)",
    zIndex: 3,
    minWidth: "208px",
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
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
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "[aria-disabled=true]": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
  },
});

export interface MenuEntry {
  label: string;
  icon: ReactElement;
  act: () => void;
}

interface MenuProps {
  label: string;
  entries: MenuEntry[];
  disabled: boolean;
  /** Of the button: the keyboard goes back to it after a dialog. */
  target: object;
}

export function Menu({ label, entries, disabled, target }: MenuProps) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement | null>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    const away = (event: Event) => {
      if (!(event.target instanceof Node) || !list.current?.parentElement?.contains(event.target))
        setOpen(false);
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1 + items.length,
      Home: 0,
      End: items.length - 1,
    };
    const step = steps[event.key];
    if (event.key === "Escape") close();
    else if (event.key === "Tab") setOpen(false);
    else if (step !== undefined) items[step % items.length]?.focus();
    if (event.key === "Escape" || step !== undefined) event.preventDefault();
  };
  return (
    <div className={styles.menu} {...(open ? { "data-closable": "" } : {})}>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }}
        appearance="subtle"
        icon={<MoreHorizontal20Regular />}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        {...target}
        onClick={() => setOpen(!open)}
      />
      {open ? (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className={styles.list}
          onKeyDown={move}
        >
          {entries.map((entry) => (
            <button
              key={entry.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={disabled}
              className={styles.item}
              onClick={() => {
                if (disabled) return;
                close();
                entry.act();
              }}
            >
              {entry.icon}
              {entry.label}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
