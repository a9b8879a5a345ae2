/** Sentences that are put together from codes: none is missing, none shows a code. */
import { sentences } from "../../src/text/sentences";

const fr = sentences("fr");
const en = sentences("en");
const NBSP = "\u00a0";

it("says why there is no figure, naming the fields", () => {
  const reason = { code: "noColumn", params: { fields: "socialAnnex,socialClause" } } as const;
  expect(fr.unavailable(reason)).toBe(`aucune colonne pour${NBSP}: annexe sociale, clause sociale`);
  expect(en.unavailable(reason)).toBe("no column for: social annex, social clause");
  const table = { code: "noColumn", params: { fields: "invoices" } } as const;
  expect(fr.unavailable(table)).toBe(`aucune colonne pour${NBSP}: factures`);
});

it("says what was kept and what to do after an error, and never what Excel said", () => {
  expect(fr.error({ code: "sheetProtected", params: { sheet: "SPASER 2023" } })).toBe(
    `La feuille «${NBSP}SPASER 2023${NBSP}» est protégée et reste telle quelle. Ôtez sa protection (Révision › Ôter la protection de la feuille), puis réessayez.`,
  );
  expect(en.error({ code: "anything else", params: {} })).toMatch(
    /^Something unexpected went wrong\. .* kept/,
  );
});

it("offers columns with the answers of the language", () => {
  expect(fr.addedColumn("socialAnnex")).toEqual({ header: "Annexe sociale", allowed: ["Oui", "Non"] });
  expect(en.addedColumn("socialAnnex")).toEqual({ header: "Social annex", allowed: ["Yes", "No"] });
});
