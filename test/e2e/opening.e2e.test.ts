/** The pane before Office.js, and without it: it shows itself first, and says what is missing. */
import type { Browser, Page } from "playwright-core";
import { connectBrowser } from "./demo-page";
import { describeInBrowser } from "./in-browser";

const UNREACHABLE = /appsforoffice\.microsoft\.com/;
const LONGER_THAN_SILENCE = 16_000;

/** The file stays on its way until it is released. */
async function hold(page: Page, file: string): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(file, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

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

  const open = (query = "") =>
    page.goto(new URL(`taskpane.html${query}`, process.env["E2E_URL"]).href, { waitUntil: "commit" });

  it("shows itself while Office.js is still on its way, then says that it waits, then goes on", async () => {
    await page.clock.install();
    const release = await hold(page, "**/office-js/office.js");
    await open();
    await page.getByRole("tab", { name: "Résultats" }).waitFor();
    expect(await page.evaluate("typeof Office")).toBe("undefined");
    await page.clock.fastForward(LONGER_THAN_SILENCE);
    await page.getByText(UNREACHABLE).waitFor();
    // Where the page is, only Office.js can say: in a tab of a browser here.
    release();
    await page.getByText(/fonctionne dans Excel/).waitFor();
    expect(await page.getByText(UNREACHABLE).count()).toBe(0);
  });

  it("says what to do when Office.js can't be reached", async () => {
    await page.route("**/office-js/office.js", (route) => route.abort());
    await open();
    await page.getByText(UNREACHABLE).waitFor();
    expect(await page.getByRole("tab").count()).toBe(0);
  });

  it("says so too when Office.js comes but not its file for Excel, of which it tells nobody", async () => {
    await page.clock.install();
    let asked = false;
    await page.route("**/office-js/excel-web-16.00.js", (route) => {
      asked = true;
      return route.abort();
    });
    await open("?_host_Info=Excel$Web$16.00$fr-FR$telemetry$isDialog$$0");
    await page.getByRole("tab", { name: "Résultats" }).waitFor();
    await page.waitForFunction("typeof Office !== 'undefined'");
    expect(await page.getByText(UNREACHABLE).count()).toBe(0);
    await page.clock.fastForward(LONGER_THAN_SILENCE);
    await page.getByText(UNREACHABLE).waitFor();
    expect(asked).toBe(true);
  });
});
