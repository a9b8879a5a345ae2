/**
 * Takes a picture of every state of the pane, without Excel: `npx tsx scripts/preview.ts [state …] [--all]`.
 * By default in French, light, 320 px wide; `--all` in every look of the table below. The pictures land in out/preview/.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "playwright-core";
import { launchBrowser } from "../test/e2e/browser";
import { servePreview, type Look } from "../test/taskpane/preview/server";
import { STATES } from "../test/taskpane/preview/states";

const root = fileURLToPath(new URL("..", import.meta.url));
const output = join(root, "out/preview");
/** The first one is taken always. */
const LOOKS: readonly Look[] = [
  { width: 320, shade: "light", lang: "fr" },
  { width: 450, shade: "dark", lang: "fr" },
  { width: 320, shade: "light", lang: "en" },
  { width: 450, shade: "contrast", lang: "en" },
];

/** A task pane on a laptop's screen. */
const HEIGHT = 720;

async function picture(browser: Browser, address: string, state: string, look: Look): Promise<void> {
  const { width, shade, lang } = look;
  const page = await browser.newPage({
    viewport: { width, height: HEIGHT },
    deviceScaleFactor: 1.5,
    reducedMotion: "reduce",
    colorScheme: shade === "light" ? "light" : "dark",
    forcedColors: shade === "contrast" ? "active" : "none",
  });
  const complain = (what: string) => console.error(`${state}, ${width} px, ${shade}, ${lang}: ${what}`);
  page.on("pageerror", (error) => complain(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) complain(message.text());
  });
  await page.goto(address);
  await page.waitForSelector("[data-reached]", { state: "attached" });
  await page.waitForTimeout(350);
  // A dialog covers what is in view; everything else is shown to its end.
  const fullPage = (await page.getByRole("dialog").count()) === 0;
  await page.screenshot({ path: join(output, `${state}-${width}-${shade}-${lang}.png`), fullPage });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) complain(`${overflow} px too wide`);
  await page.close();
}

async function main(words: string[]): Promise<void> {
  const named = words.filter((word) => !word.startsWith("--"));
  const states = named.length > 0 ? named : Object.keys(STATES);
  const looks = words.includes("--all") ? LOOKS : LOOKS.slice(0, 1);
  await mkdir(output, { recursive: true });
  const preview = await servePreview(root);
  const launched = await launchBrowser();
  if (launched) {
    const browser = await chromium.connect(launched.wsEndpoint());
    for (const state of states) {
      for (const look of looks) await picture(browser, preview.address(state, look), state, look);
    }
    await browser.close();
    await launched.close();
  }
  preview.close();
}

await main(process.argv.slice(2));
