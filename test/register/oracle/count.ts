/** The figures of a year counted from contracts, by the definitions alone: no code of the product is used. */
import type { Fact, Truth } from "./registers";
import { serial, YEARS } from "./registers";

export interface Counted {
  value: number | null;
  numerator?: number;
  population?: number;
  byAmount?: number | null;
}

type State = boolean | null;

const civil = (day: number) => new Date((day - 25_569) * 86_400_000);
const yearOf = ({ notified }: Truth) => (notified === null ? null : civil(notified).getUTCFullYear());
const isAwarded = ({ status }: Truth) => !["Infructueux", "Annulé"].includes(status);

function competed({ procedure }: Truth): State {
  if (procedure === "") return null;
  return procedure === "MAPA" || procedure === "Appel d'offres ouvert";
}

/** The day before the anniversary; the last day of a month that is shorter. */
function afterMonths(day: number, months: number): number {
  const date = civil(day);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  const month = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / 86_400_000 + 25_569;
  return date.getUTCDate() > last ? month + last - 1 : month + date.getUTCDate() - 2;
}

function isActive(contract: Truth, year: number): boolean {
  const start = contract.start ?? contract.notified;
  if (!isAwarded(contract) || start === null) return false;
  const end =
    contract.end ??
    (contract.months === null ? serial(yearOf(contract) ?? 0, 12, 31) : afterMonths(start, contract.months));
  return start <= serial(year, 12, 31) && end >= serial(year, 1, 1);
}

const any = (states: State[]): State => (states.includes(true) ? true : states.includes(null) ? null : false);
/** Of several contracts of a procedure: yes if one says yes, else no if one says no. */
const ofProcedure = (states: State[]): State =>
  states.includes(true) ? true : states.includes(false) ? false : null;
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

function ratio(population: Truth[], fact: (contract: Truth) => State): Counted {
  const states = population.map(fact);
  if (population.length === 0 || states.every((state) => state === null)) return { value: null };
  const numerator = states.filter((state) => state === true).length;
  const amounts = population.map(({ amount }) => amount ?? 0);
  const base = sum(amounts);
  return {
    value: numerator / population.length,
    numerator,
    population: population.length,
    byAmount: base > 0 ? sum(amounts.filter((_, i) => states[i] === true)) / base : null,
  };
}

function total(numbers: (number | null)[]): Counted {
  const known = numbers.filter((number) => number !== null);
  return { value: known.length === 0 ? null : sum(known) };
}

function procedures(contracts: Truth[]): Truth[][] {
  const groups = new Map<string, Truth[]>();
  contracts.forEach((contract, i) => {
    const key = contract.procedureNumber === "" ? `alone ${i}` : contract.procedureNumber;
    groups.set(key, [...(groups.get(key) ?? []), contract]);
  });
  return [...groups.values()];
}

/** Indicator → figure, of both frameworks. */
export function count(contracts: Truth[], year: number): Record<string, Counted> {
  const notified = contracts.filter((one) => isAwarded(one) && yearOf(one) === year);
  const inCompetition = notified.filter((one) => competed(one) === true);
  const digital = notified.filter(({ cpv }) => ["72000000-5", "30192000-1"].includes(cpv));
  const active = contracts.filter((one) => isActive(one, year));
  const facts =
    (...ids: Fact[]) =>
    (contract: Truth) =>
      any(ids.map((id) => contract.facts[id]));
  const of = (population: Truth[], ...ids: Fact[]) => ratio(population, facts(...ids));
  const counted = (population: Truth[], id: Fact): Counted => {
    const { value, numerator } = of(population, id);
    return { value: value === null ? null : (numerator as number) };
  };

  const reserved = counted(active, "reserved");
  const clause = of(notified, "socialClause", "insertionClause");
  const criterion = of(inCompetition, "environmentalCriterion");
  const execution = of(notified, "environmentalAnnex", "environmentalClause");
  const itAnnex = of(digital, "environmentalAnnex", "csrAnnex");
  const environmental = of(notified, "environmentalCriterion", "environmentalClause", "environmentalAnnex");
  const social = of(
    notified,
    "socialClause",
    "insertionClause",
    "socialAnnex",
    "socialCriterion",
    "reserved",
  );
  const sme = of(notified, "sme");
  const hours = total(active.map((one) => one.hours[year] ?? null));
  const cumulated = total(
    active.map((one) => {
      const known = YEARS.filter((other) => other <= year).flatMap((other) => one.hours[other] ?? []);
      return known.length === 0 ? null : sum(known);
    }),
  );
  const paid = active.filter(({ delay, invoices }) => delay !== null && (invoices ?? 0) > 0);
  const weights = sum(paid.map(({ invoices }) => invoices ?? 0));
  const delay: Counted = {
    value: weights === 0 ? null : sum(paid.map((one) => (one.delay ?? 0) * (one.invoices ?? 0))) / weights,
  };
  const meetings = total(
    procedures(notified).map((lots) => {
      const known = lots.flatMap((lot) => lot.meetings ?? []);
      return known.length === 0 ? null : Math.max(...known);
    }),
  );
  const competitions = procedures(inCompetition);
  const sourced = competitions.map((lots) => {
    const met = ofProcedure(lots.map((lot) => (lot.meetings === null ? null : lot.meetings > 0)));
    const planned = ofProcedure(lots.map((lot) => lot.facts.planned));
    return met === false || planned === false ? false : met === null || planned === null ? null : true;
  });
  const inYear = (review: Truth["review"]) =>
    typeof review === "number" && civil(review).getUTCFullYear() === year;
  const reviewed = contracts.filter((one) => isAwarded(one) && (isActive(one, year) || inYear(one.review)));
  return {
    "2.1": clause,
    "2.2": of(notified, "socialAnnex"),
    "2.3a": hours,
    "2.3b": cumulated,
    "2.4": reserved,
    "3.1": criterion,
    "3.2": execution,
    "3.3": itAnnex,
    "4.1": delay,
    "4.4": sme,
    "4.5": meetings,
    "5.1": {
      value: sourced.every((state) => state === null)
        ? null
        : sourced.filter((state) => state === true).length,
      ...(sourced.every((state) => state === null) ? {} : { population: competitions.length }),
    },
    "5.2": of(inCompetition, "negotiation"),
    "5.3": {
      value: reviewed.every(({ review }) => review === null)
        ? null
        : reviewed.filter(({ review }) => inYear(review) || review === true).length,
    },
    C1: environmental,
    C2: itAnnex,
    C3: of(inCompetition, "environmentalCriterion", "socialCriterion"),
    C4: social,
    C5: of(notified, "insertionClause"),
    C6: total(contracts.filter(isAwarded).map((one) => one.spend[year] ?? null)),
    C7: hours,
    C8: cumulated,
    C9: counted(notified, "responsible"),
    E1: environmental,
    E2: criterion,
    E3: execution,
    S1: social,
    S2: reserved,
    P1: delay,
    P2: sme,
  };
}
