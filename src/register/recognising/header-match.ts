/** How close a header is to the wordings of each field. Looks at words only; values are weighed in `column-match.ts`. */
import { distance } from "fastest-levenshtein";
import { bounded } from "../cells/plain-text";
import { headerWords, SPELLINGS } from "./header-words";
import type { Wordings } from "./vocabulary/wordings";

/** How well the wording means the field: "weak" wordings only suggest it. */
export type Tier = "known" | "byValues" | "fallback" | "weak";

export interface HeaderScore {
  field: string;
  /** 0 to 1: 1 = the same words. */
  score: number;
  tier: Tier;
  /** The wording that fits best, as people write it. */
  wording: string;
  /** It gives way to a header that is as close. */
  givesWay: boolean;
}

/** Words that weigh less than others: they surround a meaning without changing it. */
const WEIGHTS: Record<string, number> = {
  marche: 0.3,
  public: 0.05,
  presence: 0.08,
  existence: 0.08,
  comportant: 0.05,
  comporte: 0.05,
  contient: 0.05,
  contenant: 0.05,
  integrant: 0.05,
  integration: 0.1,
  caractere: 0.1,
  dedie: 0.1,
  obligatoire: 0.15,
  volet: 0.15,
  ht: 0.15,
  initial: 0.3,
  total: 0.5,
  preciser: 0.03,
  indiquer: 0.03,
  saisir: 0.03,
  liste: 0.03,
  deroulant: 0.03,
  cocher: 0.03,
  prise: 0.1,
  compte: 0.1,
  realise: 0.3,
  effectif: 0.2,
  recours: 0.2,
  principal: 0.2,
  information: 0.2,
  donnee: 0.2,
  reel: 0.2,
  libelle: 0.6,
  nom: 0.6,
  type: 0.6,
  preable: 0.1,
  prealable: 0.1,
  a: 0,
  disposition: 0.5,
  dispositif: 0.5,
  exact: 0.1,
  complet: 0.1,
  court: 0.1,
  official: 0.05,
  officiel: 0.05,
  passe: 0.1,
  donne: 0.05,
  lieu: 0.05,
  tenu: 0.05,
  avant: 0.1,
  lancement: 0.1,
  selectionner: 0.03,
  choisir: 0.03,
  colonne: 0.05,
  champ: 0.05,
  obligatoirement: 0.03,
};

/** Words that turn any header into one about something that is not the award itself. */
const ABOUT_SOMETHING_ELSE = new Set([
  "modification",
  "modif",
  "avenant",
  "commentaire",
  "observation",
  "remarque",
  "lien",
  "url",
  "facilitateur",
]);

function weightOf(word: string): number {
  return Object.hasOwn(WEIGHTS, word)
    ? (WEIGHTS[word] as number)
    : word.length === 1 && !/\d/.test(word)
      ? 0.15
      : 1;
}

interface Entry {
  field: number;
  tier: Tier;
  wording: string;
  weight: number;
  words: Set<string>;
}

interface Resolved {
  word: string;
  /** 1 = the word itself; less for a spelling close to it. */
  quality: number;
  weight: number;
  /** What it weighs against a wording that lacks it. */
  against: number;
}

/** Below it a wording says more than a header that is the whole of another. */
const HALF = 0.65;

/** A word in brackets makes a header more precise rather than another. */
const IN_BRACKETS = 0.4;

/** Matches headers against a set of wordings; keep one for all headers. */
export class HeaderMatcher {
  private readonly fields: { id: string; not: Set<string>; givesWay: Set<string> }[] = [];
  private readonly entries: Entry[] = [];
  private readonly byWord = new Map<string, number[]>();
  private readonly spelled = new Map<string, { word: string; quality: number } | null>();
  private readonly known = new Map<string, HeaderScore[]>();
  /** Spelling → word, of the words that the wordings use. */
  private readonly spellings: Map<string, string>;
  /** Words that deny a field: real words, never misspellings of others (« avance », « avancement »). */
  private readonly denying = new Set<string>();

