/** The national open data of contracts, as the format of 2019, version 2 of the schema and consolidated tables have it, in every spelling. */
import { makeContracts, seeded } from "./contracts";
import { dates, environmentalList, layout, socialList } from "./layout";
import type { Col, ExpectedField, Layout } from "./layout";

/** A field by its path in the schema, what it must be recognised as, and its value. `of` counts from 0 where a path has a place. */
interface Leaf {
  path: string[];
  field: ExpectedField;
  value: Col["value"];
}

const cycle =
  (...values: string[]): Col["value"] =>
  (_, i) =>
    values[i % values.length] ?? "";
const leaf = (path: string, field: ExpectedField, value: Col["value"]): Leaf => ({
  path: path.split("."),
  field,
  value,
});

const COMMON: Leaf[] = [
  leaf("id", "contractNumber", (c) => c.number.replace("-", "M")),
  leaf("nature", "nature", (c) => c.nature),
  leaf("objet", "object", (c) => c.object),
  leaf("codeCPV", "cpv", (c) => c.cpv),
  leaf("procedure", "procedure", (c) => c.procedure),
  leaf("lieuExecution.code", null, cycle("01001", "01002")),
  leaf("lieuExecution.typeCode", null, cycle("Code commune", "Code postal")),
  leaf("dureeMois", "durationMonths", (c) => c.months),
  leaf("dateNotification", "notificationDate", (c) => dates.iso(c.notified)),
  leaf("datePublicationDonnees", null, (c) => dates.iso(c.notified + 20)),
  leaf("montant", "amount", (c) => c.amount),
  leaf("formePrix", null, cycle("Ferme", "Révisable", "Unitaire")),
];

const MODIFICATIONS_2019: Leaf[] = [
  leaf("modifications.objetModification", null, cycle("", "", "Prestations ajoutées")),
  leaf("modifications.dateSignatureModification", null, (c, i) =>
    i % 3 === 2 ? dates.iso(c.notified + 90) : "",
  ),
  leaf("modifications.datePublicationDonneesModification", null, (c, i) =>
    i % 3 === 2 ? dates.iso(c.notified + 99) : "",
  ),
  leaf("modifications.dureeMois", null, (c, i) => (i % 3 === 2 ? c.months + 6 : "")),
  leaf("modifications.montant", null, (c, i) => (i % 3 === 2 ? Math.round(c.amount * 1.1) : "")),
];

/** The format of 2019. */
const SCHEMA_2019: Leaf[] = [
  leaf("acheteur.id", null, () => "21990001100017"),
  leaf("acheteur.nom", "buyer", () => "Commune de Rivebelle"),
  ...COMMON,
  leaf("lieuExecution.nom", null, cycle("Rivebelle", "Valmont")),
  leaf("titulaires.typeIdentifiant", null, () => "SIRET"),
  leaf("titulaires.id", "supplierId", (c) => c.siret),
  leaf("titulaires.denominationSociale", "supplierName", (c) => c.supplier),
  ...MODIFICATIONS_2019,
];

