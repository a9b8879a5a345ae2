import type { Framework } from "../../spaser/framework";
import type { TeamFramework } from "./read";

/** What is known of them, kept between two looks. */
export interface Team {
  frameworks: readonly TeamFramework[];
  /** Of all frameworks of the product, those that come later included; null = not asked for yet. */
  shipped: readonly Framework[] | null;
  /** What the settings held. */
  print: string;
}

export const NO_TEAM: Team = { frameworks: [], shipped: null, print: "[]" };
