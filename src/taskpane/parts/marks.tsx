/** The few shapes the pane draws itself: a status or a trend is told by its shape as much as by its colour. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Status, Trend } from "../../spaser/assessment";
import type { Severity } from "../../register/finding";

const useStyles = makeStyles({
  mark: {
    width: "14px",
    height: "14px",
    flexShrink: 0,
    display: "block",
    // The page's own two colours: the shape alone tells them apart.
    "@media (forced-colors: active)": { color: "CanvasText", "--colorNeutralBackground1": "Canvas" },
  },
  met: { color: tokens.colorStatusSuccessForeground1 },
  near: { color: tokens.colorStatusWarningForeground1 },
  missed: { color: tokens.colorStatusDangerForeground1 },
  muted: { color: tokens.colorNeutralForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});

const SHAPES = {
  disc: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  check: (
    <path d="M4.6 8.3 7 10.7l4.6-5" fill="none" stroke="var(--colorNeutralBackground1)" strokeWidth="1.7" />
  ),
  half: (
    <>
      <path d="M8 1.4 15 14H1z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      <path d="M8 6v3.6M8 11.3v1.3" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  cross: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2.5" fill="currentColor" />
      <path d="m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6" stroke="var(--colorNeutralBackground1)" strokeWidth="1.7" />
    </>
  ),
  ring: <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  dotted: (
    <circle
      cx="8"
      cy="8"
      r="6.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2 2.2"
    />
  ),
  information: <path d="M8 7v4.6M8 4.2v1.5" stroke="var(--colorNeutralBackground1)" strokeWidth="1.7" />,
  up: <path d="M8 2.5 14 12H2z" fill="currentColor" />,
  down: <path d="M8 13.5 2 4h12z" fill="currentColor" />,
  level: <path d="M2 8h12" stroke="currentColor" strokeWidth="2.4" />,
};

const STATUS = {
  met: { tone: "met", shapes: [SHAPES.disc, SHAPES.check] },
  near: { tone: "near", shapes: [SHAPES.half] },
  missed: { tone: "missed", shapes: [SHAPES.cross] },
  noTarget: { tone: "muted", shapes: [SHAPES.ring] },
  notAvailable: { tone: "muted", shapes: [SHAPES.dotted] },
} as const satisfies Record<Status, unknown>;

const SEVERITY = {
  error: { tone: "missed", shapes: [SHAPES.cross] },
  warning: { tone: "near", shapes: [SHAPES.half] },
  info: { tone: "info", shapes: [SHAPES.disc, SHAPES.information] },
} as const satisfies Record<Severity, unknown>;

interface MarkProps {
  tone: "met" | "near" | "missed" | "muted" | "info";
  shapes: readonly React.ReactNode[];
  viewBox?: string;
}

function Mark({ tone, shapes, viewBox = "0 0 16 16" }: MarkProps) {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.mark, styles[tone])}
      viewBox={viewBox}
      aria-hidden="true"
      focusable="false"
    >
      {shapes.map((shape, index) => (
        <g key={index}>{shape}</g>
      ))}
    </svg>
  );
}

export function StatusMark({ status }: { status: Status }) {
  return <Mark {...STATUS[status]} />;
}

export function SeverityMark({ severity }: { severity: Severity }) {
  return <Mark {...SEVERITY[severity]} />;
}

/** An arrow up or down says the direction; its colour whether that is better. */
export function TrendMark({ trend, better }: { trend: Trend; better: boolean | null }) {
  const tone = better === null ? "muted" : better ? "met" : "missed";
  const shape = { up: SHAPES.up, down: SHAPES.down, stable: SHAPES.level }[trend];
  // Smaller than a status: it says less.
  return <Mark tone={tone} shapes={[shape]} viewBox="-4 -4 24 24" />;
}
