/** The declaration of article 58 of the AGEC act from a table of spend: lines after the public schema, and the way to each step. */
import { NUMBER_BLANK, parseAmountText } from "../register/cells/amounts";
import { normaliseNumber } from "../register/cells/joining";
import type { Cell } from "../register/grid";
import { roundHalfUp } from "../spaser/rounding";
import { AGEC_CATEGORIES, type AgecCategory, type AgecStep } from "../spaser/law/agec";

/** What the schema `schema-declaration-biens-reemploi-reutilisation-recycle` 0.1.0 lists, in its order. */
export const AGEC_COLUMNS = [
  "annee",
  "siret",
  "raison_sociale",
  "type_produit_acquis",
  "montant_total",
  "montant_reemploi_et_reutilisation",
  "montant_produits_issus_don",
  "montant_produits_recycles",
  "commentaires",
] as const;

const AMOUNTS = ["total", "reuse", "gifts", "recycled"] as const;
type AmountName = (typeof AMOUNTS)[number];

export interface AgecLine extends Record<AmountName, number> {
  category: AgecCategory;
  comment: string;
}

/** Why a row, or the table, is not declared. Rows and columns from 0. */
export interface AgecProblem {
  code: "noTable" | "unknownCategory" | "unreadableAmount" | "partsOverTotal" | "negative";
  row: number;
  column: number;
  typed: string;
}

export interface AgecDeclaration {
  lines: AgecLine[];
  problems: AgecProblem[];
}

/** How a column of the table may be headed, without accents and in small letters; the schema's own names first. */
const HEADINGS: Record<AmountName | "category" | "comment", RegExp> = {
  category: /^(?:type[ _-]?(?:de[ _-])?produit.*|categorie.*|famille.*|produits?)$/,
  reuse: /reemploi|reutilis|seconde main|reconditionn/,
  gifts: /\bdons?\b|_dons?\b/,
  recycled: /recycl/,
  total: /^(?:montant[ _-]?total.*|total.*|montant.*|depenses?.*)$/,
  comment: /^(?:commentaires?|remarques?|observations?)$/,
};
/** Rows above a header that are looked at. */
const MOST_ABOVE = 20;

/** Reads a table of spend. Several rows of a category are one line; what can't be read is told, and left out. */
export function agecDeclaration(cells: readonly (readonly Cell[])[]): AgecDeclaration {
  const header = headerOf(cells);
  if (!header) return { lines: [], problems: [{ code: "noTable", row: 0, column: 0, typed: "" }] };
  const problems: AgecProblem[] = [];
  const lines = new Map<string, AgecLine>();
  cells.slice(header.row + 1).forEach((cellsOfRow, i) => {
    const row = header.row + 1 + i;
    const at = (name: keyof typeof HEADINGS) => {
      const column = header.columns.get(name);
      return column === undefined ? "" : (cellsOfRow[column] ?? "");
    };
    const typed = String(at("category")).trim();
    if (typed === "" || /^total/i.test(typed)) return;
    const problem = (code: AgecProblem["code"], name: keyof typeof HEADINGS) =>
      problems.push({ code, row, column: header.columns.get(name) ?? 0, typed: String(at(name)) });
    const category = categoryNamed(typed);
    if (!category) return void problem("unknownCategory", "category");
    const amounts = { total: 0, reuse: 0, gifts: 0, recycled: 0 };
    for (const name of AMOUNTS) {
      const cell = at(name);
      const read = typeof cell === "number" ? cell : parseAmountText(String(cell));
      const value = read === NUMBER_BLANK ? 0 : read;
      if (!Number.isFinite(value)) return void problem("unreadableAmount", name);
      if (value < 0) return void problem("negative", name);
      amounts[name] = value;
    }
    if (Math.max(amounts.reuse, amounts.recycled) > amounts.total)
      return void problem("partsOverTotal", "total");
    const known = lines.get(category.label);
    const comment = String(at("comment")).trim();
    if (!known) lines.set(category.label, { category, comment, ...amounts });
    else {
      for (const name of AMOUNTS) known[name] += amounts[name];
      known.comment = [known.comment, comment].filter((one) => one !== "").join(" ; ");
    }
  });
  const order = (line: AgecLine) => AGEC_CATEGORIES.indexOf(line.category);
  return { lines: [...lines.values()].sort((a, b) => order(a) - order(b)), problems };
}

function headerOf(cells: readonly (readonly Cell[])[]) {
  for (const [row, texts] of cells.slice(0, MOST_ABOVE).entries()) {
    const columns = new Map<keyof typeof HEADINGS, number>();
    texts.forEach((cell, column) => {
      const text = plain(String(cell));
      // « Montant réemploi » is no total: the parts are looked for before it.
      const name = (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).find((one) =>
        HEADINGS[one].test(text),
      );
      if (name && !columns.has(name)) columns.set(name, column);
    });
    if (columns.has("category") && columns.has("total")) return { row, columns };
  }
  return null;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .trim();
}

/** As the schema spells it, or without its accents, plurals and punctuation; null for anything else. */
function categoryNamed(typed: string): AgecCategory | null {
  const key = (text: string) => normaliseNumber(plain(text)).replace(/s(?=-|$)/g, "");
  const wanted = key(typed);
  return AGEC_CATEGORIES.find(({ label }) => key(label) === wanted) ?? null;
}

/** The step that holds in a year and how far the category is from it; null where its rate isn't known. */
export function distanceOf(
  line: AgecLine,
  year: number,
): { step: AgecStep; reached: Record<"any" | "reuse" | "recycled", number>; missing: number } | null {
  const step = line.category.steps.findLast(({ from }) => from <= year);
  if (!step || line.total === 0) return null;
  const reached = {
    any: Math.min(1, (line.reuse + line.recycled) / line.total),
    reuse: line.reuse / line.total,
    recycled: line.recycled / line.total,
  };
  // Euros excl. tax that the year lacks for the step.
  const lack = (part: keyof typeof reached) => Math.max(0, ((step[part] ?? 0) - reached[part]) * line.total);
  return { step, reached, missing: roundHalfUp(lack("any") + lack("reuse") + lack("recycled"), 2) };
}

/** The CSV of the declaration: UTF-8, commas, decimal points. */
export function agecCsv(
  lines: readonly AgecLine[],
  { year, siret, name }: { year: number; siret: string; name: string },
): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const euros = (amount: number) => String(roundHalfUp(amount, 2));
  const rows = lines.map(({ category, comment, total, reuse, gifts, recycled }) => [
    String(year),
    siret,
    quoted(name),
    quoted(category.label),
    ...[total, reuse, gifts, recycled].map(euros),
    quoted(comment),
  ]);
  return [AGEC_COLUMNS.join(","), ...rows.map((row) => row.join(","))].join("\r\n") + "\r\n";
}

/** Fourteen digits whose weighted sum is a multiple of ten; the post office alone has another rule. */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false;
  const digits = [...text].map(Number);
  const luhn = digits.reduce(
    (sum, digit, i) => sum + (i % 2 === 0 ? Math.floor((digit * 2) / 10) + ((digit * 2) % 10) : digit),
    0,
  );
  const plainSum = digits.reduce((sum, digit) => sum + digit, 0);
  return luhn % 10 === 0 || (text.startsWith("356000000") && plainSum % 5 === 0);
}
