/** The public page in a browser: accessible, without scripts, on a narrow screen, by keyboard, and on A4. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { publishedFiles } from "../../src/publishing/files";
import { exampleYear } from "../publishing/example";
import { connectBrowser } from "./demo-page";
import { describeInBrowser } from "./in-browser";

jest.setTimeout(60_000);

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/** A4 in points, as the browser rounds it. */
const A4 = /\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/g;

describeInBrowser("the public page", () => {
  let browser: Browser;
  const pages: Record<string, string> = {};

  beforeAll(async () => {
    browser = await connectBrowser();
    for (const language of ["fr", "en"] as const) {
      const { assessment, inputs, context } = await exampleYear("asp-2023", language);
      pages[language] = publishedFiles(assessment, inputs, context).page.content;
    }
  });
  afterAll(() => browser.close());

  test.each(["fr", "en"])("axe finds nothing, nor anything to look at (%s)", async (language) => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    await page.setContent(pages[language] ?? "");
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: (of: Document) => Promise<AxeResults> } };
      const { violations, incomplete } = await axe.run(document);
      return [...violations, ...incomplete].map(({ id, nodes }) => [id, nodes[0]?.html]);
    });
    await page.close();
    expect(found).toEqual([]);
  });

  test("without scripts, on a narrow screen: nothing is wider than it, and the keyboard reaches what scrolls", async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    await page.setContent(pages["fr"] ?? "");
    const box = await page.locator("html").boundingBox();
    expect(box?.width).toBe(320);
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toBe("Aller au contenu");
    const frames = page.locator(".frame");
    await frames.first().focus();
    expect(await frames.first().evaluate((one) => one === document.activeElement)).toBe(true);
    await context.close();
  });

  test("prints on A4, tagged", async () => {
    const page = await browser.newPage();
    await page.setContent(pages["fr"] ?? "");
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString("latin1");
    await page.close();
    const sheets = [...pdf.matchAll(/\/Type \/Page\b/g)].length;
    expect(sheets).toBeGreaterThan(4);
    expect(sheets).toBeLessThan(14);
    expect([...pdf.matchAll(A4)]).toHaveLength(sheets);
    expect(pdf).toContain("/StructTreeRoot");
  });
});
