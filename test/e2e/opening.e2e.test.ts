/** The pane before Office.js, and without it: it shows itself first, and says what is missing. */
import type { Browser, Page } from "playwright-core";
import { connectBrowser } from "./demo-page";
import { describeInBrowser } from "./in-browser";

describeInBrowser("the pane and Office.js", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await connectBrowser();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    page = await browser.newPage({ locale: "fr-FR" });
    page.setDefaultTimeout(10_000);
  });

  afterEach(() => page.close());

  const open = () =>
    page.goto(new URL("taskpane.html", process.env["E2E_URL"]).href, { waitUntil: "commit" });

  it("shows itself while Office.js is still on its way", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/office-js/office.js", async (route) => {
      await held;
      await route.continue();
    });
    await open();
    await page.getByRole("tab", { name: "Résultats" }).waitFor();
    expect(await page.evaluate("typeof Office")).toBe("undefined");
    // Where the page is, only Office.js can say: in a tab of a browser here.
    release();
    await page.getByText(/fonctionne dans Excel/).waitFor();
  });

  it("says what to do when Office.js can't be reached", async () => {
    await page.route("**/office-js/office.js", (route) => route.abort());
    await open();
    await page.getByText(/appsforoffice\.microsoft\.com/).waitFor();
    expect(await page.getByRole("tab").count()).toBe(0);
  });
});
