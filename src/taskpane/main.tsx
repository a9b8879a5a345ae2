/** Starts the pane: it shows itself while Office.js is still loading, then follows Excel's language and theme. */
import { createRoot } from "react-dom/client";
import { languageOf } from "../text/language";
import { App } from "./App";
import { Apart } from "./frame/Apart";
import { faceOfExcel, whereItRuns } from "./office-js";
import { sharedPane } from "./plug";
import { lastFace, rememberFace, type Face } from "./state/face";

const HIDDEN_MS = 100;
/** Office.js tells nobody when one of its own files can't be reached: it stays silent. */
const SILENT_MS = 15_000;

async function start(place: HTMLElement): Promise<void> {
  const pane = sharedPane();
  const root = createRoot(place);
  const show = ({ language, shade }: Face) => {
    document.documentElement.lang = language;
    root.render(<App pane={pane} language={language} hostShade={shade} />);
  };
  // As last time, else as the browser: nearly always what Excel is about to say.
  const first = lastFace() ?? { language: languageOf(navigator.language), shade: null };
  show(first);
  // An administrator may open the pane right at the check of an installation.
  if (new URLSearchParams(location.search).has("verification")) pane.go("verification");
  void painted().then(() => pane.open());
  const showApart = (where: "elsewhere" | "withoutOfficeJs") => {
    root.render(<Apart where={where} pane={pane} language={first.language} />);
  };
  const silence = setTimeout(() => showApart("withoutOfficeJs"), SILENT_MS);
  const where = await whereItRuns();
  clearTimeout(silence);
  if (where !== "excel") {
    showApart(where);
    return;
  }
  const told = faceOfExcel();
  rememberFace(told);
  show(told);
}

/** After the first paint; soon where the page is hidden, for the ribbon's button, and paints nothing. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, HIDDEN_MS);
  });
}

const place = document.getElementById("pane");
if (place) void start(place);
