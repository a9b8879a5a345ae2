/** Where the keyboard goes when what it was on has gone: never to the top of the page, never away from the sheet. */

/** The button that was pressed is no longer there, and the buyer is still in the pane. */
export function focusIsLost(): boolean {
  return document.hasFocus() && (document.activeElement === null || document.activeElement === document.body);
}

/** The place of the pane that is shown, after a message in it was closed. */
export function focusPlace(): void {
  document.querySelector<HTMLElement>("[role=tabpanel]")?.focus();
}
