/** The name box and the formula bar over the grid. */
import { formatRect, parseRect, rect, splitSheet } from "../../emulator/model/address";
import { editedText } from "../display/shown";
import type { GridView } from "../grid/grid-view";
import type { Language } from "../../src/text/language";
import type { PageText } from "../text";
import { el, iconButton } from "./element";

export interface FormulaBarOwner {
  readonly grid: GridView;
  readonly text: () => PageText;
  readonly language: () => Language;
}

export class FormulaBar {
  readonly element = el("div", "formula-bar");
  private readonly name = el("input", "name-box", { type: "text", spellcheck: "false", autocomplete: "off" });
  private readonly field = el("input", "formula-field", {
    type: "text",
    spellcheck: "false",
    autocomplete: "off",
  });
  private readonly buttons = el("div", "formula-buttons");

  constructor(private readonly owner: () => FormulaBarOwner) {
    this.name.addEventListener("keydown", (event) => this.onNameKey(event));
    this.name.addEventListener("focus", () => this.name.select());
    this.field.addEventListener("focus", () => this.startEditing());
    this.field.addEventListener("input", () => this.grid.editor.setText(this.field.value));
    this.field.addEventListener("keydown", (event) => {
      event.stopPropagation();
      this.grid.editor.handleKey(event);
    });
    this.element.append(this.name, this.buttons, this.field);
  }

  private get grid(): GridView {
    return this.owner().grid;
  }

  build(): void {
    const t = this.owner().text();
    this.name.setAttribute("aria-label", t.nameBox);
    this.field.setAttribute("aria-label", t.formulaBar);
    this.buttons.replaceChildren(
      iconButton("close", t.cancel, () => this.grid.editor.cancel()),
      iconButton("check", t.confirm, () => this.grid.editor.commit()),
      el("span", "formula-sign", { "aria-hidden": "true" }, "fx"),
    );
    this.refresh();
  }

  /** Shows the active cell. */
  refresh(): void {
    const { grid, language } = this.owner();
    const { active, area } = grid.selection;
    const editing = grid.editor.isOpen;
    this.element.classList.toggle("is-editing", editing);
    if (document.activeElement !== this.name) {
      const block = grid.geometry.blockAt(active.row, active.column);
      const whole = area.rows === block.rows && area.columns === block.columns;
      const named = grid.workbook.names.find(
        (n) => n.formula === `=${grid.sheet.quotedName}!${formatRect(rect(active.row, active.column), true)}`,
      );
      this.name.value = named && whole ? named.name : formatRect(rect(active.row, active.column));
      this.name.title = whole ? this.name.value : formatRect(area);
    }
    if (!editing)
      this.field.value = editedText(grid.sheet, active.row, active.column, language()).replace(/\n/g, " ");
  }

  /** The cell editor typed. */
  show(text: string): void {
    if (document.activeElement !== this.field) this.field.value = text;
  }

  private startEditing(): void {
    if (this.grid.editor.isOpen) return;
    this.grid.edit(null, false);
  }

  private onNameKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === "Escape") this.grid.focus();
    if (event.key !== "Enter") return;
    this.goTo(this.name.value.trim());
    this.grid.focus();
    this.refresh();
  }

  /** Selects "B12", "A1:C3", "'Feuille'!B2" or a defined name. */
  private goTo(text: string): void {
    const { workbook, sheet } = this.grid;
    const name = workbook.findName(text, sheet);
    const { sheet: sheetName, rest } = splitSheet(name ? name.formula.replace(/^=/, "") : text);
    const area = parseRect(rest);
    const target = sheetName === null ? sheet : workbook.sheetNamed(sheetName);
    if (!area || target?.visibility !== "Visible") return;
    workbook.activate(target);
    this.grid.selection.block(area);
  }
}
