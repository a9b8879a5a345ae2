/** What the buyer corrects or no longer wants to see, remembered in the workbook. */
import { choicesByName, choicesWithIds } from "../register/choices";
import type { Choices } from "../register/recognition";
import { beginReading, gatherNow, lookAtAll, understand } from "./looking";
import type { KeptSimulation } from "../spaser/simulation/kept-shape";
import { MOST_SIMULATIONS } from "./memory";
import type { Opened, SimulationChange, Watching } from "./moments";
import { opened } from "./opened";
import { memoryIn, remember } from "./remembering";
import { standing } from "./standing";
import type { State } from "./state";
import { knowFrameworks } from "./team/knowing";

export async function correct(state: State, choices: Choices, watching?: Watching): Promise<Opened> {
  // Looked at anew: a column that was moved meanwhile would be read as another, and a colleague may have saved settings.
  const began = beginReading(state);
  const gathered = await gatherNow(state, watching);
  // The choices name the sheets as they were called when the pane showed them.
  const identified = choicesWithIds(choices, (state.look?.gathered ?? gathered).overview.sheets);
  const chosen = choicesByName(identified, gathered.overview.sheets);
  const memory = { ...memoryIn(gathered), choices: chosen };
  await knowFrameworks(state, gathered);
  const look = await understand(state, { gathered, memory, ...began }, watching);
  await remember(state, look, (saved) => ({ ...saved, choices: chosen }));
  state.look = look;
  return opened(state, look, await standing(state, look));
}

export async function ignore(state: State, ignoredFindings: string[]): Promise<Opened> {
  const look = state.look ?? (await lookAtAll(state));
  await remember(state, look, (saved) => ({ ...saved, choices: { ...saved.choices, ignoredFindings } }));
  const assessment = state.current?.assessment ?? null;
  return opened(state, look, { assessment, stale: state.edits.staleness !== null });
}

/** Keeps a simulation under its name, in the place of another of that name, and drops one. Nothing else of the workbook changes. */
export async function changeSimulations(state: State, { keep, drop }: SimulationChange): Promise<Opened> {
  const look = state.look ?? (await lookAtAll(state));
  await remember(state, look, (saved) => {
    const { simulations: before = [], ...rest } = saved;
    const others = before.filter(({ name }) => name !== drop && name !== keep?.name);
    const after: KeptSimulation[] = keep ? [...others, keep].slice(-MOST_SIMULATIONS) : others;
    return after.length === 0 ? rest : { ...rest, simulations: after };
  });
  const assessment = state.current?.assessment ?? null;
  return opened(state, look, { assessment, stale: state.edits.staleness !== null });
}
