/** Indicators whose number changed with a version of their framework: what is typed or kept under the earlier one is still theirs. */

const EARLIER = new Map([
  [
    "reperes-nationaux",
    // The numbers of the other framework, until version 1.0. None of them means another indicator since.
    new Map([
      ["C1", "E1"],
      ["3.1", "E2"],
      ["3.2", "E3"],
      ["C4", "S1"],
      ["2.4", "S2"],
      ["4.1", "P1"],
      ["4.4", "P2"],
    ]),
  ],
]);

/** The number that an indicator has today, given the one it had in some version of its framework. */
export function currentNumber(frameworkId: string, number: string): string {
  return EARLIER.get(frameworkId)?.get(number) ?? number;
}

/** The frameworks that have such indicators. */
export const RENUMBERED: readonly string[] = [...EARLIER.keys()];
