/** Asks before a year is marked as published, and before the mark is taken away. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { settingsTexts } from "../../text/settings";
import type { OwnSheet } from "../../workbook/moments";
import { useLanguage, usePane } from "../context";
import { useDialogStyles } from "./dialog-styles";

interface FreezeDialogProps {
  sheet: Pick<OwnSheet, "frameworkId" | "year">;
  /** Its year is frozen now: the question is whether to undo it. */
  frozen: boolean;
  open: boolean;
  onClose: () => void;
}

export default function FreezeDialog({ sheet, frozen, open, onClose }: FreezeDialogProps) {
  const dialog = useDialogStyles();
  const pane = usePane();
  const texts = settingsTexts(useLanguage()).freezeDialog;
  const { year } = sheet;
  const confirm = () => {
    onClose();
    void pane.freeze(sheet, !frozen);
  };
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, next) => (next.open ? undefined : onClose())}>
      <DialogSurface className={dialog.surface}>
        <DialogBody>
          <DialogTitle>{frozen ? texts.undoTitle(year) : texts.title(year)}</DialogTitle>
          <DialogContent>{frozen ? texts.undoText : texts.text}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={confirm}>
              {frozen ? texts.undoConfirm : texts.confirm}
            </Button>
            <Button onClick={onClose}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
