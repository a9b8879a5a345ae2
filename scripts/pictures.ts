/**
 * Takes the pictures of the README from the demo, and more to look at: tsx scripts/pictures.ts [folder]
 * Needs a build (npm run build). Without a folder only the README's pictures are taken, into docs/images.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DemoPage, connectBrowser, type OpenOptions } from "../test/e2e/demo-page";
import setup from "../test/e2e/setup";
import teardown from "../test/e2e/teardown";

interface Shot {
  name: string;
  options: OpenOptions;
  /** What is done before the picture. */
  act?: (demo: DemoPage) => Promise<void>;
}

const COMPUTE = { fr: "Calculer le SPASER", en: "Calculate SPASER" };

async function compute(demo: DemoPage, language: "fr" | "en" = "fr"): Promise<void> {
  await demo.pane.getByRole("button", { name: COMPUTE[language] }).click();
  await demo.sheetTab("SPASER 2023").waitFor();
  await demo.pane.getByRole("tabpanel").or(demo.pane.locator("main")).first().waitFor();
  await demo.page.waitForTimeout(1500);
}

const README: Shot[] = [
  { name: "demonstration", options: { width: 1440, height: 900 }, act: (demo) => compute(demo) },
];

const MORE: Shot[] = [
  { name: "open", options: { width: 1440, height: 900 } },
  { name: "dark", options: { width: 1440, height: 900, theme: "dark" }, act: (demo) => compute(demo) },
  {
    name: "english",
    options: { width: 1280, height: 720, language: "en" },
    act: (demo) => compute(demo, "en"),
  },
  { name: "empty", options: { width: 1280, height: 720, empty: true } },
];

const folder = process.argv[2];
const into = folder ?? join("docs", "images");
mkdirSync(into, { recursive: true });
await setup();
const browser = await connectBrowser();
try {
  for (const { name, options, act } of folder === undefined ? README : [...README, ...MORE]) {
    const demo = await DemoPage.open(browser, options);
    try {
      await demo.page.waitForTimeout(2500);
      await act?.(demo);
    } catch (error) {
      console.error(name, String(error).split("\n")[0]);
    }
    await demo.screenshot(join(into, `${name}.png`));
    if (demo.errors.length > 0) console.error(name, demo.errors);
    await demo.close();
  }
} finally {
  await browser.close();
  await teardown();
}
