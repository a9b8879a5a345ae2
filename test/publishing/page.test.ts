/** The public page and its data: every published figure, a structure for everybody, and nothing of the register's contracts. */
import { JSDOM } from "jsdom";
import { publishedFiles } from "../../src/publishing/files";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { ASP } from "../../src/spaser/frameworks/asp";
import { LANGUAGES, type Language } from "../../src/text/language";
import { missingFrom, type ReadBack } from "../published/read-back";
import { exampleYear, registerWordsIn } from "./example";

async function files(language: Language = "fr", framework = ASP.id) {
  const { assessment, inputs, context } = await exampleYear(framework, language);
  return publishedFiles(assessment, inputs, context);
}

function pageOf(html: string): Document {
  return new JSDOM(html).window.document;
}

const words = (element: Element | null | undefined) => (element?.textContent ?? "").trim();

function saidByPage(page: Document, language: Language): ReadBack {
  const key = ASP.axes.find(({ id }) => id === "key")?.indicators ?? [];
  const tile = (id: string) => {
    const label = key.find((one) => one.id === id)?.shortLabel[language];
    return [...page.querySelectorAll(".tile")].find((one) => words(one.querySelector("dt")) === label);
  };
  const cell = (id: string, isColumn: (head: string) => boolean) => {
    for (const row of page.querySelectorAll("section[id^=axis] tbody tr")) {
      if (words(row.children[0]) !== id) continue;
      const heads = [...(row.closest("table")?.querySelectorAll("thead th") ?? [])].map(words);
      return words(row.children[heads.findIndex(isColumn)]);
    }
    return "";
  };
  return {
    value: (id, year) =>
      id.startsWith("C")
        ? words(tile(id)?.querySelector(".value"))
        : cell(id, (head) => head === String(year)),
    beside: (id) =>
      id.startsWith("C") ? words(tile(id)?.querySelector(".note")) : cell(id, (head) => head === "2023"),
    target: (id) => cell(id, (head) => head === "Cible" || head === "Target"),
  };
}

type Row = Record<string, string | number | null>;

function saidByRows(rows: readonly Row[]): ReadBack {
  const find = (id: string, year: number) =>
    rows.find((row) => row["indicateur"] === id && Number(row["annee"]) === year);
  const text = (value: string | number | null | undefined) =>
    value === null || value === undefined ? "" : String(value);
  return {
    value: (id, year) => text(find(id, year)?.["date"]) || text(find(id, year)?.["valeur"]),
    beside: (id) =>
      [find(id, 2023)?.["marches_comptes"], find(id, 2023)?.["marches_concernes"]].map(text).join(" / "),
    target: (id) => text(find(id, 2023)?.["cible"]),
  };
}

/** RFC 4180, by hand: the product only writes. */
function parsed(csv: string): Row[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = "", end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") lines.push([]);
  }
  const [head = [], ...rows] = lines.filter((line) => line.length > 0);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ""])));
}

interface Json {
  schema: {
    fields: {
      name: string;
      type: string;
      constraints?: { required?: boolean; enum?: string[]; pattern?: string };
    }[];
  };
  rows: Row[];
  methods: { id: string; method: string }[];
}

describe.each(LANGUAGES)("the 46 published figures (%s)", (language) => {
  test("are on the page", async () => {
    const { page } = await files(language);
    expect(missingFrom(saidByPage(pageOf(page.content), language))).toEqual({ looked: 46, missing: [] });
  });

  test("are in the CSV and in the JSON, which hold the same", async () => {
    const { csv, json } = await files(language);
    const rows = parsed(csv.content);
    expect(missingFrom(saidByRows(rows))).toEqual({ looked: 46, missing: [] });
    const said = JSON.parse(json.content) as Json;
    expect(missingFrom(saidByRows(said.rows))).toEqual({ looked: 46, missing: [] });
    const asText = said.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, value === null ? "" : String(value)]),
      ),
    );
    expect(rows).toEqual(asText);
    expect(said.methods.map(({ id }) => id)).toEqual(
      ASP.axes.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    );
  });
});

