/** Registers set aside, fourth lot: open data files, and exports of platforms, of accounts and of databases. */
import { makeContracts } from "../contracts";
import type { Contract } from "../contracts";
import type { Col, Layout } from "../layout";
import { amounts, answers, col, dates, environmentalList, layout, socialList } from "../layout";
import { bothLists, cents, cycle, idle, initials, outcome, size, sourced } from "./fourth-habits";

const grouped = makeContracts(502, 48);
const amended = makeContracts(503, 50);

/** A row more for the second supplier of every sixth contract. */
const oneRowPerSupplier = (columns: Col[], contracts: Contract[]) =>
  contracts.flatMap((contract, i) => {
    const row = columns.map((column) => column.value(contract, i));
    if (i % 6 !== 3) return [row];
    const other = contracts[(i + 1) % contracts.length] ?? contract;
    const partner = { ...contract, supplier: other.supplier, siret: other.siret };
    return [row, columns.map((column) => column.value(partner, i))];
  });

/** A row before, outdated and lower, for every fourth contract. */
const oneRowPerVersion = (columns: Col[], contracts: Contract[]) =>
  contracts.flatMap((contract, i) => {
    const row = columns.map((column) => column.value(contract, i));
    if (i % 4 !== 1) return [row];
    const before = { ...contract, amount: cents(contract.amount * 0.9) };
    const old = columns.map((column) =>
      column.header === "donneesActuelles" ? "non" : column.value(before, i),
    );
    return [old, row];
  });

