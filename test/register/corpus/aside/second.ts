/** More registers set aside, from yet other hands. */
import { makeContracts } from "../contracts";
import type { Col, Layout } from "../layout";
import {
  amounts,
  answers,
  col,
  crossed,
  dates,
  decoy,
  environmentalList,
  layout,
  socialList,
} from "../layout";

const noise: Col[] = [
  "Visa DAF",
  "N° de bordereau",
  "Commentaires",
  "Lien vers le dossier",
  "Date de la CAO",
  "Délai de validité",
  "Taux TVA",
  "Nb de retraits DCE",
  "Date limite de remise des offres",
  "Allotissement",
  "Nombre de lots",
  "Groupement",
  "Sous-traitance",
  "Avance",
  "Retenue de garantie",
  "Révision",
].map((header, i) =>
  col(header, null, (c, row) =>
    row % 4 === 0
      ? ""
      : header.startsWith("Date")
        ? c.notified - 40 - i
        : header.startsWith("N")
          ? row
          : header.startsWith("T")
            ? "20 %"
            : row % 2
              ? "Oui"
              : "Non",
  ),
);

export const SECOND: Layout[] = [
  layout(
    "Excel table",
    "a table further right with a legend beside it",
    [
      {
        name: "BDD",
        left: 3,
        asExcelTable: true,
        contracts: makeContracts(120, 45),
        columns: [
          col("Code marché", "contractNumber", (c) => c.number),
          col("N° consultation", "procedureNumber", (c) => c.procedureNumber),
          col("Intitulé de la consultation", "object", (c) => c.object),
          col("Société", "supplierName", (c) => c.supplier),
          col("État du marché", "outcome", (c) => (c.awarded ? "Notifié" : "Infructueux")),
          col("Date de notification", "notificationDate", (c) => (c.awarded ? c.notified : "")),
          col("Montant HT (€)", "amount", (c) => c.amount),
          col("Achat planifié", "planned", (c) => answers.words(c.planned)),
          col("Session de négociation", "negotiation", (c) => answers.words(c.negotiation)),
        ],
      },
    ],
    { planned: (c) => c.planned, negotiation: (c) => c.negotiation },
  ),
  layout(
    "odd writing",
    "line breaks, double spaces, NBSP in headers",
    [
      {
        name: "Export ",
        contracts: makeContracts(121, 40),
        columns: [
          col("N°\nde marché", "contractNumber", (c) => c.number),
          col("Objet  du\u00a0marché", "object", (c) => c.object),
          col("TITULAIRE\n(nom)", "supplierName", (c) => c.supplier),
          col("Date de\nnotification", "notificationDate", (c) => c.notified),
          col("Montant\u00a0€\u202fHT", "amount", (c) => c.amount),
          col("Clause sociale\n(oui / non)", "socialClause", (c) => answers.words(c.socialClause)),
          col("Annexe\nenvironnementale", "environmentalAnnex", (c) => answers.words(c.envAnnex)),
        ],
      },
    ],
    { socialClause: (c) => c.socialClause, environmentalAnnex: (c) => c.envAnnex },
  ),
  layout(
    "text values",
    "everything is text, as a web export leaves it",
    [
      {
        name: "Sheet1",
        contracts: makeContracts(122, 50),
        columns: [
          col("Référence du contrat", "contractNumber", (c) => c.number),
          col("Objet", "object", (c) => c.object),
          col("Dénomination sociale", "supplierName", (c) => c.supplier),
          col("Année", "notificationYear", (c) => String(c.year)),
          col("Date début", "startDate", (c) => dates.slashed(c.start)),
          col("Date fin", "endDate", (c) => dates.slashed(c.end)),
          col("Montant HT", "amount", (c) => amounts.spaced(c.amount)),
          col("Nombre de factures", "invoiceCount", (c) => (c.invoices === null ? "" : String(c.invoices))),
          col("Délai de paiement moyen", "paymentDelay", (c) => (c.delay === null ? "" : `${c.delay} jours`)),
          col("Bilan réalisé", "executionReview", (c) => answers.lower(c.review)),
        ],
      },
    ],
    { executionReview: (c) => c.review },
  ),
  layout(
    "multi-valued considerations",
    "« dispositions » with pipes and slashes",
    [
      {
        name: "Contrats",
        contracts: makeContracts(123, 50).map((c) => ({
          ...c,
          socialClause: c.socialClause ?? false,
          socialCriterion: c.socialCriterion ?? false,
          reserved: c.reserved ?? false,
          envClause: c.envClause ?? false,
          envCriterion: c.envCriterion ?? false,
        })),
        columns: [
          col("Contrat", "contractNumber", (c) => c.number),
          col("Description", "object", (c) => c.object),
          col("Contractant", "supplierName", (c) => c.supplier),
          col("Date notif.", "notificationDate", (c) => c.notified),
          col("Valeur HT", "amount", (c) => c.amount),
          col("Dispo sociales", "socialConsiderations", (c) => socialList(c, " | ", "Aucune")),
          col("Dispo environnementales", "environmentalConsiderations", (c) =>
            environmentalList(c, " / ", "Néant"),
          ),
        ],
      },
    ],
    {
      socialClause: (c) => c.socialClause,
      socialCriterion: (c) => c.socialCriterion,
      reserved: (c) => c.reserved,
      environmentalCriterion: (c) => c.envCriterion,
    },
  ),
  layout("headers that lie", "names under « PME », another date beside", [
    {
      name: "Suivi 2023",
      contracts: makeContracts(124, 40),
      columns: [
        col("N° marché", "contractNumber", (c) => c.number),
        col("Libellé", "object", (c) => c.object),
        col("PME", "supplierName", (c) => c.supplier),
        col("Date de signature", null, (c) => c.notified - 12),
        col("Date de publication", null, (c) => c.notified - 80),
        col("Date de notification", "notificationDate", (c) => c.notified),
        col("Montant prévisionnel", null, (c) => c.amount * 0.9),
        col("Montant HT", "amount", (c) => c.amount),
        col("Montant TTC", null, (c) => c.amount * 1.2),
      ],
    },
  ]),
  layout(
    "duplicate and blank headers",
    "« Montant » three times, a blank over the procedure",
    [
      {
        name: "Marchés",
        contracts: makeContracts(125, 40),
        columns: [
          col("N°", "contractNumber", (c) => c.number),
          col("Objet", "object", (c) => c.object),
          col("", "procedure", (c) => c.procedure),
          col("Titulaire", "supplierName", (c) => c.supplier),
          col("Date notification", "notificationDate", (c) => c.notified),
          col("Montant", "amount", (c) => c.amount),
          col("Montant", null, () => ""),
          col("Montant", null, () => ""),
          col("Clause verte", "environmentalClause", (c) => answers.words(c.envClause)),
        ],
      },
    ],
    { environmentalClause: (c) => c.envClause, competed: (c) => c.competed },
  ),
  layout("minimal", "object, supplier, date, amount", [
    {
      name: "Tableau",
      above: [["Marchés de la régie"]],
      contracts: makeContracts(126, 25),
      columns: [
        col("Prestation", "object", (c) => c.object),
        col("Fournisseur", "supplierName", (c) => c.supplier),
        col("Date de notification", "notificationDate", (c) => dates.words(c.notified)),
        col("Montant HT", "amount", (c) => amounts.narrow(c.amount)),
      ],
    },
  ]),
  layout(
    "minimal",
    "crosses for responsible purchasing",
    [
      {
        name: "achats",
        contracts: makeContracts(127, 30),
        columns: [
          col("Marché", "contractNumber", (c) => c.number),
          col("Objet", "object", (c) => c.object),
          col("Notifié le", "notificationDate", (c) => c.notified),
          col("Insertion", "insertionClause", (c) => (c.insertionClause ? "X" : "")),
          col("Réservé", "reserved", (c) => (c.reserved ? "X" : "")),
          col("Marché responsable", "responsible", (c) => (c.responsible ? "X" : "")),
        ],
      },
    ],
    {
      insertionClause: (c) => crossed(c.insertionClause),
      reserved: (c) => crossed(c.reserved),
      responsible: (c) => crossed(c.responsible),
    },
  ),
  layout(
    "very wide",
    "nine columns among many others",
    [
      {
        name: "Requête",
        contracts: makeContracts(128, 50),
        columns: [
          ...noise.slice(0, 5),
          col("N° EJ", "contractNumber", (c) => c.number),
          col("Objet", "object", (c) => c.object),
          ...noise.slice(5, 9),
          col("Titulaire (raison sociale)", "supplierName", (c) => c.supplier),
          col("Date de notification", "notificationDate", (c) => c.notified),
          ...noise.slice(9, 13),
          col("Montant total du marché HT", "amount", (c) => c.amount),
          col("Clause sociale", "socialClause", (c) => answers.numbers(c.socialClause)),
          col("Critère social", "socialCriterion", (c) => answers.numbers(c.socialCriterion)),
          ...noise.slice(13),
          col("Annexe RSE", "csrAnnex", (c) => answers.numbers(c.csrAnnex)),
        ],
      },
    ],
    {
      socialClause: (c) => c.socialClause,
      socialCriterion: (c) => c.socialCriterion,
      csrAnnex: (c) => c.csrAnnex,
    },
  ),
  layout(
    "decoys",
    "amendments, orders and a template with the same header",
    [
      {
        name: "Registre des marchés",
        contracts: makeContracts(129, 40),
        columns: [
          col("N° marché", "contractNumber", (c) => c.number),
          col("Objet", "object", (c) => c.object),
          col("Titulaire", "supplierName", (c) => c.supplier),
          col("Date de notification", "notificationDate", (c) => c.notified),
          col("Montant HT", "amount", (c) => c.amount),
          col("Sourcing", "sourcing", (c) => c.sourcing ?? ""),
        ],
      },
    ],
    { sourcing: (c) => (c.sourcing === null ? null : c.sourcing > 0) },
    {
      othersFirst: true,
      others: [
        decoy("Avenants", [
          [
            "N° marché",
            "N° avenant",
            "Objet de l'avenant",
            "Date de notification",
            "Montant HT de l'avenant",
          ],
          ...makeContracts(129, 15).map((c, i) => [c.number, i % 3, "Prolongation", c.notified + 200, 1200]),
        ]),
        decoy("Modèle", [
          ["N° marché", "Objet", "Titulaire", "Date de notification", "Montant HT", "Sourcing"],
          ["2023-000", "Exemple", "SARL Exemple", 45000, 1000, 1],
        ]),
        decoy("Bons de commande", [
          ["N° BC", "Fournisseur", "Date", "Montant HT"],
          ...Array.from({ length: 40 }, (_, i) => [`BC${i}`, "SARL Essai", 45000 + i, 120 + i]),
        ]),
      ],
    },
  ),
  layout(
    "English headers",
    "an international office's",
    [
      {
        name: "Procurement",
        contracts: makeContracts(130, 40),
        columns: [
          col("Contract No", "contractNumber", (c) => c.number),
          col("Subject", "object", (c) => c.object),
          col("Supplier name", "supplierName", (c) => c.supplier),
          col("Contract type", "nature", (c) => c.nature),
          col("Date of notification", "notificationDate", (c) => dates.iso(c.notified)),
          col("Duration (months)", "durationMonths", (c) => c.months),
          col("Contract amount", "amount", (c) => c.amount),
          col("Insertion clause", "insertionClause", (c) => answers.english(c.insertionClause)),
          col("Environmental annex", "environmentalAnnex", (c) => answers.english(c.envAnnex)),
          col("Company size", "sme", (c) => (c.sme === null ? "" : c.sme ? "SME" : "Large")),
        ],
      },
    ],
    { insertionClause: (c) => c.insertionClause, environmentalAnnex: (c) => c.envAnnex, sme: (c) => c.sme },
  ),
  layout(
    "related tables",
    "invoices and hours with other wordings",
    [
      {
        name: "Marchés actifs",
        contracts: makeContracts(131, 40),
        columns: [
          col("N° de marché", "contractNumber", (c) => c.number),
          col("Objet", "object", (c) => c.object),
          col("Titulaire", "supplierName", (c) => c.supplier),
          col("Date de notification", "notificationDate", (c) => c.notified),
          col("Durée du marché - Années", "durationMonths:years", (c) => Math.floor(c.months / 12)),
          col("Durée du marché - Mois", "durationMonths:months", (c) => c.months % 12),
          col("Montant HT", "amount", (c) => c.amount),
        ],
      },
    ],
    {},
    {
      others: [
        decoy(
          "Suivi factures 2023",
          [
            ["Contrat", "Fournisseur", "Reçue le", "Payée le", "Montant HT"],
            ...makeContracts(131, 40).map((c) => [
              c.number.replace("-", " "),
              c.supplier,
              dates.slashed(c.notified + 90),
              dates.slashed(c.notified + 120),
              500,
            ]),
          ],
          "invoices",
        ),
        decoy(
          "Insertion",
          [
            ["N° marché", "Date", "Nombre d'heures"],
            ...makeContracts(131, 20).map((c) => [c.number, c.notified + 50, 80]),
          ],
          "insertionHours",
        ),
      ],
    },
  ),
];
