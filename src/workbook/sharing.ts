/** A workbook of its own with the sheets that others may see. */
import { planCutSheet } from "../report/cut-sheet";
import { planDetailSheet } from "../report/detail-sheet";
import { planIndicatorSheet } from "../report/indicator-sheet";
import { shownBy } from "./cut-beside";
import { computedNow, planFigures, typedIn } from "./computing";
import type { ShareRequest, Watching } from "./moments";
import { checkCancelled } from "./pace";
import { rememberIfPossible } from "./remembering";
import { asPublished } from "./requests";
import type { State } from "./state";

export async function share(state: State, asked: ShareRequest, watching?: Watching): Promise<void> {
  watching?.onProgress?.({ stage: "sharing", sheet: "", done: 0, total: 0 });
  // What was typed since the last look belongs into the file too.
  const { current, look, register } = await computedNow(state, watching);
  const { body } = asked;
  if (body !== undefined && body !== look.memory.body)
    await rememberIfPossible(state, look, (saved) => ({ ...saved, body }));
  const typed = typedIn(state, look, current.request, register);
  const request = asPublished(look, current.request);
  // The file is a workbook of its own, which counts from 1900.
  const { assessment, computed, context, plan, since } = await planFigures(
    state,
    { look, request, register, typed },
    watching,
    { date1904: false, ...(body === undefined ? {} : { body }) },
  );
  const plans = [planIndicatorSheet(assessment, typed.inputs, { ...context, copy: true })];
  if (asked.detail) {
    const ofPublished = since ? { since: since() } : {};
    const { anonymous } = asked;
    plans.push(planDetailSheet(register, assessment, { ...context, ...ofPublished, anonymous }));
  }
  if (asked.by !== undefined) plans.push(planCutSheet(shownBy(register, computed, asked.by), context));
  checkCancelled(watching);
  await state.workbook.openCopy(await state.options.renderFile(plans), `${plan.name}.xlsx`);
}
