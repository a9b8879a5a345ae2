/** The memory of a workbook, read and saved: on top of what a colleague saved meanwhile, never over what can't be read. */
import { choicesByName } from "../register/choices";
import { MEMORY_KEY, readMemory, settingsToSave, UNREADABLE_KEY, type Memory } from "./memory";
import type { Gathered } from "./reading";
import { WorkbookError, type Workbook } from "./workbook";

/** How often a memory that somebody else changes at the same moment is saved anew. */
const ATTEMPTS = 3;

/** What the workbook remembers, its choices by the names that the sheets have now. */
export function memoryIn({ overview }: Gathered): Memory {
  const { memory } = readMemory(overview.settings);
  return { ...memory, choices: choicesByName(memory.choices, overview.sheets) };
}

/**
 * Saves what changed in the memory, and only then: saving makes Excel forget its undo list. When a colleague saved something
 * since the last look, the change is made again on top of that; what a newer version saved is put back. Returns the memory as it
 * is now, and throws a WorkbookError when it could not be saved: then nothing was.
 */
export async function remember(
  workbook: Workbook,
  gathered: Gathered,
  change: (saved: Memory) => Memory,
): Promise<Memory> {
  const { settings } = gathered.overview;
  for (let attempt = 1; ; attempt += 1) {
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
