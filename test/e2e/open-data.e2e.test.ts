/** The build compares a file of open data in a worker, beside the page, and leads from a difference to its cell. */
import type { Browser, Worker } from "playwright-core";
import { connectBrowser, DemoPage } from "./demo-page";
import { describeInBrowser } from "./in-browser";

jest.setTimeout(120_000);

describeInBrowser("open data in the built pane", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectBrowser();
  });
  afterAll(() => browser.close());

  test("is read beside the page, compared, and its corrections are downloaded", async () => {
    const demo = await DemoPage.open(browser);
    const workers: Worker[] = [];
    demo.page.on("worker", (worker) => workers.push(worker));
    const { pane } = demo;
    await pane.getByRole("button", { name: "Calculer le SPASER" }).click();
    await demo.goTo("Données essentielles");
    // Once nothing else is going on.
    await pane.getByRole("button", { name: "Choisir le fichier publié" }).click({ trial: true });
    const marche = { id: "2022M001", objet: "Autre objet", dateNotification: "2023-02-01", montant: 12 };
    const decp = { marches: { marche: [marche, { ...marche, id: "X-1", montant: 50_000 }] } };
    await pane.locator("input[type=file]").setInputFiles({
      name: "decp.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(decp)),
    });
    await pane.getByText(/«\sdecp\.json\s»\s:/).waitFor();
    expect(workers).toHaveLength(1);
    await pane.getByRole("button", { name: /^Dans le fichier publié seulement/ }).click();
    await pane.getByText("X-1").waitFor();
    expect(demo.errors).toEqual([]);
    await demo.close();
  });
});
