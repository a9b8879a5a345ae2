/** Third-party packages that ship with the add-in: under which licence, and the notice that goes with them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface ShippedPackage {
  name: string;
  version: string;
  /** SPDX expression; "" when the package states none. */
  licence: string;
  author: string;
  /** The licence as the package prints it; null when it brings no such file. */
  text: string | null;
}

/** Licences that ask for nothing but their notice: what a public body may pass on without a second thought. */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Unlicense",
  "Zlib",
]);

/** Of several licences to choose from one must be allowed; of several that apply together, all. */
export function isAllowed(licence: string): boolean {
  const expression = licence.trim().replace(/^\((.*)\)$/, "$1");
  if (/[()]/.test(expression)) return false;
  return expression
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((part) => allowed.has(part.trim())));
}

/** What the package in this folder says about itself. */
export function readPackage(folder: string): ShippedPackage {
  const stated = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
  const { name, version, license, author } = stated;
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  return {
    name: String(name),
    version: String(version),
    licence: typeof license === "string" ? license : "",
    author: authorName(author),
    text:
      file === undefined ? null : readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim(),
  };
}

function authorName(author: unknown): string {
  if (typeof author === "object" && author !== null && "name" in author) return String(author.name);
  return typeof author === "string" ? author.replace(/\s*[<(].*$/, "") : "";
}

/** The folder of the package that a file belongs to; null for the project's own files. */
export function packageFolder(file: string): string | null {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file);
  const folder = match?.[1];
  return folder !== undefined && existsSync(join(folder, "package.json")) ? folder : null;
}

/** One sentence for each package that may not ship as it is. */
export function refusals(packages: ShippedPackage[]): string[] {
  return packages.flatMap((item) => {
    const id = `${item.name} ${item.version}`;
    if (!isAllowed(item.licence)) return [`${id}: licence “${item.licence}” is not on the list.`];
    return noticeText(item, "") === null ? [`${id}: brings no text of its licence ${item.licence}.`] : [];
  });
}

/** `mit` is the wording of the MIT licence, for packages that state it without printing it. */
function noticeText({ licence, author, name, text }: ShippedPackage, mit: string): string | null {
  if (text !== null) return text;
  return licence === "MIT" ? `MIT License\n\nCopyright (c) ${author || name}\n\n${mit}` : null;
}

const head = `SPASER pour Excel : logiciels tiers distribués avec le complément, et leurs licences.
Third-party software that ships with SPASER for Excel, and its licences.`;

/** The file that goes with the build. Packages with the same words stand over them once. */
export function notices(packages: ShippedPackage[], ownLicence: string): string {
  const mit = ownLicence.slice(ownLicence.indexOf("Permission is hereby granted")).trim();
  const byText = new Map<string, string[]>();
  for (const item of [...packages].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const text = noticeText(item, mit) ?? "";
    byText.set(text, [...(byText.get(text) ?? []), `${item.name} ${item.version} (${item.licence})`]);
  }
  const parts = [...byText].map(([text, ids]) => `${ids.join("\n")}\n\n${text}`);
  const rule = `\n\n${"-".repeat(80)}\n\n`;
  return `${[head, ...parts].join(rule)}\n`;
}
