/** What the pane makes of several acts of the workbook, driven through it as the buyer does; the ribbon goes through it too. */
import { exampleRegister } from "../../example/register";
import { Pane } from "../../src/taskpane/pane";
import type { Session } from "../../src/workbook/session";
import { WorkbookError } from "../../src/workbook/workbook";
import { REQUEST } from "./starts";

const EXAMPLE = {
  ...exampleRegister(),
  name: "Exemple",
  cells: [
    ["N° de marché", "Objet", "Date de notification"].map((value) => ({ value, style: "header" })),
    ["EX-1", "=exemple", 45_000].map((value) => ({ value, style: "text" })),
  ],
};

/** Each session has its pane, as in Excel. */
const panes = new WeakMap<Session, Pane>();

/** The pane over a session; it has no storage for its preferences here, as where a browser denies it. */
function paneOver(session: Session): Pane {
  const known = panes.get(session);
  if (known) return known;
  const pane = new Pane({
    moments: () => Promise.resolve(session),
    example: () => Promise.resolve(EXAMPLE),
    version: "0.0.0",
  });
  pane.ask({ history: 1, ...REQUEST });
  panes.set(session, pane);
  return pane;
}

/** An act of the pane that fails as the workbook does: with the code whose sentence the pane shows. */
export function inPane(
  act: (pane: Pane) => Promise<unknown>,
): (session: Session, signal?: AbortSignal) => Promise<void> {
  return async (session, signal) => {
    const pane = paneOver(session);
    signal?.addEventListener("abort", () => pane.cancel());
    await act(pane);
    const { problem, notice } = pane.store.state;
    if (problem) throw new WorkbookError(problem.code);
    if (notice?.kind === "cancelled") throw new WorkbookError("cancelled");
  };
}

/** A pane that shows the figures, and that is told of edits. */
export async function shownInPane(session: Session): Promise<void> {
  await inPane((pane) => pane.open())(session);
  await inPane((pane) => pane.refresh())(session);
  // The pane doesn't wait for this; the trials count requests.
  await session.watch(() => undefined);
}

export const byRibbon = inPane(async (pane) => {
  // The framework is the session's first from the first act on.
  pane.ask(REQUEST);
  await pane.computeFromRibbon();
});
