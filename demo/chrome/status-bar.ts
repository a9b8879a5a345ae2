/** The line at the foot: what is going on, the sums of the selection, the count of exchanges. */
import type { Language } from "../../src/text/language";
import { shownText } from "../display/shown";
import type { GridView } from "../grid/grid-view";
import type { PageText } from "../text";
import { el } from "./element";
import { icon } from "./icons";

export interface StatusBarOwner {
  readonly grid: GridView;
  readonly text: () => PageText;
  readonly language: () => Language;
  toggleTraffic(): void;
  readonly roundTrips: number;
  readonly isBusy: boolean;
}

export class StatusBar {
  readonly element = el("div", "status-bar");
  private readonly mode = el("span", "status-mode", { role: "status" });
  private readonly sums = el("span", "status-sums");
  private readonly trips = el("span", "");
  private readonly traffic = el(
    "button",
    "status-traffic",
    { type: "button" },
    icon("traffic", 14),
    this.trips,
  );

  constructor(private readonly owner: () => StatusBarOwner) {
    this.traffic.addEventListener("click", () => owner().toggleTraffic());
    this.element.append(this.mode, this.sums, this.traffic);
  }

  refresh(): void {
    const { grid, text, roundTrips, isBusy } = this.owner();
    const t = text();
    this.mode.textContent = grid.editor.isOpen ? t.editing : isBusy ? t.busy : t.ready;
    this.traffic.title = t.exchangesTip;
    this.trips.textContent = `${t.exchanges} : ${String(roundTrips)}`.replace(
      " :",
      t.ready === "Prêt" ? "\u00a0:" : ":",
    );
    this.sums.textContent = this.sumsText();
  }

  private sumsText(): string {
    const { grid, text, language } = this.owner();
    const t = text();
    const { area } = grid.selection;
    if (area.rows * area.columns < 2) return "";
    let [count, numbers, sum] = [0, 0, 0];
    let format: string | null = null;
    grid.sheet.grid.each(area, (cell, row, column) => {
      if (cell.value === null || cell.value === "") return;
      count++;
      if (typeof cell.value !== "number") return;
      numbers++;
      sum += cell.value;
      format ??= grid.sheet.style(row, column).numberFormat;
    });
    if (count < 2) return "";
    const colon = language() === "fr" ? "\u00a0: " : ": ";
    const shown = (value: number): string =>
      shownText(Number(value.toPrecision(12)), format ?? "General", language());
    const parts = [`${t.count}${colon}${shownText(count, "#,##0", language())}`];
    if (numbers > 0) parts.unshift(`${t.average}${colon}${shown(sum / numbers)}`);
    if (numbers > 0) parts.push(`${t.sum}${colon}${shown(sum)}`);
    return parts.join("     ");
  }
}
