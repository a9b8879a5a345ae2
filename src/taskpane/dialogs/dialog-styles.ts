/** What the dialogs share: a margin around them in a pane that is hardly wider than they are. */
import { makeStyles } from "@fluentui/react-components";

export const useDialogStyles = makeStyles({
  surface: { width: "calc(100% - 24px)", padding: "20px" },
});
