/**
 * The pane in a real Chromium over a large register: how long it blocks at a stretch, how fast a cancellation answers, and
 * how soon there is something to see. Excel stands at an origin of its own, so in a process of its own: what is measured in the
 * pane's page is the pane's (and Office.js's) work only.
 */
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { connectBrowser, DemoPage } from "../../test/e2e/demo-page";
import setup from "../../test/e2e/setup";
import teardown from "../../test/e2e/teardown";

interface Blocking {
  act: string;
  ms: number;
  /** Tasks over 50 ms, as the browser's long-task observer tells them, longest first. */
  longTasks: number[];
}

interface PaneRun {
  rows: number;
  acts: Blocking[];
  /** The longest tasks of the pane's page by the processor's time, which other programs don't lengthen. */
  busiest: { cpuMs: number; what: string }[];
  cancelMs: number;
  /** The workbook's sheets and cells were the same before and after the cancelled computation. */
  untouched: boolean;
}

/** In every page, from its first script on; asked for in the pane's. */
const OBSERVER = `{
  window.longTasks = [];
  window.foundAt = null;
  new MutationObserver(() => {
    if (foundAt === null && document.body?.textContent.includes("colonnes reconnues sur")) foundAt = performance.now();
  }).observe(document, { subtree: true, childList: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
}`;

const TEXTS = { compute: "Calculer le SPASER", refresh: "Actualiser", cancel: "Annuler" };

