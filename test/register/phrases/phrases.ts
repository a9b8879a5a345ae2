/** Phrases as buyers type them into a yes/no cell, by what they mean to a reader who knows the trade. */
export interface Meanings {
  yes: string[];
  no: string[];
  /** Not filled in: nothing, a placeholder, not decided yet. */
  open: string[];
  /** Neither yes nor no can be made of it: not filled in, and the buyer must be told. */
  flag: string[];
}

export interface Phrases {
  /** Under a header that asks whether the contract has something: a clause, an annex, a criterion. */
  clause: Meanings;
  /** Under a header that asks whether something took place: a negotiation, a meeting, a review. */
  event: Meanings;
}
