/**
 * The method of an indicator, made from its measures, so that what is said and what is computed can't part: « Part des marchés notifiés dans
 * l’année, d’au moins 40 000 € HT, avec une clause sociale. À défaut, le chiffre se saisit dans la feuille. »
 */
import type { OwnFact } from "../../register/own-facts";
import type { Condition } from "../conditions/condition";
import { operandOf, type OperandId } from "../conditions/operands";
import { sayCondition } from "../conditions/say";
import type { Label } from "../label";
import type { PopulationId } from "../populations";
import type { EventTable, MeasureDefinition, Population } from "./definition";

type Language = keyof Label;

/** The sentences of the measures, in the order in which they are tried. */
export function sayMeasures(measures: readonly MeasureDefinition[], own: readonly OwnFact[] = []): Label {
  const said = (language: Language) =>
    measures
      .map((measure, at) => {
        const sentence = sayMeasure(measure, language, own);
        if (at === 0) return sentence;
        const [first = "", ...rest] = sentence;
        return WORDS[language].failing(`${first.toLowerCase()}${rest.join("")}`);
      })
      .join(" ");
  return { fr: said("fr"), en: said("en") };
}

function sayMeasure(measure: MeasureDefinition, language: Language, own: readonly OwnFact[]): string {
  const words = WORDS[language];
  const over = ({ base, where }: Population) => `${words.population[base]}${after(where)}`;
  const after = (condition: Condition | undefined) =>
    condition === undefined ? "" : `, ${sayCondition(condition, language, own)}`;
  const quoted = (id: OperandId) => words.quoted(operandOf(id, own)?.names[language][0] ?? id);
  switch (measure.kind) {
    case "share":
      return words.share(over(measure.of), sayCondition(measure.having, language, own));
    case "count":
      return words.count(`${over(measure.of)}${after(measure.having)}`);
    case "distinct": {
      const also = measure.also === undefined ? "" : words.also(sayCondition(measure.also, language, own));
      return words[measure.what](`${over(measure.of)}${after(measure.having)}${also}`);
    }
    case "sum":
      return words.sum(quoted(measure.quantity), over(measure.of));
    case "mean":
      return words.mean(
        quoted(measure.quantity),
        over(measure.of),
        measure.weight === undefined ? "" : words.weighted(quoted(measure.weight)),
      );
    case "quotient":
      return words.quotient(
        `${quoted(measure.quantity)}${measure.having ? words.ofThose(sayCondition(measure.having, language, own)) : ""}`,
        quoted(measure.over),
        over(measure.of),
      );
    case "events":
      return words.events(words.table[measure.table]);
    case "sameAs":
      return words.sameAs(measure.indicator);
    default:
      return words.named[measure.kind];
  }
}

type NamedKind = Exclude<
  MeasureDefinition["kind"],
  "share" | "count" | "distinct" | "sum" | "mean" | "quotient" | "events" | "sameAs"
>;

interface Words {
  population: Record<PopulationId, string>;
  table: Record<EventTable, string>;
  named: Record<NamedKind, string>;
  quoted: (text: string) => string;
  /** What is counted where the measure before it has nothing. */
  failing: (sentence: string) => string;
  share: (over: string, having: string) => string;
  count: (over: string) => string;
  procedures: (over: string) => string;
  suppliers: (over: string) => string;
  also: (condition: string) => string;
  sum: (quantity: string, over: string) => string;
  mean: (quantity: string, over: string, weighted: string) => string;
  weighted: (weight: string) => string;
  quotient: (upper: string, lower: string, over: string) => string;
  ofThose: (condition: string) => string;
  events: (table: string) => string;
  sameAs: (indicator: string) => string;
}

