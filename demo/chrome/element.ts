/** Small builders for the page's own elements. */
import { icon, type IconName } from "./icons";

type Attributes = Readonly<Record<string, string | boolean>>;

/** An element with a class, attributes and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** A button with an icon, named for screen readers and on hover. */
export function iconButton(
  name: IconName,
  label: string,
  onClick: () => void,
  className = "icon-button",
): HTMLButtonElement {
  const button = el("button", className, { type: "button", title: label, "aria-label": label }, icon(name));
  button.addEventListener("click", onClick);
  // The grid keeps the focus: a ribbon is not a place to type into.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  return button;
}
