/** The grid: a canvas that shows the sheet in front, with its editor, charts, keys and mouse. */
import type { Language } from "../../src/text/language";
import { type Rect, rect } from "../../emulator/model/address";
import type { Workbook } from "../../emulator/model/workbook";
import type { Worksheet } from "../../emulator/model/worksheet";
import { cellFont, POINT, textWidth } from "../display/fonts";
import { editedText, shownText } from "../display/shown";
import type { Actions } from "../edit/actions";
import { CellViews } from "./cell-view";
import { ChartsLayer } from "./charts-layer";
import type { FormulaReader } from "./conditional";
import { CellEditor } from "./editor";
import { Geometry } from "./geometry";
import { Headings } from "./headings";
import { handleKey } from "./keys";
import { Painter } from "./painter";
import { Pointer } from "./pointer";
import { type Direction, type Place, Selection } from "./selection";
import { SelectionPaint } from "./selection-paint";
import { type GridTheme, LIGHT } from "./theme";
import { ValidationHint } from "./validation-hint";
import { type Hit, Viewport } from "./viewport";

export interface GridOwner {
  readonly actions: Actions;
  readonly evaluate: FormulaReader;
  readonly language: () => Language;
  /** The selection or its contents may be different now. */
  selected(): void;
  editing(on: boolean): void;
  /** The text in the editor, for the formula bar. */
  typed(text: string): void;
  nextSheet(by: 1 | -1): void;
  /** A filter button was clicked. */
  filter(place: Place, event: MouseEvent): void;
  /** Accessible name of the button that opens a list of choices. */
  choicesLabel(): string;
}

