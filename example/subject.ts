/** What can be bought, and what suits it. */
export type Family = "works" | "supplies" | "services" | "studies" | "digital";

export interface Subject {
  object: string;
  /** With check digit. */
  cpv: string;
  /** What the supplier does: completes an invented name. */
  trade: string;
  /** Names of lots, where it can be split. */
  lots?: readonly string[];
  /** Thousands of euros excluding tax, for one contract over its whole duration. */
  amount: readonly [number, number];
  months: readonly number[];
  /** From 0 to 1: how well a social clause, an environmental clause or annex suits it. */
  social: number;
  green: number;
  /** Can be bought without competition: from a central purchasing body, or from the only possible supplier. */
  without?: "central" | "exclusive";
  /** Suits a contract reserved for sheltered or integration employers. */
  reserved?: true;
}
