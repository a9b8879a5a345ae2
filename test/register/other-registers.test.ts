/** Registers of something else than contracts: left alone, with the reason. */
import { findings as english } from "../../src/text/en/findings";
import { findings as french } from "../../src/text/fr/findings";
import type { Cell } from "../../src/register/grid";
import { NO_CHOICES } from "../../src/register/recognition";
import { makeContracts } from "./corpus/contracts";
import { decoy } from "./corpus/layout";
import type { BuiltSheet } from "./corpus/layout";
import { read } from "./corpus/run";

type Column = [header: string, value: (i: number) => Cell];

const one =
  (...values: Cell[]) =>
  (i: number) =>
    values[i % values.length] ?? "";
const day = (i: number) => 44930 + 11 * i;
const money = (i: number) => 1500 + 375 * i;
const count = (i: number) => i + 3;
const siret = (i: number) => `3210000000${String(i + 1000)}`;

const REGISTERS: [kind: string, sheet: string, columns: Column[]][] = [
  [
    "subsidies",
    "Feuil1",
    [
      ["nomAttribuant", one("Ville de Valmont")],
      ["idAttribuant", one("21990001100017")],
      ["dateConvention", day],
      ["referenceDecision", (i) => `D-${i + 10}`],
      ["nomBeneficiaire", (i) => `Les amis du parc ${i}`],
      ["idBeneficiaire", siret],
      ["objet", (i) => `Fonctionnement de l’année ${i}`],
      ["montant", money],
      ["nature", one("aide en numéraire", "aide en nature")],
      ["conditionsVersement", one("unique", "échelonné")],
      ["datesPeriodeVersement", one("2023-01-01/2023-12-31")],
      ["notificationUE", one("non")],
      ["pourcentageSubvention", one(1, 0.5)],
    ],
  ],
  [
    "subsidies",
    "Subventions 2023",
    [
      ["N°", (i) => `S23-${i}`],
      ["Association", (i) => `Club ${i}`],
      ["Objet", (i) => `Tournoi annuel ${i}`],
      ["Date de notification", day],
      ["Montant accordé", money],
    ],
  ],
  [
    "deliberations",
    "deliberations",
    [
      ["COLL_NOM", one("Ville de Valmont")],
      ["COLL_SIRET", one("21990001100017")],
      ["DELIB_ID", (i) => `2023-${i}`],
      ["DELIB_DATE", day],
      ["DELIB_MATIERE_CODE", one("1.1", "7.5")],
      ["DELIB_MATIERE_NOM", one("Commande publique/Marchés publics", "Finances/Subventions")],
      ["DELIB_OBJET", (i) => `Approbation du marché de voirie ${i}`],
      ["PREF_ID", (i) => `099-219900011-${i}`],
      ["PREF_DATE", (i) => day(i) + 2],
      ["VOTE_EFFECTIF", one(33)],
      ["VOTE_POUR", one(30, 28)],
      ["VOTE_CONTRE", one(0, 2)],
      ["VOTE_ABSTENTION", one(3)],
    ],
  ],
  [
    "deliberations",
    "Conseil municipal",
    [
      ["N° délibération", (i) => `2023-${i}`],
      ["Date de séance", day],
      ["Objet", (i) => `Attribution d’un nom de rue ${i}`],
      ["Rapporteur", one("Mme Petit", "M. Roche")],
      ["Montant", money],
    ],
  ],
  [
    "staff",
    "Agents",
    [
      ["Matricule", (i) => 10020 + i],
      ["Nom", one("Martin", "Petit", "Roche")],
      ["Prénom", one("Julie", "Paul", "Anne")],
      ["Service", one("Voirie", "Culture")],
      ["Grade", one("Attaché", "Rédacteur")],
      ["Type de contrat", one("CDI", "CDD")],
      ["Date de début", day],
      ["Date de fin", (i) => day(i) + 700],
      ["Salaire", money],
    ],
  ],
  [
    "budget",
    "Budget 2023",
    [
      ["Chapitre", one("011", "012")],
      ["Article", one("60612", "6156")],
      ["Libellé", (i) => `Énergie et électricité ${i}`],
      ["Fournisseur", one("Volta SA", "Hydra SARL")],
      ["Année", one(2022, 2023)],
      ["Crédits ouverts", money],
      ["Montant", money],
      ["Taux d’exécution", one(0.8, 0.95)],
    ],
  ],
  [
    "inventory",
    "Feuil1",
    [
      ["Numéro d’inventaire", (i) => `INV-${i}`],
      ["Désignation", (i) => `Poste de travail ${i}`],
      ["Marque", one("Boréanne", "Talvendis")],
      ["Modèle", one("B12", "T7")],
      ["N° de série", (i) => `SN${i}77`],
      ["Fournisseur", one("Micro SARL", "Infor SAS")],
      ["Date d’acquisition", day],
      ["Montant HT", money],
      ["Fin de garantie", (i) => day(i) + 1000],
      ["Localisation", one("Mairie", "École")],
    ],
  ],
  [
    "orders",
    "Commandes",
    [
      ["N° de commande", (i) => `BC-${i}`],
      ["Date de commande", day],
      ["Fournisseur", one("Micro SARL", "Papier SAS")],
      ["Objet", (i) => `Ramettes de papier ${i}`],
      ["Quantité", count],
      ["Prix unitaire", money],
      ["Montant HT", money],
      ["Date de livraison", (i) => day(i) + 9],
    ],
  ],
  [
    "notices",
    "Avis publiés",
    [
      ["N° avis", (i) => `23-${1000 + i}`],
      ["Objet", (i) => `Entretien des espaces verts ${i}`],
      ["Type de procédure", one("MAPA", "Appel d'offres ouvert")],
      ["Support", one("BOAMP", "JOUE")],
      ["Date de publication", day],
      ["Date limite de remise des offres", (i) => day(i) + 30],
    ],
  ],
  [
    "permits",
    "Urbanisme",
    [
      ["N° permis", (i) => `PC 099 23 ${i}`],
      ["Pétitionnaire", one("Martin", "SCI du Lac")],
      ["Nature des travaux", (i) => `Construction d’un abri ${i}`],
      ["Parcelle", one("AB 12", "AC 7")],
      ["Date de dépôt", day],
      ["Date de notification", (i) => day(i) + 60],
      ["Surface", count],
    ],
  ],
  [
    "leases",
    "Baux",
    [
      ["N° bail", (i) => `B-${i}`],
      ["Bailleur", one("SCI du Lac", "Ville")],
      ["Locataire", one("Martin", "Petit")],
      ["Désignation du bien", (i) => `Local ${i}`],
      ["Date d’effet", day],
      ["Date de fin", (i) => day(i) + 3000],
      ["Loyer annuel", money],
    ],
  ],
  [
    "concessions",
    "decp_concessions",
    [
      ["id", (i) => `2023C${i}`],
      ["autoriteConcedante.id", one("21990001100017")],
      ["autoriteConcedante.nom", one("Ville de Valmont")],
      ["nature", one("Concession de service", "Délégation de service public")],
      ["objet", (i) => `Gestion de la fourrière ${i}`],
      ["procedure", one("Procédure négociée ouverte")],
      ["dureeMois", one(60, 120)],
      ["dateSignature", day],
      ["dateDebutExecution", (i) => day(i) + 20],
      ["valeurGlobale", money],
      ["montantSubventionPublique", one(0)],
      ["concessionnaires.id", siret],
      ["concessionnaires.denominationSociale", one("Parcs SA", "Eaux SAS")],
    ],
  ],
  [
    "agreements",
    "Conventions",
    [
      ["N° convention", (i) => `C23-${i}`],
      ["Partenaire", one("Université de Valmont", "Fondation du Lac")],
      ["Objet", (i) => `Accueil d’étudiants ${i}`],
      ["Date de signature", day],
      ["Montant", money],
    ],
  ],
];

