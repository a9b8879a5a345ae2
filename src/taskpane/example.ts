/** The example register that a buyer without one can try: a sheet that the build ships beside the page. */
import type { PlannedCell } from "../report/plan";
import type { ExampleRegister, Watching } from "../workbook/moments";
import { unlessCancelled } from "../workbook/pace";
import { WorkbookError } from "../workbook/workbook";

const ADDRESS = "assets/registre-exemple.json";
/** A network that is silent for this long is taken for none. */
const PATIENCE_MS = 20_000;

/** Fetches it; given up after a time, and when the buyer cancels. */
export async function loadExample(watching: Watching): Promise<ExampleRegister> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await unlessCancelled(fetched(patience.signal), watching);
  } finally {
    clearTimeout(timer);
    patience.abort();
  }
}

async function fetched(signal: AbortSignal): Promise<ExampleRegister> {
  try {
    const answer = await fetch(ADDRESS, { signal });
    const example: unknown = answer.ok ? await answer.json() : null;
    if (isExample(example)) return { ...example, cells: example.cells.map(withoutGaps) };
  } catch {
    // No network, a page in its place, or no answer in time: all the same to the buyer.
  }
  throw new WorkbookError("notLoaded");
}

/** JSON has no word for a cell that isn't there. */
function withoutGaps(row: (PlannedCell | null | undefined)[]): (PlannedCell | undefined)[] {
  return row.map((cell) => cell ?? undefined);
}

function isExample(example: unknown): example is ExampleRegister {
  if (typeof example !== "object" || example === null) return false;
  const { name, cells, styles } = example as Record<string, unknown>;
  return (
    typeof name === "string" &&
    Array.isArray(cells) &&
    cells.every(Array.isArray) &&
    typeof styles === "object"
  );
}
