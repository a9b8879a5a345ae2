/** What has to be known before sheets are written: which sheets, names and charts there are. One round trip. */
import { WorkbookError } from "../workbook/workbook";
import type { KnownChart } from "./charts";
import { draftName, isLeftover } from "./drafts";
import type { SheetPlan } from "../report/plan";
import type { KnownName } from "./names";
import type { Requests } from "./requests";
import { askTypedFormulas } from "./typed-formulas";

interface KnownSheet {
  id: string;
  name: string;
  protected: boolean;
}

export class Situation {
  private drafts = 0;

  constructor(
    private readonly sheets: KnownSheet[],
    readonly names: KnownName[],
    private readonly chartsBySheet: Map<string, KnownChart[]>,
    readonly now: number,
    private readonly plansBySheet = new Map<string, SheetPlan>(),
  ) {}

  /** The plan of a sheet with the formulas that people typed into its inputs. */
  planOf(sheetId: string, plan: SheetPlan): SheetPlan {
    return this.plansBySheet.get(sheetId) ?? plan;
  }

  /** For writes that need to know nothing. */
  static unknown(now: number): Situation {
    return new Situation([], [], new Map(), now);
  }

  /** An existing sheet that may be written; fails before anything is written otherwise. */
  writable(sheetId: string): KnownSheet {
    const sheet = this.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new WorkbookError("sheetGone");
    if (sheet.protected) throw new WorkbookError("sheetProtected", { sheet: sheet.name });
    return sheet;
  }

  /** The name, or with a number behind it when a sheet has it already. Excel compares names without case. */
  freeName(name: string): string {
    const taken = new Set(this.sheets.map((sheet) => sheet.name.toLowerCase()));
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      free = name.slice(0, longestName - suffix.length) + suffix;
    }
    this.sheets.push({ id: "", name: free, protected: false });
    return free;
  }

  charts(sheetId: string | null): KnownChart[] {
    return this.chartsBySheet.get(sheetId ?? "") ?? [];
  }

  nextDraft(): string {
    return draftName(this.now, this.drafts++);
  }

  /** Hidden sheets that an interrupted write left behind. */
  leftovers(): string[] {
    return this.sheets.filter(({ name }) => isLeftover(name, this.now)).map(({ id }) => id);
  }
}

const longestName = 31;

/**
 * Asks for all of it. `sheetIds`: the existing sheets that get a new layout, whose charts are looked at; `plans`: what is written
 * into them.
 */
export async function lookAround(
  requests: Requests,
  sheetIds: string[],
  now: number,
  plans: ReadonlyMap<string, SheetPlan> = new Map(),
): Promise<Situation> {
  return requests.run(async (context) => {
    const { worksheets, names, protection: structure } = context.workbook;
    structure.load("protected");
    worksheets.load("items/id,items/name,items/protection/protected");
    names.load("items/name,items/formula");
    const charts = sheetIds.map((id) => {
      const ofSheet = worksheets.getItem(id).charts;
      return ofSheet.load("items/name,items/series/count");
    });
    const typed = [...plans].map(([id, plan]) => [id, askTypedFormulas(context, id, plan)] as const);
    await context.sync();
    // Every write that looks around adds a sheet, be it a hidden copy for safety.
    if (structure.protected) throw new WorkbookError("structureProtected");
    return new Situation(
      worksheets.items.map(({ id, name, protection }) => ({ id, name, protected: protection.protected })),
      names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
      new Map(
        sheetIds.map((id, index) => [
          id,
          (charts[index]?.items ?? []).map(({ name, series }) => ({ name, seriesCount: series.count })),
        ]),
      ),
      now,
      new Map(typed.flatMap(([id, answer]) => (answer ? [[id, answer()] as const] : []))),
    );
  });
}
