/** Contracts that were not awarded, said elsewhere than in a column of statuses. */
import type { Cell } from "../../src/register/grid";
import { namesNotAwarded, remarksNotAwarded, saysNotAwarded } from "../../src/register/cells/not-awarded";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

it.each([
  "Infructueux",
  "INFRUCTUEUX",
  "infructueuse",
  "Sans suite",
  "sans suite (motif d’intérêt général)",
  "Déclaré sans suite",
  "Déclarée sans suite le 12/03/2023",
  "classé sans suite",
  "Procédure déclarée infructueuse",
  "Marché infructueux",
  "LOT INFRUCTUEUX",
  "Lot 3 : infructueux",
  "Lot n° 3 sans suite",
  "Annulé",
  "ANNULEE",
  "Annulé et remplacé par 2023-12",
  "Abandonné",
  "Abandon",
  "Abandon de procédure",
  "Abandon de la consultation",
  "Néant - procédure infructueuse",
  "Aucun : infructueux",
  "NC (sans suite)",
  "Non attribué",
  "Non attribué - relance",
  "Infruct.",
  "Classement sans suite pour motif d’intérêt général",
  "Déclaration sans suite",
  "Déclaration d’infructuosité",
  "Décision de sans suite du 12/03/2023",
  "aucune candidature",
  "Aucun pli reçu",
  "pas d'attributaire",
  "Aucune offre",
  "aucune offre reçue",
  "Aucun candidat",
  "Sans offre",
  "Absence d'offres",
  "(infructueux)",
  "« sans suite »",
  "- infructueux -",
  "Infructueux : aucune offre",
  "Not awarded",
  "Cancelled",
  "Withdrawn",
  "Unsuccessful",
  "No bids",
  "MAPA infructueux",
  "AO infructueux",
  "Appel d’offres infructueux",
  "Dossier sans suite",
  "Consultation infructueuse",
  "Le marché est infructueux",
  "La procédure a été déclarée infructueuse",
  "Ce lot est infructueux",
  "Avis d’infructuosité",
  "Constat d’infructuosité",
  "Rendue infructueuse",
  "Relancé sans suite",
  "Est infructueux",
  "A été annulé",
  "été annulée",
])("« %s » says that nothing was awarded", (text) => expect(saysNotAwarded(text)).toBe(true));

it.each([
  "",
  "Net SA",
  "Annulation SARL",
  "Suite & Fils",
  "Sans Soucis Nettoyage",
  "Abandon de créances conseil",
  "Lot 2",
  "Attribué suite à une première procédure infructueuse",
  "Lot relancé après une première consultation infructueuse",
  "Relance du lot 3 infructueux",
  "Négocié après appel d'offres infructueux",
  "Sans suite donnée aux réserves",
  "Annulation du lot 2",
  "Annulé partiellement",
  "Infructueux en 2022",
  "12 000 €",
  "15/03/2023",
])("« %s » does not", (text) => expect(saysNotAwarded(text)).toBe(false));

it.each([
  ["Lot 2 infructueux", "2", true],
  ["Lot 2 infructueux", "Lot 02", true],
  ["Lot 2 infructueux", "1", false],
  ["Lot 2 infructueux", "", false],
  ["Infructueux", "1", true],
  ["Sans suite", "", true],
])("the remark « %s » beside lot « %s »: %p", (text, lot, said) =>
  expect(remarksNotAwarded(text, lot, false)).toBe(said),
);
it("is no news when the contract was awarded after all", () => {
  expect(remarksNotAwarded("Infructueux, relancé en avril", "", true)).toBe(false);
  expect(remarksNotAwarded("Infructueux, relancé en avril", "", false)).toBe(true);
});

it.each([
  ["Mobilier (lot infructueux)", true],
  ["Mobilier – infructueux", true],
  ["INFRUCTUEUX - Mobilier", true],
  ["Lot 3 : Peinture [déclaré sans suite]", true],
  ["Relance du lot 3 infructueux", false],
  ["Étude des lots infructueux", false],
  ["Travaux après procédure sans suite", false],
  ["Mobilier", false],
])("the name « %s » of a contract without supplier and amount: %p", (text, said) =>
  expect(namesNotAwarded(text)).toBe(said),
);

const HEADER = ["N° marché", "Objet", "Titulaire", "Date de notification", "Montant HT"];
const contract = (n: number, ...more: Cell[]): Cell[] => [
  `M${n}`,
  `Objet ${n}`,
  `Société ${n}`,
  `0${n}/02/2023`,
  1000 * n,
  ...more,
];

it("counts as awarded what was, wherever the sheet says what was not", () => {
  const { register } = read([
    decoy("Marchés", [
      [...HEADER, "Observations"],
      contract(1, ""),
      ["M2", "Objet 2", "INFRUCTUEUX", "02/02/2023", "", ""],
      ["M3", "Objet 3", "", "03/02/2023", "Sans suite", ""],
      ["M4", "Objet 4", "", "Annulé", "", ""],
      ["M5", "Objet 5 (infructueux)", "", "05/02/2023", "", ""],
      contract(6, "Déclaré sans suite"),
      contract(7, "Lot relancé après une consultation infructueuse"),
      contract(8, "Objet proche du lot 3 infructueux"),
      ["M9", "Objet 9 (ancien lot infructueux)", "Société 9", "09/02/2023", 9000, ""],
    ]),
  ]);
  expect([...register.awarded]).toEqual([1, 0, 0, 0, 0, 0, 1, 1, 1]);
  const said = register.findings.filter(({ code }) => code === "notAwardedElsewhere");
  expect(said.map(({ row, column, params }) => [row, column, params.header])).toEqual([
    [2, 2, "Titulaire"],
    [3, 4, "Montant HT"],
    [4, 3, "Date de notification"],
    [5, 1, "Objet"],
    [6, 5, "Observations"],
  ]);
  expect(register.findings.filter(({ code }) => code.startsWith("unreadable"))).toEqual([]);
});