/** Version 2.0.3 of the schema. */
const SCHEMA_2: Leaf[] = [
  leaf("acheteur.id", "buyer", cycle("21990001100017")),
  ...COMMON,
  leaf("techniques", null, cycle("Sans objet", "Accord-cadre", "Système d'acquisition dynamique")),
  leaf("modalitesExecution", null, cycle("Sans objet", "Bons de commande", "Tranches")),
  leaf("idAccordCadre", null, cycle("", "", "2021AC01")),
  leaf("marcheInnovant", null, cycle("false", "false", "true")),
  leaf("ccag", null, cycle("Travaux", "Fournitures courantes et services", "Pas de CCAG")),
  leaf("offresRecues", "bidsReceived", (c) => c.bids),
  leaf("attributionAvance", null, cycle("true", "false")),
  leaf("tauxAvance", null, cycle("0.05", "0", "0.3")),
  leaf("typeGroupementOperateurs", null, cycle("Pas de groupement", "Solidaire", "Conjoint")),
  leaf("sousTraitanceDeclaree", null, cycle("false", "true")),
  leaf("actesSousTraitance.montant", null, (c, i) => (i % 4 === 0 ? Math.round(c.amount / 10) : "")),
  leaf("actesSousTraitance.dateNotification", null, (c, i) =>
    i % 4 === 0 ? dates.iso(c.notified + 40) : "",
  ),
  leaf("actesSousTraitance.dureeMois", null, (c, i) => (i % 4 === 0 ? c.months : "")),
  leaf("actesSousTraitance.sousTraitant.id", null, (c, i) => (i % 4 === 0 ? c.siret : "")),
  leaf("origineUE", null, cycle("1", "0.5")),
  leaf("origineFrance", null, cycle("0.5", "0")),
  leaf("typesPrix", null, cycle("Définitif ferme", "Définitif actualisable", "Provisoire")),
  leaf("titulaires.typeIdentifiant", null, () => "SIRET"),
  leaf("titulaires.id", "supplierId", (c) => c.siret),
  leaf("considerationsSociales", "socialConsiderations", (c) =>
    socialList(c, ", ", "Pas de considération sociale"),
  ),
  leaf("considerationsEnvironnementales", "environmentalConsiderations", (c) =>
    environmentalList(c, ", ", "Pas de considération environnementale"),
  ),
  leaf("modifications.dateNotificationModification", null, (c, i) =>
    i % 3 === 2 ? dates.iso(c.notified + 90) : "",
  ),
  leaf("modifications.montant", null, (c, i) => (i % 3 === 2 ? Math.round(c.amount * 1.1) : "")),
  leaf("modifications.dureeMois", null, (c, i) => (i % 3 === 2 ? c.months + 6 : "")),
  leaf("modifications.titulaires.id", null, (c, i) => (i % 3 === 2 ? c.siret : "")),
];

/** A consolidated table. */
const CONSOLIDATED: Leaf[] = [
  leaf("uid", null, (c) => `21990001100017${c.number}`),
  ...SCHEMA_2.filter(
    ({ path }) => !path.includes("modifications") && !path.includes("actesSousTraitance"),
  ).map((one) => (one.field === "buyer" ? { ...one, field: null } : one)),
  leaf("acheteur.nom", "buyer", cycle("COMMUNE DE RIVEBELLE")),
  leaf("acheteur.categorie", null, cycle("Commune")),
  leaf("acheteur.commune.nom", null, cycle("Rivebelle")),
  leaf("acheteur.departement.code", null, cycle("01")),
  leaf("acheteur.region.nom", null, cycle("Val d'Orge")),
  leaf("titulaire.nom", "supplierName", (c) => c.supplier),
  leaf("titulaire.categorie", "sme", cycle("PME", "ETI", "GE", "PME")),
  leaf("titulaire.distance", null, cycle("12", "350", "48")),
  leaf("titulaire.commune.nom", null, cycle("Valmont", "Rivebelle")),
  leaf("titulaire.latitude", null, cycle("45.7", "48.8")),
  leaf("titulaire.longitude", null, cycle("4.8", "2.3")),
  leaf("type", null, cycle("Services", "Fournitures", "Travaux")),
  leaf("dureeRestanteMois", null, cycle("3.5", "12", "0")),
  leaf("lieuExecution.nom", null, cycle("Rivebelle", "Valmont")),
  leaf("activite.code", null, cycle("43.21A", "62.01Z")),
  leaf("modification.id", "modification", () => "0"),
  leaf("donneesActuelles", "current", cycle("true")),
  leaf("sourceDataset", null, cycle("aws", "dematis")),
  leaf("sourceFile", null, cycle("decp-2023.json")),
];

const camelParts = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1 $2").split(" ");
const words = ({ path }: Leaf) => path.flatMap(camelParts).map((word) => word.toLowerCase());
const capital = (word: string) => word[0]?.toUpperCase() + word.slice(1);
/** The path with the place of the first of several: « titulaires/0/id ». */
const placed = ({ path }: Leaf, first: string) =>
  path.flatMap((part, i) =>
    i < path.length - 1 && /^(?:titulaires|modifications|actes)/.test(part) ? [part, first] : [part],
  );

