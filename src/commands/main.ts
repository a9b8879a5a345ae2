/** The ribbon's button « Calculer le SPASER »: the same moments as the pane, which stays closed unless it has to say something. */
import { sharedPane } from "../taskpane/plug";

async function computeSpaser(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const pane = sharedPane(Office.context.displayLanguage);
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
    await Office.addin.showAsTaskpane();
  } catch {
    // The pane keeps its message until it is opened by hand.
  }
}

// Without Office.js the page is open elsewhere than in Excel, which the pane says.
if (typeof Office !== "undefined") {
  void Office.onReady(() => {
    Office.actions.associate(
      "computeSpaser",
      (event: Office.AddinCommands.Event) => void computeSpaser(event),
    );
  });
}
