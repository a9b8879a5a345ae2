/** What is added to the workbook besides our own sheets: columns beside the register, and an example of one. */
import type { FieldId } from "../register/fields";
import { appendRequest } from "./appending";
import { ATTEMPTS, isConflict } from "./conflicts";
import { lookAgain, lookAtAll } from "./looking";
import type { ExampleRegister, Opened, Watching } from "./moments";
import { opened } from "./opened";
import { checkCancelled } from "./pace";
import { openedAfter, standing } from "./standing";
import type { Look, State } from "./state";

export async function addMissingColumns(
  state: State,
  fields: FieldId[],
  watching?: Watching,
): Promise<Opened> {
  const { workbook, options, added } = state;
  for (let attempt = 1; ; attempt++) {
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
  for (let attempt = 1; state.added.size > 0; attempt++) {
    // Looked at anew: rows and columns may have moved since.
    const look = await lookAgain(state, watching);
    checkCancelled(watching);
    try {
      await removeEach(state, look, kept);
    } catch (failure) {
      if (!isConflict(failure) || attempt === ATTEMPTS) throw failure;
    }
  }
  return { opened: await openedAfter(state), kept };
}

async function removeEach({ workbook, added }: State, look: Look, kept: string[]): Promise<void> {
  for (const [sheetId, headers] of added) {
    const sheet = look.recognition.sheets.find((one) => one.sheetId === sheetId);
    // What was renamed or deleted isn't looked for.
    const there = headers.filter((header) => sheet?.headers.includes(header));
    if (sheet && there.length > 0)
      kept.push(...(await workbook.removeColumns({ sheetId, headerRow: sheet.headerRow, headers: there })));
    // Those that stay have become the buyer's own.
    added.delete(sheetId);
  }
}

export async function addExample(state: State, plan: ExampleRegister, watching?: Watching): Promise<Opened> {
  checkCancelled(watching);
  await state.workbook.write([{ plan, sheetId: null, changes: "whole", activate: true, clear: null }]);
  return openedAfter(state);
}
