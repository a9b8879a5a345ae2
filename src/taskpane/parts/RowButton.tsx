/** An entry of a list that leads to a place in the workbook. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    appearance: "none",
    width: "100%",
    margin: 0,
    border: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "left",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorBrandForegroundLink,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  place: { color: tokens.colorNeutralForeground3, display: "block" },
});

export function RowButton({
  place,
  title,
  onClick,
  children,
}: {
  place: string;
  title?: string;
  onClick: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.button} title={title} onClick={onClick}>
      {children}
      <span className={styles.place}>{place}</span>
    </button>
  );
}
