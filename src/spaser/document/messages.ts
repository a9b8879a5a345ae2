/** What is wrong with a document: the place, the code of the sentence (`text/fr/documents.ts`), and what belongs in it. */
import type { FaultCode } from "../conditions/parse";

export type MessageCode =
  /** The file is no JSON; it is too large to be read. */
  | "notJson"
  | "tooLarge"
  /** Another format, or another version of it. */
  | "otherFormat"
  | "missing"
  | "unknownKey"
  | "wrongType"
  /** None of the values that may stand there. */
  | "notAllowed"
  | "emptyText"
  | "tooLongText"
  | "idFormat"
  | "frameworkIdFormat"
  | "wholeNumber"
  | "numberExpected"
  | "yearExpected"
  | "dayExpected"
  | "decimalsRange"
  | "addressExpected"
  | "tooMany"
  | "noAxis"
  | "noMeasure"
  | "noIndicator"
  /** Two of the same id. */
  | "twice"
  | "unknownIndicator"
  | "circle"
  | "unknownBuyer"
  | "noBuyers"
  | "tooManyFigures"
  /** A share of 25 % is 0.25. */
  | "percentAsFraction"
  | "unitOfMeasure"
  | "notAQuantity"
  | "valuesMissing"
  | "nameTaken"
  | "entryLast"
  | "pathWithoutYears"
  | "endBeforeStart"
  /** A condition that isn't understood: why. */
  | `condition.${FaultCode}`;

export interface Message {
  /** « axes[1].indicators[0].measures[0].having ». */
  path: string;
  /** What people know the place by: the id of its indicator, axis or fact; "" where there is none. */
  about: string;
  code: MessageCode;
  params: Readonly<Record<string, string | number>>;
}
