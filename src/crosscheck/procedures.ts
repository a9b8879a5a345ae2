/** The procedures of the open data's schema, and what registers call them. */

/** The schema's own words, each with what people write for it: in small letters, without accents. */
const PROCEDURES: readonly [name: string, written: RegExp][] = [
  [
    "Marché passé sans publicité ni mise en concurrence préalable",
    /sans publicite|sans mise en concurrence|gre a gre|negocie sans/,
  ],
  ["Appel d'offres ouvert", /appel d.?offres? ouvert|^aoo\b/],
  ["Appel d'offres restreint", /appel d.?offres? restreint|^aor\b/],
  ["Procédure avec négociation", /avec negociation|^pn\b|^pcn\b/],
  ["Dialogue compétitif", /dialogue competitif/],
  ["Procédure adaptée", /procedures? adaptee|^mapa\b/],
];

/** The procedure in the schema's words; null where the text is none that is known. */
export function schemaProcedure(text: string): string | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  const name = understood(text);
  if (known.size < MOST_KNOWN) known.set(text, name);
  return name;
}

/** Registers have few different ones, and each stands in thousands of rows. */
const known = new Map<string, string | null>();
const MOST_KNOWN = 1000;

function understood(text: string): string | null {
  const plain = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .trim();
  return PROCEDURES.find(([, written]) => written.test(plain))?.[0] ?? null;
}
