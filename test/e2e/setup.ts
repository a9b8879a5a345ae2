/** Before the end-to-end tests: one browser and one demo server for all of them. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { startServer } from "../../demo/server/server";
import { launchBrowser } from "./browser";
import { running } from "./running";

export default async function setup(): Promise<void> {
  const root = process.cwd();
  if (!existsSync(join(root, "dist", "taskpane.html"))) {
    console.warn("\nEnd-to-end tests are left out: there is no build (npm run build).\n");
    return;
  }
  running.browser = await launchBrowser();
  if (!running.browser) return;
  running.server = await startServer({ root, port: 0 });
  process.env["E2E_BROWSER"] = running.browser.wsEndpoint();
  process.env["E2E_URL"] = running.server.url;
}
