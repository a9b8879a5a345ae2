/** Registers set aside, fourth lot: local bodies' own workbooks. */
import { makeContracts } from "../contracts";
import type { Contract } from "../contracts";
import type { Layout, Table } from "../layout";
import { amounts, answers, col, dates, decoy, layout } from "../layout";
import { byDate, cents, cycle, initials, outcome, shortProcedure, size, total } from "./fourth-habits";

const agency = makeContracts(407, 84);
const village = makeContracts(408, 66);
const hospital = makeContracts(409, 90);
const waters = byDate(makeContracts(412, 54));

const housing = (year: number): Table => {
  const contracts = agency.filter((c) => c.year === year);
  return {
    name: `Marchés ${year}`,
    above: [["VALMONT HABITAT – Office public de l'habitat"], [`Marchés notifiés en ${year}`], []],
    contracts,
    columns: [
      col("Marché n°", "contractNumber", (c) => c.number),
      col("Désignation", "object", (c) => c.object),
      col("Résidence", null, cycle("Les Tilleuls", "Le Clos", "Toutes", "Les Acacias")),
      col("Nb logements", null, cycle(48, 112, 960, 27)),
      col("Entreprise attributaire", "supplierName", (c) => c.supplier),
      col("Mode de passation", "procedure", shortProcedure),
      col("Date notification", "notificationDate", (c) => c.notified),
      col("Mnt HT", "amount", (c) => c.amount),
      col("Mnt TTC", null, (c) => cents(c.amount * 1.2)),
      col("Clause d'insertion O/N", "insertionClause", (c) => answers.letters(c.insertionClause)),
      col("H. d'insertion prévues", null, (c) => (c.insertionClause ? 150 : "")),
      col("Chargé d'opération", null, initials),
    ],
    below: [[], ["", "", "", "", "", "", "TOTAL", total(contracts)], ["MAJ au 31/12 de l'année"]],
  };
};

const plain = (year: number): Table => ({
  name: String(year),
  contracts: village.filter((c) => c.year === year),
  columns: [
    col("Référence", "contractNumber", (c) => c.number),
    col("Objet du marché", "object", (c) => c.object),
    col("Attributaire", "supplierName", (c) => c.supplier),
    col("Procédure", "procedure", (c) => c.procedure),
    col("Notifié le", "notificationDate", (c) => dates.slashed(c.notified)),
    col("Montant HT", "amount", (c) => amounts.french(c.amount)),
    ...(year === 2023
      ? [
          col("PME ?", "sme", (c: Contract) => answers.words(c.sme)),
          col("Critère envir.", "environmentalCriterion", (c: Contract) => answers.words(c.envCriterion)),
        ]
      : []),
  ],
});

const ward = (service: string, name: string): Table => ({
  name,
  above: [["GHT des Deux Vallées – cellule des marchés"], [`Suivi des marchés : ${name}`], []],
  contracts: hospital.filter((c) => c.service === service),
  columns: [
    col("N° marché GHT", "contractNumber", (c) => c.number),
    col("Libellé du marché", "object", (c) => c.object),
    col("Fournisseur", "supplierName", (c) => c.supplier),
    col("Segment achat", "segment", (c) => c.segment),
    col("Date notif.", "notificationDate", (c) => c.notified),
    col("Date fin", "endDate", (c) => c.end),
    col("Montant annuel HT", null, (c) => cents((c.amount * 12) / c.months)),
    col("Montant total HT", "amount", (c) => c.amount),
    col("Gain achat (%)", null, cycle(0.02, 0, 0.05, "")),
    col("Crit. env.", "environmentalCriterion", (c) => answers.cross(c.envCriterion)),
    col("Clause soc.", "socialClause", (c) => answers.cross(c.socialClause)),
    col("Taille entr.", "sme", size),
  ],
});

const yearStart = (year: number) => waters.findIndex((c) => c.year === year);
const yearTotal = (year: number) => [
  `Total ${year}`,
  "",
  "",
  "",
  total(waters.filter((c) => c.year === year)),
];

