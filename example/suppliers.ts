/** Suppliers that don't exist: invented names, each with a trade and always of the same size. */
import type { ExampleContract } from "./contract";
import type { Random } from "./random";

const SMALL = [
  "Brumélis",
  "Cendralie",
  "Lisadane",
  "Fontrevelle",
  "Trévassine",
  "Noirmailles",
  "Eskadine",
  "Rivolanne",
  "Maubrelle",
  "Hautelandes",
  "Vermoraye",
  "Istrelline",
  "Calvérine",
  "Sylvaère",
  "Quernelle",
  "Ombrecaille",
  "Pélusiane",
  "Aubrivelle",
  "Dorvenne",
  "Mirevaude",
];

const LARGE = [
  "Orvaltis",
  "Solmarec",
  "Thuriel",
  "Boréanne",
  "Galdérix",
  "Zéphandre",
  "Dolvanis",
  "Kerlunor",
  "Talvendis",
  "Axomeral",
];

const SMALL_FORMS = ["SARL", "SAS", "", "", "et associés"];
const LARGE_FORMS = ["SA", "Groupe", "France", "SAS"];
const INTEGRATION_SITE = "Chantier solidaire de la Lise";
const SHELTERED = [
  "Atelier adapté Les Tilleuls",
  INTEGRATION_SITE,
  "ESAT des Ormaies",
  "Entreprise adaptée du Val",
];

/**
 * Gives every contract a supplier of the right size for its trade. The lots of a procedure may go to the same one or not;
 * a reserved contract goes to a sheltered employer.
 */
export function giveSuppliers(contracts: readonly ExampleContract[], random: Random): void {
  for (const contract of contracts) {
    if (contract.outcome !== "Attribué") continue;
    if (contract.reserved) {
      // Building work is what integration sites do; sheltered workshops do the rest.
      contract.supplier = contract.family === "works" ? INTEGRATION_SITE : random.pick(SHELTERED);
      continue;
    }
    const { trade } = contract.subject;
    // The first letters of the trade choose among a few names, so that a trade has its regulars.
    const from = [...trade].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
    const roots = contract.sme ? SMALL : LARGE;
    const at = (from + random.whole(0, 3)) % roots.length;
    const root = roots[at] ?? "";
    const forms = contract.sme ? SMALL_FORMS : LARGE_FORMS;
    const form = forms[(from + at) % forms.length] ?? "";
    contract.supplier =
      form === "Groupe" ? `Groupe ${root} ${trade}` : `${root} ${trade}${form === "" ? "" : ` ${form}`}`;
  }
}
