/** What Excel accepts in a sheet, for both renderers: a file beyond these is « repaired », a call beyond them fails. */

export const LONGEST_SHEET_NAME = 31;
/** Of the entries of a list within a validation rule, commas included. */
export const LONGEST_LIST = 255;
/** The first day that an input takes for a date: both of Excel's calendars know it. */
export const FIRST_DATE = { serial: 1463, iso: "1904-01-02" } as const;

const PROMPT_TITLE = 32;
const PROMPT_MESSAGE = 255;

/** What an input cell says, cut at the lengths that Excel accepts. */
export function promptOf({ title, message }: { title: string; message: string }): {
  title: string;
  message: string;
} {
  return { title: title.slice(0, PROMPT_TITLE), message: message.slice(0, PROMPT_MESSAGE) };
}
