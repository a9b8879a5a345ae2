/** Dealing a fact out among contracts: an exact number of them, the likeliest first, the lots of a procedure together. */
import type { ExampleContract } from "./contract";
import type { Random } from "./random";

/**
 * Exactly `count` of the contracts. Procedures come in the order of their suitability, blurred by chance; a procedure that
 * no longer fits whole gives way to smaller ones, and only the last one is split.
 */
export function deal(
  contracts: readonly ExampleContract[],
  count: number,
  suits: (contract: ExampleContract) => number,
  random: Random,
): ExampleContract[] {
  if (count > contracts.length) throw new Error(`Cannot deal ${count} among ${contracts.length} contracts.`);
  const procedures = new Map<string, ExampleContract[]>();
  for (const contract of contracts) {
    const lots = procedures.get(contract.procedureNumber);
    if (lots === undefined) procedures.set(contract.procedureNumber, [contract]);
    else lots.push(contract);
  }
  const order = [...procedures.values()]
    .map((lots) => ({
      lots,
      score: lots.reduce((sum, one) => sum + suits(one), 0) / lots.length + random.between(-0.25, 0.25),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ lots }) => lots);

  const dealt: ExampleContract[] = [];
  const passedOver: ExampleContract[] = [];
  for (const lots of order) {
    if (lots.length <= count - dealt.length) dealt.push(...lots);
    else passedOver.push(...lots);
  }
  dealt.push(...passedOver.slice(0, count - dealt.length));
  return dealt;
}

/** Shares a whole number among weights, in whole parts that add up to it exactly, each at least 1. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  if (total < weights.length) throw new Error("Too little to share out.");
  const sum = weights.reduce((a, b) => a + b, 0);
  const spare = total - weights.length;
  const parts = weights.map((weight) => 1 + Math.floor((spare * weight) / sum));
  const rest = total - parts.reduce((a, b) => a + b, 0);
  const largest = weights.indexOf(Math.max(...weights));
  parts[largest] = (parts[largest] ?? 0) + rest;
  return parts;
}
