/** Short messages and questions over the page. */
import { el } from "./element";

interface Wording {
  readonly title: string;
  readonly message: string;
  readonly ok: string;
  /** Given: the message is a question. */
  readonly abort?: string;
}

/** Shows the message; true when it was accepted. */
export function showDialog({ title, message, ok, abort }: Wording): Promise<boolean> {
  const accept = el("button", "button button-main", { type: "button", autofocus: true }, ok);
  const buttons = el("div", "dialog-buttons", {}, accept);
  const dialog = el(
    "dialog",
    "dialog",
    { "aria-labelledby": "dialog-title" },
    el("h2", "", { id: "dialog-title" }, title),
    el("p", "", {}, message),
    buttons,
  );
  const before = document.activeElement;
  document.body.append(dialog);
  return new Promise((resolve) => {
    const close = (answer: boolean): void => {
      dialog.close();
      dialog.remove();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      resolve(answer);
    };
    accept.addEventListener("click", () => close(true));
    if (abort !== undefined) {
      const refuse = el("button", "button", { type: "button" }, abort);
      refuse.addEventListener("click", () => close(false));
      buttons.append(refuse);
    }
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close(false);
    });
    dialog.showModal();
  });
}
