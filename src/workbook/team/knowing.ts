/** Which frameworks there are at a moment: those of the product, and those that the team keeps in the workbook. */
import type { Framework } from "../../spaser/framework";
import type { Gathered } from "../gathering";
import type { State } from "../state";
import { WorkbookError } from "../workbook";
import { storedDocuments } from "./stored";

/**
 * Brings `state.frameworks` up to date with what was gathered: one of the team's takes the place of one of the product's that has its
 * id. True when it isn't the same as before, so that the register has to be read anew. Throws `notLoaded`.
 */
export async function knowFrameworks(state: State, { overview }: Gathered): Promise<boolean> {
  const print = JSON.stringify(storedDocuments(overview.settings));
  const shipped = state.team.shipped ?? (await library(state));
  if (print === state.team.print && shipped === state.team.shipped) return false;
  const frameworks = print === "[]" ? [] : (await reader()).readTeamFrameworks(overview.settings);
  state.team = { frameworks, shipped, print };
  const own = frameworks.flatMap(({ framework }) => framework ?? []);
  const first = shipped ?? state.atHand;
  state.frameworks = [
    ...first.map((one) => own.find(({ id }) => id === one.id) ?? one),
    ...own.filter(({ id }) => !first.some((one) => one.id === id)),
  ];
  const { current } = state;
  // Nobody can compute it any more: what is shown next is what the workbook has.
  if (current && !state.frameworks.some(({ id }) => id === current.request.frameworkId)) state.current = null;
  return true;
}

/** Out of reach it is asked for again the next time: the frameworks at hand need nothing. */
async function library({ options, atHand }: State): Promise<readonly Framework[] | null> {
  try {
    return options.allShipped ? await options.allShipped() : atHand;
  } catch {
    return null;
  }
}

async function reader() {
  try {
    return await import("./read");
  } catch {
    throw new WorkbookError("notLoaded");
  }
}