/** Fills the workbook of the page and opens the pane over it. */
async function openOver(browser: Browser, server: string, rows: number): Promise<DemoPage> {
  const demo = await DemoPage.open(browser, {
    addIn: server.replace(/\/$/, ""),
    empty: true,
    initScript: OBSERVER,
  });
  const { outputFiles } = await build({
    stdin: {
      contents: `import { benchRegister } from "../../test/moments/large-register"; globalThis.benchRegister = benchRegister;`,
      resolveDir: join(process.cwd(), "scripts", "bench"),
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "iife",
  });
  await demo.page.evaluate(outputFiles[0]?.text ?? "");
  await demo.page.evaluate(`{
    const sheet = host.workbook.active;
    const { cells } = benchRegister(${rows});
    cells.forEach((row, r) => row.forEach((cell, c) => {
      if (cell !== "") sheet.grid.cell(r, c).value = cell;
    }));
    host.restart();
  }`);
  return demo;
}

/** Runs an act in the pane and waits until it has nothing more to do. */
async function watched(demo: DemoPage, act: string, work: () => Promise<void>): Promise<Blocking> {
  const frame = await demo.paneFrame();
  const from = await frame.evaluate<number>("performance.now()");
  await work();
  const to = await frame.evaluate<number>("performance.now()");
  // The observer tells a task some time after it.
  await demo.page.waitForTimeout(300);
  const tasks = await frame.evaluate<[number, number][]>("longTasks");
  const longTasks = tasks
    .filter(([start, duration]) => start + duration >= from && start <= to)
    .map(([, duration]) => Math.round(duration));
  return { act, ms: Math.round(to - from), longTasks: longTasks.sort((one, other) => other - one) };
}

/** Everything that a cancelled computation could have changed. */
const contents = (demo: DemoPage) =>
  demo.page.evaluate<string>(`(() => {
    let sum = 0;
    for (const sheet of host.workbook.sheets)
      sheet.grid.each(sheet.used(true) ?? { row: 0, column: 0, rows: 0, columns: 0 }, (cell, row, column) => {
        const text = String(cell.value) + row + "," + column;
        for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
      });
    return JSON.stringify([sum, host.workbook.sheets.map(({ name }) => name), [...host.workbook.settings.keys()]]);
  })()`);

async function measurePane(browser: Browser, server: string, rows: number): Promise<PaneRun> {
  await browser.startTracing(undefined, { categories: ["toplevel", "devtools.timeline"] });
  const demo = await openOver(browser, server, rows);
  demo.page.setDefaultTimeout(40_000);
  const { pane, page } = demo;
  const button = (name: string) => pane.getByRole("button", { name, exact: true }).first();
  await page.locator("iframe.pane-frame").waitFor();
  while (!page.frames().some((frame) => frame.url().endsWith("/taskpane.html")))
    await page.waitForTimeout(20);
  const acts: Blocking[] = [];
  acts.push(
    await watched(demo, "open", () =>
      pane
        .getByText(/colonnes reconnues sur/)
        .first()
        .waitFor(),
    ),
  );
  const before = await contents(demo);
  await button(TEXTS.compute).click();
  await button(TEXTS.cancel).waitFor();
  // Not long: a quick machine would be writing already, which is carried through, and nothing left to cancel.
  await page.waitForTimeout(30);
  const cancelMs = await (
    await demo.paneFrame()
  ).evaluate<number>(`new Promise((resolve) => {
    const button = [...document.querySelectorAll("button")].find((one) => one.textContent === ${JSON.stringify(TEXTS.cancel)});
    const from = performance.now();
    const look = () => button.isConnected ? setTimeout(look, 1) : resolve(performance.now() - from);
    button.click();
    look();
  })`);
  await page.waitForTimeout(1500);
  const untouched = (await contents(demo)) === before;
  acts.push(
    await watched(demo, "compute", async () => {
      await button(TEXTS.compute).click();
      await pane.getByRole("heading", { name: /^SPASER de .* \d{4}$/ }).waitFor();
    }),
  );
  acts.push(
    await watched(demo, "explain", async () => {
      await pane
        .getByRole("button", { name: /clause sociale/i })
        .first()
        .click();
      const article = pane.locator("article");
      await article.waitFor();
      const folded = article.locator('button[aria-expanded="false"]');
      for (let left = await folded.count(); left > 0; left--) await folded.first().click();
      await article.getByRole("button").first().click();
    }),
  );
  for (const place of ["Colonnes", "À vérifier", "Réglages", "Résultats"]) {
    acts.push(
      await watched(demo, place, async () => {
        await demo.goTo(place);
        const panel = pane.getByRole("tabpanel");
        await panel.getByRole("heading").or(panel.getByRole("button")).first().waitFor();
        if (place !== "À vérifier") return;
        const folded = panel.locator('button[aria-expanded="false"]');
        for (let left = await folded.count(); left > 0; left--) await folded.first().click();
      }),
    );
  }
  await page.evaluate(`host.workbook.sheets[0].setValue(5000, 18, "Oui")`);
  acts.push(
    await watched(demo, "refresh", async () => {
      await button(TEXTS.refresh).click();
      // Until it has asked for nothing more for a while.
      for (let trips = -1; trips !== (trips = (await demo.traffic()).trips);) await page.waitForTimeout(1000);
    }),
  );
  if (demo.errors.length > 0) process.stderr.write(`${demo.errors.join("\n")}\n`);
  await demo.close();
  const busiest = busiestTasks(await browser.stopTracing());
  return { rows, acts, busiest, cancelMs: Math.round(cancelMs), untouched };
}

/** How soon the pane shows itself, and the sentence about the example register: the best of some openings. */
async function measureFirstContent(
  browser: Browser,
  server: string,
): Promise<{ firstPaintMs: number; foundMs: number }> {
  const paints: number[] = [];
  const finds: number[] = [];
  for (let opening = 0; opening < 5; opening++) {
    const demo = await DemoPage.open(browser, { addIn: server.replace(/\/$/, ""), initScript: OBSERVER });
    await demo.pane
      .getByText(/colonnes reconnues sur/)
      .first()
      .waitFor();
    const [paint, found] = await (
      await demo.paneFrame()
    ).evaluate<[number, number]>(
      `[performance.getEntriesByName("first-contentful-paint")[0].startTime, foundAt]`,
    );
    paints.push(paint);
    finds.push(found);
    await demo.close();
  }
  return { firstPaintMs: Math.round(Math.min(...paints)), foundMs: Math.round(Math.min(...finds)) };
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Time of the processor, in microseconds. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** Of the processes that ran the pane's scripts: their ten longest tasks. */
function busiestTasks(trace: Buffer): PaneRun["busiest"] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const scripts = traceEvents.filter(({ name }) => name === "EvaluateScript");
  const own = scripts.filter(({ args }) => /\/taskpane\.\w+\.js$/.test(args?.data?.url ?? ""));
  const processes = new Set(own.map(({ pid }) => pid));
  return traceEvents
    .filter(
      ({ name, ph, pid }) => name === "ThreadControllerImpl::RunTask" && ph === "X" && processes.has(pid),
    )
    .sort((one, other) => (other.tdur ?? 0) - (one.tdur ?? 0))
    .slice(0, 10)
    .map((task) => {
      const script = scripts.find(
        ({ pid, tid, ts }) =>
          pid === task.pid && tid === task.tid && ts >= task.ts && ts <= task.ts + (task.dur ?? 0),
      );
      const file = script?.args?.data?.url?.split("/").at(-1);
      return { cpuMs: Math.round((task.tdur ?? 0) / 1000), what: file ? `loading ${file}` : "work" };
    });
}

type Result = PaneRun & Awaited<ReturnType<typeof measureFirstContent>>;

/** All of it, over the build in dist/. */
export async function runPane(rows: number): Promise<Result> {
  await setup();
  const server = process.env["E2E_URL"];
  if (server === undefined) throw new Error("There is no build or no browser (npm run build).");
  const browser = await connectBrowser();
  try {
    const first = await measureFirstContent(browser, server);
    return { ...first, ...(await measurePane(browser, server, rows)) };
  } finally {
    await browser.close();
    await teardown();
  }
}

/** For people. */
export function paneReport({
  rows,
  acts,
  busiest,
  cancelMs,
  untouched,
  firstPaintMs,
  foundMs,
}: Result): string {
  return [
    `first paint ${firstPaintMs} ms, register found ${foundMs} ms (example register, best of five openings)`,
    `over ${rows} contracts:`,
    ...acts.map(
      ({ act, ms, longTasks }) =>
        `  ${act.padEnd(12)} ${String(ms).padStart(6)} ms   tasks over 50 ms: ${longTasks.join(", ") || "none"}`,
    ),
    `  cancelling answers in ${cancelMs} ms, workbook ${untouched ? "untouched" : "CHANGED"}`,
    "longest tasks by the processor's time:",
    ...busiest.map(({ cpuMs, what }) => `  ${String(cpuMs).padStart(4)} ms   ${what}`),
  ].join("\n");
}