const french: Words = {
  population: {
    notified: "marchés notifiés dans l’année",
    competed: "marchés notifiés dans l’année après mise en concurrence",
    digital: "marchés notifiés dans l’année relevant du « numérique et système d’information »",
    active: "marchés en cours d’exécution dans l’année",
    awarded: "marchés attribués",
    spent: "marchés attribués avec une dépense dans l’année",
    launched: "marchés attribués dont la consultation est lancée dans l’année",
  },
  table: {
    trainings: "formations",
    publications: "publications",
    sourcing: "rencontres de sourcing",
    invoices: "factures",
    insertionHours: "heures d’insertion",
  },
  named: {
    hours: "Somme des heures d’insertion de l’année, pour les marchés en cours d’exécution.",
    cumulativeHours:
      "Somme des heures d’insertion des marchés en cours d’exécution dans l’année, depuis leur notification.",
    spend: "Somme des dépenses de l’année, pour tous les marchés attribués.",
    executionReviews:
      "Marchés dont le bilan d’exécution est daté de l’année, ou existe pendant leur exécution.",
    sourcingMeetings:
      "Rencontres de sourcing indiquées par les marchés notifiés dans l’année, une fois par procédure.",
    invoiceDelay: "Nombre moyen de jours entre la réception et le paiement des factures payées dans l’année.",
    statedDelay:
      "Moyenne des délais de paiement indiqués pour les marchés en cours d’exécution dans l’année.",
    cardPayments: "Factures payées dans l’année par carte achat.",
    entry: "Le chiffre se saisit dans la feuille.",
  },
  quoted: (text) => `« ${text} »`,
  failing: (sentence) => `À défaut : ${sentence}`,
  share: (over, having) => `Part, parmi les ${over}, des marchés ${having}.`,
  count: (over) => `Nombre de ${over}.`,
  procedures: (over) => `Nombre de procédures différentes des ${over}.`,
  suppliers: (over) => `Nombre de titulaires différents des ${over}.`,
  also: (condition) => ` (et, si le registre l’indique, ${condition})`,
  sum: (quantity, over) => `Somme de ${quantity} sur les ${over}.`,
  mean: (quantity, over, weighted) => `Moyenne de ${quantity} sur les ${over}${weighted}.`,
  weighted: (weight) => ` ; pondérée par ${weight}`,
  quotient: (upper, lower, over) => `Somme de ${upper} ÷ somme de ${lower}, sur les ${over}.`,
  ofThose: (condition) => ` (marchés ${condition})`,
  events: (table) => `Lignes du tableau « ${table} » datées de l’année.`,
  sameAs: (indicator) => `Même chiffre que l’indicateur ${indicator}.`,
};

const english: Words = {
  population: {
    notified: "contracts notified in the year",
    competed: "contracts notified in the year after a call for competition",
    digital: "contracts notified in the year for “digital and information systems”",
    active: "contracts under performance in the year",
    awarded: "awarded contracts",
    spent: "awarded contracts with spend in the year",
    launched: "awarded contracts whose consultation was launched in the year",
  },
  table: {
    trainings: "training courses",
    publications: "publications",
    sourcing: "sourcing meetings",
    invoices: "invoices",
    insertionHours: "insertion hours",
  },
  named: {
    hours: "Sum of the insertion hours of the year, over the contracts under performance.",
    cumulativeHours:
      "Sum of the insertion hours of the contracts under performance in the year, since their notification.",
    spend: "Sum of the spend of the year, over all awarded contracts.",
    executionReviews:
      "Contracts whose performance review is dated in the year, or exists while they are performed.",
    sourcingMeetings:
      "Sourcing meetings stated by the contracts notified in the year, once for each procedure.",
    invoiceDelay: "Mean number of days from receipt to payment of the invoices paid in the year.",
    statedDelay: "Mean of the payment delays stated for the contracts under performance in the year.",
    cardPayments: "Invoices paid in the year by purchasing card.",
    entry: "The figure is typed into the sheet.",
  },
  quoted: (text) => `“${text}”`,
  failing: (sentence) => `Failing that: ${sentence}`,
  share: (over, having) => `Share, among the ${over}, of the contracts ${having}.`,
  count: (over) => `Number of ${over}.`,
  procedures: (over) => `Number of different procedures of the ${over}.`,
  suppliers: (over) => `Number of different contractors of the ${over}.`,
  also: (condition) => ` (and, where the register says so, ${condition})`,
  sum: (quantity, over) => `Sum of ${quantity} over the ${over}.`,
  mean: (quantity, over, weighted) => `Mean of ${quantity} over the ${over}${weighted}.`,
  weighted: (weight) => `, weighted by ${weight}`,
  quotient: (upper, lower, over) => `Sum of ${upper} ÷ sum of ${lower}, over the ${over}.`,
  ofThose: (condition) => ` (contracts ${condition})`,
  events: (table) => `Rows of the table “${table}” dated in the year.`,
  sameAs: (indicator) => `The same figure as indicator ${indicator}.`,
};

const WORDS: Record<Language, Words> = { fr: french, en: english };
