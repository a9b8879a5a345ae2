/** A look at the workbook: what stands in it, what it remembers, what is recognised, which contracts that makes. */
import type { Register } from "../register/contracts";
import { readEditedRows } from "./edited-rows";
import { gather, gatherAgain, recogniseIn, type Gathered } from "./gathering";
import { readMemory } from "./memory";
import type { Framework } from "../spaser/framework";
import type { ReadFor, Watching } from "./moments";
import { breathe, checkCancelled } from "./pace";
import { readRegister } from "./reading";
import { memoryIn } from "./remembering";
import type { Look, State } from "./state";
import { knowFrameworks } from "./team/knowing";

/** From now on the workbook is read: what is edited meanwhile counts as edited after it. */
export function beginReading({ edits, listening }: State): Pick<Look, "watched"> {
  edits.reading();
  return { watched: listening.active };
}

/** All of the workbook, whatever was known of it. */
export async function lookAtAll(state: State, watching?: Watching): Promise<Look> {
  const began = beginReading(state);
  return lookAt(state, { gathered: await gather(state.workbook, watching), ...began }, watching);
}

/** A fresh look, in one round trip where the workbook has the sheets it had. */
export async function lookAgain(state: State, watching?: Watching): Promise<Look> {
  const began = beginReading(state);
  return lookAt(state, { gathered: await gatherNow(state, watching), ...began }, watching);
}

/** What stands in the workbook now. */
export async function gatherNow({ workbook, look }: State, watching?: Watching): Promise<Gathered> {
  const again = look && (await gatherAgain(workbook, look.gathered, watching));
  return again ?? gather(workbook, watching);
}

async function lookAt(
  state: State,
  seen: Pick<Look, "gathered" | "watched">,
  watching?: Watching,
): Promise<Look> {
  await knowFrameworks(state, seen.gathered);
  const look = await understand(state, { ...seen, memory: memoryIn(seen.gathered) }, watching);
  state.look = look;
  return look;
}

/** The last look, brought up to date with the rows that were edited since; null when all has to be read. */
export async function lookAtEdits(state: State, watching?: Watching): Promise<Look | null> {
  const last = state.look;
  if (!last?.reader || !last.register || !last.watched) return null;
  const { register, reader } = last;
  beginReading(state);
  const { rows } = state.edits;
  if (!rows) return null;
  const { choices } = last.memory;
  const known = { ...last, choices, register, reader, frameworks: state.frameworks };
  const read = await readEditedRows(state.workbook, known, rows, watching);
  const memory = read && memoryIn(read.gathered);
  const isSame = memory && JSON.stringify(memory.choices) === JSON.stringify(last.memory.choices);
  // Another framework, or another version of one, may ask for other columns.
  if (!isSame || (await knowFrameworks(state, read.gathered))) {
    state.look = { ...last, reader: null };
    return null;
  }
  const edited = last.edited && [...new Set([...last.edited, ...read.contracts])];
  const { gathered, recognition } = read;
  state.look = { ...last, gathered, recognition, memory, edited };
  return state.look;
}

/** The register as it is now, for who looks for something in it; what the session knows stays as it is. */
export async function registerNow(state: State): Promise<Register | null> {
  const gathered = await gather(state.workbook);
  const { memory } = readMemory(gathered.overview.settings);
  return (await understand(state, { gathered, memory, watched: false })).register;
}

/** The register with what a framework asks of it that isn't saved yet; what the session knows stays as it is. */
export async function readFor(state: State, framework: Framework, watching?: Watching): Promise<ReadFor> {
  const gathered = await gatherNow(state, watching);
  const known = { workbook: state.workbook, frameworks: [framework, ...state.frameworks] };
  const seen = { gathered, memory: memoryIn(gathered), watched: false };
  const { recognition, register } = await understand(known, seen, watching);
  return { recognition, register };
}

/** Recognises the register in what was gathered, and reads it. */
export async function understand(
  { workbook, frameworks }: Pick<State, "workbook" | "frameworks">,
  seen: Pick<Look, "gathered" | "memory" | "watched">,
  watching?: Watching,
): Promise<Look> {
  const { gathered, memory } = seen;
  const recognition = recogniseIn(gathered, memory.choices, frameworks);
  await breathe(watching);
  const known = recognition.sheets.some(({ kind }) => kind === "contracts");
  const read = known ? await readRegister(workbook, gathered, recognition, watching) : null;
  checkCancelled(watching);
  return {
    ...seen,
    recognition,
    register: read?.register ?? null,
    reader: read?.reader ?? null,
    edited: null,
  };
}
