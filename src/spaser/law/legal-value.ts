/**
 * What a law or another source sets, as data: the value, who sets it and where, from which day to which. Each value stands once, in
 * the file of its subject beside this one; targets and reference points of the frameworks are made from it (`frameworks/from-law.ts`).
 * A fact that isn't known is left out, never guessed: a beginning, an article, an address.
 */
import type { Label } from "../label";

/** yyyy-mm-dd, as the law counts days. */
export type CivilDay = `${number}-${number}-${number}`;

export interface LegalSource {
  /** The law, the decree, the plan, the report. */
  law: Label;
  /** Where in it; null when that isn't known. */
  article: Label | null;
  /** Where it can be read. */
  address?: string;
}

export interface LegalValue {
  /** In the unit of the indicators: 0.25 for 25 %, days for a delay. */
  value: number;
  direction: "atLeast" | "atMost";
  /** Both days inside; null = no end, or a beginning that isn't known. */
  from: CivilDay | null;
  to: CivilDay | null;
  /** The bodies or contracts that it is about; null where the others need no name, or all are meant. */
  about: Label | null;
  source: LegalSource;
}

/** « Code de la commande publique, article … ». */
export function citation({ law, article }: LegalSource): Label {
  return article === null ? law : { fr: `${law.fr}, ${article.fr}`, en: `${law.en}, ${article.en}` };
}
