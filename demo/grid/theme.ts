/** Colours of the grid's own parts. Cells keep the colours of their document in both themes, as a printed page does. */

export interface GridTheme {
  readonly sheet: string;
  readonly gridline: string;
  readonly header: string;
  readonly headerText: string;
  readonly headerLine: string;
  readonly headerSelected: string;
  readonly headerSelectedText: string;
  readonly accent: string;
  readonly selection: string;
  readonly frozenLine: string;
  readonly outside: string;
}

export const LIGHT: GridTheme = {
  sheet: "#FFFFFF",
  gridline: "#E1E4E3",
  header: "#F4F6F5",
  headerText: "#4A5350",
  headerLine: "#D3D9D6",
  headerSelected: "#D6E6DE",
  headerSelectedText: "#11503A",
  accent: "#17694C",
  selection: "rgba(23, 105, 76, 0.09)",
  frozenLine: "#A7B0AC",
  outside: "#F4F6F5",
};

export const DARK: GridTheme = {
  sheet: "#FFFFFF",
  gridline: "#E1E4E3",
  header: "#262B29",
  headerText: "#B9C3BE",
  headerLine: "#3A413E",
  headerSelected: "#23503F",
  headerSelectedText: "#D8F3E7",
  accent: "#17694C",
  selection: "rgba(23, 105, 76, 0.09)",
  frozenLine: "#8A938F",
  outside: "#262B29",
};
