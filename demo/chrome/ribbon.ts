/** The ribbon: the usual commands for cells, and the add-in's group as its manifest describes it. */
import type { CellStyle } from "../../emulator/model/styles";
import type { Actions } from "../edit/actions";
import type { GridView } from "../grid/grid-view";
import type { PageText } from "../text";
import { changeDecimals, COLOURS, numberFormats } from "./formats";
import { el, iconButton } from "./element";
import { icon, type IconName } from "./icons";
import type { AddIn, RibbonButton } from "./manifest";
import { type MenuItem, openMenuUnder } from "./menu";

export interface RibbonOwner {
  readonly grid: GridView;
  readonly actions: Actions;
  readonly text: () => PageText;
  runAddInButton(button: RibbonButton): void;
  fileMenu(): MenuItem[];
  copy(cut: boolean): void;
  paste(): void;
}

export class Ribbon {
  readonly element = el("div", "ribbon");
  private readonly toggles: { button: HTMLButtonElement; on: (style: CellStyle) => boolean }[] = [];
  private format: HTMLSelectElement | null = null;
  private undo: HTMLButtonElement | null = null;
  private redo: HTMLButtonElement | null = null;

  constructor(private readonly owner: () => RibbonOwner) {}

  /** Draws everything anew, in the language of the page. */
  build(addIn: AddIn | null): void {
    const { owner } = this;
    const t = owner().text();
    this.toggles.length = 0;
    const file = el(
      "button",
      "ribbon-tab ribbon-file",
      { type: "button", "aria-haspopup": "menu" },
      t.fileMenu,
    );
    file.addEventListener("click", () => openMenuUnder(file, owner().fileMenu()));
    this.undo = iconButton("undo", `${t.undo} (Ctrl+Z)`, () => owner().actions.history.undo());
    this.redo = iconButton("redo", `${t.redo} (Ctrl+Y)`, () => owner().actions.history.redo());
    const home = el("span", "ribbon-tab", { "aria-current": "page" }, t.home);
    const tabs = el("div", "ribbon-tabs", {}, file, home);
    const groups = el(
      "div",
      "ribbon-groups",
      { role: "toolbar", "aria-label": t.home },
      el("div", "ribbon-history", {}, this.undo, this.redo),
      this.clipboardGroup(t),
      this.fontGroup(t),
      this.alignmentGroup(t),
      this.numberGroup(t),
      this.cellsGroup(t),
      this.sortGroup(t),
    );
    if (addIn) groups.append(this.addInGroup(addIn));
    this.element.replaceChildren(tabs, groups);
    this.refresh();
  }

  /** Shows the formats of the active cell. */
  refresh(): void {
    const { grid, actions } = this.owner();
    const { active } = grid.selection;
    const style = grid.sheet.style(active.row, active.column);
    for (const { button, on } of this.toggles) button.setAttribute("aria-pressed", String(on(style)));
    if (this.undo) this.undo.disabled = !actions.history.canUndo;
    if (this.redo) this.redo.disabled = !actions.history.canRedo;
    if (!this.format) return;
    const known = [...this.format.options].some((option) => option.value === style.numberFormat);
    this.format.value = known ? style.numberFormat : "";
  }

  private group(label: string, ...children: Node[]): HTMLElement {
    return el(
      "div",
      "ribbon-group",
      { role: "group", "aria-label": label },
      el("div", "ribbon-body", {}, ...children),
      el("div", "ribbon-label", { "aria-hidden": "true" }, label),
    );
  }

  private rows(...rows: Node[][]): HTMLElement {
    return el("div", "ribbon-rows", {}, ...rows.map((row) => el("div", "ribbon-row", {}, ...row)));
  }

  private command(name: IconName, label: string, run: () => void): HTMLButtonElement {
    return iconButton(name, label, () => {
      run();
      this.owner().grid.focus();
    });
  }

  private toggle(
    name: IconName | null,
    label: string,
    letter: string,
    on: (style: CellStyle) => boolean,
    patch: (on: boolean) => Partial<CellStyle>,
  ): HTMLButtonElement {
    const run = (): void => {
      const { actions, grid } = this.owner();
      const { active, area } = grid.selection;
      actions.format(area, patch(!on(grid.sheet.style(active.row, active.column))));
      grid.focus();
    };
    const button = name
      ? iconButton(name, label, run)
      : el(
          "button",
          `icon-button letter letter-${letter}`,
          { type: "button", title: label, "aria-label": label },
          letter,
        );
    if (!name) {
      button.addEventListener("click", run);
      button.addEventListener("pointerdown", (event) => event.preventDefault());
    }
    this.toggles.push({ button, on });
    return button;
  }

  private colours(
    name: IconName,
    label: string,
    none: string,
    patch: (colour: string | null) => Partial<CellStyle>,
  ): HTMLButtonElement {
    const button = iconButton(name, label, () => {
      openMenuUnder(button, [
        {
          colours: COLOURS,
          none,
          pick: (colour) => {
            const { actions, grid } = this.owner();
            actions.format(grid.selection.area, patch(colour));
          },
        },
      ]);
    });
    button.classList.add(`icon-${name}`);
    return button;
  }