const TYPES: Record<string, RegExp> = {
  year: /^\d{4}$/,
  integer: /^\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
  date: /^\d{4}-\d\d-\d\d$/,
  string: /^[\s\S]+$/,
};

test.each(FRAMEWORKS.map(({ id }) => id))("the CSV keeps to its Table Schema (%s)", async (framework) => {
  const { csv, schema } = await files("fr", framework);
  const { fields } = JSON.parse(schema.content) as Json["schema"];
  const rows = parsed(csv.content);
  expect(rows.length).toBeGreaterThan(5);
  expect(Object.keys(rows[0] ?? {})).toEqual(fields.map(({ name }) => name));
  for (const row of rows)
    for (const { name, type, constraints = {} } of fields) {
      const value = String(row[name]);
      if (value === "") expect([name, constraints.required ?? false]).toEqual([name, false]);
      else {
        expect([name, TYPES[type]?.test(value)]).toEqual([name, true]);
        if (constraints.enum) expect(constraints.enum).toContain(value);
      }
    }
});

test.each(FRAMEWORKS.flatMap(({ id }) => LANGUAGES.map((language) => [id, language] as const)))(
  "the page has a structure (%s, %s)",
  async (framework, language) => {
    const { page: file } = await files(language, framework);
    const page = pageOf(file.content);
    expect(page.documentElement.lang).toBe(language);
    expect(page.title).toMatch(/2023/);
    const levels = [...page.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, i) => expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1));
    for (const table of page.querySelectorAll("table")) {
      expect(words(table.caption)).not.toBe("");
      expect(
        [...table.querySelectorAll("thead th")].every((head) => head.getAttribute("scope") === "col"),
      ).toBe(true);
      expect(
        [...table.querySelectorAll("tbody tr")].every((row) => row.querySelector('th[scope="row"]')),
      ).toBe(true);
    }
    const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of page.querySelectorAll('a[href^="#"]'))
      expect(ids).toContain(link.getAttribute("href")?.slice(1));
    // Nothing runs and nothing is fetched.
    expect(file.content).not.toMatch(
      /<script|<link|<img|<iframe|\son\w+=|@import|url\(|https?:\/\/(?!.*\.gouv)/i,
    );
  },
);

test("what is offered for download is the data itself", async () => {
  const { page, csv, json } = await files();
  const offered = [...pageOf(page.content).querySelectorAll("a[download]")].map((link) =>
    decodeURIComponent((link.getAttribute("href") ?? "").replace(/^data:[^,]*,/, "")),
  );
  expect(offered).toEqual([csv.content, json.content]);
});

test("no supplier, no number, no object of a contract", async () => {
  const { register } = await exampleYear();
  const all = Object.values(await files());
  expect(all.flatMap(({ content }) => registerWordsIn(content, register))).toEqual([]);
  // The search can fail.
  expect(registerWordsIn(register.supplierName.join(" "), register)).not.toEqual([]);
});

test("what people typed stays text", async () => {
  const { assessment, inputs, context } = await exampleYear();
  const typed = {
    ...inputs,
    comments: { 2023: { "2.1": '<script>alert("1")</script> & « suite »' } },
    actions: { 2023: { "1": "- une liste\n   o un point dessous\n- =1+1" } },
  };
  const { page, csv } = publishedFiles(assessment, typed, { ...context, body: '=Ville, "la" <b>' });
  const document = pageOf(page.content);
  expect(document.querySelectorAll("script, b")).toHaveLength(0);
  expect(words(document.querySelector(".notes"))).toContain('<script>alert("1")</script> & « suite »');
  expect([...document.querySelectorAll("#axis-1 ul ul li")].map(words)).toEqual(["un point dessous"]);
  expect(parsed(csv.content)[0]?.["organisme"]).toBe('\'=Ville, "la" <b>');
});

test("the fields of the national registry are there to be copied", async () => {
  const { registry } = await files();
  expect(registry.content).toContain("Organisme\u00a0: Agence territoriale du Val-Cendré");
  expect(registry.content).toMatch(/Achats annuels estimés.:.130.M€ \(dépenses de 2023\)/);
});
