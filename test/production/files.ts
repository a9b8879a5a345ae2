/** What a build consists of, and what its page says. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Paths of all files, with slashes, from the folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

export const hashed = /\.[0-9a-f]{8}\.js$/;

/** The policy that the page states itself, by directive. */
export function pagePolicy(folder: string): Map<string, string[]> {
  const page = readFileSync(join(folder, "taskpane.html"), "utf8");
  const stated = /http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/.exec(page)?.[1] ?? "";
  return directives(stated);
}

/** What the page asks for; the build leaves quotes out where it can. */
export function pageSources(folder: string): string[] {
  const page = readFileSync(join(folder, "taskpane.html"), "utf8");
  return [...page.matchAll(/\s(?:src|href)="?([^"\s>]+)/g)].map(([, source = ""]) => source);
}

export function directives(policy: string): Map<string, string[]> {
  const parts = policy.split(";").map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = "", ...sources]) => [name, sources]));
}
