/**
 * Names of the national open data of contracts (DECP): the format of 2019, version 2 of the schema (2.0.3), and the columns that
 * consolidated tables add. Interfaces write them in lower case, with underscores, as paths; see `run-together.ts`.
 */
export const SCHEMA_NAMES: readonly string[] = [
  ...["id", "uid", "uuid", "idAccordCadre", "nature", "objet", "codeCPV", "procedure", "type", "source"],
  ...[
    "acheteurId",
    "acheteurNom",
    "acheteurSiret",
    "acheteurCategorie",
    "acheteurCommuneNom",
    "acheteurRegionCode",
  ],
  ...["techniques", "technique", "modalitesExecution", "modaliteExecution", "marcheInnovant", "ccag"],
  ...["offresRecues", "attributionAvance", "tauxAvance", "typeGroupementOperateurs"],
  ...["sousTraitanceDeclaree", "actesSousTraitance", "acteSousTraitance", "sousTraitant", "variationPrix"],
  ...["origineUE", "origineFrance", "lieuExecutionCode", "lieuExecutionTypeCode", "lieuExecutionNom"],
  ...["dureeMois", "dureeRestanteMois", "dateNotification", "datePublicationDonnees", "montant"],
  ...["formePrix", "typesPrix", "typePrix", "titulaires", "titulaireId", "titulaireTypeIdentifiant"],
  ...[
    "titulaireDenominationSociale",
    "titulaireNom",
    "titulaireCategorie",
    "titulaireDistance",
    "titulaireCommuneNom",
  ],
  ...["titulaireDepartementCode", "titulaireLatitude", "titulaireLongitude", "activiteCode"],
  ...[
    "modifications",
    "modificationId",
    "objetModification",
    "dateSignatureModification",
    "dateNotificationModification",
  ],
  ...["datePublicationDonneesModification", "donneesActuelles", "sourceDataset", "sourceFile", "anomalies"],
  ...[
    "considerationsSociales",
    "considerationSociale",
    "considerationsEnvironnementales",
    "considerationEnvironnementale",
  ],
  ...["autoriteConcedanteId", "concessionnaires", "dateSignature", "dateDebutExecution", "valeurGlobale"],
  ...["montantSubventionPublique", "donneesExecution", "createdAt", "updatedAt"],
];
