/** The events of a workbook, told to all who want to know: they share one registration in it. */
import type { Workbook, WorkbookEvent } from "./workbook";

export class Listening {
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  #registration: Promise<() => Promise<void>> | null = null;
  #active = false;

  constructor(private readonly workbook: Workbook) {}

  /** Events are being told. */
  get active(): boolean {
    return this.#active;
  }

  /** Calls back until the returned function is called; rejects when the workbook can't be watched. */
  async listen(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>> {
    this.#listeners.add(listener);
    this.#registration ??= this.workbook.watch((event) => {
      for (const one of [...this.#listeners]) one(event);
    });
    try {
      await this.#registration;
      this.#active = true;
    } catch (failure) {
      this.#listeners.delete(listener);
      this.#registration = null;
      throw failure;
    }
    return async () => {
      this.#listeners.delete(listener);
      const registration = this.#registration;
      if (this.#listeners.size > 0 || !registration) return;
      this.#registration = null;
      this.#active = false;
      await (
        await registration
      )();
    };
  }
}
