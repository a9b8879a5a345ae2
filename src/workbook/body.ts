/** The name of the public body, as the workbook itself suggests it: its column of buyers, else a line over the register. */
import type { Register } from "../register/contracts";
import type { SheetSample } from "../register/grid";
import type { Recognition } from "../register/recognition";

/** What the name of a French public body begins with. */
const BODY =
  /\b(?:ville|commune|mairie|d[ée]partement|conseil (?:d[ée]partemental|r[ée]gional|g[ée]n[ée]ral)|r[ée]gion|m[ée]tropole|communaut[ée] (?:de communes|d[’']agglom[ée]ration|urbaine)|agglom[ée]ration|collectivit[ée]|syndicat|sivom|sivu|sdis|ccas|ch[ur]?|chru|centre hospitalier|h[ôo]pita(?:l|ux)|universit[ée]|[ée]cole|institut|rectorat|acad[ée]mie|agence|minist[èe]re|pr[ée]fecture|office|[ée]tablissement public|port|parc naturel|caisse|chambre|groupement|service d[ée]partemental)\b/i;
/** Where a title goes on to something else: a dash between words, a colon, a bracket, a year, a date. */
const END = /\s[-–—|•]\s|[:;(|]|\s(?:ann[ée]es?|exercice|au|du|le|en)?\s*(?:19|20)\d{2}|\d{1,2}\/\d{1,2}\//i;
const LONGEST = 120;
/** Lines over the header that are looked at. */
const MOST_LINES = 20;

/** "" when nothing suggests one, or several bodies buy together. */
export function proposedBody(
  recognition: Recognition,
  samples: readonly SheetSample[],
  register: Register | null,
): string {
  const buyers = new Set<string>();
  for (const name of register?.buyer ?? []) if (name !== "") buyers.add(name);
  const [buyer = ""] = buyers;
  // A SIRET alone is nobody's name.
  if (buyers.size === 1 && buyer.length <= LONGEST && /\p{L}{2}/u.test(buyer)) return buyer.trim();
  if (buyers.size > 1) return "";
  const sheet = recognition.sheets.find(({ kind }) => kind === "contracts");
  const blocks = samples.find(({ shape }) => shape.id === sheet?.sheetId)?.blocks ?? [];
  for (const { firstRow, cells } of blocks) {
    const above = cells.slice(0, Math.min(MOST_LINES, Math.max(0, (sheet?.headerRow ?? 0) - firstRow)));
    for (const cell of above.flat()) {
      const name = typeof cell === "string" ? bodyIn(cell) : "";
      if (name !== "") return name;
    }
  }
  return "";
}

/** « Ville de Lanvern – Registre des marchés 2023 » → « Ville de Lanvern »; "" where no body is named. */
export function bodyIn(line: string): string {
  const text = line.slice(0, 500).replace(/\s+/g, " ").trim();
  const found = BODY.exec(text);
  if (!found) return "";
  const [name = ""] = text.slice(found.index).split(END);
  const bare = name.trim().replace(/[\s,.–—-]+$/, "");
  return bare.length >= 3 && bare.length <= LONGEST ? bare : "";
}

/** The SIREN of the one buyer of a register that names it by SIREN or SIRET; "" where it doesn't, or several bodies buy. */
export function sirenOfBuyer({ buyer }: Register): string {
  const numbers = new Set(
    buyer.map((name) => /^\d{9}(?=\d{5}$|$)/.exec(name.replace(/[\s\u00a0]/g, ""))?.[0]),
  );
  const [only = ""] = numbers.size === 1 ? numbers : [];
  return only;
}