  constructor(wordings: readonly Wordings<string>[]) {
    for (const { field, known, fallback, byValues, weak, givesWay, not } of wordings) {
      const at = this.fields.length;
      const denied = headerWords(not ?? "").words;
      this.fields.push({
        id: field,
        not: new Set(denied),
        givesWay: new Set(headerWords(givesWay ?? "").words),
      });
      for (const word of denied) this.denying.add(word);
      for (const wording of known) this.addEntry(at, "known", wording);
      for (const wording of byValues ?? []) this.addEntry(at, "byValues", wording);
      for (const wording of fallback ?? []) this.addEntry(at, "fallback", wording);
      for (const wording of weak ?? []) this.addEntry(at, "weak", wording);
    }
    this.spellings = new Map(SPELLINGS.filter(([, word]) => this.byWord.has(word)));
    for (const word of this.byWord.keys()) this.spellings.set(word, word);
  }

  private addEntry(field: number, tier: Tier, wording: string): void {
    const words = new Set(headerWords(wording).words);
    let weight = 0;
    for (const word of words) weight += weightOf(word);
    const index = this.entries.push({ field, tier, wording, weight, words }) - 1;
    for (const word of words) {
      const list = this.byWord.get(word);
      if (list) list.push(index);
      else this.byWord.set(word, [index]);
    }
  }

  /** The fields that a header may mean, best first, score 0.5 and more. */
  match(text: string): readonly HeaderScore[] {
    const header = bounded(text);
    let result = this.known.get(header);
    if (!result) {
      result = this.compute(header);
      const bare = withoutChoices(header);
      if (bare !== header) result = bestOf(result, this.compute(bare));
      if (this.known.size > 5000) this.known.clear();
      this.known.set(header, result);
    }
    return result;
  }

  private compute(header: string): HeaderScore[] {
    const { words } = headerWords(header);
    // More words than any header has: a sentence, a legal note.
    if (words.length === 0 || words.length > 22) {
      return [];
    }
    const open = headerWords(header.replace(/\([^()]*\)/g, " ")).words;
    const resolved = this.resolve(words, new Set(open.length > 0 ? open : words));
    let total = 0;
    const matched = new Map<number, { weight: number; quality: number; against: number }>();
    for (const { word, quality, weight, against } of resolved.values()) {
      total += against;
      for (const index of this.byWord.get(word) ?? []) {
        const sum = matched.get(index) ?? { weight: 0, quality: 0, against: 0 };
        sum.weight += weight;
        sum.quality += weight * quality;
        sum.against += against;
        matched.set(index, sum);
      }
    }
    const best: (HeaderScore | undefined)[] = [];
    for (const [index, { weight, quality, against }] of matched) {
      const entry = this.entries[index] as Entry;
      if (weight === 0) continue;
      let score = quality / (weight + (entry.weight - weight) + 0.8 * (total - against));
      if (score < 0.45) continue;
      score *= this.denied(entry, resolved);
      const now = best[entry.field];
      if (score >= 0.5 && (!now || preferred(score, entry.tier) > preferred(now.score, now.tier))) {
        const { id, givesWay } = this.fields[entry.field] as { id: string; givesWay: Set<string> };
        best[entry.field] = {
          field: id,
          score: Math.min(1, score),
          tier: entry.tier,
          wording: entry.wording,
          givesWay: [...resolved.keys()].some((word) => givesWay.has(word)),
        };
      }
    }
    const found = best.filter((one) => one !== undefined);
    // « Titulaire » is all of one wording and half of « Titulaire PME »: answers in it don't make it the latter.
    const isWhole = found.some(({ score, tier }) => score === 1 && tier === "known");
    return found
      .filter(({ score }) => !isWhole || score >= HALF)
      .sort((a, b) => preferred(b.score, b.tier) - preferred(a.score, a.tier));
  }

