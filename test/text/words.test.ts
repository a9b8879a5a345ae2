/** One word per thing, in every text, document and button; British English after the procurement directive. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { FRAMEWORKS } from "../../src/spaser/frameworks";

const root = join(__dirname, "../..");
const source = (path: string) => readFileSync(join(root, path), "utf8");
const under = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
/** The pages of a framework stand in a folder of its name. */
const METHODS = FRAMEWORKS.map(({ id }) => id);

/** The words of a TypeScript file: its strings, not its names and comments. */
function textsIn(path: string): string {
  const file = ts.createSourceFile(path, source(path), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    node.forEachChild(visit);
  };
  visit(file);
  return found.join("\n");
}

const frameworks = ["src/spaser/frameworks", "src/spaser/law"]
  .flatMap((folder) => under(folder, ".ts"))
  .map(textsIn)
  .join("\n");
/** What the ribbon and the add-in's entry say. */
const manifest = [...source("manifest.xml").matchAll(/Value="([^"]*)"/g)].map(([, said]) => said).join("\n");
const french = [
  ...under("src/text/fr", ".ts").map(textsIn),
  // Two pages there are for who develops, in English.
  ...under("docs", ".md")
    .filter((page) => !/(?:architecture|decisions)\.md$/.test(page))
    .map(source),
  ...METHODS.flatMap((id) => under(`docs/methode/${id}`, ".md")).map(source),
  source("docs/methode/README.md"),
  source("README.md"),
  manifest,
  frameworks,
].join("\n");
const english = [
  ...under("src/text/en", ".ts").map(textsIn),
  ...METHODS.flatMap((id) => under(`docs/methode/en/${id}`, ".md")).map(source),
  source("docs/methode/en/README.md"),
  manifest,
  frameworks,
].join("\n");

const words = (alternatives: string) => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, "giu");

/** What stood for one thing beside another word, and the word that is used. */
const NOT_IN_FRENCH: [RegExp, string][] = [
  [words("panneaux?"), "volet"],
  [words("exercices?"), "année"],
  [words("(dé)?fig(er|ée?s?|ez)"), "arrêter les chiffres, rouvrir"],
  [words("chiffres publiés|exercice publié"), "chiffres arrêtés"],
  [words("fournisseurs?"), "titulaire"],
  [words("couverture"), "renseignés"],
  [words("dénominateurs?|numérateurs?|populations?"), "marchés comptés, marchés concernés"],
  [words("laissée?s? de côté|écart(er|ée?s?|ez)"), "ignorer"],
  [words("retenue?s?"), "enregistré"],
  [words("relanc(er|ez)|recommenc(er|ez)|mise à jour"), "calculer, actualiser, réessayer"],
  [words("tableaux? annexes?"), "tableau complémentaire"],
  [words("montr(er|e|ée?s?)|se lit comme|ne dit|le disent"), "afficher, indiquer, être lisible"],
  [words("dernier exercice|dernière année achevée"), "dernière année complète"],
  [words("c’est (mieux|moins bien)|fragile"), "amélioration, dégradation, à interpréter avec prudence"],
  [words("il manque \\d.*"), "avec … de plus"],
  [words("consultations lancées"), "engagées"],
  [/R\.\s2192-1/g, "un tiret insécable"],
  [/20\d\d-20\d\d/g, "un tiret demi-cadratin entre deux années"],
];

const NOT_IN_ENGLISH: [RegExp, string][] = [
  [words("purchasing(?! (cards?|central|body|directorate))"), "procurement"],
  [words("suppliers?|holders?"), "contractor"],
  [words("execution"), "performance"],
  [words("bids?"), "tenders"],
  [words("abandoned, unsuccessful"), "discontinued"],
  [words("evolution"), "change"],
  [words("left (alone|aside)|dismiss"), "ignored"],
  [words("trainings"), "training courses"],
  [words("(re)?comput(e|ed|es|ing|ation)"), "calculate"],
  [words("for want of"), "because a column is missing"],
  [words("n/a"), "not available"],
  [words("(un)?fr(ee|o)z(e|en|ing)"), "finalise, reopen"],
  [words("SPASER of the ASP"), "ASP SPASER"],
  [words("denominators?|numerators?|populations?|coverage"), "contracts counted, contracts concerned"],
];

test.each(NOT_IN_FRENCH)("no French text says %p: it is « %s »", (banned) => {
  expect(withAround(french, banned)).toEqual([]);
});

test.each(NOT_IN_ENGLISH)("no English text says %p: it is “%s”", (banned) => {
  expect(withAround(english, banned)).toEqual([]);
});

/** Code in documents, keys of dictionaries and the command itself are no words that people read. */
function withAround(text: string, banned: RegExp): string[] {
  const read = text
    .replace(/`[^`]*`/g, "")
    .replace(/^[a-z]\w*$/gim, "")
    .replaceAll("npm run compute", "");
  return [...read.matchAll(banned)].map(({ index }) => read.slice(Math.max(0, index - 40), index + 40));
}
