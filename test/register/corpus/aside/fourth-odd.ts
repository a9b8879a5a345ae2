/** Registers set aside, fourth lot: odd headers and odd values. */
import { makeContracts } from "../contracts";
import type { Contract } from "../contracts";
import type { Col, Layout } from "../layout";
import { amounts, answers, col, crossed, dates, environmentalList, layout, socialList } from "../layout";
import { cycle, idle, initials, nothing, outcome, shortProcedure, size, words } from "./fourth-habits";

const noClause = words("Oui, cf. CCAP article 12", "Pas de clause sociale", "");
const noCriterion = words("Oui (10 points)", "Aucun critère environnemental", "Non renseigné");
const noAnnex = words("oui - annexe 4", "Sans objet", "à compléter");

const noReserve = words("Oui (ESAT)", "Sans objet", "NC");
const hours2022 = (c: Contract): number | null => (c.year > 2022 ? null : c.hours2022);

const yearsOrMonths = (months: number): string =>
  months % 12 > 0 ? `${months} mois` : months === 12 ? "1 an" : `${months / 12} ans`;

export const FOURTH_ODD: Layout[] = [
  layout(
    "lying headers",
    "a county's, names under a question",
    [
      {
        name: "Marchés notifiés",
        contracts: makeContracts(601, 46),
        columns: [
          col("N° marché", "contractNumber", (c) => c.number),
          col("Procédure", "procedureNumber", (c) => c.procedureNumber),
          col("Type", "procedure", (c) => c.procedure),
          col("Lots", null, cycle("Oui", "Non", "Non")),
          col("Objet", "object", (c) => c.object),
          col("Titulaire PME", "supplierName", (c) => c.supplier),
          col("Catégorie d'entreprise", "sme", size),
          col("Date de notification", "notificationDate", (c) => c.notified),
          col("Montant HT", "amount", (c) => c.amount),
        ],
      },
    ],
    { sme: (c) => c.sme, competed: (c) => c.competed },
  ),
  layout("lying headers", "a town's, a date that says yes and an amount in words", [
    {
      name: "Suivi",
      contracts: makeContracts(602, 43),
      columns: [
        col("Réf. marché", "contractNumber", (c) => c.number),
        col("Objet du marché", "object", (c) => c.object),
        col("Titulaire", "supplierName", (c) => c.supplier),
        col("Date de notification", null, () => "Oui"),
        col("Notifié le", "notificationDate", (c) => dates.slashed(c.notified)),
        col("Montant", null, cycle("BPU", "DPGF", "BPU et DQE")),
        col("Valeur du marché HT", "amount", (c) => amounts.french(c.amount)),
        col("Durée du marché (mois)", "durationMonths", (c) => c.months),
      ],
    },
  ]),
  layout(
    "false friends",
    "an agency's, everything that looks like ours",
    [
      {
        name: "Consultations et marchés",
        contracts: makeContracts(603, 57),
        columns: [
          col("Acheteur", null, initials),
          col("Direction prescriptrice", "department", (c) => c.service),
          col("N° de marché", "contractNumber", (c) => c.number),
          col("Objet", "object", (c) => c.object),
          col("Projet facilitant l'accès aux TPE/PME", null, cycle("Oui", "Oui", "Non")),
          col("Marché alloti (O/N)", null, cycle("O", "N", "N")),
          col("Mise en concurrence (O/N)", "competed", (c) => answers.letters(c.competed)),
          col("Insertion au BOAMP (O/N)", null, cycle("O", "N")),
          col("Date de publication", null, (c) => c.notified - 90),
          col("Nombre de retraits", null, (c) => c.bids * 6),
          col("Nombre d'offres reçues", "bidsReceived", (c) => c.bids),
          col("Critère prix (%)", null, cycle(40, 60, 50)),
          col("Clause de révision de prix (O/N)", null, cycle("O", "N", "O")),
          col("Clause RGPD (O/N)", null, cycle("N", "O", "N")),
          col("Annexe financière (O/N)", null, cycle("O", "O", "N")),
          col("Réserves levées (O/N)", null, cycle("N", "O", "")),
          col("Date de signature", null, (c) => c.notified - 4),
          col("Date de notification", "notificationDate", (c) => c.notified),
          col("Date d'accusé réception", null, (c) => c.notified + 2),
          col("Titulaire", "supplierName", (c) => c.supplier),
          col("Téléphone du titulaire", null, cycle("02 99 00 00 01", "02 99 00 00 02")),
          col("Montant prévisionnel HT", null, (c) => Math.round(c.amount / 500) * 500),
          col("Montant HT", "amount", (c) => c.amount),
          col("Clause sociale (O/N)", "socialClause", (c) => answers.letters(c.socialClause)),
          col("Date de fin de garantie", null, (c) => c.end + 365),
        ],
      },
    ],
    { competed: (c) => c.competed, socialClause: (c) => c.socialClause },
  ),
  layout(
    "blank and duplicate headers",
    "a school board's, a nameless detail after each answer",
    [
      {
        name: "Tab",
        above: [["Etat des marchés au 31 décembre 2023"]],
        contracts: makeContracts(604, 41),
        columns: [
          col("", null, (_c, i) => i + 1),
          col("N° marché", "contractNumber", (c) => c.number),
          col("Objet", "object", (c) => c.object),
          col("Titulaire", "supplierName", (c) => c.supplier),
          col("Visa", null, cycle("ok", "")),
          col("Visa", null, cycle("ok", "ok", "")),
          col("Date de notification", "notificationDate", (c) => c.notified),
          col("Montant HT", "amount", (c) => c.amount),
          col("Clause sociale", "socialClause", (c) => answers.capitals(c.socialClause)),
          col("", null, cycle("art. 8", "", "art. 14 du CCAP")),
          col("Critère environnemental", "environmentalCriterion", (c) => answers.capitals(c.envCriterion)),
          col("", null, cycle("10 %", "", "5 %")),
          col("Annexe environnementale", "environmentalAnnex", (c) => answers.capitals(c.envAnnex)),
          col("", null, nothing),
          col("Observations", null, cycle("", "à suivre")),
          col("Observations", null, cycle("", "", "RAS")),
        ],
      },
    ],
    {
      socialClause: (c) => c.socialClause,
      environmentalCriterion: (c) => c.envCriterion,
      environmentalAnnex: (c) => c.envAnnex,
    },
  ),
  layout("written values", "a museum's, dates and amounts in letters", [
    {
      name: "registre des marchés",
      left: 2,
      above: [[], ["", "", "Établissement public du musée de l'Ys"], []],
      contracts: makeContracts(605, 38),
      columns: [
        col("Marché", "contractNumber", (c) => c.number),
        col("Intitulé du marché", "object", (c) => c.object),
        col("Prestataire retenu", "supplierName", (c) => c.supplier),
        col("Date de notification", "notificationDate", (c) => dates.words(c.notified)),
        col("Durée du marché", "durationMonths", (c) => yearsOrMonths(c.months)),
        col("Échéance", "endDate", (c) => dates.words(c.end)),
        col("Montant", "amount", (c) => amounts.spaced(c.amount)),
        col("Dispositions sociales", "socialConsiderations", (c) => socialList(c, "\n", "Sans objet")),
        col("Dispositions environnementales", "environmentalConsiderations", (c) =>
          environmentalList(c, "\n", "Sans objet"),
        ),
      ],
    },
  ]),
  layout(
    "negative phrases",
    "a chamber's, with the year alone",
    [
      {
        name: "Clauses",
        contracts: makeContracts(606, 51),
        columns: [
          col("Marché n°", "contractNumber", (c) => c.number),
          col("Année de notification", "notificationYear", (c) => c.year),
          col("Objet", "object", (c) => c.object),
          col("Titulaire", "supplierName", (c) => c.supplier),
          col("Mode de passation", "procedure", (c) => c.procedure),
          col("Montant € HT", "amount", (c) => c.amount),
          col("Clause sociale", "socialClause", (c) => noClause(c.socialClause)),
          col("Critère environnemental", "environmentalCriterion", (c) => noCriterion(c.envCriterion)),
          col("Annexe environnementale", "environmentalAnnex", (c) => noAnnex(c.envAnnex)),
          col("Annexe RSE", "csrAnnex", (c) => answers.none(c.csrAnnex)),
          col("Marché réservé", "reserved", (c) => noReserve(c.reserved)),
        ],
      },
    ],
    {
      competed: (c) => c.competed,
      socialClause: (c) => c.socialClause,
      environmentalCriterion: (c) => c.envCriterion,
      environmentalAnnex: (c) => c.envAnnex,
      csrAnnex: (c) => c.csrAnnex,
      reserved: (c) => c.reserved,
    },
  ),
  layout(
    "long headers",
    "a ministry's inquiry, a question per column",
    [
      {
        name: "Enquête",
        contracts: makeContracts(607, 44),
        columns: [
          col(
            "Numéro du marché (tel qu'il figure sur l'acte d'engagement)",
            "contractNumber",
            (c) => c.number,
          ),
          col("Objet du marché (en clair, sans abréviation)", "object", (c) => c.object),
          col("Nom du titulaire ou du mandataire du groupement", "supplierName", (c) => c.supplier),
          col("Date à laquelle le marché a été notifié au titulaire (JJ/MM/AAAA)", "notificationDate", (c) =>
            dates.slashed(c.notified),
          ),
          col("Montant notifié du marché, en euros hors taxes (hors avenants)", "amount", (c) => c.amount),
          col(
            "Le marché comporte-t-il une clause sociale d'exécution ? (répondre par Oui ou Non)",
            "socialClause",
            (c) => answers.words(c.socialClause),
          ),
          col(
            "Le marché comporte-t-il un critère environnemental de jugement des offres ? (Oui/Non)",
            "environmentalCriterion",
            (c) => answers.words(c.envCriterion),
          ),
          col("Le titulaire est-il une PME ? (moins de 250 salariés)", "sme", (c) => answers.words(c.sme)),
          col("Le marché était-il inscrit à la programmation annuelle des achats ?", "planned", (c) =>
            answers.words(c.planned),
          ),
          col(
            "Nombre de rencontres de sourcing tenues avant le lancement de la procédure",
            "sourcing",
            (c) => c.sourcing ?? "",
          ),
          col("Le marché a-t-il donné lieu à une négociation ? (Oui/Non)", "negotiation", (c) =>
            answers.words(c.negotiation),
          ),
          col("Difficultés rencontrées (facultatif, 500 caractères au plus)", null, cycle("", "", "Délais")),
        ],
      },
    ],
    {
      socialClause: (c) => c.socialClause,
      environmentalCriterion: (c) => c.envCriterion,
      sme: (c) => c.sme,
      planned: (c) => c.planned,
      negotiation: (c) => c.negotiation,
    },
  ),
  layout(
    "abbreviations",
    "an agency's follow-up of its scheme",
    [
      {
        name: "SPASER_suivi",
        asExcelTable: true,
        contracts: makeContracts(608, 63),
        columns: [
          col("N° mché", "contractNumber", (c) => c.number),
          col("N° proc.", "procedureNumber", (c) => c.procedureNumber),
          col("Obj. du mché", "object", (c) => c.object),
          col("Titul.", "supplierName", (c) => c.supplier),
          col("Dt notif.", "notificationDate", (c) => c.notified),
          col("Dt fin", "endDate", (c) => c.end),
          col("Mt € HT", "amount", (c) => c.amount),
          col("Cl. soc.", "socialClause", (c) => answers.letters(c.socialClause)),
          col("Cl. insert.", "insertionClause", (c) => answers.letters(c.insertionClause)),
          col("Ann. soc.", "socialAnnex", (c) => answers.letters(c.socialAnnex)),
          col("Crit. soc.", "socialCriterion", (c) => answers.letters(c.socialCriterion)),
          col("Crit. env.", "environmentalCriterion", (c) => answers.letters(c.envCriterion)),
          col("Cl. env.", "environmentalClause", (c) => answers.letters(c.envClause)),
          col("Ann. env.", "environmentalAnnex", (c) => answers.letters(c.envAnnex)),
          col("Ann. RSE", "csrAnnex", (c) => answers.letters(c.csrAnnex)),
          col("H. insert. 2022", "insertionHours:2022", (c) => hours2022(c) ?? ""),
          col("H. insert. 2023", "insertionHours:2023", (c) => c.hours2023 ?? ""),
          col("Nb sourcing", "sourcing", (c) => c.sourcing ?? ""),
          col("Négo.", "negotiation", (c) => answers.letters(c.negotiation)),
          col("Mché resp.", "responsible", (c) => answers.letters(c.responsible)),
        ],
      },
    ],
    {
      socialClause: (c) => c.socialClause,
      insertionClause: (c) => c.insertionClause,
      socialAnnex: (c) => c.socialAnnex,
      socialCriterion: (c) => c.socialCriterion,
      environmentalCriterion: (c) => c.envCriterion,
      environmentalClause: (c) => c.envClause,
      environmentalAnnex: (c) => c.envAnnex,
      csrAnnex: (c) => c.csrAnnex,
      negotiation: (c) => c.negotiation,
      responsible: (c) => c.responsible,
    },
  ),
  layout("units", "a hospital's, thousands of euros, and the columns numbered under the header", [
    {
      name: "Marchés CHU",
      contracts: makeContracts(609, 45),
      columns: [
        col("N° du marché", "contractNumber", (c) => c.number),
        col("Objet", "object", (c) => c.object),
        col("Titulaire", "supplierName", (c) => c.supplier),
        col("Date de notification", "notificationDate", (c) => c.notified),
        col("Montant attribué (k€ HT)", "amount", (c) => c.amount / 1000),
        col("Durée (en mois)", "durationMonths", (c) => c.months),
        col("Délai de paiement moyen (en jours)", "paymentDelay", (c) => c.delay ?? ""),
        col("Dépenses 2023 (en € TTC)", "spend:2023", (c) => c.spend2023 ?? ""),
        col("Surface (m²)", null, cycle("", 1200, 350)),
      ],
      between: [{ at: 0, rows: [["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"]] }],
    },
  ]),
  layout(
    "statuses",
    "a housing company's, with hours to do and hours done",
    [
      {
        name: "Consultations",
        contracts: makeContracts(610, 59),
        columns: [
          col("N° consultation", "procedureNumber", (c) => c.procedureNumber),
          col("N° marché", "contractNumber", (c) => c.number),
          col("Nom de la procédure", "object", (c) => c.object),
          col("Procédure", "procedure", shortProcedure),
          col(
            "Finalité de la consultation",
            "outcome",
            outcome("Attribué", "Déclaré sans suite", "Infructueux", "Annulé"),
          ),
          col("Date de notification", "notificationDate", (c) => c.notified),
          col("Titulaire", "supplierName", (c) => c.supplier),
          col("Montant max HT", "amount", (c) => c.amount),
          col("Clause d'insertion", "insertionClause", (c) => answers.check(c.insertionClause)),
          col("Heures d'insertion à réaliser", null, (c) => (c.insertionClause ? 2000 : "")),
          col("Heures d'insertion réalisées en 2022", "insertionHours:2022", (c) => hours2022(c) ?? ""),
          col("Heures d'insertion réalisées en 2023", "insertionHours:2023", (c) => c.hours2023 ?? ""),
          col("Heures d'insertion cumulées", "insertionHoursCumulative", (c) =>
            c.hours2023 === null ? "" : (hours2022(c) ?? 0) + c.hours2023,
          ),
          col("Bilan d'exécution établi le", "executionReview", (c) => (c.review ? c.notified + 300 : "")),
        ],
      },
    ],
    {
      competed: (c) => c.competed,
      insertionClause: (c) => c.insertionClause,
      executionReview: (c) => crossed(c.review),
    },
  ),
  layout(
    "many columns",
    "a metropolis's, ten columns for us out of forty",
    [
      {
        name: "EXTRACTION COMPLETE",
        contracts: makeContracts(414, 62),
        columns: [
          col("Secteur géographique", null, cycle("Nord", "Sud", "Est")),
          col("Code programme", null, cycle("P012", "P140", "P007")),
          col("Opération", null, cycle("OP-118", "OP-204", "OP-310")),
          col("N° marché", "contractNumber", (c) => c.number),
          col("N° consultation", "procedureNumber", (c) => c.procedureNumber),
          col("Objet du marché", "object", (c) => c.object),
          ...idle(["Allotissement", "Tranches", "Variantes", "PSE", "DUME accepté"], "Oui", "Non", ""),
          col("Type de procédure", "procedure", (c) => c.procedure),
          ...idle(["Visa juridique", "Visa financier", "Visa DGA"], "fait", "", "en attente"),
          col("Date envoi publicité", "launchDate", (c) => c.notified - 120),
          col("Date limite offres", null, (c) => c.notified - 80),
          col("Date ouverture des plis", null, (c) => c.notified - 79),
          col("Date CAO", null, (c) => c.notified - 30),
          col("Date lettres de rejet", null, (c) => c.notified - 16),
          col("Date de signature", null, (c) => c.notified - 3),
          col("Date de notification", "notificationDate", (c) => c.notified),
          col("Date avis d'attribution", null, (c) => c.notified + 25),
          col("Titulaire", "supplierName", (c) => c.supplier),
          col("Cotraitant 1", null, (_c, i) => (i % 5 === 0 ? "SAS Lumatech" : "")),
          col("Cotraitant 2", null, (_c, i) => (i % 11 === 0 ? "SARL Sopral" : "")),
          col("Sous-traitant déclaré", null, cycle("", "", "SA Orfea Conseil")),
          col("Montant sous-traité HT", null, cycle("", "", 8400)),
          col("Montant estimé HT", null, (c) => Math.round(c.amount / 1000) * 1000),
          col("Montant notifié HT", "amount", (c) => c.amount),
          col("Montant des avenants HT", null, cycle(0, 0, 0, 3500)),
          ...idle(["Prix révisables", "Retenue de garantie", "Avance forfaitaire"], "O", "N", "N"),
          col("Indice", null, cycle("BT01", "TP08", "SYNTEC", "")),
          col("Clause sociale", "socialClause", (c) => answers.letters(c.socialClause)),
          col("Clause environnementale", "environmentalClause", (c) => answers.letters(c.envClause)),
          col("PME", "sme", (c) => answers.letters(c.sme)),
          ...idle(["Carton d'archives"], "", "B12", "B40"),
        ],
      },
    ],
    {
      competed: (c) => c.competed,
      socialClause: (c) => c.socialClause,
      environmentalClause: (c) => c.envClause,
      sme: (c) => c.sme,
    },
  ),
  layout(
    "crosses",
    "a county's, a cross or nothing",
    [
      {
        name: "Marchés et achats durables",
        asExcelTable: true,
        contracts: makeContracts(415, 48),
        columns: [
          col("N° de marché", "contractNumber", (c) => c.number),
          col("Intitulé", "object", (c) => c.object),
          col("Titulaire(s)", "supplierName", (c) => c.supplier),
          col("Notifié le", "notificationDate", (c) => c.notified),
          col("Montant (€ HT)", "amount", (c) => c.amount),
          ...(
            [
              ["Clause sociale", "socialClause", (c) => c.socialClause],
              ["Clause d'insertion", "insertionClause", (c) => c.insertionClause],
              ["Marché réservé", "reserved", (c) => c.reserved],
              ["Critère environnemental", "environmentalCriterion", (c) => c.envCriterion],
              ["Clause environnementale", "environmentalClause", (c) => c.envClause],
            ] satisfies [string, string, (c: Contract) => boolean | null][]
          ).map(([header, field, answer]): Col => col(header, field, (c) => (answer(c) ? "X" : ""))),
        ],
      },
    ],
    {
      socialClause: (c) => crossed(c.socialClause),
      insertionClause: (c) => crossed(c.insertionClause),
      environmentalCriterion: (c) => crossed(c.envCriterion),
      environmentalClause: (c) => crossed(c.envClause),
    },
  ),
];
