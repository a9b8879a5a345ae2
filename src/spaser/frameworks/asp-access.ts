/** Axis 4 of the ASP framework: responsible, balanced and transparent public procurement. */
import type { IndicatorDefinition } from "../framework";
import { PAYMENT_DELAYS } from "../law/payment-delays";
import { cardPayments, entry, events, invoiceDelay, share, sourcingMeetings, statedDelay } from "../measures";
import { PAYMENT_REFERENCES } from "./references";
import { ELSE_TYPED, OVER_NOTIFIED, method } from "./wording";

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
  references: PAYMENT_REFERENCES,
  setBy: Object.values(PAYMENT_DELAYS),
  method: {
    fr: "Nombre moyen de jours entre la réception et le paiement des factures payées dans l’année ; chaque facture compte autant. Exclues : factures sans l’une des deux dates, ou payées avant réception. Sans tableau de factures : moyenne des délais indiqués pour les marchés en cours d’exécution, pondérée par leur nombre de factures s’il est connu.",
    en: "Mean number of days from receipt to payment of the invoices paid in the year; every invoice counts the same. Excluded: invoices without one of the two dates, or paid before receipt. Without a table of invoices: mean of the delays stated for the contracts under performance, weighted by their number of invoices where known.",
  },
};

export const SMALL_SUPPLIERS: IndicatorDefinition = {
  id: "4.4",
  label: {
    fr: "% de PME titulaires de marchés notifiés au cours de l’année",
    en: "% of SMEs among the contractors of contracts notified in the year",
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
      fr: "Marchés dont le titulaire est une PME, microentreprises comprises. Le titulaire de trois marchés compte trois fois.",
      en: "Contracts whose contractor is an SME, micro-enterprises included. The contractor of three contracts counts three times.",
    },
    OVER_NOTIFIED,
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
        fr: "Factures payées dans l’année par carte achat, d’après le moyen de paiement du tableau des factures.",
        en: "Invoices paid in the year by purchasing card, by the means of payment in the table of invoices.",
      },
      ELSE_TYPED,
    ),
  },
  {
    id: "4.3",
    label: {
      fr: "Date de publication de la planification des achats",
      en: "Date of publication of the procurement plan",
    },
    shortLabel: { fr: "Publication de la planification", en: "Procurement plan published" },
    unit: "date",
    decimals: 0,
    better: null,
    measures: [entry()],
    target: null,
    references: [],
    method: {
      fr: "Date à laquelle la planification des achats de l’année a été publiée, saisie dans la feuille. L’évolution compare le jour et le mois : du 2 mars au 16 février de l’année suivante, « 14 jours plus tôt ».",
      en: "Date on which the procurement plan of the year was published, typed into the sheet. The change compares day and month: from 2 March to 16 February of the next year, “14 days earlier”.",
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
        fr: "Rencontres datées de l’année dans le tableau de sourcing. Sans ce tableau : pour chaque procédure dont un marché est notifié dans l’année, le plus grand nombre de rencontres indiqué par ses marchés ; un « oui » ou une date vaut une rencontre, un marché sans numéro de procédure vaut une procédure.",
        en: "Meetings dated in the year in the sourcing table. Without that table: for each procedure with a contract notified in the year, the largest number of meetings that its contracts state; a “yes” or a date is one meeting, a contract without a procedure number is a procedure.",
      },
      ELSE_TYPED,
    ),
  },
];
