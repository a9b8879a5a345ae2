/** The page's own icons: strokes on a grid of sixteen. */

const PATHS = {
  paste: "M5 3H3.5v10.5h5M5 2.5h4v2H5zM9 3h1.5v3M8.5 7.5h5v6.5h-5z",
  cut: "M4.5 2l5 8M10.5 2l-5 8M4.5 10a2 2 0 1 0 .01 0M11 10a2 2 0 1 0 .01 0",
  copy: "M5.5 5.5h7v8h-7zM3.5 10.5v-8h7",
  fill: "M7 2l5 5-4.5 4.5L3 7l4.5-4.5M3 7h9M13.2 9.5c.8 1.2 1 1.6 1 2.1a1 1 0 1 1-2 0c0-.5.2-.9 1-2.1",
  fontColour: "M4 11l4-9 4 9M5.3 8h5.4",
  borders: "M2.5 2.5h11v11h-11zM8 2.5v11M2.5 8h11",
  left: "M2 3.5h12M2 6.5h8M2 9.5h12M2 12.5h8",
  center: "M2 3.5h12M4 6.5h8M2 9.5h12M4 12.5h8",
  right: "M2 3.5h12M6 6.5h8M2 9.5h12M6 12.5h8",
  wrap: "M2 3.5h12M2 7.5h9.5a2.2 2.2 0 0 1 0 4.5H8M2 12h3M9.8 10.2L8 12l1.8 1.8",
  merge: "M2 3.5h12v9H2zM4 8h3M12 8H9M5.7 6.5L7.2 8 5.7 9.5M10.3 6.5L8.8 8l1.5 1.5",
  thousands: "M2.5 10.5V5.2L1.5 6M5 5.5h3v5H5zM10 5.5h3v5h-3zM9 12.5l-.8 1.5",
  percent:
    "M4.5 6.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM11.5 13.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM12 3L4 13",
  moreDecimals: "M2 8.5h.01M4 4.5h2.5v4.5H4zM8.5 4.5H11v4.5H8.5zM13 12.5H7M8.8 10.8L7 12.5l1.8 1.7",
  fewerDecimals: "M3 8.5h.01M5 4.5h2.5v4.5H5zM7 12.5h6M11.2 10.8l1.8 1.7-1.8 1.7",
  insert: "M2.5 2.5h11v3.5h-11zM2.5 10.5h11V14h-11zM8 7v3M6.5 8.5h3",
  remove: "M2.5 2.5h11v3.5h-11zM2.5 10.5h11V14h-11zM6.5 8.3h3",
  sortUp: "M3.2 7l1.8-4.5L6.8 7M3.8 5.5h2.4M3.3 9.5h3.4l-3.4 4h3.4M11.5 2.5v11M9.5 11.5l2 2 2-2",
  sortDown: "M3.3 2.5h3.4l-3.4 4h3.4M3.2 13.5L5 9l1.8 4.5M3.8 12h2.4M11.5 2.5v11M9.5 11.5l2 2 2-2",
  undo: "M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7M5.5 3.5L2.5 6.5l3 3",
  redo: "M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9M10.5 3.5l3 3-3 3",
  open: "M1.5 12.5v-9h4l1.5 2h6v2M1.5 12.5l2-5h11.5l-2 5z",
  save: "M8 2v8.5M4.5 7.5L8 11l3.5-3.5M2.5 13.5h11",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  plus: "M8 3v10M3 8h10",
  chevron: "M4 6l4 4 4-4",
  previous: "M10 3.5L5.5 8l4.5 4.5",
  next: "M6 3.5L10.5 8 6 12.5",
  check: "M3 8.5l3.5 3.5L13 4.5",
  moon: "M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z",
  sun: "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9",
  traffic: "M5 13V3M2.8 5.2L5 3l2.2 2.2M11 3v10M8.8 10.8L11 13l2.2-2.2",
} as const;

export type IconName = keyof typeof PATHS;

/** The icon as an element; `size` in pixels. */
export function icon(name: IconName, size = 16): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("width", String(size));
  svg.setAttribute("height", String(size));
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
