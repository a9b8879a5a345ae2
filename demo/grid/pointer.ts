/** What the mouse does over the grid: selecting, stretching, resizing rows and columns. */
import { MAX_COLUMNS, MAX_ROWS, rect } from "../../emulator/model/address";
import { POINT } from "../display/fonts";
import type { Actions } from "../edit/actions";
import type { Geometry } from "./geometry";
import type { Place, Selection } from "./selection";
import type { Hit, Viewport } from "./viewport";

export interface PointerTarget {
  readonly element: HTMLElement;
  readonly selection: Selection;
  readonly actions: Actions;
  geometry(): Geometry;
  viewport(): Viewport;
  /** Ends an edit in progress; false when the entry was refused and the click must wait. */
  settle(): boolean;
  edit(): void;
  filter(place: Place, event: MouseEvent): void;
  /** Scrolls a little when the mouse is dragged out of the cells. */
  nudge(x: number, y: number): void;
  /** Fits a column's width or lets a row fit its text again. */
  autoFit(on: "row" | "column", index: number): void;
  redraw(): void;
}

type Drag =
  | { readonly kind: "cells" | "rows" | "columns" }
  | {
      readonly kind: "size";
      readonly on: "row" | "column";
      readonly index: number;
      readonly start: number;
      readonly size: number;
    };

export class Pointer {
  private drag: Drag | null = null;
  private last: PointerEvent | null = null;
  private timer = 0;

  constructor(private readonly target: PointerTarget) {
    const { element } = target;
    element.addEventListener("pointerdown", (event) => this.down(event));
    element.addEventListener("pointermove", (event) => this.move(event));
    element.addEventListener("pointerup", () => this.up());
    element.addEventListener("pointercancel", () => this.up());
    element.addEventListener("dblclick", (event) => this.double(event));
  }

  private at(event: MouseEvent): { x: number; y: number } {
    const box = this.target.element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  /** What lies under the mouse; null over the scroll bars. */
  hit(event: MouseEvent): Hit | null {
    const { x, y } = this.at(event);
    const { element } = this.target;
    return x >= element.clientWidth || y >= element.clientHeight ? null : this.target.viewport().hit(x, y);
  }

  private down(event: PointerEvent): void {
    const hit = this.hit(event);
    if (!hit || !this.target.settle()) return;
    const { selection, element } = this.target;
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    this.last = event;
    if (hit.on === "corner") selection.block(rect(0, 0, MAX_ROWS, MAX_COLUMNS));
    else if (hit.on === "filter") {
      selection.cell(hit.place);
      this.target.filter(hit.place, event);
      return;
    } else if (hit.on === "cell") {
      this.drag = { kind: "cells" };
      if (event.shiftKey) selection.extendTo(hit.place);
      else selection.cell(hit.place);
    } else if (hit.edge) this.startResize(hit.on, hit.index, event);
    else {
      this.drag = { kind: hit.on === "row" ? "rows" : "columns" };
      const from = event.shiftKey
        ? hit.on === "row"
          ? selection.active.row
          : selection.active.column
        : hit.index;
      if (hit.on === "row") selection.rows(from, hit.index);
      else selection.columns(from, hit.index);
    }
    window.clearInterval(this.timer);
    this.timer = window.setInterval(() => this.follow(), 40);
  }

  private startResize(on: "row" | "column", index: number, event: PointerEvent): void {
    const geometry = this.target.geometry();
    const axis = on === "row" ? geometry.rows : geometry.columns;
    this.drag = {
      kind: "size",
      on,
      index,
      start: on === "row" ? event.clientY : event.clientX,
      size: axis.size(index),
    };
  }

  private move(event: PointerEvent): void {
    this.last = event;
    if (this.drag) {
      this.stretch(event);
      return;
    }
    const hit = this.hit(event);
    let cursor = "cell";
    if (!hit || hit.on === "filter") cursor = "default";
    else if (hit.on === "column") cursor = hit.edge ? "col-resize" : "s-resize";
    else if (hit.on === "row") cursor = hit.edge ? "row-resize" : "e-resize";
    this.target.element.style.cursor = cursor;
  }

  private stretch(event: PointerEvent): void {
    const { drag, target } = this;
    if (!drag) return;
    if (drag.kind === "size") {
      const now = drag.on === "row" ? event.clientY : event.clientX;
      const geometry = target.geometry();
      const pixels = Math.max(0, Math.round(drag.size + now - drag.start));
      // Several selected rows or columns take the same size.
      const { area } = target.selection;
      const [from, count] = drag.on === "row" ? [area.row, area.rows] : [area.column, area.columns];
      const wholes = drag.on === "row" ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS;
      const several = wholes && drag.index >= from && drag.index < from + count;
      target.actions.resize(drag.on, several ? from : drag.index, several ? count : 1, pixels / POINT);
      geometry.refresh();
      target.redraw();
      return;
    }
    const { x, y } = this.at(event);
    const { element, selection } = target;
    const place = target
      .viewport()
      .cellAt(Math.min(x, element.clientWidth - 1), Math.min(y, element.clientHeight - 1));
    const { focus } = selection;
    if (drag.kind === "rows") selection.rows(selection.active.row, place.row);
    else if (drag.kind === "columns") selection.columns(selection.active.column, place.column);
    else if (place.row !== focus.row || place.column !== focus.column) selection.extendTo(place);
  }

  /** Keeps scrolling while the mouse is held outside of the cells. */
  private follow(): void {
    const { last, drag, target } = this;
    if (!last || !drag || drag.kind === "size") return;
    const { x, y } = this.at(last);
    const { clientWidth, clientHeight } = target.element;
    const { headingWidth, headingHeight } = target.viewport();
    const beyond = (at: number, low: number, high: number): number =>
      at < low ? at - low : at > high ? at - high : 0;
    const [dx, dy] = [beyond(x, headingWidth, clientWidth), beyond(y, headingHeight, clientHeight)];
    if (dx === 0 && dy === 0) return;
    target.nudge(drag.kind === "rows" ? 0 : dx, drag.kind === "columns" ? 0 : dy);
    this.stretch(last);
  }

  private up(): void {
    this.drag = null;
    window.clearInterval(this.timer);
  }

  private double(event: MouseEvent): void {
    const hit = this.hit(event);
    if (!hit || hit.on === "corner" || hit.on === "filter") return;
    if (hit.on === "cell") this.target.edit();
    else if (hit.edge) this.target.autoFit(hit.on, hit.index);
  }
}
