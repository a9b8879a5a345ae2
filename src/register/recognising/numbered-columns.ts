/** Columns that are one list spread over a row: « titulaires/0/nom », « titulaires/1/nom »; « Titulaire 1 », « Titulaire 2 ». */
import type { Column } from "./column-candidate";
import { withGroup } from "./header-layout";
import { plain } from "../cells/plain-text";

/** A number that counts, as files and people write it: « 0 », « [1] », « 2e », « n°3 ». Years and codes have more digits. */
const PLACE = /(?<!\d|\d[.,])(\d{1,2})(?:ers?|ere|eme|nde?|[re]e|e)?(?![\d.,]*\d)/;

export interface Numbered {
  /** Indices of the columns that come after the first of their list → of that first one. None of them is a field by itself. */
  later: ReadonlyMap<number, number>;
  /** Index of the first → those of the columns that go on with its list, in their order. */
  further: ReadonlyMap<number, number[]>;
}

/** Finds the lists of at least two columns whose headers differ in their number only. */
export function numberedColumns(columns: readonly Column[]): Numbered {
  const lists = new Map<string, { place: number; at: number }[]>();
  columns.forEach(({ cell }, at) => {
    const text = plain(withGroup(cell));
    const place = PLACE.exec(text);
    if (!place) return;
    const key = text.replace(PLACE, "#");
    const list = lists.get(key) ?? [];
    if (!list.some((other) => other.place === Number(place[1]))) list.push({ place: Number(place[1]), at });
    lists.set(key, list);
  });
  const later = new Map<number, number>();
  const further = new Map<number, number[]>();
  for (const list of lists.values()) {
    const [first, ...others] = list.sort((a, b) => a.place - b.place);
    // Numbers that don't begin at the beginning are no list: « Article 5 », « Article 12 ».
    if (!first || others.length === 0 || first.place > 1) continue;
    for (const { at } of others) later.set(at, first.at);
    further.set(
      first.at,
      others.map(({ at }) => at),
    );
  }
  return { later, further };
}
