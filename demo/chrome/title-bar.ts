/** The bar at the top: that this is a demonstration, the open documents, and the page's own switches. */
import type { Language } from "../../src/text/language";
import type { PageText } from "../text";
import { el, iconButton } from "./element";
import { icon } from "./icons";

export interface TitleBarOwner {
  readonly documents: readonly {
    readonly fileName: string;
    readonly isCurrent: boolean;
    readonly canClose: boolean;
  }[];
  readonly text: () => PageText;
  readonly language: () => Language;
  readonly dark: boolean;
  open(): void;
  save(): void;
  switchLanguage(): void;
  switchTheme(): void;
  show(index: number): void;
  close(index: number): void;
}

export class TitleBar {
  readonly element = el("header", "title-bar");

  constructor(private readonly owner: () => TitleBarOwner) {}

  build(): void {
    const owner = this.owner();
    const t = owner.text();
    const button = (
      name: "open" | "save",
      label: string,
      tip: string,
      run: () => void,
    ): HTMLButtonElement => {
      const made = el(
        "button",
        "title-button",
        { type: "button", title: tip },
        icon(name),
        el("span", "", {}, label),
      );
      made.addEventListener("click", run);
      return made;
    };
    const language = el(
      "button",
      "title-button",
      { type: "button", title: t.otherLanguageTip, lang: owner.language() === "fr" ? "en" : "fr" },
      t.otherLanguage,
    );
    language.addEventListener("click", () => owner.switchLanguage());
    this.element.replaceChildren(
      el("span", "title-mark", { "aria-hidden": "true" }),
      this.documents(owner, t),
      el("span", "title-demo", { title: t.demoTip }, t.demo),
      el("span", "title-space"),
      button("open", t.open, t.openTip, () => owner.open()),
      button("save", t.save, t.saveTip, () => owner.save()),
      language,
      iconButton(
        owner.dark ? "sun" : "moon",
        owner.dark ? t.light : t.dark,
        () => owner.switchTheme(),
        "title-button title-icon",
      ),
    );
  }

  private documents(owner: TitleBarOwner, t: PageText): HTMLElement {
    const single = owner.documents.length === 1;
    const list = el("div", "documents", single ? {} : { role: "tablist" });
    owner.documents.forEach((document, index) => {
      const name = el(
        "button",
        "document-name",
        { type: "button", ...(single ? {} : { role: "tab", "aria-selected": String(document.isCurrent) }) },
        document.fileName,
      );
      name.addEventListener("click", () => owner.show(index));
      const tab = el("div", document.isCurrent && !single ? "document is-current" : "document", {}, name);
      if (document.canClose)
        tab.append(iconButton("close", t.closeDocument, () => owner.close(index), "document-close"));
      list.append(tab);
    });
    return list;
  }
}
