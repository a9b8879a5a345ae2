/** What a team does with its frameworks and its public body; loaded with the screens that do it, so that the first load does without. */
import type { Acts } from "../workbook/acts";
import type { Opened, ReadFor, Watching } from "../workbook/moments";
import type { WriteOptions } from "../workbook/team/saving";
import type { RawDocument } from "../workbook/team/stored";
import { WorkbookError } from "../workbook/workbook";
import type { Pane } from "./pane";

/** Saves a framework of the team; false when it could not be, which is then said. */
export function saveFramework(pane: Pane, document: RawDocument, options: WriteOptions): Promise<boolean> {
  return ofTeam(pane, String(document["id"]), (moments, watching) =>
    moments.saveFramework(document, options, watching),
  );
}

/** Takes a framework of the team away; false when it could not be. */
export function removeFramework(pane: Pane, id: string, options: WriteOptions): Promise<boolean> {
  return ofTeam(pane, id, (moments, watching) => moments.removeFramework(id, options, watching));
}

/** Says what the public body is; false when that could not be saved. */
export function saveBody(pane: Pane, body: Parameters<Acts["saveBody"]>[0]): Promise<boolean> {
  return pane.perform("body", async (moments, watching) => {
    pane.store.tell({ type: "opened", opened: await moments.saveBody(body, watching) });
  });
}

/** The register as a framework that is being written would have it read; null when that isn't possible now. */
export async function readFor(
  pane: Pane,
  framework: Acts["frameworks"][number],
  signal: AbortSignal,
): Promise<ReadFor | null> {
  try {
    return await (await pane.acts()).readFor(framework, { signal });
  } catch {
    return null;
  }
}

/** The figures that are shown follow where they are of this framework; what was saved is, even if they can't. */
async function ofTeam(
  pane: Pane,
  id: string,
  act: (moments: Acts, watching: Watching) => Promise<Opened>,
): Promise<boolean> {
  let done = false;
  await pane.perform("scheme", async (moments, watching) => {
    const opened = await act(moments, watching);
    done = true;
    const { store } = pane;
    store.tell({ type: "opened", opened });
    const has = (wanted: string | undefined) => moments.frameworks.some((one) => one.id === wanted);
    if (!has(store.state.asked.frameworkId)) pane.ask({ frameworkId: moments.frameworks[0]?.id ?? "" });
    if (store.state.computed?.assessment.framework.id !== id || !has(id)) return;
    const { onProgress } = watching;
    try {
      // Too late to be cancelled.
      const computed = await moments.refresh(onProgress ? { onProgress } : {});
      store.tell({ type: "computed", computed, at: new Date() });
    } catch {
      throw new WorkbookError("doneNotRead");
    }
  });
  return done;
}
