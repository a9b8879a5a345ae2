/** An open workbook with all that belongs to it: its grid, its emulated host, its add-in. */
import type { Language } from "../src/text/language";
import { evaluateFormula, withFormulas } from "../emulator/formulas";
import { Host } from "../emulator/host";
import type { Workbook } from "../emulator/model/workbook";
import type { AddIn } from "./chrome/manifest";
import { localeOf } from "./display/shown";
import { Actions, type Refusal } from "./edit/actions";
import { GridView } from "./grid/grid-view";
import type { Place } from "./grid/selection";
import { DARK, LIGHT } from "./grid/theme";
import { TaskPane } from "./pane/task-pane";
import type { PageText } from "./text";

export interface DocumentOwner {
  readonly addIn: AddIn | null;
  readonly dark: boolean;
  readonly text: () => PageText;
  readonly language: () => Language;
  refuse(refusal: Refusal): void;
  /** Something in the document may look different. */
  refresh(): void;
  typed(text: string): void;
  filter(place: Place, event: MouseEvent): void;
  /** The add-in created a workbook (null: an empty one). */
  created(file: string | null): void;
  /** A request of the add-in was answered. */
  answered(): void;
}

export class OpenDocument {
  readonly actions: Actions;
  readonly grid: GridView;
  host: Host;
  pane: TaskPane | null = null;
  /** A ribbon function of the add-in is running. */
  isBusy = false;
  /** Where the pane is put. */
  readonly paneSlot = document.createElement("div");

  constructor(
    readonly workbook: Workbook,
    private readonly owner: DocumentOwner,
  ) {
    workbook.locale = localeOf(owner.language());
    withFormulas(workbook);
    this.actions = new Actions(
      workbook,
      () => owner.language(),
      (refusal) => owner.refuse(refusal),
    );
    this.grid = new GridView(workbook, {
      actions: this.actions,
      evaluate: (formula, sheet, cell, from) => evaluateFormula(formula, sheet, cell.row, cell.column, from),
      language: () => owner.language(),
      selected: () => owner.refresh(),
      editing: (on) => {
        this.host.editingCell = on;
        owner.refresh();
      },
      typed: (text) => owner.typed(text),
      nextSheet: (by) => this.nextSheet(by),
      filter: (place, event) => owner.filter(place, event),
      choicesLabel: () => owner.text().choices,
    });
    this.paneSlot.className = "pane-slot";
    this.host = this.makeHost();
    this.setTheme();
    // What the add-in writes can't be taken back, and makes earlier steps meaningless: Excel forgets them too.
    workbook.subscribe((event) => {
      if (event.type === "sheetAdded" || event.type === "sheetDeleted") this.actions.history.forget();
    });
  }

  private makeHost(): Host {
    const { owner } = this;
    const host = new Host({ workbook: this.workbook, locale: localeOf(owner.language()) });
    host.watch((what) => {
      if (what === "workbookCreated") owner.created(host.createdWorkbooks.at(-1) ?? null);
      else owner.answered();
    });
    return host;
  }

  /** The pane, made when first asked for; null without an add-in. */
  private ensurePane(): TaskPane | null {
    const { owner } = this;
    if (!owner.addIn) return null;
    if (!this.pane) {
      this.pane = new TaskPane(this.host, owner.addIn, {
        text: () => owner.text(),
        resized: () => this.grid.redraw(),
        closed: () => this.grid.focus(),
      });
      this.paneSlot.append(this.pane.element);
    }
    return this.pane;
  }

  showPane(): void {
    this.ensurePane()?.show();
  }

  /** Runs a ribbon function; the runtime starts if it has to. */
  async runFunction(name: string, controlId: string): Promise<void> {
    this.ensurePane()?.start();
    this.isBusy = true;
    this.owner.refresh();
    await this.host.runCommand(name, controlId);
    this.isBusy = false;
    this.owner.refresh();
  }

  /** Language or add-in changed: the add-in starts again in a host that speaks the new language. */
  restart(): void {
    const wasOpen = this.pane?.isOpen ?? false;
    this.pane?.destroy();
    this.pane = null;
    this.workbook.locale = localeOf(this.owner.language());
    this.host = this.makeHost();
    if (wasOpen) this.showPane();
    this.grid.invalidate();
  }

  setTheme(): void {
    this.grid.theme = this.owner.dark ? DARK : LIGHT;
    this.grid.invalidate();
  }

  private nextSheet(by: 1 | -1): void {
    const shown = this.workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
    const next = shown[shown.indexOf(this.workbook.active) + by];
    if (next) this.workbook.activate(next);
  }

  close(): void {
    this.pane?.destroy();
    this.grid.element.remove();
    this.paneSlot.remove();
  }
}
