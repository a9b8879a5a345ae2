/** The manifest as Office reads it: what it asks for, what it offers, and that nothing it names is missing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { JSDOM } from "jsdom";

const path = join(__dirname, "../../manifest.xml");
const xml = new JSDOM(readFileSync(path, "utf8"), { contentType: "text/xml" }).window.document;
const all = (name: string): Element[] =>
  [...xml.getElementsByTagName("*")].filter(({ localName }) => localName === name);
const first = (name: string): Element => {
  const [element] = all(name);
  if (!element) throw new Error(`The manifest has no ${name}.`);
  return element;
};
const texts = (name: string): string[] => all(name).map(({ textContent }) => textContent.trim());
const valueOf = (element: Element) =>
  element.getAttribute("DefaultValue") ?? element.getAttribute("Value") ?? "";

describe("as Office's own reader sees it", () => {
  it("is an add-in for workbooks, in French first", async () => {
    const manifest = await OfficeAddinManifest.readManifestFile(path);
    expect(manifest).toMatchObject({
      id: "6e0f1b52-9a3d-4c57-8f0e-2d7b41c9a685",
      version: "0.1.0.0",
      defaultLocale: "fr-FR",
      displayName: "SPASER pour Excel",
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      hosts: ["Workbook"],
    });
    expect(manifest.description?.length).toBeLessThanOrEqual(250);
  });
});

describe("what it asks for", () => {
  it("is Excel 1.9 and the shared runtime, nothing later", () => {
    const sets = all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
    expect(sets).toEqual([
      ["ExcelApi", "1.9"],
      ["SharedRuntime", "1.1"],
    ]);
  });

  it("is no other address than the add-in's own", () => {
    expect(all("AppDomain")).toEqual([]);
    const addresses = [...readFileSync(path, "utf8").matchAll(/"(https?:\/\/[^"]*)"/g)].map(
      ([, address]) => address ?? "",
    );
    const schemas = /^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//;
    expect(
      addresses.filter((address) => !schemas.test(address) && !address.startsWith("https://localhost:3000/")),
    ).toEqual([]);
  });
});

describe("what it offers", () => {
  it("is one page for the pane and the commands, alive as long as the workbook", () => {
    expect(first("Runtime").getAttribute("lifetime")).toBe("long");
    const page = first("Runtime").getAttribute("resid");
    expect(first("FunctionFile").getAttribute("resid")).toBe(page);
    expect(all("SourceLocation").at(-1)?.getAttribute("resid")).toBe(page);
    expect(first("Host").parentElement?.localName).toBe("Hosts");
  });

  it("is a group on the Home tab with two buttons", () => {
    expect(first("OfficeTab").id).toBe("TabHome");
    const controls = all("Control").map((control) => {
      const label = [...control.children]
        .find(({ localName }) => localName === "Label")
        ?.getAttribute("resid");
      const action = [...control.children].find(({ localName }) => localName === "Action");
      return [label, action?.getAttribute("xsi:type"), action?.textContent.trim()];
    });
    expect(controls).toEqual([
      ["Compute.Label", "ExecuteFunction", "computeSpaser"],
      ["Pane.Label", "ShowTaskpane", "Spaser.Taskpane"],
    ]);
    expect(texts("FunctionName")).toEqual(["computeSpaser"]);
  });
});

describe("what it names", () => {
  const resources = new Map(
    ["Image", "Url", "String"].flatMap((name) =>
      all(name)
        .filter(({ id }) => id !== "")
        .map((element) => [element.id, element]),
    ),
  );

  it("is defined, and used", () => {
    const named = [...xml.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid") ?? "");
    expect(named.filter((id) => !resources.has(id))).toEqual([]);
    expect([...resources.keys()].filter((id) => !named.includes(id))).toEqual([]);
    expect([...resources.keys()].filter((id) => id.length > 32)).toEqual([]);
  });

  it("has an English override wherever a person reads it, within Office's limits", () => {
    const spoken: [Element, number][] = [
      [first("DisplayName"), 125],
      [first("Description"), 250],
      ...[...first("ShortStrings").children].map((element): [Element, number] => [element, 125]),
      ...[...first("LongStrings").children].map((element): [Element, number] => [element, 250]),
    ];
    for (const [element, limit] of spoken) {
      const overrides = [...element.children].filter(({ localName }) => localName === "Override");
      expect(overrides.map((override) => override.getAttribute("Locale"))).toEqual(["en-US"]);
      for (const text of [element, ...overrides].map(valueOf)) {
        expect(text).not.toBe("");
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(text).not.toContain("'");
      }
    }
  });
});

describe("its icons", () => {
  it("exist in the size that each place asks for", () => {
    const images = new Map(
      all("Image")
        .filter(({ id }) => id !== "")
        .map((image) => [image.id, valueOf(image)]),
    );
    const places = [...xml.getElementsByTagName("bt:Image")].filter((image) => image.hasAttribute("size"));
    expect(places.length).toBe(24);
    for (const place of places) {
      const size = Number(place.getAttribute("size"));
      expect(pixels(images.get(place.getAttribute("resid") ?? "") ?? "")).toEqual([size, size]);
    }
    expect(pixels(valueOf(first("IconUrl")))).toEqual([32, 32]);
    expect(pixels(valueOf(first("HighResolutionIconUrl")))).toEqual([64, 64]);
  });

  it("come in the sizes that Office requires of every button", () => {
    for (const icon of all("Icon")) {
      const sizes = [...icon.children].map((image) => Number(image.getAttribute("size")));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    }
  });

  it("are there for a shop window too", () => {
    expect(pixels("https://localhost:3000/assets/icon-128.png")).toEqual([128, 128]);
  });
});

/** Width and height as the file itself says them. */
function pixels(address: string): [width: number, height: number] {
  const file = readFileSync(join(__dirname, "../..", new URL(address).pathname));
  expect(file.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}
