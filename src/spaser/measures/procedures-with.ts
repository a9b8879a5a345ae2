/** A number of procedures: several contracts (lots) can come from one. */
import { NO, NOT_FILLED, YES } from "../../register/contracts";
import type { FactId, Register } from "../../register/contracts";
import { normaliseNumber } from "../../register/cells/joining";
import { bothFacts, countProcedures, factByProcedure, procedureOutcome } from "../procedures";
import type { ProcedureNumbers, Procedures } from "../procedures";
import { meetingRows } from "../rows-behind";
import { sourcingIsJoined } from "../source";
import { missingForFacts, missingForPopulation, partsOf, type FactOver } from "./facts";
import type { Measure } from "./measure";

/**
 * Distinct procedures of the population that have the fact, and `also` where the register has a column for it. A procedure has
 * it as soon as one of its contracts does. Where a sourcing table names procedures or contracts, it speaks for « sourcing ».
 */
export function proceduresWith({ population, any, also }: FactOver & { also?: FactId }): Measure {
  const gives = "count";
  const fields = any.join(",");
  const byTable = (register: Register) => any.includes("sourcing") && sourcingIsJoined(register);
  return {
    gives,
    fields,
    missing: ({ register }) =>
      missingForPopulation(register, population) || (byTable(register) ? "" : missingForFacts(register, any)),
    rows: (register, figure) => (byTable(register) ? meetingRows(register, figure) : []),
    counting: {
      over: "procedures",
      population,
      outcome: (source, numbers, counts) => {
        const { register, answered } = source;
        const procedures = numbers.grouped(counts, population);
        const met = byTable(register) ? metInTable(register, numbers) : null;
        const held = factByProcedure(procedures, factOf(partsOf(source, any), met));
        const facts = withAlso(
          held,
          procedures,
          also !== undefined && answered.has(also) ? register.facts[also] : undefined,
        );
        const totals = { ...countProcedures(facts), sum: 0 };
        return procedureOutcome(
          source,
          { gives, fields, population },
          counts.year,
          procedures,
          facts,
          totals,
        );
      },
    },
  };
}

/** What a contract says of its procedure; −1 where neither a column nor the table says anything. */
function factOf(parts: readonly Uint8Array[], met: ((contract: number) => boolean) | null) {
  return (contract: number): number => {
    let fact = met === null ? -1 : met(contract) ? YES : NO;
    for (const part of parts) {
      const one = part[contract] as number;
      if (one === YES) return YES;
      // The table speaks for the procedures it doesn't name, so a blank of the column is no gap beside it.
      if (met === null && (fact === -1 || one === NOT_FILLED)) fact = one;
    }
    return fact;
  };
}

function withAlso(held: Uint8Array, procedures: Procedures, also: Uint8Array | undefined): Uint8Array {
  if (also === undefined) return held;
  return bothFacts(
    held,
    factByProcedure(procedures, (contract) => also[contract] as number),
  );
}

/** Whether the sourcing table names a contract or its procedure. Meetings come before the notification: any year counts. */
function metInTable(register: Register, numbers: ProcedureNumbers): (contract: number) => boolean {
  const table = register.sourcingTable;
  const contracts = new Set<number>();
  const named = new Set<string>();
  const met = new Map<number, boolean>();
  for (let row = 0; row < (table?.size ?? 0); row++) {
    const contract = table?.contract[row] ?? -1;
    const procedure = table?.procedure[row] ?? "";
    if (procedure !== "") named.add(procedure);
    if (contract < 0) continue;
    contracts.add(contract);
    const own = numbers.of(contract);
    if (own !== -1) met.set(own, true);
  }
  return (contract) => {
    if (contracts.has(contract)) return true;
    const procedure = numbers.of(contract);
    if (procedure === -1) return false;
    let isMet = met.get(procedure);
    if (isMet === undefined) {
      isMet = named.has(normaliseNumber(register.procedureNumber[contract] ?? ""));
      met.set(procedure, isMet);
    }
    return isMet;
  };
}
