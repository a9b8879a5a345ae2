/** What the buyer prefers on this machine. */
import { readStored, writeStored } from "./stored";

const KEY = "spaser.preferences";

export interface Preferences {
  automatic: boolean;
  history: number;
}

const DEFAULTS: Preferences = { automatic: false, history: 1 };

/** What was stored, as far as it still makes sense. */
export function readPreferences(): Preferences {
  const { automatic, history } = readStored(KEY);
  return {
    automatic: automatic === true,
    history: typeof history === "number" && [1, 2, 3, 4].includes(history) ? history : DEFAULTS.history,
  };
}

export function writePreferences(preferences: Preferences): void {
  writeStored(KEY, preferences);
}
