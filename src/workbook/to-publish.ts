/** The figures of the sheet that was computed last with what was typed into it, for a report or a public page. Nothing is written. */
import { proposedBody, sirenOfBuyer } from "./body";
import { computedNow, planFigures, typedIn } from "./computing";
import type { Watching, YearToPublish } from "./moments";
import { asPublished } from "./requests";
import type { State } from "./state";
import { bodyIn } from "./team/body";

export async function toPublish(state: State, watching?: Watching): Promise<YearToPublish> {
  watching?.onProgress?.({ stage: "publishing", sheet: "", done: 0, total: 0 });
  const { current, look, register } = await computedNow(state, watching);
  const typed = typedIn(state, look, current.request, register);
  const request = asPublished(look, current.request);
  const { assessment, context } = await planFigures(state, { look, request, register, typed }, watching);
  const { computedAt, frozen, productVersion } = context;
  return {
    assessment,
    inputs: typed.inputs,
    register,
    context: {
      ...{
        computedAt,
        productVersion,
        language: state.options.language,
        siren: bodyIn(look.gathered.overview.settings).siren || sirenOfBuyer(register),
      },
      // A report is somebody's: where nobody gave the name, the one that the workbook proposes.
      body: context.body || proposedBody(look.recognition, look.gathered.samples, register),
      ...(frozen ? { frozen } : {}),
    },
  };
}
