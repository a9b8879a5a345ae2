/** A number of different procedures or suppliers: several contracts (lots) can come from one, one supplier can hold several. */
import { NO, NOT_FILLED, YES } from "../../register/contracts";
import type { FactId, Register } from "../../register/contracts";
import { normaliseNumber } from "../../register/cells/joining";
import { factsOf, type Condition } from "../conditions/condition";
import { bothFacts, countProcedures, factByProcedure, procedureOutcome } from "../procedures";
import type { ProcedureNumbers, Procedures } from "../procedures";
import { meetingRows } from "../rows-behind";
import { sourcingIsJoined, type Source } from "../source";
import { supplierGroups } from "../suppliers";
import type { MeasureDefinition } from "./definition";
import {
  fieldsOf,
  havingOf,
  missingForCondition,
  missingForPopulation,
  overAny,
  within,
  type FactOver,
} from "./facts";
import type { Measure } from "./measure";

/**
 * Different procedures of the population that have the fact, and `also` where the register has a column for it. A procedure has
 * it as soon as one of its contracts does. Where a sourcing table names procedures or contracts, it speaks for « sourcing ».
 */
export function proceduresWith({ also, ...over }: FactOver & { also?: FactId }): Measure {
  return distinctOf({
    ...{ kind: "distinct", what: "procedures", ...overAny(over) },
    ...(also === undefined ? {} : { also: { kind: "fact", fact: also } }),
  });
}

/** Different procedures or suppliers of a population, those that have something; all of them where nothing is asked. */
export function distinctOf(definition: Extract<MeasureDefinition, { kind: "distinct" }>): Measure {
  const { what, of, having, also } = definition;
  const gives = "count";
  const fields = fieldsOf(having ?? of.where);
  const byTable = (register: Register) =>
    what === "procedures" && asksForSourcing(having) && sourcingIsJoined(register);
  return {
    definition,
    gives,
    fields,
    missing: (source) =>
      missingForPopulation(source, of) ||
      (what === "suppliers" && !source.register.supplierName.some((name) => name !== "")
        ? "supplierName"
        : "") ||
      (byTable(source.register) ? "" : missingForCondition(source, having)),
    rows: (register, figure) => (byTable(register) ? meetingRows(register, figure) : []),
    counting: {
      over: "procedures",
      ...within(of),
      outcome: (source, numbers, counts) => {
        const { register, conditions } = source;
        const { year } = counts;
        const where = of.where === undefined ? null : conditions.column(of.where, year);
        const all =
          what === "suppliers" ? supplierGroups(register, counts, of.base) : numbers.grouped(counts, of.base);
        const groups = where === null ? all : narrowed(all, where);
        const met = byTable(register) ? metInTable(register, numbers) : null;
        const column = havingOf(source, having, year);
        const held = factByProcedure(groups, column === null ? () => YES : factOf(column, met));
        const facts = withAlso(held, groups, alsoColumn(source, also, year));
        const totals = { ...countProcedures(facts), sum: 0 };
        const counted = what === "suppliers" ? ({ counts: "suppliers" } as const) : {};
        const undecided = where === null ? {} : { undecided: undecidedIn(all, where) };
        return {
          ...procedureOutcome(source, { gives, fields, population: of.base }, year, groups, facts, totals),
          ...counted,
          ...undecided,
        };
      },
    },
  };
}

function asksForSourcing(having: Condition | undefined): boolean {
  return having !== undefined && (factsOf(having)?.includes("sourcing") ?? false);
}

/** What a contract says of its procedure. */
function factOf(having: Uint8Array, met: ((contract: number) => boolean) | null) {
  return (contract: number): number => {
    const said = having[contract] as number;
    // The table speaks for the procedures it doesn't name, so a blank of the column is no gap beside it.
    return met === null || said === YES ? said : met(contract) ? YES : NO;
  };
}

/** What the register says besides; undefined where it has no column for it, or nobody says anything. */
function alsoColumn(
  { conditions }: Source,
  also: Condition | undefined,
  year: number,
): Uint8Array | undefined {
  return also !== undefined && conditions.voice(also) === "speaks"
    ? conditions.column(also, year)
    : undefined;
}

function withAlso(held: Uint8Array, procedures: Procedures, also: Uint8Array | undefined): Uint8Array {
  if (also === undefined) return held;
  return bothFacts(
    held,
    factByProcedure(procedures, (contract) => also[contract] as number),
  );
}

/** The groups of those of whom a condition says yes, numbered anew. */
function narrowed({ members, group, size }: Procedures, where: Uint8Array): Procedures {
  const numbers = new Int32Array(size).fill(-1);
  const kept: number[] = [];
  const groups: number[] = [];
  let next = 0;
  for (let k = 0; k < members.length; k++) {
    const contract = members[k] as number;
    if (where[contract] !== YES) continue;
    const old = group[k] as number;
    if (numbers[old] === -1) numbers[old] = next++;
    kept.push(contract);
    groups.push(numbers[old] as number);
  }
  return { members: Int32Array.from(kept), group: Int32Array.from(groups), size: next };
}

function undecidedIn({ members }: Procedures, where: Uint8Array): number {
  return members.reduce((sum, contract) => sum + +(where[contract] === NOT_FILLED), 0);
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