export const FOURTH_LOCAL: Layout[] = [
  layout(
    "home-made",
    "a village's, typed by the clerk",
    [
      {
        name: "Feuil1",
        contracts: makeContracts(401, 36),
        columns: [
          col("N°", "contractNumber", (c) => c.number),
          col("Intitulé", "object", (c) => c.object),
          col("Entreprise", "supplierName", (c) => c.supplier),
          col("CP", null, cycle("35200", "44120", "29000")),
          col("Ville", null, cycle("Valmont", "Rivebelle", "Saint-Ys")),
          col("Notif.", "notificationDate", (c) => dates.slashed(c.notified)),
          col("Mt HT", "amount", (c) => c.amount),
          col("Mt TTC", null, (c) => cents(c.amount * 1.2)),
          col("Durée (mois)", "durationMonths", (c) => c.months),
          col("Fin", "endDate", (c) => dates.slashed(c.end)),
          col("Clause insertion (O/N)", "insertionClause", (c) => answers.letters(c.insertionClause)),
          col("Reçu en préfecture le", null, (c) => dates.slashed(c.notified - 5)),
        ],
      },
    ],
    { insertionClause: (c) => c.insertionClause },
  ),
  layout("title lines", "a town's register of the mayor's decisions", [
    {
      name: "Registre",
      left: 1,
      above: [
        ["", "COMMUNE DE SAINT-AUBIN-SUR-YS"],
        ["", "Registre des marchés et accords-cadres passés par délégation"],
        ["", "(article L.2122-22 du CGCT)"],
        [],
      ],
      contracts: makeContracts(402, 44),
      columns: [
        col("N° décision", null, (c, i) => `DM-${c.year}-${200 + i}`),
        col("N° de marché", "contractNumber", (c) => c.number),
        col("Objet de la commande", "object", (c) => c.object),
        col("Attributaire", "supplierName", (c) => c.supplier),
        col("Adresse", null, cycle("12 rue des Lices, Valmont", "ZA du Pré, Saint-Ys")),
        col("Montant H.T.", "amount", (c) => c.amount),
        col("T.V.A.", null, (c) => cents(c.amount * 0.2)),
        col("Montant T.T.C.", null, (c) => cents(c.amount * 1.2)),
        col("Notifié le", "notificationDate", (c) => dates.short(c.notified)),
        col("Durée", "durationMonths", (c) => `${c.months} mois`),
        col("Transmis au contrôle de légalité le", null, (c) => dates.short(c.notified - 6)),
        col("Obs.", null, cycle("", "", "reconductible")),
      ],
      below: [
        [],
        ["", "", "TOTAL", "", "", total(makeContracts(402, 44))],
        [],
        ["Fait à Saint-Aubin-sur-Ys, le 12 janvier 2024"],
        ["Le Maire"],
      ],
    },
  ]),
  layout(
    "two-row header",
    "a county's, groups over every column",
    [
      {
        name: "SUIVI MP",
        merged: "lower",
        above: [["DÉPARTEMENT DE LA HAUTE-YS"], ["Service des marchés – tableau général"], []],
        contracts: makeContracts(403, 60),
        columns: [
          col("N°", "contractNumber", (c) => c.number, "IDENTIFICATION DU MARCHÉ"),
          col("Lot", "lot", (c) => c.lot),
          col("Libellé", "object", (c) => c.object),
          col("Nom", "supplierName", (c) => c.supplier, "TITULAIRE"),
          col("SIRET", "supplierId", (c) => c.siret),
          col("PME", "sme", (c) => answers.capitals(c.sme)),
          col("Estimé", null, (c) => Math.round(c.amount / 1000) * 1100, "MONTANT € HT"),
          col("Attribué", "amount", (c) => c.amount),
          col("Envoi AAPC", "launchDate", (c) => c.notified - 90, "DATES"),
          col("CAO", null, (c) => c.notified - 20),
          col("Notification", "notificationDate", (c) => c.notified),
          col("Début", "startDate", (c) => c.start),
          col("Fin", "endDate", (c) => c.end),
          col("Clause", "socialClause", (c) => answers.capitals(c.socialClause), "SOCIAL"),
          col("Insertion", "insertionClause", (c) => answers.capitals(c.insertionClause)),
          col("Réservé", "reserved", (c) => answers.capitals(c.reserved)),
          col("Critère", "environmentalCriterion", (c) => answers.capitals(c.envCriterion), "ENVIRONNEMENT"),
          col("Clause", "environmentalClause", (c) => answers.capitals(c.envClause)),
        ],
      },
    ],
    {
      sme: (c) => c.sme,
      socialClause: (c) => c.socialClause,
      insertionClause: (c) => c.insertionClause,
      environmentalCriterion: (c) => c.envCriterion,
      environmentalClause: (c) => c.envClause,
    },
  ),
  layout(
    "two-row header",
    "a district's, the same words under two groups",
    [
      {
        name: "Marchés CC",
        merged: "upper",
        contracts: makeContracts(404, 52),
        columns: [
          col("Numéro de marché", "contractNumber", (c) => c.number),
          col("Objet", "object", (c) => c.object),
          col("Société", "supplierName", (c) => c.supplier),
          col("Procédure", "procedure", shortProcedure),
          col("Date de notification", "notificationDate", (c) => c.notified),
          col("Montant HT", "amount", (c) => amounts.spaced(c.amount)),
          col(
            "Condition d'exécution",
            "socialClause",
            (c) => answers.words(c.socialClause),
            "Considérations sociales",
          ),
          col("Critère de jugement", "socialCriterion", (c) => answers.words(c.socialCriterion)),
          col("Annexe", "socialAnnex", (c) => answers.words(c.socialAnnex)),
          col(
            "Condition d'exécution",
            "environmentalClause",
            (c) => answers.words(c.envClause),
            "Considérations environnementales",
          ),
          col("Critère de jugement", "environmentalCriterion", (c) => answers.words(c.envCriterion)),
          col("Annexe", "environmentalAnnex", (c) => answers.words(c.envAnnex)),
        ],
      },
    ],
    {
      competed: (c) => c.competed,
      socialClause: (c) => c.socialClause,
      socialCriterion: (c) => c.socialCriterion,
      socialAnnex: (c) => c.socialAnnex,
      environmentalClause: (c) => c.envClause,
      environmentalCriterion: (c) => c.envCriterion,
      environmentalAnnex: (c) => c.envAnnex,
    },
  ),
  layout(
    "three-row header",
    "a region's, parts over groups over columns",
    [
      {
        name: "Base marchés",
        merged: "lower",
        above: [
          ["Région Val-d'Ys – Direction de la commande publique"],
          [],
          ["A – VIE DU MARCHÉ", "", "", "", "", "", "", "", "", "", "", "", "B – ACHATS DURABLES"],
        ],
        contracts: makeContracts(405, 58),
        columns: [
          col("Réf.", "contractNumber", (c) => c.number, "Identification"),
          col("Objet", "object", (c) => c.object),
          col("Direction", "department", (c) => c.service),
          col("Forme", "nature", (c) => c.nature, "Passation"),
          col("Procédure", "procedure", shortProcedure),
          col("Plis reçus", "bidsReceived", (c) => c.bids),
          col("Notification", "notificationDate", (c) => c.notified),
          col("Dénomination", "supplierName", (c) => c.supplier, "Titulaire"),
          col("Siret", "supplierId", (c) => c.siret),
          col("Taille", "sme", size),
          col("Initial", "amount", (c) => c.amount, "Montant HT"),
          col("Avenants", null, cycle(0, 0, 1250.5)),
          col("Insertion", "insertionClause", (c) => answers.numbers(c.insertionClause), "Clauses sociales"),
          col("Exécution", "socialClause", (c) => answers.numbers(c.socialClause)),
          col("Critère", "environmentalCriterion", (c) => answers.numbers(c.envCriterion), "Environnement"),
          col("Clause", "environmentalClause", (c) => answers.numbers(c.envClause)),
        ],
      },
    ],
    {
      sme: (c) => c.sme,
      competed: (c) => c.competed,
      insertionClause: (c) => c.insertionClause,
      environmentalCriterion: (c) => c.envCriterion,
    },
  ),
  layout(
    "three-row header",
    "a fire service's, years, months and days",
    [
      {
        name: "Tableau de bord",
        left: 1,
        merged: "lower",
        above: [
          ["", "SDIS 99 – Groupement administration et finances"],
          [],
          ["", "1. Le marché", "", "", "2. Le calendrier", "", "", "", "", "", "3. L'attribution"],
        ],
        contracts: makeContracts(406, 46),
        columns: [
          col("Numéro", "contractNumber", (c) => c.number, "Marché"),
          col("Lot", "lot", (c) => c.lot),
          col("Objet", "object", (c) => c.object),
          col("Notification", "notificationDate", (c) => dates.slashed(c.notified), "Période"),
          col("Début", "startDate", (c) => dates.slashed(c.start)),
          col("Fin", "endDate", (c) => dates.slashed(c.end)),
          col("Années", "durationMonths:years", (c) => Math.floor(c.months / 12), "Durée du marché"),
          col("Mois", "durationMonths:months", (c) => c.months % 12),
          col("Jours", "durationMonths:days", () => 0),
          col("Nom", "supplierName", (c) => c.supplier, "Titulaire"),
          col("Montant HT", "amount", (c) => amounts.narrow(c.amount), ""),
          col("Exécution", "socialClause", (c) => answers.cross(c.socialClause), "Clauses sociales"),
          col("Insertion", "insertionClause", (c) => answers.cross(c.insertionClause)),
          col("Annexe", "socialAnnex", (c) => answers.cross(c.socialAnnex)),
        ],
      },
    ],
    {
      socialClause: (c) => c.socialClause,
      insertionClause: (c) => c.insertionClause,
      socialAnnex: (c) => c.socialAnnex,
    },
  ),
  layout(
    "sheets of years",
    "a housing office's, with a title and a total on each",
    [housing(2021), housing(2022), housing(2023)],
    { insertionClause: (c) => c.insertionClause, competed: (c) => c.competed },
  ),
  layout(
    "sheets of years",
    "a small town's, two columns more in the last",
    [plain(2023), plain(2022), plain(2021)],
    {
      competed: (c) => c.competed,
      sme: (c) => (c.year === 2023 ? c.sme : null),
      environmentalCriterion: (c) => (c.year === 2023 ? c.envCriterion : null),
    },
  ),
  layout(
    "sheets of departments",
    "a hospital group's, behind a contents page",
    [
      ward("Direction des affaires générales", "Affaires générales"),
      ward("Service informatique", "DSI"),
      ward("Direction du patrimoine", "Patrimoine"),
      ward("Secrétariat général", "SG"),
      ward("Service communication", "Com"),
    ],
    {
      environmentalCriterion: (c) => c.envCriterion,
      socialClause: (c) => c.socialClause,
      sme: (c) => c.sme,
    },
    {
      othersFirst: true,
      others: [
        decoy("Sommaire", [
          ["GHT des Deux Vallées"],
          ["Onglet", "Contenu", "Mis à jour par"],
          ["Affaires générales", "Marchés de la direction générale", "A. B."],
          ["DSI", "Marchés informatiques", "C. D."],
          ["Patrimoine", "Marchés de travaux et maintenance", "E. F."],
        ]),
        decoy("Récap", [
          ["Direction", "Nombre de marchés", "Montant HT"],
          ["Affaires générales", 16, 1830211],
          ["DSI", 15, 1690448],
          ["Patrimoine", 18, 2210054],
          ["Total général", 49, 5730713],
        ]),
      ],
    },
  ),
  layout("sections", "a county's list of concluded contracts, by bracket", [
    {
      name: "Liste",
      above: [["Liste des marchés conclus"], ["Article R. 2196-1 du code de la commande publique"], []],
      contracts: makeContracts(411, 50),
      columns: [
        col("Objet du marché", "object", (c) => c.object),
        col("Date de notification", "notificationDate", (c) => dates.words(c.notified)),
        col("Nom de l'attributaire", "supplierName", (c) => c.supplier),
        col("Code postal de l'attributaire", null, cycle(35200, 44120, 29000)),
        col("Montant en € HT", "amount", (c) => amounts.french(c.amount)),
      ],
      between: [
        { at: 0, rows: [["MARCHÉS DE TRAVAUX"], ["De 40 000 à 89 999,99 € HT"]] },
        { at: 11, rows: [["De 90 000 € HT à 5 381 999,99 € HT"]] },
        { at: 19, rows: [[], ["MARCHÉS DE FOURNITURES"], ["De 40 000 à 89 999,99 € HT"]] },
        { at: 33, rows: [[], ["MARCHÉS DE SERVICES"], ["De 40 000 à 89 999,99 € HT"]] },
        { at: 41, rows: [["De 90 000 à 214 999,99 € HT"]] },
      ],
    },
  ]),
  layout(
    "sections",
    "a water board's, a line and a total per year",
    [
      {
        name: "Marchés du syndicat",
        above: [["Syndicat mixte des eaux de l'Ys"], [], []],
        contracts: waters,
        columns: [
          col("N° marché", "contractNumber", (c) => c.number),
          col("Objet", "object", (c) => c.object),
          col("Titulaire du marché", "supplierName", (c) => c.supplier),
          col("Date notif", "notificationDate", (c) => c.notified),
          col("Montant HT", "amount", (c) => c.amount),
          col("Forme du marché", "nature", (c) => c.nature),
          col("Nb d'offres", "bidsReceived", (c) => c.bids),
          col("Etat", "outcome", outcome("Attribué", "Sans suite", "Infructueux")),
        ],
        between: [
          { at: 0, rows: [["ANNEE 2021"]] },
          { at: yearStart(2022), rows: [yearTotal(2021), [], ["ANNEE 2022"]] },
          { at: yearStart(2023), rows: [yearTotal(2022), [], ["ANNEE 2023"]] },
        ],
        below: [yearTotal(2023), [], ["Total général", "", "", "", total(waters)]],
      },
    ],
    {},
  ),
  layout(
    "spelling mistakes",
    "a fire brigade's, typed fast",
    [
      {
        name: "marchers publics",
        above: [["Tableaux de suivis des marchés"], []],
        contracts: makeContracts(413, 40),
        columns: [
          col("N° du marchés", "contractNumber", (c) => c.number),
          col("Objets du marchés", "object", (c) => c.object),
          col("Atributaire", "supplierName", (c) => c.supplier),
          col("Procédur de passation", "procedure", (c) => c.procedure),
          col("Date de notifcation", "notificationDate", (c) => c.notified),
          col("Durrée (mois)", "durationMonths", (c) => c.months),
          col("Montants H.T", "amount", (c) => c.amount),
          col("Clause d'insertion socialle", "insertionClause", (c) => answers.lower(c.insertionClause)),
          col("Critére environnementale", "environmentalCriterion", (c) => answers.lower(c.envCriterion)),
          col("Annexe enviromentale", "environmentalAnnex", (c) => answers.lower(c.envAnnex)),
          col("Comentaires", null, cycle("", "RAS", "voir dossier")),
        ],
      },
    ],
    {
      competed: (c) => c.competed,
      insertionClause: (c) => c.insertionClause,
      environmentalCriterion: (c) => c.envCriterion,
      environmentalAnnex: (c) => c.envAnnex,
    },
  ),
];
