/** The one place where Excel is plugged in: everything else drives `Acts` and would run over any workbook. */
import type { SheetPlan } from "../report/plan";
import type { Acts } from "../workbook/acts";
import { civilMoment } from "../workbook/clock";
import { loadExample } from "./example";
import { faceOfExcel, whereItRuns } from "./office-js";
import { Pane } from "./pane";
import { loaded } from "./parts/loaded";

/** Named as the author of shared files: the add-in knows no person. */
const PRODUCT = "SPASER pour Excel";

/** Loaded after the first paint, while Office.js is: reading and computing are not needed to show the pane. */
async function createMoments(): Promise<Acts> {
  const loading = Promise.all([
    import("../workbook/session"),
    import("../excel/excel-workbook"),
    import("../text/sentences"),
  ]);
  const [[{ Session }, { ExcelWorkbook }, { sentences }]] = await Promise.all([
    loaded(loading),
    whereItRuns(),
  ]);
  const { language } = faceOfExcel();
  return new Session(new ExcelWorkbook(), {
    language,
    now: () => civilMoment(new Date()),
    productVersion: __VERSION__,
    renderFile,
    allShipped: async () => (await import("../workbook/team/library")).LIBRARY,
    columnFor: sentences(language).addedColumn,
  });
}

/** The writer of files is only loaded when something is shared. */
async function renderFile(plans: SheetPlan[]): Promise<Uint8Array> {
  const { renderXlsx } = await loaded(import("../xlsx/write"));
  const { title = "", subject = "", keywords = "" } = plans[0]?.document ?? {};
  return renderXlsx(plans, { title, subject, keywords, author: PRODUCT });
}

let shared: Pane | null = null;

/** The pane and the ribbon's command work on the same one: they live in the same page. */
export function sharedPane(): Pane {
  shared ??= new Pane({ moments: createMoments, example: loadExample, version: __VERSION__ });
  return shared;
}
