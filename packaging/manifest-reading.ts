/** manifest.xml, read for what the unified manifest needs of it. Whatever is missing is an error with its name. */
import { parseXml, XmlElement } from "@rgrove/parse-xml";

/** A text in the manifest's own language, and in English where it has one. */
export interface Spoken {
  french: string;
  english: string;
}

export type Icons = readonly { size: number; url: string }[];

export interface ManifestButton {
  id: string;
  label: Spoken;
  tip: Spoken;
  icons: Icons;
  /** What it does: a function of the page, or the pane with this id. */
  action: { kind: "ExecuteFunction" | "ShowTaskpane"; id: string };
}

export interface ReadManifest {
  id: string;
  /** With four numbers, as Office wants it. */
  version: string;
  provider: string;
  locale: string;
  name: Spoken;
  description: Spoken;
  icon: string;
  largeIcon: string;
  hosts: string[];
  permissions: string;
  requirements: { name: string; minVersion: string }[];
  runtime: { page: string; lifetime: string };
  tab: string;
  group: { id: string; label: Spoken; icons: Icons; buttons: ManifestButton[] };
}

/** @throws Error that names the element which is missing, or of which there are several where one is meant. */
export function readManifest(xml: string): ReadManifest {
  const { root } = parseXml(xml);
  if (!root) throw new Error("The manifest has no root element.");
  const resources = resourcesOf(one(root, "Resources"));
  const spoken = (element: XmlElement): Spoken => spokenOf(named(resources, element));
  const url = (element: XmlElement): string => attribute(named(resources, element), "DefaultValue");
  const icons = (icon: XmlElement): Icons =>
    children(icon, "bt:Image").map((image) => ({ size: Number(attribute(image, "size")), url: url(image) }));
  const button = (control: XmlElement): ManifestButton => {
    const tip = one(control, "Supertip");
    const action = one(control, "Action");
    const kind = attribute(action, "xsi:type");
    if (kind !== "ExecuteFunction" && kind !== "ShowTaskpane") throw new Error(`Unknown action: ${kind}`);
    return {
      id: attribute(control, "id"),
      label: spoken(one(control, "Label")),
      tip: spoken(one(tip, "Description")),
      icons: icons(one(control, "Icon")),
      action: {
        kind,
        id: one(action, kind === "ExecuteFunction" ? "FunctionName" : "TaskpaneId").text.trim(),
      },
    };
  };
  const group = one(root, "Group");
  const runtime = one(root, "Runtime");
  const text = (name: string) => one(root, name).text.trim();
  return {
    id: text("Id"),
    version: text("Version"),
    provider: text("ProviderName"),
    locale: text("DefaultLocale"),
    name: spokenOf(one(root, "DisplayName")),
    description: spokenOf(children(root, "Description")[0] ?? missing("Description")),
    icon: attribute(one(root, "IconUrl"), "DefaultValue"),
    largeIcon: attribute(one(root, "HighResolutionIconUrl"), "DefaultValue"),
    hosts: children(children(root, "Hosts")[0] ?? missing("Hosts"), "Host").map((host) =>
      attribute(host, "Name"),
    ),
    permissions: text("Permissions"),
    requirements: all(root, "Set").map((set) => ({
      name: attribute(set, "Name"),
      minVersion: attribute(set, "MinVersion"),
    })),
    runtime: { page: url(runtime), lifetime: attribute(runtime, "lifetime") },
    tab: attribute(one(root, "OfficeTab"), "id"),
    group: {
      id: attribute(group, "id"),
      label: spoken(children(group, "Label")[0] ?? missing("Label")),
      icons: icons(children(group, "Icon")[0] ?? missing("Icon")),
      buttons: children(group, "Control").map(button),
    },
  };
}

function spokenOf(element: XmlElement): Spoken {
  const french = attribute(element, "DefaultValue");
  const override = [...children(element, "Override"), ...children(element, "bt:Override")].find((one) =>
    attribute(one, "Locale").startsWith("en"),
  );
  return { french, english: override ? attribute(override, "Value") : french };
}

/** Images, addresses and texts by their id. */
function resourcesOf(resources: XmlElement): Map<string, XmlElement> {
  const found = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => all(resources, name));
  return new Map(found.map((element) => [attribute(element, "id"), element]));
}

function named(resources: ReadonlyMap<string, XmlElement>, element: XmlElement): XmlElement {
  const id = attribute(element, "resid");
  return resources.get(id) ?? missing(`resource ${id}`);
}

function children(parent: XmlElement, name: string): XmlElement[] {
  return parent.children
    .filter((child) => child instanceof XmlElement)
    .filter((child) => child.name === name);
}

function all(parent: XmlElement, name: string): XmlElement[] {
  return parent.children
    .filter((child) => child instanceof XmlElement)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function one(parent: XmlElement, name: string): XmlElement {
  const [found, ...more] = all(parent, name);
  if (!found) return missing(name);
  if (more.length > 0) throw new Error(`The manifest has several ${name} in ${parent.name}.`);
  return found;
}

function attribute(element: XmlElement, name: string): string {
  return element.attributes[name] ?? missing(`${element.name} ${name}`);
}

function missing(what: string): never {
  throw new Error(`The manifest has no ${what}.`);
}
