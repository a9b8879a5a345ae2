/** Both languages say the same things, every text is used, and no screen has words of its own. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../..");
const source = (path: string) => readFileSync(join(root, path), "utf8");
const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name));

const NAMESPACES = readdirSync(join(root, "src/text/fr")).map((name) => name.replace(".ts", ""));

async function dictionary(language: string, namespace: string): Promise<unknown> {
  const module = (await import(join(root, `src/text/${language}/${namespace}`))) as Record<string, unknown>;
  return module[namespace];
}

type Leaf = [path: string[], text: unknown];

function leaves(entry: unknown, path: string[] = []): Leaf[] {
  if (entry === null || typeof entry !== "object") return [[path, entry]];
  return Object.entries(entry).flatMap(([key, value]) => leaves(value, [...path, key]));
}

describe.each(NAMESPACES)("%s", (namespace) => {
  it("has the same keys in both languages", async () => {
    const keys = async (language: string) =>
      leaves(await dictionary(language, namespace)).map(
        ([path, text]) => `${path.join(".")}: ${typeof text}`,
      );
    expect((await keys("en")).toSorted()).toEqual((await keys("fr")).toSorted());
  });

  it("leaves no text empty and uses typographic apostrophes", () => {
    for (const language of ["fr", "en"]) {
      const words = stringsOf(`src/text/${language}/${namespace}.ts`);
      expect(words.filter((text) => /[\p{L}]'[\p{L}]/u.test(text))).toEqual([]);
    }
  });

  it("has no text that nobody uses", async () => {
    const used = filesUnder("src")
      .filter((path) => !/^src\/text\/(fr|en)\//.test(path))
      .map(source)
      .join("\n");
    const own = source(`src/text/fr/${namespace}.ts`);
    const unused = leaves(await dictionary("fr", namespace))
      .map(([path]) => path)
      .filter((path) => !isUsed(path, used) && !isUsedInside(path, own))
      .map((path) => path.join("."));
    expect(unused).toEqual([]);
  });
});

/** Named somewhere, or reached by a computed key of what it stands in. */
function isUsed(path: string[], text: string): boolean {
  const key = path.at(-1) ?? "";
  if (/^\d+$/.test(key)) return true;
  if (new RegExp(`\\b${key}\\b`).test(text)) return true;
  const parent = path.at(-2);
  return parent !== undefined && new RegExp(`\\b${parent}( as [^)]*\\))?\\??\\.?\\[`).test(text);
}

function isUsedInside(path: string[], text: string): boolean {
  const key = path.at(-1) ?? "";
  return (text.match(new RegExp(`\\b${key}\\b`, "g"))?.length ?? 0) > 1;
}

/** The texts of a file as they stand in it, the fixed parts of templates too. */
function stringsOf(path: string): string[] {
  const found: string[] = [];
  visit(parse(path), (node) => {
    if (ts.isImportDeclaration(node)) return false;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(node.text);
    }
    return true;
  });
  return found;
}

describe("the screens", () => {
  /** A name, not a word. */
  const NAMES = ["SPASER"];
  const SPOKEN = ["aria-label", "title", "label", "hint", "placeholder", "alt"];

  it.each(filesUnder("src/taskpane").filter((path) => path.endsWith(".tsx")))(
    "%s has no words of its own",
    (path) => {
      const words: string[] = [];
      visit(parse(path), (node) => {
        if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) words.push(node.text.trim());
        if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
          if (SPOKEN.includes(node.name.getText())) words.push(node.initializer.text);
        }
        return true;
      });
      expect(words.filter((word) => !NAMES.includes(word))).toEqual([]);
    },
  );
});

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(
    path,
    source(path),
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
}

function visit(node: ts.Node, look: (node: ts.Node) => boolean): void {
  if (look(node)) node.forEachChild((child) => visit(child, look));
}
