/** No way in, in a real browser on the built add-in: its policy holds, nothing leaves, and texts of the register stay texts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre";
import type { Browser, Locator } from "playwright-core";
import { loadWorkbook, saveWorkbook } from "../../emulator/files";
import type { Worksheet } from "../../emulator/model";
import { directives, pagePolicy } from "../production/files";
import { connectBrowser, DemoPage, type OpenOptions } from "./demo-page";
import { describeInBrowser } from "./in-browser";

// Waiting for a browser on a busy machine.
jest.setTimeout(60_000);

const REGISTER = "Marchés";
const SHEET = "SPASER 2023";
const SHARED_BY_MICROSOFT = "https://appsforoffice.microsoft.com";

/** What each would do if it were taken for more than a text: call this. */
const STRUCK = "__struck";
const MARKUP = `<img src=x onerror="${STRUCK}=1">`;
const TEXTS = [
  '=HYPERLINK("https://exemple.invalid/","Cliquez")',
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  MARKUP,
  `<script>${STRUCK}=1</script>`,
  `"><svg onload=${STRUCK}=1>`,
  `javascript:${STRUCK}=1`,
  `[lien](javascript:${STRUCK}=1)`,
];

interface Violation {
  directive: string;
  blocked: string;
}

/** The page with a watch on its policies: in every frame, from the first script on. */
async function openWatched(
  browser: Browser,
  options: OpenOptions = {},
): Promise<{ demo: DemoPage; violations: Violation[]; messages: string[] }> {
  const demo = await DemoPage.open(browser);
  const violations: Violation[] = [];
  const messages: string[] = [];
  demo.page.on("console", (message) => {
    if (/content.security.policy|refused to/i.test(message.text())) messages.push(message.text());
  });
  await demo.page.exposeFunction("reportViolation", (violation: Violation) => violations.push(violation));
  await demo.page.addInitScript(
    'addEventListener("securitypolicyviolation", (event) => reportViolation({ directive: event.effectiveDirective, blocked: event.blockedURI }), true)',
  );
  demo.page.setDefaultTimeout(10_000);
  await demo.page.reload();
  await demo.page.waitForSelector("html[data-ready]");
  if (options.file !== undefined) await demo.openFile(options.file);
  return { demo, violations, messages };
}

/** The example, without the sheets that an earlier computation left in it; `change` may put anything into its register. */
async function registerFile(change: (register: Worksheet) => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../assets/registre-exemple.xlsx")));
  const book = await loadWorkbook(bytes, "registre.xlsx");
  for (const sheet of [...book.sheets]) if (sheet.name.startsWith("SPASER")) book.deleteSheet(sheet);
  const register = book.sheetNamed(REGISTER);
  if (!register) throw new Error(`No sheet ${REGISTER}`);
  book.active = register;
  change(register);
  return saveWorkbook(book);
}

const HEAD = 3;

/** Puts the texts wherever a register holds words: numbers, objects, suppliers, answers, an unknown column's header. */
function putTexts(register: Worksheet): void {
  const headers = Array.from({ length: 60 }, (_, column) => register.value(HEAD, column));
  const column = (name: string): number => {
    const at = headers.indexOf(name);
    if (at < 0) throw new Error(`No column ${name}`);
    return at;
  };
  const dates = column("Date de notification");
  const rows = Array.from({ length: 300 }, (_, index) => HEAD + 1 + index).filter((row) => {
    const day = register.value(row, dates);
    return typeof day === "number" && day >= 44_927 && day <= 45_291;
  });
  expect(rows.length).toBeGreaterThan(TEXTS.length * 2);
  rows.forEach((row, index) => {
    const text = TEXTS[index % TEXTS.length] ?? "";
    register.setValue(row, column("Objet du marché"), text);
    register.setValue(row, column("Titulaire"), text);
    register.setValue(row, column("Famille d’achat"), text);
    // As a number each is there once, since it must tell contracts apart.
    if (index < TEXTS.length) register.setValue(row, column("N° de marché"), text);
    if (index >= TEXTS.length && index < TEXTS.length * 2) {
      register.setValue(row, column("Annexe sociale"), text);
      register.setValue(row, column("Durée (mois)"), text);
      register.setValue(row, column("Montant HT"), text);
    }
  });
  TEXTS.forEach((text, index) => register.setValue(HEAD, headers.indexOf(null) + index, text));
}

