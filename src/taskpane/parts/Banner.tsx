/** A sentence that stands out, with what can be done about it. Reading it aloud is the announcer's business. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Severity } from "../../register/finding";
import { SeverityMark } from "./marks";

const useStyles = makeStyles({
  banner: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    lineHeight: tokens.lineHeightBase300,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  info: { backgroundColor: tokens.colorNeutralBackground2 },
  mark: { paddingTop: "3px" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  title: { fontWeight: tokens.fontWeightSemibold, display: "block" },
  actions: { gridColumn: "2", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface BannerProps {
  severity: Severity;
  title?: string;
  children: ReactNode;
  actions?: ReactNode;
}

export function Banner({ severity, title, children, actions }: BannerProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.banner, styles[severity])}>
      <div className={styles.mark}>
        <SeverityMark severity={severity} />
      </div>
      <div className={styles.text}>
        {title === undefined ? null : <span className={styles.title}>{title}</span>}
        {children}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
