/** The pages for a public body's IT department: complete French typography, links that lead somewhere, facts that hold. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { MEMORY_KEY, UNREADABLE_KEY } from "../../src/workbook/memory";
import { BODY_KEY } from "../../src/workbook/team/body";
import { isDraft } from "../../src/excel/drafts";

/** Frameworks while they are written, on the machine. */
const DRAFTS_KEY = "spaser.brouillons";

const root = join(__dirname, "../..");
const docs = join(root, "docs");
const read = (path: string) => readFileSync(join(root, path), "utf8");
/** For who develops: these speak English, as CONTRIBUTING does. */
const ENGLISH = ["architecture.md", "decisions.md"];
const all = [
  "README.md",
  ...readdirSync(docs, { recursive: true, encoding: "utf8" }).flatMap((name) =>
    name.endsWith(".md") ? [`docs/${name.replaceAll("\\", "/")}`] : [],
  ),
];
const isEnglish = (page: string) => page.startsWith("docs/methode/en/") || ENGLISH.includes(page.slice(5));
const pages = all.filter((page) => !isEnglish(page));

/** What people read of a page: without addresses and the targets of links, and of code its comments only. */
function prose(page: string): string {
  return read(page)
    .replace(/^```[\s\S]*?^```$/gm, comments)
    .replace(/`[^`\n]*`/g, "x")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/^\|[-| :]+\|$/gm, "");
}

const comments = (code: string) => (code.match(/(?<=^|\s)# .*$/gm) ?? []).join("\n");

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(({ index }) => text.slice(Math.max(0, index - 15), index + 15));

function expectFrench(text: string): void {
  // « % de marchés » may begin a name.
  expect(matches(text, /(?<![\u00a0\u202f:])([:;?»](?!\/\/)|%(?! de )|!(?!\[))|\d %/g)).toEqual([]);
  expect(matches(text, /«(?!\u00a0)/g)).toEqual([]);
  expect(matches(text, /[\p{L}]'/gu)).toEqual([]);
  expect(matches(text, /\d \d{3}\b/g)).toEqual([]);
  expect(matches(text, /(?<!\p{L})(Etat|Ecri|Edit|Etap|A[ \u00a0])/gu)).toEqual([]);
}

describe.each(pages)("%s", (page) => {
  test("is a page long", () => {
    expect(read(page).split(/\s+/).length).toBeLessThan(1000);
  });

  test("is set as French is", () => {
    expectFrench(prose(page));
  });

  test("calls the pane what its button calls it", () => {
    expect(matches(prose(page), /\bpanneaux?\b/gi)).toEqual([]);
  });
});

describe.each(all)("%s", (page) => {
  test("links to files that are there", () => {
    const targets = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = ""]) => target);
    expect(targets.filter((target) => !existsSync(join(dirname(join(root, page)), target)))).toEqual([]);
  });
});

describe("French that stands elsewhere is set likewise", () => {
  test.each<[string, (text: string) => string[] | null]>([
    ["docs/hebergement/nginx.conf", (text) => text.match(/# .*$/gm)],
    ["docs/hebergement/web.config", (text) => text.match(/(?<=<!--)[\s\S]*?(?=-->)/g)],
    ["manifest.xml", (text) => text.match(/(?<=DefaultValue=")(?!https:)[^"]*/g)],
  ])("%s", (file, french) => {
    const texts = french(read(file)) ?? [];
    expect(texts.length).toBeGreaterThan(3);
    expectFrench(texts.join("\n"));
  });
});

describe("what the pages say", () => {
  const { dependencies, devDependencies, scripts } = JSON.parse(read("package.json")) as Record<
    "dependencies" | "devDependencies" | "scripts",
    Record<string, string>
  >;

  test("every direct dependency is on dependances.md, and none besides", () => {
    const page = read("docs/dependances.md");
    const tables = page.slice(0, page.indexOf("## Scripts d’installation"));
    const rows = tables.split("\n").filter((line) => line.startsWith("| `"));
    const named = rows.flatMap((row) =>
      [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    expect(named.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
  });

  test("commands exist", () => {
    const text = pages.map(read).join("\n");
    const commands = [
      ...text.matchAll(/npm (?:run )?(?:--silent |-s )?(?!(?:ci|pack|install)\b)([a-z]+(?:-[a-z]+)*)/g),
    ].map(([, name = ""]) => name);
    expect(commands.length).toBeGreaterThan(6);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("the privacy sheet names what is stored under its real name, and everything that stores", () => {
    const page = read("docs/confidentialite.md");
    expect(page).toContain(`un réglage \`${MEMORY_KEY}\``);
    expect(page).toContain(`un réglage \`${UNREADABLE_KEY}\``);
    expect(isDraft("~spaser x")).toBe(true);
    expect(page).toContain("`~spaser …`");
    const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    const naming = (pattern: RegExp) => sources.filter((file) => pattern.test(read(join("src", file))));
    expect(naming(/\blocalStorage\b/)).toEqual([join("taskpane", "state", "stored.ts")]);
    expect(naming(/\b(read|write)Stored\b/)).toEqual([
      join("taskpane", "scheme", "drafts.ts"),
      ...["face.ts", "preferences.ts", "stored.ts"].map((file) => join("taskpane", "state", file)),
    ]);
    for (const key of ["spaser.document…", BODY_KEY, DRAFTS_KEY]) expect(page).toContain(`\`${key}\``);
    expect(read("src/taskpane/scheme/drafts.ts")).toContain(`"${DRAFTS_KEY}"`);
    for (const name of ["face", "preferences"]) {
      expect(page).toContain(`\`spaser.${name}\``);
      expect(read(`src/taskpane/state/${name}.ts`)).toContain(`"spaser.${name}"`);
    }
    expect(naming(/\b(sessionStorage|indexedDB|document\.cookie|caches\.open)\b/)).toEqual([]);
    expect(naming(/\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/)).toEqual([]);
    // The one request of its own: the example register, from beside the page.
    expect(naming(/\bfetch\(/)).toEqual([join("taskpane", "example.ts")]);
  });

  test("the privacy sheet names what Office adds to the page's address, which servers note down", () => {
    const page = read("docs/confidentialite.md");
    // The first of the places where the real Office.js looks for it.
    expect(read("node_modules/@microsoft/office-js/dist/office.debug.js")).toContain('"_host_Info"');
    expect(page).toContain("`?_host_Info=…`");
    expect(page).not.toContain("aucun paramètre");
  });

  test("the manifest asks for what the pages say", () => {
    const manifest = read("manifest.xml");
    expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.9" />');
    expect(manifest).toContain('<Set Name="SharedRuntime" MinVersion="1.1" />');
    expect(manifest).toContain("<Permissions>ReadWriteDocument</Permissions>");
    expect(read("docs/deploiement-m365.md")).toContain("ExcelApi 1.9 et SharedRuntime 1.1");
  });
});
