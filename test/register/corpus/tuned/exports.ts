/** Exports: national formats, English headers, very wide files. */
import { makeContracts } from "../contracts";
import type { Answer, Contract } from "../contracts";
import type { Col, Layout, Table } from "../layout";
import { amounts, answers, col, dates, decoy, environmentalList, layout, socialList } from "../layout";

const stated = (c: Contract): Contract => ({
  ...c,
  socialClause: c.socialClause ?? false,
  socialCriterion: c.socialCriterion ?? false,
  reserved: c.reserved ?? false,
  envClause: c.envClause ?? false,
  envCriterion: c.envCriterion ?? false,
});
const considerations: Layout["facts"] = {
  socialClause: (c) => c.socialClause,
  socialCriterion: (c) => c.socialCriterion,
  reserved: (c) => c.reserved,
  environmentalClause: (c) => c.envClause,
  environmentalCriterion: (c) => c.envCriterion,
  competed: (c) => c.competed,
};

const decp2019: Col[] = [
  col("id", "contractNumber", (c) => c.number.replace("-", "") + "00"),
  col("acheteur.id", null, () => "13001234500017"),
  col("acheteur.nom", "buyer", () => "Agence de Valmont"),
  col("nature", "nature", (c) => c.nature),
  col("objet", "object", (c) => c.object),
  col("codeCPV", "cpv", (c) => c.cpv),
  col("procedure", "procedure", (c) => c.procedure),
  col("lieuExecution.code", null, () => "29"),
  col("lieuExecution.typeCode", null, () => "Code département"),
  col("lieuExecution.nom", null, () => "Finistère"),
  col("dureeMois", "durationMonths", (c) => c.months),
  col("dateNotification", "notificationDate", (c) => dates.iso(c.notified)),
  col("datePublicationDonnees", null, (c) => dates.iso(c.notified + 20)),
  col("montant", "amount", (c) => amounts.point(c.amount)),
  col("formePrix", null, () => "Ferme"),
  col("titulaires.id", "supplierId", (c) => c.siret),
  col("titulaires.typeIdentifiant", null, () => "SIRET"),
  col("titulaires.denominationSociale", "supplierName", (c) => c.supplier),
];

const decp2022: Col[] = [
  col("uid", null, (c) => `130012345${c.number}`),
  col("id", "contractNumber", (c) => c.number),
  col("nature", "nature", (c) => c.nature),
  col("objet", "object", (c) => c.object),
  col("techniques", null, () => "Sans objet"),
  col("modalitesExecution", null, () => "Bons de commande"),
  col("codeCPV", "cpv", (c) => c.cpv),
  col("procedure", "procedure", (c) => c.procedure),
  col("dureeMois", "durationMonths", (c) => c.months),
  col("dateNotification", "notificationDate", (c) => dates.iso(c.notified)),
  col("considerationsSociales", "socialConsiderations", (c) =>
    socialList(c, ", ", "Pas de considération sociale"),
  ),
  col("considerationsEnvironnementales", "environmentalConsiderations", (c) =>
    environmentalList(c, ", ", "Pas de considération environnementale"),
  ),
  col("marcheInnovant", null, () => "false"),
  col("origineUE", null, () => 0.5),
  col("offresRecues", "bidsReceived", (c) => c.bids),
  col("montant", "amount", (c) => c.amount),
  col("titulaire_id", "supplierId", (c) => c.siret),
  col("titulaire_denominationSociale", "supplierName", (c) => c.supplier),
  col("titulaire_categorie", "sme", (c) => (c.sme === null ? "" : c.sme ? "PME" : "GE")),
];

/** A row per supplier, an outdated version before every fourth. */
const versions: Table["rows"] = (columns, contracts) =>
  contracts.flatMap((c, i) => {
    const row = (contract: Contract, extra: string) => [
      ...columns.slice(0, -1).map((column) => column.value(contract, i)),
      extra,
    ];
    const now = row(c, "oui");
    const rows = i % 4 === 0 ? [row({ ...c, amount: c.amount / 2 }, "non"), now] : [now];
    return i % 5 === 0 ? [...rows, now] : rows;
  });

