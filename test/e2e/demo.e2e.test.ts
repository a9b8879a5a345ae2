/** The demo as a whole: the page opens, the real Office.js and the built add-in run in it, and nothing leaves the computer. */
import type { Browser } from "playwright-core";
import { connectBrowser, DemoPage } from "./demo-page";
import { describeInBrowser } from "./in-browser";

describeInBrowser("the demo page", () => {
  let browser: Browser;
  let demo: DemoPage;

  beforeAll(async () => {
    browser = await connectBrowser();
    demo = await DemoPage.open(browser);
  });

  afterAll(async () => {
    await demo.close();
    await browser.close();
  });

  it("shows the example register", async () => {
    expect(await demo.page.title()).toContain("registre-exemple.xlsx");
    const [first] = await demo.sheets();
    expect(first?.used).toMatch(/^A\d+:[A-Z]+\d{3}$/);
    expect(await demo.page.locator(".grid-canvas").boundingBox()).toMatchObject({
      width: expect.any(Number) as number,
    });
  });

  it("takes the add-in's buttons from the manifest", async () => {
    await expect(demo.page.locator(".ribbon-add-in span").allTextContents()).resolves.toEqual([
      "Calculer le SPASER",
      "Volet SPASER",
    ]);
  });

  it("boots the add-in against the emulated host", async () => {
    await demo.pane
      .getByText(/\d+ marchés/)
      .first()
      .waitFor({ timeout: 15_000 });
    expect((await demo.traffic()).trips).toBeGreaterThan(0);
    expect(await demo.unknownMembers()).toEqual([]);
  });

  it("takes what is typed into a cell, and brings it back", async () => {
    await demo.type("A1", "Essai");
    expect((await demo.cell("A1")).value).toBe("Essai");
    await demo.page.keyboard.press("Control+z");
    expect((await demo.cell("A1")).value).not.toBe("Essai");
  });

  it("shows values in French", async () => {
    await demo.page.getByRole("button", { name: "Ajouter une feuille" }).click();
    await demo.type("A1", "1234,5");
    await demo.type("A2", "12/03/2023");
    await demo.type("A3", "27,5%");
    await demo.type("A4", "VRAI");
    expect(await demo.texts("A1:A4")).toEqual([["1234,5"], ["12/03/2023"], ["27,50%"], ["VRAI"]]);
    expect((await demo.cell("A2")).value).toBe(44_997);
  });

  it("saves a workbook that it can open again", async () => {
    const bytes = await demo.download();
    const before = await demo.sheets();
    await demo.openFile({ name: "copie.xlsx", bytes });
    const after = await demo.sheets();
    expect(after.map(({ name, used }) => ({ name, used }))).toEqual(
      before.map(({ name, used }) => ({ name, used })),
    );
  });

  it("reported no error and asked nothing outside of this computer", () => {
    expect(demo.errors).toEqual([]);
    expect(demo.requestsOutside).toEqual([]);
    expect(demo.requests.some((url) => url.endsWith("/office-js/office.js"))).toBe(true);
  });
});
