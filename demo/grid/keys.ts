/** What the keys do while the grid has the focus and no cell is edited. */
import { MAX_COLUMNS, MAX_ROWS, rect } from "../../emulator/model/address";
import type { Actions } from "../edit/actions";
import type { Direction, Selection } from "./selection";

export interface KeyTarget {
  readonly selection: Selection;
  readonly actions: Actions;
  /** Rows that fit on the screen. */
  readonly pageRows: number;
  /** Opens the editor: with this text, or with the cell's own when null. */
  edit(text: string | null): void;
  used(): { row: number; column: number };
  nextSheet(by: 1 | -1): void;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

function withCommand(event: KeyboardEvent, target: KeyTarget): boolean {
  const { selection, actions } = target;
  switch (event.key.toLowerCase()) {
    case "a":
      selection.block(rect(0, 0, MAX_ROWS, MAX_COLUMNS), selection.active);
      return true;
    case "z":
      if (event.shiftKey) actions.history.redo();
      else actions.history.undo();
      return true;
    case "y":
      actions.history.redo();
      return true;
    case "b":
    case "g":
      actions.format(selection.area, (old) => ({ bold: !old.bold }));
      return true;
    case "i":
      actions.format(selection.area, (old) => ({ italic: !old.italic }));
      return true;
    case "u":
      actions.format(selection.area, (old) => ({ underline: old.underline === "None" ? "Single" : "None" }));
      return true;
    case "home":
      selection.cell({ row: 0, column: 0 });
      return true;
    case "end":
      selection.cell(target.used());
      return true;
    case "pageup":
      target.nextSheet(-1);
      return true;
    case "pagedown":
      target.nextSheet(1);
      return true;
    case " ":
      selection.columns(selection.area.column, selection.area.column + selection.area.columns - 1);
      return true;
    default:
      return false;
  }
}

function plain(event: KeyboardEvent, target: KeyTarget): boolean {
  const { selection, actions } = target;
  switch (event.key) {
    case "Tab":
      selection.advance(event.shiftKey ? "left" : "right");
      return true;
    case "Enter":
      selection.advance(event.shiftKey ? "up" : "down");
      return true;
    case "Home": {
      const place = { row: selection.active.row, column: 0 };
      if (event.shiftKey) selection.extendTo(place);
      else selection.cell(place);
      return true;
    }
    case "PageUp":
    case "PageDown":
      selection.move(event.key === "PageUp" ? "up" : "down", {
        steps: target.pageRows,
        extend: event.shiftKey,
      });
      return true;
    case "Delete":
      actions.clear(selection.area);
      return true;
    case "Backspace":
      target.edit("");
      return true;
    case "F2":
      target.edit(null);
      return true;
    case "Escape":
      actions.forgetCopied();
      return true;
    case " ":
      if (!event.shiftKey) return false;
      selection.rows(selection.area.row, selection.area.row + selection.area.rows - 1);
      return true;
    default:
      return false;
  }
}

/** Carries out what a key asks for; false when it means nothing here. */
export function handleKey(event: KeyboardEvent, target: KeyTarget): boolean {
  const command = event.ctrlKey || event.metaKey;
  const direction = ARROWS[event.key];
  if (direction && !event.altKey) {
    target.selection.move(direction, { extend: event.shiftKey, jump: command });
    return true;
  }
  if (command ? withCommand(event, target) : plain(event, target)) return true;
  if (!command && !event.altKey && event.key.length === 1) {
    target.edit(event.key);
    return true;
  }
  return false;
}
