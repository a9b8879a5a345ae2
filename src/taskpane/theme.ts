/** The look of the pane: Fluent's themes with the product's own accent, light or dark as Excel is. */
import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** A petrol blue-green: neither Excel's green nor Microsoft's blue. 80 on white and white on 80 have a contrast of 5.8. */
const petrol: BrandVariants = {
  10: "#01191b",
  20: "#05282b",
  30: "#07363a",
  40: "#084449",
  50: "#0a4f55",
  60: "#0b595f",
  70: "#0c646b",
  80: "#0e7079",
  90: "#2a838b",
  100: "#45969d",
  110: "#5fa8ae",
  120: "#79b9be",
  130: "#93c9ce",
  140: "#aedadd",
  150: "#c9e9eb",
  160: "#e6f6f7",
};

const light: Theme = createLightTheme(petrol);
const dark: Theme = {
  ...createDarkTheme(petrol),
  // Fluent's own choice is too dim for text on its dark surfaces.
  colorBrandForeground1: petrol[120],
  colorBrandForeground2: petrol[130],
  colorBrandForegroundLink: petrol[120],
  colorBrandForegroundLinkHover: petrol[130],
  colorCompoundBrandForeground1: petrol[120],
  colorCompoundBrandStroke: petrol[110],
};

export type Shade = "light" | "dark";

export function themeOf(shade: Shade): Theme {
  return shade === "dark" ? dark : light;
}

/** Dark or light from the background that Excel states; null when it states none, as on the web. */
export function shadeOfBackground(background: string | undefined): Shade | null {
  const hex = /^#?([0-9a-f]{6})$/i.exec(background ?? "")?.[1];
  if (hex === undefined) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  // Perceived brightness, ITU-R BT.601.
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? "dark" : "light";
}
