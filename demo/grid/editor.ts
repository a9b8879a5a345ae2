/** The text field that lies over a cell while it is edited, in step with the formula bar. */
import { cellFont } from "../display/fonts";
import type { CellStyle } from "../../emulator/model/styles";
import type { Box } from "./geometry";
import type { Direction, Place } from "./selection";

export interface EditorOwner {
  /** Takes the text; false keeps the editor open. */
  commit(place: Place, text: string): boolean;
  moved(direction: Direction | null): void;
  /** Editing began or ended. */
  changed(editing: boolean): void;
  typed(text: string): void;
}

export class CellEditor {
  readonly field = document.createElement("textarea");
  place: Place | null = null;
  /** Started by typing over the cell: arrows then leave it, as in Excel. */
  private quick = false;
  private box: Box = { x: 0, y: 0, width: 0, height: 0 };

  constructor(private readonly owner: EditorOwner) {
    this.field.className = "cell-editor";
    this.field.hidden = true;
    this.field.spellcheck = false;
    this.field.rows = 1;
    this.field.addEventListener("input", () => {
      this.fit();
      owner.typed(this.field.value);
    });
    this.field.addEventListener("keydown", (event) => this.onKey(event));
  }

  get isOpen(): boolean {
    return this.place !== null;
  }

  open(place: Place, text: string, box: Box, style: CellStyle, quick: boolean, focus = true): void {
    const { field } = this;
    this.place = place;
    this.quick = quick;
    this.box = box;
    field.hidden = false;
    field.value = text;
    field.style.font = cellFont(style);
    field.style.color = style.fontColor;
    field.style.background = style.fill ?? "#fff";
    field.style.textAlign =
      style.horizontal === "Right" ? "right" : style.horizontal === "Center" ? "center" : "left";
    this.moveTo(box);
    if (focus) {
      field.focus({ preventScroll: true });
      field.setSelectionRange(text.length, text.length);
    }
    this.owner.changed(true);
    this.owner.typed(text);
  }

  /** Follows the cell when the sheet scrolls. */
  moveTo(box: Box): void {
    this.box = box;
    this.field.style.left = `${box.x - 1}px`;
    this.field.style.top = `${box.y - 1}px`;
    this.fit();
  }

  /** The formula bar typed. */
  setText(text: string): void {
    this.field.value = text;
    this.fit();
  }

  private fit(): void {
    const { field, box } = this;
    field.style.width = `${box.width + 1}px`;
    field.style.height = `${box.height + 1}px`;
    const room = (field.offsetParent?.clientWidth ?? 800) - box.x;
    const wide = Math.min(field.scrollWidth + 6, Math.max(box.width + 1, room - 24));
    if (wide > box.width + 1) field.style.width = `${wide}px`;
    if (field.scrollHeight > box.height + 4) field.style.height = `${field.scrollHeight}px`;
  }

  /** Ends editing and keeps the text; false when the text was refused. */
  commit(direction: Direction | null = null): boolean {
    const { place } = this;
    if (!place) return true;
    const text = this.field.value;
    this.place = null;
    if (!this.owner.commit(place, text)) {
      this.place = place;
      this.field.focus({ preventScroll: true });
      this.field.select();
      return false;
    }
    this.close();
    this.owner.moved(direction);
    return true;
  }

  cancel(): void {
    if (!this.place) return;
    this.place = null;
    this.close();
    this.owner.moved(null);
  }

  private close(): void {
    this.field.hidden = true;
    this.owner.changed(false);
  }

  /** Keys that mean the same in the cell and in the formula bar. */
  handleKey(event: KeyboardEvent): boolean {
    if (event.isComposing) return false;
    if (event.key === "Escape") this.cancel();
    else if (event.key === "Enter" && !event.altKey) this.commit(event.shiftKey ? "up" : "down");
    else if (event.key === "Tab") this.commit(event.shiftKey ? "left" : "right");
    else return false;
    event.preventDefault();
    return true;
  }

  private onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (this.handleKey(event) || event.isComposing) return;
    if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
      this.fit();
      this.owner.typed(this.field.value);
      return;
    }
    if (event.key === "F2") {
      event.preventDefault();
      this.quick = false;
      return;
    }
    const arrows: Readonly<Record<string, Direction>> = {
      ArrowUp: "up",
      ArrowDown: "down",
      ArrowLeft: "left",
      ArrowRight: "right",
    };
    const direction = arrows[event.key];
    if (direction && this.quick && !event.shiftKey) {
      event.preventDefault();
      this.commit(direction);
    }
  }
}
