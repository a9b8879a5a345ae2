/**
 * Boots the unmodified Office.js in a simulated DOM: the environment of jest, or a jsdom window of one's own in plain Node.
 *
 * It runs the same cross-document messaging code as in a browser. The host sits behind `window.opener`, scripts that the
 * library appends are read from node_modules, and answers come as MessageEvents from an https origin that the library
 * trusts because its host name is the page's.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
// Node's own: the next turn comes at once, where a timer of 0 waits a millisecond. jsdom and simulated clocks leave it alone.
import { setImmediate } from "node:timers";
import type { Connection } from "../connection";
import { Host, type HostOptions } from "../host";

export interface BootOptions extends Omit<HostOptions, "workbook"> {
  /** A model, or a host that other add-ins are connected to already. */
  readonly workbook: HostOptions["workbook"] | Host;
  /** The jsdom window; that of the test environment unless given. */
  readonly window?: DomWindow;
  /** Where @microsoft/office-js is; node_modules of the working directory unless given. */
  readonly library?: string;
  /** Refuse calls above the advertised requirement set in the client too (true unless said). */
  readonly strictSets?: boolean;
}

/** What the boot needs of a window. */
export type DomWindow = Window & typeof globalThis;

export interface Booted {
  readonly host: Host;
  readonly connection: Connection;
  readonly office: typeof Office;
  readonly excel: typeof Excel;
  /** Closes the pane: handlers die, messages stop. */
  close(): void;
}

interface LibraryGlobals {
  Office: typeof Office;
  Excel: typeof Excel;
  OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
}

const BASE = "https://localhost/office-js/";
const HOST_ORIGIN = "https://localhost";
const sources = new Map<string, string>();

function source(library: string, path: string): string {
  const file = join(library, path);
  let text = sources.get(file);
  if (text === undefined) sources.set(file, (text = readFileSync(file, "utf8")));
  return text;
}

/** Boots Office.js against a workbook model. Resolves when `Office.onReady` does; `Office` and `Excel` are then globals. */
export async function bootOffice(options: BootOptions): Promise<Booted> {
  const win = options.window ?? (globalThis as unknown as DomWindow);
  const library = options.library ?? join(process.cwd(), "node_modules", "@microsoft", "office-js", "dist");
  const host =
    options.workbook instanceof Host
      ? options.workbook
      : new Host({ ...options, workbook: options.workbook });

  const opener = {
    postMessage: (message: unknown) => {
      // Like a real message: not in the same turn.
      setImmediate(() => connection.receive(message));
    },
  };
  const connection = host.connect({
    send: (message) => {
      setImmediate(() => {
        const event = new win.MessageEvent("message", { data: message, origin: HOST_ORIGIN });
        win.dispatchEvent(event);
      });
    },
  });

  win.name = connection.windowName(HOST_ORIGIN);
  define(win, "opener", opener);
  define(win.document, "domain", win.location.hostname);
  // The library's promises look for it.
  if (typeof win.setImmediate !== "function") {
    define(win, "setImmediate", (work: () => void) => setImmediate(work));
  }

  const forget = remember(win);
  const restore = serveScripts(win, library);
  const tag = win.document.createElement("script");
  tag.setAttribute("src", `${BASE}office.js`);
  tag.setAttribute("data-emulated", "");
  win.document.head.append(tag);
  run(win, library, "office.js");
  const globals = win as unknown as LibraryGlobals;
  await globals.Office.onReady();
  restore();
  const unload = forget();
  globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = options.strictSets ?? true;
  beLikeOtherPlatforms(globals, host);

  return {
    host,
    connection,
    office: globals.Office,
    excel: globals.Excel,
    close: () => {
      connection.close();
      tag.remove();
      unload();
    },
  };
}

/** What the library for the web does otherwise than that of other platforms, and what it leaves to Excel without a word on the wire. */
function beLikeOtherPlatforms({ Office, Excel }: LibraryGlobals, host: Host): void {
  if (!host.habits.has("themeAbsent")) define(Office.context, "officeTheme", LIGHT_THEME);
  const run = Excel.run.bind(Excel) as (...args: unknown[]) => Promise<unknown>;
  define(Excel, "run", (...args: unknown[]) => {
    const [options] = args as [{ mergeUndoGroup?: boolean }];
    const fails = host.habits.has("undoGroupFails") && options.mergeUndoGroup === true;
    if (!fails) return run(...args);
    return Promise.reject(Object.assign(new Error("UndoNotSupported"), { code: "UndoNotSupported" }));
  });
}

const LIGHT_THEME = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#000000",
  controlBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#000000",
};

/**
 * Notes what the library does to the window from now on; the first call of the result ends the noting, the second undoes
 * it. The library does not load twice into one window, and a reloaded pane is a fresh window in Excel.
 */
function remember(win: DomWindow): () => () => void {
  const names = new Set(Object.getOwnPropertyNames(win));
  const history = Object.getOwnPropertyDescriptors(win.history);
  const undo: (() => void)[] = [];
  const stopNoting = [win, win.document].map((target: EventTarget) => {
    const own = Object.getOwnPropertyDescriptor(target, "addEventListener");
    const add = target.addEventListener.bind(target);
    define(target, "addEventListener", (...args: Parameters<typeof add>) => {
      const [type, listener, options] = args;
      undo.push(() => target.removeEventListener(type, listener, options));
      add(...args);
    });
    return () => {
      if (own) Object.defineProperty(target, "addEventListener", own);
      else Reflect.deleteProperty(target, "addEventListener");
    };
  });
  return () => {
    for (const stop of stopNoting) stop();
    const added = Object.getOwnPropertyNames(win).filter((name) => !names.has(name));
    return () => {
      for (const step of undo) step();
      for (const name of added) Reflect.deleteProperty(win, name);
      for (const name of ["pushState", "replaceState"]) {
        // The library hides the prototype's methods behind null.
        if (!history[name as keyof typeof history]) Reflect.deleteProperty(win.history, name);
      }
    };
  };
}

function define(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

function run(win: DomWindow, library: string, path: string): void {
  // Indirect: in the window's global scope, as a script tag would.
  const evaluate = win.eval as (code: string) => unknown;
  evaluate(`${source(library, path)}\n//# sourceURL=${BASE}${path}`);
}

/** Scripts appended from the library's address are read from the package; others are left alone. */
function serveScripts(win: DomWindow, library: string): () => void {
  const prototype = win.Node.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its node below
  const original = prototype.appendChild;
  prototype.appendChild = function appendChild<T extends Node>(this: Node, child: T): T {
    const src = child instanceof win.HTMLScriptElement ? child.src : "";
    if (!src.startsWith(BASE)) return original.call(this, child) as T;
    setTimeout(() => {
      const path = src.slice(BASE.length).replace(/[?#].*$/, "");
      try {
        run(win, library, path);
        child.dispatchEvent(new win.Event("load"));
      } catch (error) {
        console.error(`Office.js: ${path} failed`, error);
        child.dispatchEvent(new win.Event("error"));
      }
    }, 0);
    return child;
  };
  return () => {
    prototype.appendChild = original;
  };
}
