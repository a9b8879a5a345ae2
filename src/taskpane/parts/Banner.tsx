/** A sentence that stands out, with what can be done about it. Reading it aloud is the announcer's business. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Severity } from "../../register/finding";
import { useWords } from "../context";
import { SeverityMark } from "./marks";

const useStyles = makeStyles({
  banner: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
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
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", textWrap: "pretty" },
  title: { fontWeight: tokens.fontWeightSemibold, display: "block" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  close: { alignSelf: "flex-start", margin: `-2px calc(-1 * ${tokens.spacingHorizontalS}) -2px 0` },
});

interface BannerProps {
  severity: Severity;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  onClose?: () => void;
}

export function Banner({ severity, title, children, actions, onClose }: BannerProps) {
  const styles = useStyles();
  const words = useWords().pane;
  return (
    <div className={mergeClasses(styles.banner, styles[severity])}>
      <div className={styles.mark}>
        <SeverityMark severity={severity} />
      </div>
      <div className={styles.text}>
        {title === undefined ? null : <span className={styles.title}>{title}</span>}
        {children}
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
      {onClose === undefined ? null : (
        <Button
          className={styles.close}
          size="small"
          appearance="transparent"
          icon={<Dismiss16Regular />}
          aria-label={words.actions.close}
          onClick={onClose}
        />
      )}
    </div>
  );
}
