/** Text that was struck through within a cell: what stands beside it is what holds now. */
import { unescape } from "./parts";

const END_OF_RUN = /<\/(?:\w+:)?r>/;
const STRUCK = /<(?:\w+:)?strike(?:\s+val="(?:1|true)")?\s*\/?>/;
const TEXT = /<(?:\w+:)?t\b[^<>]*>([^<]*)<\/(?:\w+:)?t>/g;

/**
 * The text of a cell written in runs (« rich text », the XML of a shared string) without the runs that are struck through; null
 * where none is, and where all are: a cell that is struck through as a whole still says what it says.
 */
export function withoutStruck(runs: string): string | null {
  if (!runs.includes("strike")) return null;
  let kept = "";
  let struck = false;
  // Behind the last run stands how the text is pronounced, at most.
  for (const run of runs.split(END_OF_RUN).slice(0, -1)) {
    if (STRUCK.test(run)) struck = true;
    else kept += [...run.matchAll(TEXT)].map(([, text = ""]) => unescape(text)).join("");
  }
  return struck && kept.trim() !== "" ? kept.trim() : null;
}
