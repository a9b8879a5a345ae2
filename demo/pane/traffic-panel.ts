/** The exchanges between the add-in and the workbook: each round trip with what it did and how much it carried. */
import type { Language } from "../../src/text/language";
import { el, iconButton } from "../chrome/element";
import type { Host, Traffic } from "../../emulator/index";
import { byteText, fill, type PageText } from "../text";

export interface TrafficOwner {
  readonly text: () => PageText;
  readonly language: () => Language;
  close(): void;
}

const SHOWN = 200;

/** The distinct steps of a request, the most frequent ones counted. */
function summary(steps: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const step of steps) if (step !== "") counts.set(step, (counts.get(step) ?? 0) + 1);
  const parts = [...counts].map(([step, count]) => (count > 1 ? `${step} ×${String(count)}` : step));
  return parts.slice(0, 6).join(", ") + (parts.length > 6 ? "…" : "");
}

export class TrafficPanel {
  readonly element = el("section", "traffic", { hidden: true });
  private readonly times = new WeakMap<Traffic, Date>();
  private host: Host | null = null;
  private from = 0;

  constructor(private readonly owner: () => TrafficOwner) {}

  /** Follows another host: the document in front changed. */
  follow(host: Host): void {
    this.host = host;
    this.from = 0;
    this.refresh();
  }

  toggle(): void {
    this.element.hidden = !this.element.hidden;
    this.refresh();
  }

  /** A request was answered. */
  refresh(): void {
    const { host } = this;
    if (!host) return;
    const now = new Date();
    for (const trip of host.traffic) if (!this.times.has(trip)) this.times.set(trip, now);
    if (this.element.hidden) return;
    const { text, language } = this.owner();
    const t = text();
    const total = host.since(this.from);
    const words = {
      count: String(total.trips),
      sent: byteText(total.requestBytes, language()),
      received: byteText(total.responseBytes, language()),
    };
    const clear = el("button", "button", { type: "button" }, t.empty);
    clear.addEventListener("click", () => {
      this.from = host.traffic.length;
      this.refresh();
    });
    const header = el(
      "header",
      "traffic-header",
      {},
      el("h2", "", { title: t.exchangesTip }, t.exchanges),
      el("span", "", {}, total.trips === 0 ? t.exchangesNone : fill(t.exchangeTotal, words)),
      clear,
      iconButton("close", t.abort, () => this.owner().close()),
    );
    this.element.replaceChildren(header, el("div", "traffic-scroll", {}, this.table(host, t)));
    this.element.lastElementChild?.scrollTo(0, 1e9);
  }

  private table(host: Host, t: PageText): HTMLElement {
    const { language } = this.owner();
    const heads = [
      t.exchangeNumber,
      t.exchangeTime,
      t.exchangeWhat,
      t.exchangeActions,
      t.exchangeSent,
      t.exchangeReceived,
    ];
    const head = el("tr", "", {}, ...heads.map((label) => el("th", "", { scope: "col" }, label)));
    const rows = host.traffic.slice(this.from).map((trip, i) => {
      const time = this.times.get(trip)?.toLocaleTimeString(language() === "fr" ? "fr-FR" : "en-GB") ?? "";
      const cells = [
        String(this.from + i + 1),
        time,
        summary(trip.steps) + (trip.error === undefined ? "" : ` — ${String(trip.error)}`),
        String(trip.actions),
        byteText(trip.requestBytes, language()),
        byteText(trip.responseBytes, language()),
      ];
      return el(
        "tr",
        trip.error === undefined ? "" : "is-error",
        {},
        ...cells.map((text) => el("td", "", {}, text)),
      );
    });
    return el("table", "", {}, el("thead", "", {}, head), el("tbody", "", {}, ...rows.slice(-SHOWN)));
  }
}
