/** What was edited since the figures were computed: counted from the workbook's events, so that the pane can say it. */
import type { Recognition } from "../register/recognition";
import type { Staleness } from "./moments";
import type { WorkbookEvent } from "./workbook";

/** An edit over more rows than this is not counted row by row. */
const COUNTED_ROWS = 10_000;

export class Edits {
  readonly #rows = new Map<string, Set<number>>();
  #unknown = false;
  #remote = false;
  #inputs = false;

  /** Takes note of an event; true when it concerns the figures. */
  note(event: WorkbookEvent, recognition: Recognition, ownSheetIds: ReadonlySet<string>): boolean {
    if (event.kind !== "changed") return false;
    if (ownSheetIds.has(event.sheetId)) return (this.#inputs = true);
    const sheet = recognition.sheets.find(({ sheetId }) => sheetId === event.sheetId);
    if (!sheet) return false;
    this.#remote ||= event.remote;
    const { area } = event;
    if (event.structure || !area || area.rowCount > COUNTED_ROWS || area.row <= sheet.headerRow) {
      this.#unknown = true;
      return true;
    }
    const rows = this.#rows.get(event.sheetId) ?? new Set();
    for (let row = area.row; row < area.row + area.rowCount; row += 1) rows.add(row);
    this.#rows.set(event.sheetId, rows);
    return true;
  }

  get staleness(): Staleness {
    const counted = [...this.#rows.values()].reduce((sum, rows) => sum + rows.size, 0);
    const rows = this.#unknown || (this.#inputs && counted === 0) ? -1 : counted;
    return { rows, remote: this.#remote, inputs: this.#inputs };
  }

  /** The figures are up to date again. */
  reset(): void {
    this.#rows.clear();
    this.#unknown = this.#remote = this.#inputs = false;
  }
}
