/** Starts the pane once Excel has said who it is: its language, its theme. */
import { createRoot } from "react-dom/client";
import { languageOf } from "../text/language";
import { paneTexts } from "../text/pane";
import { App } from "./App";
import { sharedPane } from "./plug";
import { shadeOfBackground } from "./theme";

async function start(place: HTMLElement): Promise<void> {
  const inExcel = typeof Office !== "undefined" && (await Office.onReady()).host === Office.HostType.Excel;
  const locale = inExcel ? Office.context.displayLanguage : navigator.language;
  const language = languageOf(locale);
  document.documentElement.lang = language;
  if (!inExcel) {
    place.textContent = paneTexts(language).pane.outsideExcel;
    return;
  }
  const pane = sharedPane(locale);
  // Excel on the web states no theme.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  createRoot(place).render(
    <App pane={pane} language={language} hostShade={shadeOfBackground(theme?.bodyBackgroundColor)} />,
  );
  await pane.open();
}

const place = document.getElementById("pane");
if (place) void start(place);
