/**
 * The habits of the real Excel that an add-in stumbles over, one entry each, as they are documented or were reported (an issue number is
 * one of OfficeDev/office-js). They were read, not tried: each is a switch. What Excel always does is on unless a test says otherwise;
 * what only some platforms or builds do is off.
 */
export type Platform = "web" | "windows" | "mac";

export interface HabitEntry {
  /** What Excel does. */
  readonly what: string;
  /** Where that is said. */
  readonly where: string;
  /** Excel always does it; or the platforms that were seen to do it, at times. */
  readonly platforms: "always" | readonly Platform[];
}

const documented = (page: string): string => `learn.microsoft.com, ${page}`;
const ANYWHERE = ["web", "windows", "mac"] as const;

export const HABITS = {
  nullForManyCells: {
    what: "A range of more than five million cells has null as its values; no error is raised.",
    where: documented("resource limits and performance optimization"),
    platforms: "always",
  },
  nullForLargeAnswers: {
    what: "An answer above 5 MB comes with null in the place of its grids instead of the error for it.",
    where: documented("resource limits and performance optimization"),
    platforms: ["web"],
  },
  fiveMegabytes: {
    what: "Requests and answers above 5 MB are refused.",
    where: documented("resource limits and performance optimization"),
    platforms: "always",
  },
  longAddressesRefused: {
    what: "An address of more than 8,192 characters is an invalid argument.",
    where: documented("resource limits and performance optimization"),
    platforms: "always",
  },
  textsRead: {
    what: "Texts written as values are read as if typed: numbers, dates and formulas come of them, but in cells formatted as text.",
    where: documented("Excel.Range, values"),
    platforms: "always",
  },
  formatsRespelled: {
    what: "Number formats are told in Excel's own spelling: signs that are no code have a backslash before them.",
    where: "Excel's files and Range.numberFormat",
    platforms: "always",
  },
  mergedRefused: {
    what: "Merged cells that an insertion or deletion would tear refuse it as InsertDeleteConflict, and a sort as InvalidOperation.",
    where: documented("Excel.ErrorCodes"),
    platforms: "always",
  },
  protectedRefused: {
    what: "Locked cells of a protected sheet refuse a change as AccessDenied.",
    where: documented("Excel.ErrorCodes"),
    platforms: "always",
  },
  sheetNamesRuled: {
    what: "A sheet's name has 1 to 31 characters, none of \\ / ? * [ ] :, no apostrophe at its ends, and isn't that of the change log (History, Historique).",
    where: "support.microsoft.com, rename a worksheet",
    platforms: "always",
  },
  definedNamesRuled: {
    what: "A defined name begins with a letter or underscore, has no blanks, and looks like no cell in either notation.",
    where: "support.microsoft.com, names in formulas",
    platforms: "always",
  },
  recalculationSilent: {
    what: "A cell whose formula gives another result raises no change event.",
    where: documented("Excel.Worksheet, onChanged"),
    platforms: "always",
  },
  ownWritesTold: {
    what: "What an add-in writes raises change events, for itself as well.",
    where: documented("work with events"),
    platforms: "always",
  },
  undoForgotten: {
    what: "Adding, copying or deleting a sheet, saving settings and reading merged areas make Excel forget what could be undone.",
    where: "#6170, #5918",
    platforms: "always",
  },
  themeAbsent: {
    what: "Office.context.officeTheme is undefined.",
    where: "#6134",
    platforms: ["web"],
  },
  picksSilent: {
    what: "A value picked from a cell's list raises no change event.",
    where: "#4066, #3888",
    platforms: ["web"],
  },
  eventsLate: {
    what: "Events come some time after what they tell of.",
    where: "#1502",
    platforms: ANYWHERE,
  },
  eventsTwice: { what: "Events come twice.", where: "#1502", platforms: ANYWHERE },
  eventsShuffled: {
    what: "Events of one request come in another order.",
    where: "#1502",
    platforms: ANYWHERE,
  },
  eventsNever: { what: "No event comes at all.", where: "#1502, #4066", platforms: ["web"] },
  settingsLost: {
    what: "The settings of an add-in are gone when the workbook is opened again.",
    where: "#6091, #5486, #3160",
    platforms: ["mac"],
  },
  settingsHalved: {
    what: "Settings of more than one megabyte are refused as an invalid argument; two are documented.",
    where: "#621, #3957",
    platforms: ANYWHERE,
  },
  runtimeDies: {
    what: "The shared runtime ends while nobody looks: no event and no answer comes any more, until the pane is opened again.",
    where: "#2877, #4004",
    platforms: ["mac"],
  },
  undoGroupFails: {
    what: "A batch that asks for one undo step fails.",
    where: "#6711, #6491",
    platforms: ["web"],
  },
  answersLost: {
    what: "Now and then a sync never returns.",
    where: "#6150, #4805",
    platforms: ["web", "windows"],
  },
  visibleViewSilent: {
    what: "The visible view of a large range never comes.",
    where: "reported of large ranges",
    platforms: ANYWHERE,
  },
  slowAnswers: {
    what: "Each round trip takes some hundred milliseconds.",
    where: documented("performance optimization"),
    platforms: ["web"],
  },
  mergeRefusedByChart: {
    what: "merge() fails while a chart is selected.",
    where: "#399",
    platforms: ANYWHERE,
  },
  fitToPagesRefused: {
    what: "Fitting a page fails as long as the tab Page Layout was never shown.",
    where: "#1860",
    platforms: ["windows"],
  },
  namesRefusedBesideCopy: {
    what: "No name can be added while a copied sheet is in front.",
    where: "#2875",
    platforms: ANYWHERE,
  },
  newWorkbookRefused: {
    what: "createWorkbook is refused where add-ins are hardened.",
    where: "#3568, #6531",
    platforms: ["windows"],
  },
  seriesGuessed: {
    what: "The series of a chart made with « automatic » are by rows where they should be by columns.",
    where: "#1830, #2929",
    platforms: ["web"],
  },
  firstClickLost: {
    what: "The first click on a button of the ribbon does nothing.",
    where: "#5176",
    platforms: ANYWHERE,
  },
} as const satisfies Readonly<Record<string, HabitEntry>>;

export type HabitName = keyof typeof HABITS;
export type HabitChanges = Partial<Readonly<Record<HabitName, boolean>>>;

export const HABIT_NAMES = Object.keys(HABITS) as HabitName[];

/** Excel on the web, which this host plays, never states its theme. */
const OF_THIS_HOST: ReadonlySet<HabitName> = new Set<HabitName>(["themeAbsent"]);

/** Whether it is on unless somebody switches it. */
export function isUsual(name: HabitName): boolean {
  return HABITS[name].platforms === "always" || OF_THIS_HOST.has(name);
}

/** The habits of one emulated Excel. */
export class Habits {
  private readonly on = new Set<HabitName>(HABIT_NAMES.filter(isUsual));

  has(name: HabitName): boolean {
    return this.on.has(name);
  }

  set(name: HabitName, on: boolean): void {
    if (on) this.on.add(name);
    else this.on.delete(name);
  }

  /** Switches some; the result switches them back. */
  change(changes: HabitChanges): () => void {
    const before = Object.entries(changes).map(([name, on]) => {
      const was = this.has(name as HabitName);
      this.set(name as HabitName, on);
      return [name as HabitName, was] as const;
    });
    return () => {
      for (const [name, was] of before) this.set(name, was);
    };
  }
}
