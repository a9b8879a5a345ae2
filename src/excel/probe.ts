/** Tells, after a failed request, how far Excel came: the results before the failing call do arrive. */

export class Probe {
  private count: OfficeExtension.ClientResult<number> | null = null;

  /** Queues a question that costs nothing; it is answered when Excel comes to it. */
  mark(context: Excel.RequestContext): void {
    this.count = context.workbook.worksheets.getCount();
  }

  /** True when Excel came to the mark. */
  get passed(): boolean {
    try {
      return this.count !== null && this.count.value >= 0;
    } catch {
      return false;
    }
  }
}
