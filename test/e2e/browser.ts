/** Finds a browser for the end-to-end tests: one that is installed, else the Chromium that comes with npm. */
import { existsSync } from "node:fs";
import { chromium, type BrowserServer } from "playwright-core";

/** No request of the browser's own: what leaves the computer would be the add-in's fault. */
const QUIET = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
];

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** CHROME_PATH wins; "bundled" there asks for the one from npm. */
function installedBrowser(): string | null {
  const wanted = process.env["CHROME_PATH"];
  if (wanted === "bundled") return null;
  return [wanted, ...INSTALLED].find((path) => path !== undefined && existsSync(path)) ?? null;
}

/** The Chromium inside the npm package, for Linux on x64; it brings the system libraries it needs. */
async function bundledBrowser(): Promise<{ path: string; args: string[] } | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  // Read when the package is loaded: makes it unpack its own libraries.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  // All in one process it ends with the first page that is closed.
  const args = packaged.args.filter((one) => one !== "--single-process");
  return { path: await packaged.executablePath(), args };
}

/** Launches a browser that tests connect to; null, with a line that says so, when there is none. */
export async function launchBrowser(): Promise<BrowserServer | null> {
  const tried: string[] = [];
  const launch = async (executablePath: string, args: readonly string[]): Promise<BrowserServer | null> => {
    try {
      return await chromium.launchServer({ executablePath, args: [...args, ...QUIET], headless: true });
    } catch (error) {
      tried.push(`${executablePath}: ${String(error).split("\n")[0] ?? ""}`);
      return null;
    }
  };
  const installed = installedBrowser();
  const first = installed === null ? null : await launch(installed, []);
  if (first) return first;
  const bundled = await bundledBrowser().catch((error: unknown) => {
    tried.push(String(error));
    return null;
  });
  const second = bundled && (await launch(bundled.path, bundled.args));
  if (second) return second;
  console.warn(`\nEnd-to-end tests are left out: no browser could be started.\n${tried.join("\n")}\n`);
  return null;
}