const english: Col[] = [
  col("Contract number", "contractNumber", (c) => c.number),
  col("Title", "object", (c) => c.object),
  col("Supplier", "supplierName", (c) => c.supplier),
  col("Award date", "notificationDate", (c) => c.notified),
  col("Amount excl. VAT", "amount", (c) => c.amount),
  col("Procedure type", "procedure", (c) =>
    c.competed ? "Open procedure" : "Negotiated without publication",
  ),
  col("Social clause", "socialClause", (c) => answers.english(c.socialClause)),
  col("Environmental criterion", "environmentalCriterion", (c) => answers.english(c.envCriterion)),
  col("SME", "sme", (c) => answers.english(c.sme)),
];

const wide: Col[] = Array.from({ length: 80 }, (_, i): Col => {
  const known: Record<number, Col> = {
    3: col("Référence du marché", "contractNumber", (c) => c.number),
    9: col("Référence de la consultation", "procedureNumber", (c) => c.procedureNumber),
    14: col("Intitulé du marché", "object", (c) => c.object),
    22: col("Nom du titulaire", "supplierName", (c) => c.supplier),
    31: col("Date de notification du marché", "notificationDate", (c) => c.notified),
    44: col("Montant notifié HT", "amount", (c) => c.amount),
    52: col("Clause sociale (O/N)", "socialClause", (c) => answers.letters(c.socialClause)),
    67: col("Catégorie d'entreprise", "sme", (c) => (c.sme === null ? "" : c.sme ? "PME" : "ETI")),
    71: col("Clause environnementale (O/N)", "environmentalClause", (c) => answers.letters(c.envClause)),
  };
  const names = [
    "Champ libre",
    "Code interne service",
    "Numéro de visa",
    "Adresse du titulaire",
    "Ville du titulaire",
    "Date de visa",
    "Montant de l'avance",
    "Code postal",
    "Téléphone",
    "Taux de TVA",
    "Date de l'avenant 1",
    "Montant de l'avenant 1",
  ];
  return (
    known[i] ??
    col(`${names[i % names.length]} ${i}`, null, (_, row) =>
      row % 3 === 0
        ? ""
        : names[i % names.length]?.startsWith("Date")
          ? 45000 + row
          : names[i % names.length]?.startsWith("Montant")
            ? row * 10
            : `v${row % 4}`,
    )
  );
});

const yes = (answer: (c: Contract) => Answer) => answer;

