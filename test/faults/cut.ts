/** What the trials look at in « Ventilation »: whether it adds up to the sheet of indicators, and what people wrote beside it. */
import { typeInto, type Workbook } from "../../emulator";
import { contentOf, cutSheet, indicatorSheet, readBack, shownIn } from "./sheets";

/** What somebody wrote right of the table before anything goes wrong. */
export const CUT_NOTE = "À voir avec la direction";
const BESIDE = 25;

export function noteBesideCut(book: Workbook): void {
  const sheet = cutSheet(book);
  if (sheet) typeInto(sheet, 4, BESIDE, CUT_NOTE, { source: "Remote" });
}

/**
 * What is wrong in « Ventilation »: the column of the whole is that of the sheet of indicators, and its groups add up to it. To be
 * asked when both were written together.
 */
export function wrongCut(book: Workbook): string[] {
  const sheet = cutSheet(book);
  const indicators = indicatorSheet(book);
  if (!sheet || !indicators) return [];
  const { computed } = readBack(indicators);
  return ["2.1", "2.2"].flatMap((id) => {
    const row = shownIn(sheet, `row:${id}`);
    const whole = String(row.get("base"));
    const groups = [...row].flatMap(([key, shown]) => (key.startsWith("v:") ? [parts(String(shown))] : []));
    const sum = [0, 1].map((at) => groups.reduce((all, group) => all + (group[at] ?? 0), 0));
    const shown = String(computed.get(id)?.["base"]);
    return [
      ...(whole === shown ? [] : [`« Ventilation » shows ${whole} for ${id}, the indicators ${shown}`]),
      ...(parts(whole).join() === sum.join()
        ? []
        : [`the groups of ${id} are ${sum.join(" / ")}, not ${whole}`]),
    ];
  });
}

/** « 3 / 8 = 37,5 % » → 3, 8. */
function parts(shown: string): number[] {
  const [, one, other] = /^(\d+)\s\/\s(\d+)/.exec(shown) ?? [];
  return one === undefined ? [0, 0] : [Number(one), Number(other)];
}

/** The note is no longer there, though the sheet is. */
export function lostCutNote(book: Workbook): string[] {
  const sheet = cutSheet(book);
  return sheet && !contentOf(sheet).includes(CUT_NOTE) ? [`« ${CUT_NOTE} » is lost`] : [];
}
