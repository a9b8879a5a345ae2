/** A titled part that opens and closes; closed, its content is not there at all. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    appearance: "none",
    width: "100%",
    margin: 0,
    border: 0,
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: "left",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: {
    marginTop: "2px",
    display: "block",
    color: tokens.colorNeutralForeground3,
    transitionProperty: "rotate",
    transitionDuration: tokens.durationFaster,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  open: { rotate: "90deg" },
  title: { minWidth: 0, overflowWrap: "anywhere" },
  end: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  content: { paddingLeft: "28px", paddingBottom: tokens.spacingVerticalS },
});

interface DisclosureProps {
  /** Level of the heading that the button is in; none = the button alone. */
  level?: 3 | 4;
  title: ReactNode;
  /** A count or a state at the right end. */
  end?: ReactNode;
  open?: boolean;
  children: ReactNode;
}

export function Disclosure({ level, title, end, open: openAtFirst = false, children }: DisclosureProps) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(openAtFirst);
  const button = (
    <button
      type="button"
      className={styles.button}
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      onClick={() => setOpen(!open)}
    >
      <ChevronRight16Regular className={mergeClasses(styles.chevron, open && styles.open)} />
      <span className={styles.title}>{title}</span>
      {end === undefined ? null : <span className={styles.end}>{end}</span>}
    </button>
  );
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <div>
      {level === undefined ? button : <Heading className={styles.heading}>{button}</Heading>}
      {open ? (
        <div id={id} className={styles.content}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
