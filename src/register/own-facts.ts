/**
 * Facts that a framework adds to those that the product knows: a column « Clause d’égalité », « Label », « Dépense bio ». Such a column
 * is recognised by its wordings, read by its kind and carried beside the others.
 */
import type { OwnFieldId, OwnKind } from "./fields";

export interface OwnFact {
  /** Letters, digits, dashes; the part of the field's id that is its own. */
  id: string;
  label: { fr: string; en: string };
  kind: OwnKind;
  /** The values that may stand in it, of a list; empty for the other kinds. */
  values: readonly string[];
  /** Headers by which its column is recognised, beside its labels. */
  headers: readonly string[];
}

/** What frameworks ask of a reading: facts of their own, and fields of the register that are not read otherwise. */
export interface Asked {
  facts: readonly OwnFact[];
  fields: readonly string[];
}

/** The field of an own fact. Its kind is part of it: with another kind it is another field, and no cell is read as what it isn't. */
export function ownFieldOf({ kind, id }: Pick<OwnFact, "kind" | "id">): OwnFieldId {
  return `own:${kind}:${id}`;
}
