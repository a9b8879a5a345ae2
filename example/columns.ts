/** The columns of the example register: header, look, and what a contract has in them. */
import { FAMILY_NAME } from "./catalogue";
import type { ExampleContract } from "./contract";

export type Cell = string | number;

export interface Column {
  header: string;
  width: number;
  format?: string;
  centred?: true;
  /** Summed in the total row. */
  total?: true;
  cell: (contract: ExampleContract) => Cell;
}

const DATE = "dd/mm/yyyy";
const EUROS = '#,##0.00 "€"';
const WHOLE_EUROS = '#,##0 "€"';
const HOURS = "#,##0";

const yes = (fact: boolean): Cell => (fact ? "Oui" : "Non");
const fact = (header: string, width: number, of: (contract: ExampleContract) => boolean): Column => ({
  header,
  width,
  centred: true,
  cell: (one) => yes(of(one)),
});
/** A criterion can only be asked for where tenders are judged. */
const criterion = (header: string, of: (contract: ExampleContract) => boolean): Column => ({
  header,
  width: 15,
  centred: true,
  cell: (one) => (one.competed ? yes(of(one)) : "Sans objet"),
});
const hours = (year: number): Column => ({
  header: `Heures d’insertion ${year}`,
  width: 11,
  format: HOURS,
  total: true,
  cell: ({ hours: of }) => of.get(year) ?? "",
});
const spend = (year: number): Column => ({
  header: `Dépenses ${year} (€ HT)`,
  width: 16,
  format: WHOLE_EUROS,
  total: true,
  cell: ({ spend: of }) => of.get(year) ?? "",
});

export const COLUMNS: readonly Column[] = [
  { header: "N° de marché", width: 12, cell: ({ number }) => number },
  { header: "N° de procédure", width: 13, cell: ({ procedureNumber }) => procedureNumber },
  { header: "Lot", width: 6, centred: true, cell: ({ lot }) => (lot === "" ? "" : Number(lot)) },
  { header: "Objet du marché", width: 92, cell: ({ object }) => object },
  { header: "Titulaire", width: 34, cell: ({ supplier }) => supplier },
  { header: "PME", width: 7, centred: true, cell: ({ sme, supplier }) => (supplier === "" ? "" : yes(sme)) },
  { header: "Direction", width: 34, cell: ({ buyer }) => buyer },
  { header: "Nature", width: 29, cell: ({ nature }) => nature },
  { header: "Procédure", width: 48, cell: ({ procedure }) => procedure },
  { header: "Procédure planifiée", width: 12, centred: true, cell: ({ planned }) => yes(planned) },
  { header: "Nombre d’offres reçues", width: 10, centred: true, cell: ({ bids }) => bids ?? "" },
  { header: "Sessions de négociation", width: 12, centred: true, cell: ({ negotiations }) => negotiations },
  { header: "Statut", width: 12, cell: ({ outcome }) => outcome },
  {
    header: "Date de notification",
    width: 14,
    format: DATE,
    centred: true,
    cell: ({ notified }) => (notified === 0 ? "" : notified),
  },
  { header: "Durée (mois)", width: 8, centred: true, cell: ({ months }) => (months === 0 ? "" : months) },
  {
    header: "Date de fin",
    width: 12,
    format: DATE,
    centred: true,
    cell: ({ end }) => (end === 0 ? "" : end),
  },
  {
    header: "Montant HT",
    width: 18,
    format: EUROS,
    total: true,
    cell: ({ amount }) => (amount === 0 ? "" : amount),
  },
  spend(2022),
  spend(2023),
  { header: "Code CPV", width: 12, cell: ({ subject }) => subject.cpv },
  { header: "Famille d’achat", width: 32, cell: ({ family }) => FAMILY_NAME[family] },
  fact("Clause sociale d’exécution", 12, (one) => one.socialClause),
  fact("Clause d’insertion", 11, (one) => one.insertionClause),
  fact("Annexe sociale", 10, (one) => one.socialAnnex),
  criterion("Critère social", (one) => one.socialCriterion),
  fact("Marché réservé", 10, (one) => one.reserved),
  hours(2020),
  hours(2021),
  hours(2022),
  hours(2023),
  criterion("Critère environnemental", (one) => one.environmentalCriterion),
  fact("Clause environnementale", 16, (one) => one.environmentalClause),
  fact("Annexe environnementale", 16, (one) => one.environmentalAnnex),
  fact("Annexe RSE", 9, (one) => one.csrAnnex),
  fact("Marché responsable", 13, (one) => one.responsible),
  {
    header: "Bilan d’exécution",
    width: 12,
    format: DATE,
    centred: true,
    cell: ({ review }) => review ?? "Non",
  },
  {
    header: "Date de lancement",
    width: 13,
    format: DATE,
    centred: true,
    cell: ({ launched }) => (launched === 0 ? "" : launched),
  },
  { header: "Observations", width: 42, cell: () => "" },
];
