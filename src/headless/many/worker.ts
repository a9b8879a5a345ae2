/** A process that computes one register after the other for a run over many: what one file does to it harms no other. */
import { LIBRARY as FRAMEWORKS } from "../../spaser/frameworks/library";
import type { Language } from "../../text/language";
import { readArguments, withFile } from "../arguments";
import { HeadlessError } from "../failure";
import { failureSentence } from "../failure-sentence";
import { frameworkFrom } from "../frameworks";
import { computationAsJson } from "../json";
import { openFile } from "../opening";
import { contractKeys, totalsOf, type Total } from "./totals";

/** The first word of such a process. */
export const WORKER = "--worker";

export interface Task {
  file: string;
  /** Contracts that another file has too: they are left out of what is added up. null: it isn't known yet. */
  without: number[] | null;
}

/** What the run learns of a file. */
export interface Answer {
  /** One sentence; null when the figures are there. */
  error: string | null;
  year: number;
  /** What `--json` gives of a single file. */
  json: object;
  contracts: number;
  findings: number;
  keys: string[];
  totals: Total[];
}

/** Answers each task until the run is over. */
export function serve(words: string[], language: Language): Promise<number> {
  return new Promise((resolve) => {
    process.on("disconnect", () => {
      resolve(0);
    });
    process.on("message", (task: Task) => {
      void answerTo(task, words, language).then((answer) => process.send?.(answer));
    });
  });
}

async function answerTo({ file, without }: Task, words: string[], language: Language): Promise<Answer> {
  const nothing = { year: 0, json: {}, contracts: 0, findings: 0, keys: [], totals: [] };
  try {
    const request = readArguments(
      withFile(words, file),
      FRAMEWORKS.map(({ id }) => id),
    );
    const framework = frameworkFrom(request.framework, language, FRAMEWORKS);
    const { columnsFile } = request;
    const { session, opened } = await openFile(file, language, { columnsFile, framework });
    const year = request.year ?? opened.suggestedYear;
    if (year === null) throw new HeadlessError("noYear", file);
    const computed = await session.compute({ year, frameworkId: framework.id, history: request.history });
    const totals = totalsOf(computed.counted ?? computed.assessment, without ?? []);
    if (without !== null) return { ...nothing, error: null, year, totals };
    return {
      error: null,
      year,
      json: computationAsJson(opened, computed, language),
      contracts: opened.register.size,
      findings: opened.findings.length,
      keys: contractKeys(opened.register),
      totals,
    };
  } catch (error) {
    return { ...nothing, error: failureSentence(error, file, language) };
  }
}
