/** Starts the demo page: fetches the manifest and the first workbook from this server, and nothing from elsewhere. */
import { loadWorkbook } from "../emulator/files";
import { Workbook } from "../emulator/model/workbook";
import { PageApi } from "./api";
import { App } from "./app";
import { Manifest } from "./chrome/manifest";
import { readPreferences } from "./preferences";

declare global {
  interface Window {
    /** For tests. */
    host?: PageApi;
  }
}

async function fetchManifest(): Promise<Manifest | null> {
  const answer = await fetch("/manifest.xml");
  if (!answer.ok) return null;
  // The add-in may be served from elsewhere, as it is in production.
  const site = new URLSearchParams(location.search).get("addin") ?? "";
  return new Manifest(await answer.text(), site);
}

/** The register that the server was started with; an empty workbook when there is none, or with `?empty`. */
async function fetchWorkbook(): Promise<Workbook> {
  if (new URLSearchParams(location.search).has("empty")) return new Workbook();
  const answer = await fetch("/workbook");
  if (!answer.ok) return new Workbook();
  const name = decodeURIComponent(answer.headers.get("x-file-name") ?? "classeur.xlsx");
  const workbook = await loadWorkbook(new Uint8Array(await answer.arrayBuffer()), name);
  return answer.headers.has("x-example") ? beforeComputing(workbook) : workbook;
}

/** The example without what the add-in wrote into it: the first click shows what it does. */
function beforeComputing(workbook: Workbook): Workbook {
  for (const sheet of workbook.sheets.filter(({ name }) => /^SPASER /.test(name)))
    workbook.deleteSheet(sheet);
  workbook.activate(workbook.sheets[0]!);
  return workbook;
}

const app = new App(await fetchManifest(), readPreferences(), fetchWorkbook);
await app.start();
window.host = new PageApi(app);
document.documentElement.dataset["ready"] = "";
