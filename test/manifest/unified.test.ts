/** The unified manifest: valid by Microsoft's own schema, and saying what manifest.xml says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type AppManifest, AppManifestUtils } from "@microsoft/app-manifest";
import { manifestFor } from "../../packaging/manifest";
import { readManifest } from "../../packaging/manifest-reading";
import { SCHEMA_VERSION, unifiedManifest } from "../../packaging/unified-manifest";

const address = "https://achats.exemple.fr/spaser";
const xml = manifestFor(address, "1.2.3", readFileSync(join(__dirname, "../../manifest.xml"), "utf8"));
const read = readManifest(xml);
const { manifest, english } = unifiedManifest(read, address);

type Rules = NonNullable<Parameters<typeof AppManifestUtils.validateAgainstSchema>[1]>;

/** What the schema says against it; nothing where it is valid. */
async function refusals(value: object, schema: string): Promise<string[]> {
  const folder = `@microsoft/app-manifest/build/json-schemas/teams/v${SCHEMA_VERSION}`;
  const text = readFileSync(require.resolve(`${folder}/${schema}`), "utf8");
  const rules = JSON.parse(text, withoutUnreadable) as Rules;
  return AppManifestUtils.validateAgainstSchema(value as AppManifest, rules);
}

/** One pattern of the localisation schema, of Teams activities, is none that the validator can compile (see findings/). */
function withoutUnreadable(key: string, value: unknown): unknown {
  if (key !== "patternProperties") return value;
  return Object.fromEntries(Object.entries(value as object).filter(([pattern]) => compiles(pattern)));
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

describe("by Microsoft's schema", () => {
  it("is valid, and so are its English texts", async () => {
    expect(await refusals(manifest, "MicrosoftTeams.schema.json")).toEqual([]);
    expect(await refusals(english, "MicrosoftTeams.Localization.schema.json")).toEqual([]);
  });

  it.each([
    ["an unknown field", { ...manifest, colour: "blue" }],
    ["a name that is too long", { ...manifest, name: { short: "x".repeat(31) } }],
    ["no developer", { ...manifest, developer: undefined }],
  ])("would be refused with %s", async (_, broken) => {
    expect(
      await refusals(JSON.parse(JSON.stringify(broken)) as object, "MicrosoftTeams.schema.json"),
    ).not.toEqual([]);
  });
});

/** A value of the manifest by its path, as the localisation file names it: `extensions[0].ribbons[0]…`. */
function at(path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== "")
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], manifest);
}

describe("beside manifest.xml", () => {
  it("has its identity, its address and what it asks for", () => {
    expect(manifest).toMatchObject({
      id: read.id,
      version: "1.2.3",
      name: { short: read.name.french },
      description: { full: read.description.french },
      localizationInfo: { defaultLanguageTag: "fr-fr" },
      validDomains: ["achats.exemple.fr"],
    });
    expect(read.version).toBe("1.2.3.0");
    expect(at("extensions[0].requirements.capabilities")).toEqual([
      { name: "ExcelApi", minVersion: "1.9" },
      { name: "SharedRuntime", minVersion: "1.1" },
    ]);
    expect(at("extensions[0].requirements.scopes")).toEqual(["workbook"]);
  });

  it("has one page that lives as long, for the pane and the commands", () => {
    expect(at("extensions[0].runtimes")).toEqual([
      expect.objectContaining({ code: { page: `${address}/taskpane.html` }, lifetime: "long" }),
    ]);
  });

  it("has the same group with the same buttons, doing the same", () => {
    const group = "extensions[0].ribbons[0].tabs[0].groups[0]";
    expect(at("extensions[0].ribbons[0].tabs[0].builtInTabId")).toBe(read.tab);
    expect(at(`${group}.id`)).toBe(read.group.id);
    const actions = at("extensions[0].runtimes[0].actions") as { id: string; type: string }[];
    const controls = at(`${group}.controls`) as Record<string, unknown>[];
    expect(controls).toHaveLength(read.group.buttons.length);
    for (const [index, { id, label, tip, action }] of read.group.buttons.entries()) {
      expect(controls[index]).toMatchObject({
        id,
        label: label.french,
        supertip: { title: label.french, description: tip.french },
        actionId: action.id,
      });
      expect(actions[index]).toMatchObject({
        id: action.id,
        type: action.kind === "ExecuteFunction" ? "executeFunction" : "openPage",
      });
    }
  });

  it("has a translation for every text that a person reads, at a place that exists", () => {
    const places = Object.entries(english).filter(([path]) => path !== "$schema");
    for (const [path, text] of places) {
      expect([path, typeof at(path)]).toEqual([path, "string"]);
      expect(text).not.toBe("");
    }
    const spoken = new Map(places);
    const { name, description, group } = read;
    const pairs = [
      name,
      description,
      group.label,
      ...group.buttons.flatMap(({ label, tip }) => [label, tip]),
    ];
    for (const pair of pairs) {
      const translated = places
        .filter(([path]) => at(path) === pair.french)
        .map(([path]) => spoken.get(path));
      expect([pair.french, ...new Set(translated)]).toEqual([pair.french, pair.english]);
    }
  });

  it("names nothing of the developer's machine", () => {
    expect(JSON.stringify([manifest, english])).not.toContain("localhost");
  });
});

describe("a manifest.xml that it cannot follow", () => {
  it.each([
    ["another host", xml.replace(' Name="Workbook"', ' Name="Document"'), "Not for workbooks only: Document"],
    ["another permission", xml.replace("ReadWriteDocument", "Restricted"), "Unknown permission: Restricted"],
    [
      "a text that is not there",
      xml.replace(' id="Pane.Tip"', ' id="Elsewhere"'),
      "The manifest has no resource Pane.Tip.",
    ],
  ])("is refused: %s", (_, broken, message) => {
    expect(() => unifiedManifest(readManifest(broken), address)).toThrow(message);
  });
});
