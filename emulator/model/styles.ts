/** Cell formats. Styles are shared and never changed in place, so that a million cells can point at one. */

export type BorderEdge = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";
export type LineStyle = "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type LineWeight = "Hairline" | "Thin" | "Medium" | "Thick";

/** One edge of a cell; an edge without a line is absent. */
export interface Border {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  readonly color: string;
}

export type Borders = Readonly<Partial<Record<BorderEdge, Border>>>;

/** All that a cell looks like. Colours are "#RRGGBB"; `fill` null is no fill. */
export interface CellStyle {
  /** The named style that it is of; what is said beside it counts before what that style says. */
  readonly named: string;
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly fill: string | null;
  readonly borders: Borders;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly shrink: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export const DEFAULT_STYLE: CellStyle = Object.freeze({
  named: "Normal",
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  subscript: false,
  superscript: false,
  fill: null,
  borders: {},
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
  shrink: false,
  locked: true,
  formulaHidden: false,
});

const headed = (fontSize: number, bottom?: Pick<Border, "weight" | "color">): Partial<CellStyle> => ({
  fontName: "Calibri",
  fontSize,
  fontColor: "#44546A",
  bold: true,
  italic: false,
  ...(bottom ? { borders: { bottom: { style: "Continuous", ...bottom } } } : {}),
});

/** What Excel's built-in styles bring along: font and lines of headings, everything of « Normal ». */
export const BUILT_IN_STYLES: Readonly<Record<string, Partial<CellStyle>>> = {
  Normal: DEFAULT_STYLE,
  Heading1: headed(15, { weight: "Thick", color: "#4472C4" }),
  Heading2: headed(13, { weight: "Thick", color: "#A1B8E1" }),
  Heading3: headed(11, { weight: "Medium", color: "#8EA9DB" }),
  Heading4: headed(11),
};

/** Makes one object per distinct style. */
export class StyleTable {
  private readonly known = new Map<string, CellStyle>();
  private readonly patched = new WeakMap<CellStyle, Map<string, CellStyle>>();

  /** `base` with `patch` over it; the same object for the same outcome. */
  derive(base: CellStyle, patch: Partial<CellStyle>): CellStyle {
    const patchKey = JSON.stringify(patch);
    let cache = this.patched.get(base);
    if (!cache) this.patched.set(base, (cache = new Map<string, CellStyle>()));
    const hit = cache.get(patchKey);
    if (hit) return hit;
    const whole: CellStyle = { ...base, ...patch };
    const key = JSON.stringify(whole);
    const style = this.known.get(key) ?? whole;
    this.known.set(key, style);
    cache.set(patchKey, style);
    return style;
  }
}

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00',
  orange: '#FFA500', gray: '#808080', grey: '#808080', silver: '#C0C0C0', purple: '#800080', navy: '#000080',
  teal: '#008080', maroon: '#800000', olive: '#808000', lime: '#00FF00', aqua: '#00FFFF', fuchsia: '#FF00FF',
}; // prettier-ignore

/** "#rrggbb" or a common HTML name as "#RRGGBB"; null when it is no colour. */
export function normaliseColour(text: string): string | null {
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  return NAMED_COLOURS[text.toLowerCase()] ?? null;
}
