/**
 * Marks texts that look like formulas as texts (« quotePrefix », the apostrophe of a file): without it, F2 and Enter in Excel
 * would make formulas of them. The file writer has no such style, so the styles are doubled once it has written.
 */
import { areaAddress } from "../register/grid";
import type { SheetPlan } from "../report/plan";
import { xmlText } from "./texts";

const LOOKS_LIKE_FORMULA = /^[=+\-@]/;
const CELL_STYLES = /<cellXfs count="\d+">(.*)<\/cellXfs>/s;

export class Quoting {
  readonly #written: string;
  readonly #styles: string[];
  /** Style → the same style, quoted. */
  readonly #quoted = new Map<number, number>();

  /** `written`: the part with the styles. */
  constructor(written: string) {
    this.#written = written;
    this.#styles = (CELL_STYLES.exec(written)?.[1] ?? "").match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
  }

  /** The sheet's part, with the texts of its plan quoted. */
  applied(xml: string, plan: SheetPlan): string {
    const addresses = formulaLike(plan);
    if (addresses.size === 0) return xml;
    return xml.replace(/<c r="([A-Z]+\d+)"([^>]*)>/g, (tag, address: string, attributes: string) => {
      if (!addresses.has(address)) return tag;
      const style = Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0);
      return `<c r="${address}"${attributes.replace(/ s="\d+"/, "")} s="${this.#quotedStyle(style)}">`;
    });
  }

  /** The part with the styles, with those that the sheets turned out to need. */
  get styles(): string {
    const all = `<cellXfs count="${this.#styles.length}">${this.#styles.join("")}</cellXfs>`;
    return this.#written.replace(CELL_STYLES, () => all);
  }

  #quotedStyle(style: number): number {
    const known = this.#quoted.get(style);
    if (known !== undefined) return known;
    const quoted = this.#styles.push((this.#styles[style] ?? "").replace("<xf ", '<xf quotePrefix="1" ')) - 1;
    this.#quoted.set(style, quoted);
    return quoted;
  }
}

/** Addresses of the cells with such a text, formulas of our own aside. */
function formulaLike(plan: SheetPlan): Set<string> {
  const found = new Set<string>();
  plan.cells.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (typeof cell?.value !== "string" || cell.formula !== undefined) return;
      // By what is written of it: an equals sign may stand behind a character that is left out.
      if (!LOOKS_LIKE_FORMULA.test(xmlText(cell.value))) return;
      found.add(areaAddress({ row, column, rowCount: 1, columnCount: 1 }));
    });
  });
  return found;
}
