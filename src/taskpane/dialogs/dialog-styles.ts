/** What the dialogs share: a margin around them in a pane that is hardly wider than they are, and a scrim up to its edges. */
import { makeStaticStyles, makeStyles } from "@fluentui/react-components";

/** Fluent keeps the scroll bar's room free while a dialog is open; only the page's own background reaches there. */
const useScrim = makeStaticStyles({
  "html:has(.fui-DialogSurface__backdrop)": { backgroundColor: "color-mix(in srgb, Canvas, black 40%)" },
});

const useStyles = makeStyles({
  surface: { width: "calc(100% - 24px)", padding: "20px" },
});

export function useDialogStyles(): ReturnType<typeof useStyles> {
  useScrim();
  return useStyles();
}
