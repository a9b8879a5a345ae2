/** What a validated cell shows when it is selected: the input message, and the button of a list of choices. */
import { listChoices } from "../../emulator/model/validation";
import type { Worksheet } from "../../emulator/model/worksheet";
import { el, iconButton } from "../chrome/element";
import { openMenuUnder } from "../chrome/menu";
import type { Box } from "./geometry";
import type { Place } from "./selection";

export interface HintOwner {
  /** The user chose from the list. */
  choose(place: Place, text: string): void;
  /** Accessible name of the list's button. */
  label(): string;
}

const WIDEST = 240;

export class ValidationHint {
  readonly element = el("div", "hint-layer");
  private shownFor = "";

  constructor(private readonly owner: HintOwner) {}

  /** Shows or hides the hint for a cell whose box is on the screen. */
  update(sheet: Worksheet, place: Place, box: Box, visible: boolean): void {
    const validation = visible ? sheet.validationAt(place.row, place.column) : null;
    const key = validation ? JSON.stringify([sheet.id, place, box, validation.rule, validation.prompt]) : "";
    if (key === this.shownFor) return;
    this.shownFor = key;
    this.element.replaceChildren();
    if (!validation) return;
    const choices = listChoices(sheet, validation.rule["list"]?.["source"]);
    if (choices && validation.rule["list"]?.["inCellDropDown"] !== false) this.addButton(place, box, choices);
    const { showPrompt, title, message } = validation.prompt;
    if (showPrompt && (title || message)) this.addMessage(box, title, message);
  }

  private addButton(place: Place, box: Box, choices: readonly string[]): void {
    const button = iconButton(
      "chevron",
      this.owner.label(),
      () => {
        openMenuUnder(
          button,
          choices.map((text) => ({ label: text, run: () => this.owner.choose(place, text) })),
        );
      },
      "hint-button",
    );
    button.style.transform = `translate(${box.x + box.width}px, ${box.y + Math.max(0, box.height - 22)}px)`;
    this.element.append(button);
  }

  private addMessage(box: Box, title: string, message: string): void {
    const note = el("div", "hint-note", { role: "note" });
    if (title) note.append(el("strong", "", {}, title));
    note.append(el("span", "", {}, message));
    this.element.append(note);
    const { clientWidth, clientHeight } = this.element;
    const below = box.y + box.height + 6;
    const y = below + note.offsetHeight > clientHeight ? box.y - note.offsetHeight - 6 : below;
    const x = Math.max(4, Math.min(box.x + 8, clientWidth - WIDEST - 8));
    note.style.transform = `translate(${x}px, ${Math.max(4, y)}px)`;
  }
}