export const EXPORTS: Layout[] = [
  layout(
    "DECP 2019",
    "as published",
    [{ name: "marches", contracts: makeContracts(61, 60), columns: decp2019 }],
    { competed: (c) => c.competed, digital: (c) => c.digital },
  ),
  layout(
    "DECP 2019",
    "underscores, semicolons turned into a sheet",
    [
      {
        name: "decp",
        contracts: makeContracts(62, 50),
        columns: decp2019.map((column) => ({ ...column, header: String(column.header).replace(".", "_") })),
      },
    ],
    { competed: (c) => c.competed },
  ),
  layout(
    "DECP 2022",
    "as published",
    [{ name: "decp-2022", contracts: makeContracts(63, 60).map(stated), columns: decp2022 }],
    { ...considerations, sme: (c) => c.sme },
  ),
  layout(
    "DECP 2022",
    "a row per supplier and version",
    [
      {
        name: "Sheet1",
        contracts: makeContracts(64, 40).map(stated),
        columns: [...decp2022, col("donneesActuelles", "current", () => "")],
        rows: versions,
      },
    ],
    considerations,
  ),
  layout(
    "SCDL",
    "capitals and underscores",
    [
      {
        name: "scdl",
        contracts: makeContracts(65, 50),
        columns: [
          col("MARCHE_ID", "contractNumber", (c) => c.number),
          col("ACHETEURS_ID", null, () => "13001234500017"),
          col("ACHETEURS_NOM", "buyer", () => "Commune de Rivebelle"),
          col("NATURE_MARCHE", "nature", (c) => c.nature),
          col("MARCHE_OBJET", "object", (c) => c.object),
          col("CPV_CODE", "cpv", (c) => c.cpv),
          col("PROCEDURE", "procedure", (c) => c.procedure),
          col("DUREE_MOIS", "durationMonths", (c) => String(c.months)),
          col("NOTIFICATION_DATE", "notificationDate", (c) => dates.iso(c.notified)),
          col("PUBLICATION_DATE", null, (c) => dates.iso(c.notified + 9)),
          col("MONTANT", "amount", (c) => amounts.point(c.amount)),
          col("PRIX_FORME", null, () => "Révisable"),
          col("TITULAIRES_ID", "supplierId", (c) => c.siret),
          col("TITULAIRES_ID_TYPE", null, () => "SIRET"),
          col("TITULAIRES_DENOMINATION", "supplierName", (c) => c.supplier),
          col("MODIF_OBJET", null, () => ""),
          col("MODIF_MARCHE_MONTANT", null, () => ""),
          col("MODIF_SIGNATURE_DATE", null, () => ""),
        ],
      },
    ],
    { competed: (c) => c.competed, digital: (c) => c.digital },
  ),
  layout(
    "English headers",
    "a register in English",
    [{ name: "Contracts", contracts: makeContracts(66, 50), columns: english }],
    {
      socialClause: yes((c) => c.socialClause),
      environmentalCriterion: (c) => c.envCriterion,
      sme: (c) => c.sme,
      competed: (c) => c.competed,
    },
  ),
  layout(
    "English headers",
    "more of it",
    [
      {
        name: "Contract register",
        contracts: makeContracts(67, 50),
        columns: [
          col("Contract reference", "contractNumber", (c) => c.number),
          col("Tender reference", "procedureNumber", (c) => c.procedureNumber),
          col("Contract title", "object", (c) => c.object),
          col("Contractor name", "supplierName", (c) => c.supplier),
          col("Department", "department", (c) => c.service),
          col("Notification date", "notificationDate", (c) => dates.iso(c.notified)),
          col("Start date", "startDate", (c) => dates.iso(c.start)),
          col("End date", "endDate", (c) => dates.iso(c.end)),
          col("Contract value", "amount", (c) => amounts.euroFirst(c.amount)),
          col("CPV code", "cpv", (c) => c.cpv),
          col("Reserved contract", "reserved", (c) => answers.english(c.reserved)),
          col("Environmental clause", "environmentalClause", (c) => answers.english(c.envClause)),
          col("Insertion hours 2023", "insertionHours:2023", (c) => c.hours2023 ?? ""),
          col("Number of bids", "bidsReceived", (c) => c.bids),
        ],
      },
    ],
    { reserved: (c) => c.reserved, environmentalClause: (c) => c.envClause, digital: (c) => c.digital },
  ),
  layout(
    "very wide",
    "nine columns among eighty",
    [{ name: "Extraction", contracts: makeContracts(68, 60), columns: wide }],
    { socialClause: (c) => c.socialClause, environmentalClause: (c) => c.envClause, sme: (c) => c.sme },
  ),
  layout(
    "very wide",
    "an export of a contract tool with its own codes",
    [
      {
        name: "EXTRACT_20240112",
        contracts: makeContracts(69, 60),
        columns: [
          col("MAR_ID", "contractNumber", (c) => c.number),
          col("MAR_LIB", "object", (c) => c.object),
          col("CONS_NUM", "procedureNumber", (c) => c.procedureNumber),
          col("LOT_NUM", "lot", (c) => c.lot),
          col("TIT_NOM", "supplierName", (c) => c.supplier),
          col("TIT_SIRET", "supplierId", (c) => c.siret),
          col("MAR_DT_NOTIF", "notificationDate", (c) => dates.slashed(c.notified)),
          col("MAR_DT_DEB", "startDate", (c) => dates.slashed(c.start)),
          col("MAR_DT_FIN", "endDate", (c) => dates.slashed(c.end)),
          col("MAR_MT_HT", "amount", (c) => amounts.point(c.amount)),
          col("PROC_TYPE", "procedure", (c) => c.procedure),
        ],
      },
    ],
    { competed: (c) => c.competed },
    { others: [decoy("Lisez-moi", [["Extraction du 12/01/2024"], ["MAR_ID : identifiant du marché"]])] },
  ),
];
