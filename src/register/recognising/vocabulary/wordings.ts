/** How a field's headers are described. Wordings are lists of words as people write them; they are read like headers. */
import type { RelatedFieldId } from "../../fields";

export interface Wordings<Id extends string = string> {
  field: Id | RelatedFieldId;
  /** Wordings that mean this field wherever they stand. */
  known: string[];
  /** Wordings that may stand in for it when nothing better is there: taken with less confidence. */
  fallback?: string[];
  /** Wordings that mean it where the values say so too (« Acheteur »: a body, a service or a person); else they only suggest it. */
  byValues?: string[];
  /** Wordings that only suggest it: proposed, never taken by themselves. */
  weak?: string[];
  /** Words of a header that gives way to one without them: « minimum » beside « maximum ». */
  givesWay?: string;
  /** Words that make another thing of it (« estimé », « modification »). */
  not?: string;
}
