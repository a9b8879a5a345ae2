/** The look of the sheets: colours, fonts, sizes and the styles made from them. Every pair of colours keeps 4.5:1 in print. */
import type { BorderLine, CellStyle, Colour } from "./plan";

/** Present in every Excel since 2007, LTSC included; LibreOffice has a metric twin of it. */
export const FONT = "Calibri";
export const FONT_SIZE = 10;

/** How charts look beside the colours of their series: the plain style of the sheet. Sizes in points, gaps in percent of a bar. */
export const CHART = { titleSize: 12, textSize: 10, gapWidth: 110, overlap: 100 } as const;

export const COLOURS = {
  ink: "#1E2A36",
  soft: "#56636F",
  navy: "#1B3A57",
  blue: "#2B6A99",
  pale: "#E9F0F6",
  paler: "#F5F8FB",
  line: "#C3D0DB",
  white: "#FFFFFF",
  bar: "#7099B9",
  target: "#B36F12",
  span: "#D5E2EC",
  input: "#FFFDF3",
  asked: "#FFF3C4",
  met: "#DCEFE4",
  metInk: "#12502E",
  near: "#FDEDC8",
  nearInk: "#6A4500",
  missed: "#F8DCD6",
  missedInk: "#8A1F11",
  tab: "#1B3A57",
} as const satisfies Record<string, Colour>;

const hair: BorderLine = { style: "thin", colour: COLOURS.line };
const strong: BorderLine = { style: "medium", colour: COLOURS.navy };
const rule: BorderLine = { style: "thin", colour: COLOURS.navy };
const accent = { left: { style: "medium", colour: COLOURS.blue } } as const;
const tile = { fill: COLOURS.pale, horizontal: "left", indent: 1, border: accent } as const;
const head = {
  bold: true,
  size: 9.5,
  colour: COLOURS.navy,
  fill: COLOURS.pale,
  vertical: "center",
  wrap: true,
} as const;
const right = { horizontal: "right", indent: 1 } as const;
const left = { horizontal: "left", indent: 1 } as const;
const row = { vertical: "center", border: { bottom: hair } } as const;
// Quiet: a hair line and a breath of colour. Only a value that is still to be typed asks for attention.
const input = { fill: COLOURS.input, border: { bottom: hair }, unlocked: true } as const;

