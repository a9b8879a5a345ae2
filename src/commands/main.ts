/** The ribbon's button « Calculer le SPASER »: the same moments as the pane, which stays closed unless it has to say something. */
import { officeJsRan } from "../taskpane/office-js";
import { sharedPane } from "../taskpane/plug";

/** Excel may open the pane and never say so. */
const SHOWING_MS = 5_000;

async function computeSpaser(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const pane = sharedPane();
    if (!(await pane.computeFromRibbon())) await showPane();
  } finally {
    // Excel shows the command as running until it hears this.
    event.completed();
  }
}

/** The pane says what is wrong. Where Excel can't open it, it says so as soon as the buyer does. */
async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  try {
    await Promise.race([
      Office.addin.showAsTaskpane(),
      new Promise((resolve) => setTimeout(resolve, SHOWING_MS)),
    ]);
  } catch {
    // The pane keeps its message until it is opened by hand.
  }
}

async function register(): Promise<void> {
  // Without Office.js the page is open elsewhere than in Excel, which the pane says.
  if (!(await officeJsRan())) return;
  await Office.onReady();
  Office.actions.associate("computeSpaser", (event: Office.AddinCommands.Event) => void computeSpaser(event));
}

void register();
