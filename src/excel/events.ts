/** Tells what happens in the workbook: edits, selections, sheets that come and go. Own writes are left out. */
import type { WorkbookEvent } from "../workbook/workbook";
import { addressArea } from "./areas";
import type { OwnWrites } from "./own-writes";
import type { Requests } from "./requests";

/** What an echo is told by. */
export interface Watched {
  ownWrites: OwnWrites;
  /** The client says whether this add-in caused an event. */
  triggerSource: boolean;
}

/** Registers for all of it in one round trip; the result takes the registration back. */
export async function watchWorkbook(
  requests: Requests,
  watched: Watched,
  listener: (event: WorkbookEvent) => void,
): Promise<() => Promise<void>> {
  const handlers = await requests.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const sheetsMoved = (event: { source: string }) => {
      if (event.source === "Remote" || !watched.ownWrites.makingSheets) listener({ kind: "sheets" });
      return handled;
    };
    const added = [
      sheets.onChanged.add((event) => {
        const told = changeEvent(event, watched);
        if (told) listener(told);
        return handled;
      }),
      sheets.onSelectionChanged.add((event) => {
        const area = addressArea(event.address);
        const several = event.address.includes(",");
        if (area) listener({ kind: "selected", sheetId: event.worksheetId, area, several });
        return handled;
      }),
      sheets.onCalculated.add(({ worksheetId }) => {
        listener({ kind: "calculated", sheetId: worksheetId });
        return handled;
      }),
      sheets.onAdded.add(sheetsMoved),
      sheets.onDeleted.add(sheetsMoved),
    ];
    await context.sync();
    return added;
  });
  return async () => {
    const [first] = handlers;
    if (!first) return;
    // Handlers can only be removed in the context that added them; all of them share it.
    await requests.runWith(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

const handled = Promise.resolve();

function changeEvent(event: Excel.WorksheetChangedEventArgs, watched: Watched): WorkbookEvent | null {
  const sheetId = event.worksheetId;
  const area = addressArea(event.address);
  const remote = event.source === "Remote";
  if (!remote && isEcho(event, watched)) return null;
  return { kind: "changed", sheetId, area, structure: event.changeType !== "RangeEdited", remote };
}

function isEcho(event: Excel.WorksheetChangedEventArgs, watched: Watched): boolean {
  if (watched.triggerSource) return event.triggerSource === "ThisLocalAddin";
  const { worksheetId, address } = event;
  return watched.ownWrites.echoes(worksheetId, addressArea(address));
}
