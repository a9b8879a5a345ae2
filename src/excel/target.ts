/** The sheet that is written into: an existing one, or one that the write itself makes. */

export class TargetSheet {
  private made: { sheet: Excel.Worksheet; context: Excel.RequestContext } | null = null;

  /** `id` null = `create` makes the sheet. */
  constructor(private id: string | null) {}

  /** Queues a new hidden sheet, which nobody sees until it is whole. */
  create(context: Excel.RequestContext, name: string): void {
    const sheet = context.workbook.worksheets.add(name);
    sheet.visibility = Excel.SheetVisibility.veryHidden;
    sheet.load("id");
    this.made = { sheet, context };
  }

  /** The sheet in this request. */
  sheet(context: Excel.RequestContext): Excel.Worksheet {
    if (this.made?.context === context) return this.made.sheet;
    const id = this.knownId();
    if (id === null) throw new Error("The sheet was not made");
    return context.workbook.worksheets.getItem(id);
  }

  /** The sheet turned out to exist under this id. */
  adopt(id: string): void {
    this.id = id;
  }

  /** True in the request that makes the sheet. */
  madeIn(context: Excel.RequestContext): boolean {
    return this.made?.context === context;
  }

  /** The sheet's id, as soon as Excel has told it; null when it was never made. */
  knownId(): string | null {
    if (this.id === null && this.made) {
      try {
        this.id = this.made.sheet.id;
      } catch {
        // Not loaded: the request failed before Excel came to it.
      }
    }
    return this.id;
  }
}
