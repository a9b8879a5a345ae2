/** Whether a dialog is open, and whether it ever was: until then its code isn't loaded. */
import { useState } from "react";

export interface Question {
  asked: boolean;
  open: boolean;
  ask: () => void;
  close: () => void;
}

export function useQuestion(): Question {
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  return {
    asked,
    open,
    ask: () => {
      setAsked(true);
      setOpen(true);
    },
    close: () => setOpen(false),
  };
}
