/** Registers with structure: groups of columns, sheets per year or department, sections, totals, related tables. */
import { makeContracts } from "../contracts";
import type { Col, Layout } from "../layout";
import { amounts, answers, col, dates, decoy, layout } from "../layout";
import type { Cell } from "../../../../src/register/grid";

const identity: Col[] = [
  col("N° marché", "contractNumber", (c) => c.number),
  col("Objet", "object", (c) => c.object),
  col("Titulaire", "supplierName", (c) => c.supplier),
  col("Date de notification", "notificationDate", (c) => c.notified),
  col("Montant HT", "amount", (c) => c.amount),
];

const inYear = (seed: number, count: number, year: number) =>
  makeContracts(seed, count * 4)
    .filter((c) => c.year === year)
    .slice(0, count);

export const STRUCTURED: Layout[] = [
  layout(
    "two-row headers",
    "groups over clause, annex, criterion",
    [
      {
        name: "Marchés",
        contracts: makeContracts(31, 50),
        columns: [
          ...identity,
          col("Clause", "socialClause", (c) => answers.words(c.socialClause), "Volet social"),
          col("Annexe", "socialAnnex", (c) => answers.words(c.socialAnnex)),
          col("Critère", "socialCriterion", (c) => answers.words(c.socialCriterion)),
          col("Clause", "environmentalClause", (c) => answers.words(c.envClause), "Volet environnemental"),
          col("Annexe", "environmentalAnnex", (c) => answers.words(c.envAnnex)),
          col("Critère", "environmentalCriterion", (c) => answers.words(c.envCriterion)),
        ],
      },
    ],
    {
      socialClause: (c) => c.socialClause,
      socialAnnex: (c) => c.socialAnnex,
      socialCriterion: (c) => c.socialCriterion,
      environmentalClause: (c) => c.envClause,
      environmentalAnnex: (c) => c.envAnnex,
      environmentalCriterion: (c) => c.envCriterion,
    },
  ),
  layout(
    "two-row headers",
    "headers in the lower row, a title above, a column after the groups",
    [
      {
        name: "Suivi",
        merged: "lower",
        above: [["Tableau de bord des achats responsables"]],
        contracts: makeContracts(32, 50),
        columns: [
          col("N° de marché", "contractNumber", (c) => c.number, "Identification"),
          col("Objet", "object", (c) => c.object),
          col("Attributaire", "supplierName", (c) => c.supplier),
          col("Date de notification", "notificationDate", (c) => c.notified, "Passation"),
          col("Montant", "amount", (c) => c.amount),
          col("Exécution", "socialClause", (c) => answers.letters(c.socialClause), "Clauses sociales"),
          col("Insertion", "insertionClause", (c) => answers.letters(c.insertionClause)),
          col("Annexe", "socialAnnex", (c) => answers.letters(c.socialAnnex)),
          col("PME", "sme", (c) => answers.letters(c.sme), "Titulaire"),
        ],
      },
    ],
    {
      socialClause: (c) => c.socialClause,
      insertionClause: (c) => c.insertionClause,
      socialAnnex: (c) => c.socialAnnex,
      sme: (c) => c.sme,
    },
  ),
  layout(
    "two-row headers",
    "hours per year under one group",
    [
      {
        name: "Marchés",
        contracts: makeContracts(33, 50),
        columns: [
          ...identity,
          col("Clause d'insertion", "insertionClause", (c) => answers.words(c.insertionClause)),
          col(2022, "insertionHours:2022", (c) => c.hours2022 ?? "", "Heures d'insertion réalisées"),
          col(2023, "insertionHours:2023", (c) => c.hours2023 ?? ""),
          col("Observations", null, () => "", ""),
        ],
      },
    ],
    { insertionClause: (c) => c.insertionClause },
  ),
  layout(
    "sheet per year",
    "three years, dates on each",
    [2021, 2022, 2023].map((year) => ({
      name: String(year),
      contracts: inYear(34, 25, year),
      columns: [...identity, col("Clause sociale", "socialClause", (c) => answers.words(c.socialClause))],
    })),
    { socialClause: (c) => c.socialClause },
  ),
  layout(
    "sheet per year",
    "no date at all: the sheet's name tells the year",
    [2022, 2023].map((year) => ({
      name: `Marchés ${year}`,
      above: [[`Marchés notifiés en ${year}`], []],
      contracts: inYear(35, 20, year),
      columns: [
        col("N° marché", "contractNumber", (c) => c.number),
        col("Objet", "object", (c) => c.object),
        col("Titulaire", "supplierName", (c) => c.supplier),
        col("Montant HT", "amount", (c) => c.amount),
        col("Annexe environnementale", "environmentalAnnex", (c) => answers.words(c.envAnnex)),
      ],
    })),
    { environmentalAnnex: (c) => c.envAnnex },
  ),
  layout(
    "sheet per year",
    "a column more from 2023 on",
    [
      {
        name: "2022",
        contracts: inYear(36, 20, 2022),
        columns: [
          ...identity,
          col("Clause environnementale", "environmentalClause", (c) => answers.words(c.envClause)),
        ],
      },
      {
        name: "2023",
        contracts: inYear(36, 20, 2023),
        columns: [
          ...identity,
          col("Procédure", "procedure", (c) => c.procedure),
          col("Clause environnementale", "environmentalClause", (c) => answers.words(c.envClause)),
        ],
      },
    ],
    { environmentalClause: (c) => c.envClause },
  ),
  layout(
    "sheet per department",
    "four departments",
    ["DAG", "DSI", "Bâtiments", "Communication"].map((name, i) => ({
      name,
      contracts: makeContracts(40 + i, 20).map((c) => ({ ...c, number: `${name}-${c.number}` })),
      columns: [
        ...identity,
        col("Critère environnemental", "environmentalCriterion", (c) => answers.words(c.envCriterion)),
        col("Service", "department", () => name),
      ],
    })),
    { environmentalCriterion: (c) => c.envCriterion },
  ),
  layout(
    "sheet per department",
    "with a summary sheet",
    ["Siège", "Région Est"].map((name, i) => ({
      name,
      contracts: makeContracts(45 + i, 25).map((c) => ({ ...c, number: `${name.slice(0, 1)}${c.number}` })),
      columns: [...identity, col("PME", "sme", (c) => answers.words(c.sme))],
    })),
    { sme: (c) => c.sme },
    {
      others: [
        decoy("Synthèse", [
          ["Direction", "Nombre de marchés", "Montant total HT"],
          ["Siège", 25, 1000000],
          ["Région Est", 25, 900000],
          ["Total", 50, 1900000],
        ]),
      ],
    },
  ),
  layout("sections and totals", "sections in capitals, subtotals, a total, notes", [
    {
      name: "Marchés",
      contracts: makeContracts(50, 40),
      columns: identity,
      between: [
        { at: 0, rows: [["FOURNITURES"]] },
        { at: 12, rows: [["Sous-total fournitures", "", "", "", 350000], [], ["SERVICES"]] },
        { at: 28, rows: [["Sous-total services", "", "", "", 450000], [], ["TRAVAUX"]] },
      ],
      below: [
        ["Total général", "", "", "", 1250000],
        [],
        ["* marchés à bons de commande"],
        ["Source : service des marchés, édité le 12/01/2024"],
      ],
    },
  ]),
  layout("sections and totals", "the header repeated every page, sums without a label", [
    {
      name: "Impression",
      contracts: makeContracts(51, 45),
      columns: identity,
      between: [15, 30].map((at) => ({
        at,
        rows: [
          ["", "", "", "", 99999.5],
          ["N° marché", "Objet", "Titulaire", "Date de notification", "Montant HT"],
        ] as Cell[][],
      })),
    },
  ]),
  layout("sections and totals", "sections in the second column, tranches", [
    {
      name: "Liste des marchés conclus",
      above: [["Liste des marchés conclus en 2021, 2022 et 2023"]],
      contracts: makeContracts(52, 36),
      columns: [
        col("Objet", "object", (c) => c.object),
        col("Attributaire", "supplierName", (c) => c.supplier),
        col("Code postal", null, (_, i) => 29000 + i * 10),
        col("Date", "notificationDate", (c) => dates.slashed(c.notified)),
        col("Montant HT", "amount", (c) => amounts.french(c.amount)),
      ],
      between: [
        { at: 0, rows: [["Tranche 1 : de 20 000 € HT à 89 999,99 € HT"]] },
        { at: 18, rows: [["Tranche 2 : de 90 000 € HT et plus"]] },
      ],
    },
  ]),
  layout(
    "related tables",
    "invoices, insertion hours and sourcing beside the register",
    [
      {
        name: "Marchés",
        contracts: makeContracts(55, 40),
        columns: [
          ...identity,
          col("Clause d'insertion", "insertionClause", (c) => answers.words(c.insertionClause)),
        ],
      },
    ],
    { insertionClause: (c) => c.insertionClause },
    {
      others: [
        decoy(
          "Factures",
          [
            [
              "N° marché",
              "N° facture",
              "Date de réception",
              "Date de paiement",
              "Montant TTC",
              "Mode de paiement",
            ],
            ...makeContracts(55, 40).map((c, i) => [
              c.number,
              `F${i}`,
              c.notified + 100,
              c.notified + 128,
              1000 + i,
              i % 9 === 0 ? "Carte achat" : "Virement",
            ]),
          ],
          "invoices",
        ),
        decoy(
          "Heures d'insertion",
          [
            ["Marché", "Année", "Heures réalisées"],
            ...makeContracts(55, 20).flatMap((c) => [
              [c.number, 2022, 100],
              [c.number, 2023, 120],
            ]),
          ],
          "insertionHours",
        ),
        decoy(
          "Sourcing",
          [
            ["Date", "N° procédure", "Entreprise rencontrée"],
            ...Array.from({ length: 12 }, (_, i) => [45000 + i * 9, `P23-${i}`, `SARL Essai ${i}`]),
          ],
          "sourcing",
        ),
        decoy(
          "Formations",
          [
            ["Date", "Intitulé de la formation"],
            [45010, "Achats durables"],
            [45100, "Clauses sociales"],
          ],
          "trainings",
        ),
        decoy(
          "Publications",
          [
            ["Date de publication", "Titre"],
            [45020, "La page achats"],
            [45200, "Le guide"],
          ],
          "publications",
        ),
      ],
    },
  ),
  layout(
    "merged rows",
    "second suppliers under merged cells",
    [
      {
        name: "Marchés",
        contracts: makeContracts(56, 30),
        columns: [...identity, col("Clause sociale", "socialClause", (c) => answers.words(c.socialClause))],
        rows: (columns, contracts) =>
          contracts.flatMap((c, i) =>
            i % 6 === 2
              ? [columns.map((column) => column.value(c, i)), ["", "", "SARL Second", "", "", ""]]
              : [columns.map((column) => column.value(c, i))],
          ),
      },
    ],
    { socialClause: (c) => c.socialClause },
  ),
  layout(
    "merged rows",
    "one row per supplier",
    [
      {
        name: "Marchés",
        contracts: makeContracts(57, 30),
        columns: [...identity, col("PME", "sme", (c) => answers.words(c.sme))],
        rows: (columns, contracts) =>
          contracts.flatMap((c, i) =>
            Array.from({ length: 1 + (i % 3) }, () => columns.map((column) => column.value(c, i))),
          ),
      },
    ],
    { sme: (c) => c.sme },
  ),
];
