/** Texts of a document: French, and English where it isn't the same. */
import type { Label } from "../label";
import type { LabelDocument } from "./schema";

export function label({ fr, en }: LabelDocument): Label {
  return { fr, en: en ?? fr };
}

export function labelDocument({ fr, en }: Label): LabelDocument {
  return en === fr ? { fr } : { fr, en };
}
