/** Searching contracts as people type: number and object, without case and accents. What a contract says is folded once for a register. */
import type { Register } from "../register/contracts";

const known = new WeakMap<Register, (string | undefined)[]>();

/** Without case and accents. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** What is searched of a contract. */
export function searchedText(register: Register, contract: number): string {
  let texts = known.get(register);
  if (!texts) known.set(register, (texts = new Array<string | undefined>(register.size)));
  return (texts[contract] ??= folded(
    `${register.contractNumber[contract] ?? ""} ${register.object[contract] ?? ""}`,
  ));
}

/** Folded ahead of the first key, a piece at a time. */
const PIECE = 4000;

/** Prepares a search over these contracts while nobody waits; returns what stops it. */
export function prepareSearch(register: Register, contracts: readonly number[]): () => void {
  let at = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = () => {
    const end = Math.min(contracts.length, at + PIECE);
    for (; at < end; at++) searchedText(register, contracts[at] as number);
    if (at < contracts.length) timer = setTimeout(next, 0);
  };
  timer = setTimeout(next, 0);
  return () => clearTimeout(timer);
}