async function compute(demo: DemoPage): Promise<void> {
  await demo.pane.getByRole("button", { name: "Calculer le SPASER" }).click();
  await demo.pane.getByRole("heading", { name: "SPASER de l’ASP 2023" }).waitFor();
}

const panel = (demo: DemoPage, name: string): Locator => demo.pane.getByRole("tabpanel", { name });

async function explain(demo: DemoPage): Promise<void> {
  await demo.pane
    .getByRole("button", { name: /clause sociale/i })
    .first()
    .click();
  await demo.pane.locator("article").getByText("Marchés", { exact: false }).first().waitFor();
}

/** Opens whatever is folded in a place; each one opened leaves the list. */
async function unfold(place: Locator): Promise<void> {
  const folded = place.locator('button[aria-expanded="false"]');
  for (let left = await folded.count(); left > 0; left--) await folded.first().click();
}

/** Chooses one of the acts behind « Autres actions ». */
async function choose(demo: DemoPage, action: string): Promise<void> {
  await demo.pane.getByRole("button", { name: "Autres actions" }).click();
  await demo.pane.getByRole("menuitem", { name: action }).click();
}

/** Asks for the shared workbook with the detail, suppliers and amounts too. */
async function share(demo: DemoPage): Promise<void> {
  await choose(demo, "Partager");
  const dialog = demo.pane.getByRole("dialog");
  await dialog.getByRole("radio", { name: /Avec le détail par marché/ }).check();
  await dialog.getByRole("checkbox", { name: /Sans les titulaires/ }).uncheck();
  await dialog.getByRole("button", { name: "Créer le classeur" }).click();
  await demo.pane.getByText("Le classeur à partager est prêt.").first().waitFor({ state: "attached" });
}

