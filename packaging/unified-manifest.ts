/**
 * The unified manifest of Microsoft 365, made from manifest.xml: one source, so that both say the same. Microsoft's converter is
 * not used: it drops the French default, gives the pane and the commands a runtime each, and leaves a development address.
 */
import type { Icons, ManifestButton, ReadManifest, Spoken } from "./manifest-reading";

/** The schema that the manifest follows: the newest one that every Excel of the table in docs/deploiement-m365.md has met. */
export const SCHEMA_VERSION = "1.25";
const SCHEMAS = `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}`;

export const ENGLISH_FILE = "manifest.en-us.json";
export const COLOUR_ICON = "icon-m365-192.png";
export const OUTLINE_ICON = "icon-outline-32.png";

/** Three sizes, no more, are allowed here. */
const BUTTON_SIZES = [16, 32, 80];
/** `icon.svg`'s blue-green. */
const ACCENT = "#1A7F88";

/** At most 80 characters, which the description of manifest.xml is longer than. */
const SHORT_DESCRIPTION: Spoken = {
  french: "Les indicateurs d’achats responsables (SPASER), à partir de votre registre.",
  english: "Responsible procurement indicators (SPASER), from your own register.",
};

export interface UnifiedManifest {
  /** manifest.json, in French. */
  manifest: object;
  /** Its English texts, as the localisation schema wants them: path in the manifest → text. */
  english: Record<string, string>;
}

/**
 * @param read manifest.xml as it is served, see `readManifest`.
 * @param address Where the add-in is served, without a slash at its end: the help page with privacy and licence stands there.
 * @throws Error for what has no equal in the unified manifest.
 */
export function unifiedManifest(read: ReadManifest, address: string): UnifiedManifest {
  const [host, ...otherHosts] = read.hosts;
  if (host !== "Workbook" || otherHosts.length > 0)
    throw new Error(`Not for workbooks only: ${read.hosts.join()}`);
  if (read.permissions !== "ReadWriteDocument") throw new Error(`Unknown permission: ${read.permissions}`);
  const { group, runtime } = read;
  const help = `${address}/aide.html`;
  const manifest = {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    id: read.id,
    // Three numbers here, four there.
    version: read.version.split(".").slice(0, 3).join("."),
    localizationInfo: {
      defaultLanguageTag: read.locale.toLowerCase(),
      additionalLanguages: [{ languageTag: "en-us", file: ENGLISH_FILE }],
    },
    developer: {
      name: read.provider,
      websiteUrl: help,
      privacyUrl: `${help}#confidentialite`,
      termsOfUseUrl: `${help}#licence`,
    },
    name: { short: read.name.french, full: read.name.french },
    description: { short: SHORT_DESCRIPTION.french, full: read.description.french },
    icons: { color: COLOUR_ICON, outline: OUTLINE_ICON },
    accentColor: ACCENT,
    validDomains: [new URL(address).host],
    authorization: {
      permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] },
    },
    extensions: [
      {
        requirements: { scopes: ["workbook"], capabilities: read.requirements },
        // One runtime for the pane and the commands.
        runtimes: [
          {
            id: "Spaser.Runtime",
            type: "general",
            code: { page: runtime.page },
            lifetime: runtime.lifetime,
            actions: group.buttons.map(actionOf),
          },
        ],
        ribbons: [
          {
            contexts: ["default"],
            tabs: [
              {
                builtInTabId: read.tab,
                groups: [
                  {
                    id: group.id,
                    label: group.label.french,
                    icons: buttonIcons(group.icons),
                    controls: group.buttons.map(controlOf),
                  },
                ],
              },
            ],
          },
        ],
        // From these Microsoft 365 makes a manifest for an Excel that knows only the other kind.
        alternates: [
          {
            alternateIcons: {
              icon: { size: 32, url: read.icon },
              highResolutionIcon: { size: 64, url: read.largeIcon },
            },
          },
        ],
      },
    ],
  };
  return { manifest, english: englishOf(read) };
}

function actionOf({ action, label }: ManifestButton): object {
  return action.kind === "ExecuteFunction"
    ? { id: action.id, type: "executeFunction", displayName: label.french }
    : { id: action.id, type: "openPage", displayName: label.french, view: action.id };
}

function controlOf({ id, label, tip, icons, action }: ManifestButton): object {
  return {
    id,
    type: "button",
    label: label.french,
    icons: buttonIcons(icons),
    supertip: { title: label.french, description: tip.french },
    actionId: action.id,
  };
}

function buttonIcons(icons: Icons): Icons {
  return icons.filter(({ size }) => BUTTON_SIZES.includes(size));
}

function englishOf({ name, description, group }: ReadManifest): Record<string, string> {
  const at = "extensions[0].ribbons[0].tabs[0].groups[0]";
  const buttons = group.buttons.flatMap(({ label, tip }, index): [string, string][] => [
    [`${at}.controls[${index}].label`, label.english],
    [`${at}.controls[${index}].supertip.title`, label.english],
    [`${at}.controls[${index}].supertip.description`, tip.english],
  ]);
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    "name.short": name.english,
    "name.full": name.english,
    "description.short": SHORT_DESCRIPTION.english,
    "description.full": description.english,
    [`${at}.label`]: group.label.english,
    ...Object.fromEntries(buttons),
  };
}
