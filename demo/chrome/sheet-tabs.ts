/** The tabs of the sheets: going to one, adding, renaming, deleting, moving, colouring, hiding. */
import { ModelError } from "../../emulator/model/errors";
import type { Workbook } from "../../emulator/model/workbook";
import type { Worksheet } from "../../emulator/model/worksheet";
import { fill, type PageText } from "../text";
import { showDialog } from "./dialog";
import { el, iconButton } from "./element";
import { COLOURS } from "./formats";
import { type MenuItem, openMenu } from "./menu";

export interface SheetTabsOwner {
  readonly workbook: Workbook;
  readonly text: () => PageText;
  readonly focusGrid: () => void;
}

export class SheetTabs {
  readonly element = el("div", "sheet-tabs");
  private readonly list = el("div", "sheet-list", { role: "tablist" });
  private drawn = "";
  private dragged: Worksheet | null = null;

  constructor(private readonly owner: () => SheetTabsOwner) {}

  build(): void {
    const t = this.owner().text();
    this.list.setAttribute("aria-label", t.sheets);
    const scroll = (by: number): void => this.list.scrollBy({ left: by, behavior: "smooth" });
    this.element.replaceChildren(
      iconButton("previous", "", () => scroll(-160), "icon-button sheet-scroll"),
      iconButton("next", "", () => scroll(160), "icon-button sheet-scroll"),
      this.list,
      iconButton("plus", t.addSheet, () => this.add(), "icon-button sheet-add"),
    );
    this.drawn = "";
    this.refresh();
  }

  /** Draws the tabs anew when something about them changed. */
  refresh(): void {
    const { workbook } = this.owner();
    const now = JSON.stringify([
      workbook.active.id,
      workbook.sheets.map((s) => [s.id, s.name, s.tabColor, s.visibility]),
    ]);
    if (now === this.drawn) return;
    this.drawn = now;
    this.list.replaceChildren(
      ...workbook.sheets.filter((sheet) => sheet.visibility === "Visible").map((sheet) => this.tab(sheet)),
    );
    this.list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private tab(sheet: Worksheet): HTMLElement {
    const { workbook } = this.owner();
    const selected = sheet === workbook.active;
    const tab = el(
      "button",
      "sheet-tab",
      {
        type: "button",
        role: "tab",
        "aria-selected": String(selected),
        tabindex: selected ? "0" : "-1",
        draggable: "true",
      },
      el("span", "", {}, sheet.name),
    );
    if (sheet.tabColor) tab.style.setProperty("--tab-colour", sheet.tabColor);
    if (sheet.tabColor) tab.classList.add("is-coloured");
    tab.addEventListener("click", () => this.goTo(sheet));
    tab.addEventListener("dblclick", () => this.rename(sheet, tab));
    tab.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.goTo(sheet);
      openMenu(event.clientX, event.clientY, this.menu(sheet));
    });
    tab.addEventListener("keydown", (event) => this.onKey(event, sheet));
    tab.addEventListener("dragstart", () => (this.dragged = sheet));
    tab.addEventListener("dragover", (event) => event.preventDefault());
    tab.addEventListener("drop", () => {
      if (this.dragged && this.dragged !== sheet)
        this.attempt(() => workbook.moveSheet(this.dragged ?? sheet, sheet.position));
      this.dragged = null;
    });
    return tab;
  }

  private goTo(sheet: Worksheet): void {
    const { workbook, focusGrid } = this.owner();
    if (sheet !== workbook.active) workbook.activate(sheet);
    focusGrid();
  }

  private onKey(event: KeyboardEvent, sheet: Worksheet): void {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    const shown = this.owner().workbook.sheets.filter((s) => s.visibility === "Visible");
    const next = shown[shown.indexOf(sheet) + by];
    if (!next) return;
    event.preventDefault();
    this.owner().workbook.activate(next);
    this.refresh();
    this.list.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  }

  private attempt(work: () => void): void {
    const t = this.owner().text();
    try {
      work();
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      void showDialog({ title: t.refusedTitle, message: error.message, ok: t.ok });
    }
  }

  private add(): void {
    const { workbook } = this.owner();
    this.attempt(() => workbook.activate(workbook.addSheet(undefined, workbook.active.position + 1)));
    this.owner().focusGrid();
  }

  private rename(sheet: Worksheet, tab: HTMLElement): void {
    const { workbook, text } = this.owner();
    const input = el("input", "sheet-rename", { type: "text", value: sheet.name, maxlength: "31" });
    input.style.width = `${Math.max(60, tab.clientWidth - 20)}px`;
    let done = false;
    const finish = (keep: boolean): void => {
      if (done) return;
      done = true;
      const name = input.value.trim();
      const problem = keep && name !== sheet.name ? workbook.nameProblem(name, sheet) : null;
      if (keep && problem === null) this.attempt(() => workbook.renameSheet(sheet, name));
      if (problem !== null)
        void showDialog({ title: text().refusedTitle, message: text().badSheetName, ok: text().ok });
      this.drawn = "";
      this.refresh();
      this.owner().focusGrid();
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter") finish(true);
      if (event.key === "Escape") finish(false);
    });
    input.addEventListener("blur", () => finish(true));
    input.addEventListener("dblclick", (event) => event.stopPropagation());
    tab.replaceChildren(input);
    tab.draggable = false;
    input.focus();
    input.select();
  }

  private menu(sheet: Worksheet): MenuItem[] {
    const { workbook, text } = this.owner();
    const t = text();
    const shown = workbook.sheets.filter((s) => s.visibility === "Visible");
    const at = shown.indexOf(sheet);
    const move = (by: 1 | -1): void => {
      const other = shown[at + by];
      if (other) this.attempt(() => workbook.moveSheet(sheet, other.position));
    };
    const hidden = workbook.sheets.filter((s) => s.visibility === "Hidden");
    return [
      { label: t.renameSheet, run: () => this.rename(sheet, this.list.children[at] as HTMLElement) },
      { label: t.deleteSheet, disabled: shown.length < 2, run: () => void this.remove(sheet) },
      { label: t.moveLeft, disabled: at === 0, run: () => move(-1) },
      { label: t.moveRight, disabled: at === shown.length - 1, run: () => move(1) },
      {
        label: t.hideSheet,
        disabled: shown.length < 2,
        run: () => this.attempt(() => workbook.setVisibility(sheet, "Hidden")),
      },
      ...(hidden.length > 0 ? (["line"] as const) : []),
      ...hidden.map((other) => ({
        label: fill(t.showSheet, { name: other.name }),
        run: () => this.attempt(() => workbook.setVisibility(other, "Visible")),
      })),
      "line",
      {
        colours: COLOURS.slice(0, 1).concat(COLOURS.slice(16)),
        none: t.noColour,
        pick: (colour) => {
          sheet.tabColor = colour ?? "";
          workbook.touch();
        },
      },
    ];
  }

  private async remove(sheet: Worksheet): Promise<void> {
    const { workbook, text } = this.owner();
    const t = text();
    const empty = sheet.used(true) === null;
    const message = fill(t.deleteSheetAsk, { name: sheet.name });
    if (empty || (await showDialog({ title: t.deleteSheet, message, ok: t.deleteSheet, abort: t.abort }))) {
      this.attempt(() => workbook.deleteSheet(sheet));
    }
  }
}
