/** A social or employment condition at or above the European threshold of the type of body. */
import { NOT_FILLED, YES, type FactId, type Register } from "../../register/contracts";
import type { ContractFieldId } from "../../register/fields";
import { SOCIAL_LAUNCHED_FROM } from "../law/contract-duties";
import { EU_THRESHOLDS } from "../law/eu-thresholds";
import { procedureKey } from "../procedures";
import { thresholdOf, type Limit } from "./body";
import type { Duty, DutyRequest, MissingField } from "./duty";
import { factOf } from "./environment";
import { launchedFrom } from "./launched";

const CONDITIONS: (FactId & ContractFieldId)[] = ["socialClause", "insertionClause"];

/** The division of works. */
const WORKS = 45;

export function socialDuty(register: Register, { body }: DutyRequest): Duty {
  const launched = launchedFrom(register, SOCIAL_LAUNCHED_FROM);
  const says = factOf(register, CONDITIONS);
  const amountOf = amountsOfConsultations(register);
  const services = thresholdOf(body);
  const limitOf = (contract: number): Limit => {
    const division = register.cpvDivision?.[contract] ?? 0;
    if (division === WORKS) return { least: EU_THRESHOLDS.works, most: EU_THRESHOLDS.works };
    return division === 0 ? { least: services.least, most: EU_THRESHOLDS.works } : services;
  };
  return (contract) => {
    const concerned = launched(contract);
    if (concerned === false) return null;
    const { known, complete } = amountOf(contract);
    const limit = limitOf(contract);
    if (complete && known < limit.least) return null;
    const fact = says(contract);
    if (fact === YES) return { answer: "met", missing: [], fields: CONDITIONS };
    const missing: MissingField[] = [];
    if (concerned === null) missing.push("launchDate");
    if (known < limit.most) missing.push(...whyUnsure(register, contract, complete, services));
    if (missing.length > 0) return { answer: "cantTell", missing, fields: ["amount", "launchDate"] };
    if (fact === NOT_FILLED) return { answer: "cantTell", missing: CONDITIONS, fields: CONDITIONS };
    return { answer: "notMet", missing: [], fields: CONDITIONS };
  };
}

function whyUnsure(
  { cpvDivision }: Register,
  contract: number,
  complete: boolean,
  { least, most }: Limit,
): MissingField[] {
  const missing: MissingField[] = [];
  if (!complete) missing.push("amount");
  if ((cpvDivision?.[contract] ?? 0) === 0) missing.push("cpv");
  if (least !== most && (cpvDivision?.[contract] ?? 0) !== WORKS) missing.push("body");
  return missing;
}

interface Amount {
  known: number;
  /** All lots of the consultation state theirs. */
  complete: boolean;
}

/** The threshold is that of the consultation: its lots together. */
function amountsOfConsultations({ amount, procedureNumber, size }: Register): (contract: number) => Amount {
  const totals = new Map<string, Amount>();
  const own = (contract: number): Amount => {
    const stated = amount[contract] ?? NaN;
    return Number.isNaN(stated) ? { known: 0, complete: false } : { known: stated, complete: true };
  };
  for (let i = 0; i < size; i++) {
    const key = procedureKey(procedureNumber[i] ?? "");
    if (key === "") continue;
    const { known, complete } = own(i);
    const total = totals.get(key);
    if (!total) totals.set(key, { known, complete });
    else {
      total.known += known;
      total.complete &&= complete;
    }
  }
  return (contract) => totals.get(procedureKey(procedureNumber[contract] ?? "")) ?? own(contract);
}
