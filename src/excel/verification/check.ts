/** One small thing that the product relies on: what Excel is asked, and what it should answer. */

/** What is compared and shown: never anything of the user's own cells. */
export type Seen = string | number | boolean | null | Seen[];

/** What Excel gave: its library types cells as anything. */
export const seen = (given: unknown): Seen => given as Seen;

/** The groups that the result is shown in. */
export const SUBJECTS = [
  ...(["texts", "formats", "limits", "requests", "sheets", "names"] as const),
  ...(["rules", "charts", "page", "events", "state"] as const),
] as const;
export type Subject = (typeof SUBJECTS)[number];

export interface Check<Id extends string = string> {
  id: Id;
  /** The answer that the product counts on; where it depends on the kind of Excel, made of that. */
  expected: Seen | ((where: Where) => Seen);
  /** Asks Excel, on a scratch sheet of the check's own. */
  ask: (bench: Bench) => Promise<Seen>;
  /** The ExcelApi set without which it can't be asked. */
  needs?: string;
  /** It opens a window: asked only if the user wants it. */
  opensWindow?: true;
}

/** Which Excel this is. */
export interface Where {
  platform: string;
}

/** How long is quick, prompt, and how long is waited for what may never come. */
export interface Patience {
  /** A small round trip. */
  quickMs: number;
  /** An event after the write that causes it. */
  promptMs: number;
  /** For events. */
  waitMs: number;
  /** For answers. */
  timeoutMs: number;
}

/** What a check works with. */
export interface Bench {
  readonly patience: Patience;
  /** One request over the check's scratch sheet, which is made by the first one; what the result gives once Excel has answered. */
  look: (queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => Seen) => Promise<Seen>;
  /** Makes another scratch sheet in a request, under a name of its own or the one to try; it is removed with the others. */
  another: (context: Excel.RequestContext, name?: string) => Excel.Worksheet;
  /** Has a sheet that Excel made removed with the others. */
  adopt: (sheet: Excel.Worksheet) => Excel.Worksheet;
  /** A name or key that is removed again. */
  readonly ownName: string;
  /** Milliseconds since some moment. */
  clock: () => number;
}

/** Types the ids of a group's checks. */
export function group<const Id extends string>(checks: readonly Check<Id>[]): readonly Check<Id>[] {
  return checks;
}

/** The code of a failure of Excel; never its text, which may quote cells. */
export function codeOf(failure: unknown): string {
  const { code } = (typeof failure === "object" && failure !== null ? failure : {}) as { code?: unknown };
  return typeof code === "string" ? code : "unknown";
}

/** A request that may be refused: its code, or "done". */
export async function refusal(work: Promise<unknown>): Promise<Seen> {
  try {
    await work;
    return "done";
  } catch (failure) {
    return codeOf(failure);
  }
}

export const nothing = (): Seen => "done";
