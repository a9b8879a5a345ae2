/** Counting by supplier: one may hold several contracts. */
import { plain } from "../register/cells/plain-text";
import type { Register } from "../register/contracts";
import type { Procedures } from "./procedures";
import type { PopulationId, PopulationsOfYear } from "./populations";

/**
 * The contracts of a population, grouped by supplier: by SIRET's company number (SIREN) where a framework had it read, else by name
 * without case and accents. A contract without a supplier is in no group.
 */
export function supplierGroups(
  { supplierName, asked }: Register,
  { members }: PopulationsOfYear,
  population: PopulationId,
): Procedures {
  const ids = asked?.get("supplierId");
  const known = new Map<string, number>();
  const kept: number[] = [];
  const groups: number[] = [];
  for (const block of members.get(population) ?? [])
    for (const contract of block) {
      const id = ids?.kind === "text" ? (ids.texts[ids.places[contract] as number] ?? "") : "";
      const key = companyOf(id) || plain(supplierName[contract] ?? "");
      if (key === "") continue;
      let at = known.get(key);
      if (at === undefined) known.set(key, (at = known.size));
      kept.push(contract);
      groups.push(at);
    }
  return { members: Int32Array.from(kept), group: Int32Array.from(groups), size: known.size };
}

/** The nine digits of the company; "" where there are none. */
function companyOf(id: string): string {
  const digits = id.replace(/\D/g, "");
  return digits.length === 14 || digits.length === 9 ? digits.slice(0, 9) : "";
}
