/**
 * What the file writer's styles can't say of a cell, so that its styles are doubled once it has written:
 * - Texts that look like formulas are texts (« quotePrefix », the apostrophe of a file): without it, F2 and Enter in Excel would make
 *   formulas of them.
 * - Headings are of Excel's built-in heading styles.
 */
import { areaAddress } from "../register/grid";
import { headingAt } from "../report/headings";
import type { SheetPlan } from "../report/plan";
import { xmlText } from "./texts";

const LOOKS_LIKE_FORMULA = /^[=+\-@]/;
const CELL_FORMATS = /<cellXfs count="\d+">(.*)<\/cellXfs>/s;
const NAMED_FORMATS = /<cellStyleXfs count="\d+">(.*)<\/cellStyleXfs>/s;
const NAMES = /<cellStyles count="\d+">(.*)<\/cellStyles>/s;
/** « Heading 1 » among the styles that Excel has built in; the following ones are the next. */
const FIRST_HEADING = 16;

interface Variant {
  quoted: boolean;
  heading: 1 | 2 | 3 | undefined;
}

export class CellVariants {
  readonly #written: string;
  readonly #formats: string[];
  /** Format and what is added to it → the format that has both. */
  readonly #made = new Map<string, number>();
  /** Levels of headings that the sheets have → the place of their named style. */
  readonly #levels = new Map<number, number>();

  /** `written`: the part with the styles. */
  constructor(written: string) {
    this.#written = written;
    this.#formats = formatsIn(CELL_FORMATS.exec(written)?.[1] ?? "");
  }

  /** The sheet's part, with the variants that the cells of its plan are. */
  applied(xml: string, plan: SheetPlan): string {
    const variants = variantsOf(plan);
    if (variants.size === 0) return xml;
    return xml.replace(/<c r="([A-Z]+\d+)"([^>]*)>/g, (tag, address: string, attributes: string) => {
      const variant = variants.get(address);
      if (!variant) return tag;
      const format = Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0);
      return `<c r="${address}"${attributes.replace(/ s="\d+"/, "")} s="${this.#variantOf(format, variant)}">`;
    });
  }

  /** The part with the styles, with those that the sheets turned out to need. */
  get styles(): string {
    const named = formatsIn(NAMED_FORMATS.exec(this.#written)?.[1] ?? "");
    const names: string[] = (NAMES.exec(this.#written)?.[1] ?? "").match(/<cellStyle [^>]*\/>/g) ?? [];
    for (const [level, place] of this.#levels) {
      named[place] = named[0] ?? "";
      names.push(
        `<cellStyle name="Heading ${level}" xfId="${place}" builtinId="${FIRST_HEADING + level - 1}" customBuiltin="1"/>`,
      );
    }
    const list = (name: string, all: readonly string[]) =>
      `<${name} count="${all.length}">${all.join("")}</${name}>`;
    return this.#written
      .replace(CELL_FORMATS, () => list("cellXfs", this.#formats))
      .replace(NAMED_FORMATS, () => list("cellStyleXfs", named))
      .replace(NAMES, () => list("cellStyles", names));
  }

  #variantOf(format: number, { quoted, heading }: Variant): number {
    const key = `${format} ${quoted} ${heading ?? ""}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    let made = this.#formats[format] ?? "";
    if (quoted) made = made.replace("<xf ", '<xf quotePrefix="1" ');
    if (heading) {
      const place = this.#levels.get(heading) ?? this.#levels.size + 1;
      this.#levels.set(heading, place);
      made = made.replace(/ xfId="\d+"/, ` xfId="${place}"`);
    }
    const at = this.#formats.push(made) - 1;
    this.#made.set(key, at);
    return at;
  }
}

function formatsIn(xml: string): string[] {
  return xml.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
}

/** Address → variant, of the cells that are one. */
function variantsOf(plan: SheetPlan): Map<string, Variant> {
  const found = new Map<string, Variant>();
  plan.cells.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      // By what is written of it: an equals sign may stand behind a character that is left out. Formulas of our own are none.
      const quoted =
        typeof cell?.value === "string" &&
        cell.formula === undefined &&
        LOOKS_LIKE_FORMULA.test(xmlText(cell.value));
      const heading = headingAt(plan, row, column);
      if (quoted || heading)
        found.set(areaAddress({ row, column, rowCount: 1, columnCount: 1 }), { quoted, heading });
    });
  });
  return found;
}