describeInBrowser("the pane's policy", () => {
  let browser: Browser;
  let opened: Awaited<ReturnType<typeof openWatched>>;

  beforeAll(async () => {
    browser = await connectBrowser();
    const file = { name: "registre.xlsx", bytes: await registerFile(() => undefined) };
    opened = await openWatched(browser, { file });
  });

  afterAll(async () => {
    await opened.demo.close();
    await browser.close();
  });

  it("names the add-in's own address and Microsoft's for scripts, and no other", () => {
    const built = pagePolicy(join(__dirname, "../../dist"));
    expect(built.get("script-src")).toEqual(["'self'", SHARED_BY_MICROSOFT]);
    expect(built.get("default-src")).toEqual(["'none'"]);
    const named = [...built.values()].flat().filter((source) => /[.:*]/.test(source) && source !== "data:");
    expect(named).toEqual([SHARED_BY_MICROSOFT]);
  });

  it("is in force in the pane, in the page and in its header", async () => {
    const frame = await opened.demo.paneFrame();
    const stated = await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    const sent = (await opened.demo.page.request.get(frame.url())).headers();
    for (const policy of [stated, sent["content-security-policy"]]) {
      expect(directives(policy ?? "").get("script-src")).toEqual(["'self'"]);
      expect(directives(policy ?? "").get("connect-src")).toEqual(["'self'"]);
    }
  });

  it("is not violated in a full walk, from which nothing leaves", async () => {
    const { demo } = opened;
    await compute(demo);
    await demo.goTo("Colonnes");
    await panel(demo, "Colonnes").getByText("Objet du marché").first().waitFor();
    await demo.goTo("À vérifier");
    await panel(demo, "À vérifier").getByRole("button").first().waitFor();
    await demo.goTo("Réglages");
    await panel(demo, "Réglages").getByText("Confidentialité").waitFor();
    await demo.goTo("Résultats");
    await explain(demo);
    await demo.pane
      .getByRole("button", { name: /2023M\d+/ })
      .first()
      .click();
    await demo.pane.locator("article").getByRole("button").first().click();
    await choose(demo, "Arrêter les chiffres");
    await demo.pane.getByRole("alertdialog").getByRole("button", { name: "Annuler" }).click();
    await share(demo);

    expect(opened.violations).toEqual([]);
    expect(opened.messages).toEqual([]);
    expect(demo.errors).toEqual([]);
    expect(demo.requestsOutside).toEqual([]);
    const scripts = demo.requests
      .map((url) => new URL(url).pathname)
      .filter((path) => /^\/\d+\.\w+\.js$/.test(path));
    // The walk went through what is loaded on demand.
    expect(new Set(scripts).size).toBeGreaterThan(5);
  });

  it("lets no script in that someone puts into the pane, and the watch sees each try", async () => {
    const { demo, violations, messages } = await openWatched(browser);
    const frame = await demo.paneFrame();
    await frame.evaluate((struck) => {
      const put = (name: string, set: Record<string, string>, text = "") => {
        const element = Object.assign(document.createElement(name), { textContent: text });
        for (const [key, value] of Object.entries(set)) element.setAttribute(key, value);
        document.body.append(element);
        return element;
      };
      put("script", {}, `window.${struck} = "inline"`);
      put("img", { src: "data:,", onerror: `window.${struck} = "handler"` });
      put("script", { src: "https://exemple.invalid/a.js" });
      put("script", { src: `data:text/javascript,window.${struck}="data"` });
      put("a", { href: `javascript:window.${struck}="link"` }).click();
      put("base", { href: "https://exemple.invalid/" });
    }, STRUCK);
    const sent = await frame.evaluate(() =>
      fetch("https://exemple.invalid/").then(
        () => "sent",
        () => "refused",
      ),
    );
    expect(sent).toBe("refused");
    while (violations.length < 7) await demo.page.waitForTimeout(50);
    await demo.page.waitForTimeout(200);
    expect(await frame.evaluate((struck) => struck in window, STRUCK)).toBe(false);
    expect([...new Set(violations.map(({ directive }) => directive))].sort()).toEqual([
      "base-uri",
      "connect-src",
      "script-src-attr",
      "script-src-elem",
    ]);
    expect(messages.length).toBeGreaterThan(0);
    await demo.close();
  });
});

