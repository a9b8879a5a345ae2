/** What tiles and rows of figures share: they are buttons that don't look like buttons until they are met. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useFigureStyles = makeStyles({
  button: {
    appearance: "none",
    margin: 0,
    border: 0,
    textAlign: "left",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  changed: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
});
