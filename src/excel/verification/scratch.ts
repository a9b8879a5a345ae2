/** The scratch sheets, names and settings of the checks: made, and removed again whatever happens. */
import { draftName } from "../drafts";
import type { Bench, Patience, Seen } from "./check";

/** Whatever the checks make in the workbook begins like this, and is nobody else's. */
const OWN = "SPASER_VERIFICATION";

export class Scratch {
  private number = 0;
  /** Sheets that may be there. */
  private made: string[] = [];
  private front: { sheetId: string; address: string | null } | null = null;
  /** Of this run, in the names of its sheets. */
  private readonly stem: string;

  constructor(
    now: number,
    private readonly patience: Patience,
    private readonly clock: () => number,
  ) {
    this.stem = draftName(now, 0).replace(/0$/, "V");
  }

  /** Remembers what was in front. */
  async begin(): Promise<void> {
    await this.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
      await context.sync();
      this.front = { sheetId: sheet.id, address: null };
    });
    try {
      await this.run(async (context) => {
        const range = context.workbook.getSelectedRange().load("address");
        await context.sync();
        if (this.front) this.front.address = range.address.slice(range.address.lastIndexOf("!") + 1);
      });
    } catch {
      // A chart is selected, or several blocks.
    }
  }

  /** What the next check works with: a sheet that is made by its first request. */
  bench(): Bench {
    let name: string | null = null;
    return {
      patience: this.patience,
      clock: this.clock,
      ownName: OWN,
      another: (context, tried) => context.workbook.worksheets.add(this.note(tried ?? this.nextName())),
      adopt: (sheet) => {
        sheet.name = this.note(this.nextName());
        return sheet;
      },
      look: (queue) =>
        this.run(async (context) => {
          const sheets = context.workbook.worksheets;
          const sheet =
            name === null ? sheets.add(this.note((name = this.nextName()))) : sheets.getItem(name);
          const answer = queue(sheet, context);
          await context.sync();
          return answer();
        }),
    };
  }

  /** Removes what the last check left. Quick for sheets; more is looked for when they don't go, or when `all` is asked. */
  async clear(all: boolean): Promise<void> {
    const made = this.made;
    this.made = [];
    try {
      if (made.length > 0)
        await this.run(async (context) => {
          for (const name of made) context.workbook.worksheets.getItem(name).delete();
          await context.sync();
        });
    } catch {
      // One of them was never made: the others may be left.
      this.made = made;
      all = true;
    }
    if (all) await this.sweep();
  }

  /** Looks for all of it, and brings back what was in front. */
  async end(): Promise<boolean> {
    for (const pauseMs of [0, 200, 1_000]) {
      await new Promise((resolve) => setTimeout(resolve, Math.min(pauseMs, this.patience.timeoutMs)));
      try {
        await this.sweep();
        await this.showFront();
        return true;
      } catch {
        // Excel may be busy: once more.
      }
    }
    return false;
  }

  private async sweep(): Promise<void> {
    await this.run(async (context) => {
      const { worksheets, names, settings } = context.workbook;
      worksheets.load("items/name");
      names.load("items/name");
      settings.load("items/key");
      await context.sync();
      const known = new Set(this.made);
      for (const sheet of worksheets.items)
        if (sheet.name.startsWith(this.stem) || known.has(sheet.name)) sheet.delete();
      for (const name of names.items) if (name.name.startsWith(OWN)) name.delete();
      for (const setting of settings.items) if (setting.key.startsWith(OWN)) setting.delete();
      await context.sync();
    });
    this.made = [];
  }

  private async showFront(): Promise<void> {
    const { front } = this;
    if (!front) return;
    await this.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(front.sheetId);
      sheet.activate();
      if (front.address !== null) sheet.getRange(front.address).select();
      await context.sync();
    });
  }

  private nextName(): string {
    return `${this.stem}${this.number++}`;
  }

  private note(name: string): string {
    this.made.push(name);
    return name;
  }

  /** A batch that is given up after a time, with Excel's own codes. */
  private async run<T extends Seen | void>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(Object.assign(new Error(), { code: "Timeout" }));
      }, this.patience.timeoutMs);
    });
    try {
      return await Promise.race([Excel.run({ delayForCellEdit: true }, body), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
