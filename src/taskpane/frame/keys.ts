/**
 * Keeps Tab and Escape for the pane where it needs them. In Excel on the web Office.js listens on the window, takes both keys
 * and moves the focus itself: out of the pane from anything that isn't a button or a box (a heading that got the focus), and
 * behind an open dialog. The browser knows better; Office.js only gets the keys that lead back to the sheet.
 */

const STOPS = "a[href], button, input, select, textarea, [tabindex]";
/** What Escape closes. */
const CLOSABLE = "[role=dialog], [role=alertdialog], [data-closable]";

/** Listens between React, which has dealt with the key already, and the window. Returns what ends it. */
export function keepKeys(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.key === "Tab" && staysInPane(event.shiftKey)) event.stopPropagation();
    if (event.key === "Escape" && event.target instanceof Element && event.target.closest(CLOSABLE)) {
      event.stopPropagation();
    }
  };
  document.addEventListener("keydown", listen);
  return () => document.removeEventListener("keydown", listen);
}

/** There is another stop in that direction, or a dialog that holds the focus. */
function staysInPane(backwards: boolean): boolean {
  if (document.querySelector("[role=dialog], [role=alertdialog]")) return true;
  const from = document.activeElement;
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
  if (!from || from === document.body) return stops.length > 0;
  const direction = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return stops.some((stop) => (from.compareDocumentPosition(stop) & direction) !== 0);
}

function isStop(element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    !element.matches(":disabled") &&
    !element.closest("[hidden], [inert], [aria-hidden=true]")
  );
}
