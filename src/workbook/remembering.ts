/** The memory of a workbook, read and saved: on top of what a colleague saved meanwhile, never over what can't be read. */
import { choicesByName } from "../register/choices";
import { ATTEMPTS } from "./conflicts";
import type { Gathered } from "./gathering";
import { MEMORY_KEY, readMemory, settingsToSave, UNREADABLE_KEY, type Memory } from "./memory";
import type { Look, State } from "./state";
import { WorkbookError, type Workbook } from "./workbook";

/** What the workbook remembers, its choices by the names that the sheets have now. */
export function memoryIn({ overview }: Gathered): Memory {
  const { memory } = readMemory(overview.settings);
  return { ...memory, choices: choicesByName(memory.choices, overview.sheets) };
}

/** Changes what the workbook remembers, and what the look knows of it; throws what `saveMemory` throws. */
export async function remember(
  { workbook }: State,
  look: Look,
  change: (saved: Memory) => Memory,
): Promise<void> {
  look.memory = await saveMemory(workbook, look.gathered, change);
}

/** After a computation: the sheet is written and holds all that was typed, so a copy that can't be saved fails nothing. */
export async function rememberIfPossible(
  state: State,
  look: Look,
  change: (saved: Memory) => Memory,
): Promise<boolean> {
  try {
    await remember(state, look, change);
    return true;
  } catch (failure) {
    if (!(failure instanceof WorkbookError)) throw failure;
    // Settings of a newer version are said as such.
    return failure.code === "newerVersion";
  }
}

/**
 * Saves what changed in the memory, and only then: saving makes Excel forget its undo list. When a colleague saved something
 * since the last look, the change is made again on top of that; what a newer version saved is put back. Returns the memory as it
 * is now, and throws a WorkbookError when it could not be saved: then nothing was.
 */
async function saveMemory(
  workbook: Workbook,
  gathered: Gathered,
  change: (saved: Memory) => Memory,
): Promise<Memory> {
  const { settings } = gathered.overview;
  for (let attempt = 1; ; attempt++) {
    const { problem } = readMemory(settings);
    if (problem === "newerVersion") throw new WorkbookError("newerVersion");
    const saved = memoryIn(gathered);
    const memory = change(saved);
    const wanted = settingsToSave(settings, saved, memory);
    if (Object.keys(wanted).length === 0) return memory;
    // What can't be read is kept: something of the buyer's may be in it.
    const known = settings[MEMORY_KEY];
    const isUnreadable = readMemory({ [MEMORY_KEY]: known }).problem === "corrupted";
    const before = await workbook.remember({
      ...(isUnreadable ? { [UNREADABLE_KEY]: known } : {}),
      ...wanted,
    });
    const others = Object.keys(wanted).filter(
      (key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(settings[key] ?? null),
    );
    Object.assign(settings, wanted);
    if (others.length === 0 || attempt === ATTEMPTS) return memory;
    for (const key of others) settings[key] = before[key];
    if (readMemory(settings).problem === "newerVersion") await workbook.remember(before);
  }
}
