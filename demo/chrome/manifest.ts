/** Reads from manifest.xml what a host shows of an add-in: its name, its ribbon group, its buttons, its pane. */
import { languageOf } from "../../src/text/language";
import type { Language } from "../../src/text/language";

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of the icon for 32 pixels, and for twice that. */
  readonly icon: string;
  readonly largeIcon: string;
  readonly action: { readonly kind: "function"; readonly name: string } | { readonly kind: "pane" };
}

export interface AddIn {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
  /** Page of the pane: a path on this server, or an address. */
  readonly page: string;
  readonly iconPath: string;
  /** The set that the manifest asks for, such as "1.9". */
  readonly excelApi: string;
}

function children(parent: Element | Document, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function one(parent: Element | Document, name: string): Element | null {
  return parent.getElementsByTagNameNS("*", name)[0] ?? null;
}

/** DefaultValue, or the override for the language. */
function worded(element: Element | null, language: Language): string {
  if (!element) return "";
  const override = children(element, "Override").find(
    (o) => languageOf(o.getAttribute("Locale") ?? "") === language,
  );
  const isDefault = language === "fr";
  return (isDefault ? null : override?.getAttribute("Value")) ?? element.getAttribute("DefaultValue") ?? "";
}

export class Manifest {
  private readonly document: Document;

  /** `site`: where the add-in is served, when it isn't here: "https://localhost:8443/spaser". */
  constructor(
    xml: string,
    private readonly site = "",
  ) {
    this.document = new DOMParser().parseFromString(xml, "application/xml");
    if (this.document.querySelector("parsererror")) throw new Error("manifest.xml is not well-formed");
  }

  /** Addresses in the manifest are those of development or production: here only their path counts. */
  private addressOf(stated: string): string {
    return this.site + new URL(stated, "https://localhost").pathname;
  }

  private resource(element: Element | null, language: Language): string {
    const id = element?.getAttribute("resid");
    const found = [..."Image Url String".split(" ")]
      .flatMap((name) => children(this.document, name))
      .find((candidate) => candidate.getAttribute("id") === id);
    return worded(found ?? null, language);
  }

  private iconOf(control: Element, size: string): string {
    const image = children(control, "Image").find((i) => i.getAttribute("size") === size);
    return this.addressOf(this.resource(image ?? null, "fr"));
  }

  private button(control: Element, language: Language): RibbonButton {
    const action = one(control, "Action");
    const isFunction =
      action?.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") === "ExecuteFunction";
    const tip = one(control, "Supertip");
    return {
      id: control.getAttribute("id") ?? "",
      label: this.resource(one(control, "Label"), language),
      tip: this.resource(tip && one(tip, "Description"), language),
      icon: this.iconOf(control, "32"),
      largeIcon: this.iconOf(control, "64"),
      action: isFunction
        ? { kind: "function", name: one(control, "FunctionName")?.textContent.trim() ?? "" }
        : { kind: "pane" },
    };
  }

  /** What the manifest says in a language. */
  read(language: Language): AddIn {
    const group = one(this.document, "Group");
    if (!group) throw new Error("manifest.xml has no ribbon group");
    const source = one(this.document, "SourceLocation")?.getAttribute("DefaultValue") ?? "";
    const set = children(this.document, "Set").find((s) => s.getAttribute("Name") === "ExcelApi");
    return {
      id: one(this.document, "Id")?.textContent.trim() ?? "",
      name: worded(one(this.document, "DisplayName"), language),
      group: this.resource(one(group, "Label"), language),
      buttons: children(group, "Control").map((control) => this.button(control, language)),
      page: this.addressOf(source),
      iconPath: this.addressOf(one(this.document, "IconUrl")?.getAttribute("DefaultValue") ?? ""),
      excelApi: set?.getAttribute("MinVersion") ?? "1.1",
    };
  }
}
