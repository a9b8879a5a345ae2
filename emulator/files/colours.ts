/** Colours of a file (RGB, theme with tint, old index) as "#RRGGBB". */
import type { Color } from "hucre";

/** The Office theme: what a file without a theme part means. */
const OFFICE_THEME = [
  "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
]; // prettier-ignore

const INDEXED = [
  "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF",
  "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF",
  "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080",
  "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF",
  "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF",
  "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
  "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696",
  "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
]; // prettier-ignore

function channel(hex: string, at: number): number {
  return parseInt(hex.slice(at, at + 2), 16);
}

/** Lightens (tint > 0) or darkens the colour, in the way of the file format: on lightness, hue kept. */
function tinted(hex: string, tint: number): string {
  const [r, g, b] = [channel(hex, 0) / 255, channel(hex, 2) / 255, channel(hex, 4) / 255];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const next = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (spread > 0) {
    if (max === r) hue = ((g - b) / spread + 6) % 6;
    else if (max === g) hue = (b - r) / spread + 2;
    else hue = (r - g) / spread + 4;
  }
  const chroma = (1 - Math.abs(2 * next - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sector = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6] ?? [0, 0, 0];
  const base = next - chroma / 2;
  return sector
    .map((part) =>
      Math.max(0, Math.min(255, Math.round((part + base) * 255)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}

/** Reads the colours of one file. */
export class Palette {
  private readonly theme: readonly string[];

  /** `themeColors` comes in the file's order dk1, lt1, dk2, lt2, …; an index counts lt1, dk1, lt2, dk2, …. */
  constructor(themeColors: readonly string[] | undefined) {
    const t = (themeColors ?? []).map((c) => c.replace(/^#/, "").slice(-6).toUpperCase());
    this.theme =
      t.length >= 10 ? [t[1] ?? "", t[0] ?? "", t[3] ?? "", t[2] ?? "", ...t.slice(4)] : OFFICE_THEME;
  }

  /** "#RRGGBB", or null when the colour is automatic. */
  resolve(colour: Color | undefined): string | null {
    if (!colour) return null;
    let hex: string | undefined;
    if (colour.rgb) hex = colour.rgb.slice(-6).toUpperCase();
    else if (colour.theme !== undefined) hex = this.theme[colour.theme];
    else if (colour.indexed !== undefined) hex = INDEXED[colour.indexed];
    if (!hex || !/^[0-9A-F]{6}$/.test(hex)) return null;
    return `#${colour.tint ? tinted(hex, colour.tint) : hex}`;
  }

  /** Colours written without a "#" by rules and charts. */
  static plain(text: string): string {
    return `#${text.replace(/^#/, "").slice(-6).toUpperCase()}`;
  }
}
