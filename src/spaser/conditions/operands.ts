/** What conditions and measures can look at, by the names that a buyer writes; the first of a language is the one that is printed. */
import type { FactId } from "../../register/contracts";
import type { ContractFieldId, OwnFieldId } from "../../register/fields";
import type { OwnFact } from "../../register/own-facts";
import { ownFieldOf } from "../../register/own-facts";
import type { Label } from "../label";

export type OperandId = FactId | ContractFieldId | OwnFieldId;

/** `amount`: euros; `text`: also codes and lists of values. */
export type OperandKind = "fact" | "number" | "amount" | "date" | "text";

export interface Operand {
  id: OperandId;
  kind: OperandKind;
  names: { fr: readonly string[]; en: readonly string[] };
  /** The column of the year that is counted. */
  yearly?: true;
  /** How a method says that the fact is yes, and no; « avec {une clause} » where it is a thing that a contract has. */
  said?: { has: Label; bare: Label } | { is: Label; isNot: Label };
  /** Its values, of a list. */
  values?: readonly string[];
}

const fact = (id: FactId, fr: string[], en: string[], said: NonNullable<Operand["said"]>): Operand => ({
  ...{ id, kind: "fact", said },
  names: { fr, en },
});

/** A thing that a contract has: « une clause sociale », « clause sociale ». */
const has = (fr: string, bareFr: string, en: string, bareEn: string): NonNullable<Operand["said"]> => ({
  has: { fr, en },
  bare: { fr: bareFr, en: bareEn },
});

const is = (fr: string, notFr: string, en: string, notEn: string): NonNullable<Operand["said"]> => ({
  is: { fr, en },
  isNot: { fr: notFr, en: notEn },
});

const value = (
  id: ContractFieldId,
  kind: OperandKind,
  fr: string[],
  en: string[],
  more: Partial<Operand> = {},
): Operand => ({ ...{ id, kind }, names: { fr, en }, ...more });

const FACTS: readonly Operand[] = [
  fact(
    "competed",
    ["mise en concurrence"],
    ["call for competition", "competed"],
    is(
      "passés après mise en concurrence",
      "passés sans mise en concurrence",
      "awarded after a call for competition",
      "awarded without a call for competition",
    ),
  ),
  fact(
    "digital",
    ["numérique", "numérique et système d’information"],
    ["digital", "digital and information systems"],
    is(
      "relevant du « numérique et système d’information »",
      "ne relevant pas du « numérique et système d’information »",
      "for “digital and information systems”",
      "not for “digital and information systems”",
    ),
  ),
  fact(
    "socialConsiderations",
    ["considération sociale", "considérations sociales"],
    ["social consideration", "social considerations"],
    has(
      "une considération sociale",
      "considération sociale",
      "a social consideration",
      "social consideration",
    ),
  ),
  fact(
    "socialClause",
    ["clause sociale", "clause sociale d’exécution"],
    ["social clause", "social performance clause"],
    has("une clause sociale", "clause sociale", "a social clause", "social clause"),
  ),
  fact(
    "insertionClause",
    ["clause d’insertion"],
    ["insertion clause", "work-integration clause"],
    has("une clause d’insertion", "clause d’insertion", "an insertion clause", "insertion clause"),
  ),
  fact(
    "socialAnnex",
    ["annexe sociale"],
    ["social annex"],
    has("une annexe sociale", "annexe sociale", "a social annex", "social annex"),
  ),
  fact(
    "socialCriterion",
    ["critère social"],
    ["social criterion"],
    has("un critère social", "critère social", "a social criterion", "social criterion"),
  ),
  fact(
    "reserved",
    ["marché réservé", "réservé"],
    ["reserved contract", "reserved"],
    is("réservés", "non réservés", "that are reserved", "that are not reserved"),
  ),
  fact(
    "environmentalConsiderations",
    ["considération environnementale", "considérations environnementales"],
    ["environmental consideration", "environmental considerations"],
    has(
      "une considération environnementale",
      "considération environnementale",
      "an environmental consideration",
      "environmental consideration",
    ),
  ),
  fact(
    "environmentalCriterion",
    ["critère environnemental"],
    ["environmental criterion"],
    has(
      "un critère environnemental",
      "critère environnemental",
      "an environmental criterion",
      "environmental criterion",
    ),
  ),
  fact(
    "environmentalClause",
    ["clause environnementale"],
    ["environmental clause"],
    has(
      "une clause environnementale",
      "clause environnementale",
      "an environmental clause",
      "environmental clause",
    ),
  ),
  fact(
    "environmentalAnnex",
    ["annexe environnementale"],
    ["environmental annex"],
    has(
      "une annexe environnementale",
      "annexe environnementale",
      "an environmental annex",
      "environmental annex",
    ),
  ),
  fact(
    "csrAnnex",
    ["annexe RSE"],
    ["CSR annex"],
    has("une annexe RSE", "annexe RSE", "a CSR annex", "CSR annex"),
  ),
  fact(
    "sme",
    ["titulaire PME", "PME"],
    ["SME contractor", "SME"],
    is(
      "dont le titulaire est une PME",
      "dont le titulaire n’est pas une PME",
      "whose contractor is an SME",
      "whose contractor is not an SME",
    ),
  ),
  fact(
    "sourcing",
    ["sourcing", "rencontre de sourcing"],
    ["sourcing", "sourcing meeting"],
    has("une rencontre de sourcing", "rencontre de sourcing", "a sourcing meeting", "sourcing meeting"),
  ),
  fact(
    "planned",
    ["procédure planifiée", "planifié"],
    ["planned procedure", "planned"],
    is("planifiés", "non planifiés", "that were planned", "that were not planned"),
  ),
  fact(
    "negotiation",
    ["négociation"],
    ["negotiation"],
    has("une négociation", "négociation", "a negotiation", "negotiation"),
  ),
  fact(
    "executionReview",
    ["bilan d’exécution"],
    ["performance review", "execution review"],
    has("un bilan d’exécution", "bilan d’exécution", "a performance review", "performance review"),
  ),
  fact(
    "responsible",
    ["marché responsable", "responsable"],
    ["responsible contract", "responsible"],
    is(
      "signalés « marché responsable »",
      "non signalés « marché responsable »",
      "flagged as a “responsible contract”",
      "not flagged as a “responsible contract”",
    ),
  ),
];

