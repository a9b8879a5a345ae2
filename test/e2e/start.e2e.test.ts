/** `npm start` as a newcomer meets it: what it says, and what the first click shows. */
import { type ChildProcess, spawn } from "node:child_process";
import type { Browser } from "playwright-core";
import { connectBrowser, DemoPage } from "./demo-page";
import { describeInBrowser } from "./in-browser";

describeInBrowser("npm start", () => {
  let browser: Browser;
  let child: ChildProcess;
  let demo: DemoPage;
  let said = "";

  beforeAll(async () => {
    const words = ["--import=tsx", "demo/serve.ts", "--port", "0", "--no-open"];
    child = spawn(process.execPath, words, { env: { ...process.env, LC_ALL: "en_GB.UTF-8" } });
    const server = await new Promise<string>((resolve, reject) => {
      child.stdout?.on("data", (text: Buffer) => {
        said += text.toString();
        const url = /http:\S+/.exec(said)?.[0];
        if (url !== undefined && said.includes("Ctrl+C")) resolve(url);
      });
      child.on("exit", () => reject(new Error(said)));
    });
    browser = await connectBrowser();
    demo = await DemoPage.open(browser, { server });
  }, 60_000);

  afterAll(async () => {
    await demo.close();
    await browser.close();
    child.kill();
  });

  it("says what it does, how long it took and where to look, in the language of the terminal", () => {
    const lines = said.split("\n").filter((line) => line.trim() !== "");
    expect(lines.map((line) => line.trim())).toEqual([
      expect.stringMatching(/^SPASER: preparing the demo/),
      expect.stringMatching(/^Demo ready in \d+(\.\d)? s, on this computer only:$/),
      expect.stringMatching(/^http:\/\/localhost:\d+\/$/),
      expect.stringMatching(/^Open this address/),
      "Ctrl+C to stop.",
    ]);
  });

  it("opens on the register with the pane beside it, before anything is computed", async () => {
    const names = (await demo.sheets()).map(({ name }) => name);
    expect(names[0]).toBe("Marchés");
    expect(names.filter((name) => name.startsWith("SPASER"))).toEqual([]);
    expect(await demo.page.locator(".sheet-tab[aria-selected=true]").first().textContent()).toContain(
      "Marchés",
    );
    await demo.pane.getByRole("button", { name: "Calculer le SPASER" }).waitFor();
  });

  it("shows at the first click the sheet that it computes", async () => {
    await demo.pane.getByRole("button", { name: "Calculer le SPASER" }).click();
    await demo.sheetTab("SPASER 2023").waitFor();
    expect(demo.errors).toEqual([]);
    expect(demo.requestsOutside).toEqual([]);
  });
});
