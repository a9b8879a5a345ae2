/** What a field needs elsewhere to be recognised and read: none of it can be forgotten. */
import { CONTRACT_FIELDS, RELATED_FIELDS } from "../../src/register/fields";
import type { RelatedTableKind } from "../../src/register/fields";
import { CONTRACT_WORDINGS, RELATED_WORDINGS } from "../../src/register/recognising/vocabulary";

test("every field of a contract has wordings, and every wording a field", () => {
  const worded = new Set(CONTRACT_WORDINGS.filter(({ known }) => known.length > 0).map(({ field }) => field));
  expect([...worded].sort()).toEqual(Object.keys(CONTRACT_FIELDS).sort());
});

test.each(Object.keys(RELATED_FIELDS) as RelatedTableKind[])("so has every field of the table %s", (kind) => {
  const worded = new Set(RELATED_WORDINGS[kind].map(({ field }) => field));
  expect([...worded].sort()).toEqual(Object.keys(RELATED_FIELDS[kind]).sort());
});