const VALUES: readonly Operand[] = [
  value("contractNumber", "text", ["numéro de marché"], ["contract number"]),
  value("procedureNumber", "text", ["numéro de procédure"], ["procedure number"]),
  value("lot", "text", ["lot"], ["lot"]),
  value("object", "text", ["objet"], ["object", "subject"]),
  value("supplierName", "text", ["titulaire", "fournisseur"], ["contractor", "supplier"]),
  value("supplierId", "text", ["SIRET du titulaire"], ["contractor SIRET", "supplier id"]),
  value("buyer", "text", ["acheteur"], ["buyer"]),
  value(
    "department",
    "text",
    ["service", "direction", "direction ou service"],
    ["department", "directorate"],
  ),
  value("nature", "text", ["nature", "nature du marché"], ["nature", "nature of the contract"]),
  value("procedure", "text", ["procédure"], ["procedure"]),
  value("cpv", "text", ["CPV", "code CPV"], ["CPV", "CPV code"]),
  value(
    "segment",
    "text",
    ["famille", "segment", "segment d’achat", "famille d’achat"],
    ["family", "segment"],
  ),
  value("notificationDate", "date", ["date de notification", "notification"], ["notification date"]),
  value("notificationYear", "number", ["année de notification"], ["notification year"]),
  value("launchDate", "date", ["date de lancement"], ["launch date"]),
  value("plannedDate", "date", ["date de notification prévue"], ["planned notification date"]),
  value("startDate", "date", ["date de début", "début"], ["start date"]),
  value("endDate", "date", ["date de fin", "fin"], ["end date"]),
  value("durationMonths", "number", ["durée", "durée en mois"], ["duration", "duration in months"]),
  value("amount", "amount", ["montant", "montant HT"], ["amount", "amount excl. tax"]),
  value(
    "bidsReceived",
    "number",
    ["offres reçues", "nombre d’offres"],
    ["bids received", "tenders received"],
  ),
  value("insertionHours", "number", ["heures d’insertion"], ["insertion hours"], { yearly: true }),
  value(
    "insertionHoursCumulative",
    "number",
    ["heures d’insertion cumulées"],
    ["cumulative insertion hours"],
  ),
  value("paymentDelay", "number", ["délai de paiement", "délai moyen de paiement"], ["payment delay"]),
  value("invoiceCount", "number", ["nombre de factures"], ["number of invoices", "invoice count"]),
  value("spend", "amount", ["dépense", "dépenses", "dépense de l’année"], ["spend", "spending"], {
    yearly: true,
  }),
];

/** What every register may have. */
export const OPERANDS: readonly Operand[] = [...FACTS, ...VALUES];

const BY_ID = new Map<string, Operand>(OPERANDS.map((one) => [one.id, one]));

const OWN_KIND = { yesNo: "fact", number: "number", amount: "amount", date: "date", list: "text" } as const;

/** An own fact of a framework, as it is written in conditions. */
export function ownOperand(own: OwnFact): Operand {
  return {
    id: ownFieldOf(own),
    kind: OWN_KIND[own.kind],
    names: { fr: [own.label.fr, own.id], en: [own.label.en, own.label.fr, own.id] },
    ...(own.kind === "list" ? { values: own.values } : {}),
  };
}

/** The operand of an id; undefined for a fact that the framework doesn't have. */
export function operandOf(id: OperandId, own: readonly OwnFact[] = []): Operand | undefined {
  const known = BY_ID.get(id);
  if (known) return known;
  const fact = own.find((one) => ownFieldOf(one) === id);
  return fact && ownOperand(fact);
}
