/** Copying and pasting between the grid and the clipboard of the computer. */
import { rect } from "../../emulator/model/address";
import type { GridView } from "../grid/grid-view";
import type { Actions } from "./actions";

export interface ClipboardOwner {
  readonly grid: GridView;
  readonly actions: Actions;
}

export class Clipboard {
  /** What was copied here last: for browsers that let no page read the clipboard. */
  private last = "";

  constructor(private readonly owner: () => ClipboardOwner) {}

  /** Answers the browser's own copy, cut and paste events in the grid. */
  listen(area: HTMLElement): void {
    const inGrid = (event: ClipboardEvent): boolean =>
      event.target instanceof HTMLElement && !event.target.closest("textarea, input");
    for (const kind of ["copy", "cut"] as const) {
      area.addEventListener(kind, (event) => {
        if (!inGrid(event)) return;
        event.preventDefault();
        event.clipboardData?.setData("text/plain", this.take(kind === "cut"));
      });
    }
    area.addEventListener("paste", (event) => {
      if (!inGrid(event)) return;
      event.preventDefault();
      this.put(event.clipboardData?.getData("text/plain") ?? "");
    });
  }

  private take(cut: boolean): string {
    const { grid, actions } = this.owner();
    this.last = actions.copy(grid.selection.area, cut);
    return this.last;
  }

  private put(text: string): void {
    const { grid, actions } = this.owner();
    const { active, area } = grid.selection;
    if (text !== "")
      actions.paste(text, area.rows * area.columns > 1 ? area : rect(active.row, active.column));
  }

  /** From a button or a menu. */
  async copy(cut: boolean): Promise<void> {
    const text = this.take(cut);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Not allowed here: the text stays on this page, where it can still be pasted.
    }
  }

  async paste(): Promise<void> {
    let text = this.last;
    try {
      text = await navigator.clipboard.readText();
    } catch {
      // Not allowed here: what was copied on this page is pasted.
    }
    this.put(text);
  }
}