/** Empty rows and columns offered beyond what is used or shown. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;

export class GridView {
  readonly element = document.createElement("div");
  readonly selection: Selection;
  readonly editor: CellEditor;
  theme: GridTheme = LIGHT;
  private readonly canvas = document.createElement("canvas");
  private readonly scroller = document.createElement("div");
  private readonly spacer = document.createElement("div");
  private readonly charts = new ChartsLayer();
  private readonly pointer: Pointer;
  private readonly hint: ValidationHint;
  private readonly geometries = new WeakMap<Worksheet, Geometry>();
  private readonly scrolls = new WeakMap<Worksheet, { x: number; y: number }>();
  private views: CellViews | null = null;
  /** What the sheet in front uses; walking all cells for it in every frame would be slow. */
  private used: Rect = rect(0, 0);
  private current: Worksheet;
  private frame = 0;
  private stale = true;
  private ownSelection = false;

  constructor(
    readonly workbook: Workbook,
    private readonly owner: GridOwner,
  ) {
    this.current = workbook.active;
    this.element.className = "grid";
    this.canvas.className = "grid-canvas";
    this.scroller.className = "grid-scroller";
    this.scroller.tabIndex = 0;
    this.scroller.append(this.spacer);
    this.selection = new Selection(
      () => this.geometry,
      () => this.afterSelect(),
    );
    this.editor = new CellEditor({
      commit: (place, text) => owner.actions.type(place.row, place.column, text),
      moved: (direction) => this.afterEdit(direction),
      changed: (on) => {
        owner.editing(on);
        this.redraw();
      },
      typed: (text) => owner.typed(text),
    });
    const clip = document.createElement("div");
    clip.className = "grid-clip";
    clip.append(this.editor.field);
    this.hint = new ValidationHint({
      choose: (place, text) => {
        owner.actions.type(place.row, place.column, text);
        this.focus();
      },
      label: () => owner.choicesLabel(),
    });
    this.element.append(this.canvas, this.charts.element, this.scroller, this.hint.element, clip);
    this.pointer = this.makePointer();
    this.scroller.addEventListener("scroll", () => this.onScroll());
    this.scroller.addEventListener("keydown", (event) => this.onKey(event));
    this.selection.adopt(workbook.selection);
    new ResizeObserver(() => this.redraw()).observe(this.element);
    workbook.subscribe((event) => {
      if (event.type === "selected" && !this.ownSelection) this.followSelection();
      this.stale = true;
      this.redraw();
    });
  }

  get sheet(): Worksheet {
    return this.workbook.active;
  }

  get geometry(): Geometry {
    let geometry = this.geometries.get(this.sheet);
    if (!geometry) this.geometries.set(this.sheet, (geometry = new Geometry(this.sheet)));
    return geometry;
  }

  get viewport(): Viewport {
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = this.scroller;
    return new Viewport(
      this.geometry,
      clientWidth,
      clientHeight,
      Math.round(scrollLeft),
      Math.round(scrollTop),
    );
  }

  get scrollArea(): HTMLElement {
    return this.scroller;
  }

  hit(event: MouseEvent): Hit | null {
    return this.pointer.hit(event);
  }

  focus(): void {
    this.scroller.focus({ preventScroll: true });
  }

  /** Everything may look different: paint again soon. */
  invalidate(): void {
    this.stale = true;
    this.redraw();
  }

  redraw(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  // ---- painting

  private draw(): void {
    if (!this.element.isConnected || this.element.clientWidth === 0) return;
    if (this.sheet !== this.current) this.switchSheet();
    if (this.stale || !this.views) {
      this.geometry.refresh();
      this.used = this.sheet.used() ?? rect(0, 0);
      this.views = new CellViews(this.sheet, this.owner.language(), this.owner.evaluate);
      this.stale = false;
      this.fitVisibleRows();
      this.charts.rebuild(this.sheet, this.geometry, this.owner.language());
      this.owner.selected();
    } else if (this.fitVisibleRows()) this.charts.rebuild(this.sheet, this.geometry, this.owner.language());
    this.resizeSpacer();
    const viewport = this.viewport;
    this.paint(viewport, this.views);
    this.charts.place(viewport, this.geometry);
    const { place } = this.editor;
    if (place) this.editor.moveTo(viewport.boxOf(this.geometry.blockAt(place.row, place.column)));
    const { active } = this.selection;
    const box = viewport.boxOf(this.geometry.blockAt(active.row, active.column));
    this.hint.update(this.sheet, active, box, !this.editor.isOpen && viewport.shows(box));
  }

  private fitVisibleRows(): boolean {
    let changed = false;
    for (let i = 0; i < 3; i++) {
      const { scrolled } = this.viewport;
      const { frozen } = this.geometry;
      const top = frozen.rows > 0 && this.geometry.fitRows(0, frozen.rows - 1);
      if (!this.geometry.fitRows(scrolled.row, scrolled.row + scrolled.rows) && !top) break;
      changed = true;
    }
    return changed;
  }

  private paint(viewport: Viewport, views: CellViews): void {
    const ratio = window.devicePixelRatio || 1;
    const { width, height } = viewport;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.canvas.width !== w || this.canvas.height !== h) {
      this.canvas.width = w;
      this.canvas.height = h;
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
    }
    const ctx = this.canvas.getContext("2d", { alpha: false });
    if (!ctx) return;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { geometry, theme, selection } = this;
    ctx.fillStyle = theme.outside;
    ctx.fillRect(0, 0, width, height);
    const painter = new Painter(ctx, geometry, views, theme, this.owner.language());
    const marks = new SelectionPaint(ctx, geometry, theme);
    const copied = this.owner.actions.copiedArea(this.sheet);
    for (const pane of viewport.panes()) {
      painter.paint(pane);
      marks.filterButtons(pane);
      marks.paint(pane, selection.area, selection.active, this.editor.isOpen);
      if (copied) marks.copied(pane, copied);
    }
    this.frozenLines(ctx, viewport);
    if (!this.sheet.showHeadings) return;
    const headings = new Headings(ctx, geometry, theme, selection.area);
    for (const run of viewport.columnRuns()) headings.columns(run);
    for (const run of viewport.rowRuns()) headings.rows(run);
    headings.corner(viewport.headingWidth, viewport.headingHeight);
  }

  private frozenLines(ctx: CanvasRenderingContext2D, viewport: Viewport): void {
    const { frozen } = this.geometry;
    ctx.fillStyle = this.theme.frozenLine;
    if (frozen.rows > 0)
      ctx.fillRect(viewport.headingWidth, viewport.headingHeight + frozen.height - 1, viewport.width, 1);
    if (frozen.columns > 0)
      ctx.fillRect(viewport.headingWidth + frozen.width - 1, viewport.headingHeight, 1, viewport.height);
  }

  private resizeSpacer(): void {
    const { geometry, used } = this;
    const { row, column } = this.selection.focus;
    const shown = this.viewport.scrolled;
    const last = (needed: number, end: number, spare: number, limit: number): number =>
      Math.min(limit, Math.max(needed, end + spare));
    const rows = last(
      used.row + used.rows + SPARE_ROWS,
      Math.max(row, shown.row + shown.rows),
      20,
      geometry.rows.limit,
    );
    const columns = last(
      used.column + used.columns + SPARE_COLUMNS,
      Math.max(column, shown.column + shown.columns),
      4,
      geometry.columns.limit,
    );
    const { headingWidth, headingHeight } = this.viewport;
    const width = `${headingWidth + geometry.columns.start(columns)}px`;
    const height = `${headingHeight + geometry.rows.start(rows)}px`;
    if (this.spacer.style.width !== width) this.spacer.style.width = width;
    if (this.spacer.style.height !== height) this.spacer.style.height = height;
  }

  // ---- sheets, scrolling, selection

  private switchSheet(): void {
    this.current = this.sheet;
    this.stale = true;
    this.editor.cancel();
    const { x, y } = this.scrolls.get(this.sheet) ?? { x: 0, y: 0 };
    this.geometry.refresh();
    this.used = this.sheet.used() ?? rect(0, 0);
    this.resizeSpacer();
    this.scroller.scrollTo(x, y);
    this.reveal(this.selection.focus);
  }

  private onScroll(): void {
    if (this.sheet === this.current) {
      this.scrolls.set(this.sheet, { x: this.scroller.scrollLeft, y: this.scroller.scrollTop });
    }
    this.redraw();
  }

  /** Scrolls so that a cell can be seen. */
  reveal(place: Place): void {
    this.resizeSpacer();
    const { x, y } = this.viewport.scrollTo(place);
    if (x !== this.scroller.scrollLeft || y !== this.scroller.scrollTop) this.scroller.scrollTo(x, y);
  }

  private afterSelect(): void {
    this.ownSelection = true;
    this.workbook.select(this.sheet, this.selection.area);
    this.ownSelection = false;
    this.reveal(this.selection.focus);
    this.redraw();
  }

  private followSelection(): void {
    this.selection.adopt(this.workbook.selection);
    if (this.sheet === this.current && this.element.clientWidth > 0) this.reveal(this.selection.focus);
  }

  // ---- editing

  /** Opens the editor over the active cell; null keeps the cell's text, a text replaces it. */
  edit(text: string | null, focus = true): void {
    const { active } = this.selection;
    this.reveal(active);
    const block = this.geometry.blockAt(active.row, active.column);
    const shown = text ?? editedText(this.sheet, active.row, active.column, this.owner.language());
    const style = this.sheet.style(active.row, active.column);
    this.editor.open(active, shown, this.viewport.boxOf(block), style, text !== null, focus);
  }

  private afterEdit(direction: Direction | null): void {
    if (direction) this.selection.advance(direction);
    this.invalidate();
    this.focus();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const used = this.sheet.used(true) ?? rect(0, 0);
    const handled = handleKey(event, {
      selection: this.selection,
      actions: this.owner.actions,
      pageRows: Math.max(1, this.viewport.scrolled.rows - 2),
      edit: (text) => this.edit(text),
      used: () => ({ row: used.row + used.rows - 1, column: used.column + used.columns - 1 }),
      nextSheet: (by) => this.owner.nextSheet(by),
    });
    if (handled) event.preventDefault();
  }

  private makePointer(): Pointer {
    return new Pointer({
      element: this.scroller,
      selection: this.selection,
      actions: this.owner.actions,
      geometry: () => this.geometry,
      viewport: () => this.viewport,
      settle: () => this.editor.commit(),
      edit: () => this.edit(null),
      filter: (place, event) => this.owner.filter(place, event),
      nudge: (x, y) => this.scroller.scrollBy(x, y),
      autoFit: (on, index) => this.autoFit(on, index),
      redraw: () => this.invalidate(),
    });
  }

  private autoFit(on: "row" | "column", index: number): void {
    if (on === "row") {
      const line = this.sheet.grid.rowLines[index];
      if (line) delete line.size;
      this.invalidate();
      return;
    }
    let widest = 0;
    const area: Rect = rect(0, index, this.geometry.rows.limit, 1);
    this.sheet.grid.each(area, (cell, row) => {
      const style = this.sheet.style(row, index);
      if (style.wrap || this.geometry.mergeAt(row, index)) return;
      const text = shownText(cell.value, style.numberFormat, this.owner.language());
      widest = Math.max(widest, textWidth(text, cellFont(style)));
    });
    if (widest > 0) this.owner.actions.resize("column", index, 1, Math.ceil(widest + 10) / POINT);
  }
}
