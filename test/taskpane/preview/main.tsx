/** The pane in a plain browser page over the fake moments: ?state=…&lang=fr|en&shade=light|dark shows one state of it. */
import { samplePlan } from "../../excel/sample-plan";
import { createRoot } from "react-dom/client";
import { App } from "../../../src/taskpane/App";
import { Pane } from "../../../src/taskpane/pane";
import { languageOf } from "../../../src/text/language";
import { FakeMoments } from "../fake-moments";
import { STATES } from "./states";

const asked = new URLSearchParams(location.search);
const state = STATES[asked.get("state") ?? "computed"];
const moments = new FakeMoments({ registered: state?.registered ?? true });
const pane = new Pane({
  moments: () => Promise.resolve(moments),
  example: () => Promise.resolve(samplePlan()),
  version: "0.1.0",
  now: () => new Date(2026, 10, 23, 14, 2),
});
const language = languageOf(asked.get("lang") ?? "fr");
document.documentElement.lang = language;
const place = document.getElementById("pane");
if (place) {
  createRoot(place).render(
    <App pane={pane} language={language} hostShade={asked.get("shade") === "light" ? "light" : "dark"} />,
  );
}
void state?.reach(pane, moments).then(() => {
  document.documentElement.dataset["reached"] = "yes";
});
