/** The demo page as a test uses it: open, click, type, look. */
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
} from "playwright-core";
import type { CellReport, PageApi, SheetReport } from "../../demo/api";
import { EXCEL_ONLINE, OFFICE_JS, playExcelOnline } from "./excel-online";

export async function connectBrowser(): Promise<Browser> {
  return chromium.connect(process.env["E2E_BROWSER"] ?? "");
}

export interface OpenOptions {
  readonly language?: "fr" | "en";
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  /** Start with an empty workbook. */
  readonly empty?: boolean;
  /** Then open this file, as with « Ouvrir ». */
  readonly file?: string | { readonly name: string; readonly bytes: Uint8Array };
  /** Where the add-in is served; the page then stands at an address of Excel's own. The demo's server serves both unless given. */
  readonly addIn?: string;
  /** Another server of the demo than that of all tests. */
  readonly server?: string;
  /** Runs in the page and in the pane's before their own scripts. */
  readonly initScript?: string;
}

export interface Traffic {
  readonly trips: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export class DemoPage {
  /** Errors of the page and the pane: console, exceptions, failed requests. */
  readonly errors: string[] = [];
  /** Every address that was asked for. */
  readonly requests: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    /** Where the page, the add-in and Office.js come from. */
    private readonly ownOrigins: readonly string[],
  ) {
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
    page.on("pageerror", (error) => this.errors.push(String(error)));
    page.on("response", (response) => {
      if (response.status() >= 400) this.errors.push(`${String(response.status())} ${response.url()}`);
    });
    page.on("request", (request) => this.requests.push(request.url()));
  }

  static async open(browser: Browser, options: OpenOptions = {}): Promise<DemoPage> {
    const { width = 1440, height = 900, language = "fr", theme = "light" } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      acceptDownloads: true,
      // A server of the tests signs its own certificate.
      ignoreHTTPSErrors: options.addIn !== undefined,
    });
    const server = options.server ?? process.env["E2E_URL"] ?? "http://localhost";
    if (options.addIn !== undefined) await playExcelOnline(context, server);
    const address = options.addIn === undefined ? server : `${EXCEL_ONLINE}/`;
    const own = options.addIn === undefined ? [address] : [address, options.addIn, OFFICE_JS];
    const demo = new DemoPage(
      await context.newPage(),
      context,
      own.map((one) => new URL(one).origin),
    );
    if (options.initScript !== undefined) await context.addInitScript(options.initScript);
    const query = new URLSearchParams({
      lang: language,
      theme,
      ...(options.empty ? { empty: "" } : {}),
      ...(options.addIn === undefined ? {} : { addin: options.addIn }),
    });
    await demo.page.goto(`${address}?${query.toString()}`);
    await demo.page.waitForSelector("html[data-ready]");
    if (options.file !== undefined) await demo.openFile(options.file);
    return demo;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** Requests that went anywhere else than where the page, the add-in and Office.js come from. */
  get requestsOutside(): string[] {
    return this.requests.filter(
      (url) => !/^(data|blob|about):/.test(url) && !this.ownOrigins.includes(new URL(url).origin),
    );
  }

  /** The add-in's page as a frame, for questions to its document, once the frame shows it. */
  async paneFrame(): Promise<Frame> {
    const element = await this.page.waitForSelector("iframe.pane-frame", { state: "attached" });
    const frame = await element.contentFrame();
    if (!frame) throw new Error("The pane has no frame");
    // A new frame is empty at first, and a file that is opened fills it again.
    await frame.waitForURL(/^[^?#]*\/taskpane\.html(?:[?#]|$)/, { waitUntil: "domcontentloaded" });
    return frame;
  }

  // ---- the page

  /** Opens a file in place of the first document; the add-in starts again. */
  async openFile(file: NonNullable<OpenOptions["file"]>): Promise<void> {
    const given =
      typeof file === "string"
        ? file
        : { name: file.name, mimeType: "application/octet-stream", buffer: Buffer.from(file.bytes) };
    await this.page.locator("input[type=file]").setInputFiles(given);
    const name = typeof file === "string" ? (file.split(/[\\/]/).pop() ?? "") : file.name;
    await this.page.locator(".document-name", { hasText: name }).waitFor();
  }

  /** Clicks « Télécharger » and returns the file's bytes. */
  async download(): Promise<Buffer> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page
        .locator(".title-bar")
        .getByRole("button", { name: /^(Télécharger|Download)$/ })
        .click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  /** The button of the add-in's group: by its label or by its id in the manifest. */
  ribbonButton(labelOrId: string): Locator {
    const group = this.page.locator(".ribbon-add-in");
    return group
      .and(this.page.locator(`[data-control="${labelOrId}"]`))
      .or(group.filter({ hasText: labelOrId }));
  }

  clickRibbon(labelOrId: string): Promise<void> {
    return this.ribbonButton(labelOrId).click();
  }

  /** Goes to a place of the pane: by its tab, or by the menu of those that have none. */
  async goTo(place: string): Promise<void> {
    const tab = this.pane.getByRole("tab", { name: new RegExp(`^${place}`) });
    if ((await tab.count()) > 0) return tab.click();
    await this.pane.getByRole("button", { name: /^Plus/ }).click();
    await this.pane.getByRole("menuitemradio", { name: place }).click();
  }

  sheetTab(name: string): Locator {
    return this.page.getByRole("tab", { name, exact: true });
  }

  /** The add-in's own page. */
  get pane(): FrameLocator {
    return this.page.frameLocator("iframe.pane-frame");
  }

  screenshot(path: string): Promise<Buffer> {
    return this.page.screenshot({ path });
  }

  // ---- cells: "B3" in the sheet in front, or "'Feuille 1'!B3"

  cell(address: string): Promise<CellReport> {
    return this.ask((host, at) => host.cell(at), address);
  }

  texts(address: string): Promise<string[][]> {
    return this.ask((host, at) => host.texts(at), address);
  }

  sheets(): Promise<SheetReport[]> {
    return this.ask((host) => host.sheets(), "");
  }

  selection(): Promise<string> {
    return this.ask((host) => host.selection(), "");
  }

  traffic(): Promise<Traffic> {
    return this.ask((host) => host.traffic(), "");
  }

  /** Members of Office.js that the add-in asked for and the emulation does not know: must stay empty. */
  unknownMembers(): Promise<string[]> {
    return this.ask((host) => [...host.emulator.unknownMembers], "");
  }

  async click(address: string): Promise<void> {
    // The sheet comes to the front and scrolls in the next frames; only then is the cell where it stays.
    await this.ask((host, at) => host.place(at), address);
    await this.settled();
    const box = await this.ask((host, at) => host.place(at), address);
    await this.settled();
    await this.page.mouse.click(box.x + Math.min(12, box.width / 2), box.y + box.height / 2);
  }

  private async settled(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  /** Clicks the cell, types with the keyboard, presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.click(address);
    if (text === "") {
      await this.page.keyboard.press("Delete");
      return;
    }
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Runs a question to `window.host` in the page. The function may use nothing but its parameters. */
  async ask<T>(question: (host: PageApi, text: string) => T, text: string): Promise<T> {
    return this.page.evaluate(`(${question.toString()})(window.host, ${JSON.stringify(text)})`);
  }
}
