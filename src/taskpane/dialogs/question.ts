/** Whether a dialog is open, and whether it ever was: until then its code isn't loaded. */
import { useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";

export interface Question {
  asked: boolean;
  open: boolean;
  ask: () => void;
  close: () => void;
  /** Of the button that asks: the keyboard goes back to it. */
  target: ReturnType<typeof useRestoreFocusTarget>;
}

export function useQuestion(): Question {
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  return {
    asked,
    open,
    target: useRestoreFocusTarget(),
    ask: () => {
      setAsked(true);
      setOpen(true);
    },
    close: () => setOpen(false),
  };
}
