/** One request to Excel: waits for the end of a cell edit, gives up after a time, and fails in our words. */
import { WorkbookError } from "../workbook/workbook";
import { workbookError } from "./errors";

export class Requests {
  constructor(
    readonly timeoutMs: number,
    /** Before each attempt to bring the former state back after a failed write. */
    readonly undoPausesMs: readonly number[] = [0, 500, 2_000],
    /** Excel makes one undo step of several requests; false once it has refused to. */
    private groupsUndo = false,
  ) {}

  /**
   * Runs a body that queues work and calls `context.sync()` once: one round trip, so the time-out is the request's own.
   * Excel answers a request or not at all; what arrives after the time-out is ignored. A body that goes on after an answer asks
   * `inTime` first, which stops it when it was given up: the buyer was told so, and may be trying again already.
   *
   * `Excel.run` follows every range through later requests and lets go of them in a request of its own. Nothing here
   * outlives its request: take ranges through `areas.ts`, which tells Excel so, and that last request is never sent.
   */
  async run<T>(
    body: (context: Excel.RequestContext, inTime: () => void) => Promise<T>,
    patienceMs = this.timeoutMs,
  ): Promise<T> {
    let ended = false;
    const inTime = () => {
      if (ended) throw new WorkbookError("timeout");
    };
    try {
      return await this.withinTime(
        Excel.run({ delayForCellEdit: true }, (context) => body(context, inTime)),
        patienceMs,
      );
    } finally {
      ended = true;
    }
  }

  /**
   * Several requests, one after the other, as one step of Excel's undo list; each waits as long as `run`. False when this Excel makes no
   * such steps, or refuses to although it says it does (reported of the web): nothing was sent then.
   */
  async runAsOneUndo(requests: readonly ((context: Excel.RequestContext) => void)[]): Promise<boolean> {
    if (!this.groupsUndo) return false;
    let [ended, sent] = [false, false];
    const options = { delayForCellEdit: true, mergeUndoGroup: true };
    try {
      const answer = Excel.run(options, async (context) => {
        for (const queue of requests) {
          if (ended) return;
          queue(context);
          // Each request is as large as Excel takes.
          // eslint-disable-next-line office-addins/no-context-sync-in-loop
          await context.sync();
          sent = true;
        }
      });
      await this.withinTime(
        answer.catch((failure: unknown) => this.noteRefusal(failure, sent)),
        this.timeoutMs * requests.length,
      );
    } finally {
      ended = true;
    }
    return this.groupsUndo;
  }

  /** Excel takes no such steps: never asked again. Anything else has failed. */
  private noteRefusal(failure: unknown, sent: boolean): void {
    if (sent || (failure as { code?: unknown } | null)?.code !== "UndoNotSupported") throw failure;
    this.groupsUndo = false;
  }

  /** As `run`, in the context of an object that an earlier request made (an event handler). */
  async runWith<T>(
    context: OfficeExtension.ClientRequestContext,
    body: (context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    return this.withinTime(Excel.run(context as Excel.RequestContext, body));
  }

  /** Gives anything that Office may leave unanswered an end. */
  async withinTime<T>(answer: Promise<T>, patienceMs = this.timeoutMs): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new WorkbookError("timeout"));
      }, patienceMs);
    });
    try {
      return await Promise.race([answer, tooLate]);
    } catch (failure) {
      throw workbookError(failure);
    } finally {
      clearTimeout(timer);
    }
  }
}