function sheetOf(name: string, columns: readonly Column[]): BuiltSheet {
  const rows = Array.from({ length: 18 }, (_, i) => columns.map(([, value]) => value(i)));
  return decoy(name, [columns.map(([header]) => header), ...rows]);
}

const contracts = decoy("Marchés", [
  ["N° de marché", "Objet", "Titulaire", "Date de notification", "Montant HT"],
  ...makeContracts(5, 12).map((c): Cell[] => [c.number, c.object, c.supplier, c.notified, c.amount]),
]);

describe.each(REGISTERS)("a register of %s in « %s »", (kind, name, columns) => {
  it("is not read as contracts, and says why in both languages", () => {
    const { recognition, register } = read([sheetOf(name, columns)]);
    expect(register.size).toBe(0);
    expect(recognition.sheets).toEqual([]);
    expect(recognition.others).toEqual([
      {
        sheetId: "sheet0",
        sheetName: name,
        reason: { code: "sheetIsOtherKind", params: { register: kind } },
      },
    ]);
    expect(french.reason.sheetIsOtherKind({ register: kind })).toMatch(
      /^une? .+, et non un registre de marchés$/,
    );
    expect(english.reason.sheetIsOtherKind({ register: kind })).toMatch(
      /^an? .+, not a register of contracts$/,
    );
  });

  it("leaves a register beside it alone, and is one when the user says so", () => {
    const both = [sheetOf(name, columns), contracts];
    expect(read(both).recognition.sheets.map(({ sheetName }) => sheetName)).toEqual(["Marchés"]);
    const chosen = { ...NO_CHOICES, sheets: [{ sheet: name, kind: "contracts" as const, headerRow: 1 }] };
    expect(read(both, false, chosen).recognition.sheets.map(({ sheetName }) => sheetName)).toContain(name);
  });
});

it("a register of contracts that has some of their columns is one", () => {
  const more: Column[] = [
    ["Imputation budgétaire", one("611")],
    ["Chapitre", one("011")],
    ["N° délibération", (i) => `2023-${i}`],
    ["Bénéficiaire", one("Voirie", "Culture")],
    ["Date d’envoi à la publication", day],
    ["Date limite de remise des offres", day],
  ];
  const full: Column[] = [
    ["N° de marché", (i) => `M23-${i}`],
    ["Objet", (i) => `Entretien des ponts ${i}`],
    ["Procédure", one("MAPA", "Appel d'offres ouvert")],
    ["Titulaire", one("Rues SA", "Ponts SARL")],
    ["Date de notification", day],
    ["Montant HT", money],
    ["Clause sociale", one("Oui", "Non")],
  ];
  const { recognition, register } = read([sheetOf("Suivi", [...full, ...more])]);
  expect(recognition.others).toEqual([]);
  expect(register.size).toBe(18);
});
