/** The time for paying binds each invoice, not their mean. */
import { NO_DAY, type Register } from "../../register/contracts";
import { payingTimeOf } from "./body";
import type { Duty, DutyRequest } from "./duty";

interface Paid {
  paid: number;
  /** Later than any body may pay. */
  late: number;
  /** Later than some bodies may pay. */
  perhaps: number;
  unreadable: number;
  longest: number;
}

/** The invoices paid in the year, of the contracts that have any. */
export function paymentDuty({ invoices }: Register, { year, body }: DutyRequest): Duty {
  if (!invoices) return () => null;
  const { least, most } = payingTimeOf(body);
  const byContract = new Map<number, Paid>();
  for (let row = 0; row < invoices.size; row++) {
    const contract = invoices.contract[row] ?? -1;
    if (contract < 0 || invoices.year[row] !== year) continue;
    const sum = byContract.get(contract) ?? { paid: 0, late: 0, perhaps: 0, unreadable: 0, longest: 0 };
    byContract.set(contract, sum);
    sum.paid++;
    const received = invoices.receivedDay[row] ?? NO_DAY;
    const paid = invoices.day[row] ?? NO_DAY;
    if (received === NO_DAY || paid === NO_DAY || paid < received) {
      sum.unreadable++;
      continue;
    }
    const days = paid - received;
    sum.longest = Math.max(sum.longest, days);
    if (days > most) sum.late++;
    else if (days > least) sum.perhaps++;
  }
  return (contract) => {
    const sum = byContract.get(contract);
    if (sum === undefined) return null;
    const { paid, late, perhaps, unreadable, longest } = sum;
    const seen = { fields: [], invoices: { paid, late: late + perhaps, longest } };
    if (late > 0) return { answer: "notMet", missing: [], ...seen };
    if (perhaps > 0) return { answer: "cantTell", missing: ["body"], ...seen };
    return unreadable > 0
      ? { answer: "cantTell", missing: ["invoices"], ...seen }
      : { answer: "met", missing: [], ...seen };
  };
}
