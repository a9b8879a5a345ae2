/** What a person does in the grid: typing, with protection, validation and automatic formats as in Excel. */
import { rect } from "./address";
import { checkValidation } from "./validation";
import { type Habit, readEntry } from "./typing";
import type { ChangeSource } from "./workbook";
import type { Worksheet } from "./worksheet";

/** The outcome of an entry; `reason` when it was refused. */
export type Typed =
  | { readonly accepted: true }
  | {
      readonly accepted: false;
      readonly reason: "protected" | "validation";
      readonly title: string;
      readonly message: string;
    };

export interface TypeOptions {
  readonly habit?: Habit;
  readonly source?: ChangeSource;
  /** Taken from the cell's list instead of typed. */
  readonly picked?: true;
}

/** Types `text` into a cell and presses Enter. An empty text empties the cell. */
export function typeInto(
  sheet: Worksheet,
  row: number,
  column: number,
  text: string,
  options: TypeOptions = {},
): Typed {
  const merged = sheet.mergeAt(row, column);
  const [r, c] = merged ? [merged.row, merged.column] : [row, column];
  const area = rect(r, c);
  if (sheet.protection && sheet.style(r, c).locked) {
    return { accepted: false, reason: "protected", title: "", message: "La cellule est protégée." };
  }
  const habit = options.habit ?? (sheet.workbook.locale.startsWith("fr") ? "fr" : "en");
  const format = sheet.style(r, c).numberFormat;
  const entry =
    format === "@"
      ? { value: text === "" ? null : text, formula: null, format: null, quoted: false }
      : readEntry(text, habit);
  // In a cell shown as a percentage, 25 means 25 %.
  const value =
    typeof entry.value === "number" && entry.format === null && /%/.test(format) && Math.abs(entry.value) >= 1
      ? entry.value / 100
      : entry.value;
  const validation = sheet.validationAt(r, c);
  if (validation && entry.formula === null && !checkValidation(sheet, validation, value, r, c)) {
    const { showAlert, style, title, message } = validation.errorAlert;
    if (showAlert && style === "Stop") {
      return {
        accepted: false,
        reason: "validation",
        title: title || "Microsoft Excel",
        message:
          message ||
          "Cette valeur ne correspond pas aux restrictions de validation des données définies pour cette cellule.",
      };
    }
  }
  const before = sheet.value(r, c);
  sheet.workbook.batch(() => {
    if (entry.formula !== null) sheet.setFormula(r, c, entry.formula);
    else sheet.setValue(r, c, value);
    if (entry.quoted) sheet.grid.cell(r, c).quoted = true;
    if (entry.format !== null && format === "General") sheet.format(area, { numberFormat: entry.format });
  });
  sheet.workbook.emit({
    type: "changed",
    sheet,
    area,
    change: "RangeEdited",
    source: options.source ?? "Local",
    details: { before, after: sheet.value(r, c) },
    ...(options.picked ? { picked: true } : {}),
  });
  if (options.source !== "Remote") sheet.workbook.undoable++;
  sheet.workbook.refreshFormulas();
  return { accepted: true };
}