export const STYLES = {
  // Keys are hidden twice: their row and column, and what they show if somebody unhides those.
  key: { size: 8, colour: COLOURS.soft, numberFormat: ";;;", vertical: "center" },
  blank: { vertical: "center" },

  strip: { colour: COLOURS.navy, bold: true, size: 11, vertical: "center", border: { bottom: rule } },
  stripEnd: {
    colour: COLOURS.soft,
    size: 10,
    vertical: "center",
    horizontal: "right",
    border: { bottom: rule },
  },
  title: { heading: 1, bold: true, size: 20, colour: COLOURS.navy, vertical: "center" },
  conclusion: { bold: true, size: 14, colour: COLOURS.ink, vertical: "center" },
  inputBody: { ...input, size: 12, colour: COLOURS.blue, vertical: "center", horizontal: "left" },
  body: { size: 12, colour: COLOURS.blue, vertical: "center", horizontal: "left", unlocked: true },
  fact: { size: 9.5, colour: COLOURS.soft, vertical: "center" },
  factEnd: { size: 9.5, colour: COLOURS.soft, vertical: "center", horizontal: "right" },

  heading: {
    heading: 2,
    bold: true,
    size: 14,
    colour: COLOURS.navy,
    vertical: "center",
    border: { bottom: strong },
  },
  tileValue: { ...tile, bold: true, size: 20, colour: COLOURS.navy, vertical: "center" },
  tileLabel: { ...tile, size: 10, colour: COLOURS.ink, vertical: "center", wrap: true },
  tileNote: { ...tile, size: 9.5, colour: COLOURS.soft, vertical: "top" },

  band: {
    heading: 2,
    fill: COLOURS.navy,
    colour: COLOURS.white,
    bold: true,
    size: 13,
    vertical: "center",
    ...left,
  },
  objective: {
    italic: true,
    colour: COLOURS.ink,
    fill: COLOURS.paler,
    vertical: "center",
    wrap: true,
    ...left,
  },
  header: { ...head, horizontal: "right", indent: 1, border: { bottom: strong } },
  headerLeft: { ...head, horizontal: "left", border: { bottom: strong } },
  // Over cells that stand off the line by as much.
  headerText: { ...head, ...left, border: { bottom: strong } },
  headerCentre: { ...head, horizontal: "center", border: { bottom: strong } },
  id: { ...row, colour: COLOURS.soft, horizontal: "left" },
  label: { ...row, colour: COLOURS.ink, wrap: true },
  figure: { ...row, ...right, colour: COLOURS.ink },
  // The bar is all that is seen of the number.
  bar: { ...row, colour: COLOURS.bar, numberFormat: ";;;" },
  result: { ...row, ...right, bold: true, size: 11, colour: COLOURS.navy },
  text: { ...row, ...right, colour: COLOURS.ink },
  status: { ...row, horizontal: "center", bold: true, colour: COLOURS.soft },
  inputNumber: { ...input, ...right, vertical: "center", colour: COLOURS.ink },
  inputResult: { ...input, ...right, vertical: "center", bold: true, size: 11, colour: COLOURS.navy },
  inputAsked: {
    ...input,
    ...right,
    fill: COLOURS.asked,
    vertical: "center",
    bold: true,
    size: 11,
    colour: COLOURS.navy,
  },
  inputNote: {
    ...input,
    size: 9.5,
    horizontal: "left",
    indent: 1,
    vertical: "center",
    wrap: true,
    colour: COLOURS.ink,
  },
  // From its first line: the row is as high as the texts of the register need.
  inputRemark: { ...input, ...left, size: 9, vertical: "top", wrap: true, colour: COLOURS.ink },
  remark: { ...row, ...left, size: 9.5, colour: COLOURS.ink, wrap: true, unlocked: true },
  // The name of a free text stands inside its field, and keeps the text off the upper edge.
  inputLabel: {
    heading: 3,
    ...left,
    bold: true,
    size: 9.5,
    colour: COLOURS.navy,
    fill: COLOURS.input,
    vertical: "center",
  },
  freeLabel: { heading: 3, ...left, bold: true, size: 9.5, colour: COLOURS.navy, vertical: "center" },
  freeText: { ...left, colour: COLOURS.ink, vertical: "top", wrap: true, unlocked: true },
  inputText: {
    ...input,
    ...left,
    vertical: "top",
    wrap: true,
    colour: COLOURS.ink,
  },

  noteId: { bold: true, size: 9, colour: COLOURS.blue, vertical: "top" },
  intro: { size: 9, colour: COLOURS.soft, vertical: "center" },
  introText: { size: 9, colour: COLOURS.soft, vertical: "center", wrap: true },
  noteIdRight: {
    bold: true,
    size: 9,
    colour: COLOURS.blue,
    vertical: "top",
    ...right,
  },
  note: { size: 9, colour: COLOURS.ink, vertical: "top", wrap: true, horizontal: "left" },
  dataLabel: { size: 9, colour: COLOURS.ink, vertical: "center", border: { bottom: hair } },
  dataFigure: { ...right, size: 9, colour: COLOURS.ink, vertical: "center", border: { bottom: hair } },

  check: { ...row, ...left, bold: true, size: 9, colour: COLOURS.blue },
  cell: { ...row, ...left, size: 9, colour: COLOURS.ink },
  cellLead: { ...row, ...left, size: 9, bold: true, colour: COLOURS.ink, wrap: true },
  cellText: { ...row, ...left, size: 9, colour: COLOURS.ink, wrap: true },
  cellFigure: { ...row, ...right, size: 9, colour: COLOURS.ink },
  // Of few contracts: there, but not to be looked at first.
  cellFew: { ...row, size: 9, colour: COLOURS.soft, italic: true, horizontal: "center" },
  cellFewFigure: { ...row, ...right, size: 9, colour: COLOURS.soft, italic: true },
  cellState: { ...row, size: 9, colour: COLOURS.ink, horizontal: "center" },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;

/** Height in points of one line of text at a font size. */
export function lineHeight(size: number): number {
  return Math.ceil(size * 1.28);
}
