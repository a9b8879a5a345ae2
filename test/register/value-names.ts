/** What a register says in the fields with few values, whatever their order: an edit may meet them in another one. */
import { plain } from "../../src/register/cells/plain-text";
import type { Register } from "../../src/register/contracts";

export function valueNames({ values = {} }: Register): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(values).map(([field, { labels, of }]) => [
      field,
      Array.from(of, (at) => plain(labels[at] ?? "")),
    ]),
  );
}
