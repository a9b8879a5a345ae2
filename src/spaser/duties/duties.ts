/**
 * What the law asks of each contract, at its date and amount. An answer is met, not met, or « can't tell », with the columns that
 * are missing: nothing is guessed. What a contract is not asked is not among the answers.
 */
import type { Register } from "../../register/contracts";
import { CONTRACT_DUTIES, type ContractDuty, type DutyId } from "../law/contract-duties";
import type { ContractAnswer, Duty, DutyAnswer, DutyRequest } from "./duty";
import { conditionDuty, criterionDuty } from "./environment";
import { paymentDuty } from "./payment";
import { reservedDuty } from "./reserved";
import { socialDuty } from "./social";

export interface DutyAnswers {
  duty: ContractDuty;
  /** In register order. */
  answers: ContractAnswer[];
}

const DUTIES: Record<DutyId, (register: Register, request: DutyRequest) => Duty> = {
  environmentalCriterion: criterionDuty,
  environmentalCondition: conditionDuty,
  socialCondition: socialDuty,
  payment: paymentDuty,
  reservedDuration: reservedDuty,
};

/** All duties, with the answer of every contract that is asked. Contracts that were not awarded are asked nothing. */
export function dutiesOf(register: Register, request: DutyRequest): DutyAnswers[] {
  return CONTRACT_DUTIES.map((duty) => {
    const ask = DUTIES[duty.id](register, request);
    const answers: ContractAnswer[] = [];
    for (let contract = 0; contract < register.size; contract++) {
      if (register.awarded[contract] === 0) continue;
      const said = ask(contract);
      if (said !== null) answers.push({ contract, ...said });
    }
    return { duty, answers };
  });
}

/** The same of single contracts: what all of them together decide is looked up once. */
export function askDuties(
  register: Register,
  request: DutyRequest,
): (contract: number) => { duty: ContractDuty; answer: ContractAnswer }[] {
  const asked = CONTRACT_DUTIES.map((duty) => ({ duty, ask: DUTIES[duty.id](register, request) }));
  return (contract) =>
    register.awarded[contract] === 0
      ? []
      : asked.flatMap(({ duty, ask }) => {
          const said = ask(contract);
          return said === null ? [] : [{ duty, answer: { contract, ...said } }];
        });
}

/** How many contracts there are of each answer. */
export function countAnswers({ answers }: DutyAnswers): Record<DutyAnswer, number> {
  const counts: Record<DutyAnswer, number> = { met: 0, notMet: 0, cantTell: 0 };
  for (const { answer } of answers) counts[answer]++;
  return counts;
}
