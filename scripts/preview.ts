/**
 * Takes a picture of every state of the pane, without Excel: `npx tsx scripts/preview.ts [state …] [--all]`.
 * By default in French, light, 320 px wide; `--all` adds 450 px, dark and English. The pictures land in out/preview/.
 */
import { createServer, type Server } from "node:http";
import { mkdir, readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "playwright-core";
import webpack, { type Configuration } from "webpack";
import { STATES } from "../test/taskpane/preview/states";

const root = fileURLToPath(new URL("..", import.meta.url));
const output = join(root, "out/preview");
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript" };
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

/** The product's own build with another start, so that the page's policy is the real one. */
async function build(): Promise<void> {
  const { default: configure } = (await import(new URL("../webpack.config.js", import.meta.url).href)) as {
    default: (env: object, argv: object) => Configuration;
  };
  const configuration = configure({ officejs: "local" }, { mode: "production" });
  const compiler = webpack({
    ...configuration,
    mode: "production",
    // The engine is in the page too.
    performance: false,
    entry: { preview: "./test/taskpane/preview/main.tsx" },
    output: { ...configuration.output, path: join(output, "page") },
    plugins: (configuration.plugins ?? []).filter((plugin) => plugin?.constructor.name !== "CopyPlugin"),
  });
  await new Promise<void>((done, fail) => {
    compiler.run((error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
      else done();
    });
  });
}

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    readFile(join(output, "page", path)).then(
      (content) => response.setHeader("content-type", TYPES[extname(path)] ?? "text/plain").end(content),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((ready) => server.listen(0, "localhost", () => ready(server)));
}

interface Look {
  state: string;
  width: number;
  shade: string;
  lang: string;
}

async function picture(
  browser: Browser,
  address: string,
  { state, width, shade, lang }: Look,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height: 720 },
    deviceScaleFactor: 1.5,
    reducedMotion: "reduce",
  });
  page.on("pageerror", (error) => console.error(`${state}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404"))
      console.error(`${state}: ${message.text()}`);
  });
  await page.goto(`${address}/taskpane.html?state=${state}&lang=${lang}&shade=${shade}`);
  await page.waitForSelector("[data-reached]", { state: "attached" });
  await page.waitForTimeout(350);
  await page.screenshot({ path: join(output, `${state}-${width}-${shade}-${lang}.png`), fullPage: true });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) console.error(`${state}: ${overflow} px too wide at ${width} px`);
  await page.close();
}

async function main(words: string[]): Promise<void> {
  const named = words.filter((word) => !word.startsWith("--"));
  const states = named.length > 0 ? named : Object.keys(STATES);
  const all = words.includes("--all");
  await mkdir(output, { recursive: true });
  if (!words.includes("--built")) await build();
  const server = await serve();
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  const executablePath = BROWSERS.find(existsSync);
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox"],
  });
  for (const state of states) {
    await picture(browser, address, { state, width: 320, shade: "light", lang: "fr" });
    if (!all) continue;
    await picture(browser, address, { state, width: 450, shade: "dark", lang: "fr" });
    await picture(browser, address, { state, width: 320, shade: "light", lang: "en" });
  }
  await browser.close();
  server.close();
}

await main(process.argv.slice(2));
