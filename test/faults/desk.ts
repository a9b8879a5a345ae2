/** One emulated Excel for many trials: its workbook is put back between them, its pane is reloaded when a trial asks for it. */
import { JSDOM } from "jsdom";
import { ExcelWorkbook } from "../../src/excel/excel-workbook";
import { dayOf } from "../../src/register/cells/days";
import { Session } from "../../src/workbook/session";
import type { Workbook } from "../../emulator";
import { bootOffice, type Booted, type DomWindow } from "../../emulator/transport/jsdom";
import { FRAMEWORK } from "./register";

/** Recognised among the timers by its length. */
const TIMEOUT_MS = 20_011;
const SHORT_TIMEOUT_MS = 15;

const realTimeout = globalThis.setTimeout;

export class Desk {
  #booted: Booted;
  #window: JSDOM["window"];
  #impatient: () => boolean = () => false;
  /** Of requests that are waited for. */
  readonly #patience = new Set<ReturnType<typeof setTimeout>>();

  private constructor(
    readonly book: Workbook,
    window: JSDOM["window"],
    booted: Booted,
  ) {
    this.#window = window;
    this.#booted = booted;
    this.#plug();
    const timeout = (work: (...args: unknown[]) => void, delay?: number, ...rest: unknown[]) => {
      if (delay !== TIMEOUT_MS) return realTimeout(work, delay, ...rest);
      const timer = realTimeout(work, this.#impatient() ? SHORT_TIMEOUT_MS : delay, ...rest);
      this.#patience.add(timer);
      return timer;
    };
    globalThis.setTimeout = timeout as typeof setTimeout;
  }

  static async with(book: Workbook): Promise<Desk> {
    const window = freshWindow();
    return new Desk(
      book,
      window,
      await bootOffice({ workbook: book, window: window as unknown as DomWindow }),
    );
  }

  get host(): Booted["host"] {
    return this.#booted.host;
  }

  /** The runtime of this pane answers no more. */
  get isSpent(): boolean {
    return this.#booted.connection.isSpent;
  }

  /** A session as a pane that was just opened has it. */
  session(): Session {
    const excel = new ExcelWorkbook({ timeoutMs: TIMEOUT_MS, undoPausesMs: [0, 1, 2] });
    return new Session(excel, {
      language: "fr",
      now: () => ({ day: dayOf(2026, 11, 23), minutes: 570 }),
      productVersion: "0.0.0",
      renderFile: () => Promise.resolve(new Uint8Array([80, 75])),
      columnFor: (field) => ({ header: field, allowed: ["Oui", "Non"] }),
      frameworks: [FRAMEWORK],
    });
  }

  /** Patience ends at once for requests that begin while `unanswered` says so: nobody waits a minute in a trial. */
  shortenTimeouts(unanswered: () => boolean): () => void {
    this.#impatient = unanswered;
    return () => {
      this.#impatient = () => false;
    };
  }

  /** The pane goes away with whatever it was doing; a fresh one comes over the same workbook. */
  async reload(): Promise<void> {
    const { host } = this.#booted;
    this.#leave();
    this.#window = freshWindow();
    this.#booted = await bootOffice({ workbook: host, window: this.#window as unknown as DomWindow });
    this.#plug();
  }

  close(): void {
    this.#leave();
    globalThis.setTimeout = realTimeout;
  }

  /** Office.js keeps timers in its window, and we wait for answers: left running, they would keep the process alive. */
  #leave(): void {
    this.#booted.close();
    this.#window.close();
    for (const timer of this.#patience) clearTimeout(timer);
    this.#patience.clear();
  }

  #plug(): void {
    Object.assign(globalThis, { Office: this.#booted.office, Excel: this.#booted.excel });
  }
}

function freshWindow(): JSDOM["window"] {
  return new JSDOM("", { url: "https://localhost/pane", runScripts: "outside-only" }).window;
}

/** Lets answers and events arrive that are under way. */
export async function settled(turns = 6): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}
