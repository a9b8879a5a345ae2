/** Starts the pane once Excel has said who it is: its language, its theme. */
import { createRoot } from "react-dom/client";
import { languageOf } from "../text/language";
import { App } from "./App";
import { sharedPane } from "./plug";
import { shadeOfBackground } from "./theme";

async function start(): Promise<void> {
  await Office.onReady();
  const context = Office.context as Office.Context | undefined;
  const locale = context?.displayLanguage ?? navigator.language;
  const language = languageOf(locale);
  document.documentElement.lang = language;
  const place = document.getElementById("pane");
  if (!place) return;
  const pane = sharedPane(locale);
  const theme = context?.officeTheme;
  createRoot(place).render(
    <App pane={pane} language={language} hostShade={shadeOfBackground(theme?.bodyBackgroundColor)} />,
  );
  await pane.open();
}

void start();
