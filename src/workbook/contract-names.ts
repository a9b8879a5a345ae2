/** What names a contract across editions of the register: its number and lot, wherever its row stands and whatever else is edited. */
import type { Register } from "../register/contracts";
import { fingerprint } from "../report/keys";

/** Between the parts of a name; no number holds it. */
const PART = "\u001f";
/** Before the print of a contract without a number. */
const UNNUMBERED = "\u001e";

/**
 * A name for each contract, none twice. Contracts that share number and lot are told apart by their buyer and day, in the last
 * resort by their order; one without a number is known by its object, supplier and day.
 */
export function contractNames(register: Register): string[] {
  const plain = Array.from({ length: register.size }, (_, contract) => plainName(register, contract));
  const count = countOf(plain);
  const fuller = plain.map((name, contract) =>
    (count.get(name) ?? 0) > 1 ? [name, fingerprint(tellingApart(register, contract))].join(PART) : name,
  );
  const seen = new Map<string, number>();
  return fuller.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : [name, times].join(PART);
  });
}

/** The number of the contract that a name names; "" for one without. */
export function numberIn(name: string): string {
  return name.startsWith(UNNUMBERED) ? "" : (name.split(PART)[0] ?? "");
}

function plainName(register: Register, contract: number): string {
  const number = register.contractNumber[contract] ?? "";
  if (number === "") {
    const told = [
      register.object[contract],
      register.supplierName[contract],
      register.notificationDay[contract],
    ];
    return UNNUMBERED + fingerprint(told.join(PART));
  }
  return contractNameOf(number, register.lot[contract] ?? "");
}

/** The name of a numbered contract. */
export function contractNameOf(number: string, lot: string): string {
  return lot === "" ? number : [number, lot].join(PART);
}

function tellingApart(register: Register, contract: number): string {
  return [register.buyer[contract], register.notificationDay[contract]].join(PART);
}

function countOf(names: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return count;
}
