/** Menus that open at a point: context menus and drop-downs, usable by keyboard. */
import { el } from "./element";

export type MenuItem =
  | {
      readonly label: string;
      readonly hint?: string;
      readonly disabled?: boolean;
      readonly checked?: boolean;
      readonly run: () => void;
    }
  | {
      readonly colours: readonly (string | null)[];
      readonly none: string;
      readonly pick: (colour: string | null) => void;
    }
  | "line";

let open: { element: HTMLElement; restore: Element | null } | null = null;

/** Closes the menu that is open, if any. */
export function closeMenu(): void {
  if (!open) return;
  const { element, restore } = open;
  open = null;
  element.remove();
  if (restore instanceof HTMLElement) restore.focus({ preventScroll: true });
}

function row(item: Exclude<MenuItem, "line">): HTMLElement {
  if ("colours" in item) {
    const swatches = item.colours.map((colour) => {
      const name = colour ?? item.none;
      const swatch = el("button", "swatch", {
        type: "button",
        role: "menuitem",
        title: name,
        "aria-label": name,
      });
      if (colour) swatch.style.background = colour;
      else swatch.classList.add("swatch-none");
      swatch.addEventListener("click", () => {
        closeMenu();
        item.pick(colour);
      });
      return swatch;
    });
    return el("div", "menu-colours", {}, ...swatches);
  }
  const button = el(
    "button",
    "menu-item",
    { type: "button", role: "menuitem", disabled: item.disabled === true },
    el("span", "menu-check", {}, item.checked ? "✓" : ""),
    el("span", "menu-label", {}, item.label),
    el("span", "menu-hint", {}, item.hint ?? ""),
  );
  button.addEventListener("click", () => {
    closeMenu();
    item.run();
  });
  return button;
}

function onKey(event: KeyboardEvent, menu: HTMLElement): void {
  const items = [...menu.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const by =
    event.key === "ArrowDown" || event.key === "ArrowRight"
      ? 1
      : event.key === "ArrowUp" || event.key === "ArrowLeft"
        ? -1
        : 0;
  if (by !== 0) items[(at + by + items.length) % items.length]?.focus();
  else if (event.key === "Escape" || event.key === "Tab") closeMenu();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Opens a menu with its corner at a point of the window, kept inside of it. */
export function openMenu(x: number, y: number, items: readonly MenuItem[]): void {
  closeMenu();
  const menu = el("div", "menu", { role: "menu" });
  for (const item of items)
    menu.append(item === "line" ? el("div", "menu-line", { role: "separator" }) : row(item));
  open = { element: menu, restore: document.activeElement };
  document.body.append(menu);
  const box = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(x, window.innerWidth - box.width - 4))}px`;
  menu.style.top = `${Math.max(4, y + box.height > window.innerHeight - 4 ? window.innerHeight - box.height - 4 : y)}px`;
  menu.addEventListener("keydown", (event) => onKey(event, menu));
  menu.addEventListener("contextmenu", (event) => event.preventDefault());
  menu.querySelector<HTMLButtonElement>("button:not(:disabled)")?.focus();
}

/** Opens a menu under a button. */
export function openMenuUnder(button: HTMLElement, items: readonly MenuItem[]): void {
  const box = button.getBoundingClientRect();
  openMenu(box.left, box.bottom + 2, items);
}

document.addEventListener("pointerdown", (event) => {
  if (open && event.target instanceof Node && !open.element.contains(event.target)) closeMenu();
});
window.addEventListener("blur", () => closeMenu());