  private clipboardGroup(t: PageText): HTMLElement {
    const paste = el(
      "button",
      "ribbon-large",
      { type: "button", title: `${t.paste} (Ctrl+V)` },
      icon("paste", 24),
      el("span", "", {}, t.paste),
    );
    paste.addEventListener("click", () => this.owner().paste());
    return this.group(
      t.clipboard,
      paste,
      this.rows(
        [this.command("cut", `${t.cut} (Ctrl+X)`, () => this.owner().copy(true))],
        [this.command("copy", `${t.copy} (Ctrl+C)`, () => this.owner().copy(false))],
      ),
    );
  }

  private fontGroup(t: PageText): HTMLElement {
    const letters = t.bold === "Gras" ? ["G", "I", "S"] : ["B", "I", "U"];
    return this.group(
      t.font,
      this.rows(
        [
          this.toggle(
            null,
            `${t.bold} (Ctrl+${letters[0] ?? ""})`,
            letters[0] ?? "",
            (s) => s.bold,
            (bold) => ({ bold }),
          ),
          this.toggle(
            null,
            `${t.italic} (Ctrl+I)`,
            letters[1] ?? "",
            (s) => s.italic,
            (italic) => ({ italic }),
          ),
          this.toggle(
            null,
            `${t.underline} (Ctrl+U)`,
            letters[2] ?? "",
            (s) => s.underline !== "None",
            (on) => ({ underline: on ? "Single" : "None" }),
          ),
        ],
        [
          this.colours("fill", t.fillColour, t.noFill, (fill) => ({ fill })),
          this.colours("fontColour", t.fontColour, t.automatic, (colour) => ({
            fontColor: colour ?? "#000000",
          })),
        ],
      ),
    );
  }

  private alignmentGroup(t: PageText): HTMLElement {
    const side = (name: "left" | "center" | "right", value: string): HTMLButtonElement =>
      this.toggle(
        name,
        t[name],
        "",
        (s) => s.horizontal === value,
        (on) => ({ horizontal: on ? value : "General" }),
      );
    return this.group(
      t.alignment,
      this.rows(
        [side("left", "Left"), side("center", "Center"), side("right", "Right")],
        [
          this.toggle(
            "wrap",
            t.wrap,
            "",
            (s) => s.wrap,
            (wrap) => ({ wrap }),
          ),
          this.command("merge", t.merge, () => {
            const { actions, grid } = this.owner();
            actions.merge(grid.selection.area);
            actions.format(grid.selection.area, { horizontal: "Center" });
          }),
        ],
      ),
    );
  }

  private numberGroup(t: PageText): HTMLElement {
    const select = el("select", "ribbon-select", { title: t.numberFormat, "aria-label": t.numberFormat });
    for (const { code, label } of numberFormats(t)) select.append(el("option", "", { value: code }, label));
    select.append(el("option", "", { value: "", hidden: true }, t.formatOther));
    select.addEventListener("change", () => this.setFormat(select.value));
    this.format = select;
    return this.group(
      t.number,
      this.rows(
        [select],
        [
          this.command("percent", t.percent, () => this.setFormat("0%")),
          this.command("thousands", t.thousands, () => this.setFormat("#,##0")),
          this.command("moreDecimals", t.moreDecimals, () => this.decimals(1)),
          this.command("fewerDecimals", t.fewerDecimals, () => this.decimals(-1)),
        ],
      ),
    );
  }

  private setFormat(code: string): void {
    const { actions, grid } = this.owner();
    if (code) actions.format(grid.selection.area, { numberFormat: code });
    grid.focus();
  }

  private decimals(by: 1 | -1): void {
    const { actions, grid } = this.owner();
    actions.format(grid.selection.area, (old) => ({ numberFormat: changeDecimals(old.numberFormat, by) }));
  }

  private cellsGroup(t: PageText): HTMLElement {
    const large = (name: "insert" | "remove", rows: string, columns: string): HTMLButtonElement => {
      const act = (what: "rows" | "columns"): void => {
        const { actions, grid } = this.owner();
        if (name === "insert") actions.insert(what, grid.selection.area);
        else actions.remove(what, grid.selection.area);
      };
      const button = this.command(name, `${rows} / ${columns}`, () => {
        openMenuUnder(button, [
          { label: rows, run: () => act("rows") },
          { label: columns, run: () => act("columns") },
        ]);
      });
      return button;
    };
    return this.group(
      t.cells,
      this.rows(
        [large("insert", t.insertRows, t.insertColumns)],
        [large("remove", t.deleteRows, t.deleteColumns)],
      ),
    );
  }

  private sortGroup(t: PageText): HTMLElement {
    const sort = (descending: boolean): void => {
      const { actions, grid } = this.owner();
      actions.sort(grid.selection.area, grid.selection.active.column, descending);
    };
    return this.group(
      t.sorting,
      this.rows(
        [this.command("sortUp", t.sortUp, () => sort(false))],
        [this.command("sortDown", t.sortDown, () => sort(true))],
      ),
    );
  }

  private addInGroup(addIn: AddIn): HTMLElement {
    const buttons = addIn.buttons.map((button) => {
      const picture = el("img", "", {
        src: button.icon,
        srcset: `${button.largeIcon} 2x`,
        alt: "",
        width: "32",
        height: "32",
      });
      const made = el(
        "button",
        "ribbon-large ribbon-add-in",
        { type: "button", title: `${button.label}\n${button.tip}`, "data-control": button.id },
        picture,
        el("span", "", {}, button.label),
      );
      made.addEventListener("click", () => this.owner().runAddInButton(button));
      return made;
    });
    return this.group(addIn.group, ...buttons);
  }
}
