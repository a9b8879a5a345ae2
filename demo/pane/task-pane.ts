/** The task pane at the right of the grid: the add-in's page in a frame, with the header that a host draws around it. */
import { el, iconButton } from "../chrome/element";
import type { AddIn } from "../chrome/manifest";
import type { Host } from "../../emulator/host";
import { type ConnectedFrame, connectFrame } from "../../emulator/transport/page";
import type { PageText } from "../text";

/** Pixels: what hosts allow. */
const NARROWEST = 300;
const WIDEST = 500;
const STEP = 10;
const WIDTH_KEY = "demo.paneWidth";

export interface TaskPaneOwner {
  readonly text: () => PageText;
  /** The width changed: the grid has other room. */
  resized(): void;
  closed(): void;
}

export class TaskPane {
  readonly element: HTMLElement;
  private readonly grip: HTMLElement;
  private readonly body = el("div", "pane-body");
  private link: ConnectedFrame | null = null;

  constructor(
    private readonly host: Host,
    private readonly addIn: AddIn,
    private readonly owner: TaskPaneOwner,
  ) {
    const t = owner.text();
    this.grip = el("div", "pane-grip", {
      role: "separator",
      tabindex: "0",
      "aria-orientation": "vertical",
      "aria-label": t.paneResize,
      "aria-valuemin": String(NARROWEST),
      "aria-valuemax": String(WIDEST),
    });
    const header = el(
      "header",
      "pane-header",
      {},
      el("h2", "pane-title", {}, addIn.name),
      iconButton("close", t.paneClose, () => this.hide()),
    );
    this.element = el("aside", "pane", { "aria-label": t.pane, hidden: true }, this.grip, header, this.body);
    this.setWidth(Number(localStorage.getItem(WIDTH_KEY)) || 350);
    this.listenToGrip();
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get frame(): HTMLIFrameElement | null {
    return this.link?.frame ?? null;
  }

  /** Loads the add-in's page unless it is there: with a shared runtime it serves the ribbon too. */
  start(): void {
    if (this.link) return;
    const { host, addIn, body } = this;
    this.link = connectFrame({ workbook: host, url: addIn.page, parent: body, title: addIn.name });
    this.link.frame.className = "pane-frame";
  }

  show(): void {
    this.start();
    this.element.hidden = false;
    this.owner.resized();
  }

  /** Closing the pane keeps the runtime alive, as a shared runtime does. */
  hide(): void {
    this.element.hidden = true;
    this.owner.resized();
    this.owner.closed();
  }

  /** Ends the add-in: its handlers die. */
  destroy(): void {
    this.link?.close();
    this.link = null;
    this.element.remove();
  }

  private setWidth(width: number): void {
    const fitting = Math.max(NARROWEST, Math.min(WIDEST, Math.round(width)));
    this.element.style.width = `${fitting}px`;
    this.grip.setAttribute("aria-valuenow", String(fitting));
    localStorage.setItem(WIDTH_KEY, String(fitting));
    this.owner.resized();
  }

  private listenToGrip(): void {
    const { grip, element } = this;
    grip.addEventListener("pointerdown", (event) => {
      grip.setPointerCapture(event.pointerId);
      // The frame would swallow the mouse while it is over it.
      document.body.classList.add("is-resizing");
      event.preventDefault();
    });
    grip.addEventListener("pointermove", (event) => {
      if (grip.hasPointerCapture(event.pointerId)) this.setWidth(window.innerWidth - event.clientX);
    });
    grip.addEventListener("lostpointercapture", () => document.body.classList.remove("is-resizing"));
    grip.addEventListener("keydown", (event) => {
      const by = event.key === "ArrowLeft" ? STEP : event.key === "ArrowRight" ? -STEP : 0;
      if (by === 0) return;
      event.preventDefault();
      this.setWidth(element.clientWidth + by);
    });
  }
}
