/** What the pane keeps on this machine. Browsers may refuse to store it, and give back what others put there. */

/** As much as is an object; {} else. What is in it is whatever somebody put there. */
export function readStored(key: string): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return typeof stored === "object" && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}

export function writeStored(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is denied in some web views: it then lasts as long as the pane.
  }
}
