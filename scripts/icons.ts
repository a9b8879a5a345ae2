/** Draws the PNG icons of the manifest from their SVG sources: `npx tsx scripts/icons.ts`. Small sizes have a simpler source. */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";

export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
/** Below this a line of the detailed drawing would be thinner than a pixel. */
const DETAILED_FROM = 32;
const ICONS = ["icon", "icon-pane"];
/** What Microsoft 365 shows of an app package, in the one size that it takes of each. */
const PACKAGE_ICONS: [icon: string, size: number][] = [
  ["icon-m365", 192],
  ["icon-outline", 32],
];
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

const asset = (name: string) => fileURLToPath(new URL(`../assets/${name}`, import.meta.url));

async function draw(page: Page, icon: string, size: number): Promise<void> {
  const source = await readFile(asset(size < DETAILED_FROM ? `${icon}-small.svg` : `${icon}.svg`), "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`,
  );
  await writeFile(asset(`${icon}-${size}.png`), await page.screenshot({ omitBackground: true }));
}

const executablePath = BROWSERS.find(existsSync);
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
for (const icon of ICONS) for (const size of ICON_SIZES) await draw(page, icon, size);
for (const [icon, size] of PACKAGE_ICONS) await draw(page, icon, size);
await browser.close();
