/** What is added to the workbook besides our own sheets: columns beside the register, and an example of one. */
import type { FieldId } from "../register/fields";
import { appendRequest } from "./appending";
import { ATTEMPTS, isConflict } from "./conflicts";
import { lookAgain, lookAtAll } from "./looking";
import type { ExampleRegister, Opened, Watching } from "./moments";
import { opened } from "./opened";
import { checkCancelled } from "./pace";
import { openedAfter, standing } from "./standing";
import type { State } from "./state";

export async function addMissingColumns(
  state: State,
  fields: FieldId[],
  watching?: Watching,
): Promise<Opened> {
  const { workbook, options, added } = state;
  for (let attempt = 1; ; attempt += 1) {
    // Looked at anew: rows and columns may have moved since, or an earlier try may have added the columns.
    const look = await lookAtAll(state, watching);
    const columns = fields.map((field) => options.columnFor(field));
    const request = appendRequest(look.gathered, look.recognition, columns);
    if (!request) return opened(state, look, await standing(state, look));
    checkCancelled(watching);
    try {
      await workbook.appendColumns(request);
      const headers = request.columns.map(({ header }) => header);
      added.set(request.sheetId, [...(added.get(request.sheetId) ?? []), ...headers]);
      break;
    } catch (failure) {
      if (!isConflict(failure) || attempt === ATTEMPTS) throw failure;
    }
  }
  return openedAfter(state);
}

export async function removeAddedColumns(
  state: State,
  watching?: Watching,
): Promise<{ opened: Opened; kept: string[] }> {
  const kept: string[] = [];
  const look = await lookAgain(state, watching);
  checkCancelled(watching);
  for (const [sheetId, headers] of state.added) {
    const headerRow = look.recognition.sheets.find((sheet) => sheet.sheetId === sheetId)?.headerRow;
    if (headerRow !== undefined)
      kept.push(...(await state.workbook.removeColumns({ sheetId, headerRow, headers })));
    // Those that stay have become the buyer's own.
    state.added.delete(sheetId);
  }
  return { opened: await openedAfter(state), kept };
}

export async function addExample(state: State, plan: ExampleRegister, watching?: Watching): Promise<Opened> {
  checkCancelled(watching);
  await state.workbook.write([{ plan, sheetId: null, changes: "whole", activate: true, clear: null }]);
  return openedAfter(state);
}
