/** Asks before something is taken away. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useDialogStyles } from "../dialogs/dialog-styles";

interface SureProps {
  open: boolean;
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  act: () => void;
  onClose: () => void;
}

export default function Sure({ open, title, text, confirm, cancel, act, onClose }: SureProps) {
  const dialog = useDialogStyles();
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, next) => (next.open ? undefined : onClose())}>
      <DialogSurface className={dialog.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              onClick={() => {
                onClose();
                act();
              }}
            >
              {confirm}
            </Button>
            <Button onClick={onClose}>{cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
