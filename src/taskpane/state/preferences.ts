/** What the buyer prefers on this machine. Browsers may refuse to store it: then it lasts as long as the pane. */

const KEY = "spaser.preferences";

export interface Preferences {
  automatic: boolean;
  history: number;
}

const DEFAULTS: Preferences = { automatic: false, history: 1 };

/** What was stored, as far as it still makes sense. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof stored !== "object" || stored === null) return DEFAULTS;
    const { automatic, history } = stored as Record<string, unknown>;
    return {
      automatic: automatic === true,
      history: typeof history === "number" && [1, 2, 3, 4].includes(history) ? history : DEFAULTS.history,
    };
  } catch {
    return DEFAULTS;
  }
}

export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Storage is denied in some web views: nothing is lost but the preference itself.
  }
}
