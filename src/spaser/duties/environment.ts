/** The environment in every contract: by an award criterion and by a performance condition. */
import { NO, NOT_FILLED, YES, type FactId, type Register } from "../../register/contracts";
import type { ContractFieldId } from "../../register/fields";
import { LAUNCHED_FROM } from "../law/climate-act";
import type { Duty } from "./duty";
import { launchedFrom } from "./launched";

/** Offers are judged only where there is a competition. */
export function criterionDuty(register: Register): Duty {
  const asked = factDuty(register, ["environmentalCriterion"]);
  const { competed } = register.facts;
  return (contract) => (competed?.[contract] === NO ? null : asked(contract));
}

/** A performance clause, or an annex that holds one. */
export function conditionDuty(register: Register): Duty {
  return factDuty(register, ["environmentalClause", "environmentalAnnex"]);
}

/** Of consultations launched from the day of the decree. */
function factDuty(register: Register, any: (FactId & ContractFieldId)[]): Duty {
  const launched = launchedFrom(register, LAUNCHED_FROM.decree);
  const says = factOf(register, any);
  return (contract) => {
    const concerned = launched(contract);
    if (concerned === false) return null;
    const fact = says(contract);
    // Whoever has it is in order, whenever the consultation was launched.
    if (fact === YES) return { answer: "met", missing: [], fields: any };
    if (concerned === null)
      return { answer: "cantTell", missing: ["launchDate"], fields: ["launchDate", "notificationDate"] };
    if (fact === NOT_FILLED) return { answer: "cantTell", missing: any, fields: any };
    return { answer: "notMet", missing: [], fields: any };
  };
}

/** What some facts say together: yes when one does, else not filled in when one is blank or none has a column, else no. */
export function factOf({ facts }: Register, any: readonly FactId[]): (contract: number) => number {
  const columns = any.flatMap((fact) => facts[fact] ?? []);
  return (contract) => {
    let said = columns.length === 0 ? NOT_FILLED : NO;
    for (const column of columns) {
      if (column[contract] === YES) return YES;
      if (column[contract] === NOT_FILLED) said = NOT_FILLED;
    }
    return said;
  };
}
