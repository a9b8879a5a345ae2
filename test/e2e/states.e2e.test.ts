/** Every state of the pane in the narrowest volet: nothing is wider than it, dialogs are whole, their scrim lets the pane through. */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { servePreview, type Look, type Preview } from "../taskpane/preview/server";
import { STATES } from "../taskpane/preview/states";
import { connectBrowser } from "./demo-page";
import { describeInBrowser } from "./in-browser";

const NARROWEST = 320;
/** What is left for a task pane on a small laptop. */
const LOWEST = 560;
const DIALOGS = ["share", "freeze", "addcolumns"];

// Waiting for a browser on a busy machine.
jest.setTimeout(60_000);

describeInBrowser("the pane at 320 px", () => {
  let preview: Preview;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    preview = await servePreview(join(__dirname, "../.."));
    browser = await connectBrowser();
    page = await browser.newPage({
      viewport: { width: NARROWEST, height: LOWEST },
      reducedMotion: "reduce",
    });
  });

  afterAll(async () => {
    await browser.close();
    preview.close();
  });

  async function show(state: string, lang: Look["lang"] = "fr"): Promise<void> {
    await page.goto(preview.address(state, { width: NARROWEST, shade: "light", lang }));
    await page.waitForSelector("[data-reached]", { state: "attached" });
  }

  it.each(Object.keys(STATES))("%s is no wider, and cuts no name of a button or title", async (state) => {
    for (const lang of ["fr", "en"] as const) {
      await show(state, lang);
      const seen = await page.evaluate(() => ({
        tooWide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
        cut: [...document.querySelectorAll("button, h2, h3, h4, label, a")]
          .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
          .map((one) => one.textContent),
      }));
      expect(seen).toEqual({ tooWide: 0, cut: [] });
    }
  });

  it.each(DIALOGS)("%s: the dialog is whole, and the pane is seen behind it", async (state) => {
    await show(state);
    const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
    await dialog.waitFor();
    const box = await dialog.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(8);
    expect((box?.x ?? 0) + (box?.width ?? NARROWEST)).toBeLessThanOrEqual(NARROWEST - 8);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? LOWEST)).toBeLessThanOrEqual(LOWEST);
    // From the scrim up to the page: what each layer in front of the pane lets through.
    const hidden = await page.evaluate(() => {
      const layers: number[] = [];
      for (let at = document.elementFromPoint(4, 4); at && at !== document.body; at = at.parentElement) {
        const { width, height } = at.getBoundingClientRect();
        // rgb(…) hides all, rgba(…, 0.4) as much as its last number says.
        const [, alpha = "1"] = /^rgba\(.*,\s*([\d.]+)\)$/.exec(getComputedStyle(at).backgroundColor) ?? [];
        if (width * height > 0) layers.push(Number(alpha));
      }
      return Math.max(...layers);
    });
    expect(hidden).toBeGreaterThan(0);
    expect(hidden).toBeLessThan(0.6);
  });

  it.each(["fr", "en"] as const)("six key figures are in view at once after computing (%s)", async (lang) => {
    await page.setViewportSize({ width: NARROWEST, height: 720 });
    await show("computed", lang);
    await page.locator("[aria-labelledby=key-figures] li").nth(5).waitFor();
    const bottoms = await page.evaluate(() =>
      [...document.querySelectorAll("[aria-labelledby=key-figures] li")].map(
        (tile) => tile.getBoundingClientRect().bottom,
      ),
    );
    await page.setViewportSize({ width: NARROWEST, height: LOWEST });
    expect(bottoms.length).toBeGreaterThanOrEqual(6);
    expect(bottoms[5]).toBeLessThanOrEqual(720);
  });
});