  /** 1, or a fraction when a word that the wording lacks makes another thing of it. */
  private denied(entry: Entry, resolved: Map<string, Resolved>): number {
    const { not } = this.fields[entry.field] as { not: Set<string> };
    for (const { word } of resolved.values()) {
      if (!entry.words.has(word) && (not.has(word) || ABOUT_SOMETHING_ELSE.has(word))) {
        return 0.45;
      }
    }
    return 1;
  }

  private isWord(word: string): boolean {
    return (
      this.byWord.has(word) ||
      this.denying.has(word) ||
      ABOUT_SOMETHING_ELSE.has(word) ||
      Object.hasOwn(WEIGHTS, word)
    );
  }

  private resolve(words: readonly string[], open: ReadonlySet<string>): Map<string, Resolved> {
    const resolved = new Map<string, Resolved>();
    for (const word of words) {
      const known = this.isWord(word) ? { word, quality: 1 } : this.closest(word);
      const target = known ?? { word, quality: 1 };
      if (!resolved.has(target.word)) {
        const weight = weightOf(target.word);
        resolved.set(target.word, {
          ...target,
          weight,
          against: open.has(word) ? weight : weight * IN_BRACKETS,
        });
      }
    }
    return resolved;
  }

  /** A misspelt or cut word → the word of the vocabulary that it means, if it is one only. */
  private closest(word: string): { word: string; quality: number } | null {
    const known = this.spelled.get(word);
    if (known !== undefined) {
      return known;
    }
    let found: { word: string; quality: number } | null = null;
    const single = undoubled(word);
    for (const [candidate, meant] of this.spellings) {
      // A letter doubled or not: « durrée », « anexe ».
      if (candidate.length < 4 || undoubled(candidate) !== single) continue;
      found = { word: meant, quality: 0.94 };
      break;
    }
    if (!found && word.length >= 5) {
      const allowed = word.length >= 9 ? 2 : 1;
      let least = allowed + 1;
      for (const [candidate, meant] of this.spellings) {
        if (candidate.length < 5 || Math.abs(candidate.length - word.length) > allowed) continue;
        if (candidate.charCodeAt(0) !== word.charCodeAt(0) && candidate.charCodeAt(1) !== word.charCodeAt(1))
          continue;
        // Short words that differ in one letter are two words: « versée » and « verte ».
        if (Math.min(word.length, candidate.length) < 7 && candidate.length === word.length) continue;
        const away = distance(word, candidate);
        if (away < least) {
          least = away;
          found = { word: meant, quality: 1 - 0.06 * away };
        }
      }
    }
    if (!found && word.length >= 3) {
      const longer = new Set<string>();
      for (const [candidate, meant] of this.spellings) {
        if (candidate.length >= 5 && candidate.startsWith(word)) longer.add(meant);
      }
      const [only] = longer;
      if (only !== undefined && longer.size === 1) found = { word: only, quality: 0.88 };
    }
    if (this.spelled.size > 20000) this.spelled.clear();
    this.spelled.set(word, found);
    return found;
  }
}

/** Each letter once where it is doubled. */
function undoubled(word: string): string {
  return word.replace(/(.)\1+/g, "$1");
}

/** « Procédure (MAPA, AOO, dialogue) » → « Procédure »: what may be typed is listed, not said. */
function withoutChoices(header: string): string {
  const bare = header.replace(/\([^()]*[^()\s][^()]*[,;/|][^()]*\)/g, " ").trim();
  return bare === "" ? header : bare;
}

function bestOf(one: readonly HeaderScore[], other: readonly HeaderScore[]): HeaderScore[] {
  const best = new Map<string, HeaderScore>();
  for (const score of [...one, ...other]) {
    const known = best.get(score.field);
    if (!known || preferred(score.score, score.tier) > preferred(known.score, known.tier))
      best.set(score.field, score);
  }
  return [...best.values()].sort((a, b) => preferred(b.score, b.tier) - preferred(a.score, a.tier));
}

function preferred(score: number, tier: Tier): number {
  return score - (tier === "weak" ? 0.05 : tier === "fallback" ? 0.02 : 0);
}
