/** Keys by which a row of « Détail » finds its contract again, in whatever order the register or the sheet stands. */
import type { Register } from "../register/contracts";
import { fingerprint } from "./keys";

export interface ContractKey {
  /** Print of the buyer and number, of more where several contracts share those: unique in the list. */
  id: string;
  /** Print of what the contract is but for its number and lot: finds it again when they are corrected. */
  rest: string;
}

/** The keys of these contracts, in the same order. */
export function contractKeys(register: Register, contracts: readonly number[]): ContractKey[] {
  const parts = contracts.map((contract) => partsOf(register, contract));
  const ids = parts.map(({ names }) => print(names.slice(0, 1)));
  // Contracts that share a number are told apart by their lot, then by the rest, then by their amount, then by their order.
  const most = parts[0]?.names.length ?? 0;
  for (let depth = 2; depth <= most; depth++) {
    const shared = repeated(ids);
    if (shared.size === 0) break;
    parts.forEach(({ names }, i) => {
      if (shared.has(ids[i] ?? "")) ids[i] = print(names.slice(0, depth));
    });
  }
  const seen = new Map<string, number>();
  return parts.map(({ rest }, i) => {
    const id = ids[i] ?? "";
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return { id: before === 0 ? id : `${id}.${before + 1}`, rest: print([rest]) };
  });
}

function partsOf(register: Register, contract: number): { names: string[]; rest: string } {
  const rest = JSON.stringify([
    plain(register.object[contract]),
    plain(register.supplierName[contract]),
    plain(register.procedureNumber[contract]),
    register.notificationDay[contract],
  ]);
  const number = JSON.stringify([plain(register.buyer[contract]), plain(register.contractNumber[contract])]);
  return { names: [number, plain(register.lot[contract]), rest, String(register.amount[contract])], rest };
}

/** Case and spaces are no difference. */
function plain(text = ""): string {
  return text.trim().replace(/\s+/g, " ").toUpperCase();
}

/** Twice 32 bits: among 100,000 contracts no two share them by chance. */
function print(parts: readonly string[]): string {
  const text = parts.join("\n");
  return `${fingerprint(text)}-${fingerprint(`${text}\n${text.length}`)}`;
}

function repeated(ids: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(ids.filter((id) => seen.size === seen.add(id).size));
}