/** How a file may write the name of a field. */
const SPELLINGS: Record<string, (leaf: Leaf) => string> = {
  "paths with dots": ({ path }) => path.join("."),
  "paths with slashes": ({ path }) => path.join("/"),
  "paths with places": (leaf) => placed(leaf, "0").join("/"),
  "paths with places in brackets": (leaf) => placed(leaf, "[0]").join(".").replaceAll(".[", "["),
  "paths with places from 1": (leaf) => placed(leaf, "1").join("_"),
  "paths with underscores": ({ path }) => path.join("_"),
  "paths with two underscores": ({ path }) => path.join("__"),
  "paths with arrows": ({ path }) => path.join(" > "),
  "paths in lower case": ({ path }) => path.join("_").toLowerCase(),
  "paths in upper case": ({ path }) => path.join(".").toUpperCase(),
  "the element in its list": ({ path }) =>
    path
      .flatMap((part) =>
        /^(?:titulaires|modifications)$/.test(part)
          ? [part, part.slice(0, -1)]
          : /^considerations/.test(part)
            ? [part, part.replace("considerations", "consideration").slice(0, -1)]
            : [part],
      )
      .join("."),
  camel: (leaf) =>
    words(leaf)
      .map((word, i) => (i === 0 ? word : capital(word)))
      .join(""),
  Pascal: (leaf) => words(leaf).map(capital).join(""),
  snake: (leaf) => words(leaf).join("_"),
  "upper snake": (leaf) => words(leaf).join("_").toUpperCase(),
  kebab: (leaf) => words(leaf).join("-"),
  "lower case without separators": (leaf) => words(leaf).join(""),
  "upper case without separators": (leaf) => words(leaf).join("").toUpperCase(),
  words: (leaf) => capital(words(leaf).join(" ")),
};

/** What files put before every name. */
const PREFIXES = ["", "marche_", "decp_", "decp2022_", "marches.marche.", "fields.", "fields/", "T_MARCHES_"];

const SCHEMAS: Record<string, Leaf[]> = {
  2019: SCHEMA_2019,
  "version 2": SCHEMA_2,
  consolidated: CONSOLIDATED,
};

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Lists of considerations say everything: what they do not name is not there. */
const contractsOf = (seed: number) =>
  makeContracts(seed, 20).map((c) => ({
    ...c,
    socialClause: c.socialClause ?? false,
    socialCriterion: c.socialCriterion ?? false,
    reserved: c.reserved ?? false,
    envClause: c.envClause ?? false,
    envCriterion: c.envCriterion ?? false,
  }));
const SAID_BY_LISTS: Layout["facts"] = {
  socialClause: (c) => c.socialClause,
  socialCriterion: (c) => c.socialCriterion,
  reserved: (c) => c.reserved,
  environmentalClause: (c) => c.envClause,
  environmentalCriterion: (c) => c.envCriterion,
};

/** Each schema in each spelling, with each thing that files put before; half of them in another order. */
export const NATIONAL: Layout[] = Object.entries(SCHEMAS).flatMap(([name, schema], s) =>
  Object.entries(SPELLINGS).flatMap(([spelling, spell], i) =>
    PREFIXES.filter((_, p) => (p + i + s) % 3 === 0).map((prefix, k) => {
      const seed = 3000 + 100 * s + 4 * i + k;
      const leaves = k % 2 === 0 ? schema : shuffled(schema, seed);
      const columns = leaves.map((one) => ({
        header: prefix + spell(one),
        field: one.field,
        value: one.value,
      }));
      return layout(
        "national open data",
        `${name}, ${spelling}, « ${prefix} »`,
        [{ name: "decp", contracts: contractsOf(seed), columns }],
        { competed: (c) => c.competed, ...(schema === SCHEMA_2019 ? {} : SAID_BY_LISTS) },
      );
    }),
  ),
);
