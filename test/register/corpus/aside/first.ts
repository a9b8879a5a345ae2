/** Registers set aside: written before recognition was tuned, not looked at while it was. */
import { makeContracts } from "../contracts";
import type { Layout } from "../layout";
import { amounts, answers, col, dates, decoy, environmentalList, layout, socialList } from "../layout";

export const FIRST: Layout[] = [
  layout(
    "single sheet",
    "a hospital's",
    [
      {
        name: "Tableau de suivi",
        contracts: makeContracts(101, 55),
        columns: [
          col("N° du marché", "contractNumber", (c) => c.number),
          col("Désignation du marché", "object", (c) => c.object),
          col("Nom du prestataire", "supplierName", (c) => c.supplier),
          col("Procédure de passation", "procedure", (c) => c.procedure),
          col("Date de la notification", "notificationDate", (c) => c.notified),
          col("Date d'échéance", "endDate", (c) => c.end),
          col("Montant annuel estimé", null, (c) => Math.round(c.amount / 3)),
          col("Montant du marché (€ HT)", "amount", (c) => c.amount),
          col("Présence d'une clause sociale (oui/non)", "socialClause", (c) =>
            answers.words(c.socialClause),
          ),
          col("Présence d'un critère environnemental (oui/non)", "environmentalCriterion", (c) =>
            answers.words(c.envCriterion),
          ),
          col("Titulaire PME (oui/non)", "sme", (c) => answers.words(c.sme)),
          col("Gestionnaire", "department", (c) => c.service),
        ],
      },
    ],
    {
      socialClause: (c) => c.socialClause,
      environmentalCriterion: (c) => c.envCriterion,
      sme: (c) => c.sme,
      competed: (c) => c.competed,
    },
  ),
  layout(
    "title lines",
    "a town's, header in row 7 with the logo's text",
    [
      {
        name: "2021 à 2023",
        above: [
          ["VILLE DE RIVEBELLE"],
          ["Direction de la commande publique"],
          [],
          ["Registre des marchés publics notifiés"],
          ["Date d'édition", "15/01/2024"],
          [],
        ],
        contracts: makeContracts(102, 48),
        columns: [
          col("Réf. marché", "contractNumber", (c) => c.number),
          col("Lot n°", "lot", (c) => c.lot),
          col("Objet du marché / lot", "object", (c) => c.object),
          col("Entreprise retenue", "supplierName", (c) => c.supplier),
          col("Marché notifié le", "notificationDate", (c) => dates.slashed(c.notified)),
          col("Durée (en mois)", "durationMonths", (c) => c.months),
          col("Montant notifié € HT", "amount", (c) => amounts.french(c.amount)),
          col("Clause d'insertion (O/N)", "insertionClause", (c) => answers.letters(c.insertionClause)),
          col("Critère env. (O/N)", "environmentalCriterion", (c) => answers.letters(c.envCriterion)),
        ],
      },
    ],
    { insertionClause: (c) => c.insertionClause, environmentalCriterion: (c) => c.envCriterion },
  ),
  layout(
    "two-row headers",
    "a region's, groups in capitals",
    [
      {
        name: "Marchés SPASER",
        contracts: makeContracts(103, 50),
        columns: [
          col("Numéro", "contractNumber", (c) => c.number, "MARCHE"),
          col("Intitulé", "object", (c) => c.object),
          col("Date de notification", "notificationDate", (c) => c.notified),
          col("Montant HT", "amount", (c) => c.amount),
          col("Raison sociale", "supplierName", (c) => c.supplier, "TITULAIRE"),
          col("SIRET", "supplierId", (c) => c.siret),
          col("PME", "sme", (c) => answers.capitals(c.sme)),
          col("Clause d'exécution", "socialClause", (c) => answers.capitals(c.socialClause), "SOCIAL"),
          col("Critère d'attribution", "socialCriterion", (c) => answers.capitals(c.socialCriterion)),
          col("Marché réservé", "reserved", (c) => answers.capitals(c.reserved)),
          col(
            "Clause d'exécution",
            "environmentalClause",
            (c) => answers.capitals(c.envClause),
            "ENVIRONNEMENT",
          ),
          col("Critère d'attribution", "environmentalCriterion", (c) => answers.capitals(c.envCriterion)),
          col("Annexe", "environmentalAnnex", (c) => answers.capitals(c.envAnnex)),
        ],
        merged: "lower",
      },
    ],
    {
      sme: (c) => c.sme,
      socialClause: (c) => c.socialClause,
      socialCriterion: (c) => c.socialCriterion,
      reserved: (c) => c.reserved,
      environmentalClause: (c) => c.envClause,
      environmentalCriterion: (c) => c.envCriterion,
      environmentalAnnex: (c) => c.envAnnex,
    },
  ),
  layout(
    "abbreviations and spelling",
    "a public establishment's shorthand",
    [
      {
        name: "MP",
        contracts: makeContracts(104, 45),
        columns: [
          col("n° MP", "contractNumber", (c) => c.number),
          col("libellé mché", "object", (c) => c.object),
          col("attrib.", "supplierName", (c) => c.supplier),
          col("dte notif", "notificationDate", (c) => c.notified),
          col("mt € ht", "amount", (c) => c.amount),
          col("durée mois", "durationMonths", (c) => c.months),
          col("clause insert.", "insertionClause", (c) => answers.lower(c.insertionClause)),
          col("clause env.", "environmentalClause", (c) => answers.lower(c.envClause)),
          col("annexe env.", "environmentalAnnex", (c) => answers.lower(c.envAnnex)),
          col("nb sourcing", "sourcing", (c) => c.sourcing ?? ""),
        ],
      },
    ],
    {
      insertionClause: (c) => c.insertionClause,
      environmentalClause: (c) => c.envClause,
      environmentalAnnex: (c) => c.envAnnex,
    },
  ),
  layout(
    "abbreviations and spelling",
    "misspelt headers",
    [
      {
        name: "Feuil2",
        contracts: makeContracts(105, 40),
        columns: [
          col("Numéro du marcher", "contractNumber", (c) => c.number),
          col("Objets", "object", (c) => c.object),
          col("Titulaires du marché", "supplierName", (c) => c.supplier),
          col("Date de notificaton", "notificationDate", (c) => dates.short(c.notified)),
          col("Montan HT", "amount", (c) => amounts.dotted(c.amount)),
          col("Clause social", "socialClause", (c) => answers.check(c.socialClause)),
          col("Critère environemental", "environmentalCriterion", (c) => answers.check(c.envCriterion)),
          col("Négociations", "negotiation", (c) => answers.check(c.negotiation)),
        ],
      },
    ],
    {
      socialClause: (c) => c.socialClause,
      environmentalCriterion: (c) => c.envCriterion,
      negotiation: (c) => c.negotiation,
    },
  ),
  layout(
    "sheet per year",
    "« Marchés 2021 » to 2023, with a cover sheet",
    [2021, 2022, 2023].map((year) => ({
      name: `Marchés ${year}`,
      above: [[`MARCHES NOTIFIES EN ${year}`], []],
      contracts: makeContracts(106, 80)
        .filter((c) => c.year === year)
        .slice(0, 18),
      columns: [
        col("N° de marché", "contractNumber", (c) => c.number),
        col("Objet de la consultation", "object", (c) => c.object),
        col("Attributaire", "supplierName", (c) => c.supplier),
        col("Date notification", "notificationDate", (c) => c.notified),
        col("Montant HT", "amount", (c) => c.amount),
        col("Annexe sociale", "socialAnnex", (c) => answers.none(c.socialAnnex)),
      ],
    })),
    { socialAnnex: (c) => c.socialAnnex },
    {
      othersFirst: true,
      others: [
        decoy("Accueil", [
          ["Suivi des marchés de l'agence"],
          ["Choisissez une année"],
          ["2021", "2022", "2023"],
        ]),
      ],
    },
  ),
  layout(
    "sheet per department",
    "by directorate, two title lines",
    ["Pôle technique", "Pôle culture", "Pôle social"].map((name, i) => ({
      name,
      above: [[name], ["Liste des marchés"]],
      contracts: makeContracts(110 + i, 18).map((c) => ({ ...c, number: `${i + 1}/${c.number}` })),
      columns: [
        col("Référence", "contractNumber", (c) => c.number),
        col("Intitulé du marché", "object", (c) => c.object),
        col("Titulaire", "supplierName", (c) => c.supplier),
        col("Notifié le", "notificationDate", (c) => c.notified),
        col("Montant global HT", "amount", (c) => c.amount),
        col("Marché réservé", "reserved", (c) => answers.words(c.reserved)),
      ],
    })),
    { reserved: (c) => c.reserved },
  ),
  layout(
    "DECP 2019",
    "a portal's export with its own additions",
    [
      {
        name: "Donnees_essentielles",
        contracts: makeContracts(114, 50),
        columns: [
          col("Identifiant du marché", "contractNumber", (c) => c.number),
          col("Identifiant acheteur", null, () => "13009876500011"),
          col("Nom acheteur", "buyer", () => "Syndicat des eaux de Valmont"),
          col("Nature du marché", "nature", (c) => c.nature),
          col("Objet du marché", "object", (c) => c.object),
          col("Code CPV principal", "cpv", (c) => c.cpv),
          col("Procédure utilisée", "procedure", (c) => c.procedure),
          col("Lieu principal d'exécution", null, () => "Valmont"),
          col("Durée initiale (mois)", "durationMonths", (c) => c.months),
          col("Date de notification", "notificationDate", (c) => dates.isoTime(c.notified)),
          col("Date de publication des données", null, (c) => dates.iso(c.notified + 30)),
          col("Montant HT initial", "amount", (c) => amounts.point(c.amount)),
          col("Forme du prix", null, () => "Révisable"),
          col("Identifiant titulaire", "supplierId", (c) => c.siret),
          col("Dénomination titulaire", "supplierName", (c) => c.supplier),
        ],
      },
    ],
    { competed: (c) => c.competed, digital: (c) => c.digital },
  ),
  layout(
    "DECP 2022",
    "tabular with suppliers in rows",
    [
      {
        name: "decp",
        contracts: makeContracts(115, 40).map((c) => ({
          ...c,
          socialClause: c.socialClause ?? false,
          socialCriterion: c.socialCriterion ?? false,
          reserved: c.reserved ?? false,
          envClause: c.envClause ?? false,
          envCriterion: c.envCriterion ?? false,
        })),
        columns: [
          col("id", "contractNumber", (c) => c.number.replace("-", "M")),
          col("acheteur_id", "buyer", () => "13009876500011"),
          col("objet", "object", (c) => c.object),
          col("procedure", "procedure", (c) => c.procedure),
          col("dateNotification", "notificationDate", (c) => dates.iso(c.notified)),
          col("dureeMois", "durationMonths", (c) => c.months),
          col("montant", "amount", (c) => c.amount),
          col("considerationsSociales", "socialConsiderations", (c) =>
            socialList(c, ",", "Pas de considération sociale"),
          ),
          col("considerationsEnvironnementales", "environmentalConsiderations", (c) =>
            environmentalList(c, ",", "Pas de considération environnementale"),
          ),
          col("titulaire_id_1", "supplierId", (c) => c.siret),
          col("titulaire_denominationSociale", "supplierName", (c) => c.supplier),
        ],
        rows: (columns, contracts) =>
          contracts.flatMap((c, i) =>
            Array.from({ length: i % 4 === 1 ? 3 : 1 }, () => columns.map((column) => column.value(c, i))),
          ),
      },
    ],
    {
      socialClause: (c) => c.socialClause,
      socialCriterion: (c) => c.socialCriterion,
      reserved: (c) => c.reserved,
      environmentalClause: (c) => c.envClause,
      environmentalCriterion: (c) => c.envCriterion,
    },
  ),
  layout(
    "SCDL",
    "lower case with dates in French",
    [
      {
        name: "marches_2021_2023",
        contracts: makeContracts(116, 40),
        columns: [
          col("marche_id", "contractNumber", (c) => c.number),
          col("acheteurs_nom", "buyer", () => "Département fictif"),
          col("marche_objet", "object", (c) => c.object),
          col("cpv_code", "cpv", (c) => c.cpv),
          col("procedure", "procedure", (c) => c.procedure),
          col("duree_mois", "durationMonths", (c) => c.months),
          col("notification_date", "notificationDate", (c) => dates.slashed(c.notified)),
          col("montant", "amount", (c) => amounts.french(c.amount)),
          col("titulaires_denomination", "supplierName", (c) => c.supplier),
          col("modif_publication_date", null, () => ""),
          col("modif_duree_mois", null, () => ""),
        ],
      },
    ],
    { competed: (c) => c.competed },
  ),
  layout("sections and totals", "sections by type of purchase and a grand total", [
    {
      name: "Marchés conclus",
      above: [["Liste des marchés conclus au cours des exercices 2021 à 2023"], []],
      contracts: makeContracts(117, 42),
      columns: [
        col("N°", "contractNumber", (c) => c.number),
        col("Objet du marché", "object", (c) => c.object),
        col("Nom de l'attributaire", "supplierName", (c) => c.supplier),
        col("Code postal attributaire", null, (_, i) => String(10000 + i * 7)),
        col("Date de notification", "notificationDate", (c) => c.notified),
        col("Montant HT", "amount", (c) => c.amount),
      ],
      between: [
        { at: 0, rows: [["MARCHES DE TRAVAUX"], ["De 40 000 à 89 999 € HT"]] },
        { at: 14, rows: [["", "", "", "", "Sous total", 540000.25], ["MARCHES DE FOURNITURES"]] },
        { at: 30, rows: [["", "", "", "", "Sous total", 240000.5], ["MARCHES DE SERVICES"]] },
      ],
      below: [["", "", "", "", "TOTAL", 900000], [], ["(1) montant maximum pour les accords-cadres"]],
    },
  ]),
];