describeInBrowser("texts of the register", () => {
  let browser: Browser;
  let opened: Awaited<ReturnType<typeof openWatched>>;

  beforeAll(async () => {
    browser = await connectBrowser();
    const bytes = await registerFile(putTexts);
    opened = await openWatched(browser, { file: { name: "hostile.xlsx", bytes } });
  });

  afterAll(async () => {
    await opened.demo.close();
    await browser.close();
  });

  /** Every cell that is a formula, in any sheet. */
  const formulas = () =>
    opened.demo.ask(
      (host) =>
        host.workbook.sheets.flatMap((sheet) => {
          const used = sheet.used(true);
          if (!used) return [];
          const found: string[] = [];
          for (let row = used.row; row < used.row + used.rows; row++)
            for (let column = used.column; column < used.column + used.columns; column++) {
              const formula = sheet.grid.peek(row, column)?.formula ?? null;
              if (formula !== null) found.push(`${sheet.name} ${String(row)},${String(column)}: ${formula}`);
            }
          return found;
        }),
      "",
    );

  /** Elements and attributes that only a text taken for markup could have made. */
  const grown = async () =>
    (await opened.demo.paneFrame()).evaluate((struck) => {
      const handlers = [...document.querySelectorAll("*")].filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith("on")),
      );
      const strange = [
        ...document.querySelectorAll("img, svg[onload], body script, iframe, a[href^='javascript:']"),
      ];
      return {
        struck: struck in window,
        elements: [...handlers, ...strange].map((element) => element.outerHTML),
      };
    }, STRUCK);

  const NOTHING = { struck: false, elements: [] };
  /** As the eye sees it: a browser shows a tab or a line's end as a space, or not at all. */
  const bare = (text: string): string => text.replace(/\s+/g, " ").trim();
  const shownIn = async (place: Locator): Promise<string> => bare((await place.allInnerTexts()).join(" "));

  it("arrive as texts, and leave the file as it was once computed", async () => {
    expect(await formulas()).toEqual([]);
    const before = await opened.demo.texts(`'${REGISTER}'!A1:BD200`);
    await compute(opened.demo);
    expect((await opened.demo.sheets()).map(({ name }) => name)).toContain(SHEET);
    expect(await formulas()).toEqual([]);
    expect(await opened.demo.texts(`'${REGISTER}'!A1:BD200`)).toEqual(before);
    expect(before.flat()).toEqual(expect.arrayContaining([MARKUP, "=1+1", "@SUM(A1)"]));
  });

  it("are shown as texts where a figure is explained", async () => {
    await explain(opened.demo);
    const article = opened.demo.pane.locator("article");
    await unfold(article);
    const shown = await shownIn(article);
    const seen = TEXTS.filter((text) => shown.includes(bare(text)));
    expect(seen).toEqual(TEXTS);
    expect(await grown()).toEqual(NOTHING);
    await article.getByRole("button").first().click();
  });

  it("are shown as texts among the columns and the findings", async () => {
    await opened.demo.goTo("Colonnes");
    await panel(opened.demo, "Colonnes").getByText("Objet du marché").first().waitFor();
    expect(await grown()).toEqual(NOTHING);
    await opened.demo.goTo("À vérifier");
    const check = panel(opened.demo, "À vérifier");
    await check.getByRole("button").first().waitFor();
    await unfold(check);
    expect(await shownIn(check)).toContain(bare(MARKUP));
    expect(await grown()).toEqual(NOTHING);
    await opened.demo.goTo("Résultats");
  });

  it("are texts in the file for sharing", async () => {
    // The new workbook comes to the front; what made it is asked of the host behind.
    await opened.demo.page.evaluate("window.firstHost = window.host.emulator");
    await share(opened.demo);
    const made = await opened.demo.page.evaluate<string | null>(
      "window.firstHost.createdWorkbooks.at(-1) ?? null",
    );
    expect(made).not.toBeNull();
    const { sheets } = await readXlsx(new Uint8Array(Buffer.from(made ?? "", "base64")), {
      readStyles: true,
    });
    const cells = sheets.flatMap(({ cells: map }) => [...(map?.values() ?? [])]);
    expect(cells.filter(({ hyperlink }) => hyperlink !== undefined)).toEqual([]);
    // The detail counts with formulas of its own: sums and conditions over its columns, nothing else.
    const foreign = cells
      .map(({ formula = "" }) => formula)
      .filter((formula) => formula !== "" && !/^(?:COUNTIFS?|SUM|SUMIFS?|SUMPRODUCT)\(\(?\$/.test(formula));
    expect(foreign).toEqual([]);
    const values = sheets.flatMap(({ rows }) => rows.flat()).filter((value) => typeof value === "string");
    expect(TEXTS.filter((text) => !values.some((value) => bare(value) === bare(text)))).toEqual([]);
  });

  it("ran nothing, asked for nothing, and broke no rule", () => {
    expect(opened.violations).toEqual([]);
    expect(opened.messages).toEqual([]);
    expect(opened.demo.errors).toEqual([]);
    expect(opened.demo.requestsOutside).toEqual([]);
  });
});
