/** Axis 4 of the ASP framework: responsible, balanced and transparent public purchasing. */
import type { IndicatorDefinition } from "../framework";
import { cardPayments, entry, events, invoiceDelay, share, sourcingMeetings, statedDelay } from "../measures";
import { PAYMENT_LIMIT } from "./references";
import { AS_RATIO, AS_TABLE, ELSE_TYPED, OVER_ACTIVE, OVER_NOTIFIED, method } from "./wording";

export const PAYMENT_DELAY: IndicatorDefinition = {
  id: "4.1",
  label: {
    fr: "Temps de paiement moyen des factures adressées",
    en: "Mean time to pay the invoices received",
  },
  shortLabel: { fr: "Délai moyen de paiement", en: "Mean payment delay" },
  unit: "days",
  decimals: 2,
  better: "lower",
  measures: [invoiceDelay(), statedDelay()],
  target: null,
  references: PAYMENT_LIMIT,
  method: method(
    {
      fr: "Moyenne, sur les factures payées dans l’année, du nombre de jours entre la réception et le paiement ; chaque facture pèse autant. Une facture sans l’une des deux dates, ou payée avant d’être reçue, n’entre pas dans la moyenne. Sans tableau de factures : moyenne des délais portés par les marchés en cours d’exécution, pondérée par leur nombre de factures s’il est connu.",
      en: "Mean, over the invoices paid in the year, of the number of days from receipt to payment; every invoice weighs the same. An invoice without one of the two dates, or paid before it was received, is not in the mean. Without a table of invoices: mean of the delays stated by the contracts in execution, weighted by their number of invoices when it is known.",
    },
    OVER_ACTIVE,
    AS_TABLE,
  ),
};

export const SMALL_SUPPLIERS: IndicatorDefinition = {
  id: "4.4",
  label: {
    fr: "% de PME titulaires de marchés notifiés au cours de l’année",
    en: "% of SMEs among the holders of contracts notified in the year",
  },
  shortLabel: { fr: "PME titulaires", en: "Contracts held by SMEs" },
  unit: "percent",
  decimals: 0,
  better: "higher",
  measures: [share({ population: "notified", any: ["sme"] })],
  target: null,
  references: [],
  method: method(
    {
      fr: "Part des marchés dont le titulaire est une PME (microentreprises comprises). L’unité est le marché : un titulaire de trois marchés compte trois fois.",
      en: "Share of contracts whose holder is an SME (micro-enterprises included). The unit is the contract: the holder of three contracts counts three times.",
    },
    OVER_NOTIFIED,
    AS_RATIO,
  ),
};

export const ACCESS: IndicatorDefinition[] = [
  PAYMENT_DELAY,
  {
    id: "4.2",
    label: { fr: "Nombre de paiements par carte achat", en: "Number of payments by purchasing card" },
    shortLabel: { fr: "Paiements par carte achat", en: "Purchasing card payments" },
    unit: "payments",
    decimals: 0,
    better: null,
    measures: [cardPayments(), entry()],
    target: null,
    references: [],
    method: method(
      {
        fr: "Nombre de factures payées dans l’année par carte achat, d’après le moyen de paiement du tableau des factures.",
        en: "Number of invoices paid in the year by purchasing card, from the means of payment in the table of invoices.",
      },
      AS_TABLE,
      ELSE_TYPED,
    ),
  },
  {
    id: "4.3",
    label: {
      fr: "Date de publication de la planification des achats",
      en: "Date of publication of the purchasing plan",
    },
    shortLabel: { fr: "Publication de la planification", en: "Purchasing plan published" },
    unit: "date",
    decimals: 0,
    better: null,
    measures: [entry()],
    target: null,
    references: [],
    method: {
      fr: "Date à laquelle la planification des achats de l’année a été publiée. Elle se saisit dans la feuille. L’évolution est l’écart en jours entre les deux dates.",
      en: "Date on which the purchasing plan of the year was published. It is typed into the sheet. The evolution is the number of days between the two dates.",
    },
  },
  SMALL_SUPPLIERS,
  {
    id: "4.5",
    label: { fr: "Nombre de rencontres sourcing", en: "Number of sourcing meetings" },
    shortLabel: { fr: "Rencontres de sourcing", en: "Sourcing meetings" },
    unit: "meetings",
    decimals: 0,
    better: "higher",
    measures: [events("sourcing", "sum"), sourcingMeetings(), entry()],
    target: null,
    references: [],
    method: method(
      {
        fr: "Nombre de rencontres datées de l’année dans le tableau de sourcing. Sans ce tableau : pour chaque procédure dont un marché est notifié dans l’année, le plus grand nombre de rencontres porté par ses marchés (les lots le répètent) ; un « oui » ou une date vaut une rencontre. Un marché sans numéro de procédure est une procédure.",
        en: "Number of meetings dated in the year in the sourcing table. Without that table: for each procedure with a contract notified in the year, the largest number of meetings its contracts state (lots repeat it); a “yes” or a date is one meeting. A contract without a procedure number is a procedure.",
      },
      AS_TABLE,
      ELSE_TYPED,
    ),
  },
];