export const FOURTH_EXPORTS: Layout[] = [
  layout(
    "DECP export",
    "a town's, JSON unfolded by Power Query, a row per supplier",
    [
      {
        name: "marches",
        asExcelTable: true,
        contracts: grouped,
        rows: oneRowPerSupplier,
        columns: [
          col("marches.marche.id", "contractNumber", (c) => c.number),
          col("marches.marche.acheteur.id", "buyer", () => "21990001100017"),
          col("marches.marche.nature", "nature", (c) => c.nature),
          col("marches.marche.objet", "object", (c) => c.object),
          col("marches.marche.codeCPV", "cpv", (c) => c.cpv.slice(0, 8)),
          col("marches.marche.procedure", "procedure", (c) => c.procedure),
          col("marches.marche.lieuExecution.code", null, () => "99001"),
          col("marches.marche.dureeMois", "durationMonths", (c) => c.months),
          col("marches.marche.dateNotification", "notificationDate", (c) => dates.iso(c.notified)),
          col("marches.marche.datePublicationDonnees", null, (c) => dates.isoTime(c.notified + 12)),
          col("marches.marche.montant", "amount", (c) => c.amount),
          col("marches.marche.formePrix", null, cycle("Ferme", "Révisable")),
          col("marches.marche.offresRecues", "bidsReceived", (c) => c.bids),
          col("marches.marche.considerationsSociales", "socialConsiderations", (c) =>
            socialList(c, ", ", "Pas de considération sociale"),
          ),
          col("marches.marche.considerationsEnvironnementales", "environmentalConsiderations", (c) =>
            environmentalList(c, ", ", "Pas de considération environnementale"),
          ),
          ...idle(
            ["marches.marche.marcheInnovant", "marches.marche.sousTraitanceDeclaree"],
            "non",
            "non",
            "oui",
          ),
          col("marches.marche.titulaires.id", "supplierId", (c) => c.siret),
          col("marches.marche.titulaires.typeIdentifiant", null, () => "SIRET"),
          col("marches.marche.titulaires.denominationSociale", "supplierName", (c) => c.supplier),
        ],
      },
    ],
    { competed: (c) => c.competed },
  ),
  layout(
    "DECP export",
    "a region's, outdated and current rows",
    [
      {
        name: "Feuille1",
        contracts: amended,
        rows: oneRowPerVersion,
        columns: [
          col("id", "contractNumber", (c) => c.number),
          col("objet", "object", (c) => c.object),
          col("dateNotification", "notificationDate", (c) => c.notified),
          col("dureeMois", "durationMonths", (c) => c.months),
          col("montant", "amount", (c) => c.amount),
          col("nature", "nature", (c) => c.nature),
          col("procedure", "procedure", (c) => c.procedure),
          col("titulaire_id", "supplierId", (c) => c.siret),
          col("titulaire_nom", "supplierName", (c) => c.supplier),
          col("titulaire_categorie", "sme", (c, i) => size(c, 4 * i + 1)),
          col("objetModification", null, (_c, i) => (i % 4 === 1 ? "Prestations ajoutées" : "")),
          col("donneesActuelles", "current", () => "oui"),
          col("anomalies", null, cycle("", "", "MONTANT_ABERRANT")),
        ],
      },
    ],
    { sme: (c) => c.sme },
  ),
  layout(
    "SCDL export",
    "a town's, upper case and underscores",
    [
      {
        name: "SCDL_MARCHES",
        contracts: makeContracts(504, 55),
        columns: [
          col("COLL_SIRET", "buyer", () => "21990001100017"),
          col("MARCHE_ID", "contractNumber", (c) => c.number),
          col("MARCHE_NATURE", "nature", (c) => c.nature),
          col("MARCHE_OBJET", "object", (c) => c.object),
          col("CPV_CODE", "cpv", (c) => c.cpv),
          col("MARCHE_PROCEDURE", "procedure", (c) => c.procedure),
          col("EXEC_LIEU_CODE", null, () => "99001"),
          col("EXEC_LIEU_NOM", null, cycle("Valmont", "Rivebelle")),
          col("DUREE_MOIS", "durationMonths", (c) => c.months),
          col("NOTIF_DATE", "notificationDate", (c) => dates.iso(c.notified)),
          col("PUBLI_DATE", null, (c) => dates.iso(c.notified + 20)),
          col("MONTANT_HT", "amount", (c) => c.amount),
          col("PRIX_FORME", null, cycle("Unitaire", "Forfaitaire")),
          col("TITULAIRE_SIRET", "supplierId", (c) => c.siret),
          col("TITULAIRE_NOM", "supplierName", (c) => c.supplier),
        ],
      },
    ],
    { competed: (c) => c.competed },
  ),
  layout("SCDL export", "a natural park's, obligation over the header, both considerations together", [
    {
      name: "Modèle rempli",
      above: [
        ["Modèle de données – marchés publics conclus"],
        [
          "obligatoire",
          "obligatoire",
          "facultatif",
          "obligatoire",
          "facultatif",
          "obligatoire",
          "facultatif",
          "obligatoire",
          "obligatoire",
        ],
      ],
      contracts: makeContracts(505, 39),
      columns: [
        col("Identifiant du marché", "contractNumber", (c) => c.number),
        col("Objet du marché", "object", (c) => c.object),
        col("Code CPV principal", "cpv", (c) => c.cpv),
        col("Date de notification", "notificationDate", (c) => dates.iso(c.notified)),
        col("Date de publication", null, (c) => dates.iso(c.notified + 45)),
        col("Montant HT du marché", "amount", (c) => amounts.point(c.amount)),
        col(
          "Considérations sociales et environnementales",
          "socialConsiderations+environmentalConsiderations",
          (c) => bothLists(c, " ; ", "Sans objet"),
        ),
        col("Dénomination sociale du titulaire", "supplierName", (c) => c.supplier),
        col("Identifiant SIRET du titulaire", "supplierId", (c) => c.siret),
      ],
    },
  ]),
  layout(
    "platform export",
    "a purchasing platform's, criteria above, header in row 12",
    [
      {
        name: "Export consultations",
        above: [
          ["Export des consultations"],
          ["Généré le", "15/01/2024 10:32"],
          [],
          ["Critères de recherche"],
          ["Entité", "Université de Rivebelle"],
          ["Date de notification du", "01/01/2021"],
          ["au", "31/12/2023"],
          ["Type de procédure", "Toutes"],
          ["Nombre de résultats", 57],
          [],
          [],
        ],
        contracts: makeContracts(506, 57),
        columns: [
          col("Référence de la consultation", "procedureNumber", (c) => c.procedureNumber),
          col("Intitulé de la consultation", "object", (c) => c.object),
          col("Service acheteur", "department", (c) => c.service),
          col("Type de procédure", "procedure", (c) => c.procedure),
          col("Date de mise en ligne", "launchDate", (c) => dates.slashed(c.notified - 100)),
          col("Date limite de remise des plis", null, (c) => `${dates.slashed(c.notified - 70)} 12:00`),
          col("Nombre de retraits", null, (c) => c.bids * 7),
          col("Nombre de questions", null, cycle(0, 3, 11)),
          col("Nombre de plis reçus", "bidsReceived", (c) => c.bids),
          col("N° du lot", "lot", (c) => c.lot),
          col("Statut", "outcome", outcome("Attribué", "Infructueux", "Sans suite")),
          col("Attributaire", "supplierName", (c) => c.supplier),
          col("Montant attribué (€ HT)", "amount", (c) => amounts.french(c.amount)),
          col("Date de notification", "notificationDate", (c) => dates.slashed(c.notified)),
        ],
      },
    ],
    { competed: (c) => c.competed },
  ),
  layout(
    "platform export",
    "a county's, with entities left in the headers",
    [
      {
        name: "export",
        contracts: makeContracts(507, 45),
        columns: [
          col("R&eacute;f&eacute;rence du march&eacute;", "contractNumber", (c) => c.number),
          col("Intitul&eacute; du march&eacute;", "object", (c) => c.object),
          col("Proc&eacute;dure", "procedure", (c) => c.procedure),
          col("Date d&#39;envoi &agrave; la publication", "launchDate", (c) => dates.iso(c.notified - 60)),
          col("Date de&nbsp;notification", "notificationDate", (c) => dates.iso(c.notified)),
          col("Date d&#39;accus&eacute; r&eacute;ception", null, (c) => dates.iso(c.notified + 3)),
          col("Raison sociale de l&#39;attributaire", "supplierName", (c) => c.supplier),
          col("Attributaire PME&nbsp;?", "sme", (c) => answers.words(c.sme)),
          col("Montant&nbsp;HT", "amount", (c) => c.amount),
          col("Crit&egrave;re environnemental", "environmentalCriterion", (c) =>
            answers.words(c.envCriterion),
          ),
        ],
      },
    ],
    {
      competed: (c) => c.competed,
      sme: (c) => c.sme,
      environmentalCriterion: (c) => c.envCriterion,
    },
  ),
  layout("accounts export", "a county's accounts, codes and what was paid", [
    {
      name: "REQ_MARCHES",
      contracts: makeContracts(508, 61),
      columns: [
        col("COLL", null, () => "01"),
        col("BUDGET", null, cycle("PRINCIPAL", "ANNEXE")),
        col("NUM_MARCHE", "contractNumber", (c) => c.number),
        col("LIB_MARCHE", "object", (c) => c.object),
        col("COD_TIERS", null, (_c, i) => `F${String(20417 + i * 13).padStart(6, "0")}`),
        col("NOM_TIERS", "supplierName", (c) => c.supplier),
        col("SIRET_TIERS", "supplierId", (c) => c.siret),
        col("DATE_NOTIF", "notificationDate", (c) => dates.slashed(c.notified)),
        col("DATE_FIN_MARCHE", "endDate", (c) => dates.slashed(c.end)),
        col("NB_RECONDUCTIONS", null, cycle(0, 1, 3)),
        col("MT_INITIAL_HT", "amount", (c) => amounts.point(c.amount)),
        col("MT_AVENANTS_HT", null, cycle(0, 0, 950)),
        col("MANDATE_2022", "spend:2022", (c) => Math.round(c.amount / 7)),
        col("MANDATE_2023", "spend:2023", (c) => c.spend2023 ?? ""),
        col("NB_FACTURES", "invoiceCount", (c) => c.invoices ?? ""),
        col("DELAI_MOYEN_PAIEMENT", "paymentDelay", (c) => c.delay ?? ""),
        col("CHAPITRE", null, cycle("011", "21", "23")),
        col("FONCTION", null, cycle("020", "312", "64")),
      ],
    },
  ]),
  layout("accounts export", "a State agency's, supplier codes beside supplier names", [
    {
      name: "Sheet1",
      contracts: makeContracts(509, 47),
      columns: [
        col("N° EJ", "contractNumber", (c) => c.number),
        col("Désignation", "object", (c) => c.object),
        col("Fournisseur", null, (_c, i) => 1000402117 + i * 31),
        col("Nom du fournisseur", "supplierName", (c) => c.supplier),
        col("Date de notification", "notificationDate", (c) => dates.dotted(c.notified)),
        col("Début de validité", "startDate", (c) => dates.dotted(c.start)),
        col("Fin de validité", "endDate", (c) => dates.dotted(c.end)),
        col("Montant HT", "amount", (c) => amounts.dotted(c.amount)),
        col("Devise", null, () => "EUR"),
        col("Domaine fonctionnel", null, cycle("0218-05-01", "0354-06", "0723-11")),
        col("Centre de coûts", null, cycle("AGRSG00075", "AGRDI00075")),
        col("Code CPV", "cpv", (c) => c.cpv),
        col("Créé par", null, initials),
        col("Créé le", null, (c) => dates.dotted(c.notified - 2)),
      ],
    },
  ]),
  layout(
    "database export",
    "a research body's, camel case and booleans",
    [
      {
        name: "marche",
        contracts: makeContracts(510, 53),
        columns: [
          col("numMarche", "contractNumber", (c) => c.number),
          col("numConsultation", "procedureNumber", (c) => c.procedureNumber),
          col("numLot", "lot", (c) => c.lot),
          col("libelleMarche", "object", (c) => c.object),
          col("raisonSocialeTitulaire", "supplierName", (c) => c.supplier),
          col("siretTitulaire", "supplierId", (c) => c.siret),
          col("titulairePme", "sme", (c) => answers.booleans(c.sme)),
          col("typeProcedure", "procedure", (c) => c.procedure),
          col("dateNotif", "notificationDate", (c) => dates.isoTime(c.notified)),
          col("dateDebut", "startDate", (c) => dates.isoTime(c.start)),
          col("dateFin", "endDate", (c) => dates.isoTime(c.end)),
          col("dureeEnMois", "durationMonths", (c) => c.months),
          col("montantHt", "amount", (c) => c.amount),
          col("montantTtc", null, (c) => cents(c.amount * 1.2)),
          col("nbOffresRecues", "bidsReceived", (c) => c.bids),
          col("clauseSociale", "socialClause", (c) => answers.booleans(c.socialClause)),
          col("clauseInsertion", "insertionClause", (c) => answers.booleans(c.insertionClause)),
          col("critereEnvironnemental", "environmentalCriterion", (c) => answers.booleans(c.envCriterion)),
          col("annexeRse", "csrAnnex", (c) => answers.booleans(c.csrAnnex)),
          col("marcheReserve", "reserved", (c) => answers.booleans(c.reserved)),
          col("estArchive", null, cycle(false, false, true)),
          col("dateCreation", null, (c) => dates.isoTime(c.notified - 150)),
          col("dateDerniereModif", null, (c) => dates.isoTime(c.notified + 150)),
        ],
      },
    ],
    {
      competed: (c) => c.competed,
      sme: (c) => c.sme,
      socialClause: (c) => c.socialClause,
      insertionClause: (c) => c.insertionClause,
      environmentalCriterion: (c) => c.envCriterion,
      csrAnnex: (c) => c.csrAnnex,
      reserved: (c) => c.reserved,
    },
  ),
  layout(
    "English-ish headers",
    "a university's, for its international office",
    [
      {
        name: "Contracts",
        above: [["Université de Rivebelle – Contract register 2021-2023"], []],
        contracts: makeContracts(511, 42),
        columns: [
          col("Contract number", "contractNumber", (c) => c.number),
          col("Subject of the contract", "object", (c) => c.object),
          col("Supplier", "supplierName", (c) => c.supplier),
          col("Procedure", "procedure", (c) => c.procedure),
          col("Publication date", null, (c) => c.notified - 75),
          col("Notification date", "notificationDate", (c) => c.notified),
          col("Start date", "startDate", (c) => c.start),
          col("End date", "endDate", (c) => c.end),
          col("Amount excl. VAT (EUR)", "amount", (c) => c.amount),
          col("Amount incl. VAT (EUR)", null, (c) => cents(c.amount * 1.2)),
          col("SME (Yes/No)", "sme", (c) => answers.english(c.sme)),
          col("Social clause (Yes/No)", "socialClause", (c) => answers.english(c.socialClause)),
          col("Environmental criterion (Yes/No)", "environmentalCriterion", (c) =>
            answers.english(c.envCriterion),
          ),
          col("Contact", null, initials),
        ],
      },
    ],
    {
      competed: (c) => c.competed,
      sme: (c) => c.sme,
      socialClause: (c) => c.socialClause,
      environmentalCriterion: (c) => c.envCriterion,
    },
  ),
  layout(
    "upper case",
    "a hospital's, no accent and no apostrophe",
    [
      {
        name: "MARCHES",
        above: [["CENTRE HOSPITALIER DE VALMONT"], ["EDITION DU 05/02/2024"], []],
        contracts: makeContracts(512, 56),
        columns: [
          col("NUMERO MARCHE", "contractNumber", (c) => c.number),
          col("LIBELLE MARCHE", "object", (c) => c.object),
          col("RAISON SOCIALE FOURNISSEUR", "supplierName", (c) => c.supplier),
          col("FAMILLE D ACHAT", "segment", (c) => c.segment),
          col("MODE DE PASSATION", "procedure", (c) => c.procedure),
          col("DATE NOTIFICATION", "notificationDate", (c) => dates.slashed(c.notified)),
          col("DATE ECHEANCE", "endDate", (c) => dates.slashed(c.end)),
          col("MONTANT HT EN EUROS", "amount", (c) => amounts.french(c.amount)),
          col("TAUX TVA", null, cycle(20, 5.5, 10)),
          col("CLAUSE INSERTION O/N", "insertionClause", (c) => answers.letters(c.insertionClause)),
          col("MARCHE RESERVE O/N", "reserved", (c) => answers.letters(c.reserved)),
          col("ANNEXE ENVIRONNEMENTALE O/N", "environmentalAnnex", (c) => answers.letters(c.envAnnex)),
          col("SOURCING O/N", "sourcing", (c) => answers.letters(sourced(c))),
        ],
      },
    ],
    {
      competed: (c) => c.competed,
      insertionClause: (c) => c.insertionClause,
      reserved: (c) => c.reserved,
      environmentalAnnex: (c) => c.envAnnex,
    },
  ),
  layout(
    "database export",
    "a port's, snake case in English",
    [
      {
        name: "vw_contracts",
        contracts: makeContracts(513, 49),
        columns: [
          col("contract_number", "contractNumber", (c) => c.number),
          col("lot_number", "lot", (c) => c.lot),
          col("contract_title", "object", (c) => c.object),
          col("supplier_name", "supplierName", (c) => c.supplier),
          col("supplier_siret", "supplierId", (c) => c.siret),
          col("procedure_type", "procedure", (c) => c.procedure),
          col("notification_date", "notificationDate", (c) => dates.iso(c.notified)),
          col("duration_months", "durationMonths", (c) => c.months),
          col("amount_excl_tax", "amount", (c) => amounts.point(c.amount)),
          col("amount_incl_tax", null, (c) => amounts.point(c.amount * 1.2)),
          col("cpv_code", "cpv", (c) => c.cpv),
          col("bids_received", "bidsReceived", (c) => c.bids),
          col("is_reserved", "reserved", (c) => answers.numbers(c.reserved)),
          col("has_social_clause", "socialClause", (c) => answers.numbers(c.socialClause)),
          col("has_environmental_clause", "environmentalClause", (c) => answers.numbers(c.envClause)),
          col("loaded_at", null, () => "2024-01-15 03:00:11"),
        ],
      },
    ],
    {
      competed: (c) => c.competed,
      reserved: (c) => c.reserved,
      socialClause: (c) => c.socialClause,
      environmentalClause: (c) => c.envClause,
    },
  ),
];
