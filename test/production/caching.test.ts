/** Both documented servers let a file be kept for the same time. Read from their configurations; nothing is built or served. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { documentedConfig } from "./nginx";

const root = join(__dirname, "../..");
const nginx = readFileSync(documentedConfig, "utf8");
const iis = new JSDOM(readFileSync(join(root, "docs/hebergement/web.config"), "utf8"), {
  contentType: "text/xml",
}).window.document;

const files = [
  "taskpane.html",
  "manifest.xml",
  "LICENCES.txt",
  "taskpane.0123abcd.js",
  ...readdirSync(join(root, "assets")).map((name) => `assets/${name}`),
];

const directives = (value: string) => value.split(/,\s*/).filter(Boolean).sort();

function keptByNginx(file: string): string[] {
  const rules = [...nginx.matchAll(/"~(\^\(200\S*\) [^"]*)"\s+"([^"]*)"/g)];
  const rule = rules.find(([, pattern = ""]) => new RegExp(pattern).test(`200 /spaser/${file}`));
  return directives(rule?.[2] ?? "no-cache");
}

/** The closest rule counts; what it doesn't say comes from the rule around it. */
function keptByIis(file: string): string[] {
  const paths = ["", ...file.split("/").map((_, at, steps) => steps.slice(0, at + 1).join("/"))];
  const said = new Map<string, string>();
  for (const path of paths) {
    const place = path === "" ? "configuration > system\\.webServer" : `location[path="${path}"]`;
    const rule = iis.querySelector(`${place} clientCache`);
    for (const { name, value } of rule?.attributes ?? []) said.set(name, value);
  }
  const age = /(\d+)\.00:00:00/.exec(said.get("cacheControlMaxAge") ?? "")?.[1];
  const mode =
    said.get("cacheControlMode") === "DisableCache" ? "no-cache" : `max-age=${Number(age) * 86_400}`;
  return directives(`${mode},${said.get("cacheControlCustom") ?? ""}`);
}

test.each(files)("%s", (file) => {
  expect(keptByIis(file)).toEqual(keptByNginx(file));
});
